"""What each way to name a time means: "mid-April", "the week of 21 September", "KW 12", "Q3" as spans of days."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.feasts import FEAST, FEAST_STEMS, next_feast
from reopen.core.reply.times.figures import amount, moved, number_of, weekday_of, year_of
from reopen.core.reply.times.months import bare_month
from reopen.core.reply.times.patterns import (
    BARE_MONTH,
    DAY_MONTH,
    DAY_NAME,
    DAY_NUMBER,
    END_OF,
    HALF,
    HALF_YEAR,
    IN_YEAR,
    ISO,
    MONTH_DAY,
    NEXT,
    NTH_WEEK,
    NTH_WEEKDAY,
    NUMERIC,
    ORDINAL,
    QUARTER,
    SEASON,
    SPAN,
    TOMORROW,
    WEEK_NUMBER,
)
from reopen.core.reply.times.signs import AFTER, ENDED, ONCE
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.words import MONTHS, SHORT_WEEKDAYS, UNITS, WEEKDAYS


def _exact(found: "re.Match[str]", month: int, day: int, today: date) -> Span | None:
    year = year_of(found.groupdict().get("year"), today)
    if not 1 <= month <= 12:
        return None
    if year is not None:
        when = calendar.day_of(year, month, day)
    else:
        when = calendar.next_day_and_month(day, month, today)
        weekday = weekday_of(found.groupdict().get("weekday"))
        # "Tuesday 3 March" that does not fit this year's was last year's, or a slip: the nearest that fits.
        if when is not None and weekday is not None and when.isoweekday() != weekday:
            passed = calendar.day_of(today.year, month, day)
            if passed is not None and passed.isoweekday() == weekday:
                when = passed
    if when is None:
        return None
    if found.groupdict().get("week"):
        monday = calendar.monday_after(when, 0) if when.weekday() < 5 else calendar.monday_after(when)
        return Span(found.start(), found.end(), monday, monday + timedelta(days=6), True, "week")
    return Span(found.start(), found.end(), when, when, True)


def _iso(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    return _exact(found, int(found["m"]), int(found["d"]), today)


# "24/7" and "suite 12/4" are no days.
_LEADS_TO_DAY: Final = re.compile(
    r"(?:\b(?:on|until|till|til|by|from|after|before|back|return\w*|am|ab|dem|bis|vom|zum|nach|le|du|au|el|"
    r"del|hasta|"
    r"me|us|say|by|this|mich|uns|moi|op|tot|vanaf|t/m|through|thru|to|for|around|about|starting|of|week|"
    r"me|us|mich|uns|moi|me\s+el|mij|ons)|"
    r"[-–,(:])\s*(?:the\s+|"
    r"\w+day,?\s*)?$"
)


_WORKS: Final = re.compile(r"\s*(?:[,?]|$)|\s+(?:at|works|would|is|then|ok|um|à|a las?|om)\b")


def _numeric(found: "re.Match[str]", today: date, first_is_day: bool) -> Span | None:
    a, b = int(found["a"]), int(found["b"])
    # 9.30 is a time of day and 24-7 a boast: without a year only the slash, and the dot that ends with one.
    if found["sep"] == "-" and not found["year"]:
        return None
    if found["sep"] == "." and not found["year"] and not found[0].endswith("."):
        return None
    before = found.string[max(0, found.start() - 24) : found.start()]
    heads = not before.strip() or before.rstrip()[-1] in ".!?"
    heads = heads and found["sep"] == "/" and bool(_WORKS.match(found.string, found.end()))
    if not found["year"] and not found["weekday"] and not heads and not _LEADS_TO_DAY.search(before):
        return None
    ways = [(a, b), (b, a)] if first_is_day or found["sep"] == "." else [(b, a), (a, b)]
    spans = [span for day, month in ways if (span := _exact(found, month, day, today)) is not None]
    weekday = weekday_of(found["weekday"])
    fitting = [span for span in spans if weekday is None or span.first.isoweekday() == weekday]
    return next(iter(fitting or spans), None)


def _day_month(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    return _exact(found, MONTHS[found["m"]], number_of(found["d"]), today)


_QUARTERS: Final = (
    ("1", "first", "erst", "premier", "primer", "eerst", "one", "un", "eins", "een"),
    ("2", "second", "zwei", "deux", "segundo", "twee", "two", "dos"),
    ("3", "third", "dritt", "trois", "tercer", "derde", "three", "tres", "drei", "drie"),
    ("4", "fourth", "vier", "quatr", "cuarto", "four"),
)


def _is_awaited(found: "re.Match[str]") -> bool:
    """It is its end that they wait for."""
    before = found.string[max(0, found.start() - 24) : found.start()]
    return bool(AFTER.search(before) or (ONCE.search(before) and ENDED.match(found.string, found.end())))


# "Q1 yes, Q2 no": those are questions.
_Q1_ANSWERED: Final = re.compile(
    r"(?:^|[.,;\n]\s*)q1\W{0,3}\s*(?:yes|yep|yeah|no|nope|nobody|n/a|not|oui|non|ja|nein|nee|sí)\b"
)


def _quarter(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    if found["q1"] and _Q1_ANSWERED.search(found.string):
        return None
    said = found["q1"] or found["q2"] or found["q3"]
    number = next(n for n, words in enumerate(_QUARTERS) if said.startswith(words))
    year = year_of(found["year"], today)
    month = number * 3 + 1
    if year is None:
        # "Once Q2 is done", said in Q2, is this one.
        begun = month + 2 < today.month if _is_awaited(found) else month <= today.month
        year = today.year + begun
    first = date(year, month, 1)
    return Span(found.start(), found.end(), first, calendar.last_of_month(year, month + 2), False, "quarter")


_FIRST_HALF: Final = ("1", "first", "front", "erst", "premi", "prim", "eerst")


def _half(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    said = next(found[f"h{n}"] for n in range(1, 8) if found[f"h{n}"])
    first_half = said.startswith(_FIRST_HALF)
    year = year_of(found["year"], today)
    if year is None and re.search(r"next\s+year|volgend\s+jaar", found[0]):
        year = today.year + 1
    if year is None:
        # The second half that runs is meant while it runs: what is left of it is no day to name.
        year = today.year + (1 if first_half else today.month > 6)
    first = date(year, 1 if first_half else 7, 1)
    return Span(
        found.start(),
        found.end(),
        first,
        date(year, 6 if first_half else 12, 30 if first_half else 31),
        False,
        "quarter",
    )


def _week_number(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    number = int(found["w"] or found["w2"])
    year = year_of(found.groupdict().get("year") or found.groupdict().get("year2"), today)
    monday = calendar.week_of(number, year, today)
    return (
        None
        if monday is None
        else Span(found.start(), found.end(), monday, monday + timedelta(days=6), True, "week")
    )


UNTIL_I: Final = re.compile(
    r"\s+(?:i|i'm|we|we're|he|she|they|there|there's|anyone|anybody|anything|wir|ich|nous|je|on|wij)\b"
)


# "Three shows a day" is no day on.
_RATE: Final = re.compile(
    r"\b(?!(?:this|is|was|gives|needs|takes|lasts|says|wants|asks|means|leaves|makes|lets|costs|just|"
    r"perhaps|as|plus|us)\s)\w+(?:s|ce)\s+$"
)


_IN: Final = re.compile(r"\b(?:in|for|after|wait)\s+$")


def _span(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    if found["ago"] or (_RATE.search(found.string, 0, found.start()) and found["n"] in ("a", "an")):
        return None
    if found["n"] in ("a", "an") and found["u"] == "day" and not _IN.search(found.string, 0, found.start()):
        return None
    if found["n"] in ("one", "another", "un", "een", "eine") and found["u"] in ("day", "dag", "día", "jour"):
        return None
    number, unit = amount(found)
    day = moved(today, number, unit) if number * int(unit[1:]) < 4000 else None
    if day is None:
        return None
    rest = (found["rest"] or "").strip()
    granule = "distance"
    if rest in ("before", "prior to", "vor", "avant", "antes de", "voor"):
        # "It's a year before I'm any good to you": from now on, unlike "a year before the lease ends".
        if UNTIL_I.match(found.string, found.end()):
            return Span(found.start(), found.start("rest"), day, day, False, "distance")
        granule = "before"
    elif rest in ("after", "from", "nach", "après", "después de", "na"):
        granule = "after"
    return Span(found.start(), found.end(), day, day, False, granule)


def _half_year(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    months = 18 if "and" in found["h"] or "anderhal" in found["h"] or "anderthalb" in found["h"] else 6
    day = calendar.add_months(today, months)
    return Span(found.start(), found.end(), day, day, False, "distance")


# "The year-end figures" are a thing, no time.
_FIGURES: Final = re.compile(
    r"\s+(?:figures|accounts|results|numbers|bonus\w*|party|stock|report\w*|returns?)\b"
)


def _next(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    said = found["n"]
    if "this" in said:
        day = calendar.add_months(today, 12)
        return Span(found.start(), found.end(), day, day, False, "day")
    twice = "after next" in said or "übernächst" in said
    if any(word in said for word in ("week", "woche", "semaine", "semana")):
        monday = calendar.monday_after(today, 2 if twice else 1)
        return Span(found.start(), found.end(), monday, monday + timedelta(days=6), False, "week")
    if any(word in said for word in ("quart", "trimest", "kwart")):
        first = calendar.add_months(date(today.year, today.month - (today.month - 1) % 3, 1), 3)
        return Span(
            found.start(),
            found.end(),
            first,
            calendar.add_months(first, 3) - timedelta(days=1),
            False,
            "quarter",
        )
    if any(word in said for word in ("month", "monat", "mois", "mes", "maand")):
        first = calendar.add_months(today.replace(day=1), 2 if twice else 1)
        return Span(
            found.start(), found.end(), first, calendar.last_of_month(first.year, first.month), False, "month"
        )
    if "fiscal" in said or "financial" in said or "school" in said or "budget" in said:
        return None
    first = date(today.year + (2 if twice else 1), 1, 2)
    new = (
        said.removeprefix("the ") in ("new year", "año nuevo")
        or "neue" in said
        or "nouvelle" in said
        or "nieuw" in said
    )
    # After the new year is after its first day.
    last = first - timedelta(days=1) if new else date(first.year, 12, 31)
    return Span(found.start(), found.end(), first, last, False, "year")


def _end_of(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    said = found["e"]
    if _FIGURES.match(found.string, found.end()) and not _is_awaited(found):
        return None
    if any(word in said for word in ("week", "eow")):
        day = calendar.monday_after(today, 0) + timedelta(days=4)
    elif any(word in said for word in ("month", "eom", "monat", "mois", "mes", "maand")):
        day = calendar.last_of_month(today.year, today.month)
    elif any(word in said for word in ("quart", "eoq", "trimest", "kwart")):
        day = calendar.last_of_month(today.year, today.month + (3 - today.month) % 3)
    else:
        day = date(today.year, 12, 31)
    return Span(found.start(), found.end(), day, day, False, "day")


_SEASONS: Final = {
    **dict.fromkeys(("spring", "frühjahr", "frühling", "printemps", "primavera", "voorjaar", "lente"), 3),
    **dict.fromkeys(("summer", "sommer", "été", "verano", "zomer"), 6),
    **dict.fromkeys(("fall", "autumn", "herbst", "automne", "otoño", "najaar", "herfst", "rentrée"), 9),
    **dict.fromkeys(("winter", "hiver", "invierno"), 12),
}


# "The order for the spring bulbs".
_FOR_THINGS: Final = re.compile(
    r"\s+(?!(?:if|when|and|or|but|then|please|maybe|as|once|to|is|we|i|you|they|it|at|this|next|of|in|on|"
    r"with|because|so)\b)"
    r"[a-z]+"
)


def _season(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    said = found["s"]
    if found["pre"].startswith("for ") and _FOR_THINGS.match(found.string, found.end()):
        return None
    month = _SEASONS.get(said) or 6
    year = year_of(found["year"], today)
    begins = date(year, month, 1) if year else calendar.next_month(month, today)
    running = calendar.add_months(begins, -12)
    over = (
        "after" in found["pre"]
        or "nach" in found["pre"]
        or "après" in found["pre"]
        or "despu" in found["pre"]
        or "pasado" in found["pre"]
        or found["pre"].startswith(("na ", "over ", "end"))
    )
    # "after the summer", said in July, is this one.
    if year is None and over and running <= today <= calendar.add_months(running, 3):
        begins = running
    if found["early"] in ("late", "mid"):
        begins = calendar.add_months(begins, 1)
    last = calendar.add_months(date(begins.year, month, 1), 3) - timedelta(days=1)
    return Span(found.start("s"), found.end(), begins, last, False, "season")


_FROM_FIRST: Final = {"first": 0, "1st": 0, "ersten": 0, "premier": 0, "primer": 0, "eerste": 0, "second": 1, "2nd": 1,
                      "zweiten": 1, "zweite": 1, "deuxième": 1, "segunda": 1, "tweede": 1, "dritte": 2, "dritten": 2,
                      "troisième": 2, "tercera": 2, "derde": 2, "third": 2, "3rd": 2, "fourth": 3}  # fmt: skip


def _nth_week(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    year = year_of(found["year"], today)
    first = date(year, MONTHS[found["m"]], 1) if year else calendar.next_month(MONTHS[found["m"]], today)
    weeks = _FROM_FIRST[found["n"]]
    monday = calendar.monday_after(first + timedelta(weeks=weeks), 0)
    return Span(found.start(), found.end(), monday, monday + timedelta(days=6), False, "week")


def _nth_weekday(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    month, weekday = MONTHS[found["m"]], weekday_of(found["weekday"]) or 1
    year = year_of(found["year"], today)
    first = date(year, month, 1) if year else calendar.next_month(month, today)
    if year is None and month == today.month:
        first = today.replace(day=1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    weeks = _FROM_FIRST.get(found["n"])
    if weeks is None:
        last = calendar.last_of_month(first.year, first.month)
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    else:
        day += timedelta(weeks=weeks)
    return Span(found.start(), found.end(), day, day, True)


def _tomorrow(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    said = found["t"]
    two = said.startswith(("the day", "day after", "über", "après", "pasado", "over"))
    day = today + timedelta(days=2 if two else 1)
    return Span(found.start(), found.end(), day, day, False)


_TWO_WEEKS: Final = frozenset({
    "fortnight", "en quinze", "in zwei wochen", "in vierzehn tagen", "in two weeks", "over twee weken",
    "over veertien dagen",
})  # fmt: skip
_NEXT_WEEK: Final = frozenset({
    "next week", "of next week", "in next week", "nächster woche", "volgende week", "van volgende week",
    "de la semana que viene", "de la próxima semana", "de la semaine prochaine",
})  # fmt: skip
# Counted from the time that was named before: "through the 16th, so call the Monday after".
_FOLLOWING: Final = frozenset({
    "after", "following", "thereafter", "danach", "darauf", "daarna", "erna", "d'après", "suivant", "siguiente",
})  # fmt: skip
_THAT_WEEK: Final = frozenset({
    "of that week", "in that week", "dieser woche", "in dieser woche", "jener woche", "in jener woche", "de esa semana",
    "de aquella semana", "de cette semaine-là", "van die week", "in die week",
})  # fmt: skip


_FRENCH_DAYS: Final = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"})
# "The 16th, which is a Friday".
_IS_ONE: Final = re.compile(r"\b(?:is|was|that's|be|ist ein|est un|es un|is een) (?:a )?$(?<! is )(?<! be )")
_THE: Final = re.compile(r"\bthe\s+$")
_AFTER_A_THING: Final = re.compile(
    r"\s+after\s+(?:the\s+)?(?:pay|fair|show|harvest|audit|wedding|funeral|election|merger|move)"
)


def weekday_is_french(said: str) -> bool:
    """ "Le mercredi" is every Wednesday; "el miércoles" is the next."""
    return said in _FRENCH_DAYS


def _day_name(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    weekday = weekday_of(found["weekday"])
    if weekday is None:
        return None
    pre, post = (" ".join((found[name] or "").split()) for name in ("pre", "post"))
    if (
        found["weekday"].endswith("s")
        and found["weekday"][:-1] in WEEKDAYS
        and found["weekday"] not in ("mardis",)
    ):
        return None  # "on Mondays" is a habit
    if found.string.endswith("los ", 0, found.start("weekday")):
        return None  # "los martes" is every Tuesday
    if (pre == "le" and not post and weekday_is_french(found["weekday"])) or _IS_ONE.search(
        found.string, 0, found.start("weekday")
    ):
        return None
    if (
        pre != "this"
        and _AFTER_A_THING.match(found.string, found.end("weekday"))
        and _THE.search(found.string, 0, found.start("weekday"))
    ):
        return None
    day = calendar.next_weekday(weekday, today)
    following, that_week = post in _FOLLOWING, post in _THAT_WEEK or pre in ("that", "die", "diesen")
    if following or (that_week and (post in _THAT_WEEK or pre in ("that", "die"))):
        return Span(
            found.start("weekday"), found.end(), day, day, False, "following" if following else "of it"
        )
    if post in (
        "week",
        "in a week",
        "in einer woche",
        "in acht tagen",
        "en huit",
        "over een week",
        "after next",
    ):
        day += timedelta(days=7)
    elif post in _TWO_WEEKS or pre.startswith(("a fortnight", "two weeks")):
        day += timedelta(days=14)
    elif "week after next" in post or pre.startswith("übernächste"):
        day = calendar.monday_after(today, 2) + timedelta(days=weekday - 1)
    elif pre.startswith(("next", "nächste", "volgende", "following")) or post in _NEXT_WEEK:
        # Next Tuesday, said on a Friday, is that of next week; said on a Monday it is not tomorrow.
        day = calendar.monday_after(today) + timedelta(days=weekday - 1)
    elif pre.startswith("a week"):
        day += timedelta(days=7)
    begins = found.start("pre") if pre.startswith(("a week", "week on", "a fortnight", "two weeks")) else -1
    return Span(found.start("weekday") if begins < 0 else begins, found.end(), day, day, False, "weekday")


_ANSWERS: Final = re.compile(r"\s*[:=,]?\s*(?:oui|non|pareil|idem|sí|no|ja|nein|nee|igual)\b")
_ANSWERED: Final = re.compile(
    r"\b(?:oui|non|rien|ok|sí|si|no|ja|nein|nee)\s+(?:pour|à|al?|para|zu|voor)?\s*$"
)


_WEEK_OF: Final = re.compile(r"\b(?:week (?:of|commencing|beginning)|semaine|woche|semana|week van)\s+$")


def _ordinal(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    number = number_of(next(found[name] for name in ("d", "d2", "d3", "d4", "d5", "d6", "d8") if found[name]))
    if number <= 5 and (
        _ANSWERS.match(found.string, found.end()) or _ANSWERED.search(found.string, 0, found.start())
    ):
        return None  # "non pour le 3" answers the third question
    from_on = calendar.add_months(today.replace(day=1), 1) if found["nextmonth"] else today
    day = calendar.next_ordinal(number, from_on)
    if day is None:
        return None
    weekday = weekday_of(found["weekday"])
    if weekday is not None and day.isoweekday() != weekday:
        for ahead in range(1, 12):
            first = calendar.add_months(today.replace(day=1), ahead)
            other = calendar.day_of(first.year, first.month, number)
            if other is not None and other.isoweekday() == weekday:
                day = other
                break
    if _WEEK_OF.search(found.string, 0, found.start()):
        day = calendar.monday_after(day, 0)
    return Span(found.start(), found.end(), day, day, True, "nth")


def _day_number(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """ "El lunes 18": where the next 18th is a Monday."""
    day = calendar.next_ordinal(int(found["d"]), today)
    if day is None or day.isoweekday() != weekday_of(found["weekday"]):
        return None
    return Span(found.start(), found.end(), day, day, True)


def _in_year(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    year = int(found["year"])
    ends = found["pre"].startswith(("end", "the end", "fin", "eind", "ende", "late"))
    if year < today.year or (year == today.year and not ends):
        return None
    part = found["pre"]
    if part.startswith(("mid", "mitte", "mi", "med")):
        return Span(found.start(), found.end(), date(year, 7, 1), date(year, 7, 1), False, "day")
    if part.startswith(("end", "the end", "fin", "eind", "ende")):
        return Span(found.start(), found.end(), date(year, 12, 31), date(year, 12, 31), False, "day")
    if part == "late":
        return Span(found.start(), found.end(), date(year, 10, 1), date(year, 12, 31), False, "quarter")
    return Span(found.start("year"), found.end(), date(year, 1, 2), date(year, 12, 31), False, "year")


# "Easter Road", "Christmas trees".
_FEAST_THINGS: Final = re.compile(
    r"\s+(?:road|street|lane|avenue|island|trees?|cards?|lights|jumpers?|puddings?|hams?|eggs?)\b"
)


def _feast(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    if _FEAST_THINGS.match(found.string, found.end()):
        return None
    days = next_feast(found, today)
    return None if days is None else Span(found.start(), found.end(), days[0], days[1], False, "feast")


def _of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MONTH_WORDS: Final = frozenset(word.strip(".") for word in MONTHS)
_PARTS_OF_DAY: Final = (
    "mittag mittags vormittag nachmittag früh abend abends middag ochtend avond namiddag voormiddag"
)
_WEEKDAY_WORDS: Final = frozenset(WEEKDAYS) | {
    day + part for day in WEEKDAYS for part in _PARTS_OF_DAY.split()
}
# Every way to name a time, how it is read, and the words of which a text must have one to hold it; None: a figure.
# Most texts name no time, and most of them are told so by this.
WAYS: Final[
    tuple[
        tuple["re.Pattern[str]", Callable[["re.Match[str]", date, bool], Span | None], frozenset[str] | None], ...
    ]
] = (
    (ISO, _iso, None),
    (NUMERIC, _numeric, None),
    (DAY_MONTH, _day_month, _MONTH_WORDS),
    (MONTH_DAY, _day_month, _MONTH_WORDS),
    (QUARTER, _quarter, _of("q t quarter quartal trimestre kwartaal")),
    (HALF, _half, _of("h half months halbjahr jahreshälfte semestre moitié mitad halfjaar jaarhelft helft")),
    (WEEK_NUMBER, _week_number, None),
    (END_OF, _end_of, _of(
        "eoy eom eoq eow year month week quarter end jahresende ende monatsende fin fines final finales "
        "eind einde jaareinde"
    )),
    (NEXT, _next, _of(
        "week woche semaine semana month monat monats mois mes maand quarter quartal quartals trimestre kwartaal "
        "year jahr jahres année an año jaar"
    )),
    (FEAST, _feast, FEAST_STEMS),
    (SEASON, _season, frozenset(_SEASONS) | _of("sommerferien sommerpause zomervakantie")),
    (NTH_WEEKDAY, _nth_weekday, _MONTH_WORDS),
    (NTH_WEEK, _nth_week, _MONTH_WORDS),
    (TOMORROW, _tomorrow, _of(
        "tomorrow tmrw tmr tomorow tommorow demain mañana morgen übermorgen overmorgen"
    )),
    (DAY_NAME, _day_name, _WEEKDAY_WORDS | frozenset(SHORT_WEEKDAYS)),
    (ORDINAL, _ordinal, None),
    (ORDINAL, _ordinal, _of("first")),
    (SPAN, _span, frozenset(UNITS)),
    (HALF_YEAR, _half_year, _of(
        "year months jahr jahre jahren année año jaar halfjaar halbes halbe halben demi anderthalb anderhalf"
    )),
    (BARE_MONTH, bare_month, _MONTH_WORDS),
    (DAY_NUMBER, _day_number, _WEEKDAY_WORDS),
    (IN_YEAR, _in_year, None),
)  # fmt: skip
