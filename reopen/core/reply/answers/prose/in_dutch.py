"""What is told in Dutch of the letter's first two questions: "uw collega is langs geweest", "de prijs kwam nooit".

Over lower-case text. Held to people of ours, to those who write and to what we send; an `if` before it tells nothing.
"""

import re
from typing import Final

_OUR: Final = (
    r"(?:uw|jullie|je|uwe|ulder|hun|die) (?:[\w-]+ )?(?:vertegenwoordiger|vertegenwoordigster|collega|"
    r"verkoper|verkoopster|"
    r"adviseur|monteur|technieker|man|mevrouw|dame|mensen|bedrijf|kantoor|vent|madam)(?: van jullie| van u)?"
)
_SOMEBODY: Final = (
    r"(?:iemand(?: van (?:u|jullie))?|er|een (?:\w+ )?(?:man|mevrouw|dame|meneer|heer|vrouw|collega|madam|"
    r"jongeman|vent)"
    r"(?: van (?:u|jullie))?|(?:meneer|mevrouw|de heer) [\w-]+|u|jullie|je|" + _OUR + ")"
)
_CALLED: Final = (
    r"(?:gebeld|opgebeld|teruggebeld|getelefoneerd|langsgekomen|langsgeweest|langs geweest|langs gekomen|"
    r"geweest|gemaild|"
    r"gecontacteerd|gereageerd|gekomen|bezocht|contact opgenomen|contact gehad|contact gezocht)"
)
_ANY: Final = (
    r"(?:(?!nooit\b|niet\b|geen\b|niemand\b|nog\b|als\b|of\b|indien\b|wanneer\b|meer\b|ooit\b|"
    r"zodra\b)[\w.'-]+ )"
)
_IF: Final = r"(?<!als )(?<!of )(?<!indien )(?<!dat )(?<!wanneer )(?<!zodra )"
_NOBODY: Final = r"(?:niemand|nooit iemand|geen (?:mens|kat|hond|ziel)|geen enkele \w+)"
_TALK: Final = r"(?:gesprek|telefoontje|telefoongesprek|bezoek|belletje|afspraak|contact)"
_CAME: Final = re.compile(
    rf"{_IF}\b{_SOMEBODY} (?:heeft|had|hebt|hebben|is|was|zijn|werd) {_ANY}{{0,5}}?{_CALLED}\b|"
    rf"{_IF}\b(?:heeft|is) {_ANY}{{0,2}}?(?:iemand|{_OUR}) {_ANY}{{0,3}}?{_CALLED}\b|"
    rf"{_IF}\b(?:er )?(?:belde|kwam|mailde) {_ANY}{{0,2}}?(?:iemand|{_OUR}|een (?:\w+ )?(?:man|mevrouw|dame|"
    rf"meneer|heer|collega))\b|"
    rf"{_IF}\b{_OUR} (?:belde|kwam|mailde|nam contact|stond)\b(?! (?:nooit|niet|nog niet))|"
    rf"\b(?:ik|we|wij) (?:ben|zijn|werd|werden) {_ANY}{{0,4}}?(?:gebeld|opgebeld|teruggebeld|gecontacteerd|"
    rf"bezocht|benaderd)\b"
    rf"(?! (?:geweest )?worden)|"
    rf"\b(?:had|hadden|heb|hebben) (?:ik |we |wij )?{_ANY}{{0,4}}?(?:een |het |"
    rf"ons )?{_ANY}{{0,2}}?{_TALK} {_ANY}{{0,2}}?(?:met|van) "
    r"(?:u|jullie|uw|je)\b|"
    r"(?:^|[.!?]\s)(?:(?:\w+ ){2,6}door (?:die|dat|een|uw|jullie) [^.!?\n]{1,40}[.!] )?(?:netjes |keurig |"
    r"snel )?(?:gebeld|"
    r"teruggebeld|langsgeweest)(?: geweest| worden)?(?=[,.]| en\b)|"
    r"\bbedankt voor (?:het|uw|jullie) (?:\w+ )?(?:bezoek|telefoontje|gesprek)\b",
    re.MULTILINE,
)
_NEVER: Final = re.compile(
    rf"{_IF}\b{_NOBODY}\b[^.!?;\n]{{0,40}}(?:{_CALLED}|\b(?:gehoord|gezien|laten horen))|"
    rf"\b(?:gebeld|gemaild|gereageerd|gekomen|teruggebeld|langsgeweest) (?:heeft|is|werd|ben|"
    rf"zijn) (?:\w+ ){{0,4}}?(?:{_NOBODY}|"
    rf"nooit|niet)\b|"
    rf"\b(?:belde|kwam|mailde|reageerde) (?:\w+ ){{0,2}}?{_NOBODY}\b|"
    r"\b(?:ik|we|wij|ons|mij|me) (?:ben|zijn|werd|werden|hebben ze|heeft men|is|heb|"
    r"hebben) (?:\w+ ){0,3}?(?:nooit|niet) (?:\w+ ){0,1}?"
    r"(?:gebeld|opgebeld|teruggebeld|gecontacteerd|bezocht)\b(?! worden)|"
    r"\b(?:nooit|niks|niets) (?:meer )?(?:iets |wat |een woord )?(?:van (?:u|jullie) )?(?:meer )?(?:gehoord|"
    r"vernomen)\b|"
    r"\b(?:van (?:u|jullie)) (?:\w+ ){0,3}?(?:nooit|niets|niks) (?:\w+ ){0,3}?(?:gehoord|vernomen)\b|"
    r"\bwacht\w* (?:ik |we |wij )?(?:nog |steeds |altijd )+op (?:dat|het|een|uw|"
    r"jullie) (?:\w+ )?(?:telefoontje|belletje|bezoek)|"
    r"\b(?:aanvraag|mail|vraag|bericht) (?:bleef|is|werd) (?:\w+ ){0,2}?(?:onbeantwoord|zonder antwoord|"
    r"nooit beantwoord)|"
    r"\bradiostilte\b(?! (?:graag|aub|alstublieft|alsjeblieft|gewenst))|\b(?:nooit|"
    r"geen) (?:een )?(?:telefoontje|belletje|bezoek) "
    r"(?:gehad|gekregen|ontvangen)\b",
    re.MULTILINE,
)
_PAPERS: Final = (
    r"(?:offertes?|prijs|prijzen|prijsopgave|documentatie|documenten|informatie|info|brochures?|folders?|"
    r"stalen|voorstel|"
    r"catalogus|prijslijst|bestek|gegevens)"
)
_SERVED: Final = re.compile(
    rf"(?<!geen )\b{_PAPERS} (?:was|waren|is|zijn) {_ANY}{{0,3}}?(?:volledig|compleet|duidelijk|in orde|"
    rf"perfect|uitgebreid|prima)\b|"
    r"(?<!niet )(?<!nooit )\balles (?:\w+ )?(?:gekregen|ontvangen|gehad|gevonden)\b|"
    r"\b(?:al (?:mijn|onze)|alle) vragen (?:zijn |werden |waren )?(?:\w+ )?beantwoord\b|"
    r"\b(?:het )?ontbrak (?:\w+ )?(?:aan )?niets\b|\bniets te ?kort\b|\bmeer (?:had|hadden|heb|"
    r"hebben) (?:ik|we|wij) "
    r"(?:ook )?niet nodig\b|"
    rf"\b(?:zeer |heel |dik |erg )?tevreden (?:met|over) (?:de|het|uw|jullie) (?:\w+ )?(?:{_PAPERS}|service|"
    rf"uitleg|antwoord)\b"
)
_LACKING: Final = re.compile(
    rf"\b{_PAPERS}\b[^.!?;\n]{{0,25}}\b(?:nooit|niet|nog niet|nog altijd niet) (?:\w+ )?(?:gezien|gekregen|"
    rf"ontvangen|gekomen|"
    rf"aangekomen|opgestuurd|gestuurd|gehad|toegekomen|bezorgd)\b|"
    rf"\b{_PAPERS}\b[^.!?;\n]{{0,25}}\b(?:kwam|kwamen|volgde|bleef|arriveerde) (?:er )?(?:\w+ )?(?:nooit|"
    rf"niet|uit)\b|"
    rf"\bwacht\w* (?:ik |we |wij )?(?:nog |steeds |altijd )+op (?:de|het|een|die|uw|jullie) (?:\w+ )?{_PAPERS}|"
    r"\b(?:dus |ook |helemaal )?(?:niks|niets) (?:van (?:u|jullie) )?(?:ontvangen|gekregen|gehad|"
    r"toegestuurd)\b|"
    r"\b(?:ontvangen|gekregen) (?:heb|hebben) (?:ik|we|wij) (?:\w+ )?(?:niks|niets|nooit)\b|"
    rf"\b(?:foute|verkeerde) (?:{_PAPERS}|model|toestel) (?:\w+ ){{0,3}}?(?:gekregen|ontvangen|gestuurd|"
    rf"opgestuurd)\b"
)


def came_in_dutch(low: str) -> bool | None:
    """Whether somebody of ours got in touch; None: not said."""
    if _NEVER.search(low):
        return False
    return True if _CAME.search(low) else None


def received_in_dutch(low: str) -> bool | None:
    """Whether they received what they were looking for; None: not said."""
    if _LACKING.search(low):
        return False
    return True if _SERVED.search(low) else None
