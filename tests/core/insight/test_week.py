"""A seller's week: how much of it a day may take."""

from datetime import date

import pytest

from reopen.core.insight.week import WeekMinutes, set_aside, usual_day, week_of, week_sentence

TUESDAY = date(2026, 2, 24)


@pytest.mark.parametrize("day", [23, 24, 27, 28])
def test_a_week_begins_on_monday(day: int) -> None:
    assert week_of(date(2026, 2, day)) == (date(2026, 2, 23), date(2026, 3, 1))


@pytest.mark.parametrize(
    ("week", "a_day", "minutes", "week_ends_it"),
    [
        (WeekMinutes(), 60, 60, False),  # no week set
        (WeekMinutes(120), 60, 60, False),
        (WeekMinutes(120, used=60), 60, 60, False),
        (WeekMinutes(120, used=80), 60, 40, True),
        (WeekMinutes(120, used=80, promised=12), 60, 28, True),
        (WeekMinutes(120, used=120), 60, 0, True),
        (WeekMinutes(120, used=150, promised=7), 60, 0, True),  # promises went over it
        (WeekMinutes(0), 60, 0, True),
        (WeekMinutes(2_400), 0, 0, False),  # nothing a day is nothing, whatever the week
    ],
)
def test_a_day_takes_what_the_week_has_left(
    week: WeekMinutes, a_day: int, minutes: int, week_ends_it: bool
) -> None:
    assert (week.for_day(a_day), week.ends_the_day(a_day)) == (minutes, week_ends_it)


@pytest.mark.parametrize(
    ("a_day", "a_week", "minutes"), [(60, None, 60), (60, 120, 24), (60, 600, 60), (60, 0, 0), (60, 4, 0)]
)
def test_an_ordinary_day(a_day: int, a_week: int | None, minutes: int) -> None:
    assert usual_day(a_day, a_week) == minutes


@pytest.mark.parametrize(
    ("since", "until", "a_week", "minutes"),
    [
        (date(2026, 2, 23), date(2026, 3, 1), 120, 120),
        (date(2026, 2, 23), date(2026, 3, 1), None, 300),
        (TUESDAY, TUESDAY, 121, 24),
        (date(2026, 2, 28), date(2026, 3, 1), 120, 0),  # a weekend
        (date(2026, 2, 1), date(2026, 2, 28), 120, 480),  # four weeks
    ],
)
def test_set_aside_for_some_days(since: date, until: date, a_week: int | None, minutes: int) -> None:
    assert set_aside(since, until, 60, a_week) == minutes


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ({"set_aside": 120, "used": 80, "promised": 0}, "80 of the week’s 120 minutes are used."),
        ({"set_aside": 120, "used": 80, "promised": 7},
         "80 of the week’s 120 minutes are used, and 7 kept for calls promised for its other days."),
        ({"set_aside": 1_200, "used": 80, "promised": 0, "sellers": 3},
         "80 of the week’s 1,200 minutes of three sellers are used."),
    ],
)  # fmt: skip
def test_in_words(figures: dict[str, int], words: str) -> None:
    assert week_sentence(**figures) == words
