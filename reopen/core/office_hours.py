"""Is their office open? Monday to Friday, 9 to 17, in the prospect's own zone."""

from datetime import date, datetime, time, timedelta, tzinfo

from reopen.core.plain_english import hour, weekday

OPENS, CLOSES = time(9), time(17)


def is_open(there: datetime) -> bool:
    """Whether someone is likely to answer, at this local time."""
    return there.weekday() < 5 and OPENS <= there.time() < CLOSES


def next_opening(there: datetime) -> datetime:
    """The next opening at or after this local time, in the same zone. While open: this very time."""
    if is_open(there):
        return there
    day = there.date() if there.time() < OPENS else there.date() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, there.tzinfo)


def opens_words(there: datetime, here: tzinfo) -> str:
    """When they open, in the seller's zone: "15:30", "Monday 09:00"; "" while open."""
    if is_open(there):
        return ""
    opening, now = next_opening(there).astimezone(here), there.astimezone(here)
    same_day = opening.date() == now.date()
    return hour(opening.time()) if same_day else f"{weekday(opening.date())} {hour(opening.time())}"


def at_theirs(day: date, at: time, theirs: tzinfo, here: tzinfo) -> datetime:
    """The seller's own time of an hour that was agreed in the prospect's zone."""
    return datetime.combine(day, at, theirs).astimezone(here)
