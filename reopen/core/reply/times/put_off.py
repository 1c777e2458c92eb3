"""The matter is put off by so much: "can we park this for two months?", "on met ça en pause deux mois".

A length that stands so is the wish itself, whatever else the letter dates: an operation, a move, an audit.
"""

import re
from typing import Final

from reopen.core.reply.times.span import Span

_IT: Final = (
    r"(?:it|this|that|things?|them|me|us|everything|(?:the|my|our|your|this) \w+|all (?:of )?(?:this|that))"
)
_ABOUT: Final = (
    r"(?:(?:about|around|roughly|at least|another|a further|maybe|say|like|just|the next|for|some|a good|etwa|noch|"
    r"ungefähr|mal|rund|environ|encore|au moins|unos|unas|otros|otras|al menos|nog|ongeveer|zo'n|minstens)\s+){0,3}"
)
_BEFORE: Final = re.compile(
    rf"\b(?:park|parking|shelve|shelving|table|tabling|pause|pausing|freeze|freezing|postpone|postponing|defer|"
    rf"deferring|delay|delaying|mothball|bench|snooze|hold|leave|leaving|sit on|sleep on|push|drop|rest)\s+"
    rf"{_IT}\s+(?:back\s+|off\s+|out\s+|over\s+|alone\s+|be\s+|lie\s+|there\s+|aside\s+|by\s+|on hold\s+|on ice\s+|"
    rf"on (?:the|a) (?:back burner|shelf)\s+)?{_ABOUT}$|"
    rf"\b(?:put|keep|have|let|leave|stick|set)\s+{_IT}\s+(?:on (?:hold|ice|pause|(?:the|a) (?:back ?burner|shelf))|"
    rf"aside|off|by|back|lie|rest|sit|cool|simmer|wait)\s+{_ABOUT}$|"
    rf"\b(?:hold|wait|sit|hang)(?:\s+(?:off|on|tight|fire))?\s+for\s+{_ABOUT}$|"
    rf"\ben (?:pause|attente|suspens|stand-?by)\s+(?:pour|pendant|durant)?\s*{_ABOUT}$|"
    rf"\b(?:reporter|repousser|reporte|repousse|décaler|décale|suspendre|attendre)\b[^.!?;]{{0,20}}\s(?:de|pour|"
    rf"pendant)?\s*{_ABOUT}$|"
    rf"\b(?:aparca\w*|aplaza\w*|pospon\w*|pospong\w*|deja\w*|déjel\w+|esperar|esperamos)\b[^.!?;]{{0,20}}?\s(?:por|"
    rf"durante|para dentro de)?\s*{_ABOUT}$|"
    rf"\b(?:verschieben|verschiebt|vertagen|aufschieben|zurückstellen)\b[^.!?;]{{0,20}}\s(?:um|für)?\s*{_ABOUT}$|"
    rf"\b(?:parkeren|uitstellen|opschuiven|wachten)\b[^.!?;]{{0,20}}\s(?:met|voor)?\s*{_ABOUT}$"
)
_AFTER: Final = re.compile(
    r"^\s+(?:(?:lang|noch|lassen|auf eis|op)\s+){0,2}(?:ruhen|liegen|warten|pausieren|parken|verschieben|vertagen|"
    r"aufschieben|zurückstellen|parkeren|uitstellen|laten (?:liggen|rusten)|opschuiven|wachten|verzetten)\b"
)
# "They left us waiting for six weeks", "we'll leave the old one on for two years": that is told.
_TOLD: Final = re.compile(r"\b(?:left|parked|waited|had|were|was|been|they|he|she|used to|never|have to)\b")


def is_put_off(span: Span, before: str, after: str) -> bool:
    """Whether the length is the one by which they put it off."""
    if span.granule != "distance" or _TOLD.search(before[-60:]):
        return False
    return bool(_BEFORE.search(before[-90:]) or _AFTER.match(after))
