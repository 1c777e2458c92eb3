from datetime import date, time

import pytest

from reopen.web.read_date import DateError, read_date, read_day_and_hour

TODAY = date(2026, 2, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-24", date(2026, 3, 24)),
        ("24 Mar 2026", date(2026, 3, 24)),
        ("Tue 24 Mar 2026", date(2026, 3, 24)),
        ("Tuesday, 24 March 2026", date(2026, 3, 24)),
        ("24 mar", date(2026, 3, 24)),
        ("24 Feb", date(2026, 2, 24)),
        ("23 feb", date(2027, 2, 23)),
        ("March 24", date(2026, 3, 24)),
        ("Mar 24th, 2027", date(2027, 3, 24)),
        ("29 feb", date(2028, 2, 29)),
        ("today", date(2026, 2, 24)),
        (" Tomorrow ", date(2026, 2, 25)),
        ("thursday", date(2026, 2, 26)),
        ("tue", date(2026, 3, 3)),
        ("mon", date(2026, 3, 2)),
        ("+1d", date(2026, 2, 25)),
        ("2w", date(2026, 3, 10)),
        ("+1 month", date(2026, 3, 24)),
        ("+1y", date(2027, 2, 24)),
    ],
)
def test_days_as_people_type_them(text, day):
    assert read_date(text, today=TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "3/4/2026", "soon", "31 Feb 2026", "30 Feb", "2026-13-01", "32 Mar", "24 Foo", "monkey"]
)
def test_what_cannot_be_read_gets_a_sentence(text):
    with pytest.raises(DateError, match="24 Mar 2026"):
        read_date(text, today=TODAY)


def test_a_weekday_that_the_day_does_not_have_is_no_day_of_next_year():
    with pytest.raises(DateError) as why:
        read_date("Mon 23 Feb", today=TODAY)
    assert str(why.value) == (
        "“Mon 23 Feb” is no day to come: 23 Feb is next a Tue, in 2027. Take another day, or write its year."
    )
    assert read_date("Wed 24 Mar 2026", today=TODAY) == date(
        2026, 3, 24
    )  # one figure changed in a day as shown
    assert read_date("Tues. 23 Feb", today=TODAY) == date(2027, 2, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", date(2026, 2, 23)),
        ("today", date(2026, 2, 24)),
        ("fri", date(2026, 2, 20)),
        ("Tuesday", date(2026, 2, 24)),
        ("Mon 23 Feb", date(2026, 2, 23)),
        ("24 Feb", date(2026, 2, 24)),
        ("25 feb", date(2025, 2, 25)),
        ("29 feb", date(2024, 2, 29)),
        ("25 Feb 2026", date(2026, 2, 25)),
    ],
)
def test_of_what_has_happened_it_is_the_last_such_day(text, day):
    assert read_date(text, today=TODAY, past=True) == day


def test_a_page_that_was_pasted_is_not_said_back_whole():
    with pytest.raises(DateError) as why:
        read_date("x" * 10_000, today=TODAY)
    assert str(why.value).startswith(f"“{'x' * 59}…” is not a day that can be read.")


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("24 Mar 2026", date(2026, 3, 24), None),
        ("Thu 14:00", date(2026, 2, 26), time(14)),
        ("24 Mar at 9:30", date(2026, 3, 24), time(9, 30)),
        ("tomorrow 2pm", date(2026, 2, 25), time(14)),
        ("tomorrow at 12 am", date(2026, 2, 25), time(0)),
        ("2026-03-24 08:05", date(2026, 3, 24), time(8, 5)),
    ],
)
def test_an_hour_may_stand_behind_the_day(text, day, hour):
    assert read_day_and_hour(text, today=TODAY) == (day, hour)


@pytest.mark.parametrize("text", ["Thu 25:00", "Thu 14:75", "Thu 13pm"])
def test_an_hour_that_is_none_gets_a_sentence(text):
    with pytest.raises(DateError, match="no hour of a day"):
        read_day_and_hour(text, today=TODAY)
