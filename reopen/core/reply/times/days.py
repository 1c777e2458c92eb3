"""What the ways to name one day mean: "3/4", "the 9th", "Friday week", "tomorrow", "Easter"."""

import re
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.feasts import next_feast
from reopen.core.reply.times.figures import number_of, weekday_of, year_of
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.words import MONTHS, WEEKDAYS


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


def iso(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """2027-06-30."""
    return _exact(found, int(found["m"]), int(found["d"]), today)


# "24/7" and "suite 12/4" are no days.
_LEADS_TO_DAY: Final = re.compile(
    r"(?:\b(?:on|until|till|til|by|from|after|before|back|again|(?:hit|look|ring) (?:me|us) up|hmu|return\w*|"
    r"am|ab|dem|bis|vom|zum|nach|le|du|au|el|"
    r"del|hasta|"
    r"me|us|say|by|this|mich|uns|moi|op|tot|vanaf|t/m|through|thru|to|for|around|about|starting|of|week|"
    r"me|us|mich|uns|moi|me\s+el|mij|ons|call|ring|phone|text|meet|come|visit|see\s+you|(?:at|in)\s+(?:(?:my|"
    r"the)\s+)?(?:work|desk|office|shop|school|bench)|stop\s+(?:by|in)|let'?s\s+do|"
    r"let'?s\s+say|free|open|here|available|anytime|any\s+time|next|"
    # "Please follow up 1/12", "check in with me 6/12", "shoot me a note 8/3", "bis inkl. 29.5."
    r"(?:follow|check|touch|reach|circle|get|look|tune|drop|pop|try)(?:\s+(?:me|us))?[\s-]*(?:up|in|base|out|round|"
    r"around|over|in\s+touch)(?:\s+(?:with|to)\s+(?:me|us))?|revisit|reconnect|f/u|try|'?til|al|(?:a|another|the)\s+"
    r"(?:note|line|"
    r"message|buzz|bell|shout|nudge|reminder|call|ring|text|try|e-?mail)|ping|nudge|contact|write|approach|talk|"
    r"speak|chat|resume|inkl\.|incl\.|einschl\.|einschließlich|inclus)|"
    r"[-–,(:])\s*(?:the\s+|"
    r"\w+day,?\s*)?$|"
    # An absence or a return, and where: "back stateside 6/15", "Urlaub 18.5.", "terug op kantoor 15-06".
    r"\b(?:back|home|return\w*|ashore|onshore|ooo|out|away|leave|vacation|holidays?|closed|zurück|rückkehr|wieder|"
    r"retour|vuelta|regreso|terug\w*|weer|urlaub|abwesend|geschlossen|afwezig|vakantie|verlof|gesloten|absente?|congés?|"
    r"fermé|vacaciones|cerrado)(?: (?:(?!version|form|page|order|question)[a-zà-ÿ]+ ){0,3}|: ?)$|"
    r"\b(?:der|(?:date|day|end|expiry|renewal) is|ends?|expires?|is (?:up|due|over))\s$|"
    # "Am 14. und 15.05."
    r"\d{1,2}\.\s?(?:und|u\.|\+|&)\s$|"
    r"\d{1,2}/\d{1,2}\s(?:and|&|\+|et|y|en)\s$"
)
# The hyphen is the Netherlands': "18-05 t/m 22-05", "op 30-06", "terug 15-6".
_DUTCH_DAY: Final = re.compile(
    r"(?:\b(?:op|tot|tot en met|t/m|vanaf|van|na|rond|sinds|ben|zijn|afwezig|vakantie|verlof|gesloten)|"
    r"\bterug\w*(?: \w+){0,3}|"
    r"\b(?:weer|wel)(?: \w+){0,3}):?\s+$"
)


# "9/10 would buy again".
_RATES: Final = re.compile(
    r"\s*(?:would (?:buy|recommend|use|do|hire|go|order|have)|for |from (?:me|us)|stars?\b|recommend)"
)
# "Back 3/4 time", "1/2 empty".
_A_FRACTION: Final = re.compile(r"(?:1/[2-8]|2/[35]|3/[458]|4/5|5/8)\b")
_OF_A_WHOLE: Final = re.compile(
    r"\s(?:time|strength|of|full|empty|done|way|through|speed|an?|inch(?:es)?|staff)\b"
)
_WORKS: Final = re.compile(
    r"\s*(?:[,?]|$)|\s+(?:at|works|would|is|then|ok|um|à|a las?|om|before|after|around|about|suits|any ?time|"
    r"morning|afternoon|noon)\b"
)


def numeric(found: "re.Match[str]", today: date, first_is_day: bool) -> Span | None:
    """3/4, 24.12., 1-6-2027."""
    a, b = int(found["a"]), int(found["b"])
    # 9.30 is a time of day and 24-7 a boast: without a year only the slash, and the dot that ends with one.
    if found["sep"] == "-" and not found["year"] and not _is_dutch(found):
        return None
    if found[0].strip() == "24/7":
        return None
    if found["sep"] == "." and not found["year"] and not found[0].endswith("."):
        return None
    before = found.string[max(0, found.start() - 40) : found.start()]
    heads = not before.strip() or before.rstrip()[-1] in ".!?"
    heads = heads and found["sep"] == "/" and bool(_WORKS.match(found.string, found.end()))
    if _A_FRACTION.match(found[0]) and _OF_A_WHOLE.match(found.string, found.end()):
        return None
    led = found["sep"] == "-" or heads or _LEADS_TO_DAY.search(before)
    if not found["year"] and not found["weekday"] and not led:
        return None
    if heads and not found["year"] and (a == b or (b == 10 and _RATES.match(found.string, found.end()))):
        return None  # "10/10, no notes"
    ways = (
        [(a, b), (b, a)]
        if first_is_day or found["sep"] == "." or (found["sep"] == "-" and not found["year"])
        else [(b, a), (a, b)]
    )
    spans = [span for day, month in ways if (span := _exact(found, month, day, today)) is not None]
    weekday = weekday_of(found["weekday"])
    fitting = [span for span in spans if weekday is None or span.first.isoweekday() == weekday]
    return next(iter(fitting or spans), None)


def _is_dutch(found: "re.Match[str]") -> bool:
    return bool(_DUTCH_DAY.search(found.string, max(0, found.start() - 40), found.start()))


def day_month(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """3 March, March the third."""
    return _exact(found, MONTHS[found["m"]], number_of(found["d"]), today)


def tomorrow(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """Tomorrow, übermorgen."""
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
_IS_ONE: Final = re.compile(
    r"\b(?:is|was|that's|be|ist ein|est un|es un|is een) (?:a )?$(?<! is )(?<! be )|"
    # "November 2 is my first free Monday."
    r"\b(?:is|be|'s) (?:(?:my|our) (?:(?:first|next|only|one) )?|the (?:first|only|one) )(?:\w+ )?$|"
    r"\b(?:ist|est|es) (?:(?:mein|unser)\w* (?:nächster|erster|einziger) |(?:mon|notre) (?:premier|seul) |"
    r"(?:mi|nuestro) (?:primer|único) |(?:mijn|onze) eerste )(?:\w+ )?$"
)
_THE: Final = re.compile(r"\bthe\s+$")
_AFTER_A_THING: Final = re.compile(
    r"\s+after\s+(?:the\s+)?(?:pay|fair|show|harvest|audit|wedding|funeral|election|merger|move)"
)


def weekday_is_french(said: str) -> bool:
    """ "Le mercredi" is every Wednesday; "el miércoles" is the next."""
    return said in _FRENCH_DAYS


def day_name(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """Friday week, le lundi 3, volgende dinsdag."""
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
    following, that_week = (
        post in _FOLLOWING or pre == "following",
        post in _THAT_WEEK or pre in ("that", "die", "diesen"),
    )
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
# "Au 1 non, au 2 pas tout": where one of them is answered, none of the three is a day.
_NUMBERED: Final = re.compile(
    r"\b(?:au|le|la|del?|el|al|zu|de) [123]\W{0,3}\s*(?:oui|non|pareil|idem|sí|no|ja|nein|nee|igual)\b"
)


_SO_THE: Final = re.compile(r"(?:so|do|di|ma|me|mi|mar|dim|sam|dom)\s+the\b")
_WEEK_OF: Final = re.compile(r"\b(?:week (?:of|commencing|beginning)|semaine|woche|semana|week van)\s+$")


def ordinal(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """The 9th, am 15., el 20."""
    number = number_of(next(found[name] for name in ("d", "d2", "d3", "d4", "d5", "d6", "d8") if found[name]))
    if number <= 5 and (
        _ANSWERS.match(found.string, found.end())
        or _ANSWERED.search(found.string, 0, found.start())
        or (number <= 3 and _NUMBERED.search(found.string))
        # "Del 3. nada": with a dot it may be the number of a question; "le 25." is none.
        or ((found["d3"] or found["d4"]) and found.string.startswith(".", found.end()))
    ):
        return None  # "non pour le 3" answers the third question
    from_on = calendar.add_months(today.replace(day=1), 1) if found["nextmonth"] else today
    day = calendar.next_ordinal(number, from_on)
    if day is None:
        return None
    # "So the 30th" is no Sunday, though "so 30." is.
    weekday = None if _SO_THE.match(found[0]) else weekday_of(found["weekday"])
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


def day_number(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """ "El lunes 18": where the next 18th is a Monday."""
    day = calendar.next_ordinal(int(found["d"]), today)
    if day is None or day.isoweekday() != weekday_of(found["weekday"]):
        return None
    return Span(found.start(), found.end(), day, day, True)


# "Easter Road", "Christmas trees".
_FEAST_THINGS: Final = re.compile(
    r"-?\s?#?\d{3}|\s+(?:road|street|lane|avenue|island|trees?|cards?|lights|jumpers?|puddings?|hams?|eggs?)\b"
)


def feast(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """After Easter, vor Weihnachten."""
    if _FEAST_THINGS.match(found.string, found.end()):
        return None
    days = next_feast(found, today)
    return None if days is None else Span(found.start(), found.end(), days[0], days[1], False, "feast")
