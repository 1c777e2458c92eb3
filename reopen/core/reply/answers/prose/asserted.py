"""Whether words are said as a fact: not under an "if", after "I don't believe", nor in "ask Lorna whether"."""

import re
from typing import Final

_OPEN: Final = re.compile(
    r"\b(?:if|whether|unless|asks?|asking|wonder\w*|hope|until|once|(?:can'?t|cannot|couldn'?t|can not) (?:\w+ )?say|"
    r"(?:don'?t|do not|didn'?t|doubt) (?:\w+ )?(?:believe|think|know|recall|remember)|doubt|was told|says? here|"
    r"wenn|falls|ob|si|als|of)\b[^.!?;\n]*$|"
    r"\bwhen(?:ever)? (?:(?:i|we|you)(?:'ve| have)? )?$"
)
_DENIED: Final = re.compile(
    r"[\s,:–-]{0,3}(?:no\b|naw\b|nope\b|not\b|never\b|nein\b|non\b|nee\b|\?|✖|❌|✘|✗|👎)"
)
_BEFORE: Final = 45  # letters


def asserted(words: "re.Pattern[str]", low: str, *, unless_denied: bool = False) -> bool:
    """Does the text say one of these as a fact? `unless_denied`: with no "no" behind it ("got what I wanted: no")."""
    return any(
        not _OPEN.search(low[max(0, found.start() - _BEFORE) : found.start()])
        and not (unless_denied and _DENIED.match(low, found.end()))
        for found in words.finditer(low)
    )
