"""Dates as CRMs, spreadsheets and people write them.

Whether the day or the month comes first in 4/7/2025 is told by `order` (see day_month), never guessed. Dates with dots
are day first: no country writes them otherwise.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from typing import Final, Literal

import polars as pl

from reopen.crm.cells.clean import clean
from reopen.crm.cells.day_month import Order
from reopen.crm.cells.odd_dates import EARLIEST, LATEST, read_odd_date
from reopen.crm.cells.typed import Typed, map_unique

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
_LOOK: Final = 100
_EMPTY: Final = r"^0000-00-00|^00[./]00[./]0000"


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


_MONTHS: Final = 12
_NO_DATE: Final = "This is not a date that can be read."


def _why_both_ways(text: str) -> str:
    found = re.match(r"\s*'?(\d{1,2})[/-](\d{1,2})[/-]\d", text)
    if found and min(int(found[1]), int(found[2])) <= _MONTHS:  # else no order makes it a date
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
    if len(wall) == wall.null_count() or (wall.min() >= EARLIEST and wall.max() < LATEST):  # type: ignore[operator]
        return wall
    frame = wall.to_frame("wall")
    return frame.select(pl.when(pl.col("wall").is_between(EARLIEST, LATEST)).then(pl.col("wall")))["wall"]


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
