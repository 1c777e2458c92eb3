"""A canary stands in every field of every reply, and in everything that a reply can lead to: no address of the table
gives one of them to anybody else, by any method, and no log line does."""

import logging
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from tests.fixtures.signed_in import signed_in
from tests.web.seal.world import CANARY, Sealed, ids_of, let_replies_come
from tests.web.test_access import ADDRESSES, FILL, METHODS, Address


def _fill(sealed: Sealed, address: Address) -> list[str]:
    """The address for everything that the sealed deals have, old and new, and for every reply and campaign."""
    from reopen.records.models import (
        Appointment,
        Campaign,
        Contact,
        DoorAnswer,
        Loss,
        Message,
        Move,
        Outcome,
        Promise,
        Quote,
        Recipient,
        Reply,
        Touch,
    )

    of = {
        "deal_id": ids_of(sealed),
        "touch_id": _pks(Touch.objects.filter(deal__in=ids_of(sealed))),
        "outcome_id": _pks(Outcome.objects.filter(deal__in=ids_of(sealed))),
        "loss_id": _pks(Loss.objects.filter(deal__in=ids_of(sealed))),
        "answer_id": _pks(DoorAnswer.objects.filter(deal__in=ids_of(sealed))),
        "task_id": _pks(Promise.objects.filter(deal__in=ids_of(sealed))),
        "appointment_id": _pks(Appointment.objects.filter(deal__in=ids_of(sealed))),
        "quote_id": _pks(Quote.objects.filter(deal__in=ids_of(sealed))),
        "move_id": _pks(Move.objects.filter(deal__in=ids_of(sealed))),
        "reply_id": _pks(Reply.objects.all()),
        "campaign_id": _pks(Campaign.objects.all()),
        "contact_id": _pks(Contact.objects.filter(deals__in=ids_of(sealed))),
        "recipient_id": _pks(Recipient.objects.all()),
        "message_id": _pks(Message.objects.all()),
    }
    ways = [of.get(param) or [FILL[param](sealed.world) if param in FILL else 1] for param in address.params]
    return [
        reverse(address.name, kwargs=dict(zip(address.params, values, strict=True)))
        for values in product(*ways)
    ]


def _pks(rows: Any) -> list[int]:
    return sorted(set(rows.values_list("pk", flat=True)))


# Who may see what is asked alike of both databases: on PostgreSQL the manager, who has the most pages, is enough.
_ONCE = pytest.mark.only_on("sqlite")


@pytest.mark.parametrize(
    "role", [pytest.param(None, marks=_ONCE), pytest.param("rep", marks=_ONCE), "manager"]
)
def test_no_address_gives_a_canary_away(
    role: str | None, sealed: Sealed, caplog: pytest.LogCaptureFixture
) -> None:
    let_replies_come(sealed)
    caplog.clear()
    caplog.set_level(logging.DEBUG, logger="reopen")
    caplog.set_level(logging.INFO, logger="django")
    asked = 0
    for address in ADDRESSES:
        urls = _fill(sealed, address)
        for method in METHODS:
            for url in urls if method in ("GET", "POST") else urls[:1]:
                seen = _everything(sealed, role, method, url)
                assert CANARY.encode() not in seen.lower(), (role, method, url)
                asked += 1
    assert asked > 6 * len(ADDRESSES)
    assert CANARY not in caplog.text.lower()


def _everything(sealed: Sealed, role: str | None, method: str, url: str) -> bytes:
    """The body, the headers and the cookies of the answer, and the page to which it leads."""
    browser = signed_in(getattr(sealed.world.people, role) if role else None)
    with transaction.atomic():
        posted = {"deal": str(sealed.deals["interested"].pk), "outcome": "no_answer"}
        page: Any = browser.post(url, posted) if method == "POST" else getattr(browser, method.lower())(url)
        seen = b"".join(page.streaming_content) if page.streaming else page.content
        seen += str(page.headers).encode() + str(page.cookies).encode()
        if page.status_code in (301, 302) and page["Location"].startswith("/"):
            seen += browser.get(page["Location"]).content
        transaction.set_rollback(True)
    return bytes(seen)
