"""Delimited text of every make, with line numbers."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.crm.connector import UnreadableFileError
from reopen.crm.table_file.csv_rows import CsvRows
from reopen.crm.table_file.open_rows import open_rows


def opened(folder: Path, data: bytes | str) -> CsvRows:
    path = folder / "file.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    rows = open_rows(path)
    assert isinstance(rows, CsvRows)
    return rows


def cells(rows: CsvRows, size: int = 50_000) -> list[tuple[int, list[str | None]]]:
    return [
        (row[-1], list(row[:-1]))
        for block in rows.blocks(rows.columns, rows=size)
        for row in block.frame.iter_rows()
    ]


def problems(rows: CsvRows) -> list[tuple[int, str, bool]]:
    return [
        (p.row, p.why, p.rejected) for block in rows.blocks(rows.columns, rows=50_000) for p in block.problems
    ]


TABLE = [(2, ["1", "Müller & Söhne", "45300"]), (3, ["2", "Ajax", None])]
PLAIN = "id,name,amount\n1,Müller & Söhne,45300\n2,Ajax,\n"


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.encode("cp1252"),
        PLAIN.replace(",", "\t").encode("utf-16"),
        PLAIN.replace(",", "\t").encode("utf-16-le"),
        b"\xfe\xff" + PLAIN.replace(",", "\t").encode("utf-16-be"),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "|").encode(),
        PLAIN.rstrip("\n").encode(),
        PLAIN.replace("Ajax", "Aj\0ax").encode(),
        '"id","name","amount"\n"1","Müller & Söhne","45300"\n"2","Ajax",""\n'.encode(),
    ],
    ids="utf8 bom crlf cr cp1252 utf16 utf16le utf16be semicolon pipe no-end nul quoted".split(),  # noqa: SIM905
)
def test_one_table_in_every_dress(tmp_path: Path, data: bytes) -> None:
    assert cells(opened(tmp_path, data)) == TABLE


def test_cells_over_several_lines_keep_the_numbers_of_the_lines(tmp_path: Path) -> None:
    rows = opened(tmp_path, 'id,note\n1,"two\nlines, and a ""word"""\n\n2,plain\n3,"\n\n\n"\n4,end\n')
    assert cells(rows) == [
        (2, ["1", 'two\nlines, and a "word"']),
        (5, ["2", "plain"]),
        (6, ["3", "\n\n\n"]),
        (10, ["4", "end"]),
    ]


def test_a_quotation_mark_inside_a_cell_is_a_mark_like_any_other(tmp_path: Path) -> None:
    rows = opened(tmp_path, 'id,name\n1,6" pipe\n2,8" pipe\n3,plain\n')
    assert cells(rows) == [(2, ["1", '6" pipe']), (3, ["2", '8" pipe']), (4, ["3", "plain"])]


def test_a_mark_that_is_never_closed_costs_its_own_row_only(tmp_path: Path) -> None:
    rows = opened(tmp_path, 'id,name\n1,"open\n2,b\n3,c\n')
    assert cells(rows) == [(3, ["2", "b"]), (4, ["3", "c"])]
    assert problems(rows) == [(2, "A quotation mark opens a cell of this row and is never closed.", True)]


def test_uneven_rows(tmp_path: Path) -> None:
    rows = opened(tmp_path, "a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n\n , ,\n7,8,9\n")
    assert cells(rows) == [
        (2, ["1", "2", "3"]),
        (3, ["1", "2", None]),
        (5, ["1", "2", "3"]),
        (8, ["7", "8", "9"]),
    ]
    assert problems(rows) == [
        (3, "The row has 2 cells, the header has 3; the missing ones were left empty.", False),
        (4, "The row has 4 cells, the header has 3.", True),
    ]


def test_a_short_row_is_seen_though_its_quotes_hold_delimiters(tmp_path: Path) -> None:
    rows = opened(tmp_path, 'a,b,c\n1,"2,2"\n1,"2,2",3\n')
    assert [p[0] for p in problems(rows)] == [2]


def test_labels_are_made_unique_and_none_is_empty(tmp_path: Path) -> None:
    rows = opened(tmp_path, "Deal - Status,Deal - Status,,Deal - Status\nOpen,hot,x,y\n")
    assert rows.columns == ["Deal - Status", "Deal - Status (2)", "Column 3", "Deal - Status (3)"]


def test_what_stands_around_the_table_is_left_out(tmp_path: Path) -> None:
    rows = opened(
        tmp_path,
        "Opportunity History\n\nId,Name,Amount\n1,Total Energies,5\nTotal,,5\n2,Total,7\nSubtotal,\n"
        'Id,Name,Amount\n3,c,1\n\n"Grand Totals (3 records)"\n'
        '"Confidential Information - Do Not Distribute"\n'
        '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n',
    )
    assert cells(rows) == [
        (4, ["1", "Total Energies", "5"]),
        (6, ["2", "Total", "7"]),
        (9, ["3", "c", "1"]),
    ]
    assert sum(block.left_out for block in rows.blocks(rows.columns, rows=100)) == 6
    assert rows.notes == ["1 title line above the header was left out."]


def test_one_broken_character_does_not_change_the_encoding_of_all_others(tmp_path: Path) -> None:
    rows = opened(tmp_path, "id,name\n1,Müller Söhne Café\n2,Br".encode() + b"\xfcck\n")
    assert cells(rows) == [(2, ["1", "Müller Söhne Café"]), (3, ["2", "Br\ufffdck"])]
    assert rows.notes == ["1 character in the text could not be read and became “\ufffd”."]


def test_excels_own_hint_at_the_delimiter(tmp_path: Path) -> None:
    assert cells(opened(tmp_path, "sep=;\na;b\n1;2,5\n")) == [(3, ["1", "2,5"])]


def test_a_bare_list_has_no_header(tmp_path: Path) -> None:
    rows = opened(tmp_path, "ann@example.com\nbob@example.com\n")
    assert cells(rows) == [(1, ["ann@example.com"]), (2, ["bob@example.com"])]


def test_header_only_is_a_table_without_rows(tmp_path: Path) -> None:
    assert cells(opened(tmp_path, "a,b,c\n")) == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b"\xef\xbb\xbf\r\n\r\n", "The file is empty."),
        (b"\n\n  \n", "The file is empty."),
        (b"%PDF-1.7 ...", "This is a PDF, not a table. Export the list as CSV or XLSX instead."),
        (
            b"<html><body><table><tr><td>1</td></tr></table></body></html>",
            "This is a web page that only calls itself a table (HTML). Open it, save it as CSV or XLSX, "
            "and import that.",
        ),
        (b'{"deals": [1]}', "This is a JSON file, not a table. Export the list as CSV or XLSX instead."),
        (b"\x1f\x8b\x08rest", "This file is compressed (gzip). Unpack it first, then import what is inside."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "This is a workbook of the old Excel format (.xls). Save it as .xlsx or CSV and import it again.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "The workbook is protected by a password. Save it without one and import it again.",
        ),
    ],
)
def test_what_is_no_table_gets_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as error:
        open_rows(path)
    assert str(error.value) == sentence


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="There is no such file"):
        open_rows(tmp_path / "none.csv")
    with pytest.raises(UnreadableFileError, match="folder"):
        open_rows(tmp_path)


def test_going_on_after_a_row_gives_the_rest(tmp_path: Path) -> None:
    text = "id,note\n" + "".join(f'{n},"note\n{n}"\n' for n in range(40_000))
    rows = opened(tmp_path, text)
    whole = cells(rows, 1_000)
    middle = whole[25_000][0]
    rest = [
        row
        for block in rows.blocks(["id"], rows=1_000, after_row=middle)
        for row in block.frame["_row"].to_list()
    ]
    assert len(whole) == 40_000
    assert rest == [row for row, _ in whole[25_001:]]


def test_single_rows_are_found_again(tmp_path: Path) -> None:
    rows = opened(tmp_path, 'a,b\n1,"x\ny"\n2,3\n4,5,6\n')
    assert list(rows.cells_of({2, 5})) == [(2, ["1", "x\ny"]), (5, ["4", "5", "6"])]


texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"), max_size=12)
tables = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(texts, min_size=width, max_size=width), min_size=1, max_size=25)
)


@settings(max_examples=200, deadline=None)
@given(tables, st.sampled_from([",", ";", "\t", "|"]), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_whatever_the_csv_module_writes_is_read_back_with_its_lines(
    table: list[list[str]], delimiter: str, quoting: int
) -> None:
    header = [f"Column head {n}" for n in range(len(table[0]))]
    expected: list[tuple[int, list[str | None]]] = []
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, quoting=quoting, lineterminator="\n")  # type: ignore[arg-type]
    writer.writerow(header)
    for row in table:
        row = [cell if n else f"k{cell}" for n, cell in enumerate(row)]  # noqa: PLW2901 (no row is empty)
        expected.append((buffer.getvalue().count("\n") + 1, [cell or None for cell in row]))
        writer.writerow(row)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_bytes(buffer.getvalue().encode())
        rows = CsvRows(path)
        assert rows.delimiter == delimiter
        assert cells(rows) == expected
