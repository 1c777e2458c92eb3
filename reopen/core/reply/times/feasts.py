"""Days that have a name. Easter by the rule of Meeus, Jones and Butcher (Gregorian)."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times.calendar import last_of_month


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _weekday_of(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """The so manyth weekday (Monday 0) of the month; the last where the number is -1."""

    def of(year: int) -> date:
        if number < 0:
            last = last_of_month(year, month)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return of


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


# Words, the first day, the last day (for "after").
_FEASTS: Final[tuple[tuple[str, Callable[[int], date], Callable[[int], date]], ...]] = (
    (r"new year'?s? eve|silvester|saint-sylvestre|nochevieja|oudjaar(?:sdag)?", _on(12, 31), _on(12, 31)),
    (r"(?:the )?new year'?s?(?: day)?|neujahr|nouvel an|año nuevo|nieuwjaar|jahreswechsel|"
        r"jaarwisseling", _on(1, 1), _on(1, 1)),
    (r"epiphany|reyes|dreikönig\w*|drei könige|épiphanie|driekoningen", _on(1, 6), _on(1, 6)),
    (r"burns night", _on(1, 25), _on(1, 25)),
    (r"valentine'?s?(?: day)?", _on(2, 14), _on(2, 14)),
    (r"presidents'? day", _weekday_of(2, 0, 3), _weekday_of(2, 0, 3)),
    (r"st\.? patrick'?s(?: day)?|paddy'?s day", _on(3, 17), _on(3, 17)),
    (r"karneval|fasching|fastnacht|carnaval|mardi gras|shrove tuesday", _easter(-47), _easter(-47)),
    (r"ash wednesday|aschermittwoch", _easter(-46), _easter(-46)),
    (r"semana santa|holy week|karwoche", _easter(-6), _easter(0)),
    (r"good friday|karfreitag|vendredi saint|viernes santo|goede vrijdag", _easter(-2), _easter(-2)),
    (r"easter monday|ostermontag", _easter(1), _easter(1)),
    (r"easter(?: sunday)?|ostersonntag|ostern|osterfest|pâques|paques|pascua|"
        r"pasen", _easter(0), _easter(0)),
    (r"tax day", _on(4, 15), _on(4, 15)),
    (r"koningsdag|king'?s day", _on(4, 27), _on(4, 27)),
    (r"himmelfahrt|ascension|hemelvaart\w*", _easter(39), _easter(39)),
    (r"pfingsten|pentecost|pentecôte|pinksteren|whitsun|pentecostés", _easter(49), _easter(49)),
    (r"cinco de mayo", _on(5, 5), _on(5, 5)),
    (r"mother'?s day", _weekday_of(5, 6, 2), _weekday_of(5, 6, 2)),
    (r"memorial day", _weekday_of(5, 0, -1), _weekday_of(5, 0, -1)),
    (r"juneteenth", _on(6, 19), _on(6, 19)),
    (r"father'?s day", _weekday_of(6, 6, 3), _weekday_of(6, 6, 3)),
    (r"canada day", _on(7, 1), _on(7, 1)),
    (r"(?:the )?(?:fourth|4th) of july|independence day", _on(7, 4), _on(7, 4)),
    (r"bastille day|quatorze juillet", _on(7, 14), _on(7, 14)),
    (r"mariä himmelfahrt|assomption", _on(8, 15), _on(8, 15)),
    (r"labor day|labour day", _weekday_of(9, 0, 1), _weekday_of(9, 0, 1)),
    (r"columbus day|indigenous peoples'? day", _weekday_of(10, 0, 2), _weekday_of(10, 0, 2)),
    (r"halloween|hallowe'en", _on(10, 31), _on(10, 31)),
    (r"all saints'?(?: day)?|allerheiligen|toussaint|todos los santos", _on(11, 1), _on(11, 1)),
    (r"guy fawkes|bonfire night", _on(11, 5), _on(11, 5)),
    (r"veterans'? day|remembrance day|armistice", _on(11, 11), _on(11, 11)),
    (r"thanksgiving|turkey day", _weekday_of(11, 3, 4), _weekday_of(11, 3, 4)),
    (r"black friday", lambda year: _weekday_of(11, 3, 4)(year) + timedelta(days=1),
     lambda year: _weekday_of(11, 3, 4)(year) + timedelta(days=1)),
    (r"sinterklaas|nikolaus|saint-nicolas", _on(12, 5), _on(12, 5)),
    (r"christmas eve|heiligabend|nochebuena|kerstavond", _on(12, 24), _on(12, 24)),
    (r"boxing day|zweiter weihnachtstag|tweede kerstdag", _on(12, 26), _on(12, 26)),
    (r"christmas|xmas|x-mas|crimbo|noël|noel|navidad(?:es)?|weihnachten|weihnachts(?:tage|ferien)|"
        r"kerst(?:mis)?",
     _on(12, 25), _on(12, 25)),
    (r"the holidays|den feiertagen|les fêtes|las fiestas|de feestdagen|feestdagen", _on(12, 24), _on(1, 1)),
)  # fmt: skip
FEAST: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<f{n}>{words})" for n, (words, _, _) in enumerate(_FEASTS)) + r")(?!\w)"
)


def next_feast(found: "re.Match[str]", today: date, year: int | None = None) -> tuple[date, date] | None:
    """First and last day of the feast that was found: in the year, or the next one that has not ended."""
    _, first, last = _FEASTS[int((found.lastgroup or "f0")[1:])]
    for one in (year,) if year else (today.year, today.year + 1):
        begins = first(one)
        ends = last(one if last(one) >= begins else one + 1)
        if year or ends >= today:
            return begins, ends
    return None
