"""How each column of each file is read: a guess with its reason, to be changed; the first rows as they come out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reopen.crm.connector import Question, Table
from reopen.crm.fields import FIELDS, NOUN_WORDS
from reopen.services.import_deals import CannotImportError, FileMapping, ImportFile, open_file

_PREVIEWED = 8


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file. `name` is the form field."""

    name: str
    label: str
    target: str
    reason: str
    examples: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the preview; `odd` where it could not be read and stands as it came."""

    text: str
    odd: bool = False


@dataclass(frozen=True, slots=True)
class FilePage:
    """One file on the mapping page; `wrong` is a sentence where it cannot be read at all."""

    number: int
    name: str
    wrong: str = ""
    noun: str = ""
    source: str = ""
    columns: tuple[Column, ...] = ()
    questions: tuple[tuple[str, Question], ...] = ()
    notes: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[int, tuple[Cell, ...]], ...] = ()
    mapped: int = 0

    @property
    def asks_for_columns(self) -> bool:
        """Whether a question is answered by what the columns are read as."""
        return any(not question.options for _, question in self.questions)


def nouns() -> list[tuple[str, str]]:
    """(noun, its words) for the choice of what a file holds."""
    return [(noun, words) for noun, words in NOUN_WORDS.items()]


def targets(noun: str) -> list[tuple[str, str]]:
    """(target, its words) for the choice of how a column is read."""
    return [(f"{noun}.{name}", name.replace("_", " ")) for name in FIELDS.get(noun, {})]  # type: ignore[call-overload]


def page_of(number: int, file: ImportFile) -> FilePage:
    """The file as the page shows it."""
    try:
        table = open_file(file)
    except CannotImportError as error:
        return FilePage(number, file.name, wrong=str(error).removeprefix(f"{file.name}: "))
    head, rows = _preview(table)
    return FilePage(
        number=number,
        name=file.name,
        noun=table.noun,
        source=table.source,
        columns=tuple(
            Column(f"f{number}-c{n}", g.column, g.target, g.reason, ", ".join(g.examples[:3]))
            for n, g in enumerate(table.guesses)
        ),
        questions=tuple((f"f{number}-q{n}", q) for n, q in enumerate(table.questions)),
        notes=tuple(table.notes),
        head=head,
        rows=rows,
        mapped=sum(1 for g in table.guesses if g.target),
    )


def _preview(table: Table) -> tuple[tuple[str, ...], tuple[tuple[int, tuple[Cell, ...]], ...]]:
    batch = table.preview(_PREVIEWED)
    fields = [c for c in batch.frame.columns if not c.startswith("_")]
    labels = {g.target.partition(".")[2]: g.column for g in table.guesses if g.target}
    rows = []
    for row in batch.frame.iter_rows(named=True):
        odd: dict[str, Any] = json.loads(row["_odd"]) if row.get("_odd") else {}
        cells = []
        for name in fields:
            raw = odd.get(labels.get(name, ""))
            value = row[name]
            cells.append(Cell(str(raw), odd=True) if value is None and raw else Cell(_shown(value)))
        rows.append((int(row["_row"]), tuple(cells)))
    return tuple(name.replace("_", " ") for name in fields), tuple(rows)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)[:60]


def read(number: int, file: ImportFile, form: Mapping[str, str]) -> FileMapping:
    """What the person said of one file. Where they changed what it holds, its columns are guessed anew."""
    table = open_file(file)
    noun = form.get(f"f{number}-noun", table.noun)
    if noun not in FIELDS:
        noun = table.noun
    columns = {}
    if noun == table.noun:
        columns = {g.column: form.get(f"f{number}-c{n}", g.target) for n, g in enumerate(table.guesses)}
    choices = dict(file.mapping.choices) if file.mapping else {}
    for n, question in enumerate(table.questions):
        answer = form.get(f"f{number}-q{n}", "")
        if answer in [o.value for o in question.options]:
            choices[question.key] = answer
    return FileMapping(noun, columns, choices)
