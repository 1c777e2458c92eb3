"""Silence before a loss, silence in a stage, and messages that nobody answered: counted."""

from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from reopen.core.insight.lapses import WINDOW, LapsesFinding, StageContact, find_lapses
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.narrow import in_order, narrow, with_group
from reopen.services.insights.odd import Dirt, tell_odd

# What a way may be marked as; each figure of a stage is how many of its ways are.
MARKS: Final = (
    "lost", "lost_silent", "decided", "no_contact", "kept_up", "kept_up_moved_on", "silent", "silent_moved_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GroupContact:
    """A stage's counts within one group."""

    group: str
    count: StageContact


@dataclass(frozen=True, slots=True)
class Lapses:
    """Every stage with its contact, the findings, and the deals behind the figures.

    `unanswered`: of the lost, those whose last message waited for an answer when they were lost, at least two days.
    `on_record`: deals with any call, mail or meeting on record; where few have one, the figures tell of the records.
    """

    counts: tuple[StageContact, ...]
    groups: tuple[GroupContact, ...]
    findings: tuple[LapsesFinding, ...]
    lost: int
    unanswered: tuple[int, ...]
    on_record: int
    deals: int
    dirt: tuple[Dirt, ...]


def lapses(frames: Frames, asked: Asked) -> Lapses:
    """What was let lie. AskedError where no such pipeline, owner or grouping is there."""
    narrowed, ways_of = narrow(frames, asked)
    ways = _ways(narrowed, ways_of(narrowed.ways), asked)
    counts = [_stage(row) for row in _counts(ways, [])]
    by_pipeline = sorted({one.pipeline for one in counts})
    groups: tuple[GroupContact, ...] = ()
    if asked.by:
        groups = tuple(GroupContact(row["group"], _stage(row)) for row in _counts(ways, ["group"]))
    return Lapses(
        tuple(counts),
        groups,
        tuple(find_lapses([one for one in counts if one.pipeline == name]) for name in by_pipeline),
        sum(one.lost for one in counts),
        tuple(ways.filter("unanswered")["deal"].sort().to_list()),
        narrowed.deals["last_contact"].count(),
        narrowed.deals.height,
        tell_odd(narrowed.odd, narrowed.ways),
    )


def lapse_ways(frames: Frames, asked: Asked) -> pl.DataFrame:
    """The ways that are counted, a row a deal and stage, each marked as in MARKS, with `group` where asked.

    Counted are the decided ways whose days are known.
    """
    narrowed, ways_of = narrow(frames, asked)
    return _ways(narrowed, ways_of(narrowed.ways), asked)


def _ways(narrowed: Frames, ways: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    ways = _marked(ways.filter(pl.col("contacts").is_not_null()))
    return with_group(ways, narrowed.deals, asked.by) if asked.by else ways


def lapse_deals(frames: Frames, asked: Asked, *, on_record: bool) -> pl.Series:
    """The deals looked at, or those of them of which any call, mail or meeting is on record."""
    deals = narrow(frames, asked)[0].deals
    return deals.drop_nulls("last_contact")["deal"] if on_record else deals["deal"]


def _marked(ways: pl.DataFrame) -> pl.DataFrame:
    lost, moved = pl.col("came_to") == "lost_here", pl.col("came_to") == "moved_on"
    waited = pl.col("days") >= WINDOW
    silent = pl.col("early_21") == 0
    return ways.with_columns(
        lost=lost,
        lost_silent=lost & (pl.col("late_21") == 0),
        decided=pl.lit(value=True),
        no_contact=pl.col("contacts") == 0,
        kept_up=waited & ~silent,
        kept_up_moved_on=waited & ~silent & moved,
        silent=waited & silent,
        silent_moved_on=waited & silent & moved,
    )


def _counts(ways: pl.DataFrame, groups: list[str]) -> list[dict[str, Any]]:
    return (
        ways.group_by("pipeline", "place", "stage", *groups)
        .agg(pl.col(*MARKS).sum())
        .sort("pipeline", "place", *in_order(groups))
        .to_dicts()
    )


def _stage(row: dict[str, Any]) -> StageContact:
    return StageContact(
        row["pipeline"], row["stage"], row["lost"], row["lost_silent"], row["decided"], row["no_contact"],
        (row["kept_up_moved_on"], row["kept_up"]), (row["silent_moved_on"], row["silent"]),
    )  # fmt: skip
