"""Dates, one by one and as columns."""

import datetime as dt

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.crm.cells.dates import read_dates
from reopen.crm.cells.day_month import DayMonth
from reopen.crm.cells.odd_dates import read_odd_date

UTC = dt.UTC


def days(column: list[str | None], order: str | None = None) -> list[dt.date | None]:
    text = pl.Series("d", column, dtype=pl.String)
    return read_dates(text, order=order, time_zone="UTC", kind="date").values.to_list()  # type: ignore[arg-type]


NOV_27 = dt.date(2024, 11, 27)


@pytest.mark.parametrize(
    "text",
    [
        "2024-11-27",
        "2024-11-27 10:36",
        "2024-11-27 10:36:59",
        "2024-11-27T10:36:00Z",
        "2024-11-27T10:36:00.123+02:00",
        "2024-11-27 10:36:00 UTC",
        "2024/11/27",
        " 2024-11-27 ",
        "27.11.2024",
        "27.11.24",
        "27.11.2024 10:36",
        "27 Nov 2024",
        "27-Nov-24",
        "27. November 2024",
        "Nov 27, 2024",
        "Nov 27, 2024 10:36 AM",
        "Wednesday, November 27, 2024",
        "27 novembre 2024",
        "27 de noviembre de 2024",
        "45623",
        "45623.5",
        "20241127",
        "1732700000000",
        "1732700000",
    ],
)
def test_one_day_in_the_forms_of_the_crms(text: str) -> None:
    assert days([text]) == [NOV_27]


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("4/7/2025", "day", dt.date(2025, 7, 4)),
        ("4/7/2025", "month", dt.date(2025, 4, 7)),
        ("4/7/2025 13:07", "month", dt.date(2025, 4, 7)),
        ("04-07-25", "day", dt.date(2025, 7, 4)),
        ("11/27/2024 1:07 PM", "month", NOV_27),
        ("4/7/2025", None, None),
        ("4/4/2025", None, dt.date(2025, 4, 4)),
        ("27/11/2024", "month", None),
    ],
)
def test_the_order_of_day_and_month_is_given_and_never_guessed(
    text: str, order: str | None, day: dt.date | None
) -> None:
    assert days([text], order) == [day]


@pytest.mark.parametrize(
    "text", ["bogus", "31.02.2024", "2024-13-01", "2024-02-30", "99999999", "next week", "12"]
)
def test_what_is_no_date_is_odd(text: str) -> None:
    typed = read_dates(pl.Series([text]), order="day", time_zone="UTC", kind="date")
    assert typed.values.to_list() == [None]
    assert typed.odd.to_list() == [True]


@pytest.mark.parametrize("text", ["", "-", "n/a", "0000-00-00", "0000-00-00 00:00:00", None])
def test_what_means_empty_is_empty_and_not_odd(text: str | None) -> None:
    typed = read_dates(pl.Series([text], dtype=pl.String), order="day", time_zone="UTC", kind="date")
    assert typed.values.to_list() == [None]
    assert typed.odd.to_list() == [False]


@pytest.mark.parametrize(
    ("column", "order", "is_open"),
    [
        (["4/7/2025", "13/7/2025"], "day", False),
        (["4/7/2025", "7/13/2025"], "month", False),
        (["4/7/2025"], None, True),
        (["13/7/2025", "7/13/2025"], None, True),
        (["4/4/2025"], None, False),
        (["2024-11-27", "27.11.2024"], None, False),
    ],
)
def test_a_column_shows_its_order_as_a_whole(column: list[str], order: str | None, is_open: bool) -> None:
    seen = DayMonth()
    seen.add(pl.Series(column))
    assert (seen.order(), seen.is_open()) == (order, is_open)


def test_an_instant_without_a_zone_is_read_where_the_crm_is() -> None:
    text = pl.Series(["2024-11-27 10:36", "2024-11-27T10:36:00Z"])
    typed = read_dates(text, order=None, time_zone="America/New_York", kind="datetime")
    assert typed.values.to_list() == [
        dt.datetime(2024, 11, 27, 15, 36, tzinfo=UTC),
        dt.datetime(2024, 11, 27, 10, 36, tzinfo=UTC),
    ]


def test_hours_that_a_change_of_clocks_skips_or_repeats() -> None:
    text = pl.Series(["2024-03-31 02:30", "2024-10-27 02:30"])
    typed = read_dates(text, order=None, time_zone="Europe/Berlin", kind="datetime")
    assert typed.values.to_list() == [
        dt.datetime(2024, 3, 31, 1, 30, tzinfo=UTC),
        dt.datetime(2024, 10, 27, 0, 30, tzinfo=UTC),
    ]


def test_a_zoned_instant_gives_the_day_of_the_company() -> None:
    typed = read_dates(pl.Series(["2024-11-27T23:30:00Z"]), order=None, time_zone="Asia/Tokyo", kind="date")
    assert typed.values.to_list() == [dt.date(2024, 11, 28)]


real_days = st.dates(dt.date(1971, 1, 1), dt.date(2068, 12, 31))


@settings(deadline=None)
@given(real_days)
def test_every_day_is_read_back_from_the_ways_of_writing_it(day: dt.date) -> None:
    assert days([day.isoformat()]) == [day]
    assert days([f"{day:%d.%m.%Y}"]) == [day]
    assert days([f"{day.day}/{day.month}/{day.year}"], "day") == [day]
    assert days([f"{day.month}/{day.day}/{day.year}"], "month") == [day]
    assert days([f"{day:%d %b %Y}"]) == [day]
    assert days([f"{day:%B} {day.day}, {day.year}"]) == [day]
    assert days([str((day - dt.date(1899, 12, 30)).days)]) == [day]


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), real_days), max_size=300))
def test_a_column_of_mixed_forms_is_read_whole(column: list[dt.date | None]) -> None:
    forms = ("%Y-%m-%d", "%Y-%m-%d 10:36", "%d.%m.%Y", "%Y-%m-%dT00:00:00")
    texts = [None if d is None else d.strftime(forms[i % len(forms)]) for i, d in enumerate(column)]
    assert days(texts) == column


@settings(deadline=None)
@given(st.text(max_size=30))
def test_no_text_makes_the_reading_stumble(text: str) -> None:
    read_odd_date(text, "UTC")
    read_dates(pl.Series([text]), order="day", time_zone="Europe/Berlin", kind="datetime")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("3/4/2024", "Whether the day or the month comes first is not known."),
        ("31/4/2024", "Whether the day or the month comes first is not known."),
        ("31/31/2024", "This is not a date that can be read."),
        ("soon", "This is not a date that can be read."),
    ],
)
def test_why_a_date_is_not_read_where_the_order_is_open(text: str, why: str) -> None:
    typed = read_dates(pl.Series([text]), order=None, time_zone="UTC", kind="date")
    assert callable(typed.why)
    assert typed.why(text) == why
