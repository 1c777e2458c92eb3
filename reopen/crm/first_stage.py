"""The stage in which a deal began, where a history tells only what changed.

Salesforce writes "Created." with two empty values, and the first stage only as the old value of the first change. A
list of changes filtered to the stage leaves the creation out as well: then the day on which the deal was opened is it.
"""

from typing import Final

import polars as pl

# What Salesforce calls the creation, in reports and in the API, in lower case without the full stop.
CREATED: Final = ("created", "created by lead convert", "opportunitycreatedfromlead", "created from lead")
BEGINS: Final = "_begins"
OPENED_AT: Final = "_opened_at"


def with_first_stages(history: pl.DataFrame, created: pl.Series, *, time_zone: str = "UTC") -> pl.DataFrame:
    """`history` (rows as of fields.FIELDS["stage_change"]) with its creations told.

    `created`: Boolean, the rows that tell a creation. Those without a stage get the old one of the deal's first
    change. Two columns may come with them: `_begins` (Boolean) marks the creations of deals that never moved, whose
    stage only the deal itself can tell; `_opened_at` (instant) stands on the first change of each deal whose creation
    no row tells, where the table has no creations at all: then and there the deal entered its `from_stage`.
    """
    names = [name for name in ("deal_id", "deal_name") if name in history.columns]
    if not names or not {"stage", "from_stage", "entered_at"} <= set(history.columns):
        return history
    frame = history.with_columns(
        pl.coalesce(names).alias("_deal"),
        (created.fill_null(value=False) & history["stage"].is_null()).alias("_created"),
    ).with_row_index("_n")
    changes = _first_changes(frame)
    if frame["_created"].any():
        frame = frame.join(changes.select("_deal", "_first"), on="_deal", how="left", maintain_order="left")
        moved = pl.col("stage").is_not_null().any().over("_deal")
        frame = frame.with_columns(
            pl.when("_created").then("_first").otherwise("stage").alias("stage"),
            (pl.col("_created") & ~moved & pl.col("_deal").is_not_null()).alias(BEGINS),
        )
        return frame.drop("_n", "_deal", "_created", "_first")
    begun = (history["stage"].is_not_null() & history["from_stage"].is_null()).any()
    if "deal_opened_on" in history.columns and changes.height and not begun:
        opened = (
            pl.col("deal_opened_on")
            .cast(pl.Datetime("us"))
            .dt.replace_time_zone(time_zone, ambiguous="earliest", non_existent="null")
            .dt.convert_time_zone("UTC")
        )
        first = pl.col("_n").is_in(changes["_n"].implode()) & (opened <= pl.col("entered_at"))
        frame = frame.with_columns(pl.when(first).then(opened).alias(OPENED_AT))
    return frame.drop("_n", "_deal", "_created")


def _first_changes(frame: pl.DataFrame) -> pl.DataFrame:
    """`_deal` → `_n`, `_first` (the old stage) of its first change.

    Of two changes at one instant (a table of days, the newest first) the first is the one that no other leads to.
    """
    whole = pl.all_horizontal(pl.col("_deal", "stage", "from_stage", "entered_at").is_not_null())
    changes = frame.filter(whole).select("_n", "_deal", "stage", "entered_at", _first="from_stage")
    led_to = changes.select("_deal", "entered_at", _first="stage", _led=pl.lit(value=True)).unique()
    return (
        changes.join(led_to, on=["_deal", "entered_at", "_first"], how="left", maintain_order="left")
        .sort("entered_at", pl.col("_led").fill_null(value=False), maintain_order=True)
        .unique("_deal", keep="first", maintain_order=True)
    )
