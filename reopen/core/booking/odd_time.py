"""A time at which hardly anybody is at work, in words: it can be booked, and whoever mistyped it sees it."""

from collections.abc import Set as AbstractSet
from datetime import date, time

from reopen.core.office_hours import CLOSES, OPENS
from reopen.core.plain_english import hour, weekday


def odd_time(on: date, at: time, holidays: AbstractSet[date]) -> str:
    """A sentence, or "" within office hours of a working day over there. `holidays`: of the prospect's country."""
    if on in holidays:
        return "That day is a public holiday over there."
    if on.weekday() > 4:
        return f"That is a {weekday(on)}."
    if not OPENS <= at < CLOSES:
        return f"That is outside office hours over there ({hour(OPENS)} to {hour(CLOSES)})."
    return ""
