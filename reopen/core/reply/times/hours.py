"""The days on which they are there every week: "reachable Monday to Friday", "du lundi au vendredi de 9 h à 17 h".

From one weekday to another is an absence only where the sentence says that they are away; who tells when they answer,
or at which hours, tells what holds every week, and no return.
"""

import re
from typing import Final

from reopen.core.reply.times.words import SHORT_WEEKDAYS, WEEKDAYS, either

_TO: Final = r"(?:to|-|–|through|thru|until|till|bis|au|à|a|al|tot(?: en met)?|t/m)"
_FROM_DAY: Final = re.compile(rf"\b(?:{either(WEEKDAYS)}|{either(SHORT_WEEKDAYS)})\.?\s*{_TO}\s*$")
_THERE: Final = re.compile(
    r"\b(?:hours|open|opening|opened|staffed|work|working|available|reachable|answer\w*|repl(?:y|ies)|respond\w*|"
    r"attended|manned|team is|(?:we|i) are here|(?:are|is|be) here|in the office|"
    r"öffnungszeiten|sprechzeiten|geöffnet|erreichbar|besetzt|für sie da|beantwort\w+|antworten|"
    r"horaires?|ouverte?s?|joignables?|répond\w*|disponibles?|à votre (?:service|écoute|disposition)|traite\w*|"
    r"horario|abiert[oa]s?|atend\w*|atiend\w*|contest\w*|respond\w*|localizables?|"
    r"openingstijden|geopend|bereikbaar|aanwezig|bezet|beantwoord\w*|voor u klaar)\b"
)
_AN_HOUR: Final = re.compile(
    r"^[,:(]?\s*(?:from|between|von|zwischen|de|entre|van|tussen)?\s*\d{1,2}(?:[:.h]\d\d)?\s?(?:h|uhr|uur|u|am|pm|"
    r"heures)?\s*(?:to|-|–|bis|à|a|tot|and|et|y|en|und)\s*\d"
)
_AWAY: Final = re.compile(
    r"\b(?:not|isn't|aren't|won't|cannot|no one|nobody|out|away|off|closed|shut|leave|holidays?|vacation|absent\w*|"
    r"unavailable|travell?ing|course|conference|nicht|niemand|urlaub|geschlossen|abwesend|verreist|unbesetzt|"
    r"pas|personne|ne|congés?|fermée?s?|absente?s?|no|nadie|fuera|cerrad[oa]s?|vacaciones|ausentes?|"
    r"niet|niemand|gesloten|afwezig|vakantie|verlof|weg)\b|n't\b"
)


def is_their_week(before: str, after: str) -> bool:
    """Whether the weekday between is the last of those on which they are there."""
    if not _FROM_DAY.search(before) or _AWAY.search(before):
        return False
    if _THERE.search(before):
        return True
    return not _AWAY.search(after[:60]) and bool(_THERE.search(after[:60]) or _AN_HOUR.match(after.lstrip()))
