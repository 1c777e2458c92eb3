"""What every way into the CRM's records gives: tables that yield typed, columnar batches.

A `Table` is one file (or sheet) that was opened, recognised and mapped. It is asked first (`guesses`,
`questions`, `preview`) and read then (`batches`). Nothing here knows the database.

Rows: `_row` is the line number in the file on which the record starts, the header included, the first line being
1; in a workbook it is the number of the row in its sheet. Every row of the file that holds anything is either in
exactly one counted frame or in exactly one problem with `rejected=True`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import polars as pl

from reopen.crm.fields import Noun


class UnreadableFileError(Exception):
    """The file is not a table that can be read. The message is one sentence for the person who gave it."""


class UnansweredQuestionError(Exception):
    """`batches` was called while a question is open. Its message is the first open question, as a sentence."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A value that could not be read, or, where `rejected`, a row that was set aside.

    `column` is the label in the file ("" where the whole row is meant), `value` the cell as it came.
    """

    row: int
    column: str
    value: str
    why: str
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question: `value` goes into the choices, `words` on the screen."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the file leaves open and only its owner can tell.

    `key` is the key in `choices`: "day_first" (values "day", "month"), or "day_first:<column>" for a column that shows
    both; "decimal_comma:<column>" (values "comma", "point"); "stage:<stage>" (values "lost", "won", "open");
    "mapping", without options, where a column must be mapped before anything can be read.
    """

    key: str
    columns: tuple[str, ...]
    text: str
    options: tuple[Option, ...]
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """How one column is read: `target` is "noun.field", or "" for a column that is left out."""

    column: str
    target: str
    confidence: float
    reason: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Up to some ten thousand rows of one noun.

    `frame` has the mapped fields of `fields.FIELDS[noun]` under their names and types (a field that no column
    carries is absent: it is unknown, not empty), then `_row` (Int64) and `_odd` (String: JSON object of column
    label → value as it came, or null); `_last_entry` (an instant, of deals that tell their history in columns) is the
    last entry into a stage. Where `counted` is false, the rows are companions of rows counted in
    another batch (stage history that stands in the columns of a deals file; the account that a contact names).

    `rows` is how many rows of the file this batch accounts for: counted frame rows + rejected ones (0 for
    companions). `progress` runs from 0 to 1.
    """

    noun: Noun
    frame: pl.DataFrame
    problems: list[Problem] = field(default_factory=list)
    counted: bool = True
    rows: int = 0
    progress: float = 1.0


class Table(Protocol):
    """One file, opened and recognised; get it from `open_table.open_table`."""

    name: str  # the file's name as the person gave it
    source: str  # hubspot, salesforce, pipedrive, zoho, reopen or table
    noun: Noun
    columns: list[str]  # labels, made unique: the second "Deal - Status" is "Deal - Status (2)"
    guesses: list[Guess]  # one per column, in order
    questions: list[Question]  # those that `choices` leave open
    notes: list[str]  # sentences: what was left out, which sheet was taken, which order dates have
    header_key: str  # under which a mapping of this header is remembered

    def preview(self, rows: int = 20) -> Batch:
        """The first rows as they will be read; ambiguous dates are left empty while a question is open."""
        ...

    def batches(self, *, rows: int = 50_000, after_row: int = 0) -> Iterator[Batch]:
        """The whole file in order, or what comes after line `after_row`.

        Raises UnansweredQuestionError while a question is open. Memory is bounded by `rows`.
        """
        ...

    def write_rejects(self, reasons: Mapping[int, str], path: Path) -> None:
        """Write the rows (line number → reason) as CSV with the file's own columns plus "Reason"."""
        ...


class Source(Protocol):
    """How one vendor's exports are recognised and read. A module of reopen.crm.sources."""

    NAME: str

    def recognise(self, columns: Sequence[str]) -> tuple[Noun, float] | None:
        """Which noun a header is of, and how sure (0 to 1); None where it is not this vendor's."""
        ...

    def targets(self, noun: Noun, columns: Sequence[str]) -> dict[str, str]:
        """Column label → "noun.field" for those columns that the vendor's words name."""
        ...
