"""A deal's plan as the page lists it: each day with its reasons, and whether four calls a year are kept. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from reopen.core.cadence import Touch
from reopen.core.plain_english import capital, hour, join
from reopen.core.why_now import Why, label

FOUR_A_YEAR = 91  # days between two contacts, at most


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `strong`: today or overdue."""

    on: date
    when: str
    text: str
    strong: bool


def lines(touches: Sequence[Touch], *, today: date, term_months: int | None) -> list[Line]:
    """By date, phone before e-mail, as the plan has them."""
    return [
        Line(
            on=touch.on,
            when="Today" if touch.on == today else f"{touch.on.day} {touch.on:%b %Y}",
            text=_text(touch, today, term_months),
            strong=touch.on <= today,
        )
        for touch in touches
    ]


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
