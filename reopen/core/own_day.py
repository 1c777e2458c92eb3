"""A seller's own working day: the weekdays and hours, on our own clocks, at which they call.

read_own_day("Mon-Thu 9-15:30").words  ->  "Mon to Thu, 09:00 to 15:30"
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from reopen.core.plain_english import hour, join
from reopen.core.working_days import ONE_DAY

_NAMES: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_HOURS: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|to)\s*(\d{1,2})(?:[:.](\d{2}))?$")
_EXAMPLE: Final = "Write them like “Mon-Thu 9:00-15:30”"


@dataclass(frozen=True, slots=True)
class OwnDay:
    """`days` are ISO weekdays, 1 for Monday; `begins` <= a call < `ends`."""

    days: tuple[int, ...] = (1, 2, 3, 4, 5)
    begins: time = time(8)
    ends: time = time(18)

    def is_day(self, day: date) -> bool:
        """Whether they work on that weekday."""
        return day.isoweekday() in self.days

    def holds(self, here: datetime) -> bool:
        """Whether they are at work at that moment of our own clocks."""
        return self.is_day(here.date()) and self.begins <= here.time() < self.ends

    def next_day(self, day: date) -> date:
        """The day itself, or the next one on which they work."""
        while not self.is_day(day):
            day += ONE_DAY
        return day

    @property
    def words(self) -> str:
        """Mon to Thu, 09:00 to 15:30."""
        return f"{_day_words(self.days)}, {hour(self.begins)} to {hour(self.ends)}"

    @property
    def text(self) -> str:
        """As it is typed: Mon-Thu 09:00-15:30."""
        days = _day_words(self.days).replace(" to ", "-").replace(" and ", ", ")
        return f"{days} {hour(self.begins)}-{hour(self.ends)}"


# Of a seller of whom nothing else is said.
THE_COMPANYS: Final = OwnDay()


def read_own_day(text: str) -> OwnDay:
    """What a person types. Without weekdays Monday to Friday. ValueError says what is wrong."""
    plain = " ".join(text.replace("–", "-").replace("—", "-").split())
    found = _HOURS.search(plain)
    if found is None:
        raise ValueError(f"“{text.strip()}” names no hours. {_EXAMPLE}, on our own clocks.")
    begins, ends = _clock(found[1], found[2]), _clock(found[3], found[4])
    if ends <= begins:
        raise ValueError(
            f"{hour(begins)} to {hour(ends)} is no day: it must end after it begins. {_EXAMPLE}."
        )
    return OwnDay(_days(plain[: found.start()]), begins, ends)


def hour_for_both(
    day: date, hours: Iterable[time], own: OwnDay, *, theirs: tzinfo, ours: tzinfo
) -> time | None:
    """The first of these hours over there at which the seller is at work; None where there is none."""
    for at in hours:
        if own.holds(datetime.combine(day, at, theirs).astimezone(ours)):
            return at
    return None


def half_hours(begins: time, ends: time) -> list[time]:
    """Each half hour from `begins` on, before `ends`."""
    at, found = datetime.combine(date.min, begins), []
    while at.date() == date.min and at.time() < ends:
        found.append(at.time())
        at += timedelta(minutes=30)
    return found


def _clock(hours: str, minutes: str | None) -> time:
    if int(hours) > 23 or int(minutes or 0) > 59:
        raise ValueError(f"{hours}:{minutes or '00'} is no hour of a day. {_EXAMPLE}.")
    return time(int(hours), int(minutes or 0))


def _days(text: str) -> tuple[int, ...]:
    if not text.strip(" ,"):
        return THE_COMPANYS.days
    found: set[int] = set()
    for part in re.split(r"[,&+]|\band\b", text):
        first, _, last = part.replace(" to ", "-").partition("-")
        if not part.strip():
            continue
        start = _weekday(first)
        end = _weekday(last) if last.strip() else start
        found |= {(start - 1 + n) % 7 + 1 for n in range((end - start) % 7 + 1)}
    return tuple(sorted(found))


def _weekday(text: str) -> int:
    name = text.strip().strip(".").casefold()
    for number, known in enumerate(_NAMES, start=1):
        full = {"Tue": "tuesday", "Wed": "wednesday", "Thu": "thursday", "Sat": "saturday"}
        long = full.get(known, f"{known.casefold()}day")
        if len(name) > 1 and long.startswith(name):
            return number
    raise ValueError(f"“{text.strip()}” is no weekday. {_EXAMPLE}.")


def _day_words(days: tuple[int, ...]) -> str:
    """Runs of three and more as Mon to Thu, others by name."""
    parts: list[str] = []
    rest = list(days)
    while rest:
        run = [rest[0]]
        while len(run) < len(rest) and rest[len(run)] == run[-1] + 1:
            run.append(rest[len(run)])
        if len(run) > 2:
            parts.append(f"{_NAMES[run[0] - 1]} to {_NAMES[run[-1] - 1]}")
        else:
            parts += [_NAMES[n - 1] for n in run]
        rest = rest[len(run) :]
    return join(parts)
