"""The zone that a calendar file names: by its IANA name, by Microsoft's, or by the rules that stand in the file.

The rules are worked out here for one time alone. A stranger wrote them: a library that steps through every onset
since 1601, second by second if so told, would not come back.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_OFFSET: Final = re.compile(r"([+-]?)(\d\d):?(\d\d)")
_CALLED: Final = re.compile(r"(?:GMT|UTC)\s*([+-])(\d\d?)(?::?(\d\d))?", re.IGNORECASE)  # UTC-07, GMT+5:30
_NUMBERED: Final = re.compile(r"\s+\d+$")  # “W. Europe Standard Time 1”
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST: Final = 200
_ALWAYS: Final = datetime(1601, 1, 1)  # noqa: DTZ001  # local; where a rule names no beginning
_WINDOWS: Final = {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}


@dataclass(frozen=True, slots=True)
class _Observance:
    """Since when which offset holds: once (`rule` empty), or every year."""

    zone: str
    begins: datetime
    offset: timedelta
    rule: dict[str, str]
    dates: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Observances:
    """Of every VTIMEZONE in a file."""

    every: tuple[_Observance, ...]

    @classmethod
    def of(cls, lines: Iterable[tuple[str, str]]) -> "Observances":
        """From the (name, value) of the lines of the zones, BEGIN and END among them."""
        found: list[_Observance] = []
        zone = ""
        held: dict[str, str] = {}
        dates: list[datetime] = []
        inside = False
        for name, value in lines:
            if name == "TZID":
                zone = _plain(value)
            elif name == "BEGIN" and value.strip().upper() in ("STANDARD", "DAYLIGHT"):
                inside, held, dates = True, {}, []
            elif name == "END" and inside:
                inside = False
                begins = _at(held.get("DTSTART", "")) or _ALWAYS
                offset = _offset(held.get("TZOFFSETTO", ""))
                if offset is not None and len(found) < _MOST:
                    found.append(
                        _Observance(zone, begins, offset, _rule(held.get("RRULE", "")), tuple(dates))
                    )
            elif inside and name == "RDATE":
                dates += [at for part in value.split(",")[:_MOST] if (at := _at(part)) is not None]
            elif inside:
                held.setdefault(name, value)
        return cls(tuple(found))

    def offset(self, zone: str, local: datetime) -> timedelta | None:
        """What holds at this local time by the rules of the zone of that name."""
        best: tuple[datetime, timedelta] | None = None
        first: tuple[datetime, timedelta] | None = None
        plain = _plain(zone)
        for one in self.every:
            if one.zone != plain:
                continue
            for onset in _onsets(one, local):
                if onset <= local and (best is None or onset > best[0]):
                    best = (onset, one.offset)
            if first is None or one.begins < first[0]:
                first = (one.begins, one.offset)
        chosen = best or first
        return chosen[1] if chosen else None


def zone_named(name: str, observances: Observances, local: datetime) -> tzinfo | None:
    """The zone; where only the file's own rules tell, the offset that they give at that time. None: nobody knows."""
    name = name.strip().strip('"')
    if name.lower().startswith("tzone://"):
        name = name.rpartition("/")[2]  # tzone://Microsoft/Utc
    if name.upper() in ("UTC", "GMT", "Z"):
        return UTC
    for told in (name, _NUMBERED.sub("", name)):
        # Some write a path before it: /freeassociation.sourceforge.net/Europe/Paris.
        parts = [part for part in told.split("/") if part]
        for tail in ("/".join(parts[-n:]) for n in (1, 2, 3) if len(parts) >= n):
            zone = _iana(tail) or (_iana(tail.title()) if "/" in tail else None)
            if zone is not None and (tail == told or "/" in tail):
                return zone
        if (windows := _WINDOWS.get(told.casefold())) is not None:
            return _iana(windows)
    offset = observances.offset(name, local)
    if offset is None:
        called = _CALLED.fullmatch(name)
        offset = _offset(f"{called[1]}{called[2]:0>2}{called[3] or '00'}") if called else None
    return timezone(offset) if offset is not None else None


def _plain(name: str) -> str:
    """The name of a zone for comparing: its escapes undone, its case and blanks made one."""
    return " ".join(name.replace("\\", "").strip().strip('"').split()).casefold()


def _iana(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name and len(name) < 60 else None
    except (ValueError, OSError, KeyError):
        return None


def _offset(text: str) -> timedelta | None:
    found = _OFFSET.match(text.strip())
    if found is None or int(found[2]) > 23 or int(found[3]) > 59:
        return None
    value = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return -value if found[1] == "-" else value


def _at(text: str) -> datetime | None:
    try:
        return datetime.strptime(text.strip()[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007  # local, by its rule
    except ValueError:
        return None


def _rule(text: str) -> dict[str, str]:
    named = (part.partition("=") for part in text.upper().split(";"))
    rule = {name.strip(): value.strip() for name, _, value in named}
    return rule if rule.get("FREQ") == "YEARLY" else {}


def _onsets(one: _Observance, local: datetime) -> list[datetime]:
    """Its onsets of this year and the one before, and those that it names."""
    found = [one.begins, *one.dates]
    until = _at(one.rule.get("UNTIL", "")[:15]) if one.rule else None
    for year in (local.year - 1, local.year) if one.rule else ():
        day = _day(one, year)
        if day is None:
            continue
        onset = datetime.combine(day, one.begins.time())
        if onset >= one.begins and (until is None or onset <= until + timedelta(days=1)):
            found.append(onset)
    return found


def _day(one: _Observance, year: int) -> date | None:
    """The rule's day in that year: BYMONTH with BYDAY=-1SU or 2SU, with BYMONTHDAY, or the day of DTSTART."""
    try:
        month = int(one.rule.get("BYMONTH", one.begins.month))
        days = [date(year, month, n) for n in range(1, 32) if _is_day(year, month, n)]
    except ValueError:
        return None
    by_day = re.fullmatch(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)", one.rule.get("BYDAY", ""))
    named = [int(n) for n in one.rule.get("BYMONTHDAY", "").split(",") if n.strip().isdigit()]
    if named:
        days = [day for day in days if day.day in named]
    if by_day is not None:
        days = [day for day in days if _DAYS[day.weekday()] == by_day[2]]
        nth = int(by_day[1] or 1)
        return days[nth - 1 if nth > 0 else nth] if nth and len(days) >= abs(nth) else None
    if named:
        return days[0] if days else None
    return next((day for day in days if day.day == one.begins.day), None)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
