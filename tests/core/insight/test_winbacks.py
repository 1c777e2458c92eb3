"""What came back: by cause, by time since the loss, and in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reopen.core.insight.winbacks import WinBack, find_winbacks


def won(deal_id: int, cause: str = "check_in", **more: Any) -> WinBack:
    facts: dict[str, Any] = {
        "owner": "", "competitor": "Tessel", "reason": "price", "amount": Decimal(10_000), "currency": "USD",
        "lost_on": date(2025, 1, 31), "won_on": date(2025, 7, 30),
    }  # fmt: skip
    return WinBack(deal_id, cause=cause, **facts | more)


def test_rows_and_sentence() -> None:
    found = find_winbacks(
        [
            won(1),
            won(2, "letter", won_on=date(2025, 7, 31), competitor=""),
            won(3, "contract", won_on=date(2026, 1, 30), amount=None),
            won(4, won_on=date(2026, 1, 31), reason="", currency="EUR"),
            won(5, "", won_on=date(2027, 1, 31)),
        ],
        minutes=61 * 60,
        lost=1_204,
    )
    assert [(row.group, row.deals) for row in found.by_cause] == [
        ("check-in", (1, 4)), ("contract call", (3,)), ("letter", (2,)), ("nothing on record", (5,)),
    ]  # fmt: skip
    assert [(row.group, row.deals) for row in found.by_age] == [
        ("half a year", (1,)), ("a year", (2, 3)), ("two years", (4,)), ("longer", (5,)),
    ]  # fmt: skip
    assert found.by_cause[0].sums == {"EUR": Decimal(10_000), "USD": Decimal(10_000)}
    assert found.by_reason[-1].group == "no reason noted"
    assert found.by_competitor[-1].group == "no competitor known"
    assert found.sentence == "Five deals came back and were won, €10,000 and $30,000, for 61 hours of calls."
    assert found.basis.startswith("5 of 1,204 deals lost: 0.4 % (0.2–1.0). Calls are counted")
    # Causes and times are shares of the win-backs, reasons and competitors of the deals lost.
    assert [(row.share.k, row.share.n) for row in found.by_cause] == [(2, 5), (1, 5), (1, 5), (1, 5)]


def test_shares_of_the_deals_lost() -> None:
    found = find_winbacks(
        [won(1), won(2, competitor="")],
        minutes=0,
        lost=100,
        lost_for={"price": 60, "": 40},
        lost_to={"Tessel": 70},
    )
    assert [(row.group, row.share.k, row.share.n) for row in (*found.by_reason, *found.by_competitor)] == [
        ("price", 2, 60), ("Tessel", 1, 70), ("no competitor known", 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("deals", "minutes", "sentence"),
    [
        ([], 0, "No lost deal has come back yet, and no call to one is on record."),
        ([], 600, "No lost deal has come back and been won yet, for 10 hours of calls."),
        ([won(1)], 60, "One deal came back and was won, $10,000, for an hour of calls or less."),
        ([won(1, amount=None)], 600, "One deal came back and was won, for 10 hours of calls."),
    ],
)
def test_few(deals: list[WinBack], minutes: int, sentence: str) -> None:
    assert find_winbacks(deals, minutes=minutes, lost=5).sentence == sentence
