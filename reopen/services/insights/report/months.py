"""The months of which there is a report."""

from datetime import date, timedelta
from typing import Final

from django.db.models import Min

from reopen.core.plain_english import month_name
from reopen.core.working_days import add_months
from reopen.records.models import Loss, Outcome
from reopen.services.insights.narrow import AskedError

# Listed, the latest first.
MOST: Final = 36
_ONE_DAY: Final = timedelta(days=1)


def named(month: date) -> str:
    """October 2026."""
    return f"{month_name(month.month)} {month.year}"


def last_day(month: date) -> date:
    """Of a month by its first day."""
    return add_months(month, 1) - _ONE_DAY


def month_of(text: str, today: date) -> date:
    """The first day of the month written as 2026-10. AskedError where it is none, or has not begun."""
    try:
        month = date.fromisoformat(f"{text.strip()}-01")
    except ValueError:
        raise AskedError(f"“{text}” is no month: write it as 2026-10.") from None
    if not 1900 < month.year < 9999:
        raise AskedError(f"“{text}” is no month that we know anything of.")
    if month > today:
        raise AskedError(f"{named(month)} has not begun yet.")
    return month


def months(today: date) -> list[date]:
    """The first days of the months from the first call or loss on record until now, the latest first, at most MOST."""
    begun = [
        Outcome.objects.aggregate(first=Min("on"))["first"],
        Loss.objects.aggregate(first=Min("lost_on"))["first"],
    ]
    first = min((day for day in begun if day), default=today)
    month = today.replace(day=1)
    found = [add_months(month, -back) for back in range(MOST)]
    return [one for one in found if one >= first.replace(day=1)]
