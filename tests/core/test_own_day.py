from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from reopen.core.own_day import THE_COMPANYS, OwnDay, half_hours, hour_for_both, read_own_day

NEW_YORK, BERLIN, TOKYO = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "own", "words"),
    [
        ("9-15", OwnDay((1, 2, 3, 4, 5), time(9), time(15)), "Mon to Fri, 09:00 to 15:00"),
        ("Mon–Thu 9:00–15:30", OwnDay((1, 2, 3, 4), time(9), time(15, 30)), "Mon to Thu, 09:00 to 15:30"),
        (
            "monday to thursday, 7.30 to 12",
            OwnDay((1, 2, 3, 4), time(7, 30), time(12)),
            "Mon to Thu, 07:30 to 12:00",
        ),
        ("Mon, Wed and Fri 10-18", OwnDay((1, 3, 5), time(10), time(18)), "Mon, Wed and Fri, 10:00 to 18:00"),
        ("Tu, Th 8-12", OwnDay((2, 4), time(8), time(12)), "Tue and Thu, 08:00 to 12:00"),
        ("Sat-Mon 10-14", OwnDay((1, 6, 7), time(10), time(14)), "Mon, Sat and Sun, 10:00 to 14:00"),
    ],
)
def test_own_day_is_read_and_told(text: str, own: OwnDay, words: str) -> None:
    assert read_own_day(text) == own
    assert own.words == words
    assert read_own_day(own.text) == own


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("mornings", "“mornings” names no hours. Write them like “Mon-Thu 9:00-15:30”, on our own clocks."),
        (
            "Mon-Thu 15-9",
            "15:00 to 09:00 is no day: it must end after it begins. Write them like “Mon-Thu 9:00-15:30”.",
        ),
        ("Mon 9-25", "25:00 is no hour of a day. Write them like “Mon-Thu 9:00-15:30”."),
        ("Mundi 9-15", "“Mundi” is no weekday. Write them like “Mon-Thu 9:00-15:30”."),
        ("M 9-15", "“M” is no weekday. Write them like “Mon-Thu 9:00-15:30”."),
    ],
)  # fmt: skip
def test_what_is_no_day_is_said(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=r".") as found:
        read_own_day(text)
    assert str(found.value) == why


def test_at_work_from_the_first_hour_until_before_the_last() -> None:
    own = OwnDay((1, 2, 3, 4), time(9), time(15))
    assert own.holds(datetime(2026, 11, 26, 9, tzinfo=NEW_YORK))
    assert not own.holds(datetime(2026, 11, 26, 15, tzinfo=NEW_YORK))
    assert not own.holds(datetime(2026, 11, 27, 10, tzinfo=NEW_YORK))
    assert own.next_day(FRIDAY) == date(2026, 11, 30)
    assert own.next_day(date(2026, 11, 26)) == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("theirs", "own", "at"),
    [
        (NEW_YORK, THE_COMPANYS, time(9)),
        (BERLIN, THE_COMPANYS, time(14)),  # eight in the morning in New York
        (NEW_YORK, OwnDay((5,), time(10, 30), time(12)), time(10, 30)),
        (NEW_YORK, OwnDay((1, 2, 3, 4)), None),
        (TOKYO, THE_COMPANYS, None),  # their day is our night
    ],
)
def test_the_first_hour_at_which_both_are_at_work(theirs: ZoneInfo, own: OwnDay, at: time | None) -> None:
    hours = half_hours(time(9), time(17))
    assert hours[:2] == [time(9), time(9, 30)]
    assert len(hours) == 16
    assert hour_for_both(FRIDAY, hours, own, theirs=theirs, ours=NEW_YORK) == at
