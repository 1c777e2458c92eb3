"""Contacts a week in each stage, in bands, against what became of the deal: counted."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from reopen.core.insight.density import BANDS, WINDOW, BandCount, DensityFinding, find_density
from reopen.services.insights.contacts import with_contacts
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.journeys import Dirt, journeys
from reopen.services.insights.narrow import AskedError, narrow


@dataclass(frozen=True, slots=True)
class StageDensity:
    """One stage: its bands in order, without the empty ones, and what can be said."""

    pipeline: str
    stage: str
    bands: tuple[BandCount, ...]
    finding: DensityFinding


@dataclass(frozen=True, slots=True)
class Density:
    """Every stage; `short`: decided deals that stood less than two weeks there, which are not looked at."""

    stages: tuple[StageDensity, ...]
    short: int
    dirt: tuple[Dirt, ...]


def density(frames: Frames, contacts: pl.DataFrame, asked: Asked, *, today: date) -> Density:
    """How much contact each stage had, and what came of it. AskedError; it takes no grouping."""
    ways, odd = density_ways(frames, contacts, asked, today=today)
    stood = ways.filter(pl.col("band").is_not_null())
    rows = (
        stood.join(frames.deals.select("deal", "amount", "opened_on"), on="deal", how="left")
        .group_by("pipeline", "place", "stage", "band")
        .agg(
            moved=(pl.col("came_to") == "moved_on").sum(),
            decided=pl.len(),
            amount=pl.col("amount").median(),
            age=(pl.col("first_on") - pl.col("opened_on")).dt.total_days().median(),
        )
        .sort("pipeline", "place", "band")
    )
    found = []
    for (pipeline, _, stage), ones in rows.group_by("pipeline", "place", "stage", maintain_order=True):
        bands = tuple(
            BandCount(row["band"], row["moved"], row["decided"], row["amount"], row["age"])
            for row in ones.to_dicts()
        )
        found.append(StageDensity(str(pipeline), str(stage), bands, find_density(str(stage), bands)))
    return Density(tuple(found), ways.height - stood.height, odd)


def density_ways(
    frames: Frames, contacts: pl.DataFrame, asked: Asked, *, today: date
) -> tuple[pl.DataFrame, tuple[Dirt, ...]]:
    """The decided ways, a row a deal and stage, each with its `band` (null: it stood less than two weeks); the dirt."""
    if asked.by:
        raise AskedError("Contacts a week are not grouped: narrow them with --owner or --pipeline.")
    narrowed, ways_of = narrow(frames, asked)
    went = journeys(narrowed, today=today)
    ways = ways_of(with_contacts(went, contacts, window=WINDOW))
    # Half a contact a week is one in the two weeks, and so on.
    band = pl.min_horizontal(pl.col("early").cast(pl.Int64), pl.lit(len(BANDS) - 1))
    return ways.with_columns(band=pl.when(pl.col("days") >= WINDOW).then(band)), went.dirt
