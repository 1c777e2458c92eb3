"""Three free times for the five minutes, or why none can be offered."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q

from reopen.core.booking import Busy, Slot, moment, offer
from reopen.records.models import Appointment, Deal, Touch, User
from reopen.records.queries.company import company
from reopen.records.queries.own_days import own_day_of_user
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.records.queries.zones import zone_or_none
from reopen.services import cadence_settings
from reopen.services.booking.calls import STANDS, address_of, begins, caller_of, our_zone, zone_of
from reopen.services.booking.send import mailbox_for, why_not_sent
from reopen.services.public_holidays import public_holidays

_AHEAD = timedelta(days=60)
_MOST = 500  # of a caller's own calls


@dataclass(frozen=True, slots=True)
class Offers:
    """`slots` in the prospect's zone `zone`; `here` is the caller's. `why_not`: no invitation leaves, and why."""

    slots: tuple[Slot, ...]
    zone: str
    here: str
    why_not: str
    address: str
    caller: str


def offers(deal_id: int, *, now: datetime, viewer: Viewer) -> Offers | None:
    """None where there is no such deal that the viewer may see."""
    deal = (
        visible_deals(viewer).filter(pk=deal_id).select_related("account", "contact", "owner__user").first()
    )
    return offers_of(deal, now=now, viewer=viewer) if deal is not None else None


def offers_of(deal: Deal, *, now: datetime, viewer: Viewer) -> Offers:
    """Three times of a deal that the viewer sees, lost already or about to be."""
    theirs, ours = zone_of(deal), our_zone()
    caller = caller_of(deal, viewer)
    year = now.year
    country = deal.account.country if deal.account else ""
    slots = offer(
        now,
        theirs=theirs,
        ours=ours,
        holidays=public_holidays(country, [year, year + 1]) if country else frozenset(),
        own_holidays=public_holidays(company().country, [year, year + 1])
        if company().country
        else frozenset(),
        own_day=own_day_of_user(caller.pk if caller is not None else None),
        busy=busy(caller, deal, now=now),
        after_days=cadence_settings.load().post_mortem_days,
    )
    return Offers(
        tuple(slots),
        theirs.key,
        ours.key,
        why_not_sent(deal, caller, mailbox=mailbox_for(caller)),
        address_of(deal.contact),
        str(caller) if caller is not None else "",
    )


def busy(caller: User | None, but: Deal, *, now: datetime) -> list[Busy]:
    """What the caller has agreed already: booked calls, and promised calls with an hour. Not those of this deal."""
    if caller is None:
        return []
    booked = Appointment.objects.filter(STANDS, user=caller, on__gte=now.date() - timedelta(days=1))
    found = [Busy(begins(one), one.minutes) for one in booked.exclude(deal=but)[:_MOST]]
    mine = Q(owner__user=caller)
    rows = (
        Touch.objects.filter(
            mine,
            state=Touch.State.PLANNED,
            channel="phone",
            at__isnull=False,
            due_on__range=(now.date() - timedelta(days=1), now.date() + _AHEAD),
            # What moves on a deal that rests is not for a seller to read off the times that are free.
            deal__resting_since__isnull=True,
        )
        .exclude(deal=but)
        .values_list("due_on", "at", "deal__account__time_zone")[:_MOST]
    )
    for on, at, name in rows:
        zone: ZoneInfo = zone_or_none(name or "") or our_zone()
        if at is not None:
            found.append(Busy(moment(on, at, zone)))
    return found
