"""What is owed, written down as it is promised, and kept by rules of its own: none of the product's are asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

NINE = time(9)
_DAYS_OFF: dict[str, set[date]] = {}


@dataclass
class Owed:
    """A call on a day, perhaps at an hour of the prospect's."""

    deal_id: int
    kind: str
    on: date
    at: time | None
    zone: str
    country: str
    state: str = "owed"
    # Called and reached nobody, or put off by a person: it stands on another day now.
    moved: bool = False

    @property
    def due(self) -> date:
        """Its own day; but for a post-mortem, which stays, the next working day where theirs is none."""
        return self.on if self.kind == "post_mortem" else working_day(self.on, self.country)

    def here(self, zone: ZoneInfo) -> datetime:
        """When that is, in the seller's zone; a day without an hour begins when their office opens."""
        theirs = ZoneInfo(self.zone) if self.zone else zone
        return datetime.combine(self.due, self.at or NINE, theirs).astimezone(zone)


class Book:
    """All of it, by deal."""

    def __init__(self) -> None:
        self._of: dict[int, list[Owed]] = defaultdict(list)

    def write(self, owed: Owed) -> None:
        """One more."""
        self._of[owed.deal_id].append(owed)

    def of(self, deal_id: int) -> list[Owed]:
        """What the deal is still owed."""
        return [one for one in self._of[deal_id] if one.state == "owed"]

    def all(self) -> Iterator[Owed]:
        """Everything that was ever written."""
        for some in self._of.values():
            yield from some

    def copy_of(self, deal_id: int) -> list[Owed]:
        """To take an act back with."""
        return [Owed(**vars(one)) for one in self._of[deal_id]]

    def put_back(self, deal_id: int, before: Iterable[Owed]) -> None:
        """As it was."""
        self._of[deal_id] = list(before)

    def drop(self, deal_id: int) -> None:
        """They said no: nothing is owed any more."""
        for one in self.of(deal_id):
            one.state = "dropped"


def working_day(day: date, country: str) -> date:
    """The day itself, or the next on which people are at work."""
    if country and country not in _DAYS_OFF:
        _DAYS_OFF[country] = set(holidays.country_holidays(country, years=range(2020, 2036)))
    while day.weekday() > 4 or day in _DAYS_OFF.get(country, ()):
        day += timedelta(1)
    return day


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError


def friday_of(sent_on: date) -> date:
    """The Friday that a quote's letter announces."""
    later = 4 - sent_on.weekday()
    return sent_on + timedelta(later if sent_on.weekday() <= 2 else later + 7)
