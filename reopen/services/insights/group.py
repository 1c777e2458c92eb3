"""Counting by stage and group: by number over the rows, and by name over what is counted."""

from typing import Any

import polars as pl
from polars.lazyframe.group_by import LazyGroupBy

from reopen.services.insights.narrow import NONE, with_group


def counted_by(ways: pl.LazyFrame, by: str = "") -> LazyGroupBy:
    """By stage, and by group where one is asked for; a quarter by its number, which is quicker."""
    if not by:
        return ways.group_by("cell")
    grouped = ways.with_columns(group="quarter") if by == "quarter" else with_group(ways, by)
    return grouped.group_by("cell", "group")


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
