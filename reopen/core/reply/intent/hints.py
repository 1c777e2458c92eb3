"""What the rules see in a text, a word each: the model weighs it beside the text's own words."""

import re
from collections.abc import Mapping
from typing import Final

from reopen.core.reply.answers.questions import Question
from reopen.core.reply.intent.plain_words import PLAIN_WORDS
from reopen.core.reply.reading import Answers
from reopen.core.reply.removal_words import CONDITION, DOUBT, ERASE, asked_in

_PHONE: Final = re.compile(r"\b\d[\d .()-]{5,}\d\b")
_LENGTHS: Final = (15, 40, 100, 250)


def hints(text: str, told: Answers, parts: Mapping[Question, str], *, names_a_time: bool) -> list[str]:
    """`told` and `parts` are the answers that stand in so many words; `names_a_time`: a day to get back was found."""
    low = text.lower()
    asks, keeps = asked_in(low)
    found = ["remove"] if asks else []
    found += ["keep"] if keeps else []
    found += [name for name, words in _RULES if words.search(low)]
    if parts:
        found.append("enumerated")
        found += [f"{question}={getattr(told, question)}" for question in parts]
    if names_a_time:
        found.append("time")
    if "@" in text:
        found.append("address")
    if "?" in text:
        found.append("asks at the end" if text.rstrip().endswith("?") else "asks")
    found.append(f"longer than {max((one for one in _LENGTHS if len(text) >= one), default=0)}")
    return found


_RULES: Final = (
    ("condition", CONDITION),
    ("doubt", DOUBT),
    ("erase", ERASE),
    ("phone", _PHONE),
    *((f"says {name}", words) for name, words in PLAIN_WORDS),
)
