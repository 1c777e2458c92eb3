"""Workbooks, and the bombs among them."""

import datetime as dt
import io
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from reopen.crm.connector import UnreadableFileError
from reopen.crm.table_file.open_rows import open_rows
from reopen.crm.table_file.workbook import WorkbookRows


def book(path: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, rows in sheets:
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def read(path: Path) -> list[tuple[object, ...]]:
    rows = open_rows(path)
    assert isinstance(rows, WorkbookRows)
    return [row for block in rows.blocks(rows.columns, rows=2) for row in block.frame.iter_rows()]


def test_cells_become_text_as_a_csv_would_have_them(tmp_path: Path) -> None:
    path = book(
        tmp_path / "file.xlsx",
        (
            "Deals",
            [
                ["id", "name", "amount", "closed", "won", "at"],
                [
                    105284053743,
                    "Ajax",
                    45300.0,
                    dt.date(2024, 11, 27),
                    True,
                    dt.datetime(2024, 11, 27, 10, 36),  # noqa: DTZ001
                ],
                [2, None, 0.1, None, False, None],
                [],
                [3, "Bolt", 12.5, None, None, None],
            ],
        ),
    )
    assert read(path) == [
        ("105284053743", "Ajax", "45300", "2024-11-27", "TRUE", "2024-11-27 10:36:00", 2),
        ("2", None, "0.1", None, "FALSE", None, 3),
        ("3", "Bolt", "12.5", None, None, None, 5),
    ]


def test_the_first_sheet_with_rows_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = book(
        tmp_path / "file.xlsx",
        ("Cover", []),
        ("Deals", [["My report"], ["id", "name"], [1, "Ajax"], ["Total", 1]]),
        ("Notes", [["x"]]),
    )
    rows = open_rows(path)
    assert read(path) == [("1", "Ajax", 3)]
    assert rows.notes == [
        "Only the sheet “Deals” is read; “Notes” left out.",
        "1 title row above the header was left out.",
    ]


def test_an_empty_workbook(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"^The workbook is empty\.$"):
        open_rows(book(tmp_path / "file.xlsx", ("Empty", [])))


def parts(path: Path, replaced: dict[str, bytes]) -> Path:
    """A real workbook with some of its parts replaced."""
    buffer = io.BytesIO()
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["id", "name"])
    workbook.save(buffer)
    with zipfile.ZipFile(buffer) as real, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for info in real.infolist():
            if info.filename not in replaced:
                made.writestr(info.filename, real.read(info))
        for name, data in replaced.items():
            made.writestr(name, data)
    return path


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + b"".join(b'<!ENTITY lol%d "%s">' % (n, b"&lol;" * 10) for n in range(1, 9))
    + b"]><worksheet>&lol8;</worksheet>"
)


@pytest.mark.parametrize(
    ("replaced", "sentence"),
    [
        ({"xl/worksheets/sheet1.xml": LAUGHS}, "declares its own XML entities"),
        ({"xl/sharedStrings.xml": LAUGHS}, "declares its own XML entities"),
        ({"xl/worksheets/sheet1.xml": LAUGHS.decode().encode("utf-16")}, "declares its own XML entities"),
        ({"xl/worksheets/sheet1.xml": b"<worksheet>" + b" " * (200 << 20)}, "fill this machine's memory"),
        ({"xl/worksheets/sheet1.xml": b"not xml at all"}, "damaged"),
        ({"xl/vbaProject.bin": b"x"}, "holds macros"),
        ({f"xl/media/{n}.xml": b"<a/>" for n in range(6_000)}, "parts, which no real one has"),
    ],
    ids=["entities", "strings", "utf16", "zip", "broken", "macros", "parts"],
)
def test_bombs_and_wrecks_are_refused_at_once(
    tmp_path: Path, replaced: dict[str, bytes], sentence: str
) -> None:
    path = parts(tmp_path / "file.xlsx", replaced)
    start = time.perf_counter()
    with pytest.raises(UnreadableFileError, match=sentence):
        open_rows(path)
    assert time.perf_counter() - start < 2


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "file.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("deals.csv", "a,b")
    with pytest.raises(UnreadableFileError, match="zip archive, not a workbook"):
        open_rows(path)


def test_a_torn_workbook(tmp_path: Path) -> None:
    path = book(tmp_path / "file.xlsx", ("Deals", [["id"], [1]]))
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(UnreadableFileError, match="damaged"):
        open_rows(path)
