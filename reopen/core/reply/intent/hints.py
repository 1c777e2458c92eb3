"""What the rules see in a text, a word each: the model weighs it beside the text's own words."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from reopen.core.reply.answers.questions import Question
from reopen.core.reply.departed import has_left
from reopen.core.reply.intent.plain_words import PLAIN_WORDS
from reopen.core.reply.reading import Answers
from reopen.core.reply.referral import points_to
from reopen.core.reply.removal.asked import asked_in
from reopen.core.reply.removal.no_removal_words import CONDITION
from reopen.core.reply.removal.words import DOUBT, ERASE
from reopen.core.reply.times import resume_on

_PHONE: Final = re.compile(r"\b\d[\d .()-]{5,}\d\b")
_LENGTHS: Final = (15, 40, 100, 250)
# Days from now until the day that they name.
_SOON: Final = ((8, "within a week"), (22, "within three weeks"), (60, "within two months"))


def hints(text: str, told: Answers, parts: Mapping[Question, str], today: date) -> list[str]:
    """`told` and `parts` are the answers that stand in so many words; `today` the day from which times count."""
    low = text.lower()
    asks, keeps = asked_in(low)
    found = ["remove"] if asks else []
    found += ["keep"] if keeps else []
    found += [name for name, words in _RULES if words.search(low)]
    if parts:
        found.append("enumerated")
        found += [f"{question}={getattr(told, question)}" for question in parts]
    found += _times(text, today)
    if "@" in text:
        found.append("address")
    if pointed := points_to(text):
        found.append(f"points to {pointed}")
    if has_left(text):
        found.append("has left")
    if "?" in text:
        found.append("asks at the end" if text.rstrip().endswith("?") else "asks")
    found.append(f"longer than {max((one for one in _LENGTHS if len(text) >= one), default=0)}")
    return found


def _times(text: str, today: date) -> list[str]:
    """How far off the day is that they name, and whether they propose it to meet: next Monday at ten is no "later"."""
    named = resume_on(text, today)
    if named is None:
        return []
    ahead = (named[0] - today).days
    found = ["time", next((f"time {words}" for days, words in _SOON if ahead < days), "time far off")]
    return [*found, "time to meet"] if resume_on(text, today, meeting=True) else found


_RULES: Final = (
    ("condition", CONDITION),
    ("doubt", DOUBT),
    ("erase", ERASE),
    ("phone", _PHONE),
    *((f"says {name}", words) for name, words in PLAIN_WORDS),
)
