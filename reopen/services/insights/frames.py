"""What one viewer may see of the columns that recon counts; and how columns are read from the live database.

Everything is read by our own connection: a second SQLite library must never open the file that is in use.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, Protocol

import polars as pl
from django.db import connection

from reopen.services.insights.odd import Dirt, tell_odd

_BLOCK: Final = 50_000
# Hears how many rows are read.
Tell = Callable[[int], None]


def in_silence(_rows: int) -> None:
    """Nobody waits for it."""


class Columns(Protocol):
    """The whole company in columns, read now or kept. Every frame has `deal`, `owner_id` and `pipeline`.

    deals: deal, owner_id, owner, contact_id, pipeline, stage, status, amount, currency, opened_on, closed_on, lost_on,
    source, product, resting (when it was read), last_contact (the day of the last call, mail or meeting).
    ways: as journeys and contacts tell it, sorted by cell, and owner_id, owner, source, product, amount, age (days
    since the first inquiry, on entering the stage), lived (days since it or the first stage, on leaving this one),
    quarter (of the entry: four times the year, and 0 to 3).
    odd: as journeys tells it. losses: as reasons_of tells it. contracts, back, answers: as leases, winbacks and hearsay
    tell them. calls: deal, on, made_on, by_id, minutes, bare, as calls_made tells them. asked, held, checked, promised:
    as asked_doors, calls_made and promised tell them.
    """

    def scan(self, name: str) -> pl.LazyFrame:
        """One frame; only the columns that are asked for are read."""


class Frames:
    """The columns without what the viewer may not see.

    `keep` holds of the rows of every frame, and speaks of deal, owner_id and pipeline alone; `told` holds of answers to
    letters that the viewer may know. `wordless`: deals whose losses' words are erased by now. `resting`: deals left out
    because they rest.
    """

    def __init__(
        self,
        columns: Columns,
        keep: pl.Expr | None = None,
        *,
        told: pl.Expr | None = None,
        wordless: Sequence[int] = (),
        resting: int = 0,
        sight: Hashable = None,
    ) -> None:
        self._columns = columns
        self._keep = keep
        self._told = told
        self._wordless = wordless
        self.resting = resting
        self.sight = sight
        self._parts: dict[str, Frames] = {}

    def part(self, name: str, keep: Callable[[], pl.Expr]) -> "Frames":
        """Of these, the rows of which `keep` holds; the same ones for the same name."""
        if name not in self._parts:
            kept = keep()
            self._parts[name] = Frames(
                self._columns,
                kept if self._keep is None else self._keep & kept,
                told=self._told,
                wordless=self._wordless,
                resting=self.resting,
            )
        return self._parts[name]

    def scan(self, name: str) -> pl.LazyFrame:
        """One frame of Columns, cut; read when it is collected."""
        rows = self._columns.scan(name)
        if self._keep is not None:
            rows = rows.filter(self._keep)
        if name == "answers" and self._told is not None:
            rows = rows.filter(self._told)
        if name == "losses" and self._wordless:
            said = ~pl.col("deal").is_in(self._wordless)
            rows = rows.with_columns(
                pl.when(said).then(side).otherwise(pl.lit("").cast(pl.Categorical)).alias(side)
                for side in ("by_rep", "by_buyer")
            )
        return rows

    @cached_property
    def deals(self) -> pl.DataFrame:
        """All columns of the deals."""
        return self.scan("deals").collect()

    @cached_property
    def losses(self) -> pl.DataFrame:
        """All columns of the losses."""
        return self.scan("losses").collect()

    @cached_property
    def stages(self) -> pl.DataFrame:
        """cell, pipeline, place, stage: those that any of these deals entered, in order."""
        return (
            self.scan("ways")
            .group_by("cell")
            .agg(pl.col("pipeline", "place", "stage").first())
            .sort("pipeline", "place")
            .collect()
        )

    @cached_property
    def dirt(self) -> tuple[Dirt, ...]:
        """What is odd in the histories of these deals."""
        return tell_odd(self.scan("odd").collect(), self.stages)


def read_columns(
    sql: str,
    schema: dict[str, Any],
    *,
    shape: Callable[[pl.DataFrame], pl.DataFrame] = lambda block: block,
    tell: Tell = in_silence,
) -> pl.DataFrame:
    """What the statement brings, in columns of these types; `shape` makes each block small before the next is read.

    `tell` hears how many rows are read.
    """
    blocks = []
    read = 0
    for block in _blocks(sql):
        blocks.append(shape(pl.DataFrame(block, schema=schema, orient="row")))
        read += len(block)
        tell(read)
    return pl.concat(blocks, rechunk=True) if blocks else shape(pl.DataFrame(schema=schema))


def _blocks(sql: str) -> Iterator[list[tuple[Any, ...]]]:
    # PostgreSQL would else send all of it at once.
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql)
        while block := cursor.fetchmany(_BLOCK):
            yield block


@dataclass(frozen=True, slots=True)
class Asked:
    """What an insight is narrowed to. Days are of the entry into a stage, both ends included; "" and None: all."""

    since: date | None = None
    until: date | None = None
    pipeline: str = ""
    owner: str = ""
    by: str = ""
