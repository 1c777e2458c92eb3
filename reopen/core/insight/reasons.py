"""Reasons of a loss sorted into families, with the words that led there.

A CRM's reason is one of a pick list that nobody reads to its end, or free text; a note is free text. First holds what
a manager taught of the same words, then a plain word of the table (reason_table), and where there is none what the
lessons say of words like these (reason_lessons). Against a plain word of the table lessons hold only in numbers.
"""

from dataclasses import dataclass
from typing import Final, Literal
from unicodedata import normalize

from reopen.core.insight.reason_lessons import NOTHING, Learnt, spoken
from reopen.core.insight.reason_table import FAMILIES, OTHER, plainly
from reopen.core.insight.reason_words import key_of

__all__ = ["FAMILIES", "OTHER", "How", "Sorted", "sort_reason"]

How = Literal["table", "taught", "learnt", ""]
# A pick list's way of saying nothing: the note is asked.
_SAY_NOTHING: Final = frozenset(
    ("other", "others", "unknown", "none", "n a", "na", "misc", "miscellaneous", "closed lost", "lost", "no reason",
     "not specified", "not known", "see notes", "see note")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sorted:
    """A family, and the words that led there; no words for "other".

    `how`: by the plain words of the table, as taught of these same words, or as learnt from lessons about others;
    "" for "other". `where`: which of the texts decided, counted from 0; -1 where all of them together were taught.
    `span`: the place of the words in that text (in NFC). `lessons`: how many stand behind what was learnt.
    """

    family: str
    words: str
    how: How = "table"
    where: int = 0
    span: tuple[int, int] = (0, 0)
    lessons: int = 0


def sort_reason(*texts: str, learnt: Learnt = NOTHING) -> Sorted | None:
    """The family of the first text that names one: a short reason before a long note. None: nothing was said."""
    said = [(at, normalize("NFC", text.strip())) for at, text in enumerate(texts) if text.strip()]
    if not said:
        return None
    if len(said) > 1 and (taught := learnt.same.get(key_of(*texts))):
        return Sorted(taught, " / ".join(text for _, text in said), "taught", -1)
    telling = [one for one in said if says_something(one[1])] or said[-1:]
    for at, text in telling:
        if found := _by_itself(at, text, learnt):
            return found
    for at, text in telling:
        if learns := spoken(text, learnt):
            return _learnt(at, text, learns.family, (learns.start, learns.end), learns.lessons)
    return Sorted(OTHER, "", "", telling[-1][0])


def says_something(text: str) -> bool:
    """Whether it is more than a pick list's “Other”."""
    return key_of(text) not in _SAY_NOTHING


def _by_itself(at: int, text: str, learnt: Learnt) -> Sorted | None:
    """As taught of the same words, or by a plain word of the table, if no number of lessons stands against it."""
    if learnt.same and (taught := learnt.same.get(key_of(text))):
        return Sorted(taught, text, "taught", at, (0, len(text)))
    found = plainly(text)
    if found is None:
        return None
    family, *span = found
    if against := spoken(text, learnt, instead_of=family):
        return _learnt(at, text, against.family, (against.start, against.end), against.lessons)
    return Sorted(family, text[span[0] : span[1]], "table", at, (span[0], span[1]))


def _learnt(at: int, text: str, family: str, span: tuple[int, int], lessons: int) -> Sorted:
    return Sorted(family, text[span[0] : span[1]], "learnt", at, span, lessons)
