"""A day that may be meant, how much speaks for it, and the sentence that it stands in."""

from dataclasses import dataclass
from datetime import date

from reopen.core.reply.times.signs import SENTENCE
from reopen.core.reply.times.span import Span


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


def sentence_around(text: str, span: Span) -> tuple[str, str]:
    """What stands before the span in its sentence, and what after it."""
    begins = 0
    # A sign further, for what a sentence may begin with is looked at too.
    for found in SENTENCE.finditer(text, max(0, span.start - 400), span.start + 1):
        begins = found.end() if found.end() <= span.start else begins
    begins = max(begins, span.start - 400)
    ends = SENTENCE.search(text, span.end)
    return text[begins : span.start], text[
        span.end : min(ends.start() if ends else len(text), span.end + 200)
    ]
