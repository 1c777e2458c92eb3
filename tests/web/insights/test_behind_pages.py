"""The deals behind a number, and a topic's page: the figures of the page, its CSV and the list are one another's."""

import csv
import re
from datetime import UTC, date, datetime
from io import StringIO
from typing import Any
from urllib.parse import urlencode

import pytest
from django.utils.html import strip_tags

from reopen.records.models import Activity, Deal, DealOwner, StageChange
from reopen.services.insights.topics import TOPICS
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.signed_in import signed_in

pytestmark = pytest.mark.django_db
AT = datetime(2026, 1, 5, 23, tzinfo=UTC)


def lost_at_demo(owner: DealOwner, **more: Any) -> Deal:
    deal: Deal = make_deal(
        owner, pipeline="Sales", lost_on=date(2026, 1, 31), loss={"reason": "Price", "stage": "Demo"}, **more
    )
    StageChange.objects.create(deal=deal, pipeline="Sales", stage="Demo", entered_at=AT)
    return deal


@pytest.fixture
def three(company: Company) -> list[Deal]:
    """Two of the team, one of them called, and one of another team."""
    made = [
        lost_at_demo(company.sells["rep"], account="Alder", amount="100"),
        lost_at_demo(company.sells["rep"], account="=HYPERLINK(1)", amount="300"),
        lost_at_demo(company.sells["stranger"], account="Cedar", amount="200"),
    ]
    Activity.objects.create(source="test", external_id="a", deal=made[0], kind="call", at=AT)
    return made


def texts(html: str, tag: str) -> list[str]:
    found = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", html, re.S)
    return [re.sub(r"\s+", " ", strip_tags(one.replace("<", " <"))).strip() for one in found]


def rows_of(answer: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode())))


def deals_of(**cell: str) -> str:
    return f"/insights/deals/?{urlencode(cell)}"


LOST = {"topic": "stages", "what": "lost_here", "stage": "Demo", "line": "Sales"}


@pytest.mark.usefixtures("three")
def test_list_says_which_number_it_is(company: Company) -> None:
    html = signed_in(company.manager).get(deals_of(**LOST)).content.decode()
    assert texts(html, "h1") == ["2 deals lost at Demo (Sales)."]
    assert len(texts(html, "tr")) == 3
    assert texts(html, "tr")[2].split(" Renee Alcott ")[0] == "31 Jan 2026 Alder"
    assert texts(html, "tr")[2].endswith("Demo Price Rita Rep $100 5 Jan 2026")
    html = signed_in(company.owner).get(deals_of(**LOST, owner="Rita Rep")).content.decode()
    assert texts(html, "h1") == ["2 deals lost at Demo (Sales)."]
    assert "Stages: all pipelines, all time, the deals of Rita Rep" in texts(html, "p")


@pytest.mark.parametrize(
    ("sort", "accounts"),
    [
        ("amount", ["=HYPERLINK(1)", "Cedar", "Alder"]),
        ("contact", ["Alder", "Cedar", "=HYPERLINK(1)"]),
        ("seller", ["=HYPERLINK(1)", "Alder", "Cedar"]),
        ("on", ["Cedar", "=HYPERLINK(1)", "Alder"]),
    ],
)
@pytest.mark.usefixtures("three")
def test_sorted_in_page_and_csv(company: Company, sort: str, accounts: list[str]) -> None:
    client = signed_in(company.owner)
    html = client.get(deals_of(**LOST, sort=sort)).content.decode()
    assert re.findall(r"data-row>([^<]+)<", html) == accounts
    rows = rows_of(client.get(deals_of(**LOST, sort=sort).replace("/deals/", "/deals.csv")))
    # What a spreadsheet would run is written as text.
    assert [row["account"].lstrip("'") for row in rows] == accounts
    assert [row["account"] for row in rows if "HYPER" in row["account"]] == ["'=HYPERLINK(1)"]


def test_paged(company: Company) -> None:
    for n in range(51):
        lost_at_demo(company.sells["rep"], account=f"A{n}")
    client = signed_in(company.owner)
    first = client.get(deals_of(**LOST)).content.decode()
    assert ("1 to 50 of 51." in first, first.count("data-row")) == (True, 50)
    last = client.get(deals_of(**LOST, page="2")).content.decode()
    assert ("51 to 51 of 51." in last, re.findall(r"data-row>([^<]+)<", last)) == (True, ["A0"])
    beyond = client.get(deals_of(**LOST, page="99")).content.decode()
    assert "51 to 51 of 51." in beyond


WRONG = [
    ({"topic": "weather", "what": "x"}, "There are no deals behind “weather”"),
    ({"topic": "stages", "what": "weather"}, "“weather” is no number here: take one of entered,"),
    ({"topic": "stages", "what": "entered", "stge": "Demo"}, "“stge” is no part of a number here"),
    ({"topic": "stages", "what": "entered", "from": "soon"}, "“soon” is no day: write it as 2026-01-31."),
    ({"topic": "stages", "what": "entered", "owner": "Bob"}, "There is no owner “Bob” among these deals."),
    ({"topic": "contact", "what": "decided", "band": "9"}, "“9” is no band: take one of none,"),
    ({"topic": "dirt", "kind": "odd"}, "No deal is odd in that way"),
]


@pytest.mark.parametrize(("cell", "sentence"), WRONG)
@pytest.mark.usefixtures("three")
def test_what_there_is_not_gets_a_sentence(company: Company, cell: dict[str, str], sentence: str) -> None:
    client = signed_in(company.owner)
    page = client.get(deals_of(**cell))
    assert page.status_code == 422
    assert sentence in page.content.decode()
    text = client.get(deals_of(**cell).replace("/deals/", "/deals.csv"))
    assert (text.status_code, text["Content-Type"]) == (422, "text/plain; charset=utf-8")
    assert text.content.decode().startswith(sentence)


@pytest.mark.usefixtures("three")
def test_nought(company: Company) -> None:
    html = signed_in(company.owner).get(deals_of(**LOST | {"what": "open_here"})).content.decode()
    assert texts(html, "h1") == ["0 deals that stand at Demo (Sales) now."]
    assert "The number is nought: no deal stands behind it." in html


@pytest.mark.usefixtures("three")
def test_topic_page_and_csv_have_the_same_figures(company: Company) -> None:
    client = signed_in(company.manager)
    html = client.get("/insights/stages/?by=owner&to=2026-06-30").content.decode()
    assert texts(html, "h1") == ["Too few deals have left a stage to tell where they die."]
    assert texts(html, "thead") == [
        "Stage Seller Moved on (95 %) Entered Moved on Lost here Open here Median days"
    ]
    assert texts(html, "tbody") == ["Demo Rita Rep 0 % (0–66) 2 0 2 0 26"]
    (row,) = rows_of(client.get("/insights/stages.csv?by=owner&to=2026-06-30"))
    assert [row[key] for key in ("group", "entered", "moved_on", "lost_here", "median_days")] == [
        "Rita Rep", "2", "0", "2", "26.0",
    ]  # fmt: skip
    (link,) = re.findall(r'<td class="num"><a href="([^"]+)">2</a>', html)[1:]
    behind = client.get(link.replace("&amp;", "&")).content.decode()
    assert texts(behind, "h1") == ["2 deals lost at Demo (Sales); Rita Rep."]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("page", ["/insights/", "/insights/stages/"])
def test_a_number_in_what_a_finding_rests_on_leads_to_its_deals(company: Company, page: str) -> None:
    client = signed_in(company.manager)
    html = client.get(page).content.decode()
    link, number = re.findall(r'<a href="(/insights/deals/[^"]+)">(\d+)</a> decisions at one stage', html)[0]
    assert number == "2"
    assert texts(client.get(link.replace("&amp;", "&")).content.decode(), "h1") == [
        "2 deals decided at any stage of Sales: they moved on, or were lost there."
    ]


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_with_deals_and_without(company: Company, topic: str) -> None:
    client = signed_in(company.owner)
    assert client.get(f"/insights/{topic}/").status_code == 200
    header = b"".join(client.get(f"/insights/{topic}.csv").streaming_content).decode()
    lost_at_demo(company.sells["rep"])
    # What a topic cannot be narrowed by is left out, whatever the page that led here was narrowed to.
    page = client.get(f"/insights/{topic}/?from=2020-01-01&by=quarter")
    assert page.status_code == 200
    rows = rows_of(client.get(f"/insights/{topic}.csv"))
    if rows:
        assert header.splitlines()[0].split(",")[: len(rows[0])] == list(rows[0])


def test_while_the_worker_counts(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reopen.services.insights.recon.is_large", lambda: True)
    client = signed_in(company.owner)
    for url in ("/insights/stages/", deals_of(**LOST)):
        page = client.get(url)
        assert (page.status_code, texts(page.content.decode(), "h1")) == (
            200,
            ["Your deals are being counted."],
        )
        assert "Look again" in page.content.decode()
    for url in ("/insights/stages.csv", deals_of(**LOST).replace("/deals/", "/deals.csv")):
        answer = client.get(url)
        assert (answer.status_code, answer.content.decode().split(",")[0]) == (
            503,
            "The deals are being counted",
        )
