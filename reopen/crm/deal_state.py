"""What a deal's columns come to: won, lost or open, and when.

The word for it, in this order: a status column; the CRM's own flags (is won, is lost, is closed and not won); the
stage; a time of losing or winning; a flag that it is closed or not. What says nothing of the kind is open.
"""

from collections.abc import Mapping

import polars as pl

from reopen.crm.cells.typed import map_unique
from reopen.crm.status_words import deal_status


def settle_deals(
    fields: dict[str, pl.Series], height: int, stages: Mapping[str, str]
) -> dict[str, pl.Series]:
    """The fields with `status` settled, `lost_on`, `won_on`, `closed_on` in keeping with it, and no hints left."""
    frame = pl.DataFrame(fields) if fields else pl.DataFrame({"_": [None] * height})
    frame = frame.with_columns(_status(frame, stages).alias("status"))
    status, have = pl.col("status"), set(frame.columns)
    closed = [pl.col(name) for name in ("closed_on",) if name in have]
    lost = [pl.col(name) for name in ("lost_on",) if name in have]
    won = [pl.col(name) for name in ("won_on",) if name in have]
    settled: list[pl.Expr] = []
    if lost or closed:
        settled.append(pl.when(status == "lost").then(pl.coalesce(*lost, *closed)).alias("lost_on"))
    if won or closed:
        settled.append(pl.when(status == "won").then(pl.coalesce(*won, *closed)).alias("won_on"))
    ends = [pl.when(status == "lost").then(c) for c in lost] + [pl.when(status == "won").then(c) for c in won]
    if ends:
        settled.append(pl.coalesce(*closed, *ends).alias("closed_on"))
    frame = frame.with_columns(settled)
    if "currency in amount" in have and frame["currency in amount"].is_not_null().any():
        before = [pl.col("currency")] if "currency" in have else []
        frame = frame.with_columns(pl.coalesce(*before, pl.col("currency in amount")).alias("currency"))
    hints = ["is_won", "is_lost", "is_closed", "won_reason", "currency in amount", "_"]
    return {series.name: series for series in frame.drop(hints, strict=False)}


def settle_history(fields: dict[str, pl.Series], stages: Mapping[str, str]) -> dict[str, pl.Series]:
    """History rows that move nothing (edits of an amount or a date) lose their stage; they keep the deal's facts."""
    frame = pl.DataFrame(fields)
    have = set(frame.columns)
    moves = pl.lit(value=True)
    if "event" in have:
        event = pl.col("event").str.to_lowercase().str.strip_chars(" .")
        moves = event.is_in(["stage", "stage name", "stagename", "opportunity stage", "created"]).fill_null(
            value=False
        )
    if "from_stage" in have:
        moves = moves & ~pl.col("from_stage").eq(pl.col("stage")).fill_null(value=False)
    frame = frame.with_columns(
        pl.when(moves).then(pl.col(name)).alias(name) for name in ("stage", "from_stage") if name in have
    )
    if have & {"deal_stage", "is_won", "is_closed"}:
        source = frame.rename({"deal_stage": "_stage"}, strict=False)
        words = source.select(
            *(pl.col("_stage").alias("stage") for _ in range("deal_stage" in have)),
            *(pl.col(name) for name in ("is_won", "is_closed") if name in have),
        )
        frame = frame.with_columns(_status(words, stages).alias("deal_status"))
    elif {"stage", "deal_name"} <= have:
        # Nothing says where the deal stands now: it stands where its last move has brought it.
        reached = _status(frame.select("stage"), stages).fill_null("open").alias("_reached")
        frame = frame.with_columns(pl.when(pl.col("stage").is_not_null()).then(reached).alias("deal_status"))
    return {s.name: s for s in frame.drop("event", "is_won", "is_closed", strict=False)}


def _status(frame: pl.DataFrame, stages: Mapping[str, str]) -> pl.Series:
    have = set(frame.columns)
    said: list[pl.Expr] = []
    by_stage = None
    if "status" in have:
        said.append(pl.col("status"))
    if "is_won" in have:
        said.append(pl.when(pl.col("is_won")).then(pl.lit("won")))
    if "is_lost" in have:
        said.append(pl.when(pl.col("is_lost")).then(pl.lit("lost")))
    if {"is_won", "is_closed"} <= have:
        said.append(pl.when(pl.col("is_closed") & ~pl.col("is_won")).then(pl.lit("lost")))
    if "stage" in have:
        by_stage = map_unique(
            frame["stage"], lambda stage: stages.get(stage) or deal_status(stage), pl.String
        ).alias("_by_stage")
        frame = frame.with_columns(by_stage)
        said.append(pl.when(pl.col("_by_stage") != "open").then(pl.col("_by_stage")))
    if "lost_on" in have:
        said.append(pl.when(pl.col("lost_on").is_not_null()).then(pl.lit("lost")))
    if "won_on" in have:
        said.append(pl.when(pl.col("won_on").is_not_null()).then(pl.lit("won")))
    said.append(pl.lit("open"))
    return frame.with_columns(pl.coalesce(said).alias("status"))["status"]
