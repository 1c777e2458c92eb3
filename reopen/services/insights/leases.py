"""The rival contracts of the lost deals: what is winnable when, of the standing loss of each."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, overload

import polars as pl
from django.db import connection

from reopen.core.insight.leases import (
    Lease,
    Leases,
    Quarter,
    Standing,
    last_winnable_day,
    tell_leases,
)
from reopen.records.models import Deal, Installed
from reopen.services.insights.frames import Asked, Frames, read_columns
from reopen.services.insights.narrow import AskedError, of_deals

_READ: Final[dict[str, Any]] = {
    "deal": pl.Int64, "owner_id": pl.Int64, "owner": pl.String, "pipeline": pl.String, "competitor": pl.String,
    "cents": pl.Int64, "currency": pl.String, "contract_start": pl.String, "lost_on": pl.String,
    "term_months": pl.Int32, "notice_days": pl.Int32, "rep_gone": pl.Int32,
}  # fmt: skip
_SQL: Final = """
SELECT d.id, d.owner_id, COALESCE(o.name, ''), d.pipeline, COALESCE(c.name, ''),
       CAST(ROUND(COALESCE(l.their_price, d.amount) * 100) AS {big}), d.currency, CAST(l.contract_start AS {text}),
       CAST(l.lost_on AS {text}), l.term_months, l.notice_days,
       CASE WHEN l.competitor_rep_gone_on IS NULL THEN 0 ELSE 1 END
FROM records_loss l JOIN records_deal d ON d.id = l.deal_id AND d.lost_on = l.lost_on
LEFT JOIN records_dealowner o ON o.id = d.owner_id
LEFT JOIN records_competitor c ON c.id = l.competitor_id
WHERE d.status = 'lost' AND l.term_months > 0
ORDER BY d.id
"""
_CHUNK: Final = 500


def read_contracts() -> pl.DataFrame:
    """deal, owner_id, owner, pipeline, competitor, cents (theirs, else what we quoted), currency, starts_on,
    term_months, notice_days, rep_gone, assumed (the loss stands in for the start), ends_on, notice_by."""
    big, text = ("bigint", "text") if connection.vendor == "postgresql" else ("INTEGER", "TEXT")
    starts_on = pl.coalesce("contract_start", "lost_on").str.to_date("%Y-%m-%d", strict=False)

    def shape(block: pl.DataFrame) -> pl.DataFrame:
        return (
            block.with_columns(
                pl.col("owner", "pipeline", "competitor", "currency").cast(pl.Categorical),
                starts_on=starts_on,
                assumed=pl.col("contract_start").is_null(),
                rep_gone=pl.col("rep_gone") == 1,
            )
            .drop("contract_start", "lost_on")
            # Like core's add_months: clamped to the month's end.
            .with_columns(ends_on=pl.col("starts_on").dt.offset_by(pl.format("{}mo", "term_months")))
            .with_columns(notice_by=pl.col("ends_on") - pl.duration(days=pl.col("notice_days").fill_null(0)))
        )

    return read_columns(_SQL.format(big=big, text=text), _READ, shape=shape)


def leases(frames: Frames, asked: Asked, *, today: date) -> Leases:
    """What is winnable when. AskedError for a seller or pipeline that is not there."""
    if asked.by or asked.since or asked.until:
        raise AskedError("Contracts are by the quarter of their end: narrow them with --owner or --pipeline.")
    frames = of_deals(frames, asked)
    every, lost_deals = pl.collect_all(
        [
            frames.scan("contracts"),
            frames.scan("deals").filter(pl.col("status") == "lost").select(pl.len()),
        ]
    )
    lost = lost_deals.item()
    winnable = _is_winnable(today)
    standing = every.filter(_runs(today)).with_columns(
        winnable=winnable, ends=pl.col("ends_on").dt.year() * 4 + pl.col("ends_on").dt.quarter() - 1
    )
    chosen = standing.filter("winnable")
    counts = standing.group_by("ends").agg(
        running=pl.len(), winnable=pl.col("winnable").sum(), rep_gone=pl.col("rep_gone").sum()
    )
    sums = standing.group_by("ends", "currency").agg(
        cents=pl.col("cents").sum(), known=pl.col("cents").count()
    )
    quarters = tuple(
        Quarter(
            row["ends"] // 4,
            row["ends"] % 4 + 1,
            LeaseRows(standing.lazy().filter(pl.col("ends") == row["ends"]), row["running"], "ends_on"),
            _sums(sums.filter(pl.col("ends") == row["ends"])),
            row["winnable"],
            row["rep_gone"],
        )
        for row in counts.sort("ends").to_dicts()
    )
    figures = Standing(
        running=standing.height,
        assumed=int(standing["assumed"].sum()),
        over=every.height - standing.height,
        next_notice=standing.filter(pl.col("notice_by") >= today)["notice_by"].min(),  # type: ignore[arg-type]
        next_end=standing["ends_on"].min(),  # type: ignore[arg-type]
    )
    chosen_sums = chosen.group_by("currency").agg(cents=pl.col("cents").sum(), known=pl.col("cents").count())
    return tell_leases(
        quarters,
        LeaseRows(chosen.lazy(), chosen.height, "notice_by"),
        figures,
        worth=_sums(chosen_sums),
        rep_gone=int(chosen["rep_gone"].sum()),
        without=lost - every.height,
    )


def lease_deals(frames: Frames, asked: Asked, what: str, *, today: date) -> pl.Series:
    """Behind what `leases` rests on: the deals `lost`, those `without` a term; contracts that are `ended`, `assumed` to
    start with the loss, or `winnable_rep_gone`. AskedError."""
    frames = of_deals(frames, asked)
    contracts = frames.scan("contracts")
    lost = frames.scan("deals").filter(pl.col("status") == "lost")
    found = {
        "lost": lost,
        "without": lost.join(contracts.select("deal"), on="deal", how="anti"),
        "ended": contracts.filter(~_runs(today)),
        "assumed": contracts.filter(_runs(today) & pl.col("assumed")),
        "winnable_rep_gone": contracts.filter(_runs(today) & _is_winnable(today) & pl.col("rep_gone")),
    }
    return found[what].select("deal").sort("deal").collect()["deal"]


def _runs(today: date) -> pl.Expr:
    return pl.col("ends_on") > today


def _is_winnable(today: date) -> pl.Expr:
    return (pl.col("notice_by") >= today) & (pl.col("notice_by") <= last_winnable_day(today))


def _sums(rows: pl.DataFrame) -> dict[str, Decimal]:
    known = rows.filter(pl.col("known") > 0).sort("currency")
    return {str(row["currency"]): _money(row["cents"]) for row in known.to_dicts()}


def _money(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


class LeaseRows(Sequence[Lease]):
    """Contracts in columns, in order of their end or of the last day for notice. The names of companies and what they
    have stand in no column: they are read when one is looked at."""

    def __init__(self, rows: pl.LazyFrame, number: int, by: str) -> None:
        self._given = rows
        self._number = number
        self._by = by

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, at: int) -> Lease: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Lease, ...]: ...

    def __getitem__(self, at: int | slice) -> Lease | tuple[Lease, ...]:
        if isinstance(at, slice):
            return tuple(_read(self._sorted[at]))
        return next(_read(self._sorted[at : at + 1] if at >= 0 else self._sorted[at:][:1]))

    def __iter__(self) -> Iterator[Lease]:
        for rows in self._sorted.iter_slices(_CHUNK):
            yield from _read(rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(len(self))

    @property
    def columns(self) -> pl.DataFrame:
        """deal and rep_gone of each, in order: nothing is read for it."""
        return self._sorted.select("deal", "rep_gone")

    @cached_property
    def _sorted(self) -> pl.DataFrame:
        return self._given.sort(self._by, "deal").collect()


def columns_of(leases: Sequence[Lease]) -> pl.DataFrame:
    """deal and rep_gone of each, in order."""
    if isinstance(leases, LeaseRows):
        return leases.columns
    return pl.DataFrame(
        [(one.deal_id, one.rep_gone) for one in leases],
        schema={"deal": pl.Int64, "rep_gone": pl.Boolean},
        orient="row",
    )


def _read(rows: pl.DataFrame) -> Iterator[Lease]:
    ids = rows["deal"].to_list()
    names = {
        deal: account or name
        for deal, account, name in Deal.objects.filter(pk__in=ids).values_list("pk", "account__name", "name")
    }
    installed = _installed(ids)
    for row in rows.to_dicts():
        yield Lease(
            deal_id=row["deal"],
            account=names.get(row["deal"], ""),
            owner=row["owner"],
            competitor=row["competitor"],
            installed=installed.get(row["deal"], ""),
            amount=None if row["cents"] is None else _money(row["cents"]),
            currency=row["currency"],
            starts_on=row["starts_on"],
            term_months=row["term_months"],
            notice_days=row["notice_days"],
            rep_gone=row["rep_gone"],
            assumed=row["assumed"],
        )


def _installed(deals: list[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for one in Installed.objects.filter(deal__in=deals).order_by("pk"):
        machines = " ".join(filter(None, (str(one.quantity or ""), one.make, one.model)))
        words = ", ".join(filter(None, (machines, one.monthly_volume)))
        found[one.deal_id] = "; ".join(filter(None, (found.get(one.deal_id, ""), words)))
    return found
