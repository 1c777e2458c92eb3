"""Contacts a week in each stage, in bands, against what became of the deal: counted."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import polars as pl

from reopen.core.insight.density import BANDS, WINDOW, BandCount, DensityFinding, StageBands, find_densities
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.group import told
from reopen.services.insights.narrow import AskedError, narrow
from reopen.services.insights.odd import Dirt


@dataclass(frozen=True, slots=True)
class StageDensity:
    """One stage: its bands in order, without the empty ones, and what can be said."""

    pipeline: str
    stage: str
    bands: tuple[BandCount, ...]
    finding: DensityFinding

    @property
    def on_record(self) -> bool:
        """Whether any contact is, in any deal's two weeks there: else there is nothing to count."""
        return any(one.band for one in self.bands)


@dataclass(frozen=True, slots=True)
class Density:
    """Every stage; `short`: decided deals whose first visit was shorter than two weeks, which are not looked at."""

    stages: tuple[StageDensity, ...]
    short: int
    dirt: tuple[Dirt, ...]


def density(frames: Frames, asked: Asked) -> Density:
    """How much contact each stage had, and what came of it. AskedError; it takes no grouping."""
    narrowed, ways_of = _narrowed(frames, asked)
    every = ways_of(narrowed.scan("ways"))
    ways, still = _banded(every), every.filter(_still_open())
    # One number is grouped by in half the time of two.
    both = pl.col("cell") * len(BANDS) + pl.col("band").cast(pl.UInt32)
    stood = ways.filter(pl.col("band").is_not_null())
    counted, short, waiting = pl.collect_all(
        [
            stood.group_by(both=both).agg(
                moved=(pl.col("came_to") == "moved_on").sum(),
                decided=pl.len(),
                amount=pl.col("amount").median(),
                age=pl.col("age").median(),
                on_record=pl.col("on_record").sum(),
            ),
            ways.select(pl.col("band").null_count()),
            still.group_by("cell").len(),
        ]
    )
    counted = counted.with_columns(
        cell=pl.col("both") // len(BANDS), band=(pl.col("both") % len(BANDS)).cast(pl.Int64)
    )
    by_stage = groupby(told(counted, narrowed.stages, "band"), key=itemgetter("pipeline", "stage"))
    still_open = dict(waiting.iter_rows())
    found = []
    for (pipeline, stage), ones in by_stage:
        rows = list(ones)
        bands = tuple(
            BandCount(row["band"], row["moved"], row["decided"], row["amount"], row["age"]) for row in rows
        )
        on_record, open_there = sum(row["on_record"] for row in rows), still_open.get(rows[0]["cell"], 0)
        found.append(StageBands(stage, bands, on_record, pipeline, open_there))
    stages = zip(found, find_densities(found), strict=True)
    return Density(
        tuple(StageDensity(one.pipeline, one.stage, tuple(one.bands), told) for one, told in stages),
        short.item(),
        narrowed.dirt,
    )


def density_ways(frames: Frames, asked: Asked) -> pl.DataFrame:
    """The decided ways, a row a deal and stage: deal, pipeline, stage, came_to, on_record, still_open, and `band`
    (null: it stood less than two weeks when it was first there); then those that still stand there after two weeks.
    """
    narrowed, ways_of = _narrowed(frames, asked)
    ways = ways_of(narrowed.scan("ways")).with_columns(still_open=_still_open())
    both = pl.concat([_banded(ways), ways.filter("still_open").with_columns(band=pl.lit(None, pl.Int32))])
    return both.select("deal", "pipeline", "stage", "came_to", "on_record", "still_open", "band").collect()


def _narrowed(frames: Frames, asked: Asked) -> tuple[Frames, Callable[[pl.LazyFrame], pl.LazyFrame]]:
    if asked.by:
        raise AskedError("Contacts a week are not grouped: narrow them with --owner or --pipeline.")
    return narrow(frames, asked)


def _still_open() -> pl.Expr:
    """Not decided two weeks after it first came, and so not compared."""
    return ((pl.col("came_to") == "open_here") & (pl.col("stood") >= WINDOW)).fill_null(value=False)


def _banded(ways: pl.LazyFrame) -> pl.LazyFrame:
    # Half a contact a week is one in the two weeks, and so on.
    band = pl.min_horizontal(pl.col("early_14").cast(pl.Int32), pl.lit(len(BANDS) - 1, pl.Int32))
    decided = ways.filter(pl.col("contacts").is_not_null())
    return decided.with_columns(band=pl.when(pl.col("stood") >= WINDOW).then(band))
