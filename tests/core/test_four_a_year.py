"""The floor of four calls a year: kept, in danger, missed."""

from datetime import date, timedelta

import pytest

from reopen.core.four_a_year import Floor, floor, floor_words, seller_words

SPOKE = date(2026, 1, 2)
BY = date(2026, 4, 3)  # 91 days on


@pytest.mark.parametrize(
    ("next_on", "promised", "today", "state"),
    [
        (date(2026, 3, 24), False, date(2026, 3, 24), "kept"),  # due today
        (date(2026, 1, 30), False, date(2026, 3, 20), "kept"),  # overdue, and two weeks left
        (date(2026, 3, 24), False, date(2026, 3, 25), "in_danger"),  # overdue, and nine days left
        (date(2026, 4, 3), False, date(2026, 4, 3), "kept"),  # the last day
        (date(2026, 4, 4), False, date(2026, 1, 3), "in_danger"),  # put off beyond it
        (date(2026, 4, 3), False, date(2026, 4, 4), "missed"),
        (date(2026, 6, 1), True, date(2026, 4, 4), "waits"),  # they named it
        (date(2026, 3, 1), True, date(2026, 4, 4), "missed"),  # their date has passed too
    ],
)
def test_floor(next_on: date, promised: bool, today: date, state: str) -> None:
    assert floor(SPOKE, next_on=next_on, promised=promised, today=today) == Floor(state, BY)


def test_words() -> None:
    assert floor_words(Floor("missed", BY), BY + timedelta(days=1)) == (
        "Four a year are missed: the next contact was owed by Fri 3 Apr 2026, one day ago."
    )
    assert (
        floor_words(Floor("kept", BY), BY) == "Kept so far: the next contact may come until Fri 3 Apr 2026."
    )
    assert seller_words(0, 0, 1000) == "kept"
    assert seller_words(2, 1, 1000) == "1 missed, 2 in danger"
    assert seller_words(1000, 0, 1000) == "1,000 or more in danger"
