"""Which of the decided deals were won, by seller, source, product and size."""

from typing import Final

import polars as pl

from reopen.core.insight.won import SIZES, GroupWon, Won, find_won
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.narrow import AskedError, between, of_deals

_NAMED: Final = ("owner", "source", "product")
_MOST: Final = 0.8


def won(frames: Frames, asked: Asked) -> Won:
    """The finding over the deals closed in the time asked for; one without a day counts where no time is asked for.

    Size: the thirds of the amounts in each currency. A kind of group that is known of too few of the won, or of the
    lost, is left out: where only won deals have an amount, every size would be won. AskedError where there is no such
    seller or pipeline.
    """
    if asked.by:
        raise AskedError("What is won is by seller, source, product and size already: leave out --by.")
    frames = of_deals(frames, asked)
    closed = pl.coalesce("closed_on", "lost_on")
    deals = between(
        frames.scan("deals").filter(pl.col("status").cast(pl.String).is_in(["won", "lost"])).with_columns(
            closed=closed
        ),
        "closed", asked,
    ).select(
        "currency", "amount", *(pl.col(name).cast(pl.String).alias(name) for name in _NAMED),
        won=pl.col("status").cast(pl.String) == "won",
    ).collect()  # fmt: skip
    deals = deals.with_columns(size=_size())
    groups = [
        GroupWon(by, row["group"], row["won"], row["decided"])
        for by in (*_NAMED, "size")
        if _is_known(deals, by)
        for row in deals.filter(_known(by))
        .group_by(group=by)
        .agg(pl.col("won").sum(), decided=pl.len())
        .to_dicts()
    ]
    return find_won(int(deals["won"].sum()), deals.height, groups)


def _known(by: str) -> pl.Expr:
    return pl.col(by).is_not_null() & (pl.col(by) != "")


def _is_known(deals: pl.DataFrame, by: str) -> bool:
    """Of most of the won, and of most of the lost."""
    shares = deals.group_by("won").agg(known=_known(by).mean())["known"]
    return all(share >= _MOST for share in shares)


def _size() -> pl.Expr:
    amount = pl.when(pl.col("amount") > 0).then("amount")
    low, high = (amount.quantile(at / 3, "linear").over("currency") for at in (1, 2))
    small, middle, large = SIZES
    third = pl.when(amount <= low).then(pl.lit(small)).when(amount <= high).then(pl.lit(middle))
    return pl.when(amount.is_not_null() & (low < high)).then(third.otherwise(pl.lit(large)))
