"""What a page says of the five minutes: the three times to offer, or the call that is booked and what came back."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from reopen.core.booking import Slot
from reopen.core.plain_english import full_day, hour, short_day, weekday, zone_time
from reopen.records.queries.booked import BookedCall, CameBack, booked_call, came_back, news
from reopen.records.queries.company import company
from reopen.records.queries.deal_page import DealPage
from reopen.records.queries.visible import Viewer
from reopen.services.booking.offers import Offers, offers

# So long after a loss nobody asks for the post-mortem any more.
_LONGEST_AGO = 120  # days


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A time to offer. `value` is what a form sends; `here` the same on our clock, "" where it is no other."""

    key: str
    value: str
    day: str
    hour: str
    here: str


@dataclass(frozen=True, slots=True)
class ToOffer:
    """The three times, and what happens when one is taken."""

    slots: tuple[SlotLine, ...]
    made_of: str
    zone: str
    sends: str  # where an invitation goes, or why none does


@dataclass(frozen=True, slots=True)
class Booking:
    """The part of a deal's page: `call` where one is booked, else `offer`; both None where there is nothing to say."""

    call: BookedCall | None
    answers: tuple[CameBack, ...]
    offer: ToOffer | None
    here: str


def booking_of(viewer: Viewer, deal: DealPage, *, today: date) -> Booking:
    """Of a deal as its page has it."""
    now, zone = timezone.now(), company().time_zone
    call = booked_call(viewer, deal.id, now=now, here=zone)
    offer = None
    if (call is None or not call.stands) and _is_owed(deal, today):
        offer = offer_of(offers(deal.id, now=now, viewer=viewer))
    answers = tuple(came_back(call.id)) if call is not None else ()
    return Booking(call, answers, offer, _here(call) if call is not None else "")


def offer_of(found: Offers | None) -> ToOffer | None:
    """The three times in words; None where there are none."""
    if found is None or not found.slots:
        return None
    made_of = "About two weeks on, a working day and office hours over there, and free in "
    made_of += f"{found.caller}’s own day" if found.caller else "our own day"
    sends = found.why_not or f"An invitation goes to {found.address}."
    return ToOffer(
        tuple(_line(n, slot) for n, slot in enumerate(found.slots, start=1)),
        f"{made_of}: no other call is agreed within half an hour.",
        zone_time(found.zone),
        sends if not found.why_not else f"{found.why_not} The promise stands all the same.",
    )


def news_of(viewer: Viewer) -> list[BookedCall]:
    """What came back and is not noted, for Today."""
    return news(viewer, now=timezone.now(), here=company().time_zone)


def read_slot(text: str) -> tuple[date, time] | None:
    """“2026-12-08T14:00” of a form; None for anything else."""
    try:
        at = datetime.fromisoformat(text[:16])
    except ValueError:
        return None
    return at.date(), at.time()


def _line(number: int, slot: Slot) -> SlotLine:
    there = f"{slot.on:%Y-%m-%d}T{slot.at:%H:%M}"
    here = ""
    if slot.here != datetime.combine(slot.on, slot.at):
        day = "" if slot.here.date() == slot.on else f"{weekday(slot.here.date())[:3]} "
        here = f"{day}{hour(slot.here.time())} with you"
    return SlotLine(
        str(number), there, f"{weekday(slot.on)[:3]} {short_day(slot.on, slot.on)}", hour(slot.at), here
    )


def _is_owed(deal: DealPage, today: date) -> bool:
    if deal.status != "lost" or deal.door_state == "closed" or deal.let_go or deal.no_phone:
        return False
    if deal.lost_on is None or (today - deal.lost_on).days > _LONGEST_AGO:
        return False
    return deal.last_spoke_on is None


def _here(call: BookedCall) -> str:
    if call.here is None or (call.here.date(), call.here.time()) == (call.on, call.at):
        return ""
    return f"{full_day(call.here.date())} at {hour(call.here.time())} with you"
