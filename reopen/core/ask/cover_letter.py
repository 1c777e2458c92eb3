"""The letter that goes with a quote: it announces the call on Friday morning, so that the call is expected."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from reopen.core.plain_english import long_day, money, plain_day, weekday

_NOON, _EVENING = time(12), time(17)
_SHORT_MONTH = 3  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """What the letter speaks of; empty strings and None where unknown."""

    first_name: str
    seller: str
    company: str
    product: str = ""
    number: str = ""
    amount: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class CoverLetter:
    """Its subject and text, for the rep to edit."""

    subject: str
    text: str


def cover_letter(quoted: Quoted, *, call_on: date | None, call_at: time | None, today: date) -> CoverLetter:
    """The letter; with `call_on` it announces the call on that day, without it none."""
    about = f" for {quoted.product}" if quoted.product else ""
    number = f" {quoted.number}" if quoted.number else ""
    sum_ = money(quoted.amount, quoted.currency) if quoted.amount is not None else ""
    parts = [
        f"Hello {quoted.first_name}," if quoted.first_name else "Hello,",
        f"Here is our quote{number}{about}{f': {sum_}' if sum_ else ''}.",
    ]
    if call_on is not None:
        parts.append(
            f"I will call you on {call_words(call_on, call_at, today)}, to hear what you think of it. If you have "
            "decided by then, or would rather not be called, a line is enough: I will not disturb you."
        )
    else:
        parts.append("A line is enough if something in it is not as you need it.")
    parts.append("\n".join(part for part in (quoted.seller, quoted.company) if part))
    text = "\n\n".join(part for part in parts if part)
    return CoverLetter(f"Our quote{number}{about}", f"{text}\n")


def call_words(on: date, at: time | None, today: date) -> str:
    """Friday morning, 27 November; without an hour Friday, 27 November."""
    part = "" if at is None else " morning" if at < _NOON else " afternoon" if at < _EVENING else " evening"
    return f"{weekday(on)}{part}, {plain_day(on, today)}"


def names_the_day(text: str, on: date, today: date) -> bool:
    """Whether the letter, as the rep has edited it, still says on which day the call comes. In English, or in figures.

    A letter in another language may say it all the same: the caller warns, and forbids nothing.
    """
    month = plain_day(on, today).split()[1]
    told = text.casefold()
    forms = (
        weekday(on),
        f"{on.day} {month[:_SHORT_MONTH]}",
        f"{month} {on.day}",
        f"{on.day}.{on.month}.",
        f"{on.day:02}.{on.month:02}.",
        f"{on.day}/{on.month}",
        f"{on.month}/{on.day}",
        on.isoformat(),
    )
    return any(form.casefold() in told for form in forms)


def announced(on: date, at: time | None, today: date) -> str:
    """What was promised, as the promise keeps it: "Our letter says that we call on Friday 27 November at 09:00"."""
    return f"Our letter with the quote says that we call on {long_day(on, today)}{f' at {at:%H:%M}' if at else ''}."
