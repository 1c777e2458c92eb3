from datetime import date, time

from reopen.core.cadence import Touch
from reopen.web.next_touches import basis, lines

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
