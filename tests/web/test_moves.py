"""Moved on, on the pages: noted on the deal, seen on Today, followed, taken back."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reopen.records.models import Deal, Move, Promise
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.signed_in import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def deal(company: Company) -> Any:
    return make_deal(company.sells["rep"], contact="Renee Alcott")


@pytest.fixture
def rep(company: Company) -> Client:
    return signed_in(company.rep)


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_note_see_follow_and_back(deal: Any, rep: Client) -> None:
    page = text(rep.get(reverse("deal", args=[deal.pk])))
    assert reverse("moved", args=[deal.pk]) in page
    said = rep.post(
        reverse("moved", args=[deal.pk]), {"employer": "Acme <b>Corp", "said_by": "Bob"}, follow=True
    )
    assert "Renee Alcott has left for Acme &lt;b&gt;Corp." in text(said)
    move = Move.objects.get()
    today = text(rep.get("/"))
    assert "Renee Alcott</strong> to Acme &lt;b&gt;Corp" in today
    assert reverse("move", args=[move.pk]) in today
    form = text(rep.get(reverse("move", args=[move.pk])))
    assert "Renee Alcott works for Acme &lt;b&gt;Corp now: follow them there." in form
    followed = rep.post(reverse("move", args=[move.pk]), {"employer": "Acme Corp"}, follow=True)
    assert "Renee Alcott is on record at Acme Corp. First call on" in text(followed)
    assert followed.redirect_chain[-1][0] == reverse("deal", args=[Deal.objects.latest("pk").pk])
    assert "Moved on" not in text(rep.get("/"))
    assert "The deal with them there" in text(rep.get(reverse("deal", args=[deal.pk])))
    rep.post(reverse("move_again", args=[move.pk]))
    rep.post(reverse("move_undo", args=[move.pk]))
    assert (Deal.objects.count(), Move.objects.count(), Promise.objects.count()) == (1, 0, 0)


@pytest.mark.parametrize(
    ("page", "came_from", "back"),
    [
        ("/?open={deal}", "today", "/?open={deal}"),
        ("/deals/{deal}/call/", "call", "/deals/{deal}/call/"),
        ("/deals/{deal}/sheet/", "sheet", "/deals/{deal}/sheet/"),
    ],
)
def test_heard_on_a_call_it_goes_on_with_the_call(
    page: str, came_from: str, back: str, deal: Any, rep: Client
) -> None:
    make_touch(deal, date(2026, 2, 24), "check_in:1")
    form = f"{reverse('moved', args=[deal.pk])}?from={came_from}"
    assert f'href="{form}"' in text(rep.get(page.format(deal=deal.pk)))
    assert f'name="from" value="{came_from}"' in text(rep.get(form))
    said = rep.post(reverse("moved", args=[deal.pk]), {"from": came_from}, follow=True)
    assert said.redirect_chain[-1][0] == back.format(deal=deal.pk)
    assert "Renee Alcott has left. Find their successor: it is a call on this deal." in text(said)
    assert Promise.objects.get().kind == "successor"
    rep.post(reverse("move_undo", args=[Move.objects.get().pk]))
    assert (Move.objects.count(), Promise.objects.count()) == (0, 0)


def test_a_place_to_go_back_to_that_is_none_is_the_deal(deal: Any, rep: Client) -> None:
    said = rep.post(reverse("moved", args=[deal.pk]), {"from": "//evil.example"})
    assert said["Location"] == reverse("deal", args=[deal.pk])


def test_a_null_and_a_pasted_page_are_no_employer(deal: Any, rep: Client) -> None:
    typed = {"employer": "Ac\0me", "said_by": "Bob\0" + "x" * 10_000}
    assert rep.post(reverse("moved", args=[deal.pk]), typed).status_code == 302
    move = Move.objects.get()
    assert (move.employer, len(move.said_by)) == ("Acme", 255)
    followed = rep.post(reverse("move", args=[move.pk]), {"employer": "Ac\0me", "title": "\0"}, follow=True)
    assert "Renee Alcott is on record at Acme. First call on" in text(followed)


WRONG = [
    ({"employer": ""}, "Where do they work now? Give the employer’s name."),
    ({"employer": "Acme", "call_on": "soonish"}, "soonish"),
    ({"employer": "Acme", "address": "renee"}, "renee"),
]


@pytest.mark.parametrize(("typed", "words"), WRONG)
def test_what_cannot_be_is_said_and_what_was_typed_stays(
    deal: Any, rep: Client, typed: dict[str, str], words: str
) -> None:
    rep.post(reverse("moved", args=[deal.pk]), {"on": "today"})
    answer = rep.post(reverse("move", args=[Move.objects.get().pk]), {"title": "Head of IT", **typed})
    assert answer.status_code == 422
    assert words in text(answer)
    assert "Head of IT" in text(answer)
    assert Deal.objects.count() == 1


def test_day_to_come_is_refused_and_the_deal_without_a_person_says_so(deal: Any, rep: Client) -> None:
    answer = rep.post(reverse("moved", args=[deal.pk]), {"employer": "Acme", "on": "2200-01-01"})
    assert (answer.status_code, "has not come yet" in text(answer)) == (422, True)
    Deal.objects.update(contact=None)
    assert "Nobody is on this deal" in text(rep.post(reverse("moved", args=[deal.pk]), {}))


def test_the_first_five_are_shown_and_the_others_counted(deal: Any, rep: Client) -> None:
    for _ in range(7):
        one = make_deal(deal.owner, phone=f"+1312555{Deal.objects.count():04}")
        Move.objects.create(deal=one, contact=one.contact, said_on=one.lost_on)
    page = text(rep.get("/"))
    assert "And 2 more, on the pages of their deals." in page
