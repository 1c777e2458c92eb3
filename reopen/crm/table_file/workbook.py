"""An .xlsx workbook → blocks of rows, streamed: one row in memory at a time.

Cells become text as a CSV of the same sheet would have it: dates as ISO, whole numbers without ".0", formulas as
the value they had when the workbook was saved.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import openpyxl
import polars as pl

from reopen.crm.connector import Problem, UnreadableFileError
from reopen.crm.table_file.footer import is_footer
from reopen.crm.table_file.header import header_at, unique_labels
from reopen.crm.table_file.raw_rows import RawBlock
from reopen.crm.table_file.workbook_safety import check_workbook

# Excel's own limit of columns (and rows: 1,048,576). A sheet that claims more cells is not asked how many it has.
_MOST_COLUMNS: Final = 16_384
_PROBE_ROWS: Final = 5_000
_EMPTY_ROWS: Final = 10_000  # after as many empty rows the sheet is over, whatever its dimension says


class WorkbookRows:
    """One sheet of a workbook, opened: the first that holds anything."""

    def __init__(self, path: Path) -> None:
        """Check, then look at the top of the sheets. Raises UnreadableFileError with a sentence."""
        check_workbook(path)
        self._path = path
        self.notes: list[str] = []
        self._sheet, top = self._choose_sheet()
        at = header_at([cells for _, cells in top])
        if at is None:
            width = max(len(cells) for _, cells in top)
            self.labels = [f"Column {number}" for number in range(1, width + 1)]
            self.first_row = top[0][0]
            self.notes.append("The sheet has no header; its columns are numbered.")
        else:
            self.labels = list(top[at][1])
            self.first_row = top[at][0] + 1
            if at:
                rows = (
                    "1 title row above the header was"
                    if at == 1
                    else f"{at} title rows above the header were"
                )
                self.notes.append(f"{rows} left out.")
        self.columns = unique_labels(self.labels)
        self._height = 0

    def _choose_sheet(self) -> tuple[str, list[tuple[int, list[str]]]]:
        book = self._open()
        try:
            others: list[str] = []
            chosen: tuple[str, list[tuple[int, list[str]]]] | None = None
            for sheet in book.worksheets:
                top: list[tuple[int, list[str]]] = []
                for number, cells in _rows(sheet):
                    top.append((number, cells))
                    if len(top) >= 25:
                        break
                if not top:
                    continue
                if chosen is None:
                    chosen = (sheet.title, top)
                else:
                    others.append(sheet.title)
        except Exception as error:
            raise _damaged() from error
        finally:
            book.close()
        if chosen is None:
            raise UnreadableFileError("The workbook is empty.")
        if others:
            names = ", ".join(f"“{name}”" for name in others)
            self.notes.append(f"Only the sheet “{chosen[0]}” is read; {names} left out.")
        return chosen

    def _open(self) -> Any:
        try:
            return openpyxl.load_workbook(self._path, read_only=True, data_only=True, keep_links=False)
        except Exception as error:  # openpyxl raises whatever its parser meets
            raise _damaged() from error

    def _all_rows(self) -> Iterator[tuple[int, list[str]]]:
        book = self._open()
        try:
            sheet = book[self._sheet]
            self._height = min(sheet.max_row or 0, 1_048_576)
            for number, cells in _rows(sheet):
                if number >= self.first_row:
                    yield number, cells
        except UnreadableFileError:
            raise
        except Exception as error:
            raise _damaged() from error
        finally:
            book.close()

    def blocks(self, wanted: Sequence[str], *, rows: int, after_row: int = 0) -> Iterator[RawBlock]:
        """See RawRows.blocks."""
        wanted = list(dict.fromkeys(wanted))
        indices = [self.columns.index(name) for name in wanted]
        width = len(self.columns)
        taken: list[list[str | None]] = []
        problems: list[Problem] = []
        left_out = 0
        number = 0
        for number, cells in self._all_rows():
            if number <= after_row:
                continue
            if cells == self.labels or is_footer(cells):
                left_out += 1
                continue
            if len(cells) > width:
                why = f"The row has {len(cells)} cells, the header has {width}."
                problems.append(Problem(number, "", "; ".join(cells)[:200], why, rejected=True))
            else:
                padded = cells + [""] * (width - len(cells))
                taken.append([*(padded[index] or None for index in indices), str(number)])
            if len(taken) + len(problems) >= rows:
                progress = min(number / max(self._height, number), 1.0)
                yield RawBlock(_frame(taken, wanted), problems, left_out, progress)
                taken, problems, left_out = [], [], 0
        if taken or problems or left_out:
            yield RawBlock(_frame(taken, wanted), problems, left_out, 1.0)

    def probe(self, wanted: Sequence[str]) -> pl.DataFrame:
        """See RawRows.probe. A workbook is read from its beginning only; its dates are dates, not text."""
        for block in self.blocks(wanted, rows=_PROBE_ROWS):
            return block.frame
        return _frame([], list(dict.fromkeys(wanted)))

    def look(self, wanted: Sequence[str]) -> Iterator[pl.DataFrame]:
        """See RawRows.look."""
        for block in self.blocks(wanted, rows=50_000):
            yield block.frame

    def cells_of(self, numbers: set[int]) -> Iterator[tuple[int, list[str]]]:
        """See RawRows.cells_of."""
        for number, cells in self._all_rows():
            if number in numbers:
                yield number, cells


def _frame(rows: list[list[str | None]], wanted: Sequence[str]) -> pl.DataFrame:
    frame = pl.DataFrame(rows, schema=dict.fromkeys([*wanted, "_row"], pl.String), orient="row")
    return frame.with_columns(pl.col("_row").cast(pl.Int64))


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, without the empty cells at their end."""
    empty = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True, max_col=None), start=1):
        last = len(values)
        while last and (values[last - 1] is None or values[last - 1] == ""):
            last -= 1
        if not last:
            empty += 1
            if empty > _EMPTY_ROWS:
                return
            continue
        empty = 0
        cells = [as_text(value) for value in values[: min(last, _MOST_COLUMNS)]]
        if any(cell.strip() for cell in cells):
            yield number, cells


def as_text(value: object) -> str:
    """One cell as a CSV would have it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return (
            str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(Decimal(repr(value)), "f")
        )
    if isinstance(value, dt.datetime):
        if (
            value.microsecond >= 500_000
        ):  # Excel keeps fractions of a day: 13:07:00 may come as 13:06:59.999999
            value += dt.timedelta(seconds=1)
        value = value.replace(microsecond=0)
        return value.strftime("%Y-%m-%d") if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def _damaged() -> UnreadableFileError:
    return UnreadableFileError(
        "The workbook is damaged and cannot be read. Save it again, or export it as CSV."
    )
