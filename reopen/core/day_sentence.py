"""The sentence at the head of the day: what presses most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from reopen.core.plain_english import capital, count, full_day, hour, many, plain_day


@dataclass(frozen=True, slots=True)
class Pressing:
    """One call, as far as the sentence needs it."""

    who: str  # the person
    account: str
    due_on: date
    # When it is promised for, in the seller's zone; None: no hour was named.
    at: datetime | None = None
    # Whose call it is: "your", or "Dana’s" to one who looks on.
    whose: str = "your"


# A call this near is the news of the page; one this far past is still worth making as if on time.
_SOON_MINUTES = 60


def day_sentence(
    *,
    promised: Sequence[Pressing],
    overdue: Sequence[Pressing],
    due: Sequence[Pressing],
    beyond: int,
    week_ends_it: bool = False,
    sideways: Sequence[Pressing] = (),
    calls_made: int,
    coming: Pressing | None,
    now: datetime,
    on: date,
) -> str:
    """One sentence. `now` is aware, in the seller's zone; `on` is the day shown.

    `coming` is the first call after the day, where nothing is owed on it. `week_ends_it`: it is the week's minutes
    that are used.
    """
    today = now.date()
    if promised:
        return _promise(promised, on, now)
    day = "today" if on == today else f"on {full_day(on)}"
    if text := _sideways(sideways, day) or _overdue(overdue, on):
        return text
    if due:
        if len(due) == 1:
            return f"One call is due {day}: {due[0].account}."
        return f"{capital(count(len(due)))} calls are due {day}; the first is {due[0].account}."
    if beyond:
        minutes = "Today’s minutes are used" if on == today else "The minutes of that day are used"
        if week_ends_it:
            return f"The week’s minutes are used; {many(beyond, 'call')} can wait for the next week."
        return f"{minutes}; {many(beyond, 'call')} can wait for the next day."
    return _nothing(day, calls_made, coming, today)


def _sideways(sideways: Sequence[Pressing], day: str) -> str:
    if not sideways:
        return ""
    others = f", and so {'does' if len(sideways) == 2 else 'do'} {many(len(sideways) - 1, 'other')}"
    return f"{sideways[0].account}’s project goes sideways{others if len(sideways) > 1 else ''}: call {day}."


def _overdue(overdue: Sequence[Pressing], on: date) -> str:
    if not overdue:
        return ""
    oldest = min(overdue, key=lambda p: p.due_on)
    days = (on - oldest.due_on).days
    late = f"{oldest.account}, {f'{days:,} days' if days > 1 else 'one day'}"
    if len(overdue) == 1:
        return f"One call is overdue: {late}."
    return f"{capital(count(len(overdue)))} calls are overdue; the oldest is {late}."


def first_promise(promised: Sequence[tuple[date, datetime | None]], *, now: datetime, on: date) -> int:
    """Which of the promises presses most, of one at least; each is its day and its hour in the seller's zone.

    On the day itself the nearest within the hour, else the first whose hour has gone by; else the first that was
    missed before the day, else the first.
    """
    if on == now.date():
        timed = [(_minutes(at, now), n) for n, (due_on, at) in enumerate(promised) if at and due_on == on]
        if near := [(abs(minutes), n) for minutes, n in timed if abs(minutes) <= _SOON_MINUTES]:
            return min(near)[1]
        if gone_by := [n for minutes, n in timed if minutes < 0]:
            return gone_by[0]
    return next((n for n, (due_on, _at) in enumerate(promised) if due_on < on), 0)


def _promise(promised: Sequence[Pressing], on: date, now: datetime) -> str:
    first = promised[first_promise([(p.due_on, p.at) for p in promised], now=now, on=on)]
    today = now.date()
    missed = sum(p.due_on < on for p in promised)
    if first.due_on < on:
        rest = f", and {many(missed - 1, 'other')} waited too" if missed > 1 else ""
        return f"{_who(first)} expected {first.whose} call on {plain_day(first.due_on, today)}{rest}."
    if first.at and on == today and (text := _at_its_hour(first, _minutes(first.at, now))):
        return text
    day = "today" if on == today else f"on {full_day(on)}"
    if first.at:
        day = f"at {_clock(first)}" if on == today else f"{day} at {_clock(first)}"
    return f"{_who(first)} expects {first.whose} call {day}."


def _at_its_hour(first: Pressing, minutes: int) -> str:
    """Of a call due in so many minutes; "" where that is no news yet."""
    if minutes < -_SOON_MINUTES:
        return f"{_who(first)} expected {first.whose} call at {_clock(first)}."
    if minutes > _SOON_MINUTES:
        return ""
    if minutes > 0:
        return f"{_who(first)} expects {first.whose} call in {many(minutes, 'minute')}."
    if minutes == 0:
        return f"{_who(first)} expects {first.whose} call now."
    return f"{_who(first)} expected {first.whose} call {many(-minutes, 'minute')} ago."


def _minutes(at: datetime, now: datetime) -> int:
    return round((at - now).total_seconds() / 60)


def _clock(call: Pressing) -> str:
    return hour(call.at.time()) if call.at else ""


def _who(call: Pressing) -> str:
    return call.who or call.account


def _nothing(day: str, calls_made: int, coming: Pressing | None, today: date) -> str:
    made = f"{many(calls_made, 'call')} made" if calls_made else ""
    following = f"the next call is {coming.account}, on {plain_day(coming.due_on, today)}" if coming else ""
    tail = "; ".join(part for part in (made, following) if part)
    return f"Nothing is owed {day}{': ' + tail if tail else ''}."
