"""Counts by stage, quarter and group, with their findings."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import polars as pl

from reopen.core.insight.stages import QuarterCount, StageCount, StagesFinding, find_stages
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.group import count_by, told
from reopen.services.insights.narrow import narrow, with_group
from reopen.services.insights.odd import Dirt


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
    ways = ways_of(narrowed.scan("ways"))
    plans = [_counts(ways), _quarters(ways), *([_counts(ways, asked.by)] if asked.by else [])]
    counted, by_quarter, *grouped = pl.collect_all(plans)
    counts = [_stage(row) for row in told(counted, narrowed.stages)]
    quarters = defaultdict(list)
    for row in told(by_quarter, narrowed.stages, "quarter"):
        year, quarter = divmod(row["quarter"], 4)
        quarters[row["pipeline"]].append(
            QuarterCount(row["stage"], year, quarter + 1, row["moved"], row["decided"])
        )
    found = [
        find_stages([one for one in counts if one.pipeline == pipeline], quarters[pipeline])
        for pipeline in sorted({one.pipeline for one in counts})
    ]
    groups = [
        GroupCount(row["group"], _stage(row)) for rows in grouped for row in told(rows, narrowed.stages)
    ]
    return Stages(tuple(counts), tuple(groups), tuple(found), narrowed.dirt, asked != Asked())


def stage_ways(frames: Frames, asked: Asked) -> pl.DataFrame:
    """The ways that are counted, a row a deal and stage: deal, pipeline, stage, came_to, and `group` where asked."""
    narrowed, ways_of = narrow(frames, asked)
    ways = ways_of(narrowed.scan("ways"))
    columns = ["deal", "pipeline", "stage", "came_to"]
    return (
        with_group(ways, asked.by).select(*columns, "group") if asked.by else ways.select(columns)
    ).collect()


def _counts(ways: pl.LazyFrame, by: str = "") -> pl.LazyFrame:
    return count_by(
        ways,
        by,
        entered=pl.len(),
        moved_on=(pl.col("came_to") == "moved_on").sum(),
        lost_here=(pl.col("came_to") == "lost_here").sum(),
        open_here=(pl.col("came_to") == "open_here").sum(),
        median_days=pl.col("days").filter(pl.col("came_to") != "open_here").median(),
    )


def _stage(row: dict[str, Any]) -> StageCount:
    return StageCount(
        row["pipeline"], row["stage"], row["entered"], row["moved_on"], row["lost_here"], row["open_here"],
        row["median_days"],
    )  # fmt: skip


def _quarters(ways: pl.LazyFrame) -> pl.LazyFrame:
    decided = ways.filter((pl.col("came_to") != "open_here") & pl.col("quarter").is_not_null())
    moved = (pl.col("came_to") == "moved_on").sum()
    counted = count_by(decided, "quarter", moved=moved, decided=pl.len())
    return counted.rename({"group": "quarter"})
