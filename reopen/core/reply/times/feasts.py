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


def _one(day: Callable[[int], date]) -> tuple[Callable[[int], date], Callable[[int], date]]:
    """A feast of one day."""
    return day, day


def _before(month: int, day: int, weekday: int) -> Callable[[int], date]:
    """The last such weekday (Monday 0) before the day, or on it."""

    def of(year: int) -> date:
        last = date(year, month, day)
        return last - timedelta(days=(last.weekday() - weekday) % 7)

    return of


def _with_monday(monday: Callable[[int], date]) -> tuple[Callable[[int], date], Callable[[int], date]]:
    """The weekend that ends with that Monday."""
    return lambda year: monday(year) - timedelta(days=2), monday


# Words, the first day, the last day (for "after"). What is longer stands before what it holds.
_FEASTS: Final[tuple[tuple[str, Callable[[int], date], Callable[[int], date]], ...]] = (
    (r"new year'?s? eve|silvester|saint-sylvestre|nochevieja|oudjaar(?:sdag)?", _on(12, 31), _on(12, 31)),
    (r"(?:the )?new year'?s?(?: day)?|neujahr|nouvel an|año nuevo|nieuwjaar(?:sdag)?|jour de l'an|"
        r"oud en nieuw|jahreswechsel|"
        r"jaarwisseling", _on(1, 1), _on(1, 1)),
    (r"epiphany|twelfth night|los reyes(?: magos)?|reyes magos|(?<=de )reyes|(?<=tras )reyes|(?<=hasta )reyes|"
        r"(?<=pasados )reyes|dreikönig\w*|"
        r"(?:heiligen? )?drei könige?n?|épiphanie|"
        r"(?:la )?fête des rois|driekoningen", _on(1, 6), _on(1, 6)),
    (r"mlk day|martin luther king(?:,? jr\.?)?(?: day)?|mlk", *_one(_weekday_of(1, 0, 3))),
    (r"australia day", *_one(_on(1, 26))),
    (r"candlemas|chandeleur|candelaria|mariä lichtmess|lichtmess", *_one(_on(2, 2))),
    (r"groundhog day", *_one(_on(2, 2))),
    (r"(?:the )?super ?bowl(?: sunday)?", *_one(_weekday_of(2, 6, 2))),
    (r"burns night", _on(1, 25), _on(1, 25)),
    (r"valentine'?s?(?: day)?|valentinstag|saint-valentin|san valentín|"
        r"valentijn(?:sdag)?", _on(2, 14), _on(2, 14)),
    (r"presidents'? day weekend", *_with_monday(_weekday_of(2, 0, 3))),
    (r"presidents'? day", _weekday_of(2, 0, 3), _weekday_of(2, 0, 3)),
    (r"st\.? patrick'?s(?: day)?|paddy'?s day", _on(3, 17), _on(3, 17)),
    (r"día de san josé|father's day in spain", *_one(_on(3, 19))),
    (r"lady day", *_one(_on(3, 25))),
    (r"rosenmontag", *_one(_easter(-48))),
    (r"karneval|fasching|faschingsdienstag|fastnacht|fasnacht|carnaval|mardi gras|shrove tuesday|pancake day",
     *_one(_easter(-47))),
    (r"mothering sunday", *_one(_easter(-21))),
    (r"palm sunday|palmsonntag|rameaux|domingo de ramos|palmzondag", *_one(_easter(-7))),
    (r"gründonnerstag|maundy thursday|jueves santo|witte donderdag", *_one(_easter(-3))),
    (r"ash wednesday|aschermittwoch", _easter(-46), _easter(-46)),
    (r"semana santa|holy week|karwoche", _easter(-6), _easter(0)),
    (r"good friday|karfreitag|vendredi saint|viernes santo|goede vrijdag", _easter(-2), _easter(-2)),
    (r"easter weekend|(?:the )?easter (?:holidays?|break)|osterwochenende|week-end de pâques|paasweekend|"
        r"paasdagen", _easter(-2), _easter(1)),
    (r"easter monday|ostermontag|lundi de pâques|lunes de pascua|tweede paasdag|"
        r"paasmaandag", _easter(1), _easter(1)),
    (r"easter(?: sunday)?|ostersonntag|ostern|osterfest|pâques|paques|pascua|"
        r"pasen", _easter(0), _easter(0)),
    (r"(?:the )?(?:early )?may day bank holiday|early may bank holiday", *_one(_weekday_of(5, 0, 1))),
    (r"(?:the )?(?:spring|late may|may) bank holiday", *_one(_weekday_of(5, 0, -1))),
    (r"(?:the )?(?:august|summer) bank holiday", *_one(_weekday_of(8, 0, -1))),
    (r"bank holiday", *_one(_weekday_of(5, 0, -1))),
    (r"(?:the )?tax (?:day|deadline)", _on(4, 15), _on(4, 15)),
    (r"anzac day", *_one(_on(4, 25))),
    (r"st\.? george'?s day|sant jordi", *_one(_on(4, 23))),
    (r"may ?day|tag der arbeit|maifeiertag|fête du travail|(?:día|fiesta) del trabajo|"
        r"dag van de arbeid", *_one(_on(5, 1))),
    (r"bevrijdingsdag", *_one(_on(5, 5))),
    (r"san isidro", *_one(_on(5, 15))),
    (r"victoria day", *_one(_before(5, 24, 0))),
    (r"koningsdag|king'?s day", _on(4, 27), _on(4, 27)),
    (r"mariä himmelfahrt|assomption|asunción|(?:puente|virgen) de agosto|maria-hemelvaart|"
        r"maria tenhemelopneming",
     *_one(_on(8, 15))),
    (r"(?:christi )?himmelfahrt|vatertag|ascension(?: day)?|hemelvaart\w*", _easter(39), _easter(39)),
    (r"pfingstmontag|lundi de pentecôte|whit monday|tweede pinksterdag|pinkstermaandag", *_one(_easter(50))),
    (r"pfingsten|pentecostés|pentecost|pentecôte|pinksteren|whitsun(?:day|tide)?", _easter(49), _easter(49)),
    (r"fronleichnam|corpus christi|fête-dieu|sacramentsdag", *_one(_easter(60))),
    (r"cinco de mayo", _on(5, 5), _on(5, 5)),
    (r"mother'?s day|muttertag|día de la madre|moederdag", _weekday_of(5, 6, 2), _weekday_of(5, 6, 2)),
    (r"memorial day weekend", *_with_monday(_weekday_of(5, 0, -1))),
    (r"memorial day", _weekday_of(5, 0, -1), _weekday_of(5, 0, -1)),
    (r"juneteenth", _on(6, 19), _on(6, 19)),
    (r"midsummer(?:'s day)?|(?:noche|día) de san juan|johanni|la saint-jean", *_one(_on(6, 24))),
    (r"father'?s day|fête des pères|vaderdag", _weekday_of(6, 6, 3), _weekday_of(6, 6, 3)),
    (r"canada day", _on(7, 1), _on(7, 1)),
    (r"(?:the )?(?:fourth|4th) of july|independence day", _on(7, 4), _on(7, 4)),
    (r"bastille day|(?:le )?quatorze juillet|la fête nationale", _on(7, 14), _on(7, 14)),
    (r"(?:día de )?santiago apóstol", *_one(_on(7, 25))),
    (r"(?:the )?labou?r day (?:weekend|holiday)", *_with_monday(_weekday_of(9, 0, 1))),
    (r"labor day|labour day", _weekday_of(9, 0, 1), _weekday_of(9, 0, 1)),
    (r"prinsjesdag", *_one(_weekday_of(9, 1, 3))),
    (r"michaelmas|michaeli", *_one(_on(9, 29))),
    (r"tag der deutschen einheit", *_one(_on(10, 3))),
    (r"(?:día|fiestas?) del pilar|día de la hispanidad|(?:el )?puente del pilar", *_one(_on(10, 12))),
    (r"columbus day|indigenous peoples'? day", _weekday_of(10, 0, 2), _weekday_of(10, 0, 2)),
    (r"halloween|hallowe'en", _on(10, 31), _on(10, 31)),
    (r"reformationstag", *_one(_on(10, 31))),
    (r"all saints'?(?: day)?|allerheiligen|(?:la )?toussaint|(?:los )?todos los santos",
     _on(11, 1), _on(11, 1)),
    (r"all souls'?(?: day)?|allerseelen|día de (?:los )?(?:muertos|difuntos)|allerzielen", *_one(_on(11, 2))),
    (r"guy fawkes(?: night)?|bonfire night", _on(11, 5), _on(11, 5)),
    (r"remembrance sunday", *_one(_weekday_of(11, 6, 2))),
    (r"(?:st\.? |sankt )?martinstag|martinmas|sint-maarten", *_one(_on(11, 11))),
    (r"veterans'? day|remembrance day|armistice(?: day)?|wapenstilstand", _on(11, 11), _on(11, 11)),
    (r"canadian thanksgiving", *_one(_weekday_of(10, 0, 2))),
    (r"(?:the )?thanksgiving (?:weekend|week|break|holiday)", _weekday_of(11, 3, 4),
     lambda year: _weekday_of(11, 3, 4)(year) + timedelta(days=3)),
    (r"cyber monday", *_one(lambda year: _weekday_of(11, 3, 4)(year) + timedelta(days=4))),
    (r"st\.? andrew'?s day", *_one(_on(11, 30))),
    (r"(?:der |dem )?(?:erster?n?|1\.) advent|advent sunday|"
        r"premier dimanche de l'avent", *_one(_before(12, 3, 6))),
    (r"puente de (?:diciembre|la (?:constitución|inmaculada))", _on(12, 6), _on(12, 8)),
    (r"día de la constitución", *_one(_on(12, 6))),
    (r"(?:la )?inmaculada", *_one(_on(12, 8))),
    (r"thanksgiving|turkey day", _weekday_of(11, 3, 4), _weekday_of(11, 3, 4)),
    (r"black friday", lambda year: _weekday_of(11, 3, 4)(year) + timedelta(days=1),
     lambda year: _weekday_of(11, 3, 4)(year) + timedelta(days=1)),
    (r"sinterklaas(?:avond)?|pakjesavond", *_one(_on(12, 5))),
    (r"nikolaustag|(?<=nach )nikolaus|(?<=bis )nikolaus|(?<=vor )nikolaus|saint-nicolas|"
        r"st\.? nicholas(?: day)?", *_one(_on(12, 6))),
    (r"christmas eve|heiligabend|heilig abend|nochebuena|kerstavond|"
        r"(?:le )?réveillon", _on(12, 24), _on(12, 24)),
    (r"boxing day|zweiter weihnachtstag|tweede kerstdag", _on(12, 26), _on(12, 26)),
    (r"christmas|xmas|x-mas|crimbo|noël|noel|navidad(?:es)?|weihnachten|weihnachts(?:tage|ferien)|"
        r"kerst(?:mis)?",
     _on(12, 25), _on(12, 25)),
    (r"the holidays|den feiertagen|les fêtes|las fiestas|de feestdagen|feestdagen", _on(12, 24), _on(1, 1)),
)  # fmt: skip
FEAST: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<f{n}>{words})" for n, (words, _, _) in enumerate(_FEASTS)) + r")(?!\w)"
)
# Words that stand in a feast's name beside one of its own, as "Monday" does in Easter Monday.
_BESIDE: Final = frozenset({
    "the", "day", "día", "de", "del", "la", "las", "los", "le", "les", "el", "den", "der", "dem", "di",
    "du", "des", "l", "s", "n", "e", "a", "of", "to", "in", "nach", "bis", "vor", "jr", "r", "th", "an",
    "en", "es", "end", "van", "all", "week", "year", "dag", "tag", "late", "earl", "good", "nigh", "prem",
    "nati", "four", "brea", "st", "san", "sank", "mas", "mis", "twee", "zwei", "sund", "mond", "tues",
    "wedn", "thur", "vend", "lund", "lune", "dima", "domi", "dond", "juev", "vier", "mayo", "sema", "todo",
    "spri", "summ", "augu", "agos", "eve", "aben", "dici", "spai", "tage", "sdag", "tide", "erst", "peop",
})  # fmt: skip
# What begins a word of a feast's name: a text with none of these names none.
FEAST_STEMS: Final = (
    frozenset(
        word[:4]
        for words, _, _ in _FEASTS
        for word in re.findall(r"[^\W\d_]+", re.sub(r"\(\?<?[:=!]|\\\w", " ", words))
    )
    - _BESIDE
) | {"mayd"}
# Frequent words that begin like one, and are none.
NO_FEASTS: Final = frozenset({
    "than", "thank", "thanks", "nicht", "nichts", "prince", "price", "present", "presented", "president",
    "chance", "chances", "change", "changed", "chang", "considering", "consider", "consult", "consultant",
    "consulting", "michael", "mich", "michelle", "front", "hall", "banks", "fronts", "group", "ground",
    "grounds",
})  # fmt: skip


# "After the bank holiday": the next one of England.
_BANK_HOLIDAYS: Final = (
    _on(1, 1), _easter(-2), _easter(1), _weekday_of(5, 0, 1), _weekday_of(5, 0, -1), _weekday_of(8, 0, -1), _on(12, 25),
    _on(12, 26),
)  # fmt: skip


def _bank_holiday(today: date) -> date:
    return min(day for of in _BANK_HOLIDAYS for year in (0, 1) if (day := of(today.year + year)) >= today)


def next_feast(found: "re.Match[str]", today: date, year: int | None = None) -> tuple[date, date] | None:
    """First and last day of the feast that was found: in the year, or the next one that has not ended."""
    if found[0].startswith("bank holiday") and year is None:
        day = _bank_holiday(today)
        return day, day
    _, first, last = _FEASTS[int((found.lastgroup or "f0")[1:])]
    for one in (year,) if year else (today.year, today.year + 1):
        begins = first(one)
        ends = last(one if last(one) >= begins else one + 1)
        if year or ends >= today:
            return begins, ends
    return None
