"""The next call in words: "Next: check-in 1, Tuesday 24 March, four weeks after this."."""

from datetime import date, time

from reopen.core.plain_english import hour, join, long_day, many, ordinal, plain_day, span
from reopen.core.why_now import Why, label


def next_head(reasons: tuple[str, ...], on: date, at: time | None, today: date) -> str:
    """What and when: "Next: check-in 1, Tuesday 24 March"."""
    what = join([label(Why(reasons=(reason,), due_on=on)) for reason in reasons]) or "a call"
    clock = f" at {hour(at)} their time" if at else ""
    return f"Next: {what}, {long_day(on, today)}{clock}"


def next_tail(
    on: date, today: date, *, promised: bool, named: date | None = None, announced: bool = False
) -> str:
    """Why then: "four weeks after this", "the day that they named"; `announced`: it was we who named it.

    `named`: that day, where the call stands on another, since theirs was a weekend or a holiday.
    """
    if promised and announced:
        return "as our letter says"
    if promised and named:
        return f"the working day after {plain_day(named, today)}, which they named"
    if promised:
        return "the day that they named"
    days = (on - today).days
    if days <= 0:
        return "due now"
    return "tomorrow" if days == 1 else f"{span(days)} after this"


def retry_tail(number: int, working_days: int) -> str:
    """Why then, after a call that reached nobody: "a second try, one working day after the first".

    `working_days` 0: the plan put the try on another day than the rule of tries alone would.
    """
    words = f"a {ordinal(number)} try"
    return f"{words}, {many(working_days, 'working day')} after the first" if working_days else words


def nothing_next(outcome: str) -> str:
    """Why no call follows."""
    return {
        "declined": "No further calls: a no is a no. Their letters go on, unless they refused those too.",
        "reopened": "The deal is open again and leaves its cadences. Its losses stay on record.",
        "remove_me": "Nobody will call or write to them again.",
    }.get(outcome, "No further call is planned.")
