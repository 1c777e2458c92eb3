"""In which tongue a text may be written, told by its commonest words; over lower-case text.

The patterns of a tongue are long, and most mails are in another: they are spared the search.
"""

import re
from functools import lru_cache
from typing import Final

# Words that are none of English; one of them stands in nearly every text of theirs.
_GERMAN: Final = re.compile(
    r"[äöüß]|\b(?:ich|mich|mir|uns|wir|sie|ihr|ihre[nrms]?|ihnen|eure?[nrms]?|euch|eich|bitte|bidde|kein\w*|nicht|nichts|"
    r"nix|nie|nimmer|und|der|das|dem|ein|eine|jo|nein|danke|raus|weg|punkt|frage|ad \d|nur|wehe|mein\w*|unser\w*|zu|"
    r"lasst?s?|ruah|loesch\w*|streich\w*|abmeld\w*|abbestell\w*|austrag\w*|verpiss\w*|schleich\w*|stopp|schluss)\b"
)
_DUTCH: Final = re.compile(
    r"\b(?:ik|mij|mijn|ons|onze|wij|uw|jij|jullie|ge|gij|uwe|het|een|niet|niets|niks|geen|nee|neen|nooit|graag|aub|svp|"
    r"alstublieft|alsjeblieft|gelieve|maar|dat|dit|zijn|heb|hebben|heeft|uit|eraf|eruit|weg|nou|jawel|jazeker|moogt|vragen|werden|bedankt|iemand|niemand|belde|kwam|offertes?|gebeld|"
    r"haal|gooi|smijt|schrijf|meld|doe|zet|hou|kap|kappen|bol|schrap\w*|verwijder\w*|wis|wissen|uitschri\w*|afmeld\w*|"
    r"opzouten|oprotten|donder op|rot op|stoppp+|stoppen)\b|\bd'r\b|\bm'n\b"
)


@lru_cache(maxsize=4)
def may_be_german(low: str) -> bool:
    """Whether a word of it may be German."""
    return bool(_GERMAN.search(low))


@lru_cache(maxsize=4)
def may_be_dutch(low: str) -> bool:
    """Whether a word of it may be Dutch."""
    return bool(_DUTCH.search(low))
