"""Rival contracts, as the rows have them, counted in columns."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from reopen.core.insight.leases import Lease, Leases
from reopen.records.models import Deal, Installed
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.leases import columns_of, read_contracts
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 2, 24, 9, tzinfo=UTC)


def leases(viewer: Viewer, owner: str = "") -> Leases:
    return Recon(viewer, now=NOW, time_zone="UTC").leases(Asked(owner=owner))


def test_contract_of_the_standing_loss(company: Company) -> None:
    made = make_deal(
        company.sells["rep"], lost_on=date(2025, 2, 10),
        loss={"term_months": 36, "notice_days": 90, "their_price": Decimal(9_000),
              "competitor_rep_gone_on": date(2026, 1, 5)},
    )  # fmt: skip
    made.losses.create(
        lost_on=date(2020, 1, 1), term_months=60, recorded_at=made.losses.get().recorded_at, competitor=None
    )
    Installed.objects.create(
        deal=made, make="Stralund", model="DX 60e", quantity=2, monthly_volume="30,000 pages"
    )
    make_deal(lost_on=date(2025, 2, 10))  # no term
    make_deal(lost_on=None)
    found = leases(Viewer.the_owner())
    [quarter] = found.quarters
    assert quarter.leases == (
        Lease(
            made.pk, "Cumberland Title", company.sells["rep"].name, "Marlow", "2 Stralund DX 60e, 30,000 pages",
            Decimal(9_000), "USD", date(2025, 2, 10), 36, 90, rep_gone=True, assumed=True,
        ),
    )  # fmt: skip
    assert (found.without, found.over) == (1, 0)
    assert leases(Viewer.of(company.manager)).without == 0
    with pytest.raises(AskedError, match="There is no owner “Bob” among these deals"):
        leases(Viewer.the_owner(), owner="Bob")


def contract(starts_on: date | None, lost_on: date = date(2020, 1, 1), **loss: Any) -> int:
    facts = {
        "term_months": 36,
        "notice_days": 90,
        "their_price": Decimal(10_000),
        "contract_start": starts_on,
    }
    made = make_deal(lost_on=lost_on, amount=None, loss=facts | loss)
    return int(made.pk)


def test_quarters_and_what_is_winnable_now(company: Company) -> None:
    due = contract(
        date(2023, 7, 1), competitor_rep_gone_on=date(2026, 1, 5)
    )  # ends 1 July, notice by 2 April
    late = contract(date(2023, 4, 1))  # ends 1 April; notice was due on 1 January
    today = contract(date(2023, 5, 25), their_price=Decimal(2_400))  # notice by 24 February
    Deal.objects.filter(pk=today).update(currency="EUR")
    far = contract(None, lost_on=date(2025, 7, 1), their_price=None)
    contract(date(2023, 2, 24))  # ends today: over
    make_deal()
    found = leases(Viewer.the_owner())
    assert [
        (one.title, columns_of(one.leases)["deal"].to_list(), one.winnable, one.rep_gone)
        for one in found.quarters
    ] == [("Q2 2026", [late, today], 1, 0), ("Q3 2026", [due], 1, 1), ("Q3 2028", [far], 0, 0)]
    assert [one.sums for one in found.quarters] == [
        {"EUR": Decimal(2_400), "USD": Decimal(10_000)}, {"USD": Decimal(10_000)}, {},
    ]  # fmt: skip
    assert [one.deal_id for one in found.winnable] == [today, due]
    assert found.sentence == (
        "Two rival contracts, €2,400 and $10,000, can still be given notice in the next three months."
    )
    assert found.basis == (
        "Four running contracts on record, of 6 lost deals. The rival’s rep has left at one of the two. One has no "
        "start on record; the loss stands in. One has ended, and most likely renewed. One has no term on record."
    )


@pytest.mark.parametrize(
    ("starts_on", "loss", "ends_on", "notice_by"),
    [
        (date(2023, 8, 31), {}, date(2026, 8, 31), date(2026, 6, 2)),
        (date(2024, 8, 31), {"term_months": 18, "notice_days": None}, date(2026, 2, 28), date(2026, 2, 28)),
    ],
)
def test_columns_end_as_the_contract_does(
    starts_on: date, loss: dict[str, Any], ends_on: date, notice_by: date
) -> None:
    contract(starts_on, **loss)
    [row] = read_contracts().to_dicts()
    assert (row["ends_on"], row["notice_by"]) == (ends_on, notice_by)
    [quarter] = leases(Viewer.the_owner()).quarters
    assert [(one.ends_on, one.notice_by) for one in quarter.leases] == [(ends_on, notice_by)]
