"""A path → its rows, whatever kind of file it is."""

from pathlib import Path

from reopen.crm.connector import UnreadableFileError
from reopen.crm.table_file.csv_rows import CsvRows
from reopen.crm.table_file.raw_rows import RawRows
from reopen.crm.table_file.sniff import kind_of


def open_rows(path: Path) -> RawRows:
    """Open a CSV, tab-separated text or workbook. Raises UnreadableFileError with a sentence."""
    try:
        if kind_of(path) == "workbook":
            # A quarter of what a command that imports loads; most files are text.
            from reopen.crm.table_file.workbook import WorkbookRows  # noqa: PLC0415

            return WorkbookRows(path)
        rows = CsvRows(path)
    except FileNotFoundError:
        raise UnreadableFileError("There is no such file.") from None
    except IsADirectoryError:
        raise UnreadableFileError("This is a folder, not a file.") from None
    except PermissionError:
        raise UnreadableFileError("The file may not be read by this account.") from None
    _refuse_noise(rows)
    return rows


def _refuse_noise(rows: CsvRows) -> None:
    """Bytes that are no text decode as Windows-1252 all the same; their control characters tell."""
    text = "".join(rows.labels)
    if sum(1 for c in text if ord(c) < 32 and c not in "\t\r\n") > 0.02 * max(len(text), 1):
        raise UnreadableFileError("This is not a table. Export the list as CSV or XLSX instead.")
