"""What the rows of a history tell of their deals: the last row of each tells its state."""

import polars as pl

from reopen.crm.record_ids import as_stored
from reopen.crm.status_words import deal_status
from reopen.records.models import Deal
from reopen.services.import_deals import deal_changes, live
from reopen.services.import_deals.deal_facts import Books, complete, facts
from reopen.services.import_deals.run import Run

_TOLD = {
    "name": "deal_name",
    "stage": "deal_stage",
    "status": "deal_status",
    "amount": "deal_amount",
    "currency": "deal_currency",
    "opened_on": "deal_opened_on",
    "closed_on": "deal_closed_on",
    "account_name": "deal_account_name",
    "owner": "deal_owner",
    "pipeline": "pipeline",
}


def deals_told(frame: pl.DataFrame, source: str) -> pl.DataFrame:
    """A row a deal (`_deal`) with every field of deals, `_ext` (its id in that source) and an empty `_hash`."""
    known = {new: old for new, old in _TOLD.items() if old in frame.columns}
    stages = frame["stage"].drop_nulls().unique().to_list()
    ends = [stage for stage in stages if deal_status(stage) in ("won", "lost")]
    # The stage from which it was lost: as the move into the loss says, else the last one before it.
    before = [pl.col("from_stage").drop_nulls().last()] if "from_stage" in frame.columns else []
    open_stages = pl.col("stage").filter(pl.col("stage").is_not_null() & ~pl.col("stage").is_in(ends))
    lasts = (
        frame.sort("entered_at")
        .group_by("_deal", maintain_order=True)
        .agg(
            *(pl.col(old).drop_nulls().last().alias(new) for new, old in known.items()),
            pl.col("stage").drop_nulls().last().alias("_last_stage"),
            pl.coalesce(*before, open_stages.last()).alias("lost_stage"),
            pl.col("entered_at").last().dt.date().alias("_last_day"),
            pl.col("_row").first(),
        )
    )
    # The day on which a closing stage was entered is what happened; "close date" may still be the plan. Where the last
    # stage is an open one, the close date is all there is, unless the deal was seen moving after it.
    moved = pl.col("_last_stage").is_not_null()
    late = pl.col("closed_on").is_null() | (pl.col("closed_on") < pl.col("_last_day"))
    happened = pl.col("status").is_in(["lost", "won"]) & moved & (pl.col("_last_stage").is_in(ends) | late)
    return complete(lasts).with_columns(
        pl.coalesce("stage", "_last_stage").alias("stage"),
        pl.when(happened).then(pl.col("_last_day")).otherwise(pl.col("closed_on")).alias("closed_on"),
        as_stored(lasts["_deal"], source).str.slice(0, 190).alias("_ext"),
        pl.lit("").alias("_hash"),
    )


def renew(run: Run, books: Books, frame: pl.DataFrame, there: pl.DataFrame) -> None:
    """Deals of which only histories tell move on with them: `frame`, rows with `_pk`; `there`, what was on record.

    A deal of which a file of deals has told is left to such files.
    """
    if "deal_status" not in frame.columns:
        return
    latest = there.group_by("_pk").agg(pl.col("entered_at").max().alias("_latest"))
    news = frame.join(latest, on="_pk").filter(pl.col("entered_at") > pl.col("_latest"))["_pk"].unique()
    hashes = live.find(Deal, "id", news.to_list(), ["id", "row_hash"])
    mine = [pk for pk, row_hash in hashes if row_hash == ""]
    if not mine:
        return
    rows = frame.filter(pl.col("_pk").is_in(mine))
    ids = rows.select("_deal", pl.col("_pk").alias("_id")).unique("_deal", maintain_order=True)
    told = deals_told(rows, run.source).join(ids, on="_deal", how="left", maintain_order="left")
    fields = {new for new, old in _TOLD.items() if old in frame.columns}
    changed = facts(run, books, told.unique("_id", maintain_order=True))
    deal_changes.write(run, changed, fields | {"stage", "status", "closed_on", "lost_stage"})
