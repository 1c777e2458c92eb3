"""Rival contracts, as the rows have them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from reopen.core.insight.leases import Lease, Leases
from reopen.records.models import Installed
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
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
