"""The Insights page shows the figures of the command, to whom they may be shown, and says what it cannot show."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from reopen.core.working_days import add_months
from reopen.records.models import Deal, StageChange
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.recon import Progress, Recon
from reopen.services.insights.rows import stages_rows
from reopen.web.insights.filter import filter_of, in_words
from tests.fixtures.company import Company
from tests.fixtures.signed_in import signed_in
from tests.web.insights.leaky import make_leaky

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaky(company: Company) -> Company:
    make_leaky(company.sells["rep"])
    make_leaky(company.sells["stranger"], pipeline="Renewals", year=2024)
    return company


def read(client: Client, query: str = "", status: int = 200) -> str:
    answer = client.get(f"/insights/{query}")
    assert answer.status_code == status
    return answer.content.decode()


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def table(html: str) -> list[tuple[str, ...]]:
    """Stage, entered, moved on, lost here, open here, median days."""
    body = re.search(r'class="finding lead".*?<tbody>(.*?)</tbody>', html, re.S)
    assert body
    rows = []
    for row in re.findall(r"<tr.*?</tr>", body[1], re.S):
        head = re.search(r"<th[^>]*>([^<]*?)\s*<", row, re.S)
        numbers = [plain(cell) for cell in re.findall(r'<td class="num"[^>]*>(.*?)</td>', row, re.S)]
        assert head
        rows.append((head[1], *numbers[1:]))
    return rows


@pytest.mark.parametrize(
    "asked", [Asked(pipeline="Sales"), Asked(pipeline="Sales", by="owner"), Asked(owner="Rita Rep")]
)
def test_figures_are_those_of_the_json(leaky: Company, asked: Asked) -> None:
    counted = Recon(Viewer.the_owner(), now=timezone.now(), time_zone="UTC").stages(asked)
    query = "?" + "&".join(f"{key}={getattr(asked, key)}" for key in ("pipeline", "owner", "by"))
    shown = table(read(signed_in(leaky.owner), query))
    stages = {row[0] for row in shown}
    told = [
        (
            row.get("group") or row["stage"], f"{row['entered']:,}", f"{row['moved_on']:,}", f"{row['lost_here']:,}",
            f"{row['open_here']:,}", f"{row['median_days']:g}",
        )
        for row in stages_rows(counted)
    ]  # fmt: skip
    assert [row for row in shown if row[0] in {one[0] for one in told}] == told
    assert stages >= {"Inquiry", "Demo", "Proposal", "Negotiation"}


def test_headline_is_where_deals_die_and_the_other_pipeline_is_told(leaky: Company) -> None:
    html = read(signed_in(leaky.owner))
    words = plain(html)
    assert re.search(
        r"<h1[^>]*>In Renewals, deals die at Proposal: 27 % move on, elsewhere 92 %\.</h1>", html
    )
    assert "Proposal ◂ , where deals die" in words
    assert re.search(r'<a href="/insights/\?pipeline=(Sales|Renewals)">\1</a>: Deals die at Proposal', html)
    assert "Reasons" not in words.partition("How these numbers are made")[0]
    assert html.count('class="finding"') == html.count("<figure>") == 6


def test_manager_sees_the_teams_deals_without_those_that_rest(leaky: Company) -> None:
    Deal.objects.filter(pk__in=Deal.objects.filter(pipeline="Sales").values("pk")[:2]).update(
        resting_since=date(2026, 2, 1), resting_as={}
    )
    html = read(signed_in(leaky.manager))
    assert table(html)[0][:2] == ("Inquiry", "39")
    assert "Renewals" not in html
    assert "2 deals of the team rest and are not counted." in plain(html)
    assert table(read(signed_in(leaky.owner), "?pipeline=Sales"))[0][:2] == ("Inquiry", "41")


def test_rep_has_no_insights(leaky: Company) -> None:
    client = signed_in(leaky.rep)
    assert client.get("/insights/").status_code == 403
    assert "/insights/" not in client.get("/").content.decode()


@pytest.mark.parametrize(("query", "sentence"), [
    ("?pipeline=Nope", "There is no pipeline “Nope” among these deals. There is: “Renewals”, “Sales”."),
    ("?owner=%00Nobody", "There is no owner “Nobody” among these deals."),
    ("?by=weather", "“weather” is no grouping: take one of owner, source, product, quarter."),
    ("?from=yesterday", "“yesterday” is no day: write it as 2026-01-31."),
    ("?from=2026-01-02&to=2026-01-01", "The time ends on 2026-01-01, before it begins on 2026-01-02."),
])  # fmt: skip
def test_wrong_filter_is_a_sentence_with_the_filter_open(leaky: Company, query: str, sentence: str) -> None:
    html = read(signed_in(leaky.owner), query, 422)
    assert sentence in plain(html)
    assert '<details class="filter" data-esc open>' in html
    assert "<figure>" not in html


def test_no_deal_no_history_and_no_time(company: Company) -> None:
    owner = signed_in(company.owner)
    empty = read(owner)
    assert "There are no deals here yet." in empty
    assert "Filter" not in empty
    make_leaky(None)
    assert "No deal entered a stage in that time." in read(owner, "?from=2031-01-01")
    StageChange.objects.all().delete()
    html = plain(read(owner))
    assert "decided deals were won" in html
    assert "No deal has a history of stages yet." in html
    assert "HubSpot exports it as “Date entered …” columns" in html
    # Narrowed or grouped, it still leads: of the deals closed in that time.
    for query in ("?by=owner", "?from=2020-01-01", "?pipeline=Sales"):
        assert "decided deals were won" in plain(read(owner, query))
    assert "No deal was decided in that time" in plain(read(owner, "?from=2031-01-01"))


def test_few_deals_are_too_few(company: Company) -> None:
    Deal.objects.filter(pk__in=[deal.pk for deal in make_leaky(None)[4:]]).delete()
    html = read(signed_in(company.owner))
    assert "Too few deals have left a stage to tell where they die." in html
    assert "line dash" in html


def test_count_that_goes_on_is_said_and_asked_again(company: Company, monkeypatch: Any) -> None:
    monkeypatch.setattr(Recon, "ready", property(lambda _: False))
    monkeypatch.setattr(Recon, "progress", property(lambda _: Progress("deals", 0.4)))
    html = read(signed_in(company.owner), "?owner=a&by=%22%3E")
    assert "Your deals are being counted." in html
    assert 'hx-get="/insights/?owner=a&amp;by=%22%3E"' in html
    assert 'aria-label="40 % counted"' in html


@pytest.mark.parametrize(("since", "until", "current", "following"), [
    (None, None, "All", "Month"),
    (date(2026, 2, 1), None, "Month", "Quarter"),
    (date(2026, 1, 1), None, "Quarter", "12 months"),
    (date(2025, 3, 1), None, "12 months", "All"),
    (date(2026, 2, 1), date(2026, 2, 9), "", "All"),
    (date(2024, 5, 5), None, "", "All"),
])  # fmt: skip
def test_periods_go_round(since: date | None, until: date | None, current: str, following: str) -> None:
    periods = filter_of({}, Asked(since=since, until=until), None, date(2026, 2, 24)).periods
    assert [one.label for one in periods] == ["All", "Month", "Quarter", "12 months"]
    assert "".join(one.label for one in periods if one.current) == current
    assert "".join(one.label for one in periods if one.next) == following


@pytest.mark.parametrize("month", range(1, 13))
def test_every_period_is_reached_in_every_month(month: int) -> None:
    """In the first month of a quarter the month and the quarter begin on one day."""
    today = date(2026, month, 15)
    asked, seen = Asked(), []
    for _ in range(4):
        periods = filter_of({}, asked, None, today).periods
        seen.append(next(one.label for one in periods if one.current))
        following = next(one for one in periods if one.next)
        since = re.search(r"from=([\d-]+)", following.url)
        asked = Asked(since=date.fromisoformat(since[1]) if since else None)
    first = month % 3 == 1
    assert seen == (
        ["All", "Month", "12 months", "All"] if first else ["All", "Month", "Quarter", "12 months"]
    )
    assert (
        add_months(today.replace(day=1), -11).isoformat()
        in filter_of({}, Asked(), None, today).periods[3].url
    )


@pytest.mark.parametrize(("asked", "words"), [
    (Asked(), "all pipelines, all time"),
    (Asked(pipeline="Sales", since=date(2026, 1, 1)), "Sales, since Thu 1 Jan 2026"),
    (
        Asked(since=date(2026, 1, 1), until=date(2026, 1, 31), owner="Dana", by="owner"),
        "all pipelines, Thu 1 Jan 2026 to Sat 31 Jan 2026, the deals of Dana, by seller",
    ),
    (Asked(until=date(2026, 1, 31)), "all pipelines, until Sat 31 Jan 2026"),
])  # fmt: skip
def test_narrowing_in_words(asked: Asked, words: str) -> None:
    assert in_words(asked) == words
