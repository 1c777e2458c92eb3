"""How people ask in Dutch to be kept: "laat ons er maar in", "blijf van mijn gegevens af, ik heb jullie nog nodig".

Over lower-case text. One of `KEPT_DUTCH_WORDS` stands in every such wish.
"""

import re
from typing import Final

_ME: Final = r"(?:mij|me|ons|(?:mijn|onze|ons) (?:[\w-]+ )?(?:naam|adres|gegevens|nummer|contact\w*))"
_ROLL: Final = r"(?:\w*lijst|\w*bestand|\w*systeem|\w*database|databank|adresboek|boeken)\b"
_TAKE: Final = (
    r"(?:verwijder\w*|schrap\w*|wissen|wis|weghalen|wegdoen|eruit (?:halen|gooien|smijten)|uitschrijven|"
    r"afmelden|weggooien|"
    r"wegsmijten)"
)
_NEVER: Final = (
    r"(?:nee\b|neen\b|nooit|in geen geval|liever niet|zeker niet|geen sprake|absoluut niet|ben je gek|"
    r"bent u gek|hoe durf|"
    r"haha|vergeet het|waag het|handen af)"
)
KEPT_DUTCH: Final = re.compile(
    rf"\b(?:laat|hou|houdt|houd|bewaar|behoud)t? (?:u |je |ge )?{_ME} (?:[\w']+ ){{0,4}}?(?:op|"
    rf"in) (?:[\w']+ )?{_ROLL}"
    r"(?! (?:schrappen|verwijderen|wissen|weg)\b)|"
    rf"\b(?:laat|hou|houdt|houd)t? (?:u |je |ge )?{_ME} (?:er |d'r )?(?:[\w']+ ){{0,3}}?(?:in|op|erin|erop|"
    rf"instaan|opstaan|"
    rf"in staan|op staan|staan)\b(?! (?:rust|vrede)\b)|"
    rf"\bblij[fv]\w* (?:graag |wel |liever |toch |gewoon )*(?:op|in) (?:[\w']+ )?{_ROLL}|"
    rf"\b(?:op|in) (?:[\w']+ )?{_ROLL} (?:\w+ ){{0,2}}?blijven\b|"
    r"\bblijf (?:maar )?(?:van|met je (?:poten|handen) van) (?:mijn|onze|m'n) (?:gegevens|naam|adres|"
    r"kaartje)\b(?: af)?|"
    r"\bhanden (?:af|thuis)\b|"
    rf"(?:\b(?:mij|me|ons) )?\b{_TAKE}(?: mij| me| ons)?\s?[?!]{{1,3}}\s{{0,2}}(?:(?:mij|ons|ik|"
    rf"wij)\s?[?!]{{1,3}}\s{{0,2}})?"
    rf"(?:\w+[!,.]?\s)?{_NEVER}|"
    rf"\bwaag (?:het|'t) (?:niet|eens)(?: (?:om )?{_ME})?(?: te)?(?: {_TAKE})?|"
    rf"\b(?:niet|nog niet|nooit|vooral niet|zeker niet) (?:te )?(?:{_TAKE})(?= (?:aub|alsjeblieft|"
    rf"alstublieft|graag|hoor)|[.!,;]|\W*$)|"
    # Only then, and not before.
    rf"\b(?:mag|moogt?|mogen|kunt?|kan) (?:u |je |ge |gij )?{_ME} (?:\w+ )?pas {_TAKE}|\b(?:mag|moogt?|mogen|"
    rf"kunt?|kan) "
    rf"(?:u |je |ge |gij )?{_ME} (?:\w+ )?pas (?:\w+ ){{0,2}}?{_TAKE}|"
    r"\b(?:blijf|blijft|blijven) (?:ons|mij|me) (?:gerust |vooral |maar |graag )*(?:schrijven|mailen|"
    r"informeren|op de hoogte)\b"
)
KEPT_DUTCH_WORDS: Final = (
    "laat", "hou", "bewaar", "behoud", "blijf", "blijv", "handen", "verwijder", "schrap", "wis", "weghal",
    "wegdoen", "eruit",
    "uitschrij", "afmeld", "weggooi", "wegsmij", "waag",
)  # fmt: skip
