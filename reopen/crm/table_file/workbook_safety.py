"""May this workbook be opened at all? Asked of the archive's directory and the first bytes of its parts.

An .xlsx is a zip of XML. Small files can unpack to terabytes (zip bomb), or declare entities that expand without end
(XML bomb). Spreadsheet parts declare no document type, so any that does is refused unread.
"""

import re
import zipfile
from pathlib import Path
from typing import Final

from reopen.crm.connector import UnreadableFileError

MOST_PARTS: Final = 5_000
MOST_UNPACKED: Final = 4 << 30  # bytes; a million rows with 30 columns unpack to about 1.5 GB
MOST_RATIO: Final = 400  # deflate's limit is 1,032; real sheets stay under 60
RATIO_FROM: Final = 32 << 20  # a part smaller than this when unpacked may have any ratio
MOST_TEXT_PART: Final = 256 << 20  # shared strings are held in memory while the sheets are read
_HEAD: Final = 4_096

_BOMB: Final = "The workbook is packed in a way that would fill this machine's memory, so it was not opened."


def check_workbook(path: Path) -> None:
    """Raise UnreadableFileError with a sentence where the workbook must not or cannot be opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check(archive, path)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError) as error:
        raise UnreadableFileError(
            "The workbook is damaged and cannot be opened. Save it again, or export it as CSV."
        ) from error


def _check(archive: zipfile.ZipFile, path: Path) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS:
        raise UnreadableFileError(
            f"The workbook has {len(parts):,} parts, which no real one has; it was not opened."
        )
    if any(part.flag_bits & 0x1 for part in parts) or "EncryptedPackage" in names:
        raise UnreadableFileError(
            "The workbook is protected by a password. Save it without one and import it again."
        )
    if "[Content_Types].xml" not in names:
        raise UnreadableFileError(
            "This is a zip archive, not a workbook. Unpack it first, then import the tables that are inside."
        )
    if "xl/workbook.bin" in names:
        raise UnreadableFileError(
            "This is a binary workbook (.xlsb). Save it as .xlsx or CSV and import it again."
        )
    if "xl/workbook.xml" not in names:
        raise UnreadableFileError(
            "This is an Office document but not a workbook. Export the list as CSV or XLSX instead."
        )
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnreadableFileError(
            "The workbook holds macros (.xlsm). Save it as .xlsx without macros, or as CSV, and import it again."
        )
    packed = max(path.stat().st_size, 1)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED or (unpacked > RATIO_FROM and unpacked > MOST_RATIO * packed):
        raise UnreadableFileError(_BOMB)
    for part in parts:
        if part.file_size > RATIO_FROM and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise UnreadableFileError(_BOMB)
        if part.filename.endswith("sharedStrings.xml") and part.file_size > MOST_TEXT_PART:
            raise UnreadableFileError(
                "The workbook is too large to be read as such. Save it as CSV and import that."
            )
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as file:
                _refuse_declarations(file.read(_HEAD))


def _refuse_declarations(head: bytes) -> None:
    """A document type can stand before the first element only, so the head of a part shows it."""
    text = head.replace(b"\0", b"")  # UTF-16 parts, as far as ASCII letters go
    before = re.split(rb"<[A-Za-z_]", text, maxsplit=1)[0]
    if b"<!DOCTYPE" in before.upper() or b"<!ENTITY" in text.upper():
        raise UnreadableFileError(
            "The workbook declares its own XML entities, as attacks do and workbooks do not; it was not opened."
        )
    if len(before) >= _HEAD:
        raise UnreadableFileError("The workbook is damaged and cannot be opened. Export it as CSV instead.")
