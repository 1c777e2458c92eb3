"""Counts by stage, quarter and group, with their findings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from reopen.core.insight.stages import QuarterCount, StageCount, StagesFinding, find_stages
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.journeys import Dirt, journeys
from reopen.services.insights.narrow import in_order, narrow, with_group


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
    ways, odd = stage_ways(frames, asked, today=today)
    counts = _counts(ways, [])
    found = []
    for pipeline in sorted({row["pipeline"] for row in counts}):
        ones = [_stage(row) for row in counts if row["pipeline"] == pipeline]
        found.append(find_stages(ones, _quarters(ways.filter(pl.col("pipeline") == pipeline))))
    groups: tuple[GroupCount, ...] = ()
    if asked.by:
        grouped = _counts(ways, ["group"])
        groups = tuple(GroupCount(row["group"], _stage(row)) for row in grouped)
    return Stages(tuple(_stage(row) for row in counts), groups, tuple(found), odd, asked != Asked())


def stage_ways(frames: Frames, asked: Asked, *, today: date) -> tuple[pl.DataFrame, tuple[Dirt, ...]]:
    """The ways that are counted, a row a deal and stage, with `group` where a grouping is asked; and the dirt."""
    narrowed, ways_of = narrow(frames, asked)
    went = journeys(narrowed, today=today)
    ways = ways_of(went.ways)
    return with_group(ways, narrowed.deals, asked.by) if asked.by else ways, went.dirt


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
        .sort("pipeline", "place", *in_order(groups))
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
