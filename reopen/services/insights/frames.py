"""What one viewer may see of the columns that recon counts; and how columns are read from the live database.

Everything is read by our own connection: a second SQLite library must never open the file that is in use.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, Protocol

import polars as pl
from django.db import connection

_BLOCK: Final = 50_000
# Hears how many rows are read.
Tell = Callable[[int], None]


def in_silence(_rows: int) -> None:
    """Nobody waits for it."""


class Columns(Protocol):
    """The whole company in columns, read now or kept. Every frame has `deal`, `owner_id` and `pipeline`.

    deals: deal, owner_id, owner, contact_id, pipeline, stage, status, amount, currency, opened_on, closed_on, lost_on,
    source, product, resting (when it was read), last_contact (of the last call, mail or meeting, theirs or ours).
    ways: as journeys and contacts tell it, and owner_id, owner, source, product, amount, age (days since the first
    inquiry, on entering the stage), quarter (of the entry: four times the year, and 0 to 3).
    odd: as journeys tells it. losses: as reasons_of tells it. contracts, back, calls, answers: as leases, winbacks and
    hearsay tell them.
    """

    @property
    def deals(self) -> pl.DataFrame:
        """A row a deal."""

    @property
    def ways(self) -> pl.DataFrame:
        """A row a deal and stage that it entered, by deal."""

    @property
    def odd(self) -> pl.DataFrame:
        """A row a deal and kind of dirt on it."""

    @property
    def losses(self) -> pl.DataFrame:
        """A row a loss."""

    @property
    def contracts(self) -> pl.DataFrame:
        """A row a rival contract whose term is known, of the standing losses."""

    @property
    def back(self) -> pl.DataFrame:
        """A row a deal that was lost, came back and was won."""

    @property
    def calls(self) -> pl.DataFrame:
        """A row a logged call."""

    @property
    def answers(self) -> pl.DataFrame:
        """A row an answer to the letter's first question."""


class Frames:
    """The columns without what the viewer may not see; each is cut when it is first asked for.

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
    ) -> None:
        self._columns = columns
        self._keep = keep
        self._told = told
        self._wordless = wordless
        self.resting = resting

    def only(self, keep: pl.Expr) -> "Frames":
        """Of these, the rows of which `keep` holds."""
        both = keep if self._keep is None else self._keep & keep
        return Frames(self._columns, both, told=self._told, wordless=self._wordless, resting=self.resting)

    @cached_property
    def deals(self) -> pl.DataFrame:
        """See Columns; so the others."""
        return self._cut(self._columns.deals)

    @cached_property
    def ways(self) -> pl.DataFrame:
        """See Columns."""
        return self._cut(self._columns.ways)

    @cached_property
    def odd(self) -> pl.DataFrame:
        """See Columns."""
        return self._cut(self._columns.odd)

    @cached_property
    def losses(self) -> pl.DataFrame:
        """See Columns."""
        losses = self._cut(self._columns.losses)
        if not self._wordless:
            return losses
        said = ~pl.col("deal").is_in(self._wordless)
        nothing = pl.lit("")
        return losses.with_columns(
            pl.when(said).then(name).otherwise(nothing).alias(name) for name in ("by_rep", "by_buyer")
        )

    @cached_property
    def contracts(self) -> pl.DataFrame:
        """See Columns."""
        return self._cut(self._columns.contracts)

    @cached_property
    def back(self) -> pl.DataFrame:
        """See Columns."""
        return self._cut(self._columns.back)

    @cached_property
    def calls(self) -> pl.DataFrame:
        """See Columns."""
        return self._cut(self._columns.calls)

    @cached_property
    def answers(self) -> pl.DataFrame:
        """See Columns."""
        answers = self._cut(self._columns.answers)
        return answers if self._told is None else answers.filter(self._told)

    def _cut(self, rows: pl.DataFrame) -> pl.DataFrame:
        return rows if self._keep is None else rows.filter(self._keep)


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
