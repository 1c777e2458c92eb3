"""Days, sums of money and counts as a person would write them."""

from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth")
# ISO 4217 codes that are written with a sign of their own; others stand before the sum: "CHF 1,200".
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$"}


def full_day(day: date) -> str:
    """Tue 24 Mar 2026."""
    return f"{_DAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def long_day(day: date, today: date) -> str:
    """Tuesday 24 March; with the year where it is not today's."""
    return f"{_DAYS[day.weekday()]} {plain_day(day, today)}"


def plain_day(day: date, today: date) -> str:
    """24 March; with the year where it is not today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def short_day(day: date, today: date) -> str:
    """24 Mar; with the year where it is not today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1][:3]}{year}"


def weekday(day: date) -> str:
    """Tuesday."""
    return _DAYS[day.weekday()]


def hour(at: time) -> str:
    """14:00."""
    return f"{at:%H:%M}"


def zone_time(name: str) -> str:
    """The time of a zone as people say it: "New York time"; "" for no zone, and "UTC" as it is."""
    place = name.rpartition("/")[2].replace("_", " ")
    return f"{place} time" if "/" in name and not name.startswith("Etc/") else place


def count(number: int) -> str:
    """Words up to ten, then figures: "three", "13", "1,204"."""
    return _COUNTS[number] if 0 <= number < len(_COUNTS) else f"{number:,}"


def ordinal(number: int) -> str:
    """The words "first" to "sixth", then figures: "7th"."""
    if 0 <= number < len(_ORDINALS):
        return _ORDINALS[number]
    tail = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def many(number: int, one: str, more: str = "") -> str:
    """A count with its noun: "one call", "three calls"."""
    return f"{count(number)} {one if number == 1 else more or one + 's'}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def money(amount: Decimal | None, currency: str = "") -> str:
    """A sum, rounded to whole units: "$38,400", "CHF 1,200"; "" where unknown. No currency: the bare figure."""
    if amount is None:
        return ""
    figure = f"{abs(amount).quantize(Decimal(1), ROUND_HALF_UP):,}"
    minus = "−" if amount < 0 else ""
    code = currency.upper()
    if not code:
        return minus + figure
    return f"{minus}{_SIGNS[code]}{figure}" if code in _SIGNS else f"{code} {minus}{figure}"


def span(days: int) -> str:
    """About how long: "one day", "12 days", "three weeks", "14 months", "three years"; for days >= 0.

    Up to 13 days in days, up to 12 weeks in weeks, up to 23 months in months of 30.44 days, then in years.
    """
    if days < 14:
        return many(days, "day")
    if days < 85:
        return many(round(days / 7), "week")
    months = round(days / 30.44)
    if months < 24:
        return many(months, "month")
    return many(round(days / 365.25), "year")


def join(parts: list[str]) -> str:
    """A list as a sentence has it: "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def month_name(month: int) -> str:
    """The name of a month, 1 to 12: "May"."""
    return _MONTHS[month - 1]
