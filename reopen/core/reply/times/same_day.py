"""They ask for a call this very day: "call my cell today if you can", "rufen Sie mich heute noch an"."""

import re
from typing import Final

_CALL: Final = (
    r"(?:call|ring|phone|telephone|bell|text|txt|come|stop by|swing by|drop by|pop in|meet|talk|speak|chat|free|"
    r"(?:ring|call|bell|buzz|tinkle))"
)
_TODAY: Final = (
    r"(?:(?:later |some ?time |any ?time )?today|tonight|this (?:afternoon|evening|arvo|aft|morning)|right now|"
    r"straight away|2day)"
)
_NO: Final = r"(?:(?!\b(?:not|never|no|nobody|yesterday|tomorrow|if|before|after|whether)\b|n't)[^.!?;\n])"
_ASKED: Final = re.compile(
    # "Call me today", "can someone ring me this afternoon", "are you free today?"
    rf"(?:^|[.!?,;:\n]\s*|\b(?:please|pls|plz|kindly|and|so|just|can|could|would|will|you|u|ya|someone|somebody|"
    rf"anyone|him|her|to|a|me|then|do)\s+){_CALL}\b{_NO}{{0,40}}\b{_TODAY}\b|"
    rf"\b(?:i'?m|i am|i'll be|we'?re|we are|we'll be) (?:\w+ )?(?:here|in|free|about|around|available|at (?:my|the) "
    rf"\w+)\b{_NO}{{0,25}}\b{_TODAY}\b|"
    rf"\b{_TODAY} (?:works|is (?:good|fine|ok|best)|would (?:work|be (?:good|best|fine))|suits)\b|"
    rf"(?:^|[.!?,]\s*){_TODAY},? (?:please )?{_CALL} (?:me|us|my)\b|"
    # "Rufen Sie heute an", "heute noch anrufen"
    r"\b(?:rufen sie|ruf|ruft|melden sie sich|kommen sie|können sie|könnten sie)\b[^.!?;\n]{0,40}\bheute\b(?! (?:nicht|"
    r"morgen (?:ist|hat)))|\bheute (?:noch )?(?:anrufen|zurückrufen|erreichbar|telefonieren)\b|"
    r"\b(?:appele[rz]|rappele[rz]|passe[rz]|téléphone[rz]|joignable|disponible)\b[^.!?;\n]{0,30}\b(?:aujourd'hui|"
    r"ce soir|cet après-midi)\b|"
    r"\b(?:ll[aá]m[ae]\w*|llamar\w*|pas[ae]\w*|disponible)\b[^.!?;\n]{0,30}\b(?:hoy|esta tarde)\b|"
    r"\b(?:bel|bellen|langskomen|bereikbaar)\b[^.!?;\n]{0,20}\b(?:vandaag|vanmiddag|vanavond)\b|"
    r"\b(?:vandaag|vanmiddag|vanavond)\b[^.!?;\n]{0,20}\b(?:bellen|langskomen|bereikbaar)\b"
)
# "I had a call today", "the man you sent came today".
_TOLD: Final = re.compile(
    r"\b(?:had|got|get|took|made|missed|did|your|the|another|last|good|nice|came|has|was|were|not|n't|on|conference|"
    r"sales|with|from|for)\s+(?:a\s+)?(?:call|ring|chat|talk|meet)?\s*$"
)


def asked_today(text: str) -> str:
    """The words of a text in lower case by which they want to be called or met today, or ""."""
    for found in _ASKED.finditer(text[:2000]):
        if not _TOLD.search(text, max(0, found.start() - 16), found.start()):
            return found[0].strip(" .,;:!?\n")
    return ""
