"""Silence before a loss, silence in a stage, and messages that nobody answered: counted."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from reopen.core.insight.lapses import WINDOW, LapsesFinding, StageContact, find_lapses
from reopen.services.insights.contacts import with_contacts
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.journeys import Dirt, journeys
from reopen.services.insights.narrow import in_order, narrow, with_group

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


def lapses(frames: Frames, contacts: pl.DataFrame, asked: Asked, *, today: date) -> Lapses:
    """What was let lie. AskedError where no such pipeline, owner or grouping is there."""
    narrowed, ways_of = narrow(frames, asked)
    went = journeys(narrowed, today=today)
    ways = _marked(ways_of(with_contacts(went, contacts, window=WINDOW)))
    counts = [_stage(row) for row in _counts(ways, [])]
    by_pipeline = sorted({one.pipeline for one in counts})
    groups: tuple[GroupContact, ...] = ()
    if asked.by:
        rows = _counts(with_group(ways, narrowed.deals, asked.by), ["group"])
        groups = tuple(GroupContact(row["group"], _stage(row)) for row in rows)
    lost = _lost(ways)
    return Lapses(
        tuple(counts),
        groups,
        tuple(find_lapses([one for one in counts if one.pipeline == name]) for name in by_pipeline),
        lost.height,
        _unanswered(lost, contacts),
        _on_record(narrowed, contacts).len(),
        narrowed.deals.height,
        went.dirt,
    )


def lapse_ways(frames: Frames, contacts: pl.DataFrame, asked: Asked, *, today: date) -> pl.DataFrame:
    """The ways that are counted, a row a deal and stage, each marked as in MARKS, with `group` where asked."""
    narrowed, ways_of = narrow(frames, asked)
    ways = _marked(ways_of(with_contacts(journeys(narrowed, today=today), contacts, window=WINDOW)))
    return with_group(ways, narrowed.deals, asked.by) if asked.by else ways


def lapse_deals(frames: Frames, contacts: pl.DataFrame, asked: Asked, *, on_record: bool) -> pl.Series:
    """The deals looked at, or those of them of which any call, mail or meeting is on record."""
    narrowed, _ = narrow(frames, asked)
    return _on_record(narrowed, contacts) if on_record else narrowed.deals["deal"]


def _on_record(narrowed: Frames, contacts: pl.DataFrame) -> pl.Series:
    return narrowed.deals.join(contacts.select("deal"), on="deal", how="semi")["deal"]


def _marked(ways: pl.DataFrame) -> pl.DataFrame:
    lost, moved = pl.col("came_to") == "lost_here", pl.col("came_to") == "moved_on"
    waited = pl.col("days") >= WINDOW
    silent = pl.col("early") == 0
    return ways.with_columns(
        lost=lost,
        lost_silent=lost & (pl.col("late") == 0),
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


def _lost(ways: pl.DataFrame) -> pl.DataFrame:
    return ways.filter("lost").select("deal", "left_on").unique("deal")


def _stage(row: dict[str, Any]) -> StageContact:
    return StageContact(
        row["pipeline"], row["stage"], row["lost"], row["lost_silent"], row["decided"], row["no_contact"],
        (row["kept_up_moved_on"], row["kept_up"]), (row["silent_moved_on"], row["silent"]),
    )  # fmt: skip


def _unanswered(lost: pl.DataFrame, contacts: pl.DataFrame) -> tuple[int, ...]:
    """The lost deals in which theirs was the last word, at least two days before the end."""
    last = (
        contacts.join(lost, on="deal")
        .filter(pl.col("on") <= pl.col("left_on"))
        .group_by("deal", "left_on")
        .agg(
            theirs=pl.col("on").filter(pl.col("direction") == "in").max(),
            ours=pl.col("on").filter(pl.col("direction") != "in").max(),
        )
        .filter(pl.col("theirs").is_not_null())
        .filter(pl.col("ours").is_null() | (pl.col("ours") < pl.col("theirs")))
        .filter(pl.col("left_on") - pl.col("theirs") >= pl.duration(days=2))
    )
    return tuple(last["deal"].sort().to_list())
