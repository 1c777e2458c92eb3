"""What recon can be narrowed to: the pipelines and sellers of the deals and leads that the viewer may see."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import BY, AskedError
from reopen.services.insights.recon import Recon

# A list longer than that is no choice.
_MOST: Final = 500
_TOLD: Final = 20


@dataclass(frozen=True, slots=True)
class Choices:
    """Names in order; `deals` is how many the viewer may see, `resting` how many of the team rest besides."""

    pipelines: tuple[str, ...]
    owners: tuple[str, ...]
    deals: int
    resting: int


def choices(recon: Recon) -> Choices:
    """The names that stand in a filter."""
    frames = recon.frames
    deals = frames.scan("deals")
    lines, owners, number = pl.collect_all(
        [deals.select("pipeline").unique(), deals.select("owner").unique(), deals.select(pl.len())]
    )
    every = pl.concat([lines["pipeline"], frames.stages["pipeline"]])
    sellers = pl.concat([one["owner"].cast(pl.String) for one in (owners, recon.lead_rows)])
    return Choices(_names(every), _names(sellers), number.item(), frames.resting)


def check(asked: Asked, among: Choices) -> None:
    """AskedError, with a sentence of what there is, for a filter that nothing can fit."""
    if asked.by and asked.by not in BY:
        raise AskedError(f"“{asked.by}” is no grouping: take one of {', '.join(BY)}.")
    if asked.since and asked.until and asked.until < asked.since:
        raise AskedError(f"The time ends on {asked.until}, before it begins on {asked.since}.")
    _known("pipeline", asked.pipeline, among.pipelines)
    _known("owner", asked.owner, among.owners)


def _names(column: pl.Series) -> tuple[str, ...]:
    return tuple(name for name in column.unique().sort().head(_MOST).to_list() if name)


def _known(what: str, name: str, names: tuple[str, ...]) -> None:
    if name and len(names) < _MOST - 1 and name.lower() not in {one.lower() for one in names}:
        there = ", ".join(f"“{one}”" for one in names[:_TOLD]) or "none"
        more = f" and {len(names) - _TOLD:,} more" if len(names) > _TOLD else ""
        raise AskedError(f"There is no {what} “{name}” among these deals. There is: {there}{more}.")
