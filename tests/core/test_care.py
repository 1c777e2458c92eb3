"""The line of old losses, and its pace."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from reopen.core.care import Waiting, best_first, entering, forecast_weeks, line_reason

TODAY = date(2026, 2, 24)


@pytest.mark.parametrize(
    ("care", "day", "planned", "number"),
    [
        (20, 60, 0, 4),
        (20, 60, 10, 4),
        (20, 60, 12, 2),  # 60 - 48 = 12 minutes are left
        (20, 60, 15, 0),
        (20, 60, 40, 0),
        (4, 60, 0, 0),
        (0, 60, 0, 0),
        (-5, 60, 0, 0),
        (60, 20, 0, 4),
    ],
)
def test_entering_fits_into_the_day(care, day, planned, number):
    assert entering(care_minutes=care, day_minutes=day, planned_calls=planned) == number


def test_best_first_by_worth_recency_and_fit():
    line = [
        Waiting(1, Decimal(40_000), lost_on=TODAY - timedelta(days=1461)),  # worth 10,000 by now
        Waiting(2, Decimal(20_000), lost_on=TODAY),
        Waiting(3, Decimal(20_000), lost_on=TODAY, good_fit=True),
        Waiting(4, Decimal(30_000), lost_on=TODAY, good_fit=False),  # 15,000
        Waiting(5, None, lost_on=TODAY - timedelta(days=10)),
        Waiting(6, None, lost_on=TODAY),
        Waiting(7, Decimal(1)),
    ]
    assert [w.deal_id for w in best_first(line, TODAY)] == [3, 2, 4, 1, 7, 6, 5]


def test_line_reason_in_words():
    old = Waiting(1, Decimal(46_800), "USD", date(2024, 12, 20), good_fit=True)
    assert line_reason(old, TODAY) == "$46,800, lost 14 months ago, a good fit"
    assert line_reason(Waiting(1, None), TODAY) == "amount unknown"


def days(planned=0, number=28):
    return [
        (TODAY + timedelta(days=n), (TODAY + timedelta(days=n)).weekday() < 5, planned) for n in range(number)
    ]


def test_forecast_empties_the_line_at_the_pace():
    weeks, left = forecast_weeks(days(), overdue=0, waiting=50, care_minutes=20, day_minutes=60)
    assert [(w.planned, w.entering) for w in weeks] == [(0, 20), (0, 20), (0, 10), (0, 0)]
    assert left == 0


def test_forecast_lets_nobody_in_while_the_arrears_fill_the_day():
    weeks, left = forecast_weeks(days(), overdue=60, waiting=50, care_minutes=20, day_minutes=60)
    assert weeks[0].planned == 60
    assert weeks[0].entering < 20
    assert left + sum(w.entering for w in weeks) == 50
