"""What is winnable when: quarters, notice days, and what is only assumed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reopen.core.insight.leases import Lease, find_leases

TODAY = date(2026, 2, 24)


def lease(deal_id: int, starts_on: date, **more: Any) -> Lease:
    facts: dict[str, Any] = {
        "account": f"Firm {deal_id}", "owner": "", "competitor": "Tessel", "installed": "", "currency": "USD",
        "amount": Decimal(10_000), "term_months": 36, "notice_days": 90, "rep_gone": False,
    }  # fmt: skip
    return Lease(deal_id, starts_on=starts_on, **facts | more)


@pytest.mark.parametrize(
    ("starts_on", "more", "ends_on", "notice_by"),
    [
        (date(2023, 8, 31), {}, date(2026, 8, 31), date(2026, 6, 2)),
        (date(2024, 2, 29), {"term_months": 12}, date(2025, 2, 28), date(2024, 11, 30)),
        (date(2024, 8, 31), {"term_months": 18, "notice_days": None}, date(2026, 2, 28), date(2026, 2, 28)),
    ],
)
def test_end_and_notice(starts_on: date, more: dict[str, Any], ends_on: date, notice_by: date) -> None:
    one = lease(1, starts_on, **more)
    assert (one.ends_on, one.notice_by) == (ends_on, notice_by)


def test_quarters_and_what_is_winnable_now() -> None:
    due = lease(1, date(2023, 7, 1), rep_gone=True)  # ends 1 July, notice by 2 April
    late = lease(2, date(2023, 4, 1))  # ends 1 April; notice was due on 1 January
    today = lease(3, date(2023, 5, 25), amount=Decimal(2_400), currency="EUR")  # notice by 24 February
    far = lease(4, date(2025, 7, 1), assumed=True, amount=None)
    over = lease(5, date(2023, 2, 24))
    found = find_leases([far, due, over, late, today], without=7, today=TODAY)
    assert [(one.title, [x.deal_id for x in one.leases], one.winnable, one.rep_gone) for one in found.quarters] == [
        ("Q2 2026", [2, 3], 1, 0), ("Q3 2026", [1], 1, 1), ("Q3 2028", [4], 0, 0),
    ]  # fmt: skip
    assert found.quarters[0].sums == {"EUR": Decimal(2_400), "USD": Decimal(10_000)}
    assert found.quarters[2].sums == {}
    assert [one.deal_id for one in found.winnable] == [3, 1]
    assert found.sentence == (
        "Two rival contracts, €2,400 and $10,000, can still be given notice in the next three months."
    )
    assert found.basis == (
        "Four running contracts on record, of 12 lost deals. The rival’s rep has left at one of the two. "
        "One has no start on record; the loss stands in. One has ended, and most likely renewed."
    )


@pytest.mark.parametrize(
    ("leases", "sentence"),
    [
        ([], "No rival contract is on record that still runs: ask for its term at every loss."),
        (
            [lease(1, date(2020, 1, 1))],
            "No rival contract is on record that still runs: ask for its term at every loss.",
        ),
        (
            [lease(1, date(2025, 1, 15))],
            "No rival contract can be given notice in the next three months; the next one by Sun 17 Oct 2027.",
        ),
        (
            [lease(1, date(2023, 6, 1), amount=None)],
            "One rival contract can still be given notice in the next three months.",
        ),
        # Its day for notice has passed: it is not “the next one”.
        (
            [lease(1, date(2023, 4, 1))],
            "No rival contract can be given notice any more; the next one ends in April 2026.",
        ),
    ],
)
def test_sentence(leases: list[Lease], sentence: str) -> None:
    assert find_leases(leases, without=0, today=TODAY).sentence == sentence
