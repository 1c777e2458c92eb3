"""What every kind of file gives: blocks of rows as text, each row with its number in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import polars as pl

from reopen.crm.connector import Problem


@dataclass(frozen=True, slots=True)
class RawBlock:
    """Rows of text.

    `frame`: the wanted columns under their labels (String, null where the cell is empty or missing) and `_row`.
    `problems`: rows set aside (`rejected`) and rows that were too short. `left_out`: footers, totals and repeated
    headers, which are no rows. `progress` runs from 0 to 1.
    """

    frame: pl.DataFrame
    problems: list[Problem] = field(default_factory=list)
    left_out: int = 0
    progress: float = 1.0


class RawRows(Protocol):
    """An opened file."""

    labels: list[str]  # as they stand in the file
    columns: list[str]  # the same, made unique
    first_row: int  # number of the first row after the header
    notes: list[str]

    def blocks(self, wanted: Sequence[str], *, rows: int, after_row: int = 0) -> Iterator[RawBlock]:
        """The rows after `after_row`, in order, about `rows` to a block, with the `wanted` columns only."""
        ...

    def probe(self, wanted: Sequence[str]) -> pl.DataFrame:
        """Some hundred rows from all over the file: all of them where the file is small."""
        ...

    def look(self, wanted: Sequence[str]) -> Iterator[pl.DataFrame]:
        """All values of some columns, without line numbers and care for broken rows: to be looked at, not kept."""
        ...

    def cells_of(self, numbers: set[int]) -> Iterator[tuple[int, list[str]]]:
        """The cells of single rows as they came, in order."""
        ...
