"""One seeded stream of chance, and the few draws that the story needs."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time
from decimal import Decimal
from random import Random
from typing import TypeVar
from zoneinfo import ZoneInfo

from reopen.core.working_days import forward

T = TypeVar("T")


class Chance:
    """Draws from random.Random(seed) alone: the same calls in the same order give the same company."""

    def __init__(self, seed: int, holidays: Mapping[str, AbstractSet[date]]) -> None:
        self._random = Random(seed)  # noqa: S311  # a story, not a secret
        self._holidays = holidays
        self._zones: dict[str, ZoneInfo] = {}
        self._unspoken: dict[int, list[str]] = {}

    def holidays(self, country: str) -> AbstractSet[date]:
        """The public holidays of the country, as they were handed in."""
        return self._holidays.get(country, frozenset())

    def happens(self, share: float) -> bool:
        """True with this probability."""
        return self._random.random() < share

    def number(self, least: int, most: int) -> int:
        """least <= n <= most."""
        return self._random.randint(least, most)

    def share(self, least: float, most: float) -> float:
        """A fraction between the two."""
        return self._random.uniform(least, most)

    def one(self, of: Sequence[T]) -> T:
        """One of them."""
        return self._random.choice(of)

    def weighted(self, of: Sequence[T], weights: Sequence[float]) -> T:
        """One of them, by weight."""
        return self._random.choices(of, weights)[0]

    def shuffled(self, of: Collection[T]) -> list[T]:
        """All of them, in another order."""
        items = list(of)
        self._random.shuffle(items)
        return items

    def words(self, of: Collection[str]) -> str:
        """A sentence; each is said once before any is said again."""
        left = self._unspoken.get(id(of))
        if not left:
            left = self._unspoken[id(of)] = self.shuffled(of)
        return left.pop()

    def money(self, middle: float, factor: float) -> Decimal:
        """A price about `middle` (its median, log-normal), in steps of 50."""
        return Decimal(max(900, round(self._random.lognormvariate(0, 0.55) * middle * factor / 50) * 50))

    def days(self, middle: float) -> int:
        """A length of time about `middle` days, rarely much longer."""
        return max(3, round(self._random.lognormvariate(0, 0.6) * middle))

    def working_day(self, day: date, country: str = "US") -> date:
        """The day itself or the next working day there."""
        return forward(day, self.holidays(country))

    def instant(self, day: date, zone: str, first: int = 9, last: int = 16) -> datetime:
        """An instant of that local day between the hours `first` and `last`, in UTC."""
        local = time(self.number(first, last), self.number(0, 59), self.number(0, 59))
        return datetime.combine(day, local, self._zone(zone)).astimezone(UTC)

    def _zone(self, zone: str) -> ZoneInfo:
        return self._zones.setdefault(zone, ZoneInfo(zone))
