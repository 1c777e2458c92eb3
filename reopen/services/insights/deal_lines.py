"""The deals behind a number as a list: sorted over all of them, read from the database for what is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

import polars as pl
from django.db.models import Max

from reopen.records.models import Activity
from reopen.records.queries.deal_list import DealRow, rows_of
from reopen.records.queries.visible import visible_deals
from reopen.services.insights.contacts import HUMAN
from reopen.services.insights.recon import Recon

# What a list is sorted by → is the greatest first?
SORTS: Final = {"on": True, "amount": True, "contact": True, "seller": False}
_CHUNK: Final = 500
COLUMNS: Final = (
    "deal", "name", "account", "contact", "seller", "status", "stage", "amount", "currency", "on", "reason",
    "competitor", "last_contact",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DealLine:
    """A line of the list. `last_contact`: the day of the last call, mail or meeting, theirs or ours."""

    deal: DealRow
    last_contact: date | None


def sorted_ids(
    recon: Recon, ids: pl.Series, by: str, *, start: int = 0, size: int | None = None
) -> list[int]:
    """Each deal once: by "on" (lost, won or expected), "amount", "contact" or "seller"; what has no such fact last.

    `start` and `size` cut a page out of it.
    """
    # As text: the names may be categories, which are sorted by their numbers.
    key = {
        "on": pl.coalesce("lost_on", "closed_on"),
        "amount": pl.col("amount"),
        "contact": pl.col("last_contact"),
        "seller": pl.col("owner").cast(pl.String),
    }[by]
    once = pl.LazyFrame({"deal": ids.unique()})
    facts = recon.frames.scan("deals").select("deal", key=key)
    ranked = once.join(facts, on="deal", how="left").sort(
        "key", "deal", descending=[SORTS[by], True], nulls_last=True
    )
    found: list[int] = ranked.select("deal").slice(start, size).collect()["deal"].to_list()
    return found


def deal_lines(recon: Recon, ids: Sequence[int]) -> Iterator[DealLine]:
    """Their lines in this order, as they stand now; those that the viewer may not see any more are left out."""
    zone = ZoneInfo(recon.time_zone)
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        rows = {row.id: row for row in rows_of(recon.viewer, visible_deals(recon.viewer).filter(pk__in=some))}
        last = dict(
            Activity.objects.filter(deal__in=list(rows), kind__in=HUMAN)
            .order_by()
            .values_list("deal")
            .annotate(at=Max("at"))
        )
        for one in some:
            if one in rows:
                at = last.get(one)
                yield DealLine(rows[one], at.astimezone(zone).date() if at else None)


def row_of(line: DealLine) -> dict[str, Any]:
    """The line as a row of JSON or CSV: COLUMNS."""
    deal = line.deal
    return {
        "deal": deal.id,
        "name": deal.name,
        "account": deal.account,
        "contact": deal.contact,
        "seller": deal.seller,
        "status": deal.status,
        "stage": deal.stage,
        "amount": deal.amount,
        "currency": deal.currency,
        "on": deal.on,
        "reason": deal.reason,
        "competitor": deal.competitor,
        "last_contact": line.last_contact,
    }
