"""Silence before a loss, silence in a stage, and messages that nobody answered: counted."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import polars as pl

from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.lapses import WINDOW, LapsesFinding, StageContact, find_lapses, most
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.group import count_by, told
from reopen.services.insights.narrow import narrow, with_group
from reopen.services.insights.odd import Dirt

# What a way may be marked as; each figure of a stage is how many of its ways are.
MARKS: Final = (
    "lost", "lost_long", "lost_short", "lost_silent", "lost_on_record", "decided", "no_contact", "kept_up",
    "kept_up_moved_on", "silent", "silent_moved_on", "compared", "compared_on_record", "still_open",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GroupContact:
    """A stage's counts within one group."""

    group: str
    count: StageContact


class LookedAt:
    """The deals that left a stage, each once; and of them those with any call, mail or meeting. Counted when asked: it
    takes as long as everything else, and the Insights page does without."""

    def __init__(self, left: pl.LazyFrame) -> None:
        self._left = left

    @cached_property
    def numbers(self) -> tuple[int, int]:
        """How many deals, and how many of them with any contact on record."""
        by_deal = self._left.group_by("deal").agg(pl.col("on_record").any())
        deals, on_record = by_deal.select(pl.len(), pl.col("on_record").sum()).collect().row(0)
        return deals, on_record


@dataclass(frozen=True, slots=True)
class Lapses:
    """Every stage with its contact, the findings, and the deals behind the figures.

    `unanswered`: of the lost, those whose last message waited for an answer when they were lost, at least two days.
    `is_on_record`: whether any call, mail or meeting is, of the deals `looked_at`; where few have one, the figures tell
    of the records. `heard`: of the lost, those with any contact of theirs on record; `lost_on_record`:
    with any at all. `narrowed`: only a part of what is there was asked for.
    """

    counts: tuple[StageContact, ...]
    groups: tuple[GroupContact, ...]
    findings: tuple[LapsesFinding, ...]
    lost: int
    unanswered: tuple[int, ...]
    heard: int
    lost_on_record: int
    is_on_record: bool
    looked_at: LookedAt
    narrowed: bool
    dirt: tuple[Dirt, ...]

    @property
    def last_word(self) -> Basis:
        """In how many of the lost deals theirs was the last word; "" where the records cannot tell."""
        if not self.heard or not most(self.lost_on_record, self.lost):
            return Basis()
        return basis(
            f"In {{}} of {{}} lost {'deal' if self.lost == 1 else 'deals'} theirs was the last word, and waited two "
            "days or more.",
            number(len(self.unanswered), what="unanswered"),
            number(self.lost, what="lost"),
        )

    @property
    def records(self) -> Basis:
        """How much is on record at all, of the deals looked at."""
        deals, on_record = self.looked_at.numbers
        return basis(
            f"Calls, mails and meetings are on record for {{}} of the {{}} {'deal' if deals == 1 else 'deals'} "
            "looked at.",
            number(on_record, what="on_record"),
            number(deals, what="deals"),
        )


def lapses(frames: Frames, asked: Asked) -> Lapses:
    """What was let lie. AskedError where no such pipeline, owner or grouping is there."""
    narrowed, ways_of = narrow(frames, asked)
    ways = _marked(ways_of(narrowed.scan("ways")))
    left = ways.filter("decided")
    plans = [
        _counts(ways),
        left.filter("unanswered").select("deal").sort("deal"),
        left.select(
            (pl.col("lost") & pl.col("heard")).sum(),
            lost_on_record=(pl.col("lost") & pl.col("on_record")).sum(),
            is_on_record=pl.col("on_record").fill_null(value=False).any(),
        ),
        *([_counts(ways, asked.by)] if asked.by else []),
    ]
    counted, unanswered, records, *grouped = pl.collect_all(plans)
    heard, lost_on_record, is_on_record = records.row(0)
    counts = [_stage(row) for row in told(counted, narrowed.stages)]
    by_pipeline = sorted({one.pipeline for one in counts})
    return Lapses(
        tuple(counts),
        tuple(
            GroupContact(row["group"], _stage(row)) for rows in grouped for row in told(rows, narrowed.stages)
        ),
        tuple(
            find_lapses([one for one in counts if one.pipeline == name], on_record=is_on_record)
            for name in by_pipeline
        ),
        sum(one.lost for one in counts),
        tuple(unanswered["deal"].to_list()),
        heard,
        lost_on_record,
        is_on_record,
        LookedAt(left),
        asked != Asked(),
        narrowed.dirt,
    )


def lapse_ways(frames: Frames, asked: Asked) -> pl.DataFrame:
    """The ways that are counted, a row a deal and stage: deal, pipeline, stage, MARKS, and `group` where asked.

    Counted are the decided ways whose days are known, and those that still wait after the window.
    """
    narrowed, ways_of = narrow(frames, asked)
    ways = _marked(ways_of(narrowed.scan("ways")))
    columns = ["deal", "pipeline", "stage", *MARKS]
    return (
        with_group(ways, asked.by).select(*columns, "group") if asked.by else ways.select(columns)
    ).collect()


def lapse_deals(frames: Frames, asked: Asked, *, on_record: bool) -> pl.Series:
    """The deals looked at, or those of them of which any call, mail or meeting is on record."""
    narrowed, ways_of = narrow(frames, asked)
    left = _marked(ways_of(narrowed.scan("ways"))).filter("decided")
    return (left.filter("on_record") if on_record else left).select(pl.col("deal").unique()).collect()["deal"]


def _marked(ways: pl.LazyFrame) -> pl.LazyFrame:
    known = pl.col("contacts").is_not_null()
    lost, moved = known & (pl.col("came_to") == "lost_here"), pl.col("came_to") == "moved_on"
    # A life shorter than the window is silent in all of it as soon as nobody calls at once.
    long = lost & (pl.col("lived") >= WINDOW)
    # By the first visit alone: two of ten days each are no three weeks without a decision.
    waited = (pl.col("stood") >= WINDOW).fill_null(value=False)
    compared = known & waited
    silent = pl.col("ours_21") == 0
    still_open = (pl.col("came_to") == "open_here") & waited
    marks = {
        "lost": lost,
        "lost_long": long,
        "lost_short": lost & ~long,
        "lost_silent": long & (pl.col("late_21") == 0),
        "lost_on_record": long & pl.col("on_record"),
        "decided": known,
        "no_contact": known & (pl.col("contacts") == 0),
        "kept_up": compared & ~silent,
        "kept_up_moved_on": compared & ~silent & moved,
        "silent": compared & silent,
        "silent_moved_on": compared & silent & moved,
        "compared": compared,
        "compared_on_record": compared & pl.col("on_record"),
        "still_open": still_open,
    }
    return ways.filter(known | still_open).with_columns(
        mark.fill_null(value=False).alias(name) for name, mark in marks.items()
    )


def _counts(ways: pl.LazyFrame, by: str = "") -> pl.LazyFrame:
    return count_by(ways, by, pl.col(*MARKS).sum()).filter(pl.col("decided") > 0)


def _stage(row: dict[str, Any]) -> StageContact:
    return StageContact(
        row["pipeline"], row["stage"], row["lost"], row["lost_long"], row["lost_silent"], row["lost_on_record"],
        row["decided"], row["no_contact"], (row["kept_up_moved_on"], row["kept_up"]),
        (row["silent_moved_on"], row["silent"]), row["compared_on_record"], row["still_open"],
    )  # fmt: skip
