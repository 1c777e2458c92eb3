"""What was asked for: a pipeline, a seller, a time, a grouping; and a sentence where there is no such thing."""

from collections.abc import Callable
from typing import Final, TypeVar

import polars as pl

from reopen.services.insights.frames import Asked, Frames

BY: Final = ("owner", "source", "product", "quarter")
# Read, or to be read.
Rows = TypeVar("Rows", pl.DataFrame, pl.LazyFrame)
# The group of what has no seller, source, product or day of entry.
NONE: Final = "none"


class AskedError(ValueError):
    """Something was asked for that is not there; the sentence says what is."""


def narrow(frames: Frames, asked: Asked) -> tuple[Frames, Callable[[Rows], Rows]]:
    """The frames of one seller, or all; and what cuts ways by pipeline and day of entry. AskedError."""
    if asked.by and asked.by not in BY:
        raise AskedError(f"“{asked.by}” is no grouping: take one of {', '.join(BY)}.")
    _check_time(asked)
    if asked.owner:
        frames = _of_owner(frames, asked)
    line = _named(frames.stages.lazy(), "pipeline", asked.pipeline, "pipeline") if asked.pipeline else None

    def cut(ways: Rows) -> Rows:
        return between(ways if line is None else ways.filter(line), "first_on", asked)

    return frames, cut


def of_deals(frames: Frames, asked: Asked) -> Frames:
    """The frames of the deals of one seller, and of those in one pipeline. AskedError."""
    _check_time(asked)
    if asked.owner:
        frames = _of_owner(frames, asked)
    if asked.pipeline:
        frames = frames.part(
            f"pipeline {asked.pipeline}",
            lambda: _named(frames.scan("deals"), "pipeline", asked.pipeline, "pipeline"),
        )
    return frames


def between(rows: Rows, day: str, asked: Asked) -> Rows:
    """The rows whose day lies in the time asked for."""
    if asked.since:
        rows = rows.filter(pl.col(day) >= asked.since)
    return rows.filter(pl.col(day) <= asked.until) if asked.until else rows


def with_group(rows: Rows, by: str) -> Rows:
    """With a column `group`: the seller, source or product, or the quarter of `first_on`; NONE.

    The rows have the columns owner, source, product, and first_on.
    """
    if by == "quarter":
        first = pl.col("first_on").dt
        told = pl.format("{} Q{}", first.year(), first.quarter()).cast(pl.Categorical)
    else:
        told = pl.col(by)
    none = pl.lit(NONE).cast(pl.Categorical)
    return rows.with_columns(group=pl.when(told.is_null() | (told == "")).then(none).otherwise(told))


def _of_owner(frames: Frames, asked: Asked) -> Frames:
    return frames.part(
        f"owner {asked.owner}", lambda: _named(frames.scan("deals"), "owner", asked.owner, "owner_id")
    )


def _check_time(asked: Asked) -> None:
    if asked.since and asked.until and asked.until < asked.since:
        raise AskedError(f"The time ends on {asked.until}, before it begins on {asked.since}.")


def _named(rows: pl.LazyFrame, column: str, name: str, by: str) -> pl.Expr:
    """What holds of the rows of that name, whatever its case, told by the column `by`."""
    names = rows.select(name=column, number=by).unique().drop_nulls().collect()
    wanted = name.strip().lower()
    found = [number for one, number in names.iter_rows() if str(one).lower() == wanted]
    if not found:
        there = ", ".join(f"“{one}”" for one in sorted({str(n) for n in names["name"]})[:20] if one) or "none"
        raise AskedError(f"There is no {column} “{name}” among these deals. There is: {there}.")
    return pl.col(by).is_in(found)
