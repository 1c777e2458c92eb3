"""Rival contracts, as the rows have them."""

from datetime import date
from decimal import Decimal

import pytest

from reopen.core.insight.leases import Lease
from reopen.records.models import Installed
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.leases import leases
from reopen.services.insights.narrow import AskedError
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
TODAY = date(2026, 2, 24)


def test_contract_of_the_standing_loss(company: Company) -> None:
    made = make_deal(
        company.sells["rep"], lost_on=date(2025, 2, 10),
        loss={"term_months": 36, "notice_days": 90, "their_price": Decimal(9_000),
              "competitor_rep_gone_on": date(2026, 1, 5)},
    )  # fmt: skip
    made.losses.create(
        lost_on=date(2020, 1, 1), term_months=60, recorded_at=made.losses.get().recorded_at, competitor=None
    )
    Installed.objects.create(deal=made, make="Stralund", model="DX 60e", quantity=2)
    make_deal(lost_on=date(2025, 2, 10))  # no term
    make_deal(lost_on=None)
    found = leases(Viewer.the_owner(), Asked(), today=TODAY)
    [quarter] = found.quarters
    assert quarter.leases == (
        Lease(
            made.pk, "Cumberland Title", company.sells["rep"].name, "Marlow", "2 Stralund DX 60e", Decimal(9_000),
            "USD", date(2025, 2, 10), 36, 90, rep_gone=True, assumed=True,
        ),
    )  # fmt: skip
    assert (found.without, found.over) == (1, 0)
    assert leases(Viewer.of(company.manager), Asked(), today=TODAY).without == 0
    with pytest.raises(AskedError, match="No lost deal is there of Bob"):
        leases(Viewer.the_owner(), Asked(owner="Bob"), today=TODAY)
