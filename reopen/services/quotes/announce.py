"""On which day a quote's letter promises a call, and the letter as it is proposed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from django.db import transaction

from reopen.core.ask.cover_letter import CoverLetter, Quoted, cover_letter
from reopen.core.cadence.items import quote_follow_up
from reopen.core.office_hours import CLOSES
from reopen.core.own_day import half_hours, hour_for_both
from reopen.core.working_days import ONE_DAY, back
from reopen.records.models import Deal
from reopen.records.queries.company import company
from reopen.records.queries.deal_facts import facts_of
from reopen.records.queries.own_days import own_day_of
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services import cadence_settings
from reopen.services.acts import lock_deal
from reopen.services.public_holidays import public_holidays


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the quote's page shows before anything is written. `call_on` None: no call, and `why_not` says why."""

    call_on: date | None
    call_at: time | None
    letter: CoverLetter
    why_not: str = ""


def promised_day(sent_on: date, country: str) -> tuple[date, time] | None:
    """(the day, the hour over there) by the cadence's rule; None where the owner has switched it off."""
    settings = cadence_settings.load()
    if not settings.quote_enabled:
        return None
    holidays = public_holidays(country, [sent_on.year, sent_on.year + 1]) if country else frozenset[date]()
    call = quote_follow_up(sent_on, settings, holidays)
    return call.on, call.at or settings.quote_from


def promised_days(sent: Iterable[tuple[date, str]]) -> dict[tuple[date, str], tuple[date, time] | None]:
    """The same for many at once: (day sent, country) → the promise."""
    return {pair: promised_day(*pair) for pair in set(sent)}


def country_of(deal: Deal) -> str:
    """Where their holidays are kept: the company's country, else the person's."""
    account, contact = deal.account, deal.contact
    return (account.country if account else "") or (contact.country if contact else "") or ""


def propose(
    deal_id: int,
    *,
    sent_on: date,
    now: datetime,
    viewer: Viewer,
    number: str = "",
    amount: Decimal | None = None,
    announces: bool = True,
) -> Proposal:
    """The day and the letter for this quote, were it recorded now. Raises ActError as every act on a deal does."""
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
    deal = locked.deal
    call, why_not = the_call(deal, sent_on, today=locked.today)
    if not announces:
        call = None
    facts = facts_of([deal_id], installed=False)[deal_id]
    firm = company()
    quoted = Quoted(
        first_name=facts.first_name,
        seller=facts.seller or viewer.name,
        company=firm.name,
        product=deal.product,
        number=number.strip(),
        amount=deal.amount if amount is None else amount,
        currency=deal.currency or firm.currency,
    )
    on, at = call or (None, None)
    return Proposal(on, at, cover_letter(quoted, call_on=on, call_at=at, today=sent_on), why_not)


def the_call(deal: Deal, sent_on: date, *, today: date) -> tuple[tuple[date, time] | None, str]:
    """(the call that a letter of that day promises, why there is none). At an hour at which its seller works."""
    call = promised_day(sent_on, country_of(deal))
    if call is not None:
        call = _of_the_sellers(call, deal, sent_on)
    if call is None:
        return None, "The owner has switched off the calls that follow a quote, so no call is promised."
    if deal.door == Deal.Door.CLOSED or (deal.contact is not None and deal.contact.no_phone):
        return None, "They asked not to be called, so no call is promised, and the letter announces none."
    if call[0] < today:
        return None, "The day that its letter would have named has passed, so no call is promised."
    return call, ""


def _of_the_sellers(call: tuple[date, time], deal: Deal, sent_on: date) -> tuple[date, time]:
    """The call on a day and at an hour at which its seller works: the first half hour of the promised morning, else of
    their office hours; where the seller has the day off, on the working day before it, still after the quote left.

    Where the two never meet it stays as the rule has it.
    """
    firm = company()
    ours = zone_or_none(firm.time_zone)
    theirs = zone_or_none(deal.account.time_zone if deal.account else "") or ours
    if ours is None or theirs is None:
        return call
    on, at = call
    own = own_day_of(deal.owner)
    hours = half_hours(at, max(CLOSES, cadence_settings.load().quote_to))
    country = country_of(deal)
    holidays = public_holidays(country, [sent_on.year, sent_on.year + 1]) if country else frozenset[date]()
    day = on
    while day == on or day > sent_on:
        if (hour := hour_for_both(day, hours, own, theirs=theirs, ours=ours)) is not None:
            return day, hour
        day = back(day - ONE_DAY, holidays)
    return call
