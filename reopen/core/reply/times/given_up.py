"""A day that they named before and give up: "forget what I said about June", "I said June, I meant September".

What they told us once stands beside the day that holds now, and does so in a word of giving up before it, or in a
word of saying before it and one of correcting after it.
"""

import re
from typing import Final

_SAYS_IT: Final = (
    r"(?:what|that|which|i|we|said|told|wrote|mentioned|promised|you|about|the|my|our|old|date|plan|bit|thing|all|of|"
    r"in|on|for|was|ich|wir|gesagt|geschrieben|hatte|habe|über|zum?|im|den|dem|das|mit|sie|bitte|ce|que|j'ai|dit|"
    r"pour|de|le|la|mois|lo|dije|dijimos|sobre|el|del?|en|wat|ik|zei|schreef|over|u|maar)"
)
# Not "don't forget June", and not "forget about us until June": there June holds.
_GIVES_UP: Final = re.compile(
    r"(?<!n't )(?<!not )(?<!never )(?<!nicht )(?<!niet )(?<!pas )(?<!no )"
    r"\b(?:forget|ignore|scratch|strike|scrap|disregard|never ?mind|vergiss|vergessen|vergesst|ignorieren|vergeet|"
    r"oublie|oubliez|"
    rf"oublions|olvid[ae]n?|olvídese|olvídate|ignore[zn]?)(?: {_SAYS_IT}){{0,7}}\s+$"
)
_SAID: Final = re.compile(
    r"\b(?:i|we|ich|wir|je|j'|nous|ik|had|hatte|habe|avais|ai|dije|dijimos|había)\s?(?:know |think |have |had |"
    r"may have )?"
    r"(?:i )?(?:said|told you|told him|told them|wrote|mentioned|promised|sagte|gesagt|schrieb|dit|dije|dijimos|dicho|"
    r"zei|gezegd|schreef)(?: (?:it was|something about|in|on|for|im|en|zum|für|le|el|op|by|about|around|the))*\s+$|"
    r"\b(?:dije|dijimos|habíamos dicho|había dicho)(?: (?:que|en|para|el))*\s+$|"
    r"\b(?:ich|wir) (?:hatte|habe|haben|hatten)(?: (?:ihnen|doch|zwar|im|für|zum))*\s+$(?<! im )"
)
_CORRECTS: Final = re.compile(
    r"^[^.!?;]{0,24}[,.;:–-]?\s*(?:but\b|i meant|we meant|make (?:it|that)|actually|rather|sorry|not any ?more|"
    r"turns out|"
    r"it'?s (?:now|going to be)|now\b|aber\b|doch\b|meinte|mais\b|je voulais dire|plutôt|en fait|pero\b|quería decir|"
    r"mejor\b|maar\b|bedoelde|toch\b)"
)


# "What I said about June, forget it": in the other order.
_WHAT_WAS_SAID: Final = re.compile(r"\b(?:what|was|ce que|lo que|wat)\b[^.!?;,]{0,30}$")
_FORGET_IT: Final = re.compile(
    r"^[^.!?;]{0,30}\b(?:forget|ignore|scratch|strike|vergessen|vergiss|oubli\w+|olvid\w+|vergeet)\b"
)


def is_given_up(before: str, after: str) -> bool:
    """Whether the day between is one that they take back."""
    if _GIVES_UP.search(before):
        return True
    if _FORGET_IT.match(after) and _WHAT_WAS_SAID.search(before):
        return True
    return bool(_SAID.search(before) and _CORRECTS.match(after))
