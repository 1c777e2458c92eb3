"""A deal's plan as the page lists it: each day with its reasons, and whether four calls a year are kept. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reopen.core.cadence import CadenceSettings, Touch
from reopen.core.plain_english import capital, hour, join, many, span, weekday
from reopen.core.why_now import Why, label
from reopen.core.working_days import add_months

FOUR_A_YEAR = 91  # days between two contacts, at most
_MOVED = 6  # days by which weekends, holidays and joined calls move a date


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `strong`: today or overdue."""

    on: date
    when: str
    text: str
    strong: bool
    made_of: str = ""  # "four weeks after 9 Feb 2026, moved back from Saturday"


@dataclass(frozen=True, slots=True)
class Counted:
    """From what the dates of a plan are counted."""

    settings: CadenceSettings
    spoke_on: date | None
    lost_on: date | None
    start: date | None  # of the contract


def lines(
    touches: Sequence[Touch], *, today: date, term_months: int | None, counted: Counted | None = None
) -> list[Line]:
    """By date, phone before e-mail, as the plan has them."""
    calls = [touch.on for touch in touches if touch.channel == "phone"]
    return [
        Line(
            made_of=made_of(touch, counted, [day for day in calls if day < touch.on], today)
            if counted
            else "",
            on=touch.on,
            when="Today" if touch.on == today else f"{touch.on.day} {touch.on:%b %Y}",
            text=_text(touch, today, term_months),
            strong=touch.on <= today,
        )
        for touch in touches
    ]


def made_of(touch: Touch, counted: Counted, earlier: Sequence[date], today: date) -> str:
    """What a date is made of; `earlier`: the calls planned before it. "" where there is no rule to name."""
    if touch.promised:
        return "Promised: no rule moves it, and one that reached nobody is tried again"
    name, _, number = (touch.reasons[0] if touch.reasons else "").partition(":")
    found = _rule(name, int(number or 0), touch.on, counted, earlier)
    if found is None:
        return ""
    text, due = found
    days = (touch.on - due).days
    if not days:
        return text
    if touch.on == today and days > 0:
        return f"{text}: {_day(due)}, and still owed"
    if len(touch.reasons) > 1:
        return f"{text}, {many(abs(days), 'day')} {'later' if days > 0 else 'early'}, in one call"
    return f"{text}, moved {'on' if days > 0 else 'back'} from {weekday(due)}"


def _rule(
    name: str, number: int, on: date, counted: Counted, earlier: Sequence[date]
) -> tuple[str, date] | None:
    """(the rule in words, the day that it gives before weekends and holidays move it)."""
    rules, lost_on = counted.settings, counted.lost_on
    if name == "contract" and counted.start:
        return f"{_day(counted.start)} + {number} months", add_months(counted.start, number)
    if name == "post_mortem" and lost_on:
        due = lost_on + timedelta(days=rules.post_mortem_days)
        return f"{many(rules.post_mortem_days, 'day')} after the loss on {_day(lost_on)}", due
    since = earlier[-1] if earlier else counted.spoke_on or lost_on
    if name == "check_in" and number and since:
        weeks = rules.gap(number)
        due = since + timedelta(weeks=weeks)
        if abs((due - on).days) > _MOVED:
            return f"{span((on - since).days)} after {_day(since)}", on
        return f"{many(weeks, 'week')} after {_day(since)}", due
    if name == "mailing" and lost_on:
        months = round((on - lost_on).days / 30.4375)
        due = add_months(lost_on, months)
        return (f"{_day(lost_on)} + {months} months", due) if abs((due - on).days) <= _MOVED else None
    if name == "notice":
        return f"{many(rules.notice_lead_days, 'day')} before the last day to cancel", on
    return None


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def basis(touches: Sequence[Touch], *, today: date) -> str:
    """What the dates assume, and the longest wait for a call from today on."""
    calls = [touch.on for touch in touches if touch.channel == "phone"]
    if not calls:
        return "No calls are planned; letters go on."
    gap = max((b - a).days for a, b in pairwise([min(today, calls[0]), *calls]))
    text = "Dates assume that each call is held on its day."
    if gap <= FOUR_A_YEAR:
        return f"{text} Four a year are kept: longest gap {gap} days."
    named = "; a date that they named is waited for" if any(touch.promised for touch in touches) else ""
    return f"{text} The longest gap is {gap} days{named}."


def _text(touch: Touch, today: date, term_months: int | None) -> str:
    names = [_name(reason, term_months, leads=i == 0) for i, reason in enumerate(touch.reasons)]
    if touch.channel == "email":
        return f"Letter. {capital(join(names))}" if names != ["mailing"] else "Letter"
    text = f"Call. {capital(names[0])}" if names else "Call"
    if touch.on < today:
        text = f"Overdue. {text}"
    if len(names) > 1:
        text += f"; {join(names[1:])} {'joins' if len(names) == 2 else 'join'} it"
    if touch.at:
        text += f", at {hour(touch.at)} their time"
    if touch.promised:
        text += ", promised"
    if "contract_start" in touch.assumed:
        text += ", counted from the day of the loss"
    return text


def _name(reason: str, term_months: int | None, *, leads: bool) -> str:
    name = label(Why(reasons=(reason,), due_on=date.min))
    return f"{name} of {term_months}" if leads and reason.startswith("contract:") and term_months else name
