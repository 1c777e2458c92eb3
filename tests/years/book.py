"""What is owed, written down as it is promised, and kept by rules of its own: none of the product's are asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

NINE = time(9)
QUOTE = "quote_follow_up"
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
    # Of a quote's Friday: the day on which the quote left.
    sent_on: date = date.min

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

    def drop_quotes(self, deal_id: int, why: str, *, before: date = date.max) -> int:
        """Nobody waits for a word on the quotes sent before that day any more; how many waited."""
        waiting = [one for one in self.of(deal_id) if one.kind == QUOTE and one.sent_on < before]
        for one in waiting:
            one.state = why
        return len(waiting)

    def drop(self, deal_id: int) -> None:
        """They said no: nothing is owed any more."""
        for one in self.of(deal_id):
            one.state = "dropped"


def working_day(day: date, country: str, step: int = 1) -> date:
    """The day itself, or the next on which people are at work; `step` -1: the one before."""
    if country and country not in _DAYS_OFF:
        _DAYS_OFF[country] = set(holidays.country_holidays(country, years=range(2020, 2036)))
    while day.weekday() > 4 or day in _DAYS_OFF.get(country, ()):
        day += timedelta(step)
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


def friday_call(sent_on: date, zone: str, country: str, ours: ZoneInfo) -> tuple[date, time]:
    """The day and hour there that the letter names: nine on the Friday, or the working day before a holiday; the first
    half hour of their office's day at which we work, eight to six; or a day before, where our day is off by then."""
    theirs = ZoneInfo(zone) if zone else ours
    friday = max(working_day(friday_of(sent_on), country, step=-1), sent_on)
    day = friday
    while day == friday or day > sent_on:
        for half_hour in range(16):
            at = (datetime.combine(day, NINE) + timedelta(minutes=30 * half_hour)).time()
            here = datetime.combine(day, at, theirs).astimezone(ours)
            if here.weekday() < 5 and 8 <= here.hour < 18:
                return day, at
        day = working_day(day - timedelta(1), country, step=-1)
    return friday, NINE
