"""Dates as CRMs, spreadsheets and people write them.

Whether 4/7/2025 is April or July is a matter of the column, never of the cell: `DayMonth` gathers what a whole
column shows, and where it shows nothing, the person is asked. Dates with dots are day first: no country writes
them otherwise.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

import polars as pl

from reopen.crm.cells.month_names import MONTHS
from reopen.crm.cells.typed import Typed, map_unique

Order = Literal["day", "month"]

_NUMERIC: Final = (
    r"^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})\.?"
    r"(?:[ ,T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(?:([AaPp])\.?[Mm]\.?)?)?$"
)
_ISO_FORMATS: Final = (
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%Y/%m/%d",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d %H:%M:%S",
)
_ZONED_FORMATS: Final = ("%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f %#z")
_EARLIEST: Final = dt.datetime(1900, 1, 1)  # noqa: DTZ001 (wall clock)
_LATEST: Final = dt.datetime(2200, 1, 1)  # noqa: DTZ001
_EXCEL_EPOCH: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 (day 1 is 1900-01-01, and 1900 had a 29 February)
_EMPTY: Final = r"^0000-00-00|^00[./]00[./]0000"


@dataclass(slots=True)
class DayMonth:
    """What a column shows about the order of day and month, and examples of it."""

    day_first: int = 0  # values that can only be day/month
    month_first: int = 0
    either: int = 0  # values that can be both, the two being different
    example_day: str = ""
    example_month: str = ""
    example_either: str = ""

    def add(self, text: pl.Series) -> None:
        """Take in further values of the column."""
        groups = text.drop_nulls().str.strip_chars().to_frame("text")
        groups = groups.filter(pl.col("text").str.contains(r"^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"))
        if not groups.height:
            return
        parts = pl.col("text").str.extract_groups(r"^(\d{1,2})[/-](\d{1,2})[/-]")
        pairs = groups.with_columns(
            parts.struct[0].cast(pl.Int8).alias("first"), parts.struct[1].cast(pl.Int8).alias("second")
        )
        days = pairs.filter((pl.col("first") > 12) & (pl.col("second") <= 12))
        months = pairs.filter((pl.col("second") > 12) & (pl.col("first") <= 12))
        either = pairs.filter(
            (pl.col("second") <= 12) & (pl.col("first") <= 12) & (pl.col("first") != pl.col("second"))
        )
        self.day_first += days.height
        self.month_first += months.height
        self.either += either.height
        self.example_day = self.example_day or _first(days)
        self.example_month = self.example_month or _first(months)
        self.example_either = self.example_either or _first(either)

    def order(self) -> Order | None:
        """The order that the column shows; None where it shows none, or both."""
        if self.day_first and not self.month_first:
            return "day"
        if self.month_first and not self.day_first:
            return "month"
        return None

    def is_open(self) -> bool:
        """Must a person tell? Not where every date reads alike both ways."""
        return self.order() is None and (self.either > 0 or (self.day_first > 0 and self.month_first > 0))


def _first(frame: pl.DataFrame) -> str:
    return str(frame["text"][0]) if frame.height else ""


def read_dates(
    text: pl.Series, *, order: Order | None, time_zone: str, kind: Literal["date", "datetime"]
) -> Typed:
    """Read a cleaned column. Without `order`, dates that hang on it stay empty and odd.

    `datetime`: instants in UTC, values without a zone being read in `time_zone`. `date`: the day as written; of an
    instant with a zone the day in `time_zone`.
    """
    name = text.name
    frame = text.to_frame("text").with_columns(
        pl.when(pl.col("text").str.contains(_EMPTY)).then(None).otherwise(pl.col("text")).alias("text")
    )
    wall, filled = _iso(frame["text"])
    left = filled & wall.is_null()
    if left.any():
        wall = _fill(wall, left, lambda rest: _zoned(rest, time_zone), frame["text"])
        left = filled & wall.is_null()
    if left.any():
        wall = _fill(wall, left, lambda rest: _numeric(rest, order), frame["text"])
        left = filled & wall.is_null()
    if left.any():
        wall = _fill(
            wall,
            left,
            lambda rest: map_unique(rest, lambda v: read_odd_date(v, time_zone), _WALL),
            frame["text"],
        )
    odd = filled & wall.is_null()
    why = "This is not a date that can be read."
    if (
        order is None
        and odd.any()
        and frame["text"].filter(odd).str.contains(r"^\d{1,2}[/-]\d{1,2}[/-]").any()
    ):
        why = "Whether the day or the month comes first is not known."
    values = wall.cast(pl.Date) if kind == "date" else to_utc(wall, time_zone)
    return Typed(values.alias(name), odd, why)


_WALL: Final = pl.Datetime("us")


def _fill(
    wall: pl.Series, left: pl.Series, read: Callable[[pl.Series], pl.Series], text: pl.Series
) -> pl.Series:
    """`wall` with the places of `left` filled by what `read` makes of their text."""
    return wall.scatter(left.arg_true(), read(text.filter(left)).cast(_WALL))


def _iso(text: pl.Series) -> tuple[pl.Series, pl.Series]:
    filled = text.is_not_null()
    wall = (
        pl.Series([None], dtype=_WALL).extend_constant(None, len(text) - 1)
        if len(text)
        else pl.Series([], dtype=_WALL)
    )
    left = filled & text.str.contains(r"^\d{4}[-/]\d")
    for shape in _ISO_FORMATS:
        if not left.any():
            break
        rest = text if left.all() else text.filter(left)
        parsed = _in_range(rest.str.to_datetime(shape, strict=False, time_unit="us"))
        wall = parsed if left.all() else wall.scatter(left.arg_true(), parsed)
        left = left & wall.is_null()
    return wall, filled


def _in_range(wall: pl.Series) -> pl.Series:
    frame = wall.to_frame("wall")
    good = pl.col("wall").is_between(_EARLIEST, _LATEST)
    return frame.select(pl.when(good).then(pl.col("wall")))["wall"]


def _zoned(text: pl.Series, time_zone: str) -> pl.Series:
    frame = text.str.replace(r"\s*(Z|UTC|GMT)$", "+00:00").to_frame("text")
    parsed = frame.select(
        pl.coalesce(
            pl.col("text").str.to_datetime(shape, strict=False, time_unit="us", time_zone="UTC")
            for shape in _ZONED_FORMATS
        )
    )["text"]
    return _in_range(parsed.dt.convert_time_zone(time_zone).dt.replace_time_zone(None))


def _numeric(text: pl.Series, order: Order | None) -> pl.Series:
    groups = text.str.extract_groups(_NUMERIC).struct.unnest()
    names = ("first", "mark", "second", "year", "hour", "minute", "clock", "half")
    frame = groups.rename(dict(zip(groups.columns, names, strict=True)))
    number = [pl.col(c).cast(pl.Int32) for c in ("first", "second", "year", "hour", "minute", "clock")]
    frame = frame.with_columns(number)
    same = pl.col("first") == pl.col("second")
    day_first = (pl.col("mark") == ".") | same | (order == "day")
    month_first = ~day_first & (order == "month")
    day = pl.when(day_first).then(pl.col("first")).when(month_first).then(pl.col("second"))
    month = pl.when(day_first).then(pl.col("second")).when(month_first).then(pl.col("first"))
    year = pl.col("year") + pl.when(pl.col("year") >= 100).then(0).when(pl.col("year") < 70).then(
        2000
    ).otherwise(1900)
    hour12 = pl.col("hour") % 12 + pl.when(pl.col("half").str.to_lowercase() == "p").then(12).otherwise(0)
    hour = pl.when(pl.col("half").is_null()).then(pl.col("hour")).otherwise(hour12).fill_null(0)
    written = pl.format(
        "{}-{}-{} {}:{}:{}",
        year,
        month,
        day,
        hour,
        pl.col("minute").fill_null(0),
        pl.col("clock").fill_null(0),
    )
    return _in_range(
        frame.select(
            written.str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False, time_unit="us").alias("wall")
        )["wall"]
    )


def to_utc(wall: pl.Series, time_zone: str) -> pl.Series:
    """Wall clock → instant. An hour that a change of clocks skips is read an hour later, one that it repeats the
    first time."""
    frame = wall.to_frame("wall")
    there = pl.col("wall").dt.replace_time_zone(time_zone, ambiguous="earliest", non_existent="null")
    later = (pl.col("wall") + dt.timedelta(hours=1)).dt.replace_time_zone(
        time_zone, ambiguous="earliest", non_existent="null"
    )
    return frame.select(pl.coalesce(there, later).dt.convert_time_zone("UTC").alias("wall"))["wall"]


_TEXT_DAY: Final = re.compile(
    r"(?:[^\W\d_]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s./-]*(?:of |de |di )?([^\W\d_]+)\.?,?[\s./-]*(?:de )?(\d{4}|\d{2})"
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
    return wall if isinstance(wall, dt.datetime) and _EARLIEST <= wall < _LATEST else None


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
    return wall if _EARLIEST <= wall < _LATEST else None
