"""What a deal's columns come to: won, lost or open, and when.

The word for it, in this order: a status column; the CRM's own flags (is won, is lost, is closed and not won); the
stage; a time of losing or winning; where no stage is told, the last of the stages that it is told to have entered.
What says nothing of the kind is open.
"""

from collections.abc import Mapping
from typing import Final

import polars as pl

from reopen.crm.cells.typed import map_unique
from reopen.crm.first_stage import CREATED, with_first_stages
from reopen.crm.status_words import deal_status

_STAGE_FIELDS: Final = ("stage", "stage name", "stagename", "opportunity stage")


def settle_deals(
    fields: dict[str, pl.Series], height: int, stages: Mapping[str, str], history: pl.DataFrame | None = None
) -> dict[str, pl.Series]:
    """The fields with `status` settled, `lost_on`, `won_on`, `closed_on` in keeping with it, and no hints left.

    `history`: with what the history in the row's own columns ends, `end` (won, lost or null) and its day `end_on`.
    """
    frame = pl.DataFrame(fields) if fields else pl.DataFrame({"_": [None] * height})
    if history is not None:
        frame = _with_ends(frame, history)
    frame = frame.with_columns(_status(frame, stages).alias("status"))
    status = pl.col("status")
    if "end" in frame.columns:
        days = [pl.col("closed_on") for _ in range("closed_on" in frame.columns)]
        by_history = pl.when(status == pl.col("end")).then(pl.col("end_on"))
        frame = frame.with_columns(pl.coalesce(*days, by_history).alias("closed_on"))
    have = set(frame.columns)
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
    hints = ["is_won", "is_lost", "is_closed", "won_reason", "currency in amount", "end", "end_on", "_"]
    return {series.name: series for series in frame.drop(hints, strict=False)}


def _with_ends(frame: pl.DataFrame, ends: pl.DataFrame) -> pl.DataFrame:
    """With `end` and `end_on` in those rows that tell no stage, if any of them has an end."""
    frame = pl.concat([frame, ends], how="horizontal")
    if "stage" in frame.columns:
        untold = pl.col("stage").is_null()
        frame = frame.with_columns(pl.when(untold).then(pl.col(name)).alias(name) for name in ends.columns)
    return frame.drop(ends.columns) if frame["end"].null_count() == frame.height else frame


def settle_history(
    fields: dict[str, pl.Series], stages: Mapping[str, str], *, time_zone: str = "UTC"
) -> dict[str, pl.Series]:
    """History rows that move nothing (edits of an amount or a date) lose their stage; they keep the deal's facts.

    Creations without a stage get theirs, and what first_stage tells besides comes along. Where the table does not say
    where a deal stands now, it stands where its last move has brought it.
    """
    frame = pl.DataFrame(fields)
    have = set(frame.columns)
    moves, created = pl.lit(value=True), pl.repeat(False, frame.height, dtype=pl.Boolean, eager=True)
    if "event" in have:
        event = frame["event"].str.to_lowercase().str.strip_chars(" .")
        created = event.is_in(CREATED).fill_null(value=False)
        moves = pl.lit(created | event.is_in(_STAGE_FIELDS).fill_null(value=False))
    if "from_stage" in have:
        moves = moves & ~pl.col("from_stage").eq(pl.col("stage")).fill_null(value=False)
    frame = frame.with_columns(
        pl.when(moves).then(pl.col(name)).alias(name) for name in ("stage", "from_stage") if name in have
    )
    if not have & {"from_stage", "exited_at"}:
        frame = _without_stays(frame)
    frame = with_first_stages(_closing_days(frame), created, time_zone=time_zone)
    frame = _standing(frame, stages)
    return {s.name: s for s in frame.drop("event", "is_won", "is_closed", strict=False)}


def _without_stays(frame: pl.DataFrame) -> pl.DataFrame:
    """Where a row is the deal as it was after any edit, one in the same stage as before moves nothing."""
    names = [name for name in ("deal_id", "deal_name") if name in frame.columns]
    if not names or "entered_at" not in frame.columns:
        return frame
    place = [pl.col(name) for name in ("pipeline", "stage") if name in frame.columns]
    by_time = frame.with_columns(pl.coalesce(names).alias("_deal")).with_row_index("_n")
    whole = pl.all_horizontal(pl.col("_deal", "stage", "entered_at").is_not_null())
    stays = (
        by_time.filter(whole)
        .sort("_deal", "entered_at", maintain_order=True)
        .filter(
            pl.col("_deal") == pl.col("_deal").shift(),
            pl.col("entered_at") > pl.col("entered_at").shift(),
            *(one.eq_missing(one.shift()) for one in place),
        )["_n"]
    )
    stage = pl.when(~pl.int_range(pl.len()).is_in(stays.implode())).then(pl.col("stage")).alias("stage")
    return frame.with_columns(stage) if len(stays) else frame


def _closing_days(frame: pl.DataFrame) -> pl.DataFrame:
    """A log's own days of winning and losing say what became of the deal, and when it was closed."""
    ends = {end: pl.col(f"deal_{end}_on") for end in ("won", "lost") if f"deal_{end}_on" in frame.columns}
    if not ends:
        return frame
    said = [pl.col(name) for name in ("deal_status",) if name in frame.columns]
    status = pl.coalesce(*said, *(pl.when(day.is_not_null()).then(pl.lit(end)) for end, day in ends.items()))
    closed = [pl.col(name) for name in ("deal_closed_on",) if name in frame.columns]
    days = [pl.when(status == end).then(day) for end, day in ends.items()]
    frame = frame.with_columns(
        status.alias("deal_status"), pl.coalesce(*days, *closed).alias("deal_closed_on")
    )
    return frame.drop("deal_won_on", "deal_lost_on", strict=False)


def _standing(frame: pl.DataFrame, stages: Mapping[str, str]) -> pl.DataFrame:
    """With `deal_status`, as far as anything in the table tells it. What a column says of it is never overruled."""
    have = set(frame.columns)
    if have & {"deal_stage", "is_won", "is_closed"}:
        words = frame.select(
            *(pl.col("deal_status").alias("status") for _ in range("deal_status" in have)),
            *(pl.col("deal_stage").alias("stage") for _ in range("deal_stage" in have)),
            *(pl.col(name) for name in ("is_won", "is_closed") if name in have),
        )
        return frame.with_columns(_status(words, stages).alias("deal_status"))
    # A table that tells nothing of its deals but their ids makes none of them: there is nothing to settle.
    if "stage" not in have or not any(name.startswith("deal_") and name != "deal_id" for name in have):
        return frame
    reached = pl.when(pl.col("stage").is_not_null()).then(_status(frame.select("stage"), stages))
    if "deal_status" not in have:
        return frame.with_columns(reached.alias("deal_status"))
    key = pl.coalesce(name for name in ("deal_id", "deal_name") if name in have)
    untold = pl.col("deal_status").is_null().all().over(key)
    return frame.with_columns(
        pl.when(untold).then(reached).otherwise(pl.col("deal_status")).alias("deal_status")
    )


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
    if "end" in have:
        said.append(pl.col("end"))
    said.append(pl.lit("open"))
    return frame.with_columns(pl.coalesce(said).alias("status"))["status"]
