"""That they wish to be kept, told in passing: "keep my contact details current", "don't lose my number".

Over lower-case text. Who is asked to keep something out, and whoever keeps what nobody wants kept, is meant by none.
"""

import re
from typing import Final

_OURS: Final = (
    r"(?:my|our)(?: \w+)? (?:info|information|details|number|numbers|card|name|address|e-?mail|particulars|data|file|"
    r"entry|"
    r"record|contacts?)\b(?! (?:out|off|away|from|private|secret|confidential|to (?:yourself|yourselves)))"
)
# What a wish begins with; "why do you keep my number" is none, nor "do not keep", "stop holding on to".
_BEGINS: Final = (
    r"(?:(?<!not )(?<!n't )(?<!you )(?:^|(?<=[.!?,;:–\n-] )|(?<=[.!?\n])|(?<=\bplease )|(?<=\bpls )|(?<=\bplz )|"
    r"(?<=\bkindly )|"
    r"(?<=\bdo )|(?<=\band )|(?<=\bbut )|(?<=\bjust )|(?<=\bso )|(?<=\bcould you )|(?<=\bcan you )|(?<=\bmaybe )))"
)
_AWAY: Final = (
    r"(?:remov|delet|tak|strik|dropp?|cross|scratch|eras|wip|scrubb?|cutt?|kick|los|forgett?)(?:e|ing)?"
)
_KEEP: Final = re.compile(
    rf"{_BEGINS}(?:keep|save|file|retain|store|(?:hold|hang) on ?to) {_OURS}|"
    rf"{_BEGINS}(?:keep|bear|have) (?:me|us) in mind\b|"
    # "You're stuck with us", "you'll not be rid of me", "keep writing".
    r"\byou(?:'re|r| are|'ll be| will be) (?:still )?stuck with (?:me|us)\b(?! (?:until|till))|"
    r"\byou(?:'ll| will| shall|'re| are)? ?(?:won'?t|can'?t|cannot|shan'?t|not|never) (?:going to |"
    r"gonna )?(?:get|be) "
    r"(?:shot|rid) of (?:me|us)\b|"
    r"(?:^|[.!\n]\s{0,3}|\b(?:please|do) )keep (?:writing|the letters coming|those letters coming|'em coming)\b"
    r"(?=\W*$|\s*[.,;!–-]|\s(?:to|i|we|and)\b)|"
    r"\b(?:don'?t|do not|never|pls don'?t) (?:you )?(?:ever |dare |go )?(?:lose|throw (?:away|out)|bin|forget) (?:my|"
    r"our) "
    r"(?:\w+ )?(?:info|information|details|number|card|name|address|e-?mail|contacts?)\b|"
    r"\b(?:don'?t|do not) (?:you )?forget (?:about )?(?:me|us)\b(?! (?:off|out))|"
    rf"\b(?:don'?t|do not|never) (?:you )?(?:go|be|start|even think of|think of|think about|bother) (?:and )?{_AWAY} "
    r"(?:me|us|my name|our name)\b(?! (?:mail|e-?mail|letters|again))|"
    rf"\b(?:ask|beg|implore|request|entreat|urge|prefer|rather) (?:of )?(?:you )?(?:\w+ ){{0,3}}?not "
    rf"to {_AWAY} (?:me|us)\b|"
    r"\b(?:don'?t|do not|never) (?:ever )?stop (?:writing|sending|e-?mailing|mailing|keeping in touch|the letters)\b|"
    r"(?<!nicht )\b(?:behalten|bewahren|speichern|notieren) sie (?:bitte |gern\w* )?(?:meine|unsere|meinen|unseren) "
    r"(?:daten|nummer|adresse|namen|kontaktdaten|karte|visitenkarte|kontakt)\b(?! nicht)|\bvergessen sie (?:mich|"
    r"uns) (?:bitte )?nicht\b|"
    r"(?<!ne )(?<!n')\b(?:gardez|conservez|notez) (?:bien )?(?:mes|nos|mon|notre|ma) (?:coordonnées|numéro|nom|"
    r"adresse|contact|"
    r"carte)\b(?! pas)|\bne (?:m'|nous )oubliez pas\b|"
    r"(?<!no )\b(?:guarden?|conserven?|mantengan?) (?:\w+ )?(?:mis|nuestros|mi|nuestro) (?:datos|número|contacto|"
    r"teléfono|tarjeta|"
    r"nombre)\b|\bno (?:me|nos) olviden?\b|"
    r"\b(?:bewaar|houd?|noteer) (?:\w+ )?(?:mijn|onze|ons) (?:gegevens|nummer|adres|naam|kaartje)\b(?! niet)|"
    r"\bvergeet (?:me|mij|ons) (?:aub )?niet\b"
)


def to_be_kept(low: str) -> bool:
    """Whether they ask to be kept, in words that leave no other reading."""
    return bool(_KEEP.search(low))
