"""The reasons of the losses that the viewer may see: the rep's, the buyer's, and the competitor's prices.

Counted in columns, over the losses as services.insights.reasons_of reads or keeps them.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import polars as pl

from reopen.core.insight.objections import Case, Cell, Objections, Prices, Size, find_objections
from reopen.core.insight.two_sides import Tally
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError

_CELL = ("competitor", "family", "stage", "size")


def objections(losses: pl.DataFrame, asked: Asked) -> Objections:
    """Every loss in the time asked for; a deal lost twice counts twice. AskedError where there is none of it."""
    rows = loss_rows(losses, asked)
    tallies = rows.group_by("competitor", "by_rep", "by_buyer").agg(losses=pl.len())
    prices = {
        row["competitor"]: Prices(row["prices"], row["cheaper"], row["median_ratio"])
        for row in _with_prices(rows, ["competitor"]).iter_rows(named=True)
    }
    cells = [
        Cell(**{name: row[name] for name in (*_CELL, "lost", "prices", "cheaper")}, **_paid(row))
        for row in _with_prices(rows, _CELL).iter_rows(named=True)
    ]
    sizes = [
        Size(row["currency"], row["to_small"], row["from_large"])
        for row in _sizes(rows).sort("currency").iter_rows(named=True)
    ]
    return find_objections([Tally(**row) for row in tallies.iter_rows(named=True)], prices, cells, sizes)


def loss_rows(losses: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """The losses that are counted, a row each: those of reasons_of.LOSSES, and `family`, `size`, `ratio`.

    family: the buyer's, else the rep's. size: small, middle, large: the thirds of the amounts asked for, in each
    currency by itself. ratio: their price over ours. AskedError.
    """
    rows = narrowed(losses, asked)
    ratio = pl.when((pl.col("our_price") != 0) & (pl.col("their_price") != 0)).then(
        pl.col("their_price") / pl.col("our_price")
    )
    amount = pl.col("amount")
    size = (
        pl.when(amount.is_null() | (amount <= 0) | pl.col("to_small").is_null())
        .then(pl.lit(""))
        .when(amount <= pl.col("to_small"))
        .then(pl.lit("small"))
        .when(amount > pl.col("from_large"))
        .then(pl.lit("large"))
        .otherwise(pl.lit("middle"))
    )
    return (
        rows.join(_sizes(rows), on="currency", how="left", maintain_order="left")
        .with_columns(
            family=pl.when(pl.col("by_buyer") != "").then("by_buyer").otherwise("by_rep"),
            size=size,
            ratio=ratio,
        )
        .drop("to_small", "from_large")
    )


def narrowed(losses: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """The losses of the time, the seller and the pipeline asked for. AskedError where there is none of those."""
    if asked.by:
        raise AskedError("Reasons are by competitor already: narrow them with --owner or --pipeline.")
    for column, name in (("owner", asked.owner), ("pipeline", asked.pipeline)):
        if name:
            losses = losses.filter(pl.col(column).cast(pl.String).str.to_lowercase() == name.strip().lower())
    if asked.since:
        losses = losses.filter(pl.col("lost_on") >= asked.since)
    if asked.until:
        losses = losses.filter(pl.col("lost_on") <= asked.until)
    if (asked.owner or asked.pipeline) and losses.is_empty():
        raise AskedError(f"No loss is there of {' and '.join(filter(None, (asked.owner, asked.pipeline)))}.")
    return losses


def cases(losses: pl.DataFrame, asked: Asked) -> list[Case]:
    """Every loss that is counted, by itself."""
    columns = ("deal", "owner", "stage", "competitor", "by_rep", "by_buyer", "our_price", "their_price")
    return [
        Case(*row[:6], *(None if price is None else Decimal(str(price)) for price in row[6:]))
        for row in narrowed(losses, asked).select(columns).iter_rows()
    ]


def _sizes(rows: pl.DataFrame) -> pl.DataFrame:
    """currency, to_small, from_large: where the lowest and the highest third of the amounts end and begin.

    Without the currencies whose amounts do not differ. Nought tells no size: many CRMs put it beside every loss.
    """
    return (
        rows.filter(pl.col("amount") > 0)
        .group_by("currency")
        .agg(
            to_small=pl.col("amount").quantile(1 / 3, "lower"),
            from_large=pl.col("amount").quantile(2 / 3, "lower"),
        )
        .filter(pl.col("to_small") < pl.col("from_large"))
    )


def _with_prices(rows: pl.DataFrame, groups: Sequence[str]) -> pl.DataFrame:
    ours, theirs = (
        pl.col(name).filter(pl.col("ratio").is_not_null()) for name in ("our_price", "their_price")
    )
    currencies = pl.col("currency").filter(pl.col("ratio").is_not_null()).unique()
    return rows.group_by(groups).agg(
        lost=pl.len(),
        prices=pl.col("ratio").count(),
        cheaper=(pl.col("ratio") < 1).sum(),
        median_ratio=pl.col("ratio").median(),
        our_price=ours.median(),
        their_price=theirs.median(),
        currencies=currencies.len(),
        currency=currencies.first(),
    )


def _paid(row: dict[str, Any]) -> dict[str, Any]:
    if row["currencies"] != 1:
        return {"our_price": None, "their_price": None, "currency": ""}
    return {name: row[name] for name in ("our_price", "their_price", "currency")}
