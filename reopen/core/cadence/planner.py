"""`next_touches` for many deals: equal facts are planned once.

A million lost deals differ in far fewer ways: most of them are a day of loss and nothing else.
"""

from collections.abc import Set as AbstractSet
from datetime import date

from reopen.core.cadence.facts import Facts, Touch
from reopen.core.cadence.plan import next_touches
from reopen.core.cadence.settings import CadenceSettings

# About 50 MB of answers; past that the memory is emptied, which costs one planning each.
_MOST = 100_000


class Planner:
    """The next touches under one set of settings and holidays."""

    __slots__ = ("_answers", "_holidays", "_settings")

    def __init__(self, settings: CadenceSettings, holidays: AbstractSet[date]) -> None:
        self._settings = settings
        self._holidays = holidays
        self._answers: dict[tuple[Facts, date], list[Touch]] = {}

    def next_touches(self, facts: Facts, as_of: date) -> list[Touch]:
        """What plan.next_touches answers; the list is shared and must not be changed."""
        key = (facts, as_of)
        answer = self._answers.get(key)
        if answer is None:
            if len(self._answers) >= _MOST:
                self._answers.clear()
            answer = self._answers[key] = next_touches(facts, self._settings, self._holidays, as_of)
        return answer
