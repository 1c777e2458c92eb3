""" "Try me in March" → a day. The plain ways of saying it; nothing is guessed from an event without a date."""

import re
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = {
    word: number
    for number, words in enumerate(
        (
            "january jan januar janvier enero januari", "february feb februar février febrero februari",
            "march mar märz mars marzo maart", "april apr avril abril", "may mai mayo mei",
            "june jun juni juin junio", "july jul juli juillet julio", "august aug août agosto augustus",
            "september sep sept septembre septiembre", "october oct oktober octobre octubre",
            "november nov novembre noviembre", "december dec dezember décembre diciembre",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_NAMES: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_COUNT: Final = (
    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_NUMBERS: Final = {word: n for n, word in enumerate(_COUNT)}
_ISO: Final = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_DAY_MONTH: Final = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.|er)?\s+(?:of |de )?({_NAMES})\b\.?(?:,?\s+(?:de )?(20\d\d))?",
    re.IGNORECASE,
)
_MONTH_DAY: Final = re.compile(
    rf"\b({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(20\d\d))?", re.IGNORECASE
)
_MONTH: Final = re.compile(
    rf"\b(after|early|mid|late|in|until|till|by|around|come|im|ab|en|à partir de|vanaf|"
    rf"nach)[ -](?:mid )?({_NAMES})\b"
    r"(?:\s+(20\d\d))?",
    re.IGNORECASE,
)
_QUARTER: Final = re.compile(r"\bQ([1-4])\b(?:\s+(?:of\s+)?(20\d\d))?", re.IGNORECASE)
_SPAN: Final = re.compile(
    r"\b(?:in|another|give (?:me|us|it)|after|about)\s+(a|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|"
    r"\d{1,2})\s+(day|week|month|year)s?\b",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\bnext (year|month|week)\b|\b(nächstes jahr|l'année prochaine|el año que viene|volgend jaar)",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(
    r"(?:until|till|through|bis(?: einschließlich)?(?: zum)?|jusqu'au|hasta(?: el)?|tot(?: en met)?)\s*"
    r"(?:\w+,? )?(?:the )?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\b(?:after|nach(?: dem)?|après(?: le)?|después del?)\s*(?:\w+,? )?(?:the )?$", re.IGNORECASE
)


def resume_on(text: str, today: date, *, away: bool = False) -> tuple[date, str] | None:
    """The day on which to get back, and the words that say it. `away`: it tells of an absence and its end."""
    text = text[:4000].replace("’", "'")
    for pattern, order in ((_ISO, "ymd"), (_DAY_MONTH, "dmy"), (_MONTH_DAY, "mdy")):
        found = None
        for found in pattern.finditer(text):  # noqa: B007  # of several days the last is the return
            if not away:
                break
        if found is not None and (day := _exact(found, order, today)) is not None:
            before = text[: found.start()]
            if _AFTER.search(before) or (away and _UNTIL.search(before)):
                day = _working(day + timedelta(days=1)) if away else day + timedelta(days=1)
            return day, found[0]
    return None if away else _vague(text, today)


def _exact(found: "re.Match[str]", order: str, today: date) -> date | None:
    said = dict(zip(order, found.groups(), strict=True))
    month = int(said["m"]) if said["m"].isdigit() else _MONTHS[said["m"].lower()]
    try:
        if said["y"]:
            return date(int(said["y"]), month, int(said["d"]))
        day = date(today.year, month, int(said["d"]))
        return day if day >= today else date(today.year + 1, month, int(said["d"]))
    except ValueError:
        return None


def _vague(text: str, today: date) -> tuple[date, str] | None:
    if found := _MONTH.search(text):
        how, month = found[1].lower(), _MONTHS[found[2].lower()]
        year = int(found[3]) if found[3] else today.year + (month <= today.month)
        if how in ("after", "nach"):
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        return date(year, month, 15 if "mid" in found[0].lower() else 1), found[0]
    if found := _QUARTER.search(text):
        month = int(found[1]) * 3 - 2
        year = int(found[2]) if found[2] else today.year + (month <= today.month)
        return date(year, month, 1), found[0]
    if found := _SPAN.search(text):
        number = int(found[1]) if found[1].isdigit() else max(_NUMBERS[found[1].lower()], 1)
        return _later(today, number, found[2].lower()), found[0]
    if found := _NEXT.search(text):
        what = (found[1] or "year").lower()
        if what == "week":
            return today + timedelta(days=7 - today.weekday()), found[0]
        if what == "month":
            return _later(today.replace(day=1), 1, "month"), found[0]
        return date(today.year + 1, 1, 2), found[0]
    return None


def _later(day: date, number: int, what: str) -> date:
    if what in ("day", "week"):
        return day + timedelta(days=number * (7 if what == "week" else 1))
    months = day.month - 1 + number * (12 if what == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 28)


def _working(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)
