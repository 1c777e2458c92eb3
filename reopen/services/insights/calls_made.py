"""Post-mortems and check-ins that fell due, and whether they were made; and the minutes of every call to a lost deal.

A call is owed once, however often it was tried: post-mortem or check-in so and so of a deal, after one loss.
"""

import json
from datetime import date
from typing import Any, Final

import polars as pl
from django.db import connection

from reopen.core.call_queue import minutes_taken
from reopen.records.to_core import CONVERSATIONS
from reopen.services.insights.frames import read_columns

_CALLS: Final[dict[str, Any]] = {
    "deal": pl.Int64, "on": pl.String, "kind": pl.String, "reasons": pl.String, "at": pl.String, "by_id": pl.Int64,
}  # fmt: skip
_CALLS_SQL: Final = """
SELECT deal_id, CAST("on" AS TEXT), kind, CAST(reasons AS TEXT), {at}, by_id
FROM records_outcome WHERE undone_at IS NULL"""
# To the second, in UTC.
_AT: Final = {
    "sqlite": 'substr("at", 1, 19)',
    "postgresql": """to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')""",
}
_DUE: Final[dict[str, Any]] = {"deal": pl.Int64, "on": pl.String, "reasons": pl.String}
# Today's still has the day. What was done early was due.
_DUE_SQL: Final = """
SELECT deal_id, CAST(due_on AS TEXT), CAST(reasons AS TEXT) FROM records_touch
WHERE channel = 'phone' AND (state = 'done' OR (state = 'planned' AND due_on < '{today}'))"""
_SHEETS: Final[dict[str, Any]] = {"deal": pl.Int64, "on": pl.String}
_SHEETS_SQL: Final = """
SELECT deal_id, CAST("on" AS TEXT) FROM records_interview
WHERE kind = 'post_mortem' AND finished_at IS NOT NULL AND undone_at IS NULL"""
_LOSSES: Final[dict[str, Any]] = {"deal": pl.Int64, "lost_on": pl.String}
_LOSSES_SQL: Final = """
SELECT deal_id, CAST(lost_on AS TEXT) FROM records_loss
WHERE deal_id IN (SELECT deal_id FROM records_loss GROUP BY deal_id HAVING COUNT(*) > 1)"""
_POST_MORTEM: Final = "post_mortem"
_CHECK_IN: Final = "check_in"


def read_calls(time_zone: str) -> pl.DataFrame:
    """deal, on (the prospect's day), made_on (the company's), by_id, kind, reasons (a list of them), minutes, bare (the
    minutes if nothing is known of what it carried): every call on record that nobody took back."""
    made_on = (
        pl.col("at")
        .str.to_datetime("%Y-%m-%d %H:%M:%S", time_zone="UTC", strict=False)
        .dt.convert_time_zone(time_zone)
        .dt.date()
    )
    calls = read_columns(_CALLS_SQL.format(at=_AT[connection.vendor]), _CALLS)
    calls = calls.with_columns(_day("on"), made_on=made_on)
    told = calls.select("kind", "reasons").unique()
    lists = [_reasons(text) for text in told["reasons"]]
    minutes = [minutes_taken(kind, some) for kind, some in zip(told["kind"], lists, strict=True)]
    known = told.with_columns(
        pl.Series("list", lists, dtype=pl.List(pl.String)),
        pl.Series("minutes", minutes, dtype=pl.Int64),
        pl.Series("bare", [minutes_taken(kind, ()) for kind in told["kind"]], dtype=pl.Int64),
    )
    return calls.join(known, on=["kind", "reasons"]).select(
        "deal", "on", "made_on", "by_id", "kind", "minutes", "bare", reasons="list"
    )


def read_due(calls: pl.DataFrame, *, today: date) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(post-mortems, check-ins): deal, on (the day on which it first was due), kept, tried.

    `kept` of a post-mortem: they were reached; of a check-in: they were rung up. `tried`: rung up and never reached.
    """
    planned = read_columns(_DUE_SQL.format(today=today.isoformat()), _DUE).with_columns(_day("on"))
    texts = planned["reasons"].unique()
    known = pl.DataFrame(
        {"reasons": texts, "list": pl.Series([_reasons(text) for text in texts], dtype=pl.List(pl.String))}
    )
    due = planned.join(known, on="reasons").select("deal", "on", reason="list", due=pl.lit(value=True))
    # Called before its day, it was due that day.
    due = due.with_columns(pl.min_horizontal("on", pl.lit(today)))
    made = calls.select("deal", "on", reason="reasons", kind="kind")
    sheets = read_columns(_SHEETS_SQL, _SHEETS).with_columns(
        _day("on"), reason=pl.lit(_POST_MORTEM), kind=pl.lit("reached")
    )
    rows = _of_a_loss(
        pl.concat(
            [due.explode("reason"), made.explode("reason"), sheets.select("deal", "on", "reason", "kind")],
            how="diagonal_relaxed",
        ).filter(pl.col("reason").is_not_null())
    )
    # The day on which it was due, where that is on record; else that of the first call.
    owed = rows.group_by("deal", "loss", "reason").agg(
        on=pl.col("on").filter(pl.col("due")).min().fill_null(pl.col("on").min()),
        called=pl.col("kind").is_not_null().any(),
        reached=pl.col("kind").is_in(list(CONVERSATIONS)).any(),
    )
    held = owed.filter(pl.col("reason") == _POST_MORTEM)
    checked = owed.filter(pl.col("reason").str.starts_with(_CHECK_IN))
    return (
        held.select("deal", "on", kept="reached", tried=pl.lit(value=False)),
        checked.select("deal", "on", kept="called", tried=pl.col("called") & ~pl.col("reached")),
    )


def _of_a_loss(rows: pl.DataFrame) -> pl.DataFrame:
    """With `loss`: the day of the loss before it, of deals that were lost more than once; else null."""
    losses = read_columns(_LOSSES_SQL, _LOSSES).with_columns(_day("lost_on")).drop_nulls()
    if losses.is_empty():
        return rows.with_columns(loss=pl.lit(None, dtype=pl.Date))
    return rows.sort("on").join_asof(
        losses.select("deal", "lost_on", loss="lost_on").sort("lost_on"),
        left_on="on", right_on="lost_on", by="deal", strategy="backward", check_sortedness=False,
    ).drop("lost_on")  # fmt: skip


def _reasons(text: str) -> list[str]:
    found = json.loads(text)
    return [str(one) for one in found] if isinstance(found, list) else []


def _day(column: str) -> pl.Expr:
    return pl.col(column).str.to_date("%Y-%m-%d", strict=False)
