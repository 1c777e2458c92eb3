from datetime import date, time

import pytest

from reopen.core.cadence import CadenceSettings, Touch
from reopen.web.next_touches import Counted, basis, lines, made_of

TODAY = date(2026, 2, 24)


def touch(on, *reasons, channel="phone", at=None, promised=False, assumed=()):
    return Touch(on, at, channel, reasons, promised, assumed)


def test_lines_say_what_joins_what():
    plan = [
        touch(date(2026, 2, 20), "check_in:4"),
        touch(TODAY, "contract:18", "check_in:10"),
        touch(date(2026, 3, 2), "post_mortem", at=time(14), promised=True),
        touch(date(2026, 8, 10), "mailing", channel="email"),
        touch(date(2026, 8, 24), "contract:24", assumed=("contract_start",)),
    ]
    assert [(line.when, line.text, line.strong) for line in lines(plan, today=TODAY, term_months=36)] == [
        ("20 Feb 2026", "Overdue. Call. Check-in 4", True),
        ("Today", "Call. Month 18 of 36; check-in 10 joins it", True),
        ("2 Mar 2026", "Call. Post-mortem, at 14:00 their time, promised", False),
        ("10 Aug 2026", "Letter", False),
        ("24 Aug 2026", "Call. Month 24 of 36, counted from the day of the loss", False),
    ]


def test_the_basis_names_the_longest_wait():
    kept = [touch(date(2026, 5, 26), "check_in:1"), touch(date(2026, 8, 24), "check_in:2")]
    assert basis(kept, today=TODAY) == (
        "Dates assume that each call is held on its day. Four a year are kept: longest gap 91 days."
    )
    waits = [touch(date(2026, 9, 1), "call_back", promised=True)]
    assert basis(waits, today=TODAY) == (
        "Dates assume that each call is held on its day. "
        "The longest gap is 189 days; a date that they named is waited for."
    )
    assert basis([], today=TODAY) == "No calls are planned; letters go on."


@pytest.mark.parametrize(
    ("one", "earlier", "words"),
    [
        (touch(date(2026, 8, 24), "contract:24"), [], "24 Aug 2024 + 24 months"),
        (
            touch(date(2026, 8, 21), "contract:24"),
            [],
            "24 Aug 2024 + 24 months, moved back from Monday",
        ),
        (touch(date(2026, 3, 9), "check_in:1"), [], "four weeks after 9 Feb 2026"),
        (touch(date(2026, 3, 31), "check_in:2"), [date(2026, 3, 3)], "four weeks after 3 Mar 2026"),
        (touch(date(2026, 3, 24), "check_in:2"), [date(2026, 3, 3)], "three weeks after 3 Mar 2026"),
        (touch(date(2026, 3, 16), "post_mortem"), [], "14 days after the loss on 2 Mar 2026"),
        (
            touch(date(2026, 8, 31), "mailing", channel="email"),
            [],
            "2 Mar 2026 + 6 months, moved back from Wednesday",
        ),
        (
            touch(TODAY, "contract:17", "check_in:4"),
            [],
            "24 Aug 2024 + 17 months: 24 Jan 2026, and still owed",
        ),
        (
            touch(date(2027, 2, 22), "contract:30", "check_in:9"),
            [],
            "24 Aug 2024 + 30 months, two days early, in one call",
        ),
        (touch(date(2026, 3, 9), "notice"), [], "30 days before the last day to cancel"),
        (
            touch(date(2026, 3, 9), "call_back", promised=True),
            [],
            "Promised: no rule moves it, and one that reached nobody is tried again",
        ),
        (touch(date(2026, 3, 9), "site_visit:3"), [], ""),
    ],
)
def test_a_date_says_what_it_is_made_of(one, earlier, words):
    counted = Counted(
        CadenceSettings(), spoke_on=date(2026, 2, 9), lost_on=date(2026, 3, 2), start=date(2024, 8, 24)
    )
    assert made_of(one, counted, earlier, TODAY) == words
