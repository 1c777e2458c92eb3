"""Quotes that a CRM tells of: the Friday is planned, once, and an undo leaves no trace."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from reopen.records.models import Deal, Promise, Quote, Touch
from reopen.records.queries.visible import Viewer
from reopen.services.import_deals.undo import undo_import
from reopen.services.quotes import note_answered
from tests.services.import_deals.conftest import NOW, TODAY, Import  # TODAY is a Monday

pytestmark = pytest.mark.django_db

FRIDAY = date(2026, 3, 6)
OPEN: list[dict[str, Any]] = [
    {"id": "1", "name": "Copiers", "account_name": "Acme", "status": "open", "amount": Decimal("45300.00"),
     "quote_number": "Q-7", "quote_sent_on": TODAY},
    # Its Friday has passed: on record, and nothing is promised.
    {"id": "2", "name": "Printers", "account_name": "Beta", "status": "open", "quote_sent_on": date(2026, 2, 16)},
    {"id": "3", "name": "Fax", "account_name": "Gamma", "status": "lost", "closed_on": date(2025, 5, 6),
     "quote_number": "Q-3", "quote_sent_on": date(2025, 4, 1)},
    {"id": "4", "name": "Till", "account_name": "Delta", "status": "open", "quote_sent_on": date(2026, 4, 1)},
]  # fmt: skip


def with_change(**change: Any) -> list[dict[str, Any]]:
    return [{**OPEN[0], **change}, *OPEN[1:]]


def quotes() -> list[tuple[Any, ...]]:
    found = Quote.objects.order_by("deal__external_id").values_list(
        "deal__external_id", "number", "sent_on", "state", "promise__on", "promise__state"
    )
    return list(found)


WAITING = ("1", "Q-7", TODAY, "waiting", FRIDAY, "standing")
PASSED = ("2", "", date(2026, 2, 16), "waiting", None, None)


def calls() -> list[tuple[Any, ...]]:
    planned = Touch.objects.filter(deal__external_id="1", state="planned")
    return [(t.due_on, t.at, t.reasons, t.promised) for t in planned]


def test_a_quote_of_an_open_deal_promises_its_friday_once(take: Import) -> None:
    result = take(deal=OPEN)
    assert quotes() == [WAITING, PASSED]
    assert calls() == [(FRIDAY, time(9), ["quote_follow_up"], True)]
    assert [problem["why"] for problem in result.problems] == [
        "The day on which the quote was sent has not come yet. It was left out."
    ]
    take(deal=OPEN)
    take(deal=with_change(amount=Decimal("45000.00")))
    assert (quotes(), Promise.objects.count()) == ([WAITING, PASSED], 1)


def test_a_quote_that_comes_later_and_one_that_was_answered(take: Import) -> None:
    take(deal=with_change(quote_number=None, quote_sent_on=None))
    assert (quotes(), calls()) == ([PASSED], [])
    take(deal=OPEN)
    assert (quotes(), len(calls())) == ([WAITING, PASSED], 1)
    note_answered(Quote.objects.get(number="Q-7").pk, now=NOW, viewer=Viewer.the_owner())
    take(deal=with_change(stage="Negotiation"))
    assert (quotes()[0][3:], calls()) == (("answered", FRIDAY, "dropped"), [])


def test_a_deal_that_the_crm_has_closed_waits_no_more_until_the_undo(take: Import) -> None:
    first = take(deal=OPEN).batch
    second = take(deal=with_change(status="won", won_on=TODAY)).batch
    assert (quotes()[0][3:], calls()) == (("decided", FRIDAY, "dropped"), [])
    undo_import(second, today=TODAY)
    assert (quotes(), len(calls())) == ([WAITING, PASSED], 1)
    undo_import(first, today=TODAY)
    assert (Quote.objects.count(), Promise.objects.count(), Deal.objects.count()) == (0, 0, 0)


def test_holidays_are_the_companys(take: Import) -> None:
    sent_on = date(2026, 3, 30)
    take(
        account=[{"id": "a", "name": "Acme", "country": "DE"}],
        deal=[{**OPEN[0], "account_name": "Acme", "account_id": "a", "quote_sent_on": sent_on}],
        today=sent_on,
    )
    # Friday is Good Friday there.
    assert quotes() == [("1", "Q-7", sent_on, "waiting", date(2026, 4, 2), "standing")]
