"""Three times about two weeks out: their office hours, the caller's own day, nobody's holiday."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.core.booking import Busy, Slot, is_there, moment, offer
from reopen.core.office_hours import is_open
from reopen.core.own_day import OwnDay

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)  # a Tuesday
HOME = ZoneInfo("Europe/Amsterdam")
ZONES = (
    "Europe/Amsterdam", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Australia/Sydney", "Asia/Tokyo",
    "Pacific/Auckland", "America/St_Johns",
)  # fmt: skip


def told(slots: list[Slot]) -> list[str]:
    return [f"{slot.on:%a %d %b} {slot.at:%H:%M}" for slot in slots]


def test_two_weeks_on_and_the_days_beside() -> None:
    slots = offer(NOW, theirs=HOME, ours=HOME, holidays=frozenset())
    assert told(slots) == ["Mon 07 Dec 11:00", "Tue 08 Dec 10:00", "Wed 09 Dec 14:00"]


def test_what_is_taken_or_a_holiday_is_not_offered() -> None:
    busy = [
        Busy(moment(date(2026, 12, 8), time(10), HOME)),
        Busy(moment(date(2026, 12, 8), time(13, 45), HOME), 60),
    ]
    slots = offer(NOW, theirs=HOME, ours=HOME, holidays={date(2026, 12, 9)}, busy=busy)
    # 10:00 is taken, and so are 14:00 and the half hours beside them; the Wednesday is a holiday.
    assert told(slots) == ["Mon 07 Dec 14:00", "Tue 08 Dec 11:00", "Thu 10 Dec 11:00"]


@pytest.mark.parametrize(
    ("theirs", "ours", "hours"),
    [
        ("America/New_York", "Europe/Amsterdam", {(10, 16), (11, 17)}),
        # Their morning is our late evening, or their afternoon our dawn: as near to our day as it gets.
        ("Pacific/Auckland", "Europe/Amsterdam", {(9, 21), (10, 22)}),
    ],
)
def test_far_away_both_clocks_are_looked_at(theirs: str, ours: str, hours: set[tuple[int, int]]) -> None:
    slots = offer(NOW, theirs=ZoneInfo(theirs), ours=ZoneInfo(ours), holidays=frozenset())
    assert {(slot.at.hour, slot.here.hour) for slot in slots} <= hours


@pytest.mark.parametrize(
    ("own", "told_as"),
    [
        (OwnDay((1, 2, 3, 4, 5), time(9), time(12)), ["Mon 07 Dec 11:00", "Tue 08 Dec 10:00", "Wed 09 Dec 11:00"]),
        (OwnDay((1, 3), time(8), time(18)), ["Mon 07 Dec 14:00", "Wed 09 Dec 10:00", "Mon 14 Dec 11:00"]),
        # They are at work when nobody over there is: a long day of theirs, on their own days.
        (OwnDay((2, 4), time(19), time(21)), ["Tue 08 Dec 10:00", "Thu 10 Dec 14:00", "Tue 15 Dec 11:00"]),
    ],
)  # fmt: skip
def test_times_lie_within_the_callers_own_hours(own: OwnDay, told_as: list[str]) -> None:
    assert told(offer(NOW, theirs=HOME, ours=HOME, holidays=frozenset(), own_day=own)) == told_as


@settings(deadline=None, max_examples=60)  # a laden machine is slow, not wrong
@given(
    theirs=st.sampled_from(ZONES),
    ours=st.sampled_from(ZONES),
    minutes=st.integers(0, 60 * 24 * 400),
    taken=st.lists(st.integers(0, 60 * 24 * 30), max_size=30),
)
def test_whatever_the_clocks_each_is_open_free_and_about_two_weeks_on(
    theirs: str, ours: str, minutes: int, taken: list[int]
) -> None:
    now = NOW + timedelta(minutes=minutes)
    there = ZoneInfo(theirs)
    busy = [Busy(now + timedelta(minutes=n)) for n in taken]
    slots = offer(now, theirs=there, ours=ZoneInfo(ours), holidays=frozenset(), busy=busy)
    assert len({slot.on for slot in slots}) == 3
    assert slots == sorted(slots, key=lambda slot: (slot.on, slot.at))
    today = now.astimezone(there).date()
    for slot in slots:
        instant = moment(slot.on, slot.at, there)
        assert is_there(slot.on, slot.at, there)
        assert is_open(instant.astimezone(there))
        assert timedelta(days=10) <= slot.on - today <= timedelta(days=35)
        assert all(abs(one.begins - instant) >= timedelta(minutes=30) for one in busy)
        assert slot.here == instant.astimezone(ZoneInfo(ours)).replace(tzinfo=None)
