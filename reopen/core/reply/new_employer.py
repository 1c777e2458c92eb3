"""Where somebody who left works now, where the text says so. Nothing is guessed: a place or a department is none."""

import re
from typing import Final

_READ: Final = 3_000
# A name as a firm writes it: words that begin large, with what may stand between them. A dot ends it, but for
# one inside a word or after an abbreviation.
_WORD: Final = r"(?:(?:St|Ste|Mt|Ft|Dr|[A-Z])\.|[^\W_a-zß-ÿ][\w&'-]*(?:\.\w[\w&'-]*)*|&)"
_NAME: Final = rf"({_WORD}(?:[ -](?:(?:of|and|und|et|y|en|de|van|für) )?{_WORD})*)"
_NOW: Final = r"(?:now|since|these days|currently|already)"
_SAID: Final = re.compile(
    r"(?:"
    # English
    rf"(?:\b(?:is|am|are)|'s|'m) (?:{_NOW} )?(?:working )?(?:{_NOW} )?(?:with|at|for) "
    rf"|\b(?:works?|working) (?:{_NOW} )?(?:at|for|with) "
    r"|\bleft (?:us |here |them )?(?:for|to join|to work (?:at|for)) |\bjoined |\b(?:gone|went) to work (?:at|for) "
    # German
    r"|\b(?:ist|arbeitet|bin|arbeite) (?:jetzt|nun|inzwischen|seit \w+) (?:bei|für) (?:der |dem )?"
    r"|\b(?:ist|bin|hat|habe) zu (?:der )?(?=.{1,60} gewechselt)"
    # French
    r"|\b(?:a|ai) rejoint |\b(?:travaille|est|suis) (?:désormais|maintenant|actuellement) (?:chez|pour) "
    r"|\best partie? chez "
    # Spanish
    r"|\b[Aa]hora (?:trabaja|trabajo|está|estoy) (?:en|con|para) "
    r"|\bse (?:fue|ha ido|pasó) a trabajar (?:a|en|con|para) "
    # Dutch
    r"|\b(?:werkt|werk|zit|is) (?:nu|inmiddels|tegenwoordig) (?:bij|voor) |\b(?:is|ben) overgestapt naar "
    r")" + _NAME
)
_LEGAL: Final = re.compile(r"\b(?:Inc|LLC|Ltd|Corp|Co|GmbH|AG|SE|SA|SARL|SL|BV|NV|plc|Group)\b\.?$")
# “moved to”: a firm or a town; only one that names its legal form is taken for a firm.
_MOVED: Final = re.compile(r"\b(?:moved|went|gone) (?:on |over )?to " + _NAME)
_NOT: Final = re.compile(r"\b(?:no longer|not|never|nicht|plus|no|niet)\b|n't\b", re.IGNORECASE)
# What begins large and is no firm.
_NO_FIRMS: Final = """
    accounting finance hr human it legal marketing operations procurement purchasing sales support
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october
    november december i we you they the our your"""
_NONE: Final = frozenset(_NO_FIRMS.split())


def new_employer(text: str) -> str:
    """The firm for which they work now, as it is written there; "" where the text names none."""
    text = text[:_READ].replace("’", "'")
    for found in _SAID.finditer(text):
        name = _firm(found[1])
        if name and not _NOT.search(text, max(0, found.start() - 25), found.start()):
            return name
    found_moved = _MOVED.search(text)
    name = _firm(found_moved[1]) if found_moved else ""
    return name if _LEGAL.search(name) else ""


def _firm(name: str) -> str:
    name = name.strip(" .'-,")
    first = name.split(" ")[0].lower() if name else ""
    return "" if first in _NONE or len(name) < 2 or name.isdigit() else name[:255]
