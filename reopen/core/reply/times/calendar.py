"""The arithmetic of days: the next March, the same day two months on, the Monday of a week."""

from datetime import date, timedelta


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is none (31 April)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date:
    """The same day so many months on (back where negative); the month's last where it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    year = min(max(year, 1), 9998)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), last_of_month(year, month + 1))


def last_of_month(year: int, month: int) -> date:
    """31 January, 28 February, …"""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def next_day_and_month(day: int, month: int, today: date) -> date | None:
    """This year's, or next year's where this year's has been."""
    here = day_of(today.year, month, day)
    if here is not None and here >= today:
        return here
    return day_of(today.year + 1, month, day) or day_of(today.year + 4 - today.year % 4, month, day)


def next_month(month: int, today: date) -> date:
    """The first of the next month of that number; the month that runs counts as next year's."""
    return date(today.year + (month <= today.month), month, 1)


def next_ordinal(day: int, today: date) -> date | None:
    """The next day of that number: "the 9th"."""
    if not 1 <= day <= 31:
        return None
    for ahead in range(4):
        first = add_months(today.replace(day=1), ahead)
        found = day_of(first.year, first.month, day)
        if found is not None and found >= today:
            return found
    return None


def next_weekday(weekday: int, today: date) -> date:
    """The next day of that weekday (Monday 1 … Sunday 7) after today."""
    return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)


def monday_after(today: date, weeks: int = 1) -> date:
    """The Monday so many weeks on."""
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)


def week_of(number: int, year: int | None, today: date) -> date | None:
    """The Monday of an ISO week: of the year, or the next one to come."""
    try:
        if year is not None:
            return date.fromisocalendar(year, number, 1)
        here = date.fromisocalendar(today.year, number, 1)
        return here if here >= monday_after(today, 0) else date.fromisocalendar(today.year + 1, number, 1)
    except ValueError:
        return None


def working_day_after(day: date) -> date:
    """The next day that is neither Saturday nor Sunday."""
    after = day + timedelta(days=1)
    return after + timedelta(days=7 - after.weekday()) if after.weekday() > 4 else after
