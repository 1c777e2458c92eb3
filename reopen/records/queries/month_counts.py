"""How many people wait for a letter, by month: of their first inquiry, or of the loss.

Lost deals that nobody let go, and dead leads; a person counts once a month. Who is left out is known only once the
month is drafted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import connection

from reopen.core.readiness import BY_HAND
from reopen.records.models import Deal, ImportBatch, Lead, Setting
from reopen.records.queries.sample import has_sample

KEPT = "letters.month_counts"


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """People by the first day of a month."""

    inquiry: Mapping[date, int] = field(default_factory=dict)
    loss: Mapping[date, int] = field(default_factory=dict)

    def by(self, by: str) -> Mapping[date, int]:
        """Those of one way of counting."""
        return self.loss if by == "loss" else self.inquiry


@dataclass(frozen=True, slots=True)
class Kept:
    """The counts as they were stored, when, and after which imports."""

    counts: MonthCounts
    at: datetime
    mark: str


def lost_deals() -> int:
    """Counted as far as core.readiness tells them apart."""
    return Deal.objects.filter(status=Deal.Status.LOST).order_by().values("pk")[: BY_HAND + 1].count()


def are_many() -> bool:
    """Whether counting by month is too much for every look at a page."""
    return lost_deals() > BY_HAND or Lead.objects.order_by().values("pk")[: BY_HAND + 1].count() > BY_HAND


def import_mark() -> str:
    """Changes with every import, with every import taken back, and with the sample company."""
    states = [
        f"{pk}{state}" for pk, state in ImportBatch.objects.order_by("-pk").values_list("pk", "state")[:20]
    ]
    return " ".join(states) + (" sample" if has_sample() else "")


def kept_counts() -> Kept | None:
    """What was stored last."""
    value = Setting.objects.filter(pk=KEPT).values_list("value", flat=True).first()
    if not value:
        return None
    return Kept(
        MonthCounts(_read(value["inquiry"]), _read(value["loss"])),
        datetime.fromisoformat(value["at"]),
        value["mark"],
    )


def count_months() -> MonthCounts:
    """Counted anew: a walk over every lost deal and dead lead, some seconds for a million."""
    return MonthCounts(_count("opened_on", leads=True), _count("lost_on", leads=False))


def _count(column: str, *, leads: bool) -> dict[date, int]:
    month = (
        f"to_char({column}, 'YYYY-MM')" if connection.vendor == "postgresql" else f"substr({column}, 1, 7)"
    )
    known = f"contact_id IS NOT NULL AND {column} IS NOT NULL"
    # The names are our own words. Two sets of pairs of a person and a month.
    deals = (
        f"SELECT {'' if leads else 'DISTINCT '}{month} AS month, contact_id FROM records_deal"  # noqa: S608
        f" WHERE status = 'lost' AND NOT let_go AND {known}"
    )
    dead = f"SELECT {month}, contact_id FROM records_lead WHERE status = 'dead' AND {known}"  # noqa: S608
    people = f"{deals} UNION {dead}" if leads else deals
    sql = f"SELECT month, COUNT(*) FROM ({people}) people GROUP BY month"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return _read(dict(cursor.fetchall()))


def _read(counts: Mapping[str, int]) -> dict[date, int]:
    return {date.fromisoformat(f"{month}-01"): people for month, people in counts.items()}
