"""When the next letter may go: the gap, the day's cap, and the hours where the prospect is."""

import random
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q

from reopen.core.sending_pace import Hours, cap_today, next_slot
from reopen.records.models import Mailbox, Message
from reopen.records.queries.company import company
from reopen.records.queries.zones import zone_or_none
from reopen.services.outbox import trouble

_LONGEST_GAP = 1.5  # times the mailbox's own
_SKEW = timedelta(minutes=5)  # between the clocks of two machines


def free_at(mailbox: Mailbox, *, now: datetime) -> datetime | None:
    """When the gap or the trouble after the last letter ends; None where nothing holds the next one back.

    A time further off than either can be was written by a clock that was ahead, and has been put right since.
    """
    at = mailbox.next_free_at
    longest = max(timedelta(seconds=mailbox.gap_seconds * _LONGEST_GAP), trouble.LATEST)
    return None if at is None or at - now > longest + _SKEW else at


def gap_of(mailbox: Mailbox) -> timedelta:
    """The gap after this letter: never less than the mailbox's, up to half as much again, as a person's is."""
    return timedelta(seconds=mailbox.gap_seconds * random.uniform(1, _LONGEST_GAP))  # noqa: S311  # no secret


def left_today(mailbox: Mailbox, *, now: datetime) -> int:
    """How many letters may still leave this mailbox before midnight in the company's zone."""
    zone = ZoneInfo(company().time_zone)
    today = now.astimezone(zone).date()
    midnight = datetime.combine(today, datetime.min.time(), tzinfo=zone)
    went = Message.objects.filter(
        Q(sent_at__gte=midnight) | Q(state=Message.State.UNKNOWN, sending_at__gte=midnight),
        mailbox=mailbox,
        kind=Message.Kind.LETTER,
    ).count()
    return max(cap_today(mailbox.daily_cap, warm_up_day(mailbox, today)) - went, 0)


def warm_up_day(mailbox: Mailbox, today: date) -> int | None:
    """The how-manyeth day on which it sends for us; None where it is warm, or the owner named its cap."""
    if not mailbox.warms_up:
        return None
    return (today - mailbox.warm_up_from).days + 1 if mailbox.warm_up_from else 1


def opens_at(message: Message, hours: Hours, ours: ZoneInfo, *, now: datetime) -> datetime:
    """`now` where it is an hour for letters over there, else the next such instant. `ours`: where theirs is unknown."""
    return next_slot(now, hours, zone_or_none(message.time_zone) or ours)
