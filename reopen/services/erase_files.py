"""An erased person's rows in the files that imports keep: uploads and reject files.

A table of text is written anew without the rows that name the person. What cannot be read so, a workbook for example,
is deleted whole: it is the CRM's own export, and can be taken again.
"""

import csv
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings

from reopen.core.suppression import email_key
from reopen.crm.phone_number import phone_key

_ADDRESS = re.compile(r"[^\s<>\"',;|()\[\]]+@[^\s<>\"',;|()\[\]]+")
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Person:
    """By what a row names them: keys of addresses and numbers, and full names. `country` is for reading numbers."""

    emails: frozenset[str]
    phones: frozenset[str]
    names: frozenset[str]
    country: str

    def is_in(self, cells: list[str]) -> bool:
        """Whether a row names them."""
        return any(self._names(cell) for cell in cells if cell)

    def _names(self, cell: str) -> bool:
        if "@" in cell and any(email_key(found) in self.emails for found in _ADDRESS.findall(cell)):
            return True
        if cell.strip() in self.names:
            return True
        digits = "".join(c for c in cell if c.isdigit())
        # Reading a number costs: only where it ends like one of theirs.
        near = len(digits) >= 5 and any(phone.endswith(digits[-5:]) for phone in self.phones)
        return near and phone_key(cell, self.country) in self.phones


def take_out_of_files(person: Person) -> Counter[str]:
    """Rows that went, and whole files; every stored file is looked through."""
    gone: Counter[str] = Counter()
    for path in sorted((Path(settings.REOPEN_HOME) / "imports").glob("*/*")):
        # The others are an import's own, while it runs.
        if not path.is_file() or not path.parent.name.isdigit():
            continue
        rows = _without(path, person)
        if rows is None:
            path.unlink()
            gone["files"] += 1
        elif rows:
            gone["file rows"] += rows
    return gone


def _without(path: Path, person: Person) -> int | None:
    """How many rows went; None where the file is no table of text."""
    try:
        with _opened(path) as file:
            head = file.readline()
            if "\0" in head or head.startswith("PK\x03\x04"):
                return None
            delimiter = max(_DELIMITERS, key=head.count)
            file.seek(0)
            if not any(person.is_in(row) for row in _rows(file, delimiter)):
                return 0
            file.seek(0)
            return _write(path, person, _rows(file, delimiter), delimiter)
    except (csv.Error, UnicodeError):
        return None


def _write(path: Path, person: Person, rows: Iterator[list[str]], delimiter: str) -> int:
    number = 0
    handle, beside = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig", errors="surrogateescape", newline="") as out:
            writer = csv.writer(out, delimiter=delimiter)
            for row in rows:
                if person.is_in(row):
                    number += 1
                else:
                    writer.writerow(row)
            out.flush()
            os.fsync(out.fileno())
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
    return number


def _rows(file: IO[str], delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    return csv.reader(file, delimiter=delimiter)


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
    with path.open("rb") as file:
        start = file.read(1 << 20)
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        try:
            start[:-4].decode("utf-8-sig")
            encoding = "utf-8-sig"
        except UnicodeDecodeError as error:
            encoding = "utf-8-sig" if error.start > len(start) - 8 else "cp1252"
    with path.open(
        encoding=encoding, errors="surrogateescape" if encoding != "utf-16" else "strict", newline=""
    ) as text:
        yield text
