import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from reopen.records.models import Suppression, Touch
from reopen.services.plan_touches import replan
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal


@pytest.fixture
def owner(company: Company, client: Client) -> Client:
    client.force_login(company.owner)
    return client


def keys(answer: Any) -> list[str]:
    found = re.findall(r'class="key">(?:<a[^>]*>)?([^<]*)<', answer.content.decode())
    return [key.strip() for key in found]


def errors(answer: Any) -> list[str]:
    return re.findall(r'<p class="wrong"[^>]*>([^<]*)</p>', answer.content.decode())


def stop(kind: str, key: str, channel: str = "all", **more: Any) -> Suppression:
    return Suppression.objects.create(kind=kind, key=key, channel=channel, since=date(2026, 2, 1), **more)


def test_who_is_put_on_the_list_is_called_no_more(company: Company, owner: Client) -> None:
    deal = make_deal(company.sells["rep"], email="renee@cumberland.example")
    replan([deal.pk], today=date(2026, 2, 12))
    assert Touch.objects.filter(state="planned").exists()
    posted = {"who": "Renee@Cumberland.example", "channel": "all", "words": "Stop it, please."}
    answer = owner.post("/suppressions/", posted, follow=True)
    row = Suppression.objects.get()
    assert (row.kind, row.key, row.channel, row.words, row.how) == (
        "email",
        "renee@cumberland.example",
        "all",
        "Stop it, please.",
        "by hand, by Olive Owner",
    )
    assert not Touch.objects.filter(state="planned").exists()
    page = answer.content.decode()
    assert ("1 put on the list." in page, "Stop it, please." in page, "by hand, by Olive Owner" in page) == (
        True,
        True,
        True,
    )


def test_readable_lines_are_taken_and_the_others_handed_back(owner: Client) -> None:
    who = "a@example.com\n+1 312 555 0142\nexample.org\nnot an address\n\na@example.com"
    answer = owner.post("/suppressions/", {"who": who, "channel": "all"})
    assert sorted(Suppression.objects.values_list("kind", "key")) == [
        ("domain", "example.org"),
        ("email", "a@example.com"),
        ("phone", "+13125550142"),
    ]
    assert (answer.status_code, len(errors(answer))) == (422, 1)
    assert "“not an address” is not" in errors(answer)[0]
    assert re.search(r"<textarea[^>]*>\s*not an address</textarea>", answer.content.decode())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jane@acme.example", ["everyone at acme.example", "jane@acme.example"]),
        ("JANE@acme.example", ["everyone at acme.example", "jane@acme.example"]),
        ("bob@mail.acme.example", ["everyone at acme.example"]),
        ("jane", ["jane@acme.example", "jane@other.example"]),
        ("acme.example", ["everyone at acme.example"]),
        ("(312) 555-0142", ["+13125550142"]),
        ("1312", ["+13125550142"]),
        ("nobody@example.net", []),
        ("%", []),
    ],
)
def test_search_finds_what_stops_someone(
    text: str, found: list[str], company: Company, client: Client
) -> None:
    from reopen.services.company_settings import set_company

    set_company({"country": "US"})
    stop("email", "jane@acme.example")
    stop("email", "jane@other.example")
    stop("domain", "acme.example")
    stop("phone", "+13125550142", "phone")
    client.force_login(company.manager)
    answer = client.get("/suppressions/", {"q": text})
    assert sorted(keys(answer)) == found
    if not found:
        assert "is not on the list, and no domain on the list covers it" in answer.content.decode()


def test_list_goes_on_page_after_page(owner: Client) -> None:
    for number in range(120):
        stop("email", f"p{number:03}@example.com")
    seen: list[str] = []
    url: str | None = "/suppressions/"
    while url:
        answer = owner.get(url)
        seen += keys(answer)
        older = re.search(r'href="(\?[^"]*)" rel="next"', answer.content.decode())
        url = "/suppressions/" + older[1].replace("&amp;", "&") if older else None
    assert seen == [f"p{number:03}@example.com" for number in reversed(range(120))]


def test_manager_may_stop_and_a_rep_may_not_look(company: Company, client: Client) -> None:
    client.force_login(company.manager)
    client.post("/suppressions/", {"who": "x@example.com", "channel": "email"})
    assert Suppression.objects.get().how == "by hand, by Max Manager"
    client.force_login(company.rep)
    assert client.get("/suppressions/").status_code == 403


def test_nothing_here_takes_anyone_off(owner: Client) -> None:
    stop("email", "x@example.com", words="<script>alert(1)</script>")
    page = owner.get("/suppressions/").content.decode()
    assert "&lt;script&gt;" in page
    assert set(re.findall(r'<form[^>]*action="([^"]*)"', page)) == {"/suppressions/", "/sign-out/"}
    assert (owner.delete("/suppressions/").status_code, Suppression.objects.count()) == (405, 1)


def test_odd_page_marks_are_the_first_page(owner: Client) -> None:
    stop("email", "x@example.com")
    for before in ("abc", "-1", "9" * 40, "٣"):
        assert keys(owner.get("/suppressions/", {"before": before})) == ["x@example.com"]
