"""Dates as CRMs, spreadsheets and people write them.

Whether 4/7/2025 is April or July is a matter of the column, never of the cell: `DayMonth` gathers what a whole
column shows, and where it shows nothing, the person is asked. Dates with dots are day first: no country writes
them otherwise.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

import polars as pl

from reopen.crm.cells.clean import clean
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
_LOOK: Final = 100
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
    text: pl.Series,
    *,
    order: Order | None,
    time_zone: str,
    kind: Literal["date", "datetime"],
    words: bool = True,
) -> Typed:
    """Read a column as it came. Without `order`, dates that hang on it stay empty and odd.

    `datetime`: instants in UTC, values without a zone being read in `time_zone`. `date`: the day as written; of an
    instant with a zone the day in `time_zone`. `words`: whole cells like "n/a" are empty.
    """
    wall = _iso(text)
    odd = text.is_not_null() & wall.is_null()
    if odd.any():
        at = odd.arg_true()
        rest = clean(text.gather(at), words=words)
        rest = rest.set(rest.str.contains(_EMPTY).fill_null(value=False), None)
        wall = wall.scatter(at, _unusual(rest, order, time_zone))
        odd = odd.scatter(at, rest.is_not_null()) & wall.is_null()
    values = wall.cast(pl.Date) if kind == "date" else to_utc(wall, time_zone)
    return Typed(values.alias(text.name), odd, _why_both_ways if order is None else _NO_DATE)


_NO_DATE: Final = "This is not a date that can be read."


def _why_both_ways(text: str) -> str:
    if re.match(r"\s*'?\d{1,2}[/-]\d{1,2}[/-]\d", text):
        return "Whether the day or the month comes first is not known."
    return _NO_DATE


def _unusual(text: pl.Series, order: Order | None, time_zone: str) -> pl.Series:
    """Cleaned values that are no plain ISO dates (or were not before they were cleaned)."""
    wall = _iso(text)
    readers: tuple[Callable[[pl.Series], pl.Series], ...] = (
        lambda rest: _zoned(rest, time_zone),
        lambda rest: _numeric(rest, order),
        lambda rest: map_unique(rest, lambda value: read_odd_date(value, time_zone), _WALL),
    )
    for read in readers:
        left = text.is_not_null() & wall.is_null()
        if not left.any():
            break
        wall = wall.scatter(left.arg_true(), read(text.filter(left)).cast(_WALL))
    return wall


_WALL: Final = pl.Datetime("us")


def _iso(text: pl.Series) -> pl.Series:
    """ISO dates as wall clock, all else null. Only the formats that the first values show are tried on all."""
    wall = pl.Series([None], dtype=_WALL).new_from_index(0, len(text))
    if not len(text):
        return wall
    for number, shape in enumerate(_shapes_of(text)):
        if number == 0:
            wall = _parse(text, shape)
            continue
        left = text.is_not_null() & wall.is_null()
        if not left.any():
            break
        wall = wall.scatter(left.arg_true(), _parse(text.filter(left), shape))
    left = text.is_not_null() & wall.is_null()
    if left.any() and len(text) > _LOOK:
        rest = text.filter(left)
        wall = wall.scatter(left.arg_true(), _iso(rest) if len(rest) < len(text) else _iso_slowly(rest))
    return wall


def _iso_slowly(text: pl.Series) -> pl.Series:
    """Every format on every value."""
    frame = text.to_frame("text").select(
        pl.when(pl.col("text").str.contains(r"^\d{4}[-/]\d")).then(pl.col("text"))
    )
    if frame["text"].null_count() == len(text):
        return pl.Series([None], dtype=_WALL).new_from_index(0, len(text))
    parsed = [pl.col("text").str.to_datetime(s, strict=False, time_unit="us") for s in _ISO_FORMATS]
    return _in_range(frame.select(pl.coalesce(parsed).alias("wall"))["wall"])


def _parse(text: pl.Series, shape: str) -> pl.Series:
    return _in_range(text.str.to_datetime(shape, strict=False, time_unit="us"))


_ISO_SHAPE: Final = re.compile(r"\d{4}([-/])\d{1,2}[-/]\d{1,2}(?:([ T])\d{1,2}:\d{2}(?:(:\d{2})(\.\d+)?)?)?")


def _shapes_of(text: pl.Series) -> list[str]:
    """The formats of the first values, the most frequent first."""
    seen: Counter[str] = Counter()
    for value in text.drop_nulls().head(_LOOK).to_list():
        if match := _ISO_SHAPE.fullmatch(value):
            mark, between, seconds, fraction = match.groups()
            shape = f"%Y{mark}%m{mark}%d" + (f"{between}%H:%M" if between else "")
            seen[shape + ("" if not seconds else ":%S%.f" if fraction else ":%S")] += 1
    return [shape for shape, _ in seen.most_common()]


def _in_range(wall: pl.Series) -> pl.Series:
    """Without years that no CRM means: %Y takes "24" for the year 24."""
    if len(wall) == wall.null_count() or (wall.min() >= _EARLIEST and wall.max() < _LATEST):  # type: ignore[operator]
        return wall
    frame = wall.to_frame("wall")
    return frame.select(pl.when(pl.col("wall").is_between(_EARLIEST, _LATEST)).then(pl.col("wall")))["wall"]


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
    if time_zone == "UTC":
        return wall.dt.replace_time_zone("UTC")
    there = wall.dt.replace_time_zone(time_zone, ambiguous="earliest", non_existent="null")
    skipped = wall.is_not_null() & there.is_null()
    if skipped.any():
        later = (wall.filter(skipped) + dt.timedelta(hours=1)).dt.replace_time_zone(
            time_zone, ambiguous="earliest", non_existent="null"
        )
        there = there.scatter(skipped.arg_true(), later)
    return there.dt.convert_time_zone("UTC")


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
