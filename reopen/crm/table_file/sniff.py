"""What kind of file is it? Asked of its bytes, never of its name: a ".xls" is often text, a ".csv" a workbook."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from reopen.crm.connector import UnreadableFileError
from reopen.crm.table_file.records import first_records

DELIMITERS: Final = (",", ";", "\t", "|")
_HEAD: Final = 65_536
_CHUNK: Final = 1 << 22

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2: compound file signature
_NOT_TABLES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "This is a PDF, not a table. Export the list as CSV or XLSX instead."),
    (b"\x89PNG", "This is a picture, not a table. Export the list as CSV or XLSX instead."),
    (b"\xff\xd8\xff", "This is a picture, not a table. Export the list as CSV or XLSX instead."),
    (b"\x1f\x8b", "This file is compressed (gzip). Unpack it first, then import what is inside."),
    (b"Rar!", "This file is compressed (RAR). Unpack it first, then import what is inside."),
    (b"7z\xbc\xaf", "This file is compressed (7z). Unpack it first, then import what is inside."),
    (b"{\\rtf", "This is a text document, not a table. Export the list as CSV or XLSX instead."),
    (b"SQLite format 3", "This is a database, not a table. Export the list as CSV or XLSX instead."),
    (b"PAR1", "This is a Parquet file. Export the list as CSV or XLSX instead."),
)


@dataclass(frozen=True, slots=True)
class TextShape:
    """How the text of a file is written. `plain`: UTF-8 without NUL bytes, lines ending in LF or CR LF."""

    encoding: str
    plain: bool
    bom_bytes: int
    has_nul: bool = False
    broken: int = 0  # places in UTF-8 text that are no UTF-8


def kind_of(path: Path) -> Literal["text", "workbook"]:
    """Text or workbook; raises UnreadableFileError for whatever is neither."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip(b"\x00\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise UnreadableFileError("The file is empty.")
    for magic, sentence in _NOT_TABLES:
        if head.startswith(magic):
            raise UnreadableFileError(sentence)
    if head.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in _whole(path, 1 << 24):
            raise UnreadableFileError(
                "The workbook is protected by a password. Save it without one and import it again."
            )
        raise UnreadableFileError(
            "This is a workbook of the old Excel format (.xls). Save it as .xlsx or CSV and import it again."
        )
    if head.startswith(b"PK"):
        return "workbook"
    start = head.lstrip(b"\xef\xbb\xbf\r\n\t ")[:512].lower()
    if re.match(rb"<!doctype html|<html|<table|<head|<meta|<style", start):
        raise UnreadableFileError(
            "This is a web page that only calls itself a table (HTML). Open it, save it as CSV or XLSX, "
            "and import that."
        )
    if start.startswith((b"<?xml", b"<")) and b">" in start:
        raise UnreadableFileError("This is an XML file, not a table. Export the list as CSV or XLSX instead.")
    if start.startswith((b"{", b"[{")) and b'":' in start.replace(b" ", b""):
        raise UnreadableFileError("This is a JSON file, not a table. Export the list as CSV or XLSX instead.")
    return "text"


def _whole(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        return file.read(limit)


def text_shape(path: Path) -> TextShape:
    """Which encoding the text is in, told from the whole file: UTF-8, UTF-16, else Windows-1252.

    Windows-1252 with bytes that it leaves undefined is read as ISO-8859-1, which leaves none.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for bom, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(bom):
            return TextShape(name, plain=False, bom_bytes=2)
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and max(even, odd) > 0.3 * len(head) / 2 and min(even, odd) < 0.05 * len(head) / 2:
        return TextShape("utf-16-le" if odd > even else "utf-16-be", plain=False, bom_bytes=0)
    bom_bytes = 3 if head.startswith(codecs.BOM_UTF8) else 0
    utf8, nul, lf, cr, cp1252 = True, False, False, False, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            nul = nul or b"\0" in chunk
            lf = lf or b"\n" in chunk
            cr = cr or b"\r" in chunk
            if utf8:
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError:
                    utf8 = False
            cp1252 = cp1252 and not chunk.translate(None, _CP1252_DEFINED)
    if utf8:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            utf8 = False
    mac = cr and not lf
    if utf8:
        return TextShape("utf-8", plain=not (nul or mac), bom_bytes=bom_bytes, has_nul=nul)
    broken, sound = _utf8_places(path)
    if sound > 2 * broken:  # UTF-8 with an accident in it, not another encoding
        return TextShape("utf-8", plain=False, bom_bytes=bom_bytes, has_nul=nul, broken=broken)
    return TextShape("cp1252" if cp1252 else "latin-1", plain=False, bom_bytes=bom_bytes, has_nul=nul)


def _utf8_places(path: Path) -> tuple[int, int]:
    """How many places are no UTF-8, and how many are UTF-8 beyond ASCII."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    broken = beyond = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            text = decoder.decode(chunk)
            broken += text.count("\ufffd")
            beyond += len(text) - len(text.encode("ascii", "ignore"))
    return broken, beyond - broken


_CP1252_DEFINED: Final = bytes(b for b in range(256) if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D))


def to_plain(path: Path, shape: TextShape, target: Path) -> None:
    """Write the text as UTF-8 without a byte-order mark, without NUL, with LF where there was CR alone."""
    decoder = codecs.getincrementaldecoder(shape.encoding)(errors="replace")
    only_cr = True
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            if b"\n" in chunk:
                only_cr = False
                break
    with path.open("rb") as source, target.open("wb") as plain:
        source.seek(shape.bom_bytes)
        while chunk := source.read(_CHUNK):
            text = decoder.decode(chunk).replace("\0", "")
            plain.write((text.replace("\r", "\n") if only_cr else text).encode("utf-8", "replace"))
        plain.write(decoder.decode(b"", final=True).replace("\0", "").encode("utf-8", "replace"))


def delimiter_of(sample: str) -> str:
    """The delimiter with which the most first records agree on a number of cells greater than one."""
    first = sample.split("\n", 1)[0].strip().strip('"').lower()
    if first.startswith("sep=") and len(first) <= 5:
        return sample.split("\n", 1)[0].strip().strip('"')[4:] or "\t"
    lines = [line.rstrip("\r") for line in sample.split("\n")[:400]]
    if len(lines) > 1 and not sample.endswith("\n"):
        lines = lines[:-1]
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        records = [cells for _, cells in first_records(lines, delimiter, 50) if any(cells)]
        widths = Counter(len(cells) for cells in records if len(cells) > 1)
        if not widths:
            continue
        width, agreeing = max(widths.items(), key=lambda item: (item[1], item[0]))
        score = agreeing / len(records) + min(width, 100) / 200
        if score > best_score:
            best, best_score = delimiter, score
    return best
