"""A seller's minutes of a week for lost deals: how much of them a day may take.

A week is Monday to Sunday. What other days have used, and what calls promised for its days to come will take, is gone;
of the rest a day takes as much as a day has. Promised calls are made even where nothing is left.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from reopen.core.plain_english import many

WORKING_DAYS: Final = 5


def week_of(day: date) -> tuple[date, date]:
    """(Monday, Sunday) of the day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


@dataclass(frozen=True, slots=True)
class WeekMinutes:
    """One seller's week as a day of it finds it. `set_aside` None: no week ends the days."""

    set_aside: int | None = None
    used: int = 0  # on its other days
    promised: int = 0  # of calls promised for its days to come

    @property
    def left(self) -> int | None:
        """For the day: what is set aside, less what is used and promised; 0 where that is more than there is."""
        return None if self.set_aside is None else max(0, self.set_aside - self.used - self.promised)

    def for_day(self, minutes_a_day: int) -> int:
        """Minutes of the day: its own, and no more than the week has left for it."""
        return minutes_a_day if self.left is None else min(minutes_a_day, self.left)

    def ends_the_day(self, minutes_a_day: int) -> bool:
        """Whether the week, not the day, is what the calls do not fit in: the others wait for the next week."""
        return self.left is not None and self.left < minutes_a_day


def usual_day(minutes_a_day: int, minutes_a_week: int | None) -> int:
    """Minutes of an ordinary day: the week's spread over five days, where that is less than the day's."""
    return minutes_a_day if minutes_a_week is None else min(minutes_a_day, minutes_a_week // WORKING_DAYS)


def set_aside(since: date, until: date, minutes_a_day: int, minutes_a_week: int | None) -> int:
    """Minutes set aside for these days, both included: a fifth of a week's, or a day's, for each Monday to Friday.

    Holidays are not left out: a week's minutes are a week's. Rounded down.
    """
    days = sum((since + timedelta(days=n)).weekday() < WORKING_DAYS for n in range((until - since).days + 1))
    return days * (WORKING_DAYS * minutes_a_day if minutes_a_week is None else minutes_a_week) // WORKING_DAYS


def week_sentence(*, set_aside: int, used: int, promised: int, sellers: int = 1) -> str:
    """What is gone of the week: "80 of the week’s 120 minutes are used, and 7 kept for calls promised for later days."

    `used` with those of the day. `sellers`: of how many the weeks are added up.
    """
    whose = "" if sellers == 1 else f" of {many(sellers, 'seller')}"
    kept = f", and {promised} kept for calls promised for its other days" if promised else ""
    return f"{used:,} of the week’s {set_aside:,} minutes{whose} are used{kept}."
