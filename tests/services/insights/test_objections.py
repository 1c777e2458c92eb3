"""Reasons as the losses have them."""

from datetime import date
from decimal import Decimal

import pytest

from reopen.core.insight.objections import Cell, CompetitorRow, Size
from reopen.records.models import Deal
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.objections import loss_rows, objections
from reopen.services.insights.reasons_of import read_losses
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db


def test_both_sides_of_each_loss(company: Company) -> None:
    make_deal(
        company.sells["rep"],
        loss={"reason": "Price", "buyer_reason": "Service", "buyer_words": "Nobody came.",
              "our_price": Decimal(100), "their_price": Decimal(90)},
    )  # fmt: skip
    make_deal(loss={"reason": "", "note": "Quote took nine days."}, competitor="")
    everyone, manager = read_losses(Viewer.the_owner()), read_losses(Viewer.of(company.manager))
    found = objections(everyone, Asked())
    assert found.competitors == (CompetitorRow("Marlow", 1, (("service", 1),), (), 1, 1, None),)
    assert found.sentence == "Price is what reps name most: 1 of 2 losses with a reason."
    assert [row.family for row in objections(manager, Asked()).families] == ["price", "service"]
    assert objections(everyone, Asked(since=date(2027, 1, 1))).families == ()
    for asked in (Asked(owner="Bob"), Asked(by="owner")):
        with pytest.raises(AskedError):
            objections(everyone, asked)


def test_competitor_by_reason_by_stage_by_size_with_the_prices_lost_at(company: Company) -> None:
    def lose(amount: str | None, ours: int | None = None, theirs: int | None = None, **loss: str) -> None:
        prices = {"our_price": ours and Decimal(ours), "their_price": theirs and Decimal(theirs)}
        make_deal(
            company.sells["rep"], amount=amount, loss={"stage": "Demo", "reason": "Price", **loss, **prices}
        )

    lose("100", 100, 90)
    lose("100", 120, 130)
    lose("200", reason="Service terms", buyer_reason="Price")
    lose("900", reason="", stage="")
    lose(None, 50, 40)
    found = objections(read_losses(Viewer.the_owner()), Asked())
    assert found.cells == (
        Cell("Marlow", "price", "Demo", "small", 2, 2, 1, 110.0, 110.0, "USD"),
        Cell("Marlow", "price", "Demo", "", 1, 1, 1, 50.0, 40.0, "USD"),
        Cell("Marlow", "price", "Demo", "middle", 1, 0, 0, None, None, ""),
        Cell("Marlow", "", "", "large", 1, 0, 0, None, None, ""),
    )
    assert found.sizes == (Size("USD", 100.0, 200.0),)
    assert sum(cell.lost for cell in found.cells) == 5
    assert sorted(loss_rows(read_losses(Viewer.the_owner()), Asked())["size"]) == [
        "",
        "large",
        "middle",
        "small",
        "small",
    ]


def test_prices_in_two_currencies_have_no_middle(company: Company) -> None:
    for currency in ("USD", "CAD"):
        made = make_deal(loss={"reason": "Price", "our_price": Decimal(100), "their_price": Decimal(90)})
        Deal.objects.filter(pk=made.pk).update(currency=currency)
    found = objections(read_losses(Viewer.the_owner()), Asked())
    # Nor do amounts that are all the same tell what is small.
    assert found.cells == (Cell("Marlow", "price", "", "", 2, 2, 2, None, None, ""),)
    assert found.sizes == ()


def test_amounts_of_nought_tell_no_size(company: Company) -> None:
    for amount in ("0", "0", "0", "100", "200", "300"):
        make_deal(amount=amount, loss={"reason": "Price"})
    found = objections(read_losses(Viewer.the_owner()), Asked())
    assert {cell.size: cell.lost for cell in found.cells} == {"": 3, "small": 1, "middle": 1, "large": 1}
    assert found.sizes == (Size("USD", 100.0, 200.0),)
