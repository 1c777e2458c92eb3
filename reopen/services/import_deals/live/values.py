"""A frame's values as the database stores them."""

import polars as pl
from django.db import connection, models


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
