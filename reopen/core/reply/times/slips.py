"""Months and days with one slip of the hand: "in setpember", "try me in Feburary", "im Ocktober", "call me thrusday".

One letter too few, too many, another one, or two that changed places; of long names only, and only where a word or a
number beside it makes it a time. The first letter is the one that nobody gets wrong, and a word of its own is none.
"""

import re
from collections.abc import Iterator
from typing import Final

from reopen.core.reply.times.words import MONTHS, WEEKDAYS

_SHORTEST: Final = 6
_NAMES: Final = frozenset(
    name for name in (*MONTHS, *WEEKDAYS) if len(name) >= _SHORTEST and name not in ("martes", "jueves")
) | {"christmas", "thanksgiving", "halloween", "weihnachten", "pfingsten"}
# Words, and names of people, that are a slip away from one; and those written so as often as not.
_OF_THEIR_OWN: Final = frozenset({
    "sundry", "sundae", "angosto", "augusto", "javier", "ferrero", "jaguar", "sontag", "marts", "frieday", "domino",
    "augusta", "samedy", "halloweens", "mardis", "weihnacht",
})  # fmt: skip
_TWO_SLIPS: Final = {
    "wensday": "wednesday", "wendsday": "wednesday", "wedensday": "wednesday", "thirsday": "thursday",
    "tuseday": "tuesday", "janurary": "january", "feburary": "february", "febuary": "february",
    "feburay": "february", "septmember": "september",
}  # fmt: skip
_LED: Final = re.compile(
    r"(?:\b(?:in|on|by|until|till|til|after|before|come|this|next|early|mid|late|of|from|say|around|about|or|im|am|ab|"
    r"bis|nach|vor|ende|anfang|mitte|en|dès|après|avant|début|fin|le|el|de|hasta|desde|op|vanaf|tot|na|eind|begin|half|"
    r"me|us|moi|mij|at|\d{1,2}(?:st|nd|rd|th|\.|er|e)?)[\s-]+|(?:^|(?<=[.!?]\s))|(?<=\bd'))"
    r"(?P<word>[jfmasondtwvdzhpJFMASONDTWVDZHP][a-zéèûáäö]{4,11})\b(?!['’]?s\b)(?=(?P<next>.?.?))",
    re.MULTILINE,
)
_ENDINGS: Final = ("r", "y", "ry", "e", "st", "o", "us", "i", "g", "n", "s", "h", "t", "l", "b")


def _without_one(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1 :] for n in range(1, len(word)))


# What is left of a name with a letter taken out → the name: two words a slip apart share one.
_SPELLINGS: Final = {
    part: name for name in sorted(_NAMES, reverse=True) for part in (name, *_without_one(name))
}


def _is_one_slip(word: str, name: str) -> bool:
    if word.startswith(name) or name.startswith(word):
        return False  # "domingos", "Frida"
    begins = next(n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b)
    a, b = word[begins:], name[begins:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return (len(a) <= 1 and len(b) <= 1) or (len(a) == len(b) == 2 and a == b[::-1])


def meant(word: str) -> str:
    """The name that was meant, in lower case; "" where it is one, or is none."""
    if word in _NAMES or word in _OF_THEIR_OWN or not word.endswith(_ENDINGS):
        return ""
    if word in _TWO_SLIPS:
        return _TWO_SLIPS[word]
    for part in (word, *_without_one(word)):
        name = _SPELLINGS.get(part, "")
        if name and name[0] == word[0] and _is_one_slip(word, name):
            return name
    return ""


def mended(text: str) -> str:
    """The text with such names as they were meant."""
    return _LED.sub(_as_meant, text)


def _as_meant(found: "re.Match[str]") -> str:
    word = found["word"]
    name = meant(word.lower())
    # "Setember Systems is our supplier": at the head of a sentence it may be a firm's.
    if not name or (len(found["next"]) == 2 and found["next"][0] == " " and found["next"][1].isupper()):
        return found[0]
    return found[0][: -len(word)] + (name.title() if word[0].isupper() else name)
