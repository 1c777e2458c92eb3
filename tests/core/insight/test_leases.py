"""What is winnable when: the end and the last day for notice, and the words over contracts that are counted."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reopen.core.insight.leases import Lease, Leases, Standing, tell_leases


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


def told(
    winnable: int = 0, *, worth: dict[str, Decimal] | None = None, rep_gone: int = 0, **more: Any
) -> Leases:
    standing: dict[str, Any] = {
        "running": 1, "assumed": 0, "over": 0, "next_notice": date(2027, 10, 17), "next_end": date(2028, 1, 15),
    }  # fmt: skip
    chosen = [lease(n, date(2023, 7, 1)) for n in range(winnable)]
    return tell_leases(
        (), chosen, Standing(**standing | more), worth=worth or {}, rep_gone=rep_gone, without=7
    )


NONE_RUNS: dict[str, Any] = {"running": 0, "next_notice": None, "next_end": None}


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            told(**NONE_RUNS),
            "No rival contract is on record that still runs: ask for its term at every loss.",
        ),
        (
            told(),
            "No rival contract can be given notice in the next three months; the next one by Sun 17 Oct 2027.",
        ),
        (told(1), "One rival contract can still be given notice in the next three months."),
        (
            told(2, worth={"EUR": Decimal(2_400), "USD": Decimal(10_000)}),
            "Two rival contracts, €2,400 and $10,000, can still be given notice in the next three months.",
        ),
        # The day for notice of all that run has passed: none of these is “the next one”.
        (
            told(next_notice=None, next_end=date(2026, 4, 1)),
            "No rival contract can be given notice any more; the next one ends in April 2026.",
        ),
    ],
)
def test_sentence(found: Leases, sentence: str) -> None:
    assert found.sentence == sentence


@pytest.mark.parametrize(
    ("found", "basis"),
    [
        (
            told(2, running=4, assumed=1, over=1, rep_gone=1),
            "Four running contracts on record, of 12 lost deals. The rival’s rep has left at one of the two. One has "
            "no start on record; the loss stands in. One has ended, and most likely renewed. Seven have no term on "
            "record.",
        ),
        (told(**NONE_RUNS), "No running contracts on record, of 7 lost deals."),
        (
            told(**NONE_RUNS, over=2),
            "No running contracts on record, of 9 lost deals. Two have ended, and most likely renewed. Seven have no "
            "term on record.",
        ),
    ],
)
def test_basis(found: Leases, basis: str) -> None:
    assert found.basis == basis
