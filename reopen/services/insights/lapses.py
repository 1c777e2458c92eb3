"""Silence before a loss, silence in a stage, and messages that nobody answered: counted."""

from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.lapses import WINDOW, LapsesFinding, StageContact, find_lapses
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.group import count_by, told
from reopen.services.insights.narrow import narrow, with_group
from reopen.services.insights.odd import Dirt

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

    @property
    def last_word(self) -> Basis:
        """In how many of the lost deals theirs was the last word; "" where none is lost."""
        if not self.lost:
            return Basis()
        return basis(
            "In {} of {} lost deals theirs was the last word, and waited two days or more.",
            number(len(self.unanswered), what="unanswered"),
            number(self.lost, what="lost"),
        )

    @property
    def records(self) -> Basis:
        """How much is on record at all."""
        return basis(
            "Calls, mails and meetings are on record for {} of {} deals.",
            number(self.on_record, what="on_record"),
            number(self.deals, what="deals"),
        )


def lapses(frames: Frames, asked: Asked) -> Lapses:
    """What was let lie. AskedError where no such pipeline, owner or grouping is there."""
    narrowed, ways_of = narrow(frames, asked)
    ways = _marked(ways_of(narrowed.scan("ways")))
    deals = narrowed.scan("deals")
    plans = [
        _counts(ways),
        ways.filter("unanswered").select("deal").sort("deal"),
        deals.select(pl.col("last_contact").count(), deals=pl.len()),
        *([_counts(ways, asked.by)] if asked.by else []),
    ]
    counted, unanswered, records, *grouped = pl.collect_all(plans)
    on_record, number = records.row(0)
    counts = [_stage(row) for row in told(counted, narrowed.stages)]
    by_pipeline = sorted({one.pipeline for one in counts})
    return Lapses(
        tuple(counts),
        tuple(
            GroupContact(row["group"], _stage(row)) for rows in grouped for row in told(rows, narrowed.stages)
        ),
        tuple(
            find_lapses([one for one in counts if one.pipeline == name], on_record=on_record > 0)
            for name in by_pipeline
        ),
        sum(one.lost for one in counts),
        tuple(unanswered["deal"].to_list()),
        on_record,
        number,
        narrowed.dirt,
    )


def lapse_ways(frames: Frames, asked: Asked) -> pl.DataFrame:
    """The ways that are counted, a row a deal and stage: deal, pipeline, stage, MARKS, and `group` where asked.

    Counted are the decided ways whose days are known.
    """
    narrowed, ways_of = narrow(frames, asked)
    ways = _marked(ways_of(narrowed.scan("ways")))
    columns = ["deal", "pipeline", "stage", *MARKS]
    return (
        with_group(ways, asked.by).select(*columns, "group") if asked.by else ways.select(columns)
    ).collect()


def lapse_deals(frames: Frames, asked: Asked, *, on_record: bool) -> pl.Series:
    """The deals looked at, or those of them of which any call, mail or meeting is on record."""
    deals = narrow(frames, asked)[0].scan("deals")
    return (deals.drop_nulls("last_contact") if on_record else deals).select("deal").collect()["deal"]


def _marked(ways: pl.LazyFrame) -> pl.LazyFrame:
    lost, moved = pl.col("came_to") == "lost_here", pl.col("came_to") == "moved_on"
    waited = pl.col("days") >= WINDOW
    silent = pl.col("early_21") == 0
    return ways.filter(pl.col("contacts").is_not_null()).with_columns(
        lost=lost,
        lost_silent=lost & (pl.col("late_21") == 0),
        decided=pl.lit(value=True),
        no_contact=pl.col("contacts") == 0,
        kept_up=waited & ~silent,
        kept_up_moved_on=waited & ~silent & moved,
        silent=waited & silent,
        silent_moved_on=waited & silent & moved,
    )


def _counts(ways: pl.LazyFrame, by: str = "") -> pl.LazyFrame:
    return count_by(ways, by, pl.col(*MARKS).sum())


def _stage(row: dict[str, Any]) -> StageContact:
    return StageContact(
        row["pipeline"], row["stage"], row["lost"], row["lost_silent"], row["decided"], row["no_contact"],
        (row["kept_up_moved_on"], row["kept_up"]), (row["silent_moved_on"], row["silent"]),
    )  # fmt: skip
