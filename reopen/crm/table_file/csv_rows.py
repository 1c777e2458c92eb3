"""Delimited text → blocks of rows, at the speed of polars, with exact line numbers.

The file is read in blocks of whole records. In a block, lines are counted, not parsed: how many quotation marks,
how many delimiters. Lines that are records of the right width go to the parser of polars at once; what is left
(cells over several lines, too many or too few cells, footers) is read one by one in Python. Where polars and the
count disagree, the whole block is read in Python.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from reopen.crm.connector import Problem, UnreadableFileError
from reopen.crm.table_file import sniff
from reopen.crm.table_file.footer import SUSPECT, is_footer
from reopen.crm.table_file.header import header_at, unique_labels
from reopen.crm.table_file.raw_rows import RawBlock
from reopen.crm.table_file.records import first_records, group_lines, is_left_open, split_cells

_HEAD_CHARS: Final = 1 << 20
_LOOK_ROWS: Final = 200_000
_SMALL: Final = 4 << 20  # bytes of a file that is looked through whole
_PROBES: Final = 24
_PROBE: Final = 32_768
_PATIENCE: Final = 1 << 24  # bytes to read on in search of a closing quotation mark


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Whole lines of the file, the first being line `line`."""

    data: bytes
    line: int
    progress: float


class CsvRows:
    """One delimited text file, opened."""

    def __init__(self, path: Path) -> None:
        """Look at the top of the file. Raises UnreadableFileError with a sentence."""
        shape = sniff.text_shape(path)
        self.notes: list[str] = []
        self._start = shape.bom_bytes if shape.plain else 0
        if not shape.plain:
            self._folder = tempfile.TemporaryDirectory(prefix="reopen-")
            plain = Path(self._folder.name) / "plain"
            sniff.to_plain(path, shape, plain)
            path = plain
            if shape.encoding != "utf-8":
                self.notes.append(f"The text is in {_ENCODING_WORDS[shape.encoding]}.")
            if shape.broken:
                places = "1 character" if shape.broken == 1 else f"{shape.broken} characters"
                self.notes.append(f"{places} in the text could not be read and became “\ufffd”.")
            if shape.has_nul:
                self.notes.append("Zero bytes in the text were left out.")
        self._path = path
        self._size = path.stat().st_size
        with path.open("rb") as file:
            file.seek(self._start)
            head = file.read(_HEAD_CHARS)
        whole = len(head) + self._start >= self._size
        text = (head if whole else head[: head.rfind(b"\n") + 1] or head).decode("utf-8", "replace")
        self.delimiter = sniff.delimiter_of(text)
        lines = [line.removesuffix("\r") for line in text.split("\n")]
        self._set_header(lines)
        used = "\n".join(text.split("\n")[: self.first_row - 1])
        self._data_start = self._start + (len(used.encode()) + 1 if self.first_row > 1 else 0)
        self._width = len(self.labels)
        sample = text[len(used) :]
        self._row_bytes = max(len(sample.encode()) / max(sample.count("\n"), 1), 2.0)

    def _set_header(self, lines: list[str]) -> None:
        records = list(first_records(lines, self.delimiter, 40))
        directive = bool(records) and lines[0].strip().strip('"').lower().startswith("sep=")
        top = [(last, cells) for last, cells in records[1 if directive else 0 :]]
        at = header_at([cells for _, cells in top])
        if at is None:
            width = max((len(cells) for _, cells in top), default=0)
            if not any(any(cell.strip() for cell in cells) for _, cells in top):
                raise UnreadableFileError("The file is empty.")
            self.labels = [f"Column {number}" for number in range(1, width + 1)]
            self.first_row = 2 if directive else 1
            self.notes.append("The file has no header; its columns are numbered.")
        else:
            self.labels = list(top[at][1])
            while len(self.labels) > 1 and not self.labels[-1].strip():
                self.labels.pop()
            self.first_row = top[at][0] + 2
            above = sum(1 for _, cells in top[:at] if any(cell.strip() for cell in cells))
            if above:
                self.notes.append(
                    f"{above} title line{'s' if above > 1 else ''} above the header "
                    f"{'were' if above > 1 else 'was'} left out."
                )
        self.columns = unique_labels(self.labels)
        self._header_line = lines[top[at][0]] if at is not None else ""

    def blocks(self, wanted: Sequence[str], *, rows: int, after_row: int = 0) -> Iterator[RawBlock]:
        """See RawRows.blocks."""
        wanted = list(dict.fromkeys(wanted))
        for chunk in self._chunks(rows):
            if chunk.line + chunk.data.count(b"\n") <= after_row:
                continue
            block = self._read(chunk, wanted)
            if chunk.line <= after_row:
                block = RawBlock(
                    block.frame.filter(pl.col("_row") > after_row),
                    [problem for problem in block.problems if problem.row > after_row],
                    block.left_out,
                    block.progress,
                )
            yield block

    def probe(self, wanted: Sequence[str]) -> pl.DataFrame:
        """See RawRows.probe."""
        wanted = list(dict.fromkeys(wanted))
        length = self._size - self._data_start
        if length <= _SMALL:
            frames = [block.frame for block in self.blocks(wanted, rows=50_000)]
            return pl.concat(frames) if frames else _empty(wanted)
        found: list[bytes] = []
        with self._path.open("rb") as file:
            for place in range(_PROBES):
                file.seek(self._data_start + length * place // _PROBES)
                if place:
                    file.readline()
                found.append(file.read(_PROBE) + file.readline())
        # Read as one, which takes a tenth of the time; a quotation that is cut must not run on into the next place.
        if all(data.endswith(b"\n") and data.count(b'"') % 2 == 0 for data in found[:-1]):
            found = [b"".join(found)]
        return pl.concat(self._read(_Chunk(data, 1, 0.0), wanted).frame for data in found)

    def look(self, wanted: Sequence[str]) -> Iterator[pl.DataFrame]:
        """See RawRows.look."""
        wanted = list(dict.fromkeys(wanted))
        for chunk in self._chunks(_LOOK_ROWS):
            try:
                yield self._parse_all(chunk.data, wanted)
            except pl.exceptions.PolarsError:
                yield self._read(chunk, wanted).frame

    def cells_of(self, numbers: set[int]) -> Iterator[tuple[int, list[str]]]:
        """See RawRows.cells_of."""
        left = len(numbers)
        for chunk in self._chunks(50_000):
            if not left:
                return
            end = chunk.line + chunk.data.count(b"\n") + 1
            if not any(chunk.line <= number < end for number in numbers):
                continue
            lines = _lines(chunk.data)
            texts = lines.to_list()
            spans = dict(group_lines(texts, [text.count('"') for text in texts], self.delimiter))
            for number in sorted(n for n in numbers if chunk.line <= n < end):
                at = number - chunk.line
                if at < len(texts):
                    left -= 1
                    text = "\n".join(texts[at : spans.get(at, at) + 1])
                    yield number, split_cells(text, self.delimiter)

    def _chunks(self, rows: int) -> Iterator[_Chunk]:
        """Cut the file behind line ends outside of quotation marks."""
        size = int(min(max(self._row_bytes * rows, 65_536), 1 << 26))
        with self._path.open("rb") as file:
            file.seek(self._data_start)
            line = self.first_row
            while data := file.read(size):
                data += file.readline()
                patience = _PATIENCE
                extra: list[bytes] = []
                odd = data.count(b'"') % 2 == 1
                while odd and patience > 0 and (more := file.readline()):
                    extra.append(more)
                    patience -= len(more)
                    odd = (more.count(b'"') % 2 == 1) != odd
                if (
                    odd and extra and patience <= 0
                ):  # a stray mark: give back what was read in search of its end
                    file.seek(-sum(map(len, extra)), 1)
                    extra = []
                data += b"".join(extra)
                yield _Chunk(data, line, min(file.tell() / max(self._size, 1), 1.0))
                line += data.count(b"\n")

    def _read(self, chunk: _Chunk, wanted: list[str]) -> RawBlock:
        lines = _lines(chunk.data)
        delimiter = self.delimiter
        quotes = lines.str.count_matches('"', literal=True)
        careful: list[tuple[int, int]] = []
        plain = lines.str.strip_chars(' \t\r"' + delimiter) != ""
        if (quotes % 2 == 1).any():
            careful = list(group_lines(lines.to_list(), quotes.to_list(), delimiter))
            spanned = [at for first, last in careful for at in range(first, last + 1)]
            plain = _without(plain, spanned)
        whole = self._all_quoted(lines, quotes)
        if whole.all():
            cells = pl.Series([self._width - 1], dtype=pl.UInt32).new_from_index(0, len(lines))
        else:
            cells = lines.str.count_matches(delimiter, literal=True)
            cells = cells.scatter(whole.arg_true(), self._width - 1)
        quoted = (quotes > 0) & ~whole
        if quoted.any():
            bare = lines.filter(quoted).str.replace_all('"[^"]*"', "")
            cells = cells.scatter(
                quoted.arg_true(), bare.str.count_matches(delimiter, literal=True).cast(cells.dtype)
            )
        suspect = lines.str.contains(SUSPECT)
        if self._header_line:
            suspect = suspect | (lines == self._header_line)
        straight = plain & (cells == self._width - 1) & ~suspect
        careful += [(at, at) for at in (plain & ~straight).arg_true().to_list()]
        frame = self._parse(chunk.data, lines, straight, wanted, chunk.line)
        if frame is None:
            careful += [(at, at) for at in straight.arg_true().to_list()]
            frame = _empty(wanted)
        if not careful:
            return RawBlock(frame, progress=chunk.progress)
        careful.sort()
        slow, problems, left_out = self._read_slowly(lines, careful, wanted, chunk.line)
        if slow.height:
            frame = pl.concat([frame, slow]).sort("_row")
        return RawBlock(frame, problems, left_out, chunk.progress)

    def _all_quoted(self, lines: pl.Series, quotes: pl.Series) -> pl.Series:
        """Lines of the right width with every cell in quotation marks and none within: told by counting alone.

        The first mark, the last one and two for each seam between cells are all the marks there are.
        """
        whole = quotes == 2 * self._width
        if not whole.any():
            return whole
        first, last = f'"{self.delimiter}', f'{self.delimiter}"'
        seams = lines.str.count_matches(f'"{self.delimiter}"', literal=True) == self._width - 1
        ends = lines.str.starts_with('"') & lines.str.ends_with('"')
        return whole & seams & ends & ~lines.str.starts_with(first) & ~lines.str.ends_with(last)

    def _parse(
        self, data: bytes, lines: pl.Series, straight: pl.Series, wanted: list[str], first: int
    ) -> pl.DataFrame | None:
        """The straight lines as read by polars, or None where it sees other records than we count."""
        count = int(straight.sum())
        if not count:
            return _empty(wanted)
        numbers = straight.arg_true().cast(pl.Int64).alias("_row") + first
        if not wanted:
            return pl.DataFrame({"_row": numbers})
        if count < len(lines):
            data = ("\n".join(lines.filter(straight).to_list()) + "\n").encode()
        try:
            frame = self._parse_all(data, wanted)
        except pl.exceptions.PolarsError:
            return None
        if frame.height != count:
            return None
        frame = frame.select(wanted)
        if b'""' in data:  # polars tells an empty quoted cell from an empty one; nobody else does
            frame = frame.select(pl.when(pl.all() != "").then(pl.all()))
        return frame.with_columns(numbers)

    def _parse_all(self, data: bytes, wanted: list[str]) -> pl.DataFrame:
        return pl.read_csv(
            data,
            has_header=False,
            schema=dict.fromkeys(self.columns, pl.String),
            columns=sorted(self.columns.index(name) for name in wanted),
            separator=self.delimiter,
            truncate_ragged_lines=True,
            raise_if_empty=False,
        )

    def _read_slowly(
        self, lines: pl.Series, spans: list[tuple[int, int]], wanted: list[str], first: int
    ) -> tuple[pl.DataFrame, list[Problem], int]:
        rows: list[list[str | None]] = []
        problems: list[Problem] = []
        left_out = 0
        indices = [self.columns.index(name) for name in wanted]
        width = self._width
        for start, last in spans:
            text = "\n".join(lines[start : last + 1].to_list()) if last > start else str(lines[start])
            cells = split_cells(text, self.delimiter)
            number = first + start
            if not any(cell.strip() for cell in cells):
                continue
            if is_footer(cells) or cells == self.labels:
                left_out += 1
                continue
            while len(cells) > width and not cells[-1].strip():
                cells.pop()
            if start == last and is_left_open(text, self.delimiter):
                why = "A quotation mark opens a cell of this row and is never closed."
                problems.append(Problem(number, "", text[:200], why, rejected=True))
                continue
            if len(cells) > width:
                why = f"The row has {len(cells)} cells, the header has {width}."
                problems.append(Problem(number, "", text[:200], why, rejected=True))
                continue
            if len(cells) < width:
                why = f"The row has {len(cells)} cells, the header has {width}; the missing ones were left empty."
                problems.append(Problem(number, "", text[:200], why))
                cells += [""] * (width - len(cells))
            rows.append([*(cells[index] or None for index in indices), str(number)])
        frame = pl.DataFrame(rows, schema=dict.fromkeys([*wanted, "_row"], pl.String), orient="row")
        return frame.with_columns(pl.col("_row").cast(pl.Int64)), problems, left_out


def _lines(data: bytes) -> pl.Series:
    """The lines without their ends."""
    expected = data.count(b"\n") + (0 if data.endswith(b"\n") else 1)
    try:
        lines = pl.read_csv(
            data, has_header=False, schema={"line": pl.String}, quote_char=None, separator="\x01"
        )["line"].fill_null("")
    except pl.exceptions.PolarsError:
        lines = pl.Series([], dtype=pl.String)
    if len(lines) != expected:
        texts = data.decode("utf-8", "replace").split("\n")
        lines = pl.Series("line", texts[:expected], dtype=pl.String)
    return lines.str.strip_suffix("\r")


def _without(mask: pl.Series, indices: list[int]) -> pl.Series:
    return mask.scatter(indices, False) if indices else mask


def _empty(wanted: Sequence[str]) -> pl.DataFrame:
    return pl.DataFrame(schema={**dict.fromkeys(wanted, pl.String), "_row": pl.Int64})


_ENCODING_WORDS: Final = {
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
    "latin-1": "ISO-8859-1",
}
