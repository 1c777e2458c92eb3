"""Files opened, recognised and mapped: by what the person says, else by what they said of the same header before."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reopen.crm.connector import Question, Table, UnreadableFileError
from reopen.crm.fields import FIELDS
from reopen.crm.open_table import open_table
from reopen.crm.reading import type_of
from reopen.records.models import ColumnMapping
from reopen.records.queries.company import company

# What others build on comes first, so that each file finds what it names.
ORDER = ("suppression", "account", "contact", "deal", "lead", "stage_change", "activity")


class CannotImportError(Exception):
    """Nothing was done; the message is a sentence for the person who asked."""


class AnotherImportIsRunningError(CannotImportError):
    """Only one runs at a time; this one has not begun."""


class OpenQuestionsError(CannotImportError):
    """A column leaves something open that only its owner can tell."""

    def __init__(self, file: str, questions: Sequence[Question]) -> None:
        self.file, self.questions = file, list(questions)
        super().__init__(f"{file}: {questions[0].text}")


@dataclass(frozen=True, slots=True)
class FileMapping:
    """How one file is read. `columns` maps labels to "noun.field" or "" for those that are left out."""

    noun: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """For the batch's record."""
        return {"noun": self.noun, "columns": dict(self.columns), "choices": dict(self.choices)}


@dataclass(frozen=True, slots=True)
class ImportFile:
    """One file on disk, and its name as the person gave it."""

    path: Path
    name: str
    mapping: FileMapping | None = None


def open_file(file: ImportFile, *, source: str = "auto", choices: Mapping[str, str] | None = None) -> Table:
    """The table that the file holds. `choices` add to those of the mapping. Raises CannotImportError."""
    zone = company().time_zone

    def opened(mapping: FileMapping) -> Table:
        return open_table(
            file.path,
            name=file.name,
            source=source,
            mapping=dict(mapping.columns) or None,
            noun=mapping.noun,
            choices={**mapping.choices, **(choices or {})},
            time_zone=zone,
        )

    try:
        if file.mapping is not None:
            table = opened(file.mapping)
            _check(file, file.mapping, table)
            return table
        table = opened(FileMapping())
        known = ColumnMapping.objects.filter(header_key=table.header_key).first()
        if known is None:
            return table
        return opened(FileMapping(known.noun, known.columns, known.choices))
    except UnreadableFileError as error:
        raise CannotImportError(f"{file.name}: {error}") from error


def open_files(
    files: Sequence[ImportFile], *, source: str = "auto", choices: Mapping[str, str] | None = None
) -> list[tuple[ImportFile, Table]]:
    """All of them, in the order in which they are read. Raises CannotImportError, OpenQuestionsError."""
    if not files:
        raise CannotImportError("No file was given.")
    opened = [(file, open_file(file, source=source, choices=choices)) for file in files]
    _check_labels(opened)
    for file, table in opened:
        if table.questions:
            raise OpenQuestionsError(file.name, table.questions)
    return sorted(opened, key=lambda one: ORDER.index(one[1].noun))


def _check_labels(opened: Sequence[tuple[ImportFile, Table]]) -> None:
    """A mapping may be for several files together: a label that none of them has is a slip."""
    for file, mapping in [(file, file.mapping) for file, _ in opened if file.mapping is not None]:
        its = [table for other, table in opened if other.mapping is mapping]
        for label in mapping.columns:
            if not any(label in table.columns for table in its):
                raise CannotImportError(_no_such_column(file, label, its[0]))


def remember(table: Table, mapping: FileMapping) -> None:
    """Keep how a person mapped this header, for the next file with the same one."""
    ColumnMapping.objects.update_or_create(
        header_key=table.header_key,
        defaults={
            "noun": mapping.noun or table.noun,
            "columns": dict(mapping.columns),
            "choices": dict(mapping.choices),
        },
    )


def read_mapping(path: Path) -> dict[str, FileMapping]:
    """A mapping file: file name ("" for any) → mapping. Raises CannotImportError.

    Either {"noun": "deal", "columns": {"Label": "deal.amount"}, "choices": {"day_first": "day"}}, or the columns
    alone, or {"files": {"deals.csv": one of these}}.
    """
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise CannotImportError(f"The mapping {path.name} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise CannotImportError(f"The mapping {path.name} is not JSON{where}.") from error
    if not isinstance(data, dict):
        raise CannotImportError(f"The mapping {path.name} must be a JSON object: column label → field.")
    if isinstance(files := data.get("files"), dict):
        return {str(name): _mapping(path, one) for name, one in files.items()}
    return {"": _mapping(path, data)}


def _mapping(path: Path, data: Any) -> FileMapping:
    if not isinstance(data, dict):
        raise CannotImportError(f"The mapping {path.name} must be a JSON object: column label → field.")
    columns = data.get("columns", {k: v for k, v in data.items() if k not in ("noun", "choices")})
    noun = str(data.get("noun", ""))
    if noun and noun not in FIELDS:
        raise CannotImportError(
            f"The mapping {path.name} names “{noun}”; what can come is: {', '.join(FIELDS)}."
        )
    if not isinstance(columns, dict):
        raise CannotImportError(
            f"“columns” in the mapping {path.name} must be an object: column label → field."
        )
    for label, target in columns.items():
        if target and type_of(str(target)) is None:
            near = ", ".join(
                f"{noun or 'deal'}.{f}" for f in list(FIELDS[noun] if noun in FIELDS else FIELDS["deal"])[:6]
            )
            raise CannotImportError(
                f"The mapping {path.name} reads “{label}” as “{target}”, which is no field. Fields are like {near}, …"
            )
    choices = {str(k): str(v) for k, v in dict(data.get("choices", {})).items()}
    return FileMapping(noun, {str(k): str(v or "") for k, v in columns.items()}, choices)


def _check(file: ImportFile, mapping: FileMapping, table: Table) -> None:
    wrong = [label for label in mapping.columns if label not in table.columns]
    if wrong and len(wrong) == len(mapping.columns):
        raise CannotImportError(_no_such_column(file, wrong[0], table))


def _no_such_column(file: ImportFile, label: str, table: Table) -> str:
    return (
        f"{file.name}: the mapping names “{label}”, which is no column of the file. "
        f"Its columns are: {', '.join(table.columns[:12])}."
    )
