"""Whether a text may be in another tongue than English, told by its commonest words; most need no such search."""

import re
from typing import Final

_FOREIGN: Final = re.compile(
    r"[^\x00-\x7f]|\b(?:ihnen|euch|jemand|einer|frau|herr|noch|keine?|nix|nooit|iemand|werd|ich|wir|uns|mich|mir|sie|ihr|ihre[nmrs]?|und|nicht|nichts|nie|keiner|niemand|der|das|ein|eine|alles|hat|haben|"
    r"je|nous|vous|votre|vos|les|des|une?|pas|rien|personne|tout|est|mon|"
    r"y|el|la|los|las|falta|su|sus|nos|nadie|nada|todo|que|por|una|se|conmigo|ya|"
    r"ik|wij|uw|het|een|niet|niets|geen|van|heeft|alles|mij|ons|de)\b"
)


def may_be_foreign(low: str) -> bool:
    """Whether a word of it may be German, French, Spanish or Dutch."""
    return bool(_FOREIGN.search(low))
