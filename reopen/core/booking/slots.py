"""Three times for a call, about two weeks out: office hours over there, and the caller's own day free.

A time is a day and an hour in the prospect's zone; the moment that it is follows from the zone's rules as they are when
it is asked for. Were they to change, 14:00 stays 14:00.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from reopen.core.office_hours import is_open
from reopen.core.own_day import THE_COMPANYS, OwnDay
from reopen.core.working_days import is_working_day

LENGTH: Final = 5  # minutes of the call
# A slot is free where nothing else of the caller's begins this near: a call of five minutes may take longer.
_ROOM: Final = timedelta(minutes=30)
# Hours to offer, the likeliest to suit first; each of the three begins elsewhere in the day.
_HOURS: Final = tuple(
    time(*at) for at in ((10, 0), (14, 0), (11, 0), (15, 0), (9, 30), (16, 0), (13, 0), (9, 0), (16, 30))
)
_BEGINS: Final = (0, 1, 2)
_MIDDAY: Final = 14.0  # halfway between early and late
# Days to either side of two weeks that are still "about two weeks".
_NEAR: Final = 4
_FURTHER: Final = 21  # where all of those are taken or holidays
# Of the caller's days, for prospects far to the east or west.
_LONG_DAY: Final = (time(6, 30), time(22))


@dataclass(frozen=True, slots=True)
class Slot:
    """A time to offer, local to the prospect. `here`: the same on the caller's clock, naive."""

    on: date
    at: time
    here: datetime


@dataclass(frozen=True, slots=True)
class Busy:
    """Something of the caller's own at this moment (aware), so many minutes long."""

    begins: datetime
    minutes: int = LENGTH


def moment(on: date, at: time, zone: tzinfo) -> datetime:
    """The moment that this local time is, in UTC, by the rules as they are now; of a doubled hour the first."""
    return datetime.combine(on, at, zone).astimezone(UTC)


def is_there(on: date, at: time, zone: tzinfo) -> bool:
    """Whether the clocks over there ever show this: not in the hour that is left out in spring."""
    return moment(on, at, zone).astimezone(zone).replace(tzinfo=None) == datetime.combine(on, at)


def offer(
    now: datetime,
    *,
    theirs: tzinfo,
    ours: tzinfo,
    holidays: AbstractSet[date],
    own_holidays: AbstractSet[date] = frozenset(),
    own_day: OwnDay = THE_COMPANYS,
    busy: Sequence[Busy] = (),
    after_days: int = 14,
    wanted: int = 3,
) -> list[Slot]:
    """So many times, in the order of the days, each on a day of its own; fewer where no more are free.

    `holidays` are those over there, `own_holidays` and `own_day` the caller's. Where the two days never meet, a long
    one of the caller's is taken; where even that does not, theirs alone counts.
    """
    today = now.astimezone(theirs).date()
    aim = today + timedelta(days=after_days)
    begins, ends = _LONG_DAY
    long_day = OwnDay(own_day.days, min(begins, own_day.begins), max(ends, own_day.ends))
    own_days: tuple[OwnDay | None, ...] = (own_day, long_day, None)
    for own in own_days:
        found: list[Slot] = []
        for day in _days(aim, today):
            if len(found) == wanted:
                break
            if not is_working_day(day, holidays):
                continue
            for at in _hours(day, len(found), theirs, ours, in_order=own is not None):
                instant = moment(day, at, theirs)
                here = instant.astimezone(ours)
                is_open_there = is_there(day, at, theirs) and is_open(instant.astimezone(theirs))
                if not is_open_there or instant <= now or _is_taken(instant, busy):
                    continue
                if own is None or (own.holds(here) and here.date() not in own_holidays):
                    found.append(Slot(day, at, here.replace(tzinfo=None)))
                    break
        if len(found) == wanted or (found and own is None):
            return sorted(found, key=lambda slot: (slot.on, slot.at))
    return []


def _days(aim: date, today: date) -> Iterator[date]:
    """The nearest to two weeks out first, later ones before earlier ones; then further and further on."""
    yield aim
    for away in range(1, _NEAR + 1):
        yield aim + timedelta(days=away)
        if aim - timedelta(days=away) > today:
            yield aim - timedelta(days=away)
    for away in range(_NEAR + 1, _FURTHER + 1):
        yield aim + timedelta(days=away)


def _hours(day: date, number: int, theirs: tzinfo, ours: tzinfo, *, in_order: bool) -> list[time]:
    """The hours of a day to try; where no day of the caller's fits, those nearest to their own midday first."""
    begin = _BEGINS[number % len(_BEGINS)]
    if in_order:
        return [*_HOURS[begin:], *_HOURS[:begin]]

    def from_midday(at: time) -> float:
        here = moment(day, at, theirs).astimezone(ours)
        return abs(here.hour + here.minute / 60 - _MIDDAY)

    return sorted(_HOURS, key=from_midday)


def _is_taken(instant: datetime, busy: Iterable[Busy]) -> bool:
    return any(
        one.begins - _ROOM < instant < one.begins + max(_ROOM, timedelta(minutes=one.minutes)) for one in busy
    )
