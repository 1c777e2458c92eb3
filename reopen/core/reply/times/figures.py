"""The numbers in a time: how many of which unit, which year, which day of the week."""

import re
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.words import NUMBERS, ORDINALS, SHORT_WEEKDAYS, UNITS, WEEKDAYS


def moved(day: date, number: int, unit: str) -> date:
    """The day so many units on (back where negative)."""
    size = int(unit[1:])
    if unit[0] == "m":
        return calendar.add_months(day, number * size)
    return day + timedelta(days=number * size)


_DAYS_THAT_ARE_WEEKS: Final = {
    ("jours", "quinze"): 14, ("jours", "huit"): 7, ("días", "quince"): 15, ("días", "ocho"): 7, ("tagen", "acht"): 7,
    ("tage", "acht"): 7,
}  # fmt: skip


def amount(found: "re.Match[str]") -> tuple[int, str]:
    """How many of which unit."""
    # "Two or three months" are two at the least.
    said = " ".join((found["n0"] or found["n"]).split())
    unit = UNITS[found["u"]]
    # "Quinze jours" are two weeks, "huit jours" one, and so in Spanish and German.
    if (found["u"], said) in _DAYS_THAT_ARE_WEEKS:
        return _DAYS_THAT_ARE_WEEKS[found["u"], said], unit
    if found["of"]:
        said = found["of"]  # "een maand of drie" is about three
    number = int(said) if said.isdigit() else NUMBERS[said]
    if found["n0"] and number in (20, 30, 40, 50) and found["n"] in NUMBERS and found["n0"] in NUMBERS:
        number += NUMBERS[found["n"]]  # "twenty-four"
    return number, unit


def year_of(said: str | None, today: date) -> int | None:
    """2027, '27, next year."""
    if not said:
        return None
    if not said[-1].isdigit():
        return today.year + 1
    said = said.lstrip("'")
    return int(said) if len(said) == 4 else 2000 + int(said)


def number_of(said: str) -> int:
    """15 of "15th" and of "fifteenth"."""
    digits = re.match(r"\d+", said)
    return int(digits[0]) if digits else ORDINALS[said]


def weekday_of(said: str | None) -> int | None:
    """Monday 1 … Sunday 7."""
    if not said:
        return None
    return WEEKDAYS.get(said) or SHORT_WEEKDAYS.get(said.rstrip("."))
