"""A month that is filled, and has to be over: "we move in October, after that it's a topic again"."""

import re
from typing import Final

from reopen.core.reply.times.signs import AFTERWARDS, ASKS, CONTRACT, UNTIL
from reopen.core.reply.times.span import Span

_FILLED_WITH: Final = re.compile(
    r"\b(?:mov(?:e|es|ing)|relocat\w+|merg\w+|rebuild\w*|renovat\w+|refurbish\w*|remodel\w*|audit\w*|harvest\w*|election|"
    r"wedding|inventory|marry|stocktaking|switch\w*|busy|swamped|wir (?:übersiedeln|ziehen um)|übersiedel\w+|zieh\w+|"
    r"umzug\w*|"
    r"umbau\w*|renovier\w*|fusion\w*|inventur|ernte\w*|ernten|déménag\w+|travaux|rénov\w+|fusionn\w+|inventaire|"
    r"vendange\w*|récolte\w*|mud(?:amos|anza)|obras?|reform\w+|fusion\w+|inventario|vendimia|cosecha|verhui\w+|"
    r"verbouw\w*|fuser\w*|inventaris\w*|oogst\w*)\b"
)


def is_filled(span: Span, before: str, text: str) -> bool:
    """Whether what they do in that month comes first, and we afterwards."""
    here = before[-80:] + text[span.start : span.end + 24]
    if (
        UNTIL.search(before)
        or ASKS.search(before[-50:])
        or CONTRACT.search(here)
        or not _FILLED_WITH.search(here)
    ):
        return False
    return bool(AFTERWARDS.search(text[span.end : span.end + 90]))
