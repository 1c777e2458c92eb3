"""Writing over records that exist, with what they were kept for an undo."""

from collections.abc import Callable

import polars as pl
from django.db import models, transaction

from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run


def write(
    run: Run,
    model: type[models.Model],
    frame: pl.DataFrame,
    also: Callable[[pl.DataFrame], None] | None = None,
    whole: pl.DataFrame | None = None,
) -> None:
    """Set the frame's columns on the rows of `_id`, in chunks.

    `also` acts in the same transaction on the same rows of `whole`, as they were read.
    """
    values = live.stored(model, frame)
    columns = [c for c in values.columns if c != "_id"]
    rows = values.select(*columns, "_id")
    for start in range(0, rows.height, live.SQLITE_ROWS):
        part = rows.slice(start, live.SQLITE_ROWS)
        with transaction.atomic():
            live.remember(run.batch_id, model, part["_id"].to_list(), columns)
            live.update(model, columns, part.rows())
            if also is not None and whole is not None:
                also(whole.slice(start, live.SQLITE_ROWS))
        live.rest()


def odd(frame: pl.DataFrame) -> list[pl.Expr]:
    """The column of values that could not be read, where the frame has it."""
    return [pl.col("_odd").alias("odd")] if "_odd" in frame.columns else []
