"""The table of cadences, and how touches live together: one commented case a line."""

from datetime import time

import pytest

from reopen.core.cadence import (
    DEFAULT,
    CallBack,
    FactError,
    Facts,
    Snooze,
    next_touches,
    plan,
    preview,
    read_settings,
)
from tests.core.cadence.planning import LOST, at, calls, d, letters, lost


def test_plan_of_design_document() -> None:
    facts = lost(contract_start=d("2024-02-15"), term_months=36)
    planned = calls(facts, "2027-02-15")
    assert planned[:7] == [
        ("2024-02-14", "post_mortem"),
        ("2024-03-13", "check_in:1"),
        ("2024-04-10", "check_in:2"),
        ("2024-05-08", "check_in:3"),
        ("2024-06-19", "check_in:4"),
        ("2024-07-31", "check_in:5"),
        ("2024-09-25", "check_in:6"),
    ]
    assert ("2025-08-15", "contract:18") in planned
    assert ("2025-11-14", "check_in:11") in planned
    assert ("2026-02-13", "contract:24 check_in:12") in planned


CALLS = [
    # The post-mortem of a loss on a Saturday falls on a Saturday and goes forward.
    (lost(lost_on=d("2024-02-03")), "2024-02-29", [("2024-02-19", "post_mortem")]),
    # Agreed, it never moves, even on a Saturday.
    (
        lost(post_mortem_at=at(2024, 2, 17, 14)),
        "2024-03-15",
        # 17 February + 4 weeks is Saturday 16 March: back to Friday.
        [("2024-02-17", "post_mortem"), ("2024-03-15", "check_in:1")],
    ),
    # The door is open, no day named: six weeks; the check-in of that week joins it.
    (
        lost(door="open"),
        "2024-03-31",
        [("2024-02-14", "post_mortem"), ("2024-03-13", "call_back check_in:1")],
    ),
    # A date that they named holds back all that is not theirs, and what falls due in between joins it.
    (
        lost(call_backs=(CallBack(d("2024-06-03")),)),
        "2024-07-15",
        [("2024-06-03", "post_mortem call_back check_in:1"), ("2024-07-01", "check_in:2")],
    ),
    # A named Sunday goes forward to Monday.
    (
        lost(call_backs=(CallBack(d("2024-06-02")),)),
        "2024-06-15",
        [("2024-06-03", "post_mortem call_back check_in:1")],
    ),
    # Named in March, the post-mortem agreed for February: each on its own day.
    (
        lost(post_mortem_at=at(2024, 2, 15, 10, 30), call_backs=(CallBack(d("2024-02-20")),)),
        "2024-03-20",
        [("2024-02-15", "post_mortem"), ("2024-02-20", "call_back"), ("2024-03-19", "check_in:1")],
    ),
    # Twelve months: one call at month 6, with the check-in of that week.
    (
        lost(contract_start=LOST, term_months=12),
        "2024-08-15",
        [
            ("2024-02-14", "post_mortem"),
            ("2024-03-13", "check_in:1"),
            ("2024-04-10", "check_in:2"),
            ("2024-05-08", "check_in:3"),
            ("2024-06-19", "check_in:4"),
            ("2024-07-31", "contract:6 check_in:5"),
        ],
    ),
    # A contract month before the loss is not planned.
    (
        lost(contract_start=d("2022-02-01"), term_months=24),
        "2024-03-31",
        [("2024-02-14", "post_mortem"), ("2024-03-13", "check_in:1")],
    ),
    # Nothing unpromised comes before the post-mortem: month 18 of 1 February joins it.
    (
        lost(contract_start=d("2022-08-05"), term_months=36),
        "2024-02-29",
        [("2024-02-14", "post_mortem contract:18")],
    ),
    # A notice cannot wait for the date that they named: end 10 August, 90 days, and 30 before that.
    (
        lost(
            contract_start=d("2023-08-10"),
            term_months=12,
            notice_days=90,
            call_backs=(CallBack(d("2024-06-03")),),
        ),
        "2024-06-30",
        [
            ("2024-04-12", "notice"),
            ("2024-06-03", "post_mortem call_back contract:6 check_in:1"),
        ],
    ),
    # … but joins it when it is less than 14 days off.
    (
        lost(
            contract_start=d("2023-08-10"),
            term_months=12,
            notice_days=90,
            call_backs=(CallBack(d("2024-04-22")),),
        ),
        "2024-05-15",
        [("2024-04-22", "post_mortem call_back contract:6 notice check_in:1")],
    ),
    # Notice without a term is ignored.
    (lost(notice_days=30), "2024-02-29", [("2024-02-14", "post_mortem")]),
    # A conversation restarts the clock, and the number stays.
    (
        lost(conversations=[d("2024-03-01"), d("2024-02-20")]),
        "2024-04-30",
        [("2024-02-14", "post_mortem"), ("2024-03-29", "check_in:1"), ("2024-04-26", "check_in:2")],
    ),
    # A conversation before the loss is ignored.
    (lost(conversations=[d("2024-01-02")]), "2024-02-29", [("2024-02-14", "post_mortem")]),
    # A no is a no.
    (lost(door="closed", call_backs=(CallBack(d("2024-06-03")),)), "2025-01-31", []),
    (lost(no_phone=True), "2025-01-31", []),
    # An open deal: the Friday of the same week for a quote of Monday to Wednesday, else of the week after.
    (Facts(quote_sent_on=d("2024-01-29")), "2024-12-31", [("2024-02-02", "quote_follow_up")]),
    (Facts(quote_sent_on=d("2024-01-31")), "2024-12-31", [("2024-02-02", "quote_follow_up")]),
    (Facts(quote_sent_on=d("2024-02-01")), "2024-12-31", [("2024-02-09", "quote_follow_up")]),
    (Facts(quote_sent_on=d("2024-02-02")), "2024-12-31", [("2024-02-09", "quote_follow_up")]),
    (Facts(quote_sent_on=d("2024-02-04")), "2024-12-31", [("2024-02-09", "quote_follow_up")]),
    # A conversation since ends it; one on the day of the quote does not.
    (Facts(quote_sent_on=d("2024-01-29"), conversations=[d("2024-01-31")]), "2024-12-31", []),
    (
        Facts(quote_sent_on=d("2024-01-29"), conversations=[d("2024-01-29")]),
        "2024-12-31",
        [("2024-02-02", "quote_follow_up")],
    ),
    # The loss ends it too.
    (lost(quote_sent_on=d("2024-01-29")), "2024-02-15", [("2024-02-14", "post_mortem")]),
    # An old loss owes nothing for the past: the first check-in on the day on which it enters care.
    (
        lost(
            lost_on=d("2020-01-31"), owed_from=d("2024-03-13"), contract_start=d("2022-10-01"), term_months=36
        ),
        "2024-04-30",
        [
            ("2024-03-13", "check_in:1"),
            ("2024-04-01", "contract:18 check_in:2"),
            ("2024-04-29", "check_in:3"),
        ],
    ),
]


@pytest.mark.parametrize(("facts", "until", "expected"), CALLS)
def test_plan_of_calls(facts: Facts, until: str, expected: list[tuple[str, str]]) -> None:
    assert calls(facts, until) == expected


@pytest.mark.parametrize(
    ("term", "months"),
    [
        (36, [18, 24, 30]),
        (60, [30, 36, 42, 48, 54]),
        (24, [12, 18]),
        (12, [6]),
        (39, [21, 27, 33]),
        (13, [7]),
        (18, [12]),
        (11, []),
        (0, []),
    ],
)
def test_contract_months_of_term(term: int, months: list[int]) -> None:
    planned = calls(lost(contract_start=LOST, term_months=term), "2030-01-31")
    named = {
        int(word.split(":")[1])
        for _, words in planned
        for word in words.split()
        if word.startswith("contract")
    }
    assert sorted(named) == months


def test_plan_says_what_it_assumed() -> None:
    touches = plan(lost(term_months=12), DEFAULT, frozenset(), LOST, d("2024-08-31"))
    assert [(t.on.isoformat(), t.assumed) for t in touches if t.assumed] == [
        ("2024-07-31", ("contract_start",))
    ]


def test_agreed_hour_and_promise_are_told() -> None:
    facts = lost(post_mortem_at=at(2024, 2, 20, 14), call_backs=(CallBack(d("2024-03-04"), time(9, 15)),))
    touches = plan(facts, DEFAULT, frozenset(), LOST, d("2024-03-31"))
    assert [(t.on.isoformat(), t.at, t.promised) for t in touches] == [
        ("2024-02-20", time(14), True),
        ("2024-03-04", time(9, 15), True),
    ]


def test_quote_call_has_its_hour() -> None:
    (touch,) = plan(
        Facts(quote_sent_on=d("2024-01-29")), DEFAULT, frozenset(), d("2024-01-29"), d("2024-12-31")
    )
    assert (touch.on, touch.at, touch.promised) == (d("2024-02-02"), time(9), True)


def test_holidays_move_touches() -> None:
    # The quote's Friday is a holiday: back. The post-mortem's day is one: forward, over the weekend.
    friday = frozenset({d("2024-02-02")})
    assert calls(Facts(quote_sent_on=d("2024-01-29")), "2024-03-01", holidays=friday) == [
        ("2024-02-01", "quote_follow_up")
    ]
    assert calls(lost(lost_on=d("2024-01-19")), "2024-02-15", holidays=friday) == [
        ("2024-02-05", "post_mortem")
    ]


@pytest.mark.parametrize(
    ("lost_on", "days"),
    [
        # Clamped to the month's end, always from the original date; 29 February 2024 in a leap year.
        ("2023-08-31", ["2024-02-29", "2024-09-02", "2025-02-28", "2025-09-01"]),
        ("2024-02-29", ["2024-08-29", "2025-02-28", "2025-08-29"]),
        ("2024-01-31", ["2024-07-31", "2025-01-31", "2025-07-31"]),
    ],
)
def test_letters_every_six_months(lost_on: str, days: list[str]) -> None:
    assert letters(lost(lost_on=d(lost_on)), "2025-09-15") == days


def test_letters_go_on_when_the_door_is_closed_to_calls() -> None:
    assert letters(lost(door="closed"), "2025-01-31") == ["2024-07-31", "2025-01-31"]
    assert letters(lost(no_email=True), "2025-01-31") == []


def test_overdue_touches_are_one_call_today() -> None:
    facts = lost(lost_on=d("2020-01-31"), contract_start=d("2020-02-15"), term_months=36)
    planned = calls(facts, "2024-04-15", as_of="2024-03-16")  # a Saturday: Monday
    assert planned == [
        ("2024-03-18", "post_mortem contract:18 contract:24 contract:30 check_in:1"),
        ("2024-04-15", "check_in:2"),
    ]
    assert letters(facts, "2024-04-15", as_of="2024-03-16") == ["2024-03-18"]


@pytest.mark.parametrize(
    "as_of", ["2024-05-20", "2024-09-02"]
)  # as it is stored, since the last talk; and looked at
def test_a_promise_that_nobody_answered_joins_the_next_call(as_of: str) -> None:
    """Tried four times on and after its day: it is owed still, and does not wait for a check-in months away."""
    touches = next_touches(
        lost(
            contract_start=d("2022-03-09"),
            term_months=36,
            conversations=(d("2024-05-20"),),
            call_backs=(CallBack(d("2024-08-26"), time(13, 30)),),
            attempts=(d("2024-08-26"), d("2024-08-27"), d("2024-08-28"), d("2024-08-30")),
            check_ins_done=12,
            done=frozenset({"post_mortem", "contract:18", "contract:24"}),
        ),
        DEFAULT,
        frozenset(),
        d(as_of),
    )
    assert (touches[0].on, touches[0].promised) == (d("2024-09-09"), True)
    assert touches[0].reasons == ("call_back", "contract:30")


@pytest.mark.parametrize(
    ("attempts", "day"),
    [
        # The check-in of 13 March reached nobody: again 1, 2 and 4 working days after the first attempt.
        (["2024-03-13"], "2024-03-14"),
        (["2024-03-13", "2024-03-14"], "2024-03-15"),
        (["2024-03-13", "2024-03-14", "2024-03-15"], "2024-03-19"),
        # A late try: the next working day after it.
        (["2024-03-13", "2024-03-15"], "2024-03-18"),
        # After the last, the next check-in four weeks after it.
        (["2024-03-13", "2024-03-14", "2024-03-15", "2024-03-19"], "2024-04-16"),
        # That one reached nobody either: a round of its own.
        (["2024-03-13", "2024-03-14", "2024-03-15", "2024-03-19", "2024-04-16"], "2024-04-17"),
    ],
)
def test_tries_after_no_answer(attempts: list[str], day: str) -> None:
    facts = lost(
        conversations=(d("2024-02-14"),), done=frozenset({"post_mortem"}), attempts=tuple(map(d, attempts))
    )
    first = next_touches(facts, DEFAULT, frozenset(), d("2024-02-14"))[0]
    assert (first.on.isoformat(), first.reasons) == (day, ("check_in:1",))


def test_snooze_moves_the_call_and_holds_what_is_not_promised() -> None:
    facts = lost(
        snooze=Snooze(d("2024-02-14"), d("2024-03-20")), contract_start=d("2022-08-25"), term_months=36
    )
    assert calls(facts, "2024-04-20") == [
        ("2024-03-20", "post_mortem contract:18 check_in:1"),
        ("2024-04-17", "check_in:2"),
    ]


def test_dates_before_the_loss_are_an_error() -> None:
    with pytest.raises(FactError, match="2024-01-20 lies before the loss of 2024-01-31"):
        plan(lost(post_mortem_at=at(2024, 1, 20, 9)), DEFAULT, frozenset(), LOST, LOST)
    with pytest.raises(FactError, match="call-back on 2024-01-30 lies before"):
        plan(lost(call_backs=(CallBack(d("2024-01-30")),)), DEFAULT, frozenset(), LOST, LOST)


def test_preview_takes_past_conversations_as_held_calls() -> None:
    facts = lost(conversations=[d("2024-03-13"), d("2024-02-14")])
    touches = preview(facts, DEFAULT, frozenset(), d("2024-03-20"), d("2024-05-31"))
    assert [(t.on.isoformat(), t.reasons) for t in touches] == [
        ("2024-04-10", ("check_in:2",)),
        ("2024-05-08", ("check_in:3",)),
    ]


def test_next_touches_hold_the_far_commitment() -> None:
    facts = lost(contract_start=d("2024-02-15"), term_months=60)
    stored = next_touches(facts, DEFAULT, frozenset(), LOST)
    assert [(t.on.isoformat(), t.channel, t.reasons) for t in stored] == [
        ("2024-02-14", "phone", ("post_mortem",)),
        ("2026-08-17", "phone", ("contract:30",)),  # thirty months off, on disk today
        ("2024-07-31", "email", ("mailing",)),
    ]


def test_own_cadences_are_planned() -> None:
    settings = """
[[cadence]]
name = "anniversary"
channel = "phone"
months = [12]

[[cadence]]
name = "card"
channel = "email"
months = [6, 11]
roll = "back"
"""
    assert calls(lost(), "2025-02-28", settings=settings)[-1] == ("2025-01-29", "anniversary:12 check_in:8")
    touches = plan(lost(), read_settings(settings), frozenset(), LOST, d("2025-01-31"))
    assert [(t.on.isoformat(), t.reasons) for t in touches if t.channel == "email"] == [
        ("2024-07-31", ("card:6", "mailing")),
        ("2024-12-31", ("card:11",)),
        ("2025-01-31", ("mailing",)),
    ]
