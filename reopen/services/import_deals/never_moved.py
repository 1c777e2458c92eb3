"""Deals that a history creates and never moves: an open one stands where it began."""

import polars as pl

from reopen.crm.connector import Problem
from reopen.records.models import Deal, StageChange
from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run

_NO_BEGINNING = "Nothing tells in which stage this deal began: no move of it is in the file."


def standing(run: Run, created: pl.DataFrame, *, is_all: bool, counted: bool) -> pl.DataFrame:
    """`created` (rows without a stage, `_pk`: the deal) as entries into the deals' own stages.

    Left out, and told: closed deals, of which nobody knows where they began; and all of them unless the frame holds
    the whole file (`is_all`), for their moves may stand further down. Nothing is told of a deal
    whose history is known: there the file has no news.
    """
    pks = created["_pk"].unique().to_list()
    found = live.find(Deal, "id", pks, ["id", "stage", "status"])
    with_history = {pk for (pk,) in live.find(StageChange, "deal_id", pks, ["deal_id"])}
    stages: dict[int, str] = {}
    if is_all:
        stages = {int(str(pk)): str(stage) for pk, stage, status in found if stage and status == "open"}
    for pk in with_history:
        stages.pop(int(str(pk)), None)
    stage = pl.col("_pk").replace_strict(stages, default=None, return_dtype=pl.String)
    if run.dry and is_all:  # Not written yet: that the deal will stand somewhere is enough to count it.
        is_open = (
            pl.col("deal_status").fill_null("open") == "open" if "deal_status" in created.columns else True
        )
        stage = pl.when((pl.col("_pk") <= 0) & is_open).then(pl.lit("?")).otherwise(stage)
    created = created.with_columns(stage.alias("stage"))
    untold = created.filter(pl.col("stage").is_null())
    if counted:
        run.counts.unchanged += untold.height
    for row in untold.filter(~pl.col("_pk").is_in(list(with_history)))["_row"]:
        run.note(Problem(row, "", "", _NO_BEGINNING))
    return created.filter(pl.col("stage").is_not_null())
