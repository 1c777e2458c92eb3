"""One file, opened, recognised and mapped: connector.Table over whatever kind of file it is."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl

from reopen.crm.cells.clean import quote_formula
from reopen.crm.connector import Batch, Guess, Question, UnansweredQuestionError
from reopen.crm.fields import Noun
from reopen.crm.labels import header_key
from reopen.crm.read_block import read_block
from reopen.crm.reading import Reading
from reopen.crm.table_file.raw_rows import RawRows

# The label of the column that a file of rejects has beside the input's own; it is left out when it comes back.
REASON = "Why it was set aside"


class MappedTable:
    """See connector.Table."""

    def __init__(
        self,
        rows: RawRows,
        *,
        name: str,
        reading: Reading,
        guesses: list[Guess],
        questions: list[Question],
        notes: list[str],
    ) -> None:
        self._rows = rows
        self._reading = reading
        self.name = name
        self.source = reading.source
        self.noun: Noun = reading.noun
        self.columns = list(rows.columns)
        self.guesses = guesses
        self.questions = questions
        self.notes = notes
        self.header_key = header_key(rows.columns)
        self._wanted = [column for column in rows.columns if column in reading.targets]

    def preview(self, rows: int = 20) -> Batch:
        """See connector.Table."""
        for block in self._rows.blocks(self._wanted, rows=max(rows, 1)):
            batch = read_block(block, self._reading)[0]
            last = batch.frame["_row"][min(rows, batch.frame.height) - 1] if batch.frame.height else 0
            problems = [p for p in batch.problems if p.row <= last or not batch.frame.height]
            return Batch(
                batch.noun, batch.frame.head(rows), problems, batch.counted, batch.rows, batch.progress
            )
        return Batch(self.noun, pl.DataFrame(schema={"_row": pl.Int64, "_odd": pl.String}))

    def batches(self, *, rows: int = 50_000, after_row: int = 0) -> Iterator[Batch]:
        """See connector.Table."""
        if self.questions:
            raise UnansweredQuestionError(self.questions[0].text)
        left_out = 0
        for block in self._rows.blocks(self._wanted, rows=rows, after_row=after_row):
            left_out += block.left_out
            yield from read_block(block, self._reading)
        if left_out:
            lines = "line that is no record was" if left_out == 1 else "lines that are no records were"
            note = f"{left_out} {lines} left out (totals, legal lines, repeated headers)."
            if note not in self.notes:
                self.notes.append(note)

    def write_rejects(self, reasons: Mapping[int, str], path: Path) -> None:
        """See connector.Table."""
        width = len(self._rows.labels)
        labels = [
            label or column for label, column in zip(self._rows.labels, self._rows.columns, strict=True)
        ]
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*labels, REASON])
            for number, cells in self._rows.cells_of(set(reasons)):
                padded = cells[:width] + [""] * (width - len(cells))
                row = [*padded, reasons[number], *cells[width:]]
                writer.writerow([_as_it_came(cell) for cell in row])


def _as_it_came(cell: str) -> str:
    """Quoted against formulas, which the reading takes away again; a cell that came quoted is left as it is."""
    return cell if cell.startswith("'") else quote_formula(cell)
