"""How people ask in German to be kept: "drinlassen bitte", "lassts mi ruhig auf der Listn", "löschen? niemals!".

Over lower-case text. One of `KEPT_GERMAN_WORDS` stands in every such wish.
"""

import re
from typing import Final

_ME: Final = (
    r"(?:mich|mi|uns|(?:meine?n?|unsere?n?) (?:[\w-]+ )?(?:namen?|adresse|daten|nummer|eintrag|kontakt\w*|"
    r"mail\w*))"
)
_ROLL: Final = r"\w*(?:verteiler|liste|listn|lischte|kartei|datenbank|bestand|adressbuch|system)\b"
_TAKE: Final = (
    r"(?:(?:raus|heraus|weg)?(?:l(?:ö|oe)sch|streich|entfern|nehm|schmei(?:ß|ss)|werf)\w*|austragen|"
    r"abmelden|tilgen)"
)
_NEVER: Final = (
    r"(?:nein|na\b(?! (?:gern|klar|ja))|nö|niemals|nie\b|nie und nimmer|auf (?:gar )?keinen fall|keinesfalls|"
    r"bloß nicht|bloss nicht|"
    r"bitte nicht|lieber nicht|sicher nicht|"
    r"kommt (?:gar )?nicht|wehe|untersteh\w*|um gottes|nix da|hände weg|finger weg|nur das nicht|warum das|"
    r"wieso das|haha|"
    r"denkste|ja nicht)"
)
KEPT_GERMAN: Final = re.compile(
    rf"\b(?:drin ?lassen|drin ?bleiben|stehen ?lassen|dringelassen)\b|"
    rf"\b(?:lass|lasst|lassts|lassen(?: sie| s'|s)?|lönd(?: sie)?) {_ME} (?:[\w']+ ){{0,4}}?(?:im|in|auf|"
    rf"uf) (?:[\w']+ )?{_ROLL}"
    r"(?! (?:streichen|löschen|austragen|entfernen|weg|raus|verschwinden)\b)|"
    rf"\b(?:lass|lasst|lassts|lassen(?: sie| s'|s)?) {_ME} (?:[\w']+ ){{0,3}}?(?:drin|drinnen|drauf|stehen|"
    rf"dabei)\b|"
    rf"\b(?:behalt|behaltet|behaltets|behalten(?: sie| s'|s)?) (?:\w+ ){{0,2}}?{_ME}\b(?! nicht)|"
    rf"\b(?:im|in|auf) (?:[\w']+ )?{_ROLL} (?:\w+ ){{0,2}}?(?:bleiben|belassen|behalten)\b|"
    rf"\bbleib\w* (?:ich |wir )?(?:\w+ ){{0,2}}?(?:im|in|auf) (?:[\w']+ )?{_ROLL}|"
    # What they repeat of ours, and will not have.
    rf"(?:\b(?:mich|uns|mi) )?\b{_TAKE}(?: mich| uns| mi)?\s?[?!]{{1,3}}\s{{0,2}}(?:(?:mich|uns|mi|ich|"
    rf"wir)\s?[?!]{{1,3}}\s{{0,2}})?"
    rf"(?:\w+[!,.]?\s)?{_NEVER}|"
    rf"\b(?:wehe,?|untersteh\w* (?:sie sich|euch|"
    rf"dich),?) (?:[\w']+ ){{0,2}}?(?:{_ME} )?(?:zu )?(?:{_TAKE}(?: mich| uns)?)?|"
    rf"\b(?:nicht|ned|net|nid|nie|niemals|ja nicht|bloß nicht|bloss nicht) (?:\w+ )?(?:{_TAKE})\b(?= bitte|"
    rf"[.!,;]|\W*$)|"
    r"\bbitte (?:weiter(?:hin)?|auch künftig|auch in zukunft) (?:anschreiben|schreiben|kontaktieren|"
    r"informieren|führen)\b|"
    r"\b(?:weiterhin|weiter) (?:im|auf dem|auf der) \w*(?:verteiler|liste)\b(?! (?:steh|bin|sind|gelandet))"
)
KEPT_GERMAN_WORDS: Final = (
    "drin", "stehen", "lass", "lön", "behalt", "bleib", "belassen", "lösch", "loesch", "streich", "entfern", "nehm",
    "austrag", "abmeld", "tilg", "wehe", "unterste", "weiter", "schmei", "werf",
)  # fmt: skip
