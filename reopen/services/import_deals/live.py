"""Columns into the live tables, in chunks short enough that nobody waits.

SQLite has one writer: chunks in IMMEDIATE transactions of some hundredths of a second, 1,000 rows at least, with a
rest of 5 ms after each, let a web write in soon (a tight loop makes it wait for seconds). Small chunks write the same
pages of the indexes again and again, so while nobody else has written lately they are of 10,000 rows: the first to
write then waits for some tenths of a second, and those after it do not. PostgreSQL's writers do not wait for each
other: COPY.

A parent and everything made with it (a deal and its losses, a contact and its addresses) stand in one
transaction, so an import that is killed leaves whole records only, and finds them again when it is run again.
"""

import json
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import polars as pl
from django.db import connection, models, transaction

from reopen.records.models import ImportChange

# Text that means itself in SQL.
_PLAIN = re.compile(r"[A-Za-z0-9 .:+-]*")
REST = 0.005
SQLITE_ROWS = 1_000
ALONE_ROWS = 10_000
# Small chunks that follow after somebody else has written: some seconds.
_POLITE_FOR = 60
# Seconds for which others wait at most, as far as chunks of SQLITE_ROWS allow.
_POLITE = 0.04
POSTGRES_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Child:
    """Rows that belong to a parent: `frame` has `_n`, the parent's place in its frame, in ascending order."""

    model: type[models.Model]
    frame: pl.DataFrame
    parent_column: str


class _Company:
    """Whether others write to this SQLite database, as `PRAGMA data_version` tells: it moves when they commit."""

    def __init__(self) -> None:
        self._version: int | None = None
        self._polite = 0
        self._seconds_a_row = 1.0

    def took(self, rows: int, seconds: float) -> None:
        """How long the last chunk was written."""
        self._seconds_a_row = seconds / max(rows, 1)

    def rows(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA data_version")
            version = cursor.fetchone()[0]
        if version != self._version:
            self._polite = _POLITE_FOR if self._version is not None else 2
            self._version = version
        self._polite = max(0, self._polite - 1)
        if not self._polite:
            return ALONE_ROWS
        return min(max(int(_POLITE / self._seconds_a_row), SQLITE_ROWS), ALONE_ROWS)


_company = _Company()


def rows_per_chunk() -> int:
    """How many rows the next transaction writes."""
    return _company.rows() if connection.vendor == "sqlite" else POSTGRES_ROWS


def rest() -> None:
    """Let the others write."""
    if connection.vendor == "sqlite":
        time.sleep(REST)


def insert(model: type[models.Model], frame: pl.DataFrame, children: Sequence[Child] = ()) -> list[int]:
    """Insert rows that are known to be new, each with its children; their ids, in the frame's order.

    Column names are the database's; values are what the database stores: see `stored`.
    """
    ids: list[int] = []
    parents = stored(model, frame)
    kids = [
        Child(c.model, _sorted(stored(c.model, c.frame)), c.parent_column) for c in children if c.frame.height
    ]
    write = _insert_sqlite if connection.vendor == "sqlite" else _insert_postgres
    while len(ids) < parents.height:
        start = len(ids)
        part = parents.slice(start, rows_per_chunk())
        its = [_belonging(kid, start, part.height) for kid in kids]
        began = time.perf_counter()
        ids += write(model, part, start, its)
        _company.took(part.height, time.perf_counter() - began)
        rest()
    return ids


def _sorted(frame: pl.DataFrame) -> pl.DataFrame:
    return frame if frame["_n"].is_sorted() else frame.sort("_n", maintain_order=True)


def _belonging(kid: Child, start: int, height: int) -> Child:
    places = kid.frame["_n"]
    low = int(places.search_sorted(start, side="left"))
    high = int(places.search_sorted(start + height - 1, side="right"))
    return Child(kid.model, kid.frame.slice(low, high - low), kid.parent_column)


def _insert_sqlite(
    model: type[models.Model], part: pl.DataFrame, start: int, kids: Sequence[Child]
) -> list[int]:
    table = model._meta.db_table
    part, fixed = _without_constants(part)
    kids_fixed = [_without_constants(kid.frame, keep="_n") for kid in kids]
    kids = [
        Child(kid.model, frame, kid.parent_column) for kid, (frame, _) in zip(kids, kids_fixed, strict=True)
    ]
    texts = {kid.model: its for kid, (_, its) in zip(kids, kids_fixed, strict=True)}
    kid_rows = [
        (kid, kid.frame.select(pl.col("_n") - start, pl.exclude("_n")).rows())
        for kid in kids
        if kid.frame.height
    ]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()
        first = (last[0] if last else 0) + 1
        # Ids are handed out inside the transaction, from the table's own sequence.
        ids = pl.Series("id", range(first, first + part.height), dtype=pl.Int64)
        columns = ", ".join(f'"{c}"' for c in ("id", *part.columns, *fixed))
        values = ", ".join([*["%s"] * (len(part.columns) + 1), *fixed.values()])
        cursor.executemany(
            f'INSERT INTO "{table}" ({columns}) VALUES ({values})',  # noqa: S608  # our own names
            part.insert_column(0, ids).rows(),
        )
        for kid, its_rows in kid_rows:
            its_fixed = texts[kid.model]
            own = [c for c in kid.frame.columns if c != "_n"]
            columns = ", ".join(f'"{c}"' for c in (kid.parent_column, *own, *its_fixed))
            values = ", ".join([f"{first} + %s", *["%s"] * len(own), *its_fixed.values()])
            cursor.executemany(
                f'INSERT INTO "{kid.model._meta.db_table}" ({columns}) VALUES ({values})',  # noqa: S608
                its_rows,
            )
    return ids.to_list()


def _without_constants(frame: pl.DataFrame, *, keep: str = "") -> tuple[pl.DataFrame, dict[str, str]]:
    """(the columns whose values differ, the SQL of those that say the same in every row).

    Half the columns of a file's rows do: they need not pass from row to row.
    """
    fixed = {}
    for name, column in zip(frame.columns, frame.get_columns(), strict=True):
        if name == keep or not len(column):
            continue
        first = column[0]
        if first is None:
            if column.null_count() == len(column):
                fixed[name] = "NULL"
        elif column.null_count() == 0 and (text := _literal(first)) is not None and (column == first).all():
            fixed[name] = text
    if len(fixed) == frame.width:  # a row needs a value
        fixed.popitem()
    return frame.drop(list(fixed)), fixed


def _literal(value: object) -> str | None:
    """The value in SQL; None where that would need more than quotation marks."""
    if isinstance(value, bool | int):
        return str(int(value))
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return f"'{value}'"
    return None


def _insert_postgres(
    model: type[models.Model], part: pl.DataFrame, start: int, kids: Sequence[Child]
) -> list[int]:
    table = model._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [table, part.height],
        )
        ids = [row[0] for row in cursor.fetchall()]
        numbers = pl.Series("id", ids, dtype=pl.Int64)
        _copy(cursor, table, part.with_columns(numbers))
        for kid in kids:
            if kid.frame.height:
                parents = numbers.gather(kid.frame["_n"] - start).rename(kid.parent_column)
                _copy(cursor, kid.model._meta.db_table, kid.frame.drop("_n").with_columns(parents))
    return ids


def _copy(cursor: Any, table: str, frame: pl.DataFrame) -> None:
    columns = ", ".join(f'"{c}"' for c in frame.columns)
    # Quoted strings never match the word for null, so that a cell that says \N stays one.
    text = frame.write_csv(include_header=False, null_value="\\N", quote_style="non_numeric")
    with cursor.copy(f"COPY \"{table}\" ({columns}) FROM STDIN (FORMAT csv, NULL '\\N')") as copy:
        copy.write(text)


def update(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Set `columns` of rows by id: each row holds the values and, last, the id. In the caller's transaction."""
    sets = ", ".join(f'"{c}" = %s' for c in columns)
    with connection.cursor() as cursor:
        cursor.executemany(f'UPDATE "{model._meta.db_table}" SET {sets} WHERE "id" = %s', list(rows))  # noqa: S608


def insert_rows(
    model: type[models.Model],
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    ignore: bool = False,
) -> None:
    """Insert a few rows; with `ignore`, those that are there already stay as they are. Caller's transaction."""
    if not rows:
        return
    names = ", ".join(f'"{c}"' for c in columns)
    marks = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})'  # noqa: S608
            + (" ON CONFLICT DO NOTHING" if ignore else ""),
            rows,
        )


def stored(model: type[models.Model], frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with every value as the database stores it, no text longer than its column, no NUL in it."""
    lengths = {
        f.column: f.max_length
        for f in model._meta.concrete_fields
        if isinstance(f, models.CharField) and f.max_length and f.column
    }
    return frame.with_columns(
        [e for name, kind in frame.schema.items() if (e := _stored(frame, name, kind, lengths)) is not None]
    )


def _stored(frame: pl.DataFrame, name: str, kind: pl.DataType, lengths: dict[str, int]) -> pl.Expr | None:
    column = pl.col(name)
    if isinstance(kind, pl.Date):
        return column.dt.to_string("%Y-%m-%d")
    if isinstance(kind, pl.Datetime):
        return column.dt.to_string(instant_format())
    if isinstance(kind, pl.Decimal):
        return column.cast(pl.String)
    if isinstance(kind, pl.String):
        if connection.vendor != "sqlite":
            column = column.str.replace_all("\x00", "", literal=True)
        if name in lengths and (frame[name].str.len_bytes().max() or 0) > lengths[name]:  # type: ignore[operator]
            column = column.str.slice(0, lengths[name])
        return column
    return None


def instant_format() -> str:
    """How an instant is written for this database; the input is in UTC."""
    return "%Y-%m-%d %H:%M:%S%.6f" + ("" if connection.vendor == "sqlite" else "+00")


def holds(model: type[models.Model], **where: object) -> bool:
    """Whether the table holds any such row."""
    return model._default_manager.filter(**where).exists()


def lookup(model: type[models.Model], source: str, external_ids: Sequence[str]) -> pl.DataFrame:
    """(external_id, id, row_hash, batch_id) of those that exist."""
    columns = "d.external_id, d.id, d.row_hash, d.batch_id"
    return pl.DataFrame(
        _by_keys(model, columns, "external_id", external_ids, "d.source = %s AND ", [source]),
        schema={"external_id": pl.String, "id": pl.Int64, "row_hash": pl.String, "batch_id": pl.Int64},
        orient="row",
    )


def differing(
    model: type[models.Model], source: str, external_ids: Sequence[str], hashes: Sequence[str]
) -> list[tuple[Any, ...]]:
    """(place, id, row_hash, batch_id) of those that say something else than the table, or are not in it (id None)."""
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        sql = (
            "SELECT j.key, d.id, d.row_hash, d.batch_id FROM json_each(%s) j "  # noqa: S608  # our own name
            f'LEFT JOIN "{table}" d ON d.source = %s AND d.external_id = j.value ->> 0 '
            "WHERE d.row_hash IS NOT j.value ->> 1"
        )
        params: list[Any] = [json.dumps(list(zip(external_ids, hashes, strict=True))), source]
    else:
        sql = (
            "SELECT j.n - 1, d.id, d.row_hash, d.batch_id "  # noqa: S608
            "FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY j(ext, hash, n) "
            f'LEFT JOIN "{table}" d ON d.source = %s AND d.external_id = j.ext '
            "WHERE d.row_hash IS DISTINCT FROM j.hash"
        )
        params = [list(external_ids), list(hashes), source]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


@contextmanager
def without_waiting_for_the_disk() -> Iterator[None]:
    """Commits of the chunks do not wait for the disk; the last commit, after this, does, and with it all before.

    An import that a power cut shortens is run again and finds what is there: nothing is lost by it but time. Opt-outs
    are committed before this, and wait. SQLite may do so in WAL mode only, where a cut costs commits and never the
    file (https://www.sqlite.org/pragma.html#pragma_synchronous).
    """
    if connection.in_atomic_block:
        yield
        return
    on: list[str] = []
    off: list[str] = []
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            on, off = ["SET synchronous_commit = off"], ["SET synchronous_commit = on"]
        else:
            cursor.execute("PRAGMA journal_mode")
            if str(cursor.fetchone()[0]).lower() == "wal":
                # A checkpoint after every chunk copies the same pages again and again; 16 MB of log are quick. And
                # every row looks for those that it belongs to: 160 MB of pages stay at hand.
                on = [
                    "PRAGMA synchronous = NORMAL",
                    "PRAGMA wal_autocheckpoint = 4000",
                    "PRAGMA cache_size = -160000",
                ]
                off = ["PRAGMA synchronous = FULL", "PRAGMA cache_size = -65536"]
        for statement in on:
            cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for statement in off:
                cursor.execute(statement)


def find(
    model: type[models.Model], key: str, keys: Iterable[object], columns: Sequence[str]
) -> list[tuple[object, ...]]:
    """Rows whose `key` is among `keys`: the named columns of each, by ascending id."""
    wanted = ", ".join(f'd."{c}"' for c in columns)
    found = _by_keys(model, f"d.id, {wanted}", key, list(keys), "", [])
    found.sort(key=lambda row: row[0])  # type: ignore[arg-type,return-value]
    return [tuple(row[1:]) for row in found]


def _by_keys(
    model: type[models.Model],
    columns: str,
    key: str,
    keys: Sequence[object],
    where: str,
    values: list[Any],
) -> list[tuple[object, ...]]:
    if not keys:
        return []
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        # CROSS JOIN keeps the order: each key is one search of the index.
        sql = f'SELECT {columns} FROM json_each(%s) j CROSS JOIN "{table}" d WHERE {where}d."{key}" = j.value'  # noqa: S608
        params: list[Any] = [json.dumps(list(keys)), *values]
    else:
        sql = f'SELECT {columns} FROM "{table}" d WHERE {where}d."{key}" = ANY(%s)'  # noqa: S608
        params = [*values, list(keys)]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def remember(batch_id: int, model: type[models.Model], ids: Sequence[int], columns: Sequence[str]) -> None:
    """Keep what these records are now, before the batch changes them; the first memory stands. Caller's transaction."""
    if not ids:
        return
    table = model._meta.db_table
    pairs = ", ".join(f"'{c}', d.\"{c}\"" for c in columns)
    into = f'INSERT INTO "{ImportChange._meta.db_table}" ("batch_id", "table", "record_id", "before") '
    if connection.vendor == "sqlite":
        sql = (
            into + f"SELECT %s, %s, d.id, json_object({pairs}) FROM json_each(%s) j "  # noqa: S608
            f'CROSS JOIN "{table}" d ON d.id = j.value WHERE true ON CONFLICT DO NOTHING'
        )
        params: list[Any] = [batch_id, model._meta.model_name, json.dumps(list(ids))]
    else:
        sql = (
            into + f'SELECT %s, %s, d.id, jsonb_build_object({pairs}) FROM "{table}" d '  # noqa: S608
            "WHERE d.id = ANY(%s) ON CONFLICT DO NOTHING"
        )
        params = [batch_id, model._meta.model_name, list(ids)]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
