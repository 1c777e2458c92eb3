"""Where the reader is not sure enough to act it asks: the two likeliest readings, with their keys and words. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reopen.records.queries.desk import Doubt

# As the buttons below the mail say it; what has no button has no key.
_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "remove": ("X", "a removal"),
    "later": ("L", "later"),
    "interested": ("I", "interested"),
    "not_interested": ("N", "not us"),
    "referral": ("P", "another contact"),
    "question": ("A", "a question"),
    "satisfied": ("", "somebody content"),
}
_QUOTED: Final = re.compile(r"“([^”]*)”|'(.*?)'(?=\s*(?:->|$))")
_LETTER: Final = re.compile(r"[^\W\d_]")
_MOST: Final = 2


@dataclass(frozen=True, slots=True)
class Guess:
    """One of the two: its key ("" for none), its name, and the words that speak for it."""

    key: str
    name: str
    words: tuple[str, ...]


def guesses(doubt: Doubt | None) -> tuple[Guess, ...]:
    """The likeliest first; none where nothing is asked. “Unclear” is no guess: then it is the other alone."""
    if doubt is None:
        return ()
    both = ((doubt.read, doubt.why), (doubt.or_else, doubt.or_else_why))
    return tuple(Guess(*_NAMES[intent], _words(why)) for intent, why in both if intent in _NAMES)


def _words(why: tuple[str, ...]) -> tuple[str, ...]:
    """What of the reasons stands in quotes and has a letter in it."""
    found = (a or b for one in why for a, b in _QUOTED.findall(one) if not one.startswith("to “"))
    return tuple(dict.fromkeys(words for words in found if _LETTER.search(words)))[:_MOST]
