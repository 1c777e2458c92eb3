"""Reasons as the losses have them."""

from datetime import date
from decimal import Decimal

import pytest

from reopen.core.insight.objections import CompetitorRow
from reopen.core.insight.reasons import Sorted
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.objections import objections, sorted_notes
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db


def test_both_sides_of_each_loss(company: Company) -> None:
    made = make_deal(
        company.sells["rep"],
        loss={"reason": "Price", "buyer_reason": "Service", "buyer_words": "Nobody came.",
              "our_price": Decimal(100), "their_price": Decimal(90)},
    )  # fmt: skip
    make_deal(loss={"reason": "", "note": "Quote took nine days."}, competitor="")
    everyone, manager = Viewer.the_owner(), Viewer.of(company.manager)
    [(case, by_rep, by_buyer), (_, slow, nothing)] = sorted_notes(everyone, Asked())
    assert (case.deal_id, case.by_rep, case.by_buyer) == (made.pk, "price", "service")
    assert (by_rep, by_buyer) == (
        Sorted("price", "Price", span=(0, 5)),
        Sorted("service", "Service", span=(0, 7)),
    )
    assert (slow, nothing) == (
        Sorted("we were slow", "took nine days", where=1, span=(6, 20)),
        None,
    )
    found = objections(everyone, Asked())
    assert found.competitors == (CompetitorRow("Marlow", 1, (("service", 1),), (), 1, 1, None),)
    assert found.sentence == "Price is what reps name most: 1 of 2 losses."
    assert [row.family for row in objections(manager, Asked()).families] == ["price", "service"]
    assert objections(everyone, Asked(since=date(2027, 1, 1))).families == ()
    with pytest.raises(AskedError, match="No loss is there of Bob"):
        objections(everyone, Asked(owner="Bob"))
