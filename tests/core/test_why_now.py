"""Why this call, today, in words."""

from datetime import date, time

import pytest

from reopen.core.next_words import next_head, next_tail, retry_tail
from reopen.core.why_now import ROW, Why, label, overdue_since, why_in_row, why_now

TODAY = date(2026, 2, 24)
LOST = date(2026, 2, 10)


def why(*reasons, **facts):
    return Why(**({"reasons": reasons, "due_on": TODAY, "lost_on": LOST} | facts))


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (why("post_mortem"), "Post-mortem, two weeks after the loss"),
        (why("post_mortem", promised=True, at=time(14)), "Post-mortem, agreed for 14:00 their time"),
        (why("post_mortem", promised=True), "Post-mortem, agreed for today"),
        (
            why("post_mortem", promised=True, at=time(14), due_on=date(2026, 2, 20)),
            "Post-mortem, agreed for 14:00 their time on 20 Feb",
        ),
        (why("call_back", promised=True), "They named today"),
        (why("call_back", promised=True, due_on=date(2026, 2, 12)), "They named 12 Feb"),
        (
            why("call_back", promised=True, attempts=1, due_on=date(2026, 2, 12)),
            "A call-back that they asked for; nobody answered yet",
        ),
        (
            why("post_mortem", promised=True, attempts=1, at=time(14)),
            "Post-mortem, as agreed; nobody answered yet",
        ),
        (why("call_back"), "They said yes to a call in a month or two, two weeks ago"),
        (why("check_in:4", last_spoke_on=date(2026, 1, 27)), "Check-in 4, four weeks after you last spoke"),
        (why("check_in:1"), "Check-in 1, two weeks after the loss"),
        (why("contract:18", term_months=60, competitor="Marlow"), "Month 18 of 60 with Marlow"),
        (why("contract:18", term_months=36), "Month 18 of 36, half of it gone"),
        (why("contract:18", assumed=("contract_start",)), "Month 18; contract start assumed"),
        (
            why("contract:30", "check_in:9", term_months=36, competitor="Marlow"),
            "Month 30 of 36 with Marlow, and check-in 9, in one call",
        ),
        (
            why("notice", competitor="Tessel", cancel_by=date(2026, 3, 26)),
            "Must cancel Tessel by 26 Mar, or it renews",
        ),
        (
            why("notice", cancel_by=date(2027, 3, 26)),
            "Must cancel their contract by 26 Mar 2027, or it renews",
        ),
        (why("notice", cancel_by=date(2026, 2, 20)), "The last day to cancel their contract was 20 Feb"),
        (why("quote_follow_up", promised=True), "You promised a call this morning about the quote"),
        (why("check_in:3", attempts=1), "Check-in 3, two weeks after the loss; nobody answered yet"),
        (
            why("check_in:3", attempts=3),
            "Check-in 3, two weeks after the loss; nobody answered the third time",
        ),
        (
            why("check_in:3", snoozed_from=date(2026, 2, 20)),
            "Check-in 3, two weeks after the loss; put off from 20 February",
        ),
        (
            why("check_in:1", is_first=True, care_reason="$46,800, lost 14 months ago, a good fit"),
            "The first call: $46,800, lost 14 months ago, a good fit",
        ),
        (
            why("check_in:1", is_first=True, lost_on=date(2024, 12, 20)),
            "The first call since the loss 14 months ago",
        ),
        (why("site_visit:12"), "Site visit, month 12"),
        (why(), "Due"),
    ],
)
def test_why_now(one, words):
    assert why_now(one, TODAY) == words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (why("post_mortem", "call_back"), "Post-mortem, two weeks after the loss, and call-back"),
        (why("call_back"), "Yes to a call two weeks ago"),
        (why("call_back", "check_in:1"), "Yes to a call two weeks ago, and check-in 1"),
        (
            why("contract:18", "check_in:7", term_months=36, competitor="Marlow Imaging"),
            "Month 18 of 36 with Marlow Imaging, and check-in 7",
        ),
        (
            why("check_in:5", attempts=2, last_spoke_on=date(2026, 1, 6)),
            "Check-in 5; nobody answered the second time",
        ),
        (
            why("check_in:5", attempts=2, snoozed_from=date(2026, 2, 20), last_spoke_on=date(2026, 1, 6)),
            "Check-in 5; put off from 20 February",
        ),
        (
            why("notice", "contract:30", competitor="Northgate Copier", cancel_by=date(2026, 3, 26)),
            "Must cancel Northgate Copier by 26 Mar, and month 30",
        ),
        (why("check_in:1"), "Check-in 1, two weeks after the loss"),  # short enough as it is
    ],
)
def test_why_in_a_row_is_one_line(one, words):
    assert why_in_row(why_now(one, TODAY), one, TODAY) == words
    assert len(words) <= ROW


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (why("contract:18"), "month 18"),
        (why("notice"), "notice"),
        (why("check_in:2"), "check-in 2"),
        (why("check_in:2", is_first=True), "first call"),
        (why("post_mortem"), "post-mortem"),
        (why("site_visit:12"), "site visit"),
        (why(), "call"),
    ],
)
def test_label(one, words):
    assert label(one) == words


def test_overdue_since():
    assert overdue_since(date(2026, 2, 23), TODAY) == "since Monday"
    assert overdue_since(date(2026, 2, 12), TODAY) == "since 12 Feb"


def test_the_next_call_in_words():
    on = date(2026, 3, 24)
    assert next_head(("check_in:1",), on, None, TODAY) == "Next: check-in 1, Tuesday 24 March"
    assert next_head(("call_back", "check_in:2"), on, time(14), TODAY) == (
        "Next: call-back and check-in 2, Tuesday 24 March at 14:00 their time"
    )
    assert next_tail(on, TODAY, promised=False) == "four weeks after this"
    assert next_tail(date(2026, 2, 25), TODAY, promised=False) == "tomorrow"
    assert next_tail(TODAY, TODAY, promised=False) == "due now"
    assert next_tail(on, TODAY, promised=True) == "the day that they named"
    assert retry_tail(2, 1) == "a second try, one working day after the first"
    assert retry_tail(4, 4) == "a fourth try, four working days after the first"
    assert retry_tail(3, 0) == "a third try"
    assert next_tail(on, TODAY, promised=True, named=date(2026, 3, 22)) == (
        "the working day after 22 March, which they named"
    )


def test_what_they_said_of_their_project_and_of_the_rep_who_won():
    facts = {"due_on": TODAY, "competitor": "Marlow", "last_spoke_on": date(2026, 2, 10)}
    sideways = Why(reasons=("check_in:4",), sideways_since=date(2026, 2, 10), rival_gone=True, **facts)
    assert why_now(sideways, TODAY) == (
        "Check-in 4, two weeks after you last spoke; going sideways, they said on 10 Feb; their rep has left"
    )
    gone = Why(reasons=("rival_gone", "check_in:4"), rival_gone=True, rival_rep="Gus Pell", **facts)
    assert why_now(gone, TODAY) == "Gus Pell has left Marlow, and check-in 4, in one call"
