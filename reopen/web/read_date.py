"""What a person types for a day -> a date, or a sentence that says what to type instead. Pure."""

import re
from datetime import date, time, timedelta

from reopen.core.working_days import add_months

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_STEP = re.compile(r"\+?(\d{1,3})\s*([dwmy])(?:ays?|eeks?|onths?|ears?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?(?:\s+(\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")

_HOUR = re.compile(r"\s+(?:at\s+)?(?:(\d{1,2})(?::(\d{2}))?\s*(am|pm)|(?=\d{1,2}:)(\d{1,2}):(\d{2}))$", re.I)

_SHOWN = 60  # characters of what was typed that a sentence repeats

EXAMPLES = "“24 Mar 2026”, “2026-03-24”, “Thursday”, “tomorrow” or “+2w”"


class DateError(ValueError):
    """The sentence for the person."""


def read_date(text: str, *, today: date, past: bool = False) -> date:
    """The day meant by `text`. Without a year it is the next such day; a weekday is the next one after today.

    `past`: of something that has happened; then it is the last such day, today or before.
    Figures with slashes are refused: 3/4 is March to one reader and April to another.
    """
    typed = " ".join(text.split())
    plain = typed.lower().replace(",", "")
    if past and (day := _behind(plain, today)):
        return day
    day = _near(plain, today) or _step(plain, today) or _written(plain, typed, today, past=past)
    if day is None:
        raise DateError(f"“{shown(typed)}” is not a day that can be read. Type it like {EXAMPLES}.")
    return day


def read_day_and_hour(text: str, *, today: date) -> tuple[date, time | None]:
    """A day, perhaps with an hour behind it: “Thu 14:00”, “24 Mar at 9:30”, “tomorrow 2pm”."""
    typed = " ".join(text.split())
    found = _HOUR.search(typed)
    if found is None:
        return read_date(typed, today=today), None
    hours, minutes, half = int(found[1] or found[4]), int(found[2] or found[5] or 0), (found[3] or "").lower()
    if (half and not 1 <= hours <= 12) or hours > 23 or minutes > 59:
        raise DateError(
            f"“{found[0].strip()}” is no hour of a day. Type it like “Thu 14:00” or “24 Mar 2pm”."
        )
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    return read_date(typed[: found.start()], today=today), time(hours, minutes)


def shown(typed: str) -> str:
    """What was typed as a sentence repeats it: a page that was pasted into the field is not said back whole."""
    return typed if len(typed) <= _SHOWN else f"{typed[: _SHOWN - 1].rstrip()}…"


def _near(plain: str, today: date) -> date | None:
    if plain in ("today", "tomorrow"):
        return today + timedelta(days=("today", "tomorrow").index(plain))
    if (
        plain.isalpha()
        and len(plain) >= 3
        and plain[:3] in _DAYS
        and "mondaytuesdaywednesdaythursdayfridaysaturdaysunday".find(plain) >= 0
    ):
        ahead = (_DAYS.index(plain[:3]) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    return None


def _behind(plain: str, today: date) -> date | None:
    if plain == "yesterday":
        return today - timedelta(days=1)
    day = _near(plain, today)
    return day - timedelta(days=7) if day is not None and plain not in ("today", "tomorrow") else None


def _step(plain: str, today: date) -> date | None:
    match = _STEP.fullmatch(plain)
    if match is None:
        return None
    count = int(match[1])
    match match[2]:
        case "d":
            return today + timedelta(days=count)
        case "w":
            return today + timedelta(weeks=count)
        case "m":
            return add_months(today, count)
        case _:
            return add_months(today, count * 12)


def _written(plain: str, typed: str, today: date, *, past: bool) -> date | None:
    named = re.match(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+", plain)
    bare = plain[named.end() :] if named else plain
    if iso := _ISO.fullmatch(bare):
        return _made(int(iso[1]), int(iso[2]), int(iso[3]), typed)
    if day_first := _DAY_FIRST.fullmatch(bare):
        day, month, year = day_first[1], day_first[2], day_first[3]
    elif month_first := _MONTH_FIRST.fullmatch(bare):
        month, day, year = month_first[1], month_first[2], month_first[3]
    else:
        return None
    if month not in _MONTHS:
        return None
    number = _MONTHS.index(month) + 1
    if year:
        return _made(int(year), number, int(day), typed)
    # 29 February without a year may be years away.
    for ahead in range(9):
        try:
            found = date(today.year + (-ahead if past else ahead), number, int(day))
        except ValueError:
            continue
        if past and found <= today:
            return found
        if not past and found >= today:
            if named and _DAYS[found.weekday()] != named[1]:
                # “Fri 20 Nov”, two days after it: nobody means the Saturday of next year.
                raise DateError(
                    f"“{shown(typed)}” is no day to come: {found.day} {found:%b} is next a "
                    f"{found:%a}, in {found.year}. Take another day, or write its year."
                )
            return found
    raise DateError(f"There is no such day as “{shown(typed)}”. Type a day like {EXAMPLES}.")


def _made(year: int, month: int, day: int, typed: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(f"There is no such day as “{shown(typed)}”. Type a day like {EXAMPLES}.") from None
