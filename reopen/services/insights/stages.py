"""Counts by stage, quarter and group, with their findings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from reopen.core.insight.stages import QuarterCount, StageCount, StagesFinding, find_stages
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.journeys import Dirt, journeys

BY: Final = ("owner", "source", "product", "quarter")


class AskedError(ValueError):
    """Something was asked for that is not there; the sentence says what is."""


@dataclass(frozen=True, slots=True)
class GroupCount:
    """A stage's counts within one group: a rep, a source, a product or a quarter."""

    group: str
    count: StageCount


@dataclass(frozen=True, slots=True)
class Stages:
    """Every pipeline's stages in order, with what can be said of each pipeline, and the dirt at the foot.

    `narrowed`: only a part of what is there was asked for.
    """

    counts: tuple[StageCount, ...]
    groups: tuple[GroupCount, ...]
    findings: tuple[StagesFinding, ...]
    dirt: tuple[Dirt, ...]
    narrowed: bool


def stages(frames: Frames, asked: Asked, *, today: date) -> Stages:
    """What happened at each stage. AskedError where no such pipeline, owner or grouping is there."""
    if asked.by and asked.by not in BY:
        raise AskedError(f"“{asked.by}” is no grouping: take one of {', '.join(BY)}.")
    deals = frames.deals
    if asked.owner:
        deals = _named(deals, "owner", asked.owner)
    narrowed = Frames(
        deals, frames.entries.join(deals.select("deal"), on="deal", how="semi"), frames.as_of, 0
    )
    went = journeys(narrowed, today=today)
    ways = went.ways
    if asked.pipeline:
        ways = _named(ways, "pipeline", asked.pipeline)
    if asked.since:
        ways = ways.filter(pl.col("first_on") >= asked.since)
    if asked.until:
        ways = ways.filter(pl.col("first_on") <= asked.until)
    counts = _counts(ways, [])
    found = []
    for pipeline in sorted({row["pipeline"] for row in counts}):
        ones = [_stage(row) for row in counts if row["pipeline"] == pipeline]
        found.append(find_stages(ones, _quarters(ways.filter(pl.col("pipeline") == pipeline))))
    groups: tuple[GroupCount, ...] = ()
    if asked.by:
        grouped = _counts(_with_group(ways, deals, asked.by), ["group"])
        groups = tuple(GroupCount(row["group"] or "none", _stage(row)) for row in grouped)
    return Stages(tuple(_stage(row) for row in counts), groups, tuple(found), went.dirt, asked != Asked())


def _named(rows: pl.DataFrame, column: str, name: str) -> pl.DataFrame:
    kept = rows.filter(pl.col(column).str.to_lowercase() == name.strip().lower())
    if kept.is_empty():
        there = ", ".join(f"“{one}”" for one in rows[column].unique().sort().head(20) if one) or "none"
        raise AskedError(f"There is no {column} “{name}” among these deals. There is: {there}.")
    return kept


def _counts(ways: pl.DataFrame, groups: Sequence[str]) -> list[dict[str, Any]]:
    return (
        ways.group_by("pipeline", "place", "stage", *groups)
        .agg(
            entered=pl.len(),
            moved_on=(pl.col("came_to") == "moved_on").sum(),
            lost_here=(pl.col("came_to") == "lost_here").sum(),
            open_here=(pl.col("came_to") == "open_here").sum(),
            median_days=pl.col("days").filter(pl.col("came_to") != "open_here").median(),
        )
        .sort("pipeline", "place", *groups)
        .to_dicts()
    )


def _stage(row: dict[str, Any]) -> StageCount:
    return StageCount(
        row["pipeline"], row["stage"], row["entered"], row["moved_on"], row["lost_here"], row["open_here"],
        row["median_days"],
    )  # fmt: skip


def _quarters(ways: pl.DataFrame) -> list[QuarterCount]:
    decided = ways.filter((pl.col("came_to") != "open_here") & pl.col("first_on").is_not_null())
    rows = (
        decided.group_by(
            "place", "stage", year=pl.col("first_on").dt.year(), quarter=pl.col("first_on").dt.quarter()
        )
        .agg(moved=(pl.col("came_to") == "moved_on").sum(), decided=pl.len())
        .sort("place", "year", "quarter")
    )
    return [
        QuarterCount(row["stage"], row["year"], row["quarter"], row["moved"], row["decided"])
        for row in rows.to_dicts()
    ]


def _with_group(ways: pl.DataFrame, deals: pl.DataFrame, by: str) -> pl.DataFrame:
    if by == "quarter":
        quarter = pl.format("{} Q{}", pl.col("first_on").dt.year(), pl.col("first_on").dt.quarter())
        return ways.with_columns(group=quarter)
    return ways.join(deals.select("deal", group=by), on="deal", how="left")
