"""What one import carries with it from file to file: the day, the counts, the problems, what it has met."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

import polars as pl

from reopen.crm.connector import Problem

# More than anyone reads; rejected rows are all kept.
PROBLEMS_KEPT = 20_000


SOURCES = ("hubspot", "salesforce", "pipedrive", "zoho", "table", "reopen", "sample")
# A source and an id: hubspot:123.
SOURCED = re.compile(f"({'|'.join(SOURCES)}):(.*)", re.DOTALL)


@dataclass(slots=True)
class Counts:
    """rows = created + updated + unchanged + duplicate + rejected, always."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicate: int = 0
    rejected: int = 0

    @property
    def rows(self) -> int:
        """Every row that holds anything."""
        return self.created + self.updated + self.unchanged + self.duplicate + self.rejected


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A problem and the file in which it stands."""

    file: str
    problem: Problem


@dataclass(slots=True)
class Run:
    """One import on its way. `dry` looks and counts, and writes nothing; `batch_id` is 0 then."""

    batch_id: int
    now: datetime
    today: date
    dry: bool = False
    resuming: bool = False
    tell: Callable[[str, float], None] = lambda _words, _share: None
    counts: Counts = field(default_factory=Counts)
    problems: list[FileProblem] = field(default_factory=list)
    unlisted_problems: int = 0
    file: str = ""
    source: str = ""
    # The file at hand is our own export.
    source_is_told: bool = False
    # What the import has met, by noun and source: the hash of the identity, the line, the hash of the values.
    seen: dict[tuple[str, str], pl.DataFrame] = field(default_factory=dict)
    # Of the block at hand: `_row` and `_ext` of the deals that were taken, whose other rows are its companions.
    taken: pl.DataFrame | None = None
    # A log of stages is among the files. In a dry run, the names of the deals met are kept for it, by source and id:
    # nothing is written that could be looked up.
    log_comes: bool = False
    coming_names: dict[str, dict[str, str]] = field(default_factory=dict)
    # Ids in our own export that say what stands already, by noun and source.
    standing: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    # Deals whose touches must be planned again.
    to_plan: set[int] = field(default_factory=set)
    # What the closing sentences count.
    summary: dict[str, int] = field(default_factory=dict)
    _fake: int = 0

    def named(self, ext: str) -> tuple[str, str]:
        """(source, id) of a record that a row names; in our own export each id says where the record came from."""
        if self.source_is_told and (told := SOURCED.match(ext)):
            return told[1], told[2]
        return self.source, ext

    def note(self, problem: Problem) -> None:
        """Keep a problem of the file at hand."""
        if problem.rejected:
            self.counts.rejected += 1
        elif len(self.problems) >= PROBLEMS_KEPT:
            self.unlisted_problems += 1
            return
        self.problems.append(FileProblem(self.file, problem))

    def add(self, what: str, number: int) -> None:
        """Count something for the closing summary."""
        if number:
            self.summary[what] = self.summary.get(what, 0) + number

    def fake_ids(self, number: int) -> list[int]:
        """Ids for a dry run: below zero, each once."""
        self._fake -= number
        return list(range(self._fake, self._fake + number))
