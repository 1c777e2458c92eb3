"""Dates in none of the usual shapes, one by one: names of months, serial numbers of Excel, Unix time."""

import datetime as dt
import re
from typing import Final

import polars as pl

from reopen.crm.cells.month_names import MONTHS

EARLIEST: Final = dt.datetime(1900, 1, 1)  # noqa: DTZ001 (wall clock)
LATEST: Final = dt.datetime(2200, 1, 1)  # noqa: DTZ001
_EXCEL_EPOCH: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 (day 1 is 1900-01-01, and 1900 had a 29 February)

_TEXT_DAY: Final = re.compile(
    r"(?:[^\W\d_]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s./-]*(?:of |de |di )?([^\W\d_]+)\.?,?"
    r"[\s./-]*(?:de )?(\d{4}|\d{2})"
    r"(?:,?\s+(?:at |um |à )?(.*))?"
)
_TEXT_MONTH: Final = re.compile(
    r"(?:[^\W\d_]+\.?,\s+)?([^\W\d_]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at )?(.*))?"
)
_CLOCK: Final = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(?:([ap])\.?m\.?)?\s*(uhr|h)?", re.I
)


def read_odd_date(text: str, time_zone: str) -> dt.datetime | None:
    """One value in none of the usual shapes: names of months, serial numbers of Excel, Unix time."""
    if re.fullmatch(r"\d{5}([.,]\d+)?", text):
        days = float(text.replace(",", "."))
        wall = _EXCEL_EPOCH + dt.timedelta(seconds=round(days * 86_400))
        return wall if 15_000 <= days <= 80_000 else None
    if re.fullmatch(r"\d{13}|\d{10}", text):
        seconds = int(text) / (1000 if len(text) == 13 else 1)
        return _unix(seconds, time_zone)
    if re.fullmatch(r"(19|20|21)\d{6}", text):
        return _wall(int(text[:4]), int(text[4:6]), int(text[6:]), None)
    if match := _TEXT_DAY.fullmatch(text):
        day, word, year, clock = match.groups()
    elif match := _TEXT_MONTH.fullmatch(text):
        word, day, year, clock = match.groups()
    else:
        return None
    month = MONTHS.get(word.lower())
    if month is None:
        return None
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 70 else 1900
    return _wall(number, month, int(day), clock)


def _unix(seconds: float, time_zone: str) -> dt.datetime | None:
    instant = pl.Series([dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds)])  # noqa: DTZ001
    wall = instant.dt.replace_time_zone("UTC").dt.convert_time_zone(time_zone).dt.replace_time_zone(None)[0]
    return wall if isinstance(wall, dt.datetime) and EARLIEST <= wall < LATEST else None


def _wall(year: int, month: int, day: int, clock: str | None) -> dt.datetime | None:
    hour = minute = second = 0
    if clock:
        match = _CLOCK.fullmatch(clock.strip())
        if match is None:
            return None
        hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
        if match[4]:
            hour = hour % 12 + (12 if match[4].lower() == "p" else 0)
    try:
        wall = dt.datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None
    return wall if EARLIEST <= wall < LATEST else None
