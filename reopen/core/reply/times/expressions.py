"""Every time that a text names, in order, and those that are counted from another one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.ahead_of_it import before_the_end
from reopen.core.reply.times.bygone import went_by
from reopen.core.reply.times.choice import sentence_around
from reopen.core.reply.times.feasts import FEAST_STEMS, NO_FEASTS
from reopen.core.reply.times.figures import amount, moved
from reopen.core.reply.times.named import WAYS
from reopen.core.reply.times.parts_of_year import months_of
from reopen.core.reply.times.patterns import HALF_YEAR, SPAN
from reopen.core.reply.times.span import Span

# Each is weighed by its surroundings, dozens of ways. Nobody names so many; what does is no answer to us.
_MOST: Final = 100
_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def expressions(text: str, today: date, *, first_is_day: bool) -> tuple[Span, ...]:
    """All spans up to the hundredth, in order of the text; of two that overlap the longer.

    `text` is lower case with plain apostrophes.

    A reply's are asked for more than once: as a time to get back, as one to meet.
    """
    found: list[Span] = []
    words = set(_WORD.findall(text))
    stems = {word[:4] for word in words - NO_FEASTS}
    digits = any(map(text.__contains__, "0123456789"))
    for pattern, read, needs in WAYS:
        if not (digits if needs is None else not needs.isdisjoint(stems if needs is FEAST_STEMS else words)):
            continue
        for match in pattern.finditer(text):
            span = read(match, today, first_is_day)
            if span is not None:
                found.append(span)
    found.sort(key=lambda one: (one.start - one.end, one.start))
    kept: list[Span] = []
    for one in found:
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    kept = sorted(kept, key=lambda one: one.start)[:_MOST]
    kept = list(before_the_end(text, kept, today, _anchored))
    return tuple(_plainest(text, _of_years(text, list(_with_anchors(text, kept, today)))))


_SAYS: Final = re.compile(
    r",\s*(?:so|say|that'?s|that is|i\.?e\.?|d\.h\.|also|donc|dus|o sea|namely)\s+(?:(?:on|am|le|el|op|"
    r"the)\s+)?\S+\s*\S*$|"
    r"\bfrom (?:yesterday|today|now|tomorrow|\w+day),\s"
)
# "The Monday after, 6 April"; "end of October, the 30th"; "at the February meeting, that's mid-February".
_IN_OTHER_WORDS: Final = re.compile(
    r"^[^.!?;,]{0,14}(?:[,(:–-]\s*(?:(?:so|on|am|im|in|en|the|den|der|le|el|de|op|or rather|i\.?e\.?|"
    r"d\.h\.|also|"
    r"donc|dus|say)\s+){0,3}|"
    r"[^.!?;]{0,12}[,(–-]\s*(?:that'?s|which is|that is|das ist|c'est|es decir|dat is)\s+(?:\w+[\s-]+)?)$"
)


def _plainest(text: str, spans: list[Span]) -> list[Span]:
    """Without those that the next one says again, and more exactly."""
    return [
        one
        for n, one in enumerate(spans)
        if not (
            n + 1 < len(spans)
            and one.granule in _VAGUER.get(_kind(spans[n + 1]), ())
            and not (one.exact and one.granule == "day")
            and (
                _IN_OTHER_WORDS.match(text[one.end : spans[n + 1].start])
                or (one.granule == "year" and _OF_IT.match(text[one.end : spans[n + 1].start]))
            )
        )
    ]


# "2028 at the earliest. March probably": the month says the year again, and more exactly.
_HEADS_NEXT: Final = re.compile(
    r"^[^.!?;,]{0,18}[.,!;–-]\s*(?:(?:maybe|perhaps|probably|say|in|around|about|vielleicht|wohl|im|disons|en|"
    r"vers|quizá|"
    r"misschien|rond|so|or rather) ){0,2}(?:early |mid-?|late )?$"
)
_HEDGED: Final = re.compile(
    r"^,?\s*(?:probably|maybe|perhaps|(?:most )?likely|i'd (?:say|guess)|i (?:think|guess)|at the earliest|or so|or "
    r"thereabouts|if|once|when|wahrscheinlich|vielleicht|wohl|frühestens|wenn|peut-être|quizás?|misschien|"
    r"probablement|sans doute|quand|probablemente|"
    r"cuando|waarschijnlijk|als)\b|^\s*(?:[.,!?]|$)"
)


def _of_years(text: str, spans: list[Span]) -> list[Span]:
    """Without a year that the month after it makes plainer, and that month in that year."""
    kept: list[Span] = []
    for one in spans:
        year = kept[-1] if kept and kept[-1].granule == "year" and not kept[-1].exact else None
        if (
            year is not None
            and one.granule in ("month", "about", "quarter", "season")
            and _HEADS_NEXT.match(text[year.end : one.start])
            and _HEDGED.match(text[one.end : one.end + 30])
        ):
            months = 12 * max(0, year.first.year - one.first.year)
            first, last = (calendar.add_months(day, months) for day in (one.first, one.last))
            kept[-1] = replace(one, start=year.start, first=first, last=last)
            continue
        kept.append(one)
    return kept


def _kind(span: Span) -> str:
    return "exact" if span.exact and span.granule in ("day", "nth") else span.granule


_OF_IT: Final = re.compile(
    r"^\s*,?\s*(?:(?:im|in|en|on|am|um|op|around|about|vers|sobre|rond|the|le|el)\s+){0,2}$"
)
_VAGUER: Final = {
    "exact": ("distance", "following", "of it", "weekday", "about", "month", "week", "day", "feast", "season",
              "quarter"),
    "about": ("month", "season", "quarter", "year"),
    "month": ("season", "quarter", "feast", "year"),
    "season": ("year",),
    "quarter": ("year",),
}  # fmt: skip

_THAT: Final = re.compile(
    r"\s*(?:that|then|it|expiry|the end|this|davon|ablauf|cela|eso|dat)\b|\s*[.,!]|\s*$"
)


_MID: Final = re.compile(
    r"\b(?:end|ende|fin|finales|eind|einde|mid|middle|mitte|mi|mediados|half|medio|midden)\b"
)


def _with_anchors(text: str, spans: list[Span], today: date) -> Iterator[Span]:
    """ "six months before 30 June 2027": a distance and the time it is counted from are one.

    "Out by the 9th of September, so ask me on the 10th": a day of no month follows the day before it.
    """
    last: Span | None = None
    waiting: Span | None = None
    for one in _days_after(text, list(_days_of_weeks(text, spans))):
        if waiting is not None and _SAYS.search(text[waiting.start : one.end]):
            # "A month before it runs out, so on 1 August": that day, and not a month before it.
            waiting = None
        if (
            waiting is not None
            and len(text[waiting.end : one.start]) < 32
            and one.granule not in ("before", "after")
        ):
            last = _anchored(waiting, one, text)
            yield last
            waiting = None
            continue
        waiting = None
        if one.granule in ("before", "after"):
            if last is not None and (last.exact or last.granule == "month") and _THAT.match(text, one.end):
                yield _anchored(one, last, text)
            else:
                waiting = one
            continue
        if one.granule in ("following", "of it"):
            weekday, near = one.first.isoweekday(), last is not None and one.start - last.end < 160
            if last is not None and near and one.granule == "following":
                day = calendar.next_weekday(weekday, last.last)
            elif last is not None and near:
                day = calendar.monday_after(last.first, 0) + timedelta(days=weekday - 1)
            else:
                day = one.first
            yield replace(one, first=day, last=day, granule="weekday")
            continue
        if one.granule == "nth":
            # "Mid-November, say the 15th": of that month.
            names = last is not None and (
                last.exact
                or last.granule in ("month", "about", "feast", "week")
                or bool(_MID.search(text, max(0, last.start - 7), last.end))
            )
            near = last is not None and names and last.first > one.first and one.start - last.end < 120
            # "We met in April. Tuesday the 19th works": what was in April tells nothing of this 19th.
            near = near and last is not None and not went_by(text, last, *sentence_around(text, last))
            # "End of October, the 30th": of that month, before its end too.
            since = (
                (last.first if last.exact or last.granule == "week" else last.first.replace(day=1))
                if last and near
                else today
            )
            day = (calendar.next_ordinal(one.first.day, since) if last and near else None) or one.first
            last = replace(one, first=day, last=day, granule="day")
        else:
            last = one
        yield last


_AFTER: Final = re.compile(
    r"^\s+(?:after|following|nach|après|después del?|na)\s+(?:the\s+|dem\s+|den\s+|der\s+|le\s+|la\s+|"
    r"el\s+|de\s+)?$"
)


# "Thursday or Friday next week".
_EITHER: Final = re.compile(r"^\s*(?:,|/|or|and|oder|und|ou|et|o|y|of|en)\s*(?:on\s+|le\s+|el\s+)?$")


# "Volgende week dinsdag", "next week, on Tuesday".
_OF_THAT_WEEK: Final = re.compile(r"^\s*,?\s*(?:(?:on|am|op|le|el)\s+)?$")


def _days_of_weeks(text: str, spans: list[Span]) -> Iterator[Span]:
    """Next week and the day in it are one."""
    week: Span | None = None
    for one in spans:
        in_it = week is not None and (week.granule, one.granule) == ("week", "weekday")
        if in_it and week is not None and _OF_THAT_WEEK.match(text[week.end : one.start]):
            day = week.first + timedelta(days=one.first.isoweekday() - 1)
            week = replace(one, start=week.start, first=day, last=day)
            continue
        if week is not None:
            yield week
        week = one
    if week is not None:
        yield week


def _days_after(text: str, spans: list[Span]) -> Iterator[Span]:
    """ "The Monday after Easter" is one day."""
    held: Span | None = None
    for one in spans:
        if (
            held is not None
            and one.granule in ("feast", "day", "week")
            and _AFTER.match(text[held.end : one.start])
        ):
            day = calendar.next_weekday(held.first.isoweekday(), one.last)
            held = Span(held.start, one.end, day, day, False, "weekday")
            continue
        if held is not None:
            week_on = (one.first - held.first).days > 6 and one.granule == "weekday"
            if week_on and _EITHER.match(text[held.end : one.start]):
                on = held.first + timedelta(weeks=1)
                held = replace(held, first=on, last=on)
            yield held
        held = one
        if one.granule != "weekday":
            yield one
            held = None
    if held is not None:
        yield held


def _anchored(distance: Span, anchor: Span, text: str) -> Span:
    found = SPAN.search(text, distance.start, distance.end)
    half = HALF_YEAR.match(text, distance.start)
    number, unit = amount(found) if found else (months_of(half) if half else 0, "m1")
    back = distance.granule == "before"
    day = moved(anchor.first, -number, unit) if back else moved(anchor.last, number, unit)
    return Span(distance.start, max(anchor.end, distance.end), day, day, True)
