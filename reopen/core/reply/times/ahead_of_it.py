"""So long before a time that was named: "the lease ends on 31 March 2027, come to us three months earlier".

The two are one day, and the end itself is none to get back on. Where nothing was named "a month earlier" is no time,
and "two months out" or "a month ahead" is counted from now.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from reopen.core.reply.times.span import Span

_NEAR: Final = 170
_FROM_NOW: Final = re.compile(r"\b(?:out|ahead|in advance)$")
_OF_THE_CALENDAR: Final = ("day", "month", "about", "nth", "quarter")
# "Two months earlier we had signed with another": that is told.
_TOLD: Final = re.compile(
    r"^\s*,?\s*(?:(?:than|as|i|we|they|he|she)\b(?! (?:want|need|like|can|will|would|start|have (?:time|to))\b)|als\b|"
    r"que\b|dan\b)|^\s*,?\s*(?:haben|hatten|habe|nous avons|hemos|hebben)\b"
)
# "Call me on 4 May, that is two months before": the day is said.
_EXPLAINS: Final = re.compile(
    r"\b(?:also|so|donc|soit|dus|o sea|es decir|that is|that'?s|which is|i\.e\.|d\.h\.|das sind|namely)\W+(?:\w+\s+"
    r"){0,2}$"
)


def before_the_end(
    text: str, spans: list[Span], today: date, anchored: Callable[[Span, Span, str], Span]
) -> Iterator[Span]:
    """The spans, with each length that is counted back from one before it in place of both."""
    kept: list[Span] = []
    for one in spans:
        if one.granule != "earlier":
            kept.append(one)
            continue
        told = bool(_TOLD.match(text[one.end : one.end + 40]))
        if kept and not told:
            told = bool(_EXPLAINS.search(text[kept[-1].end : one.start][-60:]))
        end = next((n for n in range(len(kept) - 1, -1, -1) if _is_an_end(kept[n], one, today)), None)
        if end is not None and not told:
            kept[end:] = [
                *kept[end + 1 :],
                replace(anchored(replace(one, granule="before"), kept[end], text), end=one.end),
            ]
        elif _FROM_NOW.search(text[one.start : one.end]):
            kept.append(replace(one, granule="distance"))
    yield from kept


def _is_an_end(span: Span, length: Span, today: date) -> bool:
    named = span.granule in _OF_THE_CALENDAR and (span.exact or span.granule != "nth")
    return named and span.first > today and length.start - span.end < _NEAR
