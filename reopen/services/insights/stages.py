"""Counts by stage, quarter and group, with their findings."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from reopen.core.insight.stage_parts import NOUNS, Part, group_notes, quarter_notes
from reopen.core.insight.stages import StageCount, StagesFinding, find_stages
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.group import count_by, told
from reopen.services.insights.narrow import NONE, narrow, with_group
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
    _, always = narrow(frames, replace(asked, since=None, until=None))
    every = narrowed.scan("ways")
    ways = ways_of(every)
    plans = [
        _counts(ways),
        _quarters(always(every), asked),
        _lost_first(ways, narrowed),
        *([_counts(ways, asked.by)] if asked.by else []),
    ]
    counted, by_quarter, lost_first, *grouped = pl.collect_all(plans)
    reopened = dict(lost_first.iter_rows())
    counts = [_stage(row, reopened.get(row["cell"], 0)) for row in told(counted, narrowed.stages)]
    quarters = _parts((_quarter(row), row) for row in told(by_quarter, narrowed.stages))
    rows = [row for found in grouped for row in told(found, narrowed.stages)]
    parts = _parts((_part(row), row) for row in rows) if asked.by in NOUNS else {}
    found = [
        find_stages(
            [one for one in counts if one.pipeline == pipeline],
            (
                *group_notes(parts.get(pipeline, []), asked.by, pipeline),
                *quarter_notes(quarters.get(pipeline, []), pipeline),
            ),
        )
        for pipeline in sorted({one.pipeline for one in counts})
    ]
    groups = [GroupCount(row["group"], _stage(row)) for row in rows]
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


def _lost_first(ways: pl.LazyFrame, frames: Frames) -> pl.LazyFrame:
    """cell, and how many moved on there that had been lost there before."""
    lost = frames.scan("odd").filter(pl.col("kind") == "lost_first").select("deal", "cell")
    moved = ways.filter(pl.col("came_to") == "moved_on").select("deal", "cell")
    return moved.join(lost, on=["deal", "cell"], how="semi").group_by("cell").len()


def _quarters(ways: pl.LazyFrame, asked: Asked) -> pl.LazyFrame:
    """Of every quarter, whatever the time asked for: cell, group, moved, decided, still_open, outside of it."""
    came = pl.col("came_to")
    day = pl.col("first_on")
    outside = pl.lit(value=False)
    if asked.since:
        outside |= day < asked.since
    if asked.until:
        outside |= day > asked.until
    return count_by(
        ways.filter(pl.col("quarter").is_not_null()),
        "quarter",
        moved=(came == "moved_on").sum(),
        decided=(came != "open_here").sum(),
        still_open=(came == "open_here").sum(),
        outside=outside.sum(),
    )


def _stage(row: dict[str, Any], reopened: int = 0) -> StageCount:
    return StageCount(
        row["pipeline"], row["stage"], row["entered"], row["moved_on"], row["lost_here"], row["open_here"],
        row["median_days"], reopened,
    )  # fmt: skip


def _quarter(row: dict[str, Any]) -> Part:
    """Told is one of which all deals lie in the time asked for: so those behind the number are those judged."""
    return Part(
        row["stage"], row["group"], row["moved"], row["decided"], row["still_open"], not row["outside"]
    )


def _part(row: dict[str, Any]) -> Part:
    group = "" if row["group"] == NONE else row["group"]
    return Part(row["stage"], group, row["moved_on"], row["moved_on"] + row["lost_here"], row["open_here"])


def _parts(found: Iterable[tuple[Part, dict[str, Any]]]) -> dict[str, list[Part]]:
    """By pipeline."""
    parts = defaultdict[str, list[Part]](list)
    for part, row in found:
        parts[row["pipeline"]].append(part)
    return parts
