"""Removals in French and Spanish, with and without accents: asked for, refused, or only sounding so."""

import re
from typing import Final

from reopen.core.reply.removal.tongues import in_french, in_spanish
from reopen.core.reply.removal.tongues.accents import unaccented

_BEFORE: Final = 45  # letters
_TONGUES: Final = (in_french, in_spanish)
_KEPT: Final = tuple(tongue.KEPT for tongue in _TONGUES)
_NO_REMOVAL: Final = tuple(tongue.NO_REMOVAL for tongue in _TONGUES)


def asks_in_french_or_spanish(low: str) -> str:
    """The words by which a lower-case text asks to be let go, or ""."""
    plain = unaccented(low)
    for tongue in _TONGUES:
        for found in tongue.ASKS.finditer(plain):
            line = plain[max(0, found.start() - _BEFORE) : found.start()].rsplit("\n", 1)[-1]
            if not tongue.NOT_SO.search(line):
                return low[found.start() : found.end()].strip(" \n.,;:!?)")
    return ""


def without_refusals(low: str) -> tuple[str, int]:
    """A lower-case text without what asks to be kept; and how often it asks so."""
    return _without(_KEPT, low)


def without_things(low: str) -> str:
    """A lower-case text without orders to remove what is no person: "sáquenme un presupuesto"."""
    return _without(_NO_REMOVAL, low)[0]


def _without(patterns: "tuple[re.Pattern[str], ...]", low: str) -> tuple[str, int]:
    plain, count = unaccented(low), 0
    for pattern in patterns:
        spans = [found.span() for found in pattern.finditer(plain)]
        for start, end in reversed(spans):
            low, plain = f"{low[:start]} {low[end:]}", f"{plain[:start]} {plain[end:]}"
        count += len(spans)
    return low, count
