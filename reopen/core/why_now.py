"""Why this call, today: the reasons of a touch in words, and its label in the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from reopen.core.call_queue import cadence_of
from reopen.core.plain_english import capital, hour, join, ordinal, plain_day, short_day, span, weekday

# Characters in a line of the list on a screen of 1280 pixels.
ROW = 52
_HALF = ", half of it gone"
_RENEWS = ", or it renews"


@dataclass(frozen=True, slots=True)
class Why:
    """What the words need to know; everything but the reasons may be missing."""

    reasons: tuple[str, ...]
    due_on: date
    promised: bool = False
    at: time | None = None  # local to the prospect
    assumed: tuple[str, ...] = ()
    lost_on: date | None = None
    competitor: str = ""
    term_months: int | None = None
    cancel_by: date | None = None
    last_spoke_on: date | None = None
    # Calls since the last conversation that reached nobody.
    attempts: int = 0
    care_reason: str = ""
    # Nobody has spoken with them since the loss, and the loss is an old one.
    is_first: bool = False
    snoozed_from: date | None = None
    # Since when their project goes sideways, as they last said.
    sideways_since: date | None = None
    # The rep who won is known to have left; the name, where it is on record.
    rival_gone: bool = False
    rival_rep: str = ""


def why_now(why: Why, today: date) -> str:
    """One line, a capital first and no full stop: "Month 30 of 36 with Marlow, and check-in 9, in one call"."""
    first, *others = _parts(why, today)
    text = f"{first}, and {join(others)}, in one call" if others else first
    return "; ".join([text, *_tail(why, today)])


def why_in_row(whole: str, why: Why, today: date) -> str:
    """`whole`, which is why_now's, in one line of the list: said in fewer words where it is longer, never cut off."""
    if len(whole) <= ROW:
        return whole
    first, *others = _parts(why, today)
    rest = f", and {join(others)}" if others else ""
    tail = _tail(why, today)
    brief = _in_brief(why, first, today)
    lines = (
        "; ".join([first + rest, *tail]),
        "; ".join([brief + rest, *tail]),
        "; ".join([brief + rest, *tail[-1:]]),
    )
    return next((line for line in lines if len(line) <= ROW), lines[-1])


def _in_brief(why: Why, first: str, today: date) -> str:
    """What leads, without what can be looked up on the sheet."""
    name, _, number = why.reasons[0].partition(":") if why.reasons else ("", "", "")
    if name == "call_back" and not why.promised and why.lost_on:
        return f"Yes to a call {span((today - why.lost_on).days)} ago"
    if name == "check_in":
        return "The first call" if why.is_first else f"Check-in {number}"
    if name == "post_mortem" and not why.promised:
        return "Post-mortem"
    if name == "contract":
        return first.removesuffix(_HALF)
    return first.removesuffix(_RENEWS)


def _parts(why: Why, today: date) -> list[str]:
    parts = [_reason(r, why, today, leads=i == 0) for i, r in enumerate(why.reasons)]
    return [capital(parts[0]), *parts[1:]] if parts else ["Due"]


def _tail(why: Why, today: date) -> list[str]:
    tail = []
    if "contract_start" in why.assumed:
        tail.append("contract start assumed")
    if why.attempts:
        tail.append(
            f"nobody answered the {ordinal(why.attempts)} time" if why.attempts > 1 else "nobody answered yet"
        )
    if why.sideways_since:
        tail.append(f"going sideways, they said on {short_day(why.sideways_since, today)}")
    if why.rival_gone and not carries(why.reasons, "rival_gone"):
        tail.append("their rep has left")
    if why.snoozed_from:
        tail.append(f"put off from {plain_day(why.snoozed_from, today)}")
    return tail


_LABELS = {
    "post_mortem": "post-mortem",
    "call_back": "call-back",
    "quote_follow_up": "quote",
    "successor": "successor",
    "rival_gone": "their rep left",
}


def label(why: Why) -> str:
    """The list's left column for a call that is due on its day: "month 18", "notice", "check-in 2"."""
    name, _, number = why.reasons[0].partition(":") if why.reasons else ("call", "", "")
    if name == "contract":
        return f"month {number}"
    if name == "check_in":
        return "first call" if why.is_first else f"check-in {number}"
    return _LABELS.get(name, name.replace("_", " "))


def _reason(reason: str, why: Why, today: date, *, leads: bool) -> str:
    name, _, number = reason.partition(":")
    if not leads:
        return {"contract": f"month {number}", "check_in": f"check-in {number}"}.get(name) or label(
            Why(reasons=(reason,), due_on=why.due_on)
        )
    words = {
        "post_mortem": _post_mortem,
        "call_back": _call_back,
        "check_in": _check_in,
        "contract": _contract,
        "notice": _notice,
        "quote_follow_up": _quote,
        "successor": _successor,
        "rival_gone": _rival_gone,
    }.get(name)
    return (
        words(why, number, today)
        if words
        else name.replace("_", " ") + (f", month {number}" if number else "")
    )


def _the_day(day: date, today: date) -> str:
    return "today" if day == today else short_day(day, today)


def _post_mortem(why: Why, _number: str, today: date) -> str:
    if not why.promised:
        return (
            f"post-mortem, {span((why.due_on - why.lost_on).days)} after the loss"
            if why.lost_on
            else "post-mortem"
        )
    if why.attempts:
        return "post-mortem, as agreed"  # its day is that of the next try
    if why.at:
        day = "" if why.due_on == today else f" on {short_day(why.due_on, today)}"
        return f"post-mortem, agreed for {hour(why.at)} their time{day}"
    return f"post-mortem, agreed for {_the_day(why.due_on, today)}"


def _call_back(why: Why, _number: str, today: date) -> str:
    if not why.promised:
        return (
            "six weeks after a yes to “a month or two”"
            if not why.lost_on
            else (f"they said yes to a call in a month or two, {span((today - why.lost_on).days)} ago")
        )
    if why.attempts:
        return "a call-back that they asked for"  # its day is that of the next try
    hour_named = f", {hour(why.at)} their time" if why.at else ""
    return f"they named {_the_day(why.due_on, today)}{hour_named}"


def _check_in(why: Why, number: str, today: date) -> str:
    if why.is_first:
        since = f" since the loss {span((today - why.lost_on).days)} ago" if why.lost_on else ""
        # The reason for its place in the line tells the loss's age too.
        return (
            f"the first call: {why.care_reason}"
            if why.care_reason.count(" ago")
            else f"the first call{since}"
        )
    if why.last_spoke_on:
        return f"check-in {number}, {span((today - why.last_spoke_on).days)} after you last spoke"
    if why.lost_on:
        return f"check-in {number}, {span((today - why.lost_on).days)} after the loss"
    return f"check-in {number}"


def _contract(why: Why, number: str, _today: date) -> str:
    term = f" of {why.term_months}" if why.term_months else ""
    rival = f" with {why.competitor}" if why.competitor else ""
    half = _HALF if why.term_months and int(number or 0) * 2 == why.term_months else ""
    return f"month {number}{term}{rival}{half}"


def _notice(why: Why, _number: str, today: date) -> str:
    rival = why.competitor or "their contract"
    if not why.cancel_by:
        return f"must cancel {rival} soon, or it renews"
    if why.cancel_by < today:
        return f"the last day to cancel {rival} was {short_day(why.cancel_by, today)}"
    return f"must cancel {rival} by {short_day(why.cancel_by, today)}{_RENEWS}"


def _quote(why: Why, _number: str, today: date) -> str:
    if why.due_on == today:
        return "you promised a call this morning about the quote"
    return f"you promised a call on {plain_day(why.due_on, today)} about the quote"


def _successor(_why: Why, _number: str, _today: date) -> str:
    return "find the successor of the person on record"


def _rival_gone(why: Why, _number: str, _today: date) -> str:
    whom = why.rival_rep or "the rep who won"
    return f"{whom} has left{' ' + why.competitor if why.competitor else ''}"


def overdue_since(due_on: date, today: date) -> str:
    """The list's second line for a late call: "since Monday" within a week, else "since 12 Feb"."""
    return (
        f"since {weekday(due_on)}"
        if today - due_on < timedelta(days=7)
        else f"since {short_day(due_on, today)}"
    )


def carries(reasons: Sequence[str], cadence: str) -> bool:
    """Is one of the reasons of this cadence?"""
    return any(cadence_of(r) == cadence for r in reasons)
