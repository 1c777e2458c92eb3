"""Was a promised call made by its day?

Made is made: a call that was tried and reached nobody keeps the promise to call, and is counted apart. What was
dropped by its day (they answered, bought, said no) was owed no more and counts neither way; what was dropped after it
had passed unmade does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Fate = Literal["kept", "tried", "missed", "not owed", "ahead"]


def fate_of(*, due_on: date, state: str, settled_on: date | None, calls: Iterable[date], today: date) -> Fate:
    """What became of a promise for the day `due_on` (as rolled). `calls`: the days since it was made on which the
    prospect was rung up, whatever came of it. Today's promise still has the day."""
    if state == "kept" and (settled_on is None or settled_on <= due_on):
        return "kept"
    if any(day <= due_on for day in calls):
        return "tried"
    if state == "dropped" and (settled_on is None or settled_on <= due_on):
        return "not owed"
    return "ahead" if state == "standing" and due_on >= today else "missed"


def calls_since(made_on: date, due_on: date, calls: Iterable[date]) -> list[date]:
    """The days on which they were rung up after the promise: the talk in which it was made does not keep it."""
    return [day for day in calls if day > made_on or day == due_on]


@dataclass(frozen=True, slots=True)
class Kept:
    """Promised calls whose day has come. `tried`: made, and nobody answered; they are among `kept`."""

    kept: int = 0
    tried: int = 0
    missed: int = 0
    quotes_kept: int = 0
    quotes: int = 0

    @property
    def promised(self) -> int:
        """All of them."""
        return self.kept + self.missed

    @property
    def words(self) -> str:
        """9 of 11; "none yet" where none was due."""
        return f"{self.kept} of {self.promised}" if self.promised else "none yet"

    @property
    def made_of(self) -> str:
        """What the number is made of."""
        if not self.promised:
            return "No promised call has fallen due in the last 90 days"
        parts = [f"{self.kept} of {self.promised} promised calls of the last 90 days were made by their day"]
        if self.tried:
            parts.append(f"{self.tried} of these reached nobody")
        if self.quotes:
            parts.append(f"{self.quotes_kept} of {self.quotes} announced with a quote")
        if self.missed:
            parts.append(f"{self.missed} not made by their day")
        return "; ".join(parts)


def add(so_far: Kept, fate: Fate, *, is_quote: bool) -> Kept:
    """One more."""
    if fate in ("not owed", "ahead"):
        return so_far
    kept = fate != "missed"
    return Kept(
        kept=so_far.kept + kept,
        tried=so_far.tried + (fate == "tried"),
        missed=so_far.missed + (not kept),
        quotes_kept=so_far.quotes_kept + (is_quote and kept),
        quotes=so_far.quotes + is_quote,
    )
