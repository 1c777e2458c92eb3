"""Leave by an order to do what the third question asks: "just do number 3", "as long as you do the third".

"Do the third one in blue" orders something else, and "if you do the third" orders nothing.
"""

import re
from typing import Final

_VERB: Final = (
    r"(?:do|action|grant|honou?r|execute|proceed\s+with|go\s+(?:right\s+)?ahead\s+with|carry\s+on\s+with|carry\s+out|"
    r"get\s+on\s+with|crack\s+on\s+with|take\s+care\s+of|see\s+to|attend\s+to|act\s+on|follow\s+through\s+on|implement)"
)
_THIRD: Final = (
    r"(?:(?:the|your)\s+)?(?:(?:third|last|final|3rd)(?:\s+(?:one|question|thing|bit|part|item|point|request))?|"
    r"(?:number|no\.?|question|point|item|q)?\s?\#?(?:3|three))"
)
_LEADS: Final = (
    r"(?:(?:^|(?<=[.!;:\n,–-]\s)|(?<=\n))(?:(?:please|just|but|and|so|only|kindly|simply|then|do|yes)[,\s]+){0,3}|"
    r"(?:as|so)\s+long\s+as\s+you(?:'ll)?\s+|\b(?:please|just|do\s+please|you\s+(?:may|can|should|"
    r"could)|i'd\s+like\s+you\s+to|"
    r"(?:feel\s+)?free\s+to)\s+)"
)
_ENDS: Final = (
    r"(?=\W*$|\s*[.!;,:)–-]|\s+(?:please|pls|thanks|thank|and\s+we|and\s+i|then|now|today|at\s+once|asap)\b"
    r"(?!\s+in\b))"
)
_ORDER: Final = re.compile(
    rf"{_LEADS}(?<!n't\s)(?<!not\s)(?<!if\s)(?<!when\s){_VERB}\s+{_THIRD}{_ENDS}(?![^.!?\n]{{0,60}}(?:\?|\bfirst\b))",
    re.IGNORECASE,
)
_CHEAP: Final = ("third", "last", "final", "3", "three")


def third_to_be_done(text: str) -> bool:
    """Whether they tell us to do what the third question asks leave for."""
    low = text[:1000].lower()
    return any(word in low for word in _CHEAP) and bool(_ORDER.search(low))
