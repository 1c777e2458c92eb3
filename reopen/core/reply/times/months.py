"""What a month without a day means: "in March", "mid-April", "June or so", and not "ask June" or "we may"."""

import re
from datetime import date
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.figures import year_of
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.words import MONTHS

# Words that are a month only where the sentence makes them one.
_DOUBTFUL: Final = frozenset(
    {
        "may",
        "march",
        "mar",
        "mars",
        "jan",
        "ago",
        "dec",
        "dic",
        "dez",
        "sept",
        "déc",
        "ene",
        "avr",
        "mai",
        "mei",
        "mayo",
    }
)


# "After March", said in March, is this one.
_ONCE_OVER: Final = frozenset({"after", "nach", "après", "después de", "na"})
_MAKES_A_MONTH: Final = re.compile(
    r"'s (?:good|better|best|fine|ok|okay|when|clear|quiet|free|open|probably|more|the)\b|"
    r"\s+(?:would|might|is|works|could|sounds|looks|will|should|serait|conviendrait|irait|est|wäre|würde|"
    r"passt|ist|geht|"
    r"sería|estaría|es|me viene|va|zou|past|wordt)\b"
)


# "March, when the course opens." "Mai."
_STANDS_ALONE: Final = re.compile(
    r"\s*(?:[.,!?:]|$|\s(?:or thereabouts|maybe|perhaps|disons|vielleicht|peut-être|quizás?|misschien)\b)"
)
# "When it lets go, March or so." "jan pls"
_HEDGED: Final = re.compile(
    r",?\s(?:or (?:so|thereabouts|later)|ish\b|maybe|perhaps|please|pls|plz|at the earliest|onwards?|"
    r"(?:most )?(?:likely|probably)|i (?:guess|think|suppose)|i'd (?:say|guess)|wahrscheinlich|wohl|probablement|sans "
    r"doute|probablemente|seguramente|waarschijnlijk|"
    r"vielleicht|bitte|"
    r"frühestens|peut-être|svp|au plus tôt|quizás?|por favor|misschien|graag|op z'n vroegst)\b"
)
# "Mei" is May in Dutch and "well" in Bavarian.
_ENDS: Final = re.compile(r"\s*(?:[.!:]|$)")
_BEGINS: Final = re.compile(
    r"(?:^|[.!?:;\n(]|\b(?:say|please|till then|say,|make it|sagen wir|disons|digamos|zeg))\s*$"
)


_PUT_OFF: Final = re.compile(
    r"\b(?:pushed|moved|put|postponed|slipped|shifted|deferred|delayed|kicked|rolled)\s+(?:back |over |"
    r"on |off )?(?:to|into)\s+$|\b(?:i|we)'?d? (?:prefer|suggest|say|favou?r)\s+$"
)
_NAMES: Final = frozenset(
    {"april", "june", "august", "augustus", "jan", "may", "julio", "abril", "avril", "juli", "mai"}
)
_NAMED: Final = re.compile(
    r"\b(?:ask|tell|see|mrs?\.?|ms\.?|miss|dr\.?|frau|herr|mme|señora|don|doña|mevrouw|meneer|sister|aunt|"
    r"uncle|named|"
    r"(?<!begins )(?<!begin )(?<!starts )(?<!start )(?<!opens )with|pregunt\w+ por|por favor a|demande[rz]|"
    r"fragen sie|to (?:talk|speak) to|(?:talk|speak|spoke|"
    r"write|wrote|deals?) (?:to|with)|cc|my|dear|hi|hello)\s+$"
)
_DOES: Final = re.compile(
    r"\s+(?:runs?|handles?|left|retired|died|said|says|told|does|knows|took|takes|deals|buys|orders|"
    r"looks after|"
    r"works here|is (?:on|away|the|in charge|our|my)|has (?:left|gone|retired)|(?:well|not|be|have|need|"
    r"want|come|"
    r"take|change|find|prove|look|do|get|even|still|also) )"
)


def _is_no_month(found: "re.Match[str]") -> bool:
    """ "Ask June", "April runs the office", "the next may well want one"."""
    if found["m"] not in _NAMES or found["how"] or found["year"]:
        return False
    if not found["before"] and _NAMED.search(found.string, 0, found.start("m")):
        return True
    bare = not found["before"] or found["before"].strip() in ("next", "this", "or")
    return bare and bool(_DOES.match(found.string, found.end("m")))


# "You may please write to the front desk."
_MAY_DO: Final = re.compile(r"\b(?:you|we|i|he|she|it|they|that|this|which|who|there|one|u)\s+$")


_WHOLE: Final = re.compile(r"\b(?:all|rest|end|middle|start|beginning|month|whole|most|part) of\s+$")


def _is_doubtful(found: "re.Match[str]", before: str) -> bool:
    """ "We may march on": a word that is a month elsewhere."""
    bare = not before and not found["how"] and not found["year"]
    if (
        found["m"] in _DOUBTFUL
        and bare
        and not _MAKES_A_MONTH.match(found.string, found.end())
        and not _HEDGED.match(found.string, found.end("m"))
        and not _PUT_OFF.search(found.string, 0, found.start("m"))
        and not (
            (_ENDS if found["m"] == "mei" else _STANDS_ALONE).match(found.string, found.end("m"))
            and _BEGINS.search(found.string, 0, found.start("m"))
        )
    ):
        return True
    if found["m"] == "may" and bare and _MAY_DO.search(found.string, 0, found.start()):
        return True
    if (
        found["m"] == "may"
        and before in ("or", "for", "of", "is", "this", "at", "from")
        and not found["year"]
        and not _WHOLE.search(found.string, 0, found.start("m"))
    ):
        return True
    return bool(
        found["m"] == "mars"
        and before
        and not found["how"]
        and before
        not in (
            "en",
            "fin",
            "début",
            "mi",
            "jusqu'en",
            "dès",
            "après",
            "avant",
        )
    )


def bare_month(found: "re.Match[str]", today: date, _: bool) -> Span | None:
    """ "In March", "mid-April", "Ende Mai", "fin juin 2027"."""
    before = (found["before"] or "").strip(" -")
    if _is_no_month(found) or _is_doubtful(found, before):
        return None
    start = found.end("before") if found["before"] else found.start()
    month, year = MONTHS[found["m"]], year_of(found["year"], today)
    how_far = bool(found["how"])
    if year is not None:
        first = date(year, month, 1)
    elif (
        month == today.month
        and (before in ("", "this", "through", "thru") or before in _ONCE_OVER)
        and not how_far
    ):
        first = today.replace(day=1)
    else:
        first = calendar.next_month(month, today)
    last = calendar.last_of_month(first.year, first.month)
    how = (found["how"] or "").removeprefix("the ").strip(" -")
    if before == "mid" or how.startswith(("mid", "mitte", "mi", "medi", "half", "second")):
        if month == today.month and today.day < 15 and year is None:
            first = today.replace(day=1)
        first = first.replace(day=15)
        return Span(start, found.end(), first, first, False, "about")
    if how.startswith(("late", "last")):
        day = first.replace(day=20) if how.startswith("late") else calendar.monday_after(last, 0)
        return Span(start, found.end(), day, last, False, "month")
    if how.startswith(("end", "fin", "eind", "the end", "fines")):
        if month == today.month and year is None:
            last = calendar.last_of_month(today.year, today.month)
        return Span(start, found.end(), last, last, False, "day")
    if how:
        return Span(start, found.end(), first, first, False, "day")
    return Span(start, found.end(), first, last, False, "month")
