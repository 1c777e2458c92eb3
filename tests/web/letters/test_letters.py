"""The owner's letters without a browser: the months, their drafts, and mangled links."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reopen.records.models import Campaign
from tests.fixtures.company import Company
from tests.web.letters.world import ask, draft, headline, may_send, text

pytestmark = pytest.mark.django_db


def test_nothing_imported_yet(owner: Client) -> None:
    page = owner.get("/letters/")
    assert headline(page) == "There are no lost deals here yet: nobody to write to."
    assert "Go to Import" in text(page)


def test_month_waits_and_is_drafted_by_one_click(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    page = owner.get("/letters/?month=2025-05")
    assert headline(page) == "May waits: three people first asked us then."
    assert "3 people" in text(page)
    assert "No mailbox is connected: nothing is really sent." in text(page)
    answer = owner.post("/letters/new/", {"month": "2025-05", "by": "inquiry"})
    one = Campaign.objects.get()
    assert (answer.status_code, answer["Location"], one.title) == (302, f"/letters/{one.pk}/", "May 2025")
    assert headline(owner.get("/letters/")) == "May is yours to approve: three letters."
    assert owner.get("/letters/?month=2025-05")["Location"] == f"/letters/{one.pk}/"


def test_second_draft_of_a_month_is_refused_in_words(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    draft(timezone.now())
    answer = owner.post("/letters/new/", {"month": "2025-05"})
    assert (answer.status_code, "May 2025 has a campaign already" in text(answer)) == (422, True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "Say whom the letter is for"),
        ({"lost_before": "3/4"}, "“3/4” is not a day that can be read."),
        ({"month": "May"}, "“May” is no month: write it as 2026-01."),
        ({"status": "won"}, "is no status of a cohort"),
    ],
)
def test_filter_that_cannot_be_read(owner: Client, typed: dict[str, str], words: str) -> None:
    answer = owner.post("/letters/new/", typed)
    assert (answer.status_code, words in text(answer)) == (422, True)
    assert not Campaign.objects.exists()


def test_cohort_by_filter(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    ask(company.sells["rep"], 2, month=date(2024, 3, 1), competitor="Tessel", first=2)
    page = owner.post("/letters/new/", {"competitor": "Tessel", "lost_since": "1 Jan 2025"}, follow=True)
    one = Campaign.objects.get()
    assert (one.where, one.recipients.count()) == ({"competitor": "Tessel", "lost_since": "2025-01-01"}, 2)
    assert "Lost to Tessel" in headline(page)
    assert "Lost to Tessel" in text(owner.get("/letters/?year=2025"))


def test_other_calendar_still_says_what_presses(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    draft(timezone.now())
    page = owner.get("/letters/?by=loss&year=2025")
    assert headline(page) == "May is yours to approve: two letters."
    assert "2 people" in text(page)
    assert "Draft the letter for November 2025" in text(page)


def test_draft_made_by_itself_says_so_and_can_be_thrown_away(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now(), by_itself=True)
    assert "Drafted by itself, when the one before it ended." in text(owner.get(f"/letters/{one.pk}/"))
    page = owner.post(f"/letters/{one.pk}/cancel/", follow=True)
    assert "The draft of May 2025 is thrown away. Nothing was sent." in text(page)
    assert headline(owner.get("/letters/?month=2025-05")) == "May waits: one person first asked us then."


def test_queries_do_not_grow_with_the_people(owner: Client, company: Company) -> None:
    may_send()

    def queries(path: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert owner.get(path).status_code == 200
        return len(seen)

    ask(company.sells["rep"], 3)
    one = draft(timezone.now())
    path = f"/letters/{one.pk}/"
    few = queries(path)
    Campaign.objects.all().delete()
    ask(company.sells["rep"], 20, first=3)
    one = draft(timezone.now())
    assert queries(f"/letters/{one.pk}/") == few


@pytest.mark.parametrize("role", ["rep", "manager"])
def test_letters_are_the_owners_alone(client: Client, company: Company, role: str) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    client.force_login(getattr(company, role))
    assert [client.get(p).status_code for p in ("/letters/", f"/letters/{one.pk}/", "/letters/new/")] == [
        403
    ] * 3
    assert b'href="/letters/"' not in client.get("/deals/").content


@pytest.mark.parametrize(
    "query", ["out=%00", "out=no_ground:%00", "out=nonsense", "out=suppressed&after=x", "letter=%00"]
)
def test_mangled_links_show_the_campaign(owner: Client, company: Company, query: str) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    assert owner.get(f"/letters/{one.pk}/?{query}").status_code == 200


@pytest.mark.parametrize("field", ["subject", "text", "holdout", "mailbox", "letter"])
def test_null_byte_is_no_crash(owner: Client, company: Company, field: str) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    for path in ("save", "approve", "test", "verdict"):
        assert owner.post(f"/letters/{one.pk}/{path}/", {field: "a\0"}).status_code < 500
    assert owner.post("/letters/new/", {"stage": "a\0", "month": "2025-06", "by": "\0"}).status_code < 500


def test_filter_that_nobody_fits(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    may_send()
    page = owner.post("/letters/new/", {"competitor": "Nobody"}, follow=True)
    assert "Lost to Nobody has nobody: no lost deal or dead inquiry fits." in text(page)
    assert "Shift A" not in text(page)
    assert headline(page) == "Lost to Nobody is in draft, and has nobody to write to."


def test_arrows_lead_from_a_filter_back_to_december(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    owner.post("/letters/new/", {"competitor": "Nobody"})
    page = owner.post("/letters/new/", {"competitor": "Marlow"}, follow=True)
    keys = re.findall(r'href="([^"]*)"[^>]*data-key="(Arrow\w+)"', page.content.decode())
    other = Campaign.objects.order_by("pk")[0]
    assert keys == [("/letters/?month=2025-12", "ArrowLeft"), (f"/letters/{other.pk}/", "ArrowRight")]


@pytest.mark.parametrize(
    "path",
    [
        "?year=x",
        "?year=99999",
        "?month=2025-13",
        "?month=%00",
        "?by=nonsense",
        "?year=1990",
        "?month=2190-01",
    ],
)
def test_mangled_links_show_a_page(owner: Client, company: Company, path: str) -> None:
    ask(company.sells["rep"], 1)
    assert owner.get(f"/letters/{path}").status_code == 200
