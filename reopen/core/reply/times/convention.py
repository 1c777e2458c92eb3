"""Is 3/4 the third of April or the fourth of March?

The writer's convention is told, from the surest sign to the weakest, by a date in the same text that can be read
in one way only, by the country of the address, by the clock of the mail, by the language, by British spelling.
"""

import re
from typing import Final

_ONE_WAY: Final = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?:[/-](?:\d{4}|\d{2}))?(?![\d/])")
_MONTH_FIRST_DOMAINS: Final = frozenset({"us", "gov", "mil", "edu"})
_DAY_FIRST_DOMAINS: Final = frozenset({
    "uk", "ie", "au", "nz", "in", "za", "de", "at", "ch", "fr", "be", "nl", "lu", "es", "it", "pt", "pl", "dk", "se",
    "no", "fi", "gr", "cz", "sk", "hu", "ro", "bg", "hr", "si", "mx", "ar", "co", "cl", "pe", "br", "eu", "scot",
    "wales", "london",
})  # fmt: skip
_BRITISH: Final = re.compile(
    r"\b(?:fortnight|whilst|cheers|holiday (?:until|till|from)|annual leave|bank holiday|colour|organis|"
    r"realis|"
    r"centre|favour|cheque|enquir|diary|rota|ring me|mum\b|lorry|ltd\b|vat\b|limited\b)|\+44|"
    r"\b0\d{4} \d{6}\b|\b0\d{2,3} \d{3,4} \d{4}\b"
)
_NOT_ENGLISH: Final = re.compile(
    r"\b(?:ich|wir|nicht|und|ist|je|nous|vous|est|pas|les|ik|niet|het|een|wij|el|los|la|del|de|le|des|der|das|"
    r"den|op|van|que|estoy|está|para|"
    r"por)\b"
)
_ZONE: Final = re.compile(r"([+-])(\d{2})\d{2}\s*(?:\([^)]*\))?\s*$")


def day_first(text: str, *, address: str = "", date_header: str = "") -> bool:
    """Does the writer put the day before the month? `text` is lower case; `date_header` as the mail has it."""
    for found in _ONE_WAY.finditer(text):
        first, second = int(found[1]), int(found[2])
        if first > 12 >= second >= 1:
            return True
        if second > 12 >= first >= 1:
            return False
    domain = address.rpartition(".")[2].lower().strip("> ")
    if domain in _DAY_FIRST_DOMAINS:
        return True
    if domain in _MONTH_FIRST_DOMAINS:
        return False
    if len(_NOT_ENGLISH.findall(text)) >= 2:
        return True
    zone = _ZONE.search(date_header)
    if zone and zone[1] == "-" and 3 <= int(zone[2]) <= 10:
        return False
    if zone and zone[1] == "+" and int(zone[2]) >= 1:
        return True
    return bool(_BRITISH.search(text))
