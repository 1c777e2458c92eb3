"""The table of cadences, and how touches live together: one commented case a line."""

from datetime import date, datetime, time
from itertools import pairwise
from typing import Any

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


def d(text: str) -> date:
    return date.fromisoformat(text)


def at(*parts: int) -> datetime:
    """A time on the prospect's own wall clock."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


LOST = d("2024-01-31")  # a Wednesday


def lost(**facts: Any) -> Facts:
    return Facts(lost_on=facts.pop("lost_on", LOST), **facts)


def calls(facts: Facts, until: str, **options: Any) -> list[tuple[str, str]]:
    """[(day, reasons joined by a blank)] of the phone touches."""
    touches = _plan(facts, until, **options)
    return [(touch.on.isoformat(), " ".join(touch.reasons)) for touch in touches if touch.channel == "phone"]


def letters(facts: Facts, until: str, **options: Any) -> list[str]:
    return [touch.on.isoformat() for touch in _plan(facts, until, **options) if touch.channel == "email"]


def _plan(
    facts: Facts,
    until: str,
    as_of: str | None = None,
    holidays: frozenset[date] = frozenset(),
    settings: str = "",
) -> Any:
    start = d(as_of) if as_of else facts.lost_on or facts.quote_sent_on
    assert start is not None
    return plan(facts, read_settings(settings) if settings else DEFAULT, holidays, start, d(until))


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


SAID = d("2024-03-01")  # a Friday: a conversation in which they said that it goes sideways


@pytest.mark.parametrize(
    ("facts", "settings", "expected"),
    [
        # Two weeks after that conversation, then two weeks after each; 14 days, not fewer.
        ({}, "", ["2024-03-15", "2024-03-29", "2024-04-12"]),
        # As the owner sets it, and never later than the ordinary gap of four weeks.
        ({}, "[check_in]\nsideways_weeks = 3", ["2024-03-22", "2024-04-12", "2024-05-03"]),
        ({}, "[check_in]\nsideways_weeks = 9", ["2024-03-29", "2024-04-26", "2024-05-24"]),
        # A date that they named is still respected, and the two weeks run from it.
        ({"call_backs": (CallBack(d("2024-04-10")),)}, "", ["2024-04-10", "2024-04-24", "2024-05-08"]),
        # A call that reached nobody is tried again as ever.
        ({"attempts": (d("2024-03-15"),)}, "", ["2024-03-18", "2024-04-01", "2024-04-15"]),
    ],
)
def test_sideways_shortens_the_check_ins(facts: dict[str, Any], settings: str, expected: list[str]) -> None:
    one = lost(
        done=frozenset({"post_mortem"}), conversations=(SAID,), sideways_since=SAID, **facts,
    )  # fmt: skip
    planned = calls(one, "2024-12-31", as_of="2024-03-01", settings=settings)
    assert [on for on, _ in planned[:3]] == expected


def test_sideways_is_no_news_after_half_a_year() -> None:
    one = lost(done=frozenset({"post_mortem"}), conversations=(SAID,), sideways_since=SAID)
    days = [d(on) for on, _ in calls(one, "2025-12-31", as_of="2024-03-01")]
    short = [b for a, b in pairwise(days) if (b - a).days == 14]
    assert short[-1] == d("2024-08-30")  # 26 weeks on
    assert all(14 <= (b - a).days <= 91 for a, b in pairwise(days))


def test_a_day_off_pushes_a_sideways_check_in_forward() -> None:
    one = lost(done=frozenset({"post_mortem"}), conversations=(SAID,), sideways_since=SAID)
    planned = calls(one, "2024-12-31", as_of="2024-03-01", holidays=frozenset({d("2024-03-15")}))
    assert planned[0] == ("2024-03-18", "check_in:1")


@pytest.mark.parametrize(
    ("facts", "as_of", "expected"),
    [
        # Told in a conversation: four weeks after it, and in one call with what is due within 13 days.
        ({"conversations": (SAID,), "check_ins_done": 8}, "2024-03-01", ("2024-03-29", "rival_gone")),
        ({"conversations": (SAID,)}, "2024-03-01", ("2024-03-29", "rival_gone check_in:1")),
        # Learned otherwise, long after the last conversation: now.
        ({"conversations": (d("2024-02-01"),), "check_ins_done": 9}, "2024-03-05", ("2024-03-05", "rival_gone")),
        # Spoken to since: settled.
        ({"conversations": (SAID, d("2024-03-04"))}, "2024-03-04", ("2024-04-01", "check_in:1")),
    ],
)  # fmt: skip
def test_a_rival_who_has_left_is_a_reason_to_call_sooner(
    facts: dict[str, Any], as_of: str, expected: tuple[str, str]
) -> None:
    one = lost(done=frozenset({"post_mortem"}), rival_gone_on=SAID, **facts)
    assert calls(one, "2024-12-31", as_of=as_of)[0] == expected
    stored = [
        touch for touch in next_touches(one, DEFAULT, frozenset(), d(as_of)) if touch.channel == "phone"
    ]
    assert [(touch.on.isoformat(), " ".join(touch.reasons)) for touch in stored] == [expected]
