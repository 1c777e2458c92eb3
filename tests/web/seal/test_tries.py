"""What a seller may try on a deal that rests is answered alike, whatever came back."""

import re
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.fixtures.signed_in import signed_in
from tests.web.seal.world import NAMES, Sealed, ids_of, let_replies_come, still

# What a seller may try on a deal that rests, and must be answered alike.
TRIES = {
    "facts/": {"contact": "x"},
    "call/": {"outcome": "no_answer"},
    "call/ ": {"outcome": "remove_me", "seen": "remove_me"},
    "door/": {"state": "closed"},
    "care/": {},
    "let-go/": {},
    "reopen/": {},
    "lose/": {"lost_on": "today"},
    "book/": {"slot": "2200-12-08T14:00"},
    "sheet/": {"kind": "check_in", "health": "fine"},
    "quote/": {"sent_on": "today", "number": "Q-9"},
    "moved/": {"employer": "Elmfield"},
}
# What a manager presses is refused by the same lines.
_OF_A_REP = ("book/", "sheet/", "quote/", "moved/")


@pytest.mark.parametrize(
    ("role", "part"),
    [(role, part) for part in TRIES for role in ("rep", "manager") if role == "rep" or part not in _OF_A_REP],
)
def test_an_answer_a_removal_and_silence_are_answered_alike(sealed: Sealed, role: str, part: str) -> None:
    let_replies_come(sealed)
    seen = {kind: _tried(sealed, role, deal, part) for kind, deal in sealed.deals.items()}
    for page in seen.values():
        assert page.splitlines() == seen["silent"].splitlines()
    words = {
        "reopen/": "Reopened. The deal rests on",
        "call/ ": "The removal is written. This deal rests",
    }.get(part, "This deal rests: the owner has written to them.")
    assert words in seen["silent"]


def _tried(sealed: Sealed, role: str, deal: Any, part: str) -> str:
    """What is answered, and how all that can be asked for looks then, with the deal's own names taken out."""
    (name,) = [NAMES[kind] for kind, one in sealed.deals.items() if one.pk == deal.pk]
    browser = signed_in(getattr(sealed.world.people, role))
    with transaction.atomic():
        said = still(browser.post(f"/deals/{deal.pk}/{part.strip()}", TRIES[part], follow=True))
        again = [
            still(browser.get(url))
            for url in (
                f"/deals/{deal.pk}/",
                f"/deals/?q={name}",
                f"/suppressions/?q=ann%40{name}.example",
                "/",
            )
        ]
        transaction.set_rollback(True)
    text = b"\n".join([said, *again]).decode()
    text = re.sub(name, "NAME", text, flags=re.IGNORECASE).replace(f"/deals/{deal.pk}/", "/deals/N/")
    return text.replace(f"id={deal.pk}", "id=N")


def test_pressing_undo_tells_nothing(sealed: Sealed) -> None:
    from reopen.records.models import Appointment, DoorAnswer, Move, Outcome, Quote, Touch

    let_replies_come(sealed)
    browser = Client()
    browser.force_login(sealed.world.people.rep)
    made = [
        *(f"/outcomes/{one.pk}/undo/" for one in Outcome.objects.filter(deal__in=ids_of(sealed))),
        *(
            f"/answers/{one.pk}/undo/"
            for one in DoorAnswer.objects.filter(deal__in=ids_of(sealed), asked_by="Olive Owner")
        ),
        *(f"/touches/{one.pk}/unsnooze/" for one in Touch.objects.filter(deal__in=ids_of(sealed))),
        *(f"/touches/{one.pk}/snooze/" for one in Touch.objects.filter(deal__in=ids_of(sealed))),
        *(
            f"/booked/{one.pk}/{act}/"
            for one in Appointment.objects.filter(deal__in=ids_of(sealed))
            for act in ("cancel", "restore", "take", "leave", "noted")
        ),
        *(
            f"/quotes/{one.pk}/{act}/"
            for one in Quote.objects.filter(deal__in=ids_of(sealed))
            for act in ("answered", "not-answered", "withdraw")
        ),
        *(
            f"/moves/{one.pk}/{act}/"
            for one in Move.objects.filter(deal__in=ids_of(sealed))
            for act in ("drop", "again", "undo")
        ),
    ]
    assert len(made) > 14
    told = {url: browser.post(url).status_code for url in made}
    assert {url: code for url, code in told.items() if code != 404} == {}


def test_new_deal_of_their_people_rests_too(sealed: Sealed) -> None:
    """Else whoever types the number of a person into a new deal is told that they asked to be removed."""
    from reopen.records.models import Deal

    let_replies_come(sealed)
    browser = Client()
    browser.force_login(sealed.world.people.rep)
    seen = {}
    for kind in ("removed", "silent"):
        form = {
            "account": f"New {NAMES[kind]}",
            "phone": sealed.deals[kind].contact.phones.order_by("pk").first().number,
            "lost_on": "today",
            "good_fit": "",
            "door": "",
        }
        page = browser.post("/lose/", form, follow=True)
        deal = Deal.objects.order_by("-pk").first()
        assert deal is not None
        assert deal.resting_since is not None
        text = re.sub(r"/losses/[\w=-]+/", "/losses/N/", still(page).decode())
        seen[kind] = text.replace(NAMES[kind], "NAME").replace(f"/deals/{deal.pk}/", "/deals/N/")
    assert seen["removed"] == seen["silent"]
    assert "Lost. The owner has written to them: the deal rests." in seen["silent"]
