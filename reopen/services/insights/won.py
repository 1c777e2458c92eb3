"""Which of the decided deals were won, by seller, source, product and size; the deals behind, and what is odd.

Size: the thirds of the amounts in each currency. A kind of group that is known of too few of the won, or of the lost,
is left out: where only won deals have an amount, every size would be won.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

import polars as pl

from reopen.core.experiment import Share, share
from reopen.core.insight.objections import Size
from reopen.core.insight.won import KINDS, SIZES, GroupWon, OddWon, Won, find_won, left_out
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.narrow import AskedError, between, of_deals

_NAMED: Final = ("owner", "source", "product")
_MOST: Final = 0.8
# After “12 decided deals”: the same of one.
_UNKNOWN: Final = {
    "owner": "of no seller",
    "source": "without a source",
    "product": "without a product",
    "size": "without an amount, or with none to tell a size by",
}
_DAYS: Final = {
    "no_day": "without a day of closing, not counted where a time is asked for",
    "future": "closed in the future, as the records say",
    "backwards": "closed before the day of opening, as the records say",
}


def won(frames: Frames, asked: Asked, *, today: date) -> Won:
    """The finding over the deals closed in the time asked for; one without a day counts where no time is asked for.

    AskedError where there is no such seller or pipeline.
    """
    every = _every(frames, asked, today)
    deals = _in_time(every, asked)
    known = {by: _known_of(deals, by) for by in KINDS}
    told = [by for by in KINDS if all(one.n == 0 or one.value >= _MOST for one in known[by])]
    groups = [
        GroupWon(by, row["group"], row["won"], row["decided"])
        for by in told
        for row in deals.filter(_known(by))
        .group_by(group=by)
        .agg(pl.col("won").sum(), decided=pl.len())
        .to_dicts()
    ]
    notes = left_out({by: known[by] for by in KINDS if by not in told})
    return find_won(
        int(deals["won"].sum()),
        deals.height,
        groups,
        still_open=len(won_open(frames, asked)),
        sizes=_sizes(deals) if "size" in told else (),
        notes=notes if deals.height else (),
        odd=_odd(deals, every, told),
    )


def won_deals(frames: Frames, asked: Asked, *, today: date) -> pl.DataFrame:
    """Behind `won`: deal, won, owner, source, product, size, and no_day, future, backwards; a row a decided deal."""
    return _in_time(_every(frames, asked, today), asked)


def won_dayless(frames: Frames, asked: Asked, *, today: date) -> pl.Series:
    """The decided deals without a day, whatever time is asked for."""
    return _every(frames, asked, today).filter("no_day")["deal"]


def won_open(frames: Frames, asked: Asked) -> pl.Series:
    """The deals that are not decided; of a time that has an end those opened by then, or on no known day."""
    found = of_deals(frames, asked).scan("deals").filter(pl.col("status").cast(pl.String) == "open")
    if asked.until:
        found = found.filter((pl.col("opened_on") <= asked.until).fill_null(value=True))
    return found.select("deal").collect()["deal"]


def is_unknown(by: str) -> pl.Expr:
    """The deals that stand in no group of that kind."""
    return ~_known(by)


def _every(frames: Frames, asked: Asked, today: date) -> pl.DataFrame:
    if asked.by:
        raise AskedError("What is won is by seller, source, product and size already: leave out --by.")
    status = pl.col("status").cast(pl.String)
    closed = pl.coalesce("closed_on", "lost_on")
    return (
        of_deals(frames, asked).scan("deals").filter(status.is_in(["won", "lost"])).select(
            "deal", "currency", "amount", *(pl.col(name).cast(pl.String).alias(name) for name in _NAMED),
            won=status == "won",
            closed=closed,
            no_day=closed.is_null(),
            future=(closed > today).fill_null(value=False),
            backwards=(closed < pl.col("opened_on")).fill_null(value=False),
        ).collect()
    )  # fmt: skip


def _in_time(every: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    return between(every, "closed", asked).with_columns(size=_size())


def _known(by: str) -> pl.Expr:
    return pl.col(by).is_not_null() & (pl.col(by) != "")


def _known_of(deals: pl.DataFrame, by: str) -> tuple[Share, Share]:
    """Of the won, and of the lost, those in a group."""
    won, lost = (deals.filter(side) for side in (pl.col("won"), ~pl.col("won")))
    return tuple(share(one.filter(_known(by)).height, one.height) for one in (won, lost))  # type: ignore[return-value]


def _odd(deals: pl.DataFrame, every: pl.DataFrame, told: Sequence[str]) -> list[OddWon]:
    counts = {"no_day": every["no_day"].sum()} | {what: deals[what].sum() for what in ("future", "backwards")}
    odd = [("unknown", by, deals.filter(is_unknown(by)).height, _UNKNOWN[by]) for by in told]
    odd += [(what, "", int(number), _DAYS[what]) for what, number in counts.items()]
    return [
        OddWon(what, of, n, f"{n:,} decided deal{'' if n == 1 else 's'} {words}")
        for what, of, n, words in odd
    ]


def _size() -> pl.Expr:
    amount = pl.when(pl.col("amount") > 0).then("amount")
    low, high = (amount.quantile(at / 3, "linear").over("currency") for at in (1, 2))
    small, middle, large = SIZES
    third = pl.when(amount <= low).then(pl.lit(small)).when(amount <= high).then(pl.lit(middle))
    return pl.when(amount.is_not_null() & (low < high)).then(third.otherwise(pl.lit(large)))


def _sizes(deals: pl.DataFrame) -> list[Size]:
    """Of each currency the largest amounts among the small and among those that are not large."""
    sized = deals.filter(pl.col("size").is_not_null())
    small, _, large = SIZES
    amount = pl.col("amount")
    found = sized.group_by(pl.col("currency").cast(pl.String).fill_null("")).agg(
        small=amount.filter(pl.col("size") == small).max(),
        large=amount.filter(pl.col("size") != large).max(),
    )
    return [
        Size(row["currency"], float(row["small"]), float(row["large"]))
        for row in found.sort("currency").iter_rows(named=True)
    ]
