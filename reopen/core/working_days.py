"""Working days and months: Monday to Friday and not a public holiday; months clamped to their end.

Holidays come in as plain dates (the prospect's country; none known: an empty set).
"""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import cache

ONE_DAY = timedelta(days=1)
# Days of each month of a common year, by month number.
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


# Kept, because making a timedelta costs more than all else that is done with it.
@cache
def days(count: int) -> timedelta:
    """So many days."""
    return timedelta(count)


@cache
def weeks(count: int) -> timedelta:
    """So many weeks."""
    return timedelta(weeks=count)


def is_working_day(day: date, holidays: AbstractSet[date]) -> bool:
    """Whether people are at work on that day."""
    return day.weekday() < 5 and day not in holidays


def forward(day: date, holidays: AbstractSet[date]) -> date:
    """The day itself, or the next working day."""
    while day.weekday() > 4 or day in holidays:
        day += ONE_DAY
    return day


def back(day: date, holidays: AbstractSet[date]) -> date:
    """The day itself, or the working day before it."""
    while day.weekday() > 4 or day in holidays:
        day -= ONE_DAY
    return day


def add_working_days(day: date, count: int, holidays: AbstractSet[date]) -> date:
    """The count-th working day after `day` (count >= 1)."""
    while count:
        day += ONE_DAY
        if day.weekday() < 5 and day not in holidays:
            count -= 1
    return day


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, clamped to that month's end: 31 January + 1 = 28 or 29 February.

    Always add to the original date: adding to a clamped one loses days. OverflowError past year 9999.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    if year > 9999:
        raise OverflowError("date value out of range")
    wanted = day.day
    if wanted > 28:
        leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        wanted = min(wanted, 29 if leap else _LENGTHS[month])
    return date(year, month, wanted)
