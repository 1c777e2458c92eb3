"""Recorded consent: what a file tells of it, and what of that is kept.

A ground must be shown to hold: consent with its day is kept as that day. "Yes" without a day is kept as that and no
more, and the owner decides before a letter rests on it. A refusal takes both away (opt_outs.py stops the address). No
day is ever made up: not that of the import, not that on which the record was made.
"""

from collections.abc import Collection

import polars as pl

from reopen.records.models import Contact
from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run

COLUMNS = ("consent", "consent_on")


def of_new(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """With `_consent_on` and `_consent_undated`, where the frame tells of consent."""
    if not set(COLUMNS) & set(frame.columns):
        return frame
    found = _told(frame).with_columns(
        pl.col("_day").alias("_consent_on"),
        (pl.col("_given").fill_null(value=False) & pl.col("_day").is_null()).alias("_consent_undated"),
    )
    _count(run, found)
    return found.drop("_given", "_day")


def of_changed(run: Run, frame: pl.DataFrame, *, own_rows: bool) -> pl.DataFrame:
    """The same for people who are known (`_id`), beside what is on record of them.

    A day on record outlives a "yes" without one. An empty cell of their own row says that there is none; one beside
    another noun's row (`own_rows` false) says nothing.
    """
    if not set(COLUMNS) & set(frame.columns):
        return frame
    was = _on_record(frame["_id"].to_list())
    found = _told(frame).join(was, on="_id", how="left", maintain_order="left")
    refused = ~pl.col("_given")
    silent = pl.col("_given").is_null()
    keep = pl.lit(value=not own_rows)
    found = found.with_columns(
        pl.when(pl.col("_day").is_not_null())
        .then(pl.col("_day"))
        .when(refused.fill_null(value=False) | (silent & ~keep))
        .then(None)
        .otherwise(pl.col("_was_on"))
        .alias("_consent_on")
    )
    found = found.with_columns(
        pl.when(pl.col("_consent_on").is_not_null())
        .then(statement=False)
        .when(silent)
        .then(pl.col("_was_undated") & keep)
        .otherwise(pl.col("_given"))
        .fill_null(value=False)
        .alias("_consent_undated")
    )
    _count(run, found)
    return found.drop("_given", "_day", "_was_on", "_was_undated")


def facts(frame: pl.DataFrame) -> list[pl.Expr]:
    """The columns of the record, where the frame tells of consent."""
    if "_consent_on" not in frame.columns:
        return []
    return [pl.col("_consent_on").alias("consent_on"), pl.col("_consent_undated").alias("consent_undated")]


def _told(frame: pl.DataFrame) -> pl.DataFrame:
    """`_given`: yes, no, or nothing; `_day`: of a consent that was given."""
    day = pl.col("consent_on") if "consent_on" in frame.columns else pl.lit(None, pl.Date)
    given = pl.col("consent") if "consent" in frame.columns else pl.lit(None, pl.Boolean)
    return frame.with_columns(day.cast(pl.Date).alias("_day"), given.alias("_given")).with_columns(
        pl.when(pl.col("_given").is_null() & pl.col("_day").is_not_null())
        .then(statement=True)
        .otherwise(pl.col("_given"))
        .alias("_given"),
        pl.when(pl.col("_given").eq_missing(other=False)).then(None).otherwise(pl.col("_day")).alias("_day"),
    )


def _on_record(ids: Collection[int]) -> pl.DataFrame:
    rows = live.find(Contact, "id", sorted(set(ids)), ["id", "consent_on", "consent_undated"])
    return pl.DataFrame(
        [(pk, on, bool(undated)) for pk, on, undated in rows],
        schema={"_id": pl.Int64, "_was_on": pl.Date, "_was_undated": pl.Boolean},
        orient="row",
    )


def _count(run: Run, frame: pl.DataFrame) -> None:
    run.add("consents", int(frame["_consent_on"].is_not_null().sum()))
    run.add("undated consents", frame.filter(pl.col("_consent_undated")).height)
