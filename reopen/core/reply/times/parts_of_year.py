"""What the ways to name a part of a year mean, or a distance: "Q3", "KW 12", "next month", "in two weeks", "autumn"."""

import re
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.figures import amount, moved, weekday_of, year_of
from reopen.core.reply.times.signs import AFTER, ENDED, ONCE
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.words import MONTHS

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


# "Q1 yes, Q2 no", "Q3: sure", "no to Q1": those are questions.
_SAID: Final = (
    r"(?:yes|yep|yup|yeah|aye|y|no|nope|nah|n|nobody|none|nothing|n/a|not|sure|fine|ok|okay|please|go on|go ahead|"
    r"whatever|whichever|up to you|no preference|indeed|he did|she did|they did|it was|it did|you may|i (?:express|"
    r"have no)|oui|non|ja|nein|nee|sí)\b"
)
_QS_ANSWERED: Final = re.compile(
    rf"(?:^|[.,;:(\n]\s*|\b(?:for|on|as for|to|re) )[qt][123]\b(?:\s*(?:[:=)\].,–—-]|\.\.+)+\s*|\s+){_SAID}|"
    rf"(?:^|[.;\n]\s*)[qt][123]\s*[:=)]|\b{_SAID} (?:to|on|for) [qt][123]\b|"
    r"(?:^|\s)q1\b[^!?]{0,120}\bq2\b[^!?]{0,120}\bq3\b(?![^!?]{0,120}\bq4\b)"
)


def quarter(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """Q3, the second quarter, Trimestre trois."""
    # Of questions there are three.
    if found["q1"] and "q4" not in found.string and _QS_ANSWERED.search(found.string):
        return None
    said = found["q1"] or found["q2"] or found["q3"]
    number = next(n for n, words in enumerate(_QUARTERS) if said.startswith(words))
    year = year_of(found["year"], today)
    month = number * 3 + 1
    if year is None:
        # "Once Q2 is done", said in Q2, is this one.
        begun = month + 2 < today.month if _is_awaited(found) else month <= today.month
        year = today.year + begun
    first, last = date(year, month, 1), calendar.last_of_month(year, month + 2)
    if _END_OF_IT.search(found.string, max(0, found.start() - 16), found.start()):
        return Span(found.start(), found.end(), last, last, False, "day")
    if _MIDDLE_OF_IT.search(found.string, max(0, found.start() - 20), found.start()):
        middle = calendar.add_months(first, 1).replace(day=15)
        return Span(found.start(), found.end(), middle, middle, False, "about")
    return Span(found.start(), found.end(), first, last, False, "quarter")


_END_OF_IT: Final = re.compile(
    r"\b(?:end of|ende|fin(?: du)?|finales del?|eind(?:e)?(?: van)?)\s+(?:the\s+|le\s+)?$"
)
_MIDDLE_OF_IT: Final = re.compile(
    r"\b(?:mid|middle of|mitte|mi|milieu(?: du| de)?|mediados del?|midden|half)[\s-]+(?:the\s+|des\s+|le\s+|van\s+)?$"
)
_FIRST_HALF: Final = ("1", "first", "front", "erst", "premi", "prim", "eerst")


def half(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """H2, im zweiten Halbjahr."""
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


def week_number(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """KW 27, week 30."""
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


# "£260 a month".
_PRICE: Final = re.compile(
    r"(?:[£$€]|\bat |\bfor |\bbeat )\s?\d[\d.,]*k?\s+(?:\w+ )?$|\b\d[\d.,]*\s?(?:[£$€]|euros?|dollars|"
    r"pounds|quid|bucks|a head|each|hours|times|miles|calls|letters)\s+$"
)
_IN: Final = re.compile(r"\b(?:in|for|after|wait)\s+$")


def span(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """In two weeks, half a year before."""
    if found["ago"] or (_RATE.search(found.string, 0, found.start()) and found["n"] in ("a", "an")):
        return None
    if found["n"] in ("a", "an", "per") and _PRICE.search(found.string, 0, found.start()):
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
    if found["early"] and not rest:
        return Span(found.start(), found.end(), day, day, False, "earlier")
    if " ".join(rest.split()) in ("before", "prior to", "ahead of", "vor", "avant", "antes de", "voor"):
        # "It's a year before I'm any good to you": from now on, unlike "a year before the lease ends".
        if UNTIL_I.match(found.string, found.end()):
            return Span(found.start(), found.start("rest"), day, day, False, "distance")
        granule = "before"
    elif rest in ("after", "from", "nach", "après", "después de", "na"):
        granule = "after"
    return Span(found.start(), found.end(), day, day, False, granule)


def months_of(found: "re.Match[str]") -> int:
    """Of half a year, or of one and a half."""
    return 18 if "and" in found["h"] or "anderhal" in found["h"] or "anderthalb" in found["h"] else 6


def half_year(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """Half a year, anderthalb Jahre."""
    day = calendar.add_months(today, months_of(found))
    if before := _BEFORE_IT.match(found.string, found.end()):
        return Span(found.start(), before.end(), day, day, False, "before")
    return Span(found.start(), found.end(), day, day, False, "distance")


_BEFORE_IT: Final = re.compile(
    r"\s+(?:before|prior to|ahead of|vor|avant|antes de|voor)\b(?!\s+(?:i|we|ich|wir|je|ik)\b)"
)
# "The year-end figures" are a thing, no time.
_FIGURES: Final = re.compile(
    r"\s+(?:figures|accounts|results|numbers|bonus\w*|party|stock|report\w*|returns?)\b"
)


# "The end of next week", "mid next month".
_PART_OF_NEXT: Final = re.compile(
    r"\b(?:(?P<mid>mid|middle of|mitte|mi|mediados del?|midden|half)|end of|late|ende|fin(?: de| du)?|finales del?|"
    r"eind)[\s-]+(?:the\s+|la\s+|le\s+|el\s+)?$"
)


def next_one(  # noqa: PLR0911  # one a unit, and parts of it
    found: "re.Match[str]", today: date, _: bool
) -> Span | None:
    """Next week, nächstes Jahr, el mes que viene."""
    said = found["n"]
    if "time" in said:
        day = calendar.add_months(today, 12)
        return Span(found.start(), found.end(), day, day, False, "day")
    if (
        said.endswith("week after")
        and "next week" not in found.string[max(0, found.start() - 24) : found.start()]
    ):
        return None
    twice = said.endswith(("after", "after next")) or "übernächst" in said
    part = _PART_OF_NEXT.search(found.string, max(0, found.start() - 20), found.start())
    if any(word in said for word in ("week", "woche", "semaine", "semana")):
        monday = calendar.monday_after(today, 2 if twice else 1)
        if part and not part["mid"]:
            friday = monday + timedelta(days=4)
            return Span(found.start(), found.end(), friday, friday, False, "day")
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
        if part:
            day = first.replace(day=15) if part["mid"] else calendar.last_of_month(first.year, first.month)
            return Span(found.start(), found.end(), day, day, False, "day")
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
        or " of " in said  # the first of the year
    )
    # After the new year is after its first day.
    last = first - timedelta(days=1) if new else date(first.year, 12, 31)
    return Span(found.start(), found.end(), first, last, False, "year")


def end_of(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """EOY, Monatsende, the end of the quarter."""
    said = found["e"]
    if _FIGURES.match(found.string, found.end()) and not _is_awaited(found):
        return None
    if any(word in said for word in ("week", "eow", "woche", "semaine", "semana")):
        day = calendar.monday_after(today, 0) + timedelta(days=4)
    elif any(word in said for word in ("month", "eom", "monat", "mois", "mes", "maand")):
        day = calendar.last_of_month(today.year, today.month)
    elif any(word in said for word in ("quart", "eoq", "trimest", "kwart")):
        day = calendar.last_of_month(today.year, today.month + (3 - today.month) % 3)
    else:
        day = date(today.year, 12, 31)
    return Span(found.start(), found.end(), day, day, False, "day")


SEASONS: Final = {
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


def season(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """After the summer, im Herbst."""
    said = found["s"]
    if found["pre"].startswith("for ") and _FOR_THINGS.match(found.string, found.end()):
        return None
    month = SEASONS.get(said) or 6
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
    if "end of" in found["pre"] and last > today:
        return Span(found.start("s"), found.end(), last, last, False, "day")
    return Span(found.start("s"), found.end(), begins, last, False, "season")


_FROM_FIRST: Final = {"first": 0, "1st": 0, "ersten": 0, "premier": 0, "primer": 0, "eerste": 0, "second": 1, "2nd": 1,
                      "zweiten": 1, "zweite": 1, "deuxième": 1, "segunda": 1, "tweede": 1, "dritte": 2, "dritten": 2,
                      "troisième": 2, "tercera": 2, "derde": 2, "third": 2, "3rd": 2, "fourth": 3}  # fmt: skip


def nth_week(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """The second week of July."""
    year = year_of(found["year"], today)
    first = date(year, MONTHS[found["m"]], 1) if year else calendar.next_month(MONTHS[found["m"]], today)
    weeks = _FROM_FIRST[found["n"]]
    monday = calendar.monday_after(first + timedelta(weeks=weeks), 0)
    return Span(found.start(), found.end(), monday, monday + timedelta(days=6), False, "week")


def nth_weekday(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """The first Monday in March."""
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


def in_year(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """In 2027, mid 2027, Ende 2027."""
    year = int(found["year"])
    part = found["pre"] or ""
    ends = part.startswith(("end", "the end", "fin", "eind", "ende", "late"))
    if year < today.year or (year == today.year and not ends):
        return None
    if part.startswith(("mid", "mitte", "mi", "med")):
        return Span(found.start(), found.end(), date(year, 7, 1), date(year, 7, 1), False, "day")
    if part.startswith(("end", "the end", "fin", "eind", "ende")):
        return Span(found.start(), found.end(), date(year, 12, 31), date(year, 12, 31), False, "day")
    if part == "late":
        return Span(found.start(), found.end(), date(year, 10, 1), date(year, 12, 31), False, "quarter")
    return Span(found.start("year"), found.end(), date(year, 1, 2), date(year, 12, 31), False, "year")
