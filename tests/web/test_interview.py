"""The sheet's page without a script: it is kept, mended and finished by forms alone."""

from datetime import date

import pytest
from django.test import Client

from reopen.records.models import Deal, Interview, Loss, Outcome, Promise, Touch
from reopen.web.interview_page import our_day
from tests.fixtures.signed_in import signed_in
from tests.web.deals import days_from_now, lose_some

pytestmark = pytest.mark.django_db


@pytest.fixture
def deal(company):
    return lose_some(company.sells["rep"], 1)[0]


@pytest.fixture
def rep(company) -> Client:
    return signed_in(company.rep)


def form(kind="check_in", **typed):
    return {"kind": kind, "writer": "w", "base": "0", "version": "1", "when": "plan", "next": ""} | typed


def test_the_sheet_follows_the_call_and_can_be_changed(rep, deal):
    path = f"/deals/{deal.pk}/sheet/"
    assert rep.get(path).context["page"].kind == "post_mortem"
    assert rep.get(path, {"kind": "contract"}).context["page"].kind == "contract"
    assert rep.get(path, {"kind": "nonsense"}).context["page"].kind == "post_mortem"
    Touch.objects.update(reasons=["contract:18"])
    Outcome.objects.create(deal=deal, kind="reached", at=Touch.objects.first().deal.losses.get().recorded_at,
                           on=days_from_now(-1))  # fmt: skip
    assert rep.get(path).context["page"].kind == "contract"
    rep.post(f"{path}save/", form(health="fine"))
    assert rep.get(path).context["page"].kind == "check_in"


def test_what_is_kept_for_later_is_there_again(rep, deal):
    path = f"/deals/{deal.pk}/sheet/"
    answer = rep.post(path, form("post_mortem", why_not_us_words="Nine da", keep="1"), follow=True)
    assert "Kept. The sheet waits here to be finished." in answer.content.decode()
    page = rep.get(path).context["page"]
    assert (page.base, [one.words for one in page.asked if one.name == "why_not_us"]) == (1, ["Nine da"])
    assert not Outcome.objects.exists()


def test_facts_mended_meanwhile_stand_on_a_sheet_begun_before(rep, deal):
    path = f"/deals/{deal.pk}/sheet/"
    begun = {one.name: one.value for one in rep.get(path).context["page"].asked[0].fields}
    assert begun["term_months"] == "36"
    rep.post(f"{path}save/", form("post_mortem", competitor="Marlow", **begun))
    assert Interview.objects.get().answers == {"competitor": "Marlow"}
    Loss.objects.update(term_months=48)
    shown = {one.name: one.value for one in rep.get(path).context["page"].asked[0].fields}
    assert shown == begun | {"term_months": "48"}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"term_months": "many"}, "“many” is no whole number from 0 to 600."),
        ({"contract_start": "3/4"}, "“3/4” is not a day that can be read."),
        ({"when": "named"}, "Which day did they name?"),
        ({"next": "soon"}, "“soon” is not a day that can be read."),
        ({"next": "2020-01-01"}, "the next call cannot lie in the past"),
    ],
)
def test_an_error_names_its_field_and_loses_nothing(rep, deal, typed, words):
    answer = rep.post(f"/deals/{deal.pk}/sheet/", form("contract", health_words="Half of it.", **typed))
    text = answer.content.decode()
    assert (answer.status_code, words in text, "Half of it." in text) == (422, True, True)
    assert all(value in text for value in typed.values())
    assert not Outcome.objects.exists()


def test_a_day_of_our_own_is_no_weekend_and_keeps_four_a_year():
    sunday, monday = date(2026, 11, 22), date(2026, 11, 23)
    assert [our_day(sunday, weeks) for weeks in (2, 4, 13)] == [
        date(2026, 12, 7), date(2026, 12, 21), date(2027, 2, 19),
    ]  # fmt: skip
    assert [our_day(monday, weeks) for weeks in (2, 13)] == [date(2026, 12, 7), date(2027, 2, 22)]


@pytest.mark.parametrize(
    ("when", "weeks"),
    [("2w", 2), ("13w", 13)],
)
def test_one_key_sets_the_next_call_and_promises_nothing(rep, deal, when, weeks):
    Loss.objects.update(term_months=None)
    rep.post(f"/deals/{deal.pk}/sheet/", form(health="fine", when=when))
    first = Touch.objects.filter(state="planned", channel="phone").order_by("due_on").first()
    assert (first.due_on, Promise.objects.count()) == (our_day(days_from_now(0), weeks), 0)


def test_a_mangled_save_is_a_save_or_a_sentence(rep, deal):
    path = f"/deals/{deal.pk}/sheet/save/"
    mangled = {
        "writer": "\0'; --",
        "base": "-1",
        "version": "1e9",
        "kind": "x" * 9,
        "health_words": "a\0b",
        "y": "\0",
    }
    assert rep.post(path, mangled).json()["version"] == 1
    assert Interview.objects.values_list("answers", "writer", "kind").get() == (
        {"health_words": "ab"}, "", "check_in",
    )  # fmt: skip
    assert rep.post(path, mangled | {"base": "9" * 40}).status_code == 409


def test_a_deal_that_is_not_lost_has_no_sheet(rep, deal):
    Deal.objects.update(status="open")
    answer = rep.get(f"/deals/{deal.pk}/sheet/", follow=True)
    assert "Only a lost deal is asked about" in answer.content.decode()
    saved = rep.post(f"/deals/{deal.pk}/sheet/save/", form(health="fine"))
    assert (saved.status_code, saved.json()) == (
        409, {"wrong": "Only a lost deal is asked about: this one is not lost."},
    )  # fmt: skip


def test_what_rests_or_is_anothers_takes_nothing(company, rep, deal):
    assert (
        signed_in(company.stranger).post(f"/deals/{deal.pk}/sheet/save/", form(health="fine")).status_code
        == 404
    )
    Deal.objects.update(resting_since=days_from_now(0))
    answer = rep.post(f"/deals/{deal.pk}/sheet/save/", form(health="fine"))
    assert (answer.status_code, "What you typed is not kept" in answer.json()["wrong"]) == (409, True)
    assert not Interview.objects.exists()
