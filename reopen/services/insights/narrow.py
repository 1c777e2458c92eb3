"""What was asked for: a pipeline, a seller, a time, a grouping; and a sentence where there is no such thing."""

from collections.abc import Callable, Sequence
from typing import Final

import polars as pl

from reopen.services.insights.frames import Asked, Frames

BY: Final = ("owner", "source", "product", "quarter")
# The group of what has no seller, source, product or day of entry.
NONE: Final = "none"


class AskedError(ValueError):
    """Something was asked for that is not there; the sentence says what is."""


def narrow(frames: Frames, asked: Asked) -> tuple[Frames, Callable[[pl.DataFrame], pl.DataFrame]]:
    """The frames of one seller, or all; and what cuts ways by pipeline and day of entry. AskedError."""
    if asked.by and asked.by not in BY:
        raise AskedError(f"“{asked.by}” is no grouping: take one of {', '.join(BY)}.")
    _check_time(asked)
    if asked.owner:
        frames = frames.only(_named(frames.deals, "owner", asked.owner, "owner_id"))

    def cut(ways: pl.DataFrame) -> pl.DataFrame:
        if asked.pipeline:
            ways = ways.filter(_named(ways, "pipeline", asked.pipeline, "pipeline"))
        return between(ways, "first_on", asked)

    return frames, cut


def of_deals(frames: Frames, asked: Asked) -> Frames:
    """The frames of the deals of one seller, and of those in one pipeline. AskedError."""
    _check_time(asked)
    if asked.owner:
        frames = frames.only(_named(frames.deals, "owner", asked.owner, "owner_id"))
    if asked.pipeline:
        frames = frames.only(_named(frames.deals, "pipeline", asked.pipeline, "pipeline"))
    return frames


def between(rows: pl.DataFrame, day: str, asked: Asked) -> pl.DataFrame:
    """The rows whose day lies in the time asked for."""
    if asked.since:
        rows = rows.filter(pl.col(day) >= asked.since)
    return rows.filter(pl.col(day) <= asked.until) if asked.until else rows


def with_group(ways: pl.DataFrame, deals: pl.DataFrame, by: str) -> pl.DataFrame:
    """The ways with a column `group`: the seller, source or product of the deal, or the quarter of the entry; NONE."""
    if by == "quarter":
        first = pl.col("first_on")
        grouped = ways.with_columns(number=first.dt.year() * 4 + first.dt.quarter() - 1)
        names = grouped.select("number").unique().drop_nulls()
        names = names.with_columns(
            group=pl.format("{} Q{}", pl.col("number") // 4, pl.col("number") % 4 + 1).cast(pl.Categorical)
        )
        grouped = grouped.join(names, on="number", how="left", maintain_order="left").drop("number")
    elif by in ways.columns:
        grouped = ways.with_columns(group=pl.col(by))
    else:
        grouped = ways.join(deals.select("deal", group=by), on="deal", how="left", maintain_order="left")
    none = pl.lit(NONE).cast(pl.Categorical)
    group = pl.col("group").fill_null(none)
    return grouped.with_columns(group=pl.when(group == "").then(none).otherwise(group))


def in_order(groups: Sequence[str]) -> list[pl.Expr]:
    """By which to sort counts within a stage: NONE first, then by name."""
    return [pl.col("group") != NONE, pl.col("group")] if groups else []


def _check_time(asked: Asked) -> None:
    if asked.since and asked.until and asked.until < asked.since:
        raise AskedError(f"The time ends on {asked.until}, before it begins on {asked.since}.")


def _named(rows: pl.DataFrame, column: str, name: str, by: str) -> pl.Expr:
    """What holds of the rows of that name, whatever its case, told by the column `by`."""
    names = rows.select(name=column, number=by).unique().drop_nulls()
    wanted = name.strip().lower()
    found = [number for one, number in names.iter_rows() if str(one).lower() == wanted]
    if not found:
        there = ", ".join(f"“{one}”" for one in sorted({str(n) for n in names["name"]})[:20] if one) or "none"
        raise AskedError(f"There is no {column} “{name}” among these deals. There is: {there}.")
    return pl.col(by).is_in(found)
