"""Which of the times in a text is the day to get back: the one asked for, the return, the end of the contract.

The conventions are the contract's: "in March" is its first, "after March" the first of April, "until Friday the
6th" of an absence the next working day. An event without a date gives none; neither does what lies behind.
"""

import re
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.absence import day_of_return, first_return
from reopen.core.reply.times.asked_for import is_asked_for, is_part_of_day, is_until
from reopen.core.reply.times.bygone import went_by
from reopen.core.reply.times.choice import Choice, sentence_around
from reopen.core.reply.times.expressions import expressions
from reopen.core.reply.times.filled import is_filled
from reopen.core.reply.times.given_up import is_given_up
from reopen.core.reply.times.goes_away import goes_away
from reopen.core.reply.times.hurried import written_out
from reopen.core.reply.times.is_back import says_back
from reopen.core.reply.times.left_behind import is_left_behind
from reopen.core.reply.times.meeting import is_no_meeting
from reopen.core.reply.times.names import is_name
from reopen.core.reply.times.no_time import is_no_time
from reopen.core.reply.times.not_ours import is_of_others
from reopen.core.reply.times.other import back_after, is_no_day_of_theirs
from reopen.core.reply.times.paper_due import is_paper_due
from reopen.core.reply.times.put_off import is_put_off
from reopen.core.reply.times.same_day import asked_today
from reopen.core.reply.times.signs import (
    AFTER,
    AFTERWARDS,
    AGAIN,
    AS_WELL,
    ASKS,
    AWAY_FROM,
    BACK,
    BEFORE,
    BEGAN,
    BETWEEN,
    BUT,
    CONTRACT,
    DAY_AFTER,
    ENDED,
    ENDING,
    FOR_SO_LONG,
    FORWARD,
    FROM_ON,
    GOES,
    HYPHENED,
    IS_BAD,
    IS_FOR,
    IS_WHEN,
    IT_IS_OVER,
    JOINED,
    LEFT_TO_RUN,
    NO,
    NO_USE,
    NOT,
    NOT_AFTERWARDS,
    NOT_THEN,
    ONCE,
    ONCE_ANY,
    ONWARD,
    OVER,
    PAST,
    SO,
    THAN,
    THEN,
    THEN_AT_ONCE,
    THEN_NEXT,
    THROUGH,
    UNTIL,
    WANTS,
    YEAR_BEGINS,
)
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.whole_days import away_today

_LONGEST: Final = 4000
# What a name may be taken for: a number is none.
_NAMED: Final = frozenset({"month", "weekday", "season", "feast", "day", "of it", "following"})
_SOON: Final = 90  # days: "back in March 16" of a day that is near
_FURTHEST: Final = timedelta(days=366 * 8)


def resume_on(
    text: str,
    today: date,
    *,
    away: bool = False,
    meeting: bool = False,
    other: bool = False,
    first_is_day: bool = False,
) -> tuple[date, str] | None:
    """The day on which to get back, and the words that say so; None where none is named.

    `away`: it tells of an absence, and the day is the return. `meeting`: they are interested, and a day counts
    only where they propose it. `other`: they point to somebody, and a day counts only where that one can be reached
    from then on. `first_is_day`: 3/4 is the third of April.
    """
    text = written_out(text[:_LONGEST])
    plain = " ".join(
        text[:_LONGEST].lower().replace("’", "'").replace("‘", "'").replace("\xa0", " ").split(" ")
    )
    spans = list(expressions(plain, today, first_is_day=first_is_day))
    if not spans:
        return _this_day(plain, today, away=away, meeting=meeting)
    spans = _without_names(text, plain, spans)
    found = [
        day_of_return(plain, spans, n, today) if away else _wish(plain, spans, n, today, meeting, other)
        for n in range(len(spans))
    ]
    choices = [one for one in found if one is not None]
    if not choices:
        return _this_day(plain, today, away=away, meeting=meeting)
    best = max(choices, key=lambda one: (one.weight, one.sentence, not one.ends, one.at if away else -one.at))
    best = first_return(best, choices) if away else _better(plain, best, choices)
    return best.day, " ".join(best.words.split())


def _this_day(text: str, today: date, *, away: bool, meeting: bool) -> tuple[date, str] | None:
    """Where no other day is named: away today alone, or to be called today."""
    if away:
        return away_today(text, today)
    asked = asked_today(text) if meeting else ""
    return (today, asked) if asked else None


def _without_names(text: str, plain: str, spans: list[Span]) -> list[Span]:
    """Without those that are somebody's name."""
    written = text[:_LONGEST].replace("’", "'").replace("‘", "'").replace("\xa0", " ")
    if len(written) != len(plain):
        written = plain  # a letter that is two in lower case
    return [
        one for one in spans if one.granule not in _NAMED or not is_name(written, plain, one.start, one.end)
    ]


def _better(text: str, best: Choice, choices: list[Choice]) -> Choice:
    """ "Until the end of June. July I'll be upright"; "give me two months, 1 October we can meet"."""
    then = _THE_DAY_AFTER_IT.search(text, best.at, best.to + 80)
    for other in choices:
        ahead = (other.day - best.day).days
        if best.ends and other.at > best.at and 0 < ahead <= 4 and not JOINED.match(text[best.to : other.at]):
            return other
        if then and other.at > best.at and 0 < ahead <= 14 and abs(other.at - then.end()) <= 12:
            return other
        if other.said and other.sentence == best.sentence and other.at > best.at:
            return other
        # "Try me in the new year, I'm back January 4."
        if best.wide and other.returns and other.at > best.at and 0 < ahead <= _WITHIN_IT:
            return other
        if best.distant and not other.distant and other.at > best.at and abs(ahead) <= 16:
            return other
    return best


_WIDE: Final = frozenset({"month", "week", "quarter", "season", "year", "about", "feast"})
_WITHIN_IT: Final = 31  # days: a return later than that is no part of the time they asked for
# "Not before Easter. The Tuesday after, the 7th, I'm all yours."
_THE_DAY_AFTER_IT: Final = re.compile(
    r"[.!;,]\s+(?:but |und |and )?(?:on )?the (?:\w+day) (?:after|following)\b(?: that| it)?,?\s*"
)
# "A good two months before, so please ring me on 25 January."
_SO_CALL: Final = re.compile(
    r"\b(?:so|dus|also|donc|así que),? (?:please |just |do |best )?(?:call|ring|phone|try|write|ask|contact|get|"
    r"check|rufen|"
    r"rappelez|appelez|llame|bel)\b[^.!?;]{0,24}$"
)


def _wish(text: str, spans: list[Span], n: int, today: date, meeting: bool, other: bool) -> Choice | None:
    span = spans[n]
    before, after = sentence_around(text, span)
    if (
        not (meeting and (is_paper_due(span, before, after) or is_put_off(span, before, after)))
        and (
            _is_no_time_to_come(text, span, before, after, today)
            or is_no_time(text, span, before, after, meeting=meeting)
            or (meeting and is_no_meeting(text, span, before, after))
        )
    ) or (other and is_no_day_of_theirs(text, span, before, after)):
        return None
    day = (back_after(span, before, after) if other else None) or _first_day(span, before, text)
    if not today < day <= today + _FURTHEST:
        return None
    begins = span.start - len(before)
    own = text[max(spans[n - 1].end if n else 0, begins) : span.start]
    weight = 3 if ASKS.search(own) else 2 if ASKS.search(after[:80]) else 1
    if is_put_off(span, before, after):
        weight = 4
    if weight < 3 and SO.search(before):
        weight += 1
    if weight < 3 and is_asked_for(text, span, before, own):
        weight = 3
    if span.granule == "year" and after.startswith("'s "):
        weight -= 1
    until = is_until(before)
    if weight == 1 and (is_part_of_day(before) or (until and THEN_AT_ONCE.match(text, span.end))):
        weight = 2
    if weight == 1 and (BACK.search(own[-40:]) or BACK.match(after)) and not until:
        weight = 2
    last = n + 1 == len(spans)
    if weight == 1 and last and THEN_NEXT.match(text[span.end : span.end + 100]):
        weight = 2
    if IS_WHEN.match(after):
        weight = 3
    if GOES.search(before) and not until:
        weight = 0
    if (
        weight < 3
        and BEGAN.search(before)
        # "Between 8 and 12 June you can ring me."
        and not (weight == 2 and before.endswith("between "))
        and not (THEN.search(text, span.end) or YEAR_BEGINS.search(before))
    ):
        return None
    if FROM_ON.search(before) and not BEGAN.search(before) and weight < 3:
        weight += 1
    if weight == 1 and AFTER.search(before) and AGAIN.match(after):
        weight = 2
    if span.granule == "season" and IS_FOR.search(before):
        weight = 0
    idle = weight == 1 or text[span.end : span.end + 2].lstrip().startswith("?") or AS_WELL.match(after)
    if idle and _is_now(text, span, today) and not (until or own.strip().endswith(_PUT_OFF_TO)):
        return None
    ends = until or bool(ENDING.search(before) or ENDING.search(text[span.start : span.end]))
    return Choice(
        weight,
        begins,
        span.start,
        day,
        text[max(0, span.start - 12) : span.end].strip(),
        span.end,
        ends and weight < 3,
        span.granule == "distance",
        bool(SO.search(own) or (span.exact and _SO_CALL.search(own))),
        wide=span.granule in _WIDE,
        returns=not until and span.granule in ("day", "weekday", "nth") and says_back(before, after),
    )


# "Pushed to May", "from May": said in May it is the next one.
_PUT_OFF_TO: Final = (
    "to",
    "into",
    "from",
    "after",
    "next",
    "ab",
    "nach",
    "dès",
    "après",
    "desde",
    "vanaf",
    "na",
    "come",
)


def _is_now(text: str, span: Span, today: date) -> bool:
    """ "Who buys a copier in December?", asked in December: the month that runs, and not that of next year."""
    said = text[span.start : span.end]
    return span.granule == "month" and span.first.month == today.month and not _YEAR_SAID.search(said)


def _is_no_time_to_come(text: str, span: Span, before: str, after: str, today: date) -> bool:
    if (
        NOT_THEN.search(before)
        or (NO.match(after) and not UNTIL.search(before) and not AFTER.search(before))
        or (span.granule in ("month", "weekday", "season", "week", "day", "quarter") and IS_BAD.match(after))
    ):
        return True
    if went_by(text, span, before, after) or _no_longer_holds(text, span, before, after):
        return True
    past = PAST.search(before) and not (
        (
            (span.granule == "distance" or (span.exact and (span.first - today).days <= _SOON))
            and before.rstrip().endswith("back in")
        )
        or (before.endswith(("desde el ", "desde ")) and _FROM_THEN.match(after))
    )
    if (
        span.granule in ("before", "after")
        or past
        or BUT.search(before)
        or THAN.search(before)
        or WANTS.search(before)
    ):
        return True
    if BETWEEN.search(before) and not THEN.search(text, span.end, span.end + 160):
        return True
    if span.granule == "distance" and (FOR_SO_LONG.search(before) or AWAY_FROM.match(after)):
        return True
    if (
        span.granule == "distance"
        and HYPHENED.search(text, span.start, span.end)
        and not ONWARD.search(after)
    ):
        return True
    if BEFORE.search(before) and not _is_not_before(before, after, text[span.end : span.end + 60]):
        return True
    forward = bool(
        FORWARD.search(before) or ONWARD.search(after) or LEFT_TO_RUN.search(after[:25] + " " + before[-25:])
    )
    forward = forward or is_put_off(span, before, after) or not (before.strip() or after.strip(" .!?"))
    # "They say half a year", and then "ask me then".
    return span.granule == "distance" and not forward and not THEN.search(text, span.end, span.end + 160)


def _no_longer_holds(text: str, span: Span, before: str, after: str) -> bool:
    """Another day has taken its place, they go away then, or it is another's."""
    if is_left_behind(before, after) or is_given_up(before, after) or goes_away(before, after):
        return True
    return is_of_others(text, before) and not THEN.search(text, span.end, span.end + 80)


def _is_not_before(before: str, after: str, then: str) -> bool:
    """ "Not before March", "vor März gar nicht", "before Easter. After it"."""
    return bool(
        NOT.search(before)
        or NO_USE.search(before)
        or NOT_AFTERWARDS.search(after[:60])
        or AFTERWARDS.search(then)
    )


# "Desde el 20 estoy": from then on, and not since then.
_FROM_THEN: Final = re.compile(
    r"^\s*(?:me|nos|ya(?! no\b)|estoy|estaré|estamos|puedo|puede|podemos|tengo|tendré|atiendo|vuelvo)\b"
)
_NOT_BEFORE: Final = re.compile(
    r"\b(?:not|no sooner|nicht|pas|no|niet) (?:before|than|vor|avant|antes del?|voor)\s+(?:\w+day,?\s*)?(?"
    r":the\s+|dem\s+|"
    r"le\s+|el\s+)?$"
)
# "The call for bids is out on 9 June. You are welcome to contact me after that date."
# "The committee meets on the third and has your quotation before it. Please enquire again the day after, when".
_ASKS_THE_DAY_AFTER: Final = re.compile(
    r"[^!?\n]{0,170}\b(?:enquire|inquire|ask|call|ring|phone|write|try|contact|check|e-?mail|come)\b[^.!?;\n]{0,24}\b"
    r"the (?:day|morning) after(?=\s*(?:[,.;!]|$)|,? when\b)"
)
_SHUT: Final = re.compile(r"\b(?:shut|closed|away|out|off|gone|busy|swamped|flat out|full)\b[^.!?;]{0,24}$")
_CALL_AFTER_THAT: Final = re.compile(
    r"[^!?\n]{0,90}\b(?:any ?time|whenever|call|ring|phone|contact|write|e-?mail|try|reach|"
    r"ask|talk|speak|meet|get (?:back|in touch)|come|"
    r"discuss|check|wait(?:ed|ing)?|hold (?:off|on)|held off|(?:leave|left) (?:it|me|us|"
    r"this))\b[^.!?;\n]{0,30}\bafter (?:that|it|this)(?: (?:date|day|meeting|vote))?\b(?!\s+\w+ing)"
)
# "The trustees meet on the 14th": they, and not we.
_THEY_MEET: Final = re.compile(
    r"\b(?:the|our|my) (?:\w+ ){0,2}?(?:\w+s|board|council|committee|vestry|panel|session|team) (?:meets?|"
    r"will meet|sits?|votes?)"
    r"(?: again| next)?(?: on)?(?: the)?\s+$"
)
_YEAR_SAID: Final = re.compile(r"\d|next|nächst|kommend|prochain|próxim|viene|volgend")
_WEEK_AFTER: Final = re.compile(
    r"\b(?:week after|week following|woche nach|semaine après|semaine suivant|semana después del?|semana "
    r"siguiente al?|"
    r"week na)\s+(?:(?:the|le|la|de|het|el|den|dem)\s+)?$"
)


def _first_day(span: Span, before: str, text: str) -> date:
    if span.granule in ("feast", "day", "nth") and _WEEK_AFTER.search(before):
        return calendar.monday_after(span.last)
    return span.last + timedelta(days=1) if _is_awaited(span, before, text) else span.first


def _is_awaited(span: Span, before: str, text: str) -> bool:
    """It is its end that they wait for: "after March", "once Easter is over", "until Friday; afterwards"."""
    if THROUGH.search(before) and not (span.granule == "month" and CONTRACT.search(before)):
        return True
    if BETWEEN.search(before) or (AFTER.search(before) and span.granule != "distance"):
        return True
    if span.granule in ("quarter", "month", "season"):
        return _is_over(text, span) or _is_afterwards(span, before, text)
    if span.first == span.last and ENDING.search(text[span.start : span.end]):
        return bool(IT_IS_OVER.match(text[span.end : span.end + 120]) or _is_afterwards(span, before, text))
    if span.exact and ONCE_ANY.search(before) and ENDED.match(text, span.end):
        return True
    if span.granule in ("feast", "weekday") and not SO.search(before):
        around = before[-60:] + text[span.start : span.end + 160]
        if OVER.search(around):
            return True
    return _is_afterwards(span, before, text)


def _is_afterwards(span: Span, before: str, text: str) -> bool:
    """ "Until the 12th, after that I'm free"; "the day after"."""
    if span.granule == "month" and is_filled(span, before, text):
        return True
    if span.granule == "month" and _SHUT.search(before) and _CALL_AFTER_THAT.match(text, span.end):
        return True
    if span.granule not in ("day", "feast", "weekday"):
        return False
    if DAY_AFTER.search(text, span.end, span.end + 70):
        return True
    if span.exact and _ASKS_THE_DAY_AFTER.match(text, span.end):
        return True
    if _NOT_BEFORE.search(before):
        return False  # "Not before the 12th. After that I have time": on the 12th
    ends = bool(UNTIL.search(before) or BEFORE.search(before))
    if (
        span.exact
        and (not ASKS.search(before[-50:]) or _THEY_MEET.search(before))
        and _CALL_AFTER_THAT.match(text, span.end)
    ):
        return True
    ends = ends or (span.exact and span.first.day > 1 and not ASKS.search(before[-50:]))
    return bool(ends and AFTERWARDS.search(text[span.end : span.end + 120]))


def _is_over(text: str, span: Span) -> bool:
    """ "Once Q2 is done": what ends is that very time, not something within it."""
    return bool(ONCE.search(text, max(0, span.start - 24), span.start) and ENDED.match(text, span.end))
