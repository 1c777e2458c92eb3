from datetime import date, timedelta

import pytest

from reopen.core.working_days import add_months
from reopen.web.contract_clock import RING, ContractClock, contract_clock, months_between


def clock(today: date, **changes: object) -> ContractClock:
    facts: dict[str, object] = {
        "start": date(2024, 8, 24),
        "term_months": 36,
        "notice_days": 90,
        "call_months": (18, 24, 30),
    }
    return contract_clock(today=today, **{**facts, **changes})  # type: ignore[arg-type]


def test_the_clock_of_a_36_month_lease():
    drawn = clock(date(2026, 2, 24))
    assert drawn.arc == "M86.0 8.0A78 78 0 0 1 86.0 164.0"
    assert drawn.window == "M36.6 25.7A78 78 0 0 1 47.8 18.0"
    assert [t.path for t in drawn.ticks[:2]] == ["M86.0 20.0L86.0 12.0", "M98.2 17.1L98.8 13.1"]
    assert [(c.x, c.y, c.text) for c in drawn.calls] == [(18.5, 125.0, "24"), (18.5, 47.0, "30")]
    assert drawn.today is not None
    assert (drawn.today.x, drawn.today.y) == (86.0, 164.0)
    assert [(m.text, m.x, m.y) for m in drawn.labels] == [
        ("18", 86.0, 142.5),
        ("24", 41.0, 116.5),
        ("30", 41.0, 64.5),
        ("36", 86.0, 38.5),
    ]
    assert (drawn.headline, drawn.under) == ("month 18", "of 36")
    assert [(r.glyph, r.label, r.on, r.today) for r in drawn.rows] == [
        ("", "Signed", date(2024, 8, 24), False),
        ("●", "18, today", date(2026, 2, 24), True),
        ("○", "24", date(2026, 8, 24), False),
        ("○", "30", date(2027, 2, 24), False),
        ("┅", "Cancel by", date(2027, 5, 26), False),
        ("", "36, ends", date(2027, 8, 24), False),
    ]


@pytest.mark.parametrize(
    ("today", "headline", "has_arc", "has_today", "full"),
    [
        (date(2024, 8, 1), "not begun", False, False, False),
        (date(2024, 8, 24), "month 0", False, True, False),
        (date(2024, 8, 25), "month 0", True, True, False),
        (date(2027, 8, 23), "month 35", True, True, False),
        (date(2027, 8, 24), "over", False, False, True),
        (date(2030, 1, 1), "over", False, False, True),
    ],
)
def test_before_during_and_after(today, headline, has_arc, has_today, full):
    drawn = clock(today)
    assert (drawn.headline, bool(drawn.arc), drawn.today is not None, drawn.full) == (
        headline,
        has_arc,
        has_today,
        full,
    )


def test_no_notice_draws_no_window_and_an_assumed_start_says_so():
    drawn = clock(date(2025, 1, 1), notice_days=None, start_assumed=True)
    assert drawn.window == ""
    assert drawn.rows[0].label == "Signed, assumed"
    assert drawn.description.endswith("The start is assumed: the day of the loss.")


def test_everything_stays_inside_the_picture_for_any_term_and_day():
    for term in (1, 2, 6, 11, 12, 24, 36, 39, 48, 60, 84, 120, 240, 600):
        months = [m for m in range(term % 6, term, 6) if m * 2 >= term >= 12]
        for start in (date(2023, 1, 31), date(2024, 2, 29), date(2025, 12, 1)):
            for ahead in (-40, 0, 1, 29, 400, term * 30, term * 31 + 5):
                today = start + timedelta(days=ahead)
                for notice in (None, 0, 30, 90, 4000):
                    drawn = contract_clock(
                        start=start,
                        term_months=term,
                        notice_days=notice,
                        call_months=months,
                        today=today,
                    )
                    for mark in (*drawn.calls, *drawn.labels, *([drawn.today] if drawn.today else [])):
                        assert 86 - RING - 0.1 <= mark.x <= 86 + RING + 0.1
                        assert 0 < mark.y < 172
                    assert [r.on for r in drawn.rows] == sorted(r.on for r in drawn.rows)
                    assert drawn.full == (today >= add_months(start, term))


def test_months_between_counts_from_the_starts_own_day():
    assert months_between(date(2024, 1, 31), date(2024, 2, 29)) == 1
    assert months_between(date(2024, 1, 31), date(2024, 3, 31)) == 2
    assert months_between(date(2024, 2, 29), date(2025, 2, 28)) == 12
    assert months_between(date(2024, 3, 1), date(2024, 2, 1)) == -1
