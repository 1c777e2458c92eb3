"""Times at which hardly anybody is at work."""

from datetime import date, time

import pytest

from reopen.core.booking import odd_time

CHRISTMAS = date(2026, 12, 25)  # a Friday


@pytest.mark.parametrize(
    ("on", "at", "words"),
    [
        (date(2026, 3, 10), time(9), ""),
        (date(2026, 3, 10), time(16, 59), ""),
        (date(2026, 3, 10), time(17), "That is outside office hours over there (09:00 to 17:00)."),
        (date(2026, 3, 10), time(3), "That is outside office hours over there (09:00 to 17:00)."),
        (date(2026, 3, 8), time(10), "That is a Sunday."),
        (CHRISTMAS, time(10), "That day is a public holiday over there."),
    ],
)
def test_odd_time(on: date, at: time, words: str) -> None:
    assert odd_time(on, at, {CHRISTMAS}) == words
