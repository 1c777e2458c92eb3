"""Counting by stage and group: by number over the rows, and by name over what is counted."""

from typing import Any

import polars as pl

from reopen.services.insights.narrow import NONE, with_group


def count_by(ways: pl.LazyFrame, by: str, *figures: pl.Expr, **named: pl.Expr) -> pl.LazyFrame:
    """cell and the figures: by stage, and by `group` where one is asked for; a quarter by its number."""
    if not by:
        return ways.group_by("cell").agg(*figures, **named)
    if by == "quarter":
        grouped, number = ways.with_columns(group="quarter"), pl.col("quarter").fill_null(-1)
    else:
        grouped, number = with_group(ways, by), pl.col("group").to_physical()
    # By one number instead of two columns: half the time.
    both = pl.col("cell").cast(pl.Int64) * 2**32 + number
    firsts = pl.col("cell", "group").first()
    return grouped.group_by(both=both).agg(firsts, *figures, **named).drop("both")


def told(counted: pl.DataFrame, stages: pl.DataFrame, *more: str) -> list[dict[str, Any]]:
    """The rows with pipeline, place and stage, in the order of the stages, there by group (NONE first), and `more`."""
    rows = counted.join(stages, on="cell")
    order = ["pipeline", "place", *more]
    if "group" in rows.columns:
        group = pl.col("group").cast(pl.String)
        if rows["group"].dtype.is_integer():
            group = pl.format("{} Q{}", pl.col("group") // 4, pl.col("group") % 4 + 1).fill_null(NONE)
        rows = rows.with_columns(group=group).with_columns(named=pl.col("group") != NONE)
        order += ["named", "group"]
    return rows.sort(order).to_dicts()
