"""Dates that somebody named, where they meet what is due, and what a conversation takes along."""

import pytest

from reopen.core.cadence import (
    DEFAULT,
    CallBack,
    Facts,
    plan,
    preview,
)
from tests.core.cadence.planning import at, calls, d, lost

NAMED = [
    # An overdue date that they named joins the next call: a post-mortem agreed for a Sunday, asked on Saturday.
    (
        lost(
            lost_on=d("2024-02-29"),
            post_mortem_at=at(2024, 5, 19, 14),
            call_backs=(CallBack(d("2024-03-15")),),
        ),
        "2024-05-18",
        [("2024-05-19", "post_mortem call_back")],
    ),
    # A check-in that is near the first of two named dates is done with it, and counts.
    (
        lost(
            conversations=(d("2024-02-01"),),
            post_mortem_at=at(2024, 2, 20, 14),
            call_backs=(CallBack(d("2024-03-04")),),
        ),
        "2024-02-01",
        [("2024-02-20", "post_mortem check_in:1"), ("2024-03-04", "call_back"), ("2024-04-01", "check_in:2")],
    ),
    # A notice within 13 days of two named dates joins the earlier.
    (
        lost(
            lost_on=d("2025-04-11"),
            term_months=6,
            notice_days=128,
            post_mortem_at=at(2025, 4, 24, 14),
            call_backs=(CallBack(d("2025-05-09")),),
        ),
        "2025-04-11",
        [("2025-04-24", "post_mortem notice"), ("2025-05-09", "call_back check_in:1")],
    ),
    # A notice whose day rolls back before the loss is near the named date from the loss on.
    (
        lost(lost_on=d("2024-12-22"), term_months=3, notice_days=60, call_backs=(CallBack(d("2025-01-03")),)),
        "2024-12-22",
        [("2025-01-03", "post_mortem call_back notice"), ("2025-01-31", "check_in:1")],
    ),
    # All tries of the post-mortem reached nobody: the next check-in, four weeks after the last.
    (
        lost(attempts=(d("2024-02-14"), d("2024-02-15"), d("2024-02-16"), d("2024-02-20"))),
        "2024-02-20",
        [("2024-03-19", "post_mortem check_in:1")],
    ),
    # A try waits for a date that they named.
    (
        lost(
            conversations=(d("2024-02-14"),),
            done=frozenset({"post_mortem"}),
            attempts=(d("2024-03-13"),),
            call_backs=(CallBack(d("2024-03-15")),),
        ),
        "2024-03-13",
        [("2024-03-15", "call_back check_in:1")],
    ),
]


@pytest.mark.parametrize(("facts", "as_of", "expected"), NAMED)
def test_named_dates_meet_the_rest(facts: Facts, as_of: str, expected: list[tuple[str, str]]) -> None:
    assert calls(facts, expected[-1][0], as_of=as_of) == expected


PAST = [
    # A conversation carried all that was due by its day, and a date that they named that Saturday.
    (lost(term_months=12, conversations=(d("2024-09-02"),)), "2024-09-02", ("2024-09-30", "check_in:2")),
    (lost(term_months=12, conversations=(d("2024-09-02"),)), "2024-09-03", ("2024-09-30", "check_in:2")),
    (lost(door="open", conversations=(d("2024-04-01"),)), "2024-04-10", ("2024-04-29", "check_in:2")),
    (
        lost(call_backs=(CallBack(d("2024-03-16")),), conversations=(d("2024-03-16"),)),
        "2024-03-20",
        ("2024-04-12", "check_in:2"),
    ),
    (
        lost(conversations=(d("2024-02-14"), d("2024-03-13"), d("2024-03-13"))),
        "2024-03-13",
        ("2024-04-10", "check_in:2"),
    ),
]


@pytest.mark.parametrize(("facts", "as_of", "first"), PAST)
def test_preview_takes_a_conversation_to_carry_what_was_due(
    facts: Facts, as_of: str, first: tuple[str, str]
) -> None:
    touches = preview(facts, DEFAULT, frozenset(), d(as_of), d("2025-01-31"))
    touch = next(touch for touch in touches if touch.channel == "phone")
    assert (touch.on.isoformat(), " ".join(touch.reasons)) == first


def test_quote_call_stands_when_they_spoke_later() -> None:
    facts = Facts(quote_sent_on=d("2024-03-26"), conversations=(d("2024-04-10"),))
    assert calls(facts, "2024-12-31") == [("2024-03-29", "quote_follow_up")]
    assert calls(facts, "2024-12-31", as_of="2024-04-11") == []


def test_door_that_opened_later_owes_no_call_for_the_past() -> None:
    facts = lost(
        door="open", conversations=(d("2024-04-01"),), done=frozenset({"post_mortem"}), check_ins_done=1
    )
    assert calls(facts, "2024-05-15", as_of="2024-04-01") == [("2024-04-29", "check_in:2")]


def test_a_notice_of_a_sunday_waits_for_monday_beside_a_date_that_they_named() -> None:
    facts = Facts(
        lost_on=d("2023-01-01"),
        call_backs=(CallBack(d("2023-01-24")),),
        contract_start=d("2023-01-10"),
        term_months=6,
        notice_days=160,
    )
    first = plan(facts, DEFAULT, frozenset(), d("2023-01-01"), d("2023-01-20"))
    assert [(touch.on, touch.reasons) for touch in first] == [(d("2023-01-02"), ("notice",))]
