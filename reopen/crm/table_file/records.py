"""Lines → records, where a quoted cell may run over several lines (RFC 4180, 2.6). The careful, slow reading."""

import csv
from collections.abc import Iterator, Sequence
from typing import Final

# No cell of a CRM runs over more lines than this: a quotation mark that stays open longer is a slip of the pen.
MOST_LINES: Final = 20_000


def is_left_open(line: str, delimiter: str, *, inside: bool = False) -> bool:
    """Does a quoted cell that this line opens (or, with `inside`, that it continues) stay open at its end?

    A quotation mark opens a cell only where the cell begins; elsewhere it is a mark like any other, as in 6" pipe.
    """
    at, end = 0, len(line)
    while True:
        if not inside:
            if at < end and line[at] == '"':
                inside = True
                at += 1
            else:
                at = line.find(delimiter, at)
                if at < 0:
                    return False
                at += 1
                continue
        while True:
            at = line.find('"', at)
            if at < 0:
                return True
            if at + 1 < end and line[at + 1] == '"':
                at += 2
                continue
            break
        inside = False
        at = line.find(delimiter, at + 1)
        if at < 0:
            return False
        at += 1


def group_lines(lines: Sequence[str], quotes: Sequence[int], delimiter: str) -> Iterator[tuple[int, int]]:
    """Spans (first, last) of lines that make one record and need careful reading, in order.

    Only a line with an odd number of quotation marks can open such a span. A mark that is never closed makes a
    span of its own line: the reading of that line then shows what is wrong with it.
    """
    at, end = 0, len(lines)
    while at < end:
        if quotes[at] % 2 == 0:
            at += 1
            continue
        if not is_left_open(lines[at], delimiter):
            yield at, at
            at += 1
            continue
        last = at
        while True:
            last += 1
            if last >= end or last - at > MOST_LINES:
                yield at, at
                at += 1
                break
            if quotes[last] and not is_left_open(lines[last], delimiter, inside=True):
                yield at, last
                at = last + 1
                break


def split_cells(text: str, delimiter: str) -> list[str]:
    """The cells of one record."""
    try:
        return next(csv.reader([text], delimiter=delimiter), [])
    except csv.Error:  # a carriage return alone in an unquoted cell
        return [cell.replace("\0", "\r") for cell in split_cells(text.replace("\r", "\0"), delimiter)]


def first_records(lines: Sequence[str], delimiter: str, most: int) -> Iterator[tuple[int, list[str]]]:
    """The first records as (index of their last line, cells); for looking at the top of a file."""
    at, found = 0, 0
    spans = dict(group_lines(lines, [line.count('"') for line in lines], delimiter))
    while at < len(lines) and found < most:
        last = spans.get(at, at)
        yield last, split_cells("\n".join(lines[at : last + 1]), delimiter)
        at = last + 1
        found += 1


csv.field_size_limit(1 << 30)
