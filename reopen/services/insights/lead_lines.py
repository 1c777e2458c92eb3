"""The leads behind a number as a list: sorted over all of them, read from the database for what is shown.

No address and no number: a list to be taken out must not be one to ring up, past those who asked not to be reached.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from reopen.records.queries.visible import visible_deals
from reopen.records.queries.visible_leads import visible_leads
from reopen.services.insights.recon import Recon

# What a list is sorted by → is the greatest first?
SORTS: Final = {"on": True, "source": False, "outcome": False, "seller": False, "status": False}
COLUMNS: Final = (
    "lead", "name", "account", "source", "call_outcome", "read_as", "seller", "status", "stage", "on",
)  # fmt: skip
_KEYS: Final = {"seller": "owner"}
_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class LeadLine:
    """A line of the list. `lead`: its id in the CRM, "" where it has none; `outcome`: as the words were read.

    `status` is open, converted or dead; `deal`: the last deal of the same person that the viewer may see.
    """

    id: int
    lead: str
    name: str
    account: str
    source: str
    words: str
    outcome: str
    seller: str
    status: str
    stage: str
    on: date | None
    deal: int | None

    @property
    def called(self) -> str:
        """By name, else by account, else by its id in the CRM."""
        return self.name or self.account or (f"Lead {self.lead}" if self.lead else "Without a name")


def sorted_leads(
    recon: Recon, ids: pl.Series, by: str, *, start: int = 0, size: int | None = None
) -> list[int]:
    """By "on" (the day on which they came in), "source", "outcome", "seller" or "status"; without one last."""
    ranked = (
        recon.lead_rows.lazy()
        .select("lead", key=pl.col(_KEYS.get(by, by)) if by == "on" else _text(_KEYS.get(by, by)))
        .filter(pl.col("lead").is_in(ids.implode()))
        .sort("key", "lead", descending=[SORTS[by], True], nulls_last=True)
        .slice(start, size)
        .collect()
    )
    found: list[int] = ranked["lead"].to_list()
    return found


def lead_lines(recon: Recon, ids: Sequence[int]) -> Iterator[LeadLine]:
    """Their lines in this order, as they stand now; those that the viewer may not see any more are left out."""
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        read_as = dict(
            recon.lead_rows.filter(pl.col("lead").is_in(some))
            .select("lead", pl.col("outcome").cast(pl.String))
            .rows()
        )
        leads = {
            one.pk: one
            for one in visible_leads(recon.viewer).filter(pk__in=some).select_related("account", "owner")
        }
        people = [one.contact_id for one in leads.values() if one.contact_id]
        deals = dict(
            visible_deals(recon.viewer)
            .filter(contact__in=people)
            .order_by("pk")
            .values_list("contact_id", "pk")
        )
        for pk in some:
            if (one := leads.get(pk)) is not None:
                yield LeadLine(
                    pk,
                    "" if one.external_id.startswith("row") else one.external_id,
                    one.name,
                    one.account.name if one.account and one.account.name != one.name else "",
                    one.lead_source,
                    one.call_outcome,
                    read_as[pk],
                    one.owner.name if one.owner else "",
                    one.status,
                    one.stage,
                    one.opened_on,
                    deals.get(one.contact_id) if one.contact_id else None,
                )


def row_of(line: LeadLine) -> dict[str, Any]:
    """The line as a row of JSON or CSV: COLUMNS."""
    return {
        "lead": line.lead,
        "name": line.name,
        "account": line.account,
        "source": line.source,
        "call_outcome": line.words,
        "read_as": line.outcome,
        "seller": line.seller,
        "status": line.status,
        "stage": line.stage,
        "on": line.on,
    }


def _text(name: str) -> pl.Expr:
    """As text: the names may be categories, which are sorted by their numbers. Nothing is null."""
    text = pl.col(name).cast(pl.String)
    return pl.when(text != "").then(text)
