"""A company whose deals die at Proposal: small enough to be made in a moment, large enough to be judged."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Final

from reopen.records.models import Account, Activity, Competitor, Deal, DealOwner, Loss, StageChange

STAGES: Final = ("Inquiry", "Demo", "Proposal", "Negotiation")
# How many of the deals are lost at each stage, stand there still, or are won.
_ENDS: Final = (
    *[("Inquiry", "lost")] * 3, *[("Demo", "lost")] * 3, *[("Proposal", "lost")] * 24, ("Negotiation", "lost"),
    *[("Proposal", "open")] * 2, *[("Negotiation", "won")] * 8,
)  # fmt: skip
_numbers = count(1)


def make_leaky(seller: DealOwner | None, *, pipeline: str = "Sales", year: int = 2025) -> list[Deal]:
    """41 deals, each entering a stage every thirty days from 10 January; every other one is called in each stage."""
    start = date(year, 1, 10)
    account = Account.objects.create(
        source="leaky", external_id=f"a{next(_numbers)}", name="Orrin Freight", name_key="orrin freight"
    )
    deals = Deal.objects.bulk_create(
        Deal(
            source="leaky", external_id=str(next(_numbers)), name=f"Orrin {n}", account=account, owner=seller,
            status=status, pipeline=pipeline, stage=last, amount=Decimal(1_000), currency="USD",
            lost_on=_left(start, last) if status == "lost" else None,
            closed_on=None if status == "open" else _left(start, last),
        )
        for n, (last, status) in enumerate(_ENDS)
    )  # fmt: skip
    rivals = [
        Competitor.objects.get_or_create(name_key=name.lower(), defaults={"name": name})[0]
        for name in ("Marlow", "Tern")
    ]
    Loss.objects.bulk_create(
        Loss(
            deal=deal, lost_on=deal.lost_on, recorded_at=datetime(year, 6, 1, tzinfo=UTC), stage=deal.stage,
            competitor=(*rivals, None)[n % 3], reason=("Price", "Went dark")[n % 2], contract_start=date(year, 3, 1),
            term_months=36, notice_days=90, our_price=Decimal(100), their_price=Decimal(90 + n % 3 * 10),
        )
        for n, deal in enumerate(deals)
        if deal.lost_on
    )  # fmt: skip
    ways = [
        (n, deal, place, stage)
        for n, deal in enumerate(deals)
        for place, stage in enumerate(_passed(deal.stage, deal.status))
    ]
    at = {place: datetime(year, 1, 10, 9, tzinfo=UTC) + timedelta(days=30 * place) for place in range(5)}
    StageChange.objects.bulk_create(
        StageChange(deal=deal, pipeline=pipeline, stage=stage, entered_at=at[place])
        for _, deal, place, stage in ways
    )
    Activity.objects.bulk_create(
        Activity(
            source="leaky", external_id=f"{deal.pk}-{place}", deal=deal, kind="call", direction="out",
            at=at[place] + timedelta(days=4),
        )
        for n, deal, place, _ in ways
        if n % 2
    )  # fmt: skip
    return deals


def _passed(last: str, status: str) -> tuple[str, ...]:
    passed = STAGES[: STAGES.index(last) + 1]
    return (*passed, "Closed Won") if status == "won" else passed


def _left(start: date, last: str) -> date:
    return start + timedelta(days=30 * (STAGES.index(last) + 1))
