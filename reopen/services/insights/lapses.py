"""Silence before a loss, silence in a stage, and messages that nobody answered: counted."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from reopen.core.insight.lapses import WINDOW, LapsesFinding, StageContact, find_lapses
from reopen.services.insights.contacts import with_contacts
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.journeys import Dirt, journeys
from reopen.services.insights.narrow import narrow, with_group


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
    ways = ways_of(with_contacts(went, contacts, window=WINDOW))
    counts = [_stage(row) for row in _counts(ways, [])]
    by_pipeline = sorted({one.pipeline for one in counts})
    groups: tuple[GroupContact, ...] = ()
    if asked.by:
        rows = _counts(with_group(ways, narrowed.deals, asked.by), ["group"])
        groups = tuple(GroupContact(row["group"] or "none", _stage(row)) for row in rows)
    lost = ways.filter(pl.col("came_to") == "lost_here").select("deal", "left_on").unique("deal")
    return Lapses(
        tuple(counts),
        groups,
        tuple(find_lapses([one for one in counts if one.pipeline == name]) for name in by_pipeline),
        lost.height,
        _unanswered(lost, contacts),
        contacts["deal"].n_unique(),
        narrowed.deals.height,
        went.dirt,
    )


def _counts(ways: pl.DataFrame, groups: list[str]) -> list[dict[str, Any]]:
    lost, moved = pl.col("came_to") == "lost_here", pl.col("came_to") == "moved_on"
    waited = pl.col("days") >= WINDOW
    silent = pl.col("early") == 0
    return (
        ways.group_by("pipeline", "place", "stage", *groups)
        .agg(
            lost=lost.sum(),
            lost_silent=(lost & (pl.col("late") == 0)).sum(),
            decided=pl.len(),
            no_contact=(pl.col("contacts") == 0).sum(),
            kept_moved=(waited & ~silent & moved).sum(),
            kept=(waited & ~silent).sum(),
            silent_moved=(waited & silent & moved).sum(),
            silent=(waited & silent).sum(),
        )
        .sort("pipeline", "place", *groups)
        .to_dicts()
    )


def _stage(row: dict[str, Any]) -> StageContact:
    return StageContact(
        row["pipeline"], row["stage"], row["lost"], row["lost_silent"], row["decided"], row["no_contact"],
        (row["kept_moved"], row["kept"]), (row["silent_moved"], row["silent"]),
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
