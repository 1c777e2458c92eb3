"""Is 3/4 the third of April or the fourth of March?

The writer's convention is told, from the surest sign to the weakest, by a date in the same text that can be read
in one way only, by the country of the address, by the language, by the clock of the mail, by words of a country, and
at last by the calendar: a date that would have passed, or be months off, where the other way it is a few weeks ahead.
"""

import re
from datetime import date, timedelta
from itertools import islice
from typing import Final

from reopen.core.reply.times import calendar

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
    r"\b0\d{4} \d{6}\b|\b0\d{2,3} \d{3,4} \d{4}\b|£\s?\d|\bbank hols?\b|"
    r"\b(?:quid|half[- ]term|postcode|councillor|programme|labour|neighbour|behaviour|catalogue|tyres?|kerb|"
    r"bloke|gaffer|"
    r"telephone (?:me|us)|ring us|on holiday|hols)\b"
)
# India's.
_INDIAN: Final = re.compile(
    r"\b(?:diwali|deepavali|dussehra|navratri|durga puja|pongal|onam|ganesh chaturthi|lakhs?|crores?|rupees|"
    r"do the needful|revert (?:back|to (?:me|us|you)|on|by|after)|(?:kindly|please|pls|to) revert|"
    r"request you to|w\.?e\.?f\.?\s?\d|"
    r"out of station|prepone\w*|gst\b|pvt\b)|₹|\+91"
)
_AMERICAN: Final = re.compile(
    r"\b(?:pto|memorial day|labor day|thanksgiving|july 4th|fourth of july|color|center|favor|labor|neighbor\w*|"
    r"zip code|"
    r"semester|downtown|fall break|spring break|on vacation)\b|\$\s?\d|\(\d{3}\) \d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b"
)
_EITHER_WAY: Final = re.compile(r"(?<![\d/.:-])(\d{1,2})([/-])(\d{1,2})(?:\2(20\d\d|\d\d))?(?![\d/%:])")
_SOON: Final = timedelta(days=35)
_FAR: Final = timedelta(days=56)
_MOST: Final = 20
_NOT_ENGLISH: Final = re.compile(
    r"\b(?:ich|wir|nicht|und|ist|je|nous|vous|est|pas|les|ik|niet|het|een|wij|el|los|la|del|de|le|des|der|das|"
    r"den|op|van|que|estoy|está|para|"
    r"por)\b"
)
# One is enough.
_SURELY_NOT: Final = re.compile(
    r"\b(?:bitte|melden|danke|rufen|gerne|rappele[rz]|recontacte[rz]|svp|merci|bonjour|llám\w+|llam[ea]\w*|escr[ií]b\w+|"
    r"gracias|por favor|graag|bel me|bel ons|bedankt|dank u|mvg|cordialement|saludos|grüße|gruß)\b"
)
_ZONE: Final = re.compile(r"([+-])(\d{2})\d{2}\s*(?:\([^)]*\))?\s*$")


def day_first(text: str, *, address: str = "", date_header: str = "", today: date | None = None) -> bool:
    """Does the writer put the day before the month? `text` is lower case; `date_header` as the mail has it."""
    for found in _ONE_WAY.finditer(text):
        first, second = int(found[1]), int(found[2])
        if first > 12 >= second >= 1:
            return True
        if second > 12 >= first >= 1:
            return False
    known = _of_the_mail(text, address, date_header)
    if known is not None:
        return known
    if _BRITISH.search(text) or _INDIAN.search(text):
        return True
    return bool(today and not _AMERICAN.search(text) and _is_nearer(text, today))


def _of_the_mail(text: str, address: str, date_header: str) -> bool | None:
    """What the country of the address, the language or the clock tell; None where they do not."""
    domain = address.rpartition(".")[2].lower().strip("> ")
    if domain in _DAY_FIRST_DOMAINS:
        return True
    if domain in _MONTH_FIRST_DOMAINS:
        return False
    if len(_NOT_ENGLISH.findall(text)) >= 2 or _SURELY_NOT.search(text):
        return True
    zone = _ZONE.search(date_header)
    if zone and zone[1] == "-" and 3 <= int(zone[2]) <= 10:
        return False
    return True if zone and zone[1] == "+" and int(zone[2]) >= 1 else None


def _is_nearer(text: str, today: date) -> bool:
    """Is every date that can be read both ways soon with the day first, and else one has passed or is far?"""
    far = False
    for found in islice(_EITHER_WAY.finditer(text), _MOST):
        a, b = int(found[1]), int(found[3])
        ways = _when(b, a, found[4], today), _when(a, b, found[4], today)
        if a == b or None in ways or (found[2] == "-" and not found[4]):
            continue
        day, month = ((one or today) - today for one in ways)
        if not timedelta(0) <= day <= _SOON:
            return False
        far = far or month < timedelta(0) or month >= _FAR
    return far


def _when(month: int, day: int, year: str | None, today: date) -> date | None:
    if not 1 <= month <= 12:
        return None
    if year:
        return calendar.day_of(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    return calendar.next_day_and_month(day, month, today)
