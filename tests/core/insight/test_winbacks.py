"""What came back: by cause, by time since the loss, of what was lost long enough ago, and in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reopen.core.insight.winbacks import Calls, Followed, WinBack, find_winbacks

END = date(2027, 1, 31)
CALLED = Calls(date(2025, 8, 25), 61 * 60, (1, 4))


def won(deal_id: int, cause: str = "check_in", **more: Any) -> WinBack:
    facts: dict[str, Any] = {
        "owner": "", "competitor": "Tessel", "reason": "price", "amount": Decimal(10_000), "currency": "USD",
        "lost_on": date(2025, 1, 31), "won_on": date(2025, 7, 30),
    }  # fmt: skip
    return WinBack(deal_id, cause=cause, **facts | more)


def test_rows_and_sentence() -> None:
    back = [
        won(1),  # after 180 days
        won(2, "letter", won_on=date(2025, 8, 2), competitor=""),  # after 183
        won(3, "contract", won_on=date(2026, 1, 31), amount=None),  # after 365
        won(4, won_on=date(2026, 2, 1), reason="", currency="EUR"),
        won(5, "", lost_on=date(2026, 10, 1), won_on=date(2026, 12, 1)),  # lost too late to be followed
    ]
    within = {"half a year": 1_000, "a year": 900, "two years": 800}
    found = find_winbacks(
        back, calls=CALLED, followed=Followed(END, back, 1_204, within, {"price": 600}, {"Tessel": 700})
    )
    assert [(row.group, row.deals) for row in found.by_cause] == [
        ("check-in", (1, 4)), ("contract call", (3,)), ("letter", (2,)), ("nothing on record", (5,)),
    ]  # fmt: skip
    # Each time of the deals lost as long ago, whoever came back sooner among them.
    assert [(row.group, row.deals, row.share and row.share.n) for row in found.by_age] == [
        ("half a year", (1,), 1_000), ("a year", (1, 2, 3), 900), ("two years", (1, 2, 3, 4), 800),
    ]  # fmt: skip
    assert found.by_cause[0].sums == {"EUR": Decimal(10_000), "USD": Decimal(10_000)}
    assert found.by_reason[-1].group == "no reason noted"
    assert found.by_competitor[-1].group == "no competitor known"
    assert found.sentence == (
        "Five deals came back and were won, €10,000 and $30,000; calls are on record since 25 Aug 2025, 61 hours; two "
        "of the five came after one of them."
    )
    assert found.basis == (
        "Of 1,000 deals lost at least half a year before 31 Jan 2027, 4 came back and were won by then: "
        "0.4 % (0.2–1.0). 204 lost less than half a year before are not counted. Within half a year 1 of 1,000, within "
        "a year 3 of 900, within two years 4 of 800, of those lost as long before. Calls are counted at the minutes "
        "that each kind takes, talk and note."
    )
    assert (found.hours, found.lost, found.young, found.back) == (61, 1_204, 204, (1, 2, 3, 4))
    assert [row.share and (row.share.k, row.share.n) for row in found.by_cause] == [
        (2, 5),
        (1, 5),
        (1, 5),
        (1, 5),
    ]
    # Of the deals followed: who came back of a young loss is won, and no part of the share.
    assert [(row.group, len(row.deals), row.share and (row.share.k, row.share.n)) for row in found.by_reason] == [
        ("price", 4, (3, 600)), ("no reason noted", 1, None),
    ]  # fmt: skip


def test_a_part_of_the_time_is_no_share_of_all_that_was_lost() -> None:
    """What was won in it may have been lost before it; what was lost in it is followed to its end."""
    old, new = won(1, lost_on=date(2024, 1, 1)), won(2)
    followed = Followed(
        END,
        [new],
        101,
        {"half a year": 100, "a year": 90, "two years": 0},
        {"price": 60},
        {},
        date(2025, 1, 1),
    )
    found = find_winbacks([old, new], calls=CALLED, followed=followed)
    assert [row.share for row in (*found.by_reason, *found.by_competitor)] == [None, None]
    assert [(row.group, row.deals) for row in found.by_age] == [("half a year", (2,)), ("a year", (2,))]
    assert found.basis.startswith(
        "Of 100 deals lost since 1 Jan 2025 and at least half a year before 31 Jan 2027, 1 came back and was won by "
        "then: 1.0 % (0.2–5.4). 1 lost less than half a year before is not counted. Within half a year 1 of 100, "
        "within a year 1 of 90, of those lost as long before. "
    )
    assert "61 hours in this time" in found.sentence


@pytest.mark.parametrize(
    ("deals", "calls", "sentence"),
    [
        ([], Calls(), "No lost deal has come back yet, and no call to one is on record."),
        ([], Calls(date(2026, 1, 2), 600),
         "No lost deal has come back and been won yet; calls are on record since 2 Jan 2026, 10 hours."),
        ([won(1)], Calls(date(2026, 1, 2), 60),
         "One deal came back and was won, $10,000; calls are on record since 2 Jan 2026, an hour or less; it did not "
         "come after one of them."),
        ([won(1, amount=None)], Calls(date(2025, 1, 2), 600, (1,)),
         "One deal came back and was won; calls are on record since 2 Jan 2025, 10 hours; it came after one of them."),
        ([won(1), won(2)], Calls(date(2026, 1, 2), 600),
         "Two deals came back and were won, $20,000; calls are on record since 2 Jan 2026, 10 hours; none of the two "
         "came after one of them."),
        # Nothing on record is no hour of calls, and neither is a call of after the time.
        ([won(1)], Calls(),
         "One deal came back and was won, $10,000; no call to a lost deal is on record up to 31 Jan 2027."),
        ([won(1)], Calls(date(2027, 2, 1)),
         "One deal came back and was won, $10,000; no call to a lost deal is on record up to 31 Jan 2027."),
    ],
)  # fmt: skip
def test_few(deals: list[WinBack], calls: Calls, sentence: str) -> None:
    found = find_winbacks(deals, calls=calls, followed=Followed(END, deals, 5, {"half a year": 5}))
    assert found.sentence == sentence
    assert (found.hours is None) == ("no call" in sentence)


@pytest.mark.parametrize(
    ("lost", "old", "basis"),
    [
        (0, 0, "No loss with its day is on record."),
        (1, 0, "1 deal was lost, less than half a year before 31 Jan 2027: too early to tell how many come back."),
        (7, 0, "7 deals were lost, less than half a year before 31 Jan 2027: too early to tell how many come back."),
        (1, 1, "Of 1 deal lost at least half a year before 31 Jan 2027, 0 came back and were won by then: "
               "0.0 % (0.0–79.3)."),
    ],
)  # fmt: skip
def test_too_early_to_tell(lost: int, old: int, basis: str) -> None:
    found = find_winbacks([], calls=Calls(), followed=Followed(END, [], lost, {"half a year": old}))
    assert found.basis == basis
