"""What a deal was about, so that it stands in the middle of a sentence: "You asked us about …".

A CRM's product is anything from "HP LaserJet 4000" to "New copier x3". A name stays as it is written. Common goods are
written small, with their article or their number. What is neither for certain gives "", and the letter's own fallback
is used: "new equipment" is duller than "a Refurbished Kopierer", and never wrong.
"""

import re

# Goods that are counted: "a copier", "two copiers".
_COUNTED = frozenset(
    """
    agreement bundle camera contract copier device finisher fleet fax firewall laptop lease line machine mfd mfp
    monitor notebook pbx phone photocopier plan plotter printer projector rental scanner server service shredder
    solution subscription switch system tablet telephone terminal unit ups upgrade whiteboard workstation
    """.split()  # noqa: SIM905  # words to be read, not strings to be counted
)
# Goods that are not: "managed print", "toner".
_MASS = frozenset(
    """
    cabling cctv cloud copying equipment folding furniture hardware hosting ink internet it leasing mailing maintenance
    management paper postage print printing scanning security software support telephony toner video voip wifi
    """.split()  # noqa: SIM905
)
# Always many: "accessories", "supplies".
_MANY = frozenset({"accessories", "supplies", "consumables", "services", "solutions", "mailboxes"})
# What stands before them.
_ATTRIBUTES = frozenset(
    """
    3-in-1 3d 4-in-1 additional all-in-one b2b backup basic black black-and-white business cloud-based color colour
    compact desktop digital document dual full full-service hosted industrial inkjet label large-format laser led
    managed mono monochrome multifunction multifunctional network new office photo portable production professional
    refurbished second-hand secure single small thermal used wide-format wireless
    """.split()  # noqa: SIM905
)
# Words without a noun of their own, as the trade says them.
_SHORT = {
    "wide-format": "wide-format printing",
    "large-format": "large-format printing",
    "production": "production printing",
    "document": "document software",
    "mps": "managed print services",
    "print": "printing",
    "voice": "telephony",
    "phones": "phones",
}
_ACRONYMS = {"mfp": "MFP", "mfd": "MFD", "it": "IT", "cctv": "CCTV", "voip": "VoIP", "ups": "UPS", "pbx": "PBX",
             "led": "LED", "3d": "3D", "b2b": "B2B", "mfps": "MFPs", "mfds": "MFDs"}  # fmt: skip
_BRANDS = frozenset(
    """
    adobe apple avaya bizhub brother canon cisco dell develop epson fuji fujifilm google heidelberg hp ibm ineo
    konica kyocera lanier lenovo lexmark microsoft minolta mitel muratec nashuatec nec neopost oki olivetti
    panasonic pitney quadient ricoh riso samsung savin sharp sindoh toshiba triumph-adler utax xerox yealink zebra
    """.split()  # noqa: SIM905
)
_SMALL_NAMES = ("bizhub", "ineo")  # as their maker writes them
# Words of the CRM's own, or of a state, which are no goods and no names.
_NOTHING = frozenset(
    """
    deal demo inquiry enquiry lead misc n/a na new none offer opportunity option order other phase project product
    proposal q1 q2 q3 q4 quote renewal sku tbc tbd test unknown various
    """.split()  # noqa: SIM905
)
_KNOWN_BEFORE = _ATTRIBUTES | _COUNTED | _MASS
_KNOWN = _KNOWN_BEFORE | _MANY | _ACRONYMS.keys() | {"and", "of", "for", "with"}
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
_TERM = re.compile(
    r"[\s,(–-]*\b(?:over|for)?\s*\d{1,3}[\s-]*(?:months?|mths?|mos?|m|years?|yrs?|y)\b\.?(?:\s+term)?\)?$",
    re.I,
)
_TIMES_AFTER = re.compile(r"\s*(?:\(\s*)?(?:[x×*]\s*(\d{1,3})|(\d{1,3})\s*[x×])\)?$", re.I)
_TIMES_BEFORE = re.compile(r"^(\d{1,3})\s*(?:[x×*]\s*|\s)", re.I)
_BLACK_AND_WHITE = re.compile(r"\b(?:black\s*(?:and|&|/)\s*white|b\s*[/&]\s*w|bw)\b", re.I)
_FORMAT = re.compile(r"\b(wide|large)\s+format\b", re.I)
_LASTS = re.compile(r"\d{1,3}-(?:month|year)", re.I)
_SIZE = re.compile(r"a[0-4]", re.I)
_LETTERS = re.compile(r"[^\W\d_]", re.U)
_AN_LETTER = frozenset("AEFHILMNORSX")  # as they are spelt: "an MFP"
_INNER = re.compile(r"[a-zà-ÿ][A-Z]|[A-Z]{2}[a-z]{2}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 60
_MOST = 2  # three are a list
_MODEL = 2


def what_words(product: str) -> str:
    """ "Colour Copier" -> "a colour copier", "New copier x3" -> "three new copiers"; "" where it cannot be told."""
    text = " ".join(product.split()).strip(" .;,")
    if not text or len(text) > _LONGEST:
        return ""
    text = _FORMAT.sub(r"\1-format", _BLACK_AND_WHITE.sub("black-and-white", text))
    if text.casefold() in _SHORT:
        return _SHORT[text.casefold()]
    return _goods(_TERM.sub("", text).strip()) or (text if _is_name(text) else "")


def _goods(text: str) -> str:
    """Goods, or two of them: "Printers and Scanners"; "" where there is another word among them."""
    sides = re.split(r"\s+(?:and|&)\s+", text)
    said = [_phrase(side) for side in sides]
    return " and ".join(said) if len(sides) <= _MOST and all(said) else ""


def _number(text: str) -> tuple[str, int]:
    """("New copier", 3) of "New copier x3" and of "3 new copiers"; 0 where none is told."""
    if (match := _TIMES_AFTER.search(text)) and match.start():
        return text[: match.start()].strip(), int(match[1] or match[2])
    if match := _TIMES_BEFORE.match(text):
        return text[match.end() :].strip(), int(match[1])
    first, _, rest = text.partition(" ")
    if rest and first.casefold() in _NUMBERS:
        return rest, _NUMBERS.index(first.casefold()) + 1
    return text, 0


def _phrase(text: str) -> str:
    """Of goods alone: "Fleet of MFPs" -> "a fleet of MFPs"; of a name and goods: "a Canon copier"."""
    text, number = _number(text)
    words = text.split()
    if words and words[0].casefold() in ("a", "an", "the"):
        words = words[1:]
    if not words:
        return ""
    lower = [w.casefold() for w in words]
    if "of" in lower[1:-1]:
        at = lower.index("of")
        inner, outer = _phrase(" ".join(words[at + 1 :])), _counted(words[:at], number)
        return f"{outer} of {inner}" if inner and outer and inner.split()[0] not in ("a", "an") else ""
    return _counted(words, number)


def _counted(words: list[str], number: int) -> str:
    """So many of these goods; 0: no number is told, and one takes its article."""
    lower = [w.casefold() for w in words]
    if not lower or not _is_goods(lower):
        return ""
    said = [_small(w) for w in words]
    head = lower[-1]
    if head in _COUNTED:
        if number > 1:
            said[-1] = _plural(said[-1])
        elif not number:
            return f"{_article(said[0])} {' '.join(said)}"
    elif number == 1:
        return ""  # "one toner", "one copiers"
    if not number:
        return " ".join(said)
    if head in _MASS:
        return ""
    return f"{_NUMBERS[number - 1] if number <= len(_NUMBERS) else number} {' '.join(said)}"


def _is_goods(words: list[str]) -> bool:
    """Goods at the end, and before them what stands before goods, a maker's name among it."""
    head = words[-1]
    if not (head in _COUNTED or head in _MASS or head in _MANY or _singular(head) in _COUNTED):
        return False
    return all(
        w in _KNOWN_BEFORE or w in _BRANDS or _SIZE.fullmatch(w) or _LASTS.fullmatch(w) for w in words[:-1]
    )


def _is_name(text: str) -> bool:
    """Is it written as names are? A maker's name, a model: capitals or figures within a word, or a number after one."""
    words = text.split()
    if any(w.casefold().strip(".:#") in _NOTHING for w in words) or not _LETTERS.search(text):
        return False
    if re.search(r"[,;:|()\[\]{}\"“”<>]|\s[-–/+]\s", text) or _TIMES_AFTER.search(text):
        return False
    if any(
        w[0].islower() and not _inner(w) and w not in _KNOWN and w not in _SMALL_NAMES
        for w in words
        if w[0].isalpha()
    ):
        return False
    told = any(w.casefold() in _BRANDS or _inner(w) for w in words)
    if not told and not text.isupper():
        # "GTX Basic"; not "MFP Basic", which is ours to write.
        told = any(len(w) > 1 and w.isupper() and w.isalpha() and w.casefold() not in _KNOWN for w in words)
    # "Versant 180", "Office 365"; not "2 copiers" and not "Copier 2".
    number = any(w.isdigit() and len(w) >= _MODEL and not _YEAR.fullmatch(w) for w in words[1:])
    return (told or number) and not (words[0].isdigit() and len(words) > 1)


def _inner(word: str) -> bool:
    """ "LaserJet", "iR-ADV", "C5550", "bizhub-C250i", "SKU-4711": no word of a language is written so."""
    if word.casefold() in _KNOWN or _LASTS.fullmatch(word):
        return False
    has_figure = any(c.isdigit() for c in word)
    if has_figure and _LETTERS.search(word) and not _SIZE.fullmatch(word):
        return not re.fullmatch(r"\d+(?:st|nd|rd|th|x|m|mo|yrs?)|[xq]\d+|\d{2,4}q\d", word, re.I)
    return _INNER.search(word) is not None


def _small(word: str) -> str:
    lower = word.casefold()
    if lower in _ACRONYMS:
        return _ACRONYMS[lower]
    if lower in _BRANDS or _SIZE.fullmatch(word):
        if lower in _SMALL_NAMES:
            return lower
        return word.upper() if _SIZE.fullmatch(word) or lower in ("hp", "ibm", "nec", "oki") else word.title()
    return lower


def _singular(word: str) -> str:
    if word.endswith(("ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _plural(word: str) -> str:
    return f"{word}es" if word.endswith(("ch", "x", "sh")) else f"{word}s"


def _article(word: str) -> str:
    if word.isupper() and word not in ("UPS",) and not _SIZE.fullmatch(word):
        return "an" if word[0] in _AN_LETTER else "a"
    if word[0] in "uU":
        return "an" if word[:2].lower() in ("up", "un", "ul") and not word.isupper() else "a"
    if word[0].isdigit():
        return "an" if re.match(r"8|1[18]\b", word) else "a"
    return "an" if word[0] in "aeioAEIO" else "a"
