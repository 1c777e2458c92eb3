"""A quote goes on record: its promise, its letter, and their answer to the ask, in one transaction."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from reopen.core.ask.cover_letter import announced, names_the_day
from reopen.core.ask.words import WITH_THE_QUOTE, Answer
from reopen.core.plain_english import full_day, long_day
from reopen.records.models import Deal, Promise, Quote
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, LockedDeal, checked_day, lock_deal
from reopen.services.door_answer import write_answer
from reopen.services.losing import MOST_MONEY
from reopen.services.next_call import NextCall, planned_next
from reopen.services.plan_touches import replan
from reopen.services.quotes.announce import propose, the_call
from reopen.services.quotes.send import put_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """One quote as told; days are local to the prospect."""

    sent_on: date
    number: str = ""
    amount: Decimal | None = None  # None: the deal's
    announces: bool = True  # its letter says when we call
    subject: str = ""
    letter: str = ""  # "": as it is proposed
    send: bool = False  # from the mailbox of who records it
    door: Answer | None = None
    door_words: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded. `already`: that very quote was on record, and nothing was written."""

    quote_id: int
    deal_id: int
    already: bool
    call_on: date | None
    next: NextCall
    sentence: str
    warnings: tuple[str, ...] = ()


def record_quote(
    deal_id: int, quoting: Quoting, *, now: datetime, viewer: Viewer, by: int | None = None
) -> Recorded:
    """Record it. ActError names the field that cannot be; a second submit of the same quote writes nothing."""
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        if locked.deal.status != Deal.Status.OPEN:
            raise ActError("deal", f"A quote is for an open deal: this one is {locked.deal.status}.")
        _check(quoting, locked)
        if (standing := _standing(locked, quoting)) is not None:
            following = planned_next(deal_id, on=locked.today)
            sentence = f"This quote is on record already. {following.sentence}"
            on = standing.promise.on if standing.promise is not None else None
            return Recorded(standing.pk, deal_id, True, on, following, sentence)
        promise, warnings = _promise(locked, quoting, by or viewer.user_id)
        quote = _write(locked, quoting, promise, viewer, by or viewer.user_id)
        if promise is not None and not names_the_day(quote.letter, promise.on, quoting.sent_on):
            warnings.append(
                f"The letter does not seem to name {long_day(promise.on, locked.today)}: see that it does."
            )
        if quoting.send:
            quote.message = put_letter(quote, locked, promise, viewer)
            quote.save(update_fields=["message"])
        if quoting.door is not None:
            write_answer(
                locked, quoting.door, words=quoting.door_words, occasion=WITH_THE_QUOTE, asked_by=viewer.name
            )
        replan([deal_id], today=locked.today)
        following = planned_next(deal_id, on=locked.today)
    said = f"Quote {quote.number} recorded." if quote.number else "The quote is recorded."
    if quoting.send:
        said = f"{said[:-1]}, and its letter is on its way."
    call = promise.on if promise is not None else None
    return Recorded(
        quote.pk, deal_id, False, call, following, f"{said} {following.sentence}", tuple(warnings)
    )


def _check(quoting: Quoting, locked: LockedDeal) -> None:
    checked_day(quoting.sent_on, "sent_on")
    here = max(locked.today, locked.owners_day)
    if quoting.sent_on > here:
        raise ActError(
            "sent_on", f"{full_day(quoting.sent_on)} has not come yet: a quote is sent today or before."
        )
    if quoting.send and quoting.sent_on < min(locked.today, locked.owners_day):
        raise ActError("send", "A letter that leaves now is of today: give today as the day of the quote.")
    if quoting.amount is not None and not (quoting.amount.is_finite() and 0 <= quoting.amount < MOST_MONEY):
        raise ActError("amount", f"{quoting.amount} is no amount: give a sum of 0 or more.")
    if quoting.door is None and quoting.door_words.strip():
        raise ActError("door", "Their words are given, but not what they said: a yes, a no, or neither?")


def _standing(locked: LockedDeal, quoting: Quoting) -> Quote | None:
    return (
        Quote.objects.filter(
            deal=locked.deal,
            sent_on=quoting.sent_on,
            number=quoting.number.strip()[:80],
            state=Quote.Answered.WAITING,
        )
        .select_related("promise")
        .first()
    )


def _promise(locked: LockedDeal, quoting: Quoting, by: int | None) -> tuple[Promise | None, list[str]]:
    if not quoting.announces:
        return None, []
    call, why_not = the_call(locked.deal, quoting.sent_on, today=locked.today)
    if call is None:
        return None, [why_not]
    on, at = call
    promise = Promise.objects.create(
        deal=locked.deal,
        kind="quote_follow_up",
        on=on,
        at=at,
        words=announced(on, at, quoting.sent_on),
        made_on=locked.today,
        made_by_id=by,
    )
    return promise, []


def _write(
    locked: LockedDeal, quoting: Quoting, promise: Promise | None, viewer: Viewer, by: int | None
) -> Quote:
    deal = locked.deal
    subject, letter = quoting.subject.strip(), quoting.letter.strip()
    if not (subject and letter):
        proposed = propose(
            deal.pk,
            sent_on=quoting.sent_on,
            now=locked.now,
            viewer=viewer,
            number=quoting.number,
            amount=quoting.amount,
            announces=promise is not None,
        ).letter
        subject, letter = subject or proposed.subject, letter or proposed.text.strip()
    return Quote.objects.create(
        deal=deal,
        contact_id=deal.contact_id,
        number=quoting.number.strip()[:80],
        sent_on=quoting.sent_on,
        amount=deal.amount if quoting.amount is None else quoting.amount,
        currency=deal.currency,
        promise=promise,
        subject=subject[:255],
        letter=letter,
        recorded_at=locked.now,
        recorded_by_id=by,
    )
