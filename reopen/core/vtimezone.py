"""A zone as a calendar file writes it: VTIMEZONE (RFC 5545, 3.6.5), for the year of an event.

Clients know most zones by name and read no further; for the others it says when the clocks change. Where a zone does so
by a yearly rule, the rule is written, one STANDARD and one DAYLIGHT, which is what Exchange and Google write and the
older ones of them read.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UTC = ZoneInfo("UTC")


class _Change(NamedTuple):
    """The clocks change. `at` is the local time before it, naive."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def is_summer(self) -> bool:
        """They go forward."""
        return self.after > self.before


def vtimezone(zone: ZoneInfo, day: date) -> list[str]:
    """The lines, unfolded, of a zone with a name."""
    years = [_changes(zone, year) for year in (day.year - 1, day.year, day.year + 1)]
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}", f"X-LIC-LOCATION:{zone.key}"]
    if not any(years):
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=zone)
        offset = noon.utcoffset() or timedelta()
        long_ago = datetime.combine(date(1970, 1, 1), time())
        lines += _observance(_Change(long_ago, offset, offset, noon.tzname() or ""), "")
    else:
        rules = [_rule(change, years[1:]) for change in years[0]]
        if len(rules) == 2 and all(rules):
            told = list(zip(years[0], rules, strict=True))
        else:
            # Without a rule (Morocco's Ramadan): each change of these years.
            told = [(change, "") for change in (*years[0], *years[1], *years[2])]
        for change, rule in told:
            lines += _observance(change, rule)
    return [*lines, "END:VTIMEZONE"]


def _changes(zone: ZoneInfo, year: int) -> list[_Change]:
    """Every change of the clocks within a year, found to the minute."""
    found = []
    at, end = datetime(year, 1, 1, tzinfo=_UTC), datetime(year + 1, 1, 1, tzinfo=_UTC)
    while at < end:
        then = at + timedelta(days=1)
        before, after = at.astimezone(zone).utcoffset(), then.astimezone(zone).utcoffset()
        if before is not None and after is not None and before != after:
            low, high = at, then
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=int((high - low).total_seconds()) // 120)
                low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
            name = high.astimezone(zone).tzname() or ""
            found.append(_Change((high + before).replace(tzinfo=None), before, after, name))
        at = then
    return found


def _rule(change: _Change, following: list[list[_Change]]) -> str:
    """ "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", where the changes of the following years obey it too; else ""."""
    day = change.at
    same = [c for year in following for c in year if (c.before, c.after) == (change.before, change.after)]
    if len(same) != len(following):
        return ""
    for nth in (-1, (day.day - 1) // 7 + 1):
        if all(
            (c.at.month, c.at.weekday(), c.at.time()) == (day.month, day.weekday(), day.time())
            and _is_nth(c.at.date(), nth)
            for c in (change, *same)
        ):
            return f"FREQ=YEARLY;BYMONTH={day.month};BYDAY={nth}{_DAYS[day.weekday()]}"
    return ""


def _is_nth(day: date, nth: int) -> bool:
    return (day + timedelta(days=7)).month != day.month if nth < 0 else (day.day - 1) // 7 + 1 == nth


def _observance(change: _Change, rule: str) -> list[str]:
    kind = "DAYLIGHT" if change.is_summer else "STANDARD"
    lines = [
        f"BEGIN:{kind}",
        f"DTSTART:{change.at:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset(change.before)}",
        f"TZOFFSETTO:{_offset(change.after)}",
    ]
    if change.name:
        lines.append(f"TZNAME:{change.name}")
    if rule:
        lines.append(f"RRULE:{rule}")
    return [*lines, f"END:{kind}"]


def _offset(value: timedelta) -> str:
    minutes, seconds = divmod(abs(int(value.total_seconds())), 60)
    text = f"{'-' if value < timedelta() else '+'}{minutes // 60:02}{minutes % 60:02}"
    return text + (f"{seconds:02}" if seconds else "")
