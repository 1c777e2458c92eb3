"""What is so of others: "you may be thinking of the shop next door, their lease is up in October".

The end of somebody else's contract is no day to ask us, unless we are told to ask then.
"""

import re
from typing import Final

_CONTRACT: Final = (
    r"(?:leases?|leasing|contracts?|agreement|term|vertrag|mietvertrag|bail|contrat|contrato|huur|contract)"
)
_THEIRS: Final = re.compile(
    rf"\b(?:their|his|her|next[- ]door'?s?|neighbou?r'?s?'?|tenant'?s?|landlord'?s?|(?:whose)|deren|dessen|leur|su|"
    rf"hun)\s"
    rf"(?:\w+ )?{_CONTRACT}\b[^.!?;]{{0,30}}$|"
    rf"\b(?:next door|upstairs|downstairs|across the (?:street|road|hall)|nebenan|d'à côté|al lado|hiernaast)\b"
    rf"[^.!?;]{{0,40}}\b{_CONTRACT}\b[^.!?;]{{0,30}}$"
)
_OURS: Final = re.compile(
    r"\b(?:ours|we (?:own|bought|have our own|want nothing|need nothing|don't|do not|aren't|have none|never)|not us|"
    r"wrong (?:people|shop|firm|number|office|door)|not ours|wir (?:haben|brauchen|sind)|unsere[rns]?|le nôtre|nous|"
    r"nosotros|el nuestro|wij|de onze)\b"
)


def is_of_others(text: str, before: str) -> bool:
    """Whether the day before which this stands is when another's contract ends, and ours is another matter."""
    return bool(_THEIRS.search(before) and _OURS.search(text))
