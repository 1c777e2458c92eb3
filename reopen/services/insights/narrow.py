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
    if asked.since and asked.until and asked.until < asked.since:
        raise AskedError(f"The time ends on {asked.until}, before it begins on {asked.since}.")
    deals, entries = frames.deals, frames.entries
    if asked.owner:
        deals = _named(deals, "owner", asked.owner)
        entries = entries.join(deals.select("deal"), on="deal", how="semi")

    def cut(ways: pl.DataFrame) -> pl.DataFrame:
        if asked.pipeline:
            ways = _named(ways, "pipeline", asked.pipeline)
        if asked.since:
            ways = ways.filter(pl.col("first_on") >= asked.since)
        return ways.filter(pl.col("first_on") <= asked.until) if asked.until else ways

    return Frames(deals, entries, frames.as_of, frames.resting), cut


def with_group(ways: pl.DataFrame, deals: pl.DataFrame, by: str) -> pl.DataFrame:
    """The ways with a column `group`: the seller, source or product of the deal, or the quarter of the entry; NONE."""
    if by == "quarter":
        quarter = pl.format("{} Q{}", pl.col("first_on").dt.year(), pl.col("first_on").dt.quarter())
        grouped = ways.with_columns(group=quarter)
    else:
        grouped = ways.join(deals.select("deal", group=by), on="deal", how="left")
    group = pl.col("group").fill_null("")
    return grouped.with_columns(group=pl.when(group == "").then(pl.lit(NONE)).otherwise(group))


def in_order(groups: Sequence[str]) -> list[pl.Expr]:
    """By which to sort counts within a stage: NONE first, then by name."""
    return [pl.col("group") != NONE, pl.col("group")] if groups else []


def _named(rows: pl.DataFrame, column: str, name: str) -> pl.DataFrame:
    kept = rows.filter(pl.col(column).str.to_lowercase() == name.strip().lower())
    if kept.is_empty():
        there = ", ".join(f"“{one}”" for one in rows[column].unique().sort().head(20) if one) or "none"
        raise AskedError(f"There is no {column} “{name}” among these deals. There is: {there}.")
    return kept
