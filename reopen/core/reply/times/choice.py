"""A day that may be meant, how much speaks for it, and the sentence that it stands in."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from reopen.core.reply.times.signs import SENTENCE
from reopen.core.reply.times.span import Span

_GERMAN_DAY: Final = re.compile(r"(?:am|ab|bis|nach|zum|vom|den|dem|der)\s+\d{1,2}\.$")

# "Am 15.05. abwesend": what goes on after the dot of the month.
_DOTTED: Final = re.compile(r"\d{1,2}\.\d{1,2}\.$")
_GOES_ON: Final = re.compile(
    r"\s(?:abwesend|nicht|wieder|zurück|geschlossen|erreichbar|verreist|im|in|auf|bin|sind|ist|habe|keine?)\b"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The heaviest is chosen."""

    weight: int
    sentence: int
    at: int
    day: date
    words: str
    to: int = 0
    ends: bool = False
    distant: bool = False
    said: bool = False
    gone_from: date | None = None
    wide: bool = False
    returns: bool = False


def sentence_around(text: str, span: Span) -> tuple[str, str]:
    """What stands before the span in its sentence, and what after it."""
    begins = 0
    # A sign further, for what a sentence may begin with is looked at too.
    for found in SENTENCE.finditer(text, max(0, span.start - 400), span.start + 1):
        begins = found.end() if found.end() <= span.start else begins
    begins = max(begins, span.start - 400)
    # The dot of "am 15. abgenommen" ends no sentence.
    dot = _GERMAN_DAY.match(text, span.start, span.end)
    dot = dot or (_DOTTED.match(text, span.start, span.end) and _GOES_ON.match(text, span.end))
    ends = SENTENCE.search(text, span.end + bool(dot))
    return text[begins : span.start], text[
        span.end : min(ends.start() if ends else len(text), span.end + 200)
    ]
