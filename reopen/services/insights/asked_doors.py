"""Whom somebody asked whether we may call again, and who is open to it: as the ledger of the ask counts, in columns.

An answer belongs to the loss after which it came, or before which it came with the quote that was lost. Someone who
asked to be left alone is open to nothing.
"""

from datetime import date
from typing import Any, Final

import polars as pl

from reopen.core.ask.words import WITH_THE_QUOTE
from reopen.services.insights.frames import read_columns

_ANSWERS: Final[dict[str, Any]] = {
    "deal": pl.Int64, "state": pl.String, "on": pl.String, "occasion": pl.String, "stopped": pl.Int64,
}  # fmt: skip
_ANSWERS_SQL: Final = """
SELECT a.deal_id, a.state, CAST(a."on" AS TEXT), a.occasion, CASE WHEN c.no_phone THEN 1 ELSE 0 END
FROM records_dooranswer a JOIN records_deal d ON d.id = a.deal_id LEFT JOIN records_contact c ON c.id = d.contact_id
WHERE a.undone_at IS NULL ORDER BY a.deal_id, a."on", a.id"""
_LOSSES: Final[dict[str, Any]] = {"deal": pl.Int64, "lost_on": pl.String}
_LOSSES_SQL: Final = """
SELECT deal_id, CAST(lost_on AS TEXT) FROM records_loss
WHERE deal_id IN (SELECT deal_id FROM records_dooranswer WHERE undone_at IS NULL)"""


def read_asked(deals: pl.DataFrame) -> pl.DataFrame:
    """deal, on, open: a row for each answer, with what is their word by now, of these deals.

    `deals`: deal, status, lost_on, as in Frames.
    """
    answers = read_columns(_ANSWERS_SQL, _ANSWERS).with_columns(_day("on"))
    losses = read_columns(_LOSSES_SQL, _LOSSES).with_columns(_day("lost_on"))
    standing = (
        losses.group_by("deal")
        .agg(latest=pl.col("lost_on").max(), days=pl.col("lost_on"))
        .join(deals.select("deal", "status", now="lost_on"), on="deal")
        # Of a lost deal the loss that stands; of one that came back its last.
        .with_columns(standing=pl.when(pl.col("status") == "lost").then("now").otherwise("latest"))
        .explode("days")
        .group_by("deal", "standing")
        .agg(
            is_there=(pl.col("days") == pl.col("standing")).any(),
            before=pl.col("days").filter(pl.col("days") < pl.col("standing")).max(),
        )
        .filter("is_there")
    )
    with_quote = (pl.col("occasion") == WITH_THE_QUOTE) & (
        pl.col("on") >= pl.col("before").fill_null(date(1, 1, 1))
    )
    said = answers.join(standing, on="deal").filter((pl.col("on") >= pl.col("standing")) | with_quote)
    last = pl.col("state").filter(pl.col("state") != "unsaid").last()
    return said.sort("deal", "on", maintain_order=True).select(
        "deal",
        "on",
        open=((last == "open").fill_null(value=False) & (pl.col("stopped").max() == 0)).over("deal"),
    )


def _day(column: str) -> pl.Expr:
    return pl.col(column).str.to_date("%Y-%m-%d", strict=False)
