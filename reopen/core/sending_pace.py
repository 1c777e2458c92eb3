"""How fast letters go: a cap a day that grows, a gap between two, and the working hours of whoever gets them.

All times are aware. `zone` is the prospect's, or the company's where theirs is not known; the cap counts by days of
the company's own zone.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from reopen.core.plain_english import plain_day, weekday
from reopen.core.working_days import ONE_DAY, forward, is_working_day

# What a mailbox that has never sent for us sends on its first day, and by how much more on each day after.
FIRST_DAY, EACH_DAY_MORE = 25, 15
# A campaign pauses itself at two policy blocks, any complaint, or more than 5 % of the last 50 addresses dead.
POLICY_BLOCKS, LAST, DEAD_SHARE = 2, 50, 0.05
# Years after which a queue is called endless.
_HORIZON = timedelta(days=3660)
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")


class PaceError(ValueError):
    """The pace cannot be read: the sentence names the value and what to do."""


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when letters go, local to the prospect, Monday to Friday; both None: at any time of any day."""

    opens: time | None = None
    closes: time | None = None  # not included

    @classmethod
    def parse(cls, text: str) -> "Hours":
        """The hours of "08:30-17:30" or "any". PaceError for anything else."""
        if text.strip().casefold() == "any":
            return cls()
        match = _HOURS.fullmatch(text.strip())
        try:
            if match is None:
                raise ValueError
            opens, closes = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))
            if opens >= closes:
                raise ValueError
        except ValueError:
            raise PaceError(f"“{text}” are no hours: write them as 08:30-17:30, or any.") from None
        return cls(opens, closes)

    def __str__(self) -> str:
        if self.opens is None or self.closes is None:
            return "any"
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"


def cap_today(cap: int, warm_up_day: int | None) -> int:
    """How many letters a mailbox sends on one day: its cap, or less while it warms up.

    `warm_up_day`: 1 on the first day on which it sends for us, 2 on the next…; None: it is warm, or the owner named the
    cap and is taken at their word.
    """
    if warm_up_day is None:
        return max(0, cap)
    return max(0, min(cap, FIRST_DAY + EACH_DAY_MORE * (max(1, warm_up_day) - 1)))


def next_slot(
    now: datetime, hours: Hours, zone: tzinfo, holidays: AbstractSet[date] = frozenset()
) -> datetime:
    """The first time at or after `now` at which a letter may go to that zone, in UTC. While open: this very time."""
    start = now.astimezone(UTC)
    if hours.opens is None or hours.closes is None:
        return start
    there = start.astimezone(zone)
    day = there.date()
    if is_working_day(day, holidays) and hours.opens <= there.time() < hours.closes:
        return start
    if there.time() >= hours.opens:
        day += ONE_DAY
    return max(start, _at(forward(day, holidays), hours.opens, zone))


def closes_at(slot: datetime, hours: Hours, zone: tzinfo) -> datetime:
    """When the hours that hold this slot end, in UTC; a day from the slot where any hour will do."""
    start = slot.astimezone(UTC)
    if hours.closes is None:
        return start + ONE_DAY
    return _at(start.astimezone(zone).date(), hours.closes, zone)


def done_by(
    queued: Mapping[tzinfo, int],
    *,
    now: datetime,
    company_zone: tzinfo,
    cap: int,
    sent_today: int = 0,
    gap: timedelta,
    hours: Hours,
    free_at: datetime | None = None,
    warm_up_day: int | None = None,
    holidays: AbstractSet[date] = frozenset(),
) -> datetime | None:
    """When the last of the letters goes, in UTC, if nothing delays it; None: never (a cap of 0), or nothing waits.

    `queued`: letters by the prospect's zone. `free_at`: when the gap after the last letter ends. Of the zones that
    are open, the one that closes first goes first, as the sender does.
    """
    left = {zone: n for zone, n in queued.items() if n > 0}
    if not left or cap <= 0:
        return None
    first_day = now.astimezone(company_zone).date()
    at = max(now, free_at or now).astimezone(UTC)
    day, sent, last = first_day, sent_today, at
    end = at + _HORIZON
    while left and at < end:
        today = at.astimezone(company_zone).date()
        if today != day:
            day, sent = today, 0
        warm = None if warm_up_day is None else warm_up_day + (today - first_day).days
        room = cap_today(cap, warm) - sent
        midnight = _at(today + ONE_DAY, time(0), company_zone)
        if room <= 0:
            at = midnight
            continue
        slots = ((next_slot(at, hours, zone, holidays), zone) for zone in left)
        slot, closes, zone = min(
            ((slot, closes_at(slot, hours, zone), zone) for slot, zone in slots), key=lambda s: (s[0], s[1])
        )
        if slot >= midnight:
            at = slot
            continue
        count = min(left[zone], room, _fit(slot, min(closes, midnight), gap))
        last = slot + gap * (count - 1)
        at = last + gap
        sent += count
        left[zone] -= count
        if not left[zone]:
            del left[zone]
    return None if left else last


def done_words(done: datetime, now: datetime, zone: tzinfo) -> str:
    """When it is done, as a person says it: "today", "by Thursday", "by 3 March"."""
    day, today = done.astimezone(zone).date(), now.astimezone(zone).date()
    if day <= today:
        return "today"
    return f"by {weekday(day)}" if day - today < timedelta(days=7) else f"by {plain_day(day, today)}"


def pause_reason(*, complaints: int, policy_blocks: int, dead: Sequence[bool]) -> str:
    """Why a campaign pauses itself, as a sentence; "" while it may go on.

    `dead`: for each letter that is settled, in the order in which they went, whether its address turned out dead.
    """
    if complaints > 0:
        return "Somebody reported a letter as spam: read the complaint before you go on."
    if policy_blocks >= POLICY_BLOCKS:
        return f"{policy_blocks} letters were refused by the other side’s policy: read why before you go on."
    found = sum(dead[-LAST:])
    if found > LAST * DEAD_SHARE:
        return f"{found} of the last {min(LAST, len(dead))} addresses are dead: look the list through before you go on."
    return ""


def _fit(start: datetime, end: datetime, gap: timedelta) -> int:
    """How many letters go from `start` until before `end`, the first at once."""
    if gap <= timedelta(0):
        return 1_000_000_000
    return max(1, -((start - end) // gap))


def _at(day: date, hour: time, zone: tzinfo) -> datetime:
    """That local hour, in UTC; an hour that the change of clocks leaves out is the one just after it."""
    return datetime.combine(day, hour, zone).astimezone(UTC)
