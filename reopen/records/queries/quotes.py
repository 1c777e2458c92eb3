"""Quotes as pages and commands list them: what waits for an answer, and which promised call was not made."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from django.db.models import QuerySet

from reopen.core.ask.promises import Fate, calls_since, fate_of
from reopen.core.plain_english import hour, long_day, plain_day
from reopen.records.models import Deal, Quote
from reopen.records.queries.promises_kept import calls_of
from reopen.records.queries.visible import Viewer, visible_deals

MOST = 200
_OF_A_DEAL = 50


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quote. `fate` is that of its promised call; "" where none was promised."""

    id: int
    deal_id: int
    account: str
    contact: str
    seller: str
    number: str
    sent_on: date
    amount: Decimal | None
    currency: str
    subject: str
    letter: str
    call_on: date | None
    call_at: time | None
    state: str  # waiting, answered, called, decided, withdrawn
    settled_on: date | None
    fate: Fate | str
    letter_state: str  # of the message, where it left from here; "" where it did not
    standing: str  # all of it in words

    @property
    def is_missed(self) -> bool:
        """The call was promised, and not made by its day."""
        return self.fate == "missed"


def quotes_waiting(viewer: Viewer, *, today: date) -> tuple[list[QuoteRow], bool]:
    """(what waits for an answer, the earliest promised call first and what has none last; whether there are more)."""
    waiting = _visible(viewer).filter(state=Quote.Answered.WAITING)
    found = list(waiting.order_by("promise__on", "sent_on", "pk")[: MOST + 1])
    rows = _rows(found[:MOST], today)
    return sorted(rows, key=lambda row: (row.call_on or date.max, row.sent_on, row.id)), len(found) > MOST


def quotes_settled(viewer: Viewer, *, today: date, most: int = 30) -> list[QuoteRow]:
    """The latest whose wait has ended; those taken back are not among them."""
    settled = _visible(viewer).exclude(state__in=(Quote.Answered.WAITING, Quote.Answered.WITHDRAWN))
    return _rows(list(settled.order_by("-settled_on", "-pk")[:most]), today)


def quotes_of_deal(viewer: Viewer, deal_id: int, *, today: date) -> list[QuoteRow]:
    """Latest first; those taken back are not among them."""
    of_deal = _visible(viewer).filter(deal=deal_id).exclude(state=Quote.Answered.WITHDRAWN)
    return _rows(list(of_deal.order_by("-sent_on", "-pk")[:_OF_A_DEAL]), today)


def quote_row(viewer: Viewer, quote_id: int, *, today: date) -> QuoteRow | None:
    """None where there is no such quote, or none that the viewer may see."""
    rows = _rows(list(_visible(viewer).filter(pk=quote_id)), today)
    return rows[0] if rows else None


def _visible(viewer: Viewer) -> QuerySet[Quote]:
    return Quote.objects.filter(deal__in=visible_deals(viewer)).select_related(
        "promise", "message", "deal__account", "deal__contact", "deal__owner"
    )


def _rows(quotes: Iterable[Quote], today: date) -> list[QuoteRow]:
    quotes = list(quotes)
    calls = calls_of({q.deal_id for q in quotes if q.promise_id is not None})
    return [_row(quote, calls.get(quote.deal_id, []), today) for quote in quotes]


def _row(quote: Quote, calls: list[date], today: date) -> QuoteRow:
    deal, promise = quote.deal, quote.promise
    fate: Fate | str = ""
    silent = deal.door == Deal.Door.CLOSED or (deal.contact is not None and deal.contact.no_phone)
    if silent and quote.state == Quote.Answered.WAITING:
        promise = None
    if promise is not None:
        since = calls_since(promise.made_on, promise.on, calls)
        fate = fate_of(
            due_on=promise.on, state=promise.state, settled_on=promise.settled_on, calls=since, today=today
        )
    on, at = (promise.on, promise.at) if promise is not None else (None, None)
    return QuoteRow(
        id=quote.pk,
        deal_id=deal.pk,
        account=deal.account.name if deal.account else deal.name,
        contact=deal.contact.name if deal.contact else "",
        seller=deal.owner.name if deal.owner else "",
        number=quote.number,
        sent_on=quote.sent_on,
        amount=quote.amount,
        currency=quote.currency or deal.currency,
        subject=quote.subject,
        letter=quote.letter,
        call_on=on,
        call_at=at,
        state=quote.state,
        settled_on=quote.settled_on,
        fate=fate,
        letter_state=quote.message.state if quote.message else "",
        standing="waits for their answer; they asked not to be called"
        if silent and quote.state == Quote.Answered.WAITING
        else _standing(quote.state, quote.settled_on, on, at, fate, today),
    )


def _standing(
    state: str, settled_on: date | None, on: date | None, at: time | None, fate: str, today: date
) -> str:
    """In words: "call promised for Friday 27 November at 09:00 their time"."""
    ended = plain_day(settled_on, today) if settled_on else ""
    missed = f"; the call promised for {plain_day(on, today)} was not made" if on and fate == "missed" else ""
    if state != Quote.Answered.WAITING:
        return f"{state} {ended}".strip() + missed
    if on is None:
        return "waits for their answer; no call is promised"
    day = "today" if on == today else long_day(on, today)
    clock = f" at {hour(at)} their time" if at else ""
    if fate == "missed":
        return f"the call promised for {day} was not made"
    if fate == "tried":
        return f"tried, as promised for {plain_day(on, today)}; nobody answered yet"
    return f"call promised for {day}{clock}"
