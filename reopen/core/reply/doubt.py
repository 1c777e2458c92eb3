"""From which confidence on a reading is acted upon; below it the owner is asked, and nothing is done.

A possible removal is no matter of this: it stops first, and is asked about afterwards (intent.decide).
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, cast

from reopen.core.reply.answers import answers_told
from reopen.core.reply.intent import Model
from reopen.core.reply.intent.decide import plain, weigh
from reopen.core.reply.reading import Intent, Reading

# The confidence from which on at least nine readings in ten were right, out of fold, where the reading does something
# by itself; three in four where it does nothing. training/figures.json has the table, `make train` writes it anew.
SURE_ENOUGH: Final[Mapping[str, float]] = {
    "remove": 0.6,  # it stops from far below; from here on it is not in doubt
    "not_interested": 0.85,  # closes the door
    "later": 0.8,  # plans a call
    "referral": 0.75,  # not written to again, and somebody else in their place
    "interested": 0.7,  # comes first on the desk all the same
    "satisfied": 0.5,
    "question": 0.6,
    "unclear": 0.8,
}


def sure_enough(intent: str | None, confidence: object) -> bool:
    """Whether it is acted upon. What no confidence is known of is as old as the reader without one: it was."""
    return not isinstance(confidence, int | float) or confidence >= SURE_ENOUGH.get(intent or "", 0.0)


def is_asked(reading: Reading) -> bool:
    """Whether the owner is asked what a person's mail is."""
    return reading.kind == "human" and (
        reading.in_doubt or not sure_enough(reading.intent, reading.confidence)
    )


def or_else(
    reading: Reading, *, today: date, model: Model, letter: str = ""
) -> tuple[Intent, tuple[str, ...]] | None:
    """What else the words may mean, the likeliest, and which of them speak for it; None of a mail without words."""
    text = plain(reading.new_text)
    if not text:
        return None
    told, parts = answers_told(text, letter=letter)
    scores, found = weigh(text, told, parts, today, model)
    others = {name: likely for name, likely in scores.of["intent"].items() if name != reading.intent}
    second = max(others, key=lambda name: others[name])
    return cast(Intent, second), model.told_by(found, "intent", second)
