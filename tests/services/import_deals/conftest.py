"""Imports of tables that stand in the test itself: what a file would give, without the file."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest

from reopen.crm.connector import Batch, Guess, Problem
from reopen.crm.fields import FIELDS

if TYPE_CHECKING:
    from reopen.services.import_deals import Result

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TYPES = {
    "date": pl.Date(),
    "datetime": pl.Datetime("us", "UTC"),
    "money": pl.Decimal(16, 2),
    "integer": pl.Int64(),
    "boolean": pl.Boolean(),
}


class TableInMemory:
    """A Table of rows given as dicts of canonical fields."""

    def __init__(self, name: str, source: str, noun: str, rows: list[dict[str, Any]], size: int) -> None:
        self.name, self.source, self.noun, self.size = name, source, noun, size
        self.columns = list(dict.fromkeys(c for row in rows for c in row))
        self.guesses = [Guess(c, f"{noun}.{c}", 1.0, "") for c in self.columns]
        self.questions: list[Any] = []
        self.notes: list[str] = []
        self.header_key = name
        self.rows = rows

    def batches(self, *, rows: int = 50_000, after_row: int = 0) -> Iterator[Batch]:
        schema = {c: TYPES.get(FIELDS[self.noun][c], pl.String()) for c in self.columns}
        for start in range(0, len(self.rows), self.size):
            part = self.rows[start : start + self.size]
            frame = pl.DataFrame([{c: r.get(c) for c in self.columns} for r in part], schema=schema)
            numbers = pl.Series("_row", range(start + 2, start + 2 + len(part)), dtype=pl.Int64)
            frame = frame.with_columns(numbers, pl.lit(None, pl.String).alias("_odd"))
            problems: list[Problem] = []
            yield Batch(
                self.noun, frame, problems, True, len(part), min(1.0, (start + self.size) / len(self.rows))
            )

    def write_rejects(self, reasons: dict[int, str], path: Path) -> None:
        path.write_text(json.dumps(reasons))


Import = Callable[..., "Result"]


@pytest.fixture
def take(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Import:
    """take(deal=[{…}], contact=[{…}]) imports these rows together; `sources` is by noun where they differ."""
    from reopen.services.import_deals import ImportFile, import_files, opening

    def import_them(
        *,
        source: str = "hubspot",
        dry: bool = False,
        size: int = 2,
        today: date = TODAY,
        begin_care: bool = False,
        sources: dict[str, str] | None = None,
        **nouns: list[dict[str, Any]],
    ) -> "Result":
        tables = {
            n: TableInMemory(f"{n}.csv", (sources or {}).get(n, source), n, rows, size)
            for n, rows in nouns.items()
        }

        def opened(path: Path, **_: object) -> TableInMemory:
            return tables[path.stem]

        monkeypatch.setattr(opening, "open_table", opened)
        files = []
        for noun, rows in nouns.items():
            path = tmp_path / f"{noun}.csv"
            path.write_text(json.dumps(rows, default=str))
            files.append(ImportFile(path, path.name))
        now = datetime.combine(today, NOW.timetz())
        return import_files(files, dry=dry, now=now, today=today, begin_care=begin_care)

    return import_them
