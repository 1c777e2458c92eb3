"""In which tongue a text may be written, told by its commonest words; over lower-case text.

The patterns of a tongue are long, and most mails are in another: they are spared the search.
"""

import re
from functools import lru_cache
from typing import Final

_GERMAN: Final = re.compile(
    r"[äöüß]|\b(?:ich|mich|mir|mi|uns|wir|sie|ihr|ihre[nrms]?|ihnen|eure?[nrms]?|euch|bitte|bidde|kein\w*|"
    r"nicht|nichts|"
    r"nix|nie|nimmer|und|der|das|dem|ein|eine|jo|nein|danke|raus|weg|punkt|frage|ad|nur|wehe|mein\w*|"
    r"unser\w*|zu|"
    r"loesch\w*|streich\w*|abmeld\w*|abbestell\w*|austrag\w*|verpiss\w*|schleich\w*|stopp|schluss|jeder|mit)\b"
)
_DUTCH: Final = re.compile(
    r"\b(?:ik|mij|me|mijn|m'n|ons|onze|wij|we|u|uw|je|jij|jullie|ge|gij|uwe|het|een|de|den|van|niet|niets|"
    r"niks|geen|nee|"
    r"nooit|graag|aub|alstublieft|alsjeblieft|maar|dat|dit|zijn|heb|hebben|heeft|is|er|uit|af|weg|met|op|"
    r"schrap\w*|verwijder\w*|wis\w*|uitschrij\w*|afmeld\w*|opzouten|oprotten|kappen|sto+p\w*)\b|\bd'r\b"
)


@lru_cache(maxsize=4)
def may_be_german(low: str) -> bool:
    """Whether a word of it may be German."""
    return bool(_GERMAN.search(low))


@lru_cache(maxsize=4)
def may_be_dutch(low: str) -> bool:
    """Whether a word of it may be Dutch."""
    return bool(_DUTCH.search(low))
