"""Counts by stage, quarter and group, with their findings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from reopen.core.insight.stages import QuarterCount, StageCount, StagesFinding, find_stages
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.narrow import in_order, narrow, with_group
from reopen.services.insights.odd import Dirt, tell_odd


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


def stages(frames: Frames, asked: Asked) -> Stages:
    """What happened at each stage. AskedError where no such pipeline, owner or grouping is there."""
    narrowed, ways_of = narrow(frames, asked)
    ways = _grouped(ways_of(narrowed.ways), narrowed, asked)
    counts = _counts(ways, [])
    quarters = _quarters(ways)
    found = []
    for pipeline in sorted({row["pipeline"] for row in counts}):
        ones = [_stage(row) for row in counts if row["pipeline"] == pipeline]
        found.append(find_stages(ones, quarters.get(pipeline, [])))
    groups: tuple[GroupCount, ...] = ()
    if asked.by:
        grouped = _counts(ways, ["group"])
        groups = tuple(GroupCount(row["group"], _stage(row)) for row in grouped)
    odd = tell_odd(narrowed.odd, narrowed.ways)
    return Stages(tuple(_stage(row) for row in counts), groups, tuple(found), odd, asked != Asked())


def stage_ways(frames: Frames, asked: Asked) -> pl.DataFrame:
    """The ways that are counted, a row a deal and stage, with `group` where a grouping is asked."""
    narrowed, ways_of = narrow(frames, asked)
    return _grouped(ways_of(narrowed.ways), narrowed, asked)


def _grouped(ways: pl.DataFrame, narrowed: Frames, asked: Asked) -> pl.DataFrame:
    return with_group(ways, narrowed.deals, asked.by) if asked.by else ways


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


def _quarters(ways: pl.DataFrame) -> dict[str, list[QuarterCount]]:
    """By pipeline, in the order of the stages."""
    rows = (
        ways.filter((pl.col("came_to") != "open_here") & pl.col("quarter").is_not_null())
        .group_by("pipeline", "place", "stage", "quarter")
        .agg(moved=(pl.col("came_to") == "moved_on").sum(), decided=pl.len())
        .sort("pipeline", "place", "quarter")
    )
    found: dict[str, list[QuarterCount]] = defaultdict(list)
    for row in rows.to_dicts():
        year, quarter = divmod(row["quarter"], 4)
        found[row["pipeline"]].append(
            QuarterCount(row["stage"], year, quarter + 1, row["moved"], row["decided"])
        )
    return found
