"""Days, sums and counts as a person would write them."""
# ruff: noqa: DTZ001  # an hour over there, whose zone the test gives it

from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from reopen.core.office_hours import at_theirs, is_open, next_opening, opens_words
from reopen.core.plain_english import count, full_day, join, many, money, ordinal, plain_day, span, zone_time
from reopen.core.readiness import readiness_line

COLUMBUS, NEW_ORLEANS = ZoneInfo("America/New_York"), ZoneInfo("America/Chicago")


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (Decimal(38400), "USD", "$38,400"),
        (Decimal("1200.50"), "CHF", "CHF 1,201"),
        (Decimal("-5"), "EUR", "−€5"),
        (Decimal(0), "GBP", "£0"),
        (Decimal(1234567), "", "1,234,567"),
        (None, "USD", ""),
    ],
)
def test_money(amount, currency, words):
    assert money(amount, currency) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("America/New_York", "New York time"),
        ("America/Indiana/Indianapolis", "Indianapolis time"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("", ""),
    ],
)
def test_zone_time(name, words):
    assert zone_time(name) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "no days"),
        (1, "one day"),
        (13, "13 days"),
        (14, "two weeks"),
        (84, "12 weeks"),
        (91, "three months"),
        (425, "14 months"),
        (730, "two years"),
    ],
)
def test_span(days, words):
    assert span(days) == words


def test_counts_and_lists():
    assert [count(n) for n in (0, 3, 12, 13, 1204)] == ["no", "three", "12", "13", "1,204"]
    assert many(1, "call") == "one call"
    assert [ordinal(n) for n in (1, 3, 7, 11, 21, 22, 113)] == [
        "first",
        "third",
        "7th",
        "11th",
        "21st",
        "22nd",
        "113th",
    ]
    assert [join(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_days():
    assert full_day(date(2026, 3, 24)) == "Tue 24 Mar 2026"
    assert plain_day(date(2026, 3, 24), date(2026, 1, 1)) == "24 March"
    assert plain_day(date(2027, 3, 24), date(2026, 1, 1)) == "24 March 2027"


@pytest.mark.parametrize(
    ("deals", "words"),
    [
        (0, "No lost deals on record: you have other problems: fill the pipeline first."),
        (1, "Only one lost deal on record: you have other problems: fill the pipeline first."),
        (9, "Only nine lost deals on record: you have other problems: fill the pipeline first."),
        (10, "10 lost deals on record: enough to work by hand, month by month."),
        (842, "842 lost deals on record: enough to work by hand, month by month."),
        (1000, "1,000 lost deals on record: enough to work by hand, month by month."),
        (1001, "More than 1,000 lost deals on record: go."),
    ],
)
def test_readiness(deals, words):
    assert readiness_line(deals) == words


@pytest.mark.parametrize(
    ("there", "opens"),
    [
        (datetime(2026, 2, 24, 9), ""),
        (datetime(2026, 2, 24, 16, 59), ""),
        (datetime(2026, 2, 24, 8), "10:00"),  # 9:00 there is 10:00 here
        (datetime(2026, 2, 24, 17), "Wednesday 10:00"),
        (datetime(2026, 2, 27, 18), "Monday 10:00"),  # a Friday evening
        (datetime(2026, 2, 28, 12), "Monday 10:00"),
    ],
)
def test_office_hours(there, opens):
    there = there.replace(tzinfo=NEW_ORLEANS)
    assert opens_words(there, COLUMBUS) == opens
    assert is_open(there) == (not opens)
    assert is_open(next_opening(there))


def test_an_hour_of_theirs_is_another_here():
    here = at_theirs(date(2026, 2, 24), time(14), NEW_ORLEANS, COLUMBUS)
    assert here == datetime(2026, 2, 24, 20, tzinfo=UTC)
    assert here.time() == time(15)
