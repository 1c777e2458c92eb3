"""Which lines of theirs are lines of our letter: whatever their program did to spaces, marks and line ends."""

import re
from typing import Final

_WORD: Final = re.compile(r"\w+")
_PIECE: Final = re.compile(r"[\n.?!:;]")
_LEAST: Final = 4  # words in a row that are no chance
_LONGEST: Final = 100_000


class Letter:
    """The text that was sent. `part` says how much of a line is ours."""

    def __init__(self, text: str) -> None:
        words: list[str] = []
        self._ends: set[int] = set()  # where a line or a sentence ends in `_words`
        length = 0
        for piece in _PIECE.split(text[:_LONGEST].casefold()):
            found = _WORD.findall(piece)
            words += found
            length += sum(len(one) + 1 for one in found)
            self._ends.add(length)
        self._words = f" {' '.join(words)} "
        self.known = len(self._words) > 20

    def holds(self, line: str) -> bool:
        """Is the whole line ours? A line of fewer than four words is never told alone."""
        words = _WORD.findall(line[:2_000].casefold())
        return self.known and len(words) >= _LEAST and f" {' '.join(words)} " in self._words

    def may_hold(self, line: str) -> bool:
        """Does the letter have these words too, few as they may be? One alone, such as "OK", tells nothing."""
        words = _WORD.findall(line[:2_000].casefold())
        return self.known and len(words) > 1 and f" {' '.join(words)} " in self._words

    def behind(self, line: str) -> str:
        """What they wrote behind a line of ours: "is it OK to remove you? No, keep me" → "No, keep me"; else ""."""
        if not self.known:
            return ""
        found = list(_WORD.finditer(line[:2_000]))
        low, high = _LEAST, len(found)
        if high < low or not self._has(found, low):
            return ""
        while low + 1 < high:
            middle = (low + high) // 2
            if self._has(found, middle):
                low = middle
            else:
                high = middle
        ours = f" {' '.join(one[0].casefold() for one in found[:low])} "
        if self._has(found, high) or self._words.find(ours) + len(ours) - 1 not in self._ends:
            return ""  # all of it, or words that they share with us by chance
        return line[found[low - 1].end() :].lstrip(" \t?.:;,!>-–=*") if low < len(found) else ""

    def _has(self, found: "list[re.Match[str]]", count: int) -> bool:
        return f" {' '.join(one[0].casefold() for one in found[:count])} " in self._words
