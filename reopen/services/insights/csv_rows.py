"""A topic's rows as lines of CSV, the same figures as in its JSON."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from reopen.services.csv_cell import csv_cell
from reopen.services.insights.frames import Asked
from reopen.services.insights.recon import Recon
from reopen.services.insights.topics import Topic


def topic_csv(topic: Topic, recon: Recon, asked: Asked) -> Iterator[str]:
    """The header and the rows. AskedError before the first line where the topic cannot be narrowed so."""
    rows = topic.rows(topic.answer(recon, asked))
    if not isinstance(rows, list):
        return csv_lines(topic.columns, (_flat(row) for row in rows))
    flat = [_flat(row) for row in rows]
    # Sums by currency have a column each; all rows have all columns.
    columns = list(dict.fromkeys(key for row in flat for key in row)) or list(topic.columns)
    return csv_lines(columns, flat)


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The header, then a line a row."""
    yield _line(columns)
    for row in rows:
        yield _line([csv_cell(row.get(column)) for column in columns])


def _line(cells: Sequence[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in row.items():
        if isinstance(value, Mapping):
            flat |= {f"{key}_{sub}": one for sub, one in value.items()}
        elif isinstance(value, tuple | list):
            flat[key] = " ".join(str(one) for one in value)
        else:
            flat[key] = value
    return flat
