"""They answered a quote: the call that its letter announced is dropped at once, and that can be taken back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from reopen.core.plain_english import join, long_day
from reopen.records.models import Activity, Deal, Promise, Quote
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError, lock_deal
from reopen.services.plan_touches import replan
from reopen.services.quotes.settle import end_these
from reopen.services.taken_back import UNDO_WITHIN, Undone, already

SOURCE = "reopen"


@dataclass(frozen=True, slots=True)
class Answered:
    """How many quotes wait no longer, and how many promised calls were dropped with that; 0 and 0: none waited."""

    deal_id: int
    quotes: int
    dropped: int
    sentence: str


def answered(
    deal_id: int, *, on: date, now: datetime, words: str = "", message_id: int | None = None
) -> Answered:
    """They answered by mail, on the day `on` over there: no quote of the deal waits any more.

    `message_id`: the row of the letter that they answered; of several quotes that wait, then only that one is meant.
    `words`: theirs, for the history of the deal. A removal is not noted here: that is services.stop_person.
    """
    with transaction.atomic():
        Deal.objects.select_for_update(of=("self",)).filter(pk=deal_id).first()
        waiting = Quote.objects.filter(deal=deal_id, state=Quote.Answered.WAITING).select_related("promise")
        quotes = list(waiting.order_by("pk"))
        meant = [q for q in quotes if message_id is not None and q.message_id == message_id]
        return _answered(deal_id, meant or quotes, on=on, now=now, words=words)


def note_answered(quote_id: int, *, now: datetime, viewer: Viewer, words: str = "") -> Answered:
    """Somebody here says that they answered this quote, by whatever way."""
    quote = _quote(quote_id)
    with transaction.atomic():
        locked = lock_deal(quote.deal_id, viewer, now)
        quotes = list(
            Quote.objects.filter(pk=quote_id, state=Quote.Answered.WAITING).select_related("promise")
        )
        if not quotes:
            return Answered(quote.deal_id, 0, 0, "This quote waits for no answer any more.")
        return _answered(quote.deal_id, quotes, on=locked.today, now=now, words=words)


def undo_answered(quote_id: int, *, now: datetime, viewer: Viewer) -> Undone:
    """They had not answered: the quote waits again, and its call is promised again as long as its day is to come."""
    quote = _quote(quote_id)
    with transaction.atomic():
        locked = lock_deal(quote.deal_id, viewer, now)
        quote = Quote.objects.select_related("promise").get(pk=quote_id)
        if quote.state == Quote.Answered.WAITING:
            return already(quote.deal_id)
        if quote.state != Quote.Answered.ANSWERED:
            raise ActError("quote", "A call or a decision ended this wait: take that back.")
        if locked.deal.status != Deal.Status.OPEN:
            raise ActError("quote", "The deal is decided: no quote waits any more.")
        if quote.settled_on is None or locked.today - quote.settled_on > UNDO_WITHIN:
            raise ActError("quote", "They answered more than a week ago: that cannot be taken back.")
        if quote.promise is not None and quote.promise.state == Promise.State.DROPPED:
            Promise.objects.filter(pk=quote.promise.pk).update(state=Promise.State.STANDING, settled_on=None)
        Quote.objects.filter(pk=quote_id).update(state=Quote.Answered.WAITING, settled_on=None)
        Activity.objects.filter(source=SOURCE, external_id=_key(quote)).delete()
        replan([quote.deal_id], today=locked.today)
    return Undone(quote.deal_id, "Taken back: the quote waits for their answer again.")


def _answered(deal_id: int, quotes: list[Quote], *, on: date, now: datetime, words: str) -> Answered:
    if not quotes:
        return Answered(deal_id, 0, 0, "No quote of this deal waits for an answer.")
    dropped = end_these(quotes, Quote.Answered.ANSWERED, on=on)
    if words.strip():
        _keep(quotes[0], words.strip(), now)
    replan([deal_id], today=on)
    days = join([long_day(day, on) for day in sorted({p.on for p in dropped})])
    after = f"the call on {days} is dropped." if dropped else "no call was promised any more."
    return Answered(deal_id, len(quotes), len(dropped), f"They answered: {after}")


def _keep(quote: Quote, words: str, now: datetime) -> None:
    """Their words, in the history of the deal."""
    Activity.objects.update_or_create(
        source=SOURCE,
        external_id=_key(quote),
        defaults={
            "deal_id": quote.deal_id,
            "contact_id": quote.contact_id,
            "kind": "email",
            "direction": "in",
            "at": now,
            "subject": "Their answer to our quote",
            "body": words,
        },
    )


def _key(quote: Quote) -> str:
    return f"quote-{quote.pk}-answer"


def _quote(quote_id: int) -> Quote:
    quote = Quote.objects.filter(pk=quote_id).first()
    if quote is None:
        raise NotThereError("quote", f"There is no quote {quote_id} on record.")
    return quote
