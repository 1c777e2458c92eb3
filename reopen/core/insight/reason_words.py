"""Words as they are compared: without case, accents and punctuation, each with its place in the text."""

import re
from hashlib import blake2b
from typing import Final, NamedTuple
from unicodedata import normalize

# As long as a key of records.ReasonLesson.
LONGEST: Final = 400
_WORD: Final = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A word as it is compared, and where it stands in the text."""

    plain: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text in their order; spans are of the text as given."""
    found = []
    for match in _WORD.finditer(text):
        if plain := _plain(match[0]):
            found.append(Word(plain, *match.span()))
    return found


def plain(text: str) -> str:
    """The words alone, by a space each: "Couldn’t fold." becomes "couldn t fold"."""
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    return " ".join(word.plain for word in words_of(normalize("NFC", text)))


def key_of(*texts: str) -> str:
    """What all texts with the same words have in common; "" where there is no word. At most LONGEST characters.

    Several texts that belong together, a reason and its note, are one key, and not that of either.
    """
    key = " / ".join(said for text in texts if (said := plain(text)))
    if len(key) <= LONGEST:
        return key
    tail = blake2b(key.encode(), digest_size=16).hexdigest()
    return f"{key[: LONGEST - len(tail) - 2]} #{tail}"


def number_of(key: str) -> int:
    """A key as a number under 2**63, for columns: the same in every process and version; 0 for no words."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) >> 1 if key else 0


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    folded = normalize("NFKD", normalize("NFKD", word).casefold())
    return "".join(letter for letter in folded if letter.isalnum())
