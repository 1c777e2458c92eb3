"""Who died, or sold what was theirs and asks to be crossed off, has not left a company: nobody sits there any more.

Of letters that ask for removal. "She passed in the spring", "I've sold the shop", "we're retired, sold the B&B": there
is no successor to be found, and nobody who went elsewhere. An employee who retired or changed jobs has left.
"""

import re
from typing import Final

_HOUSE: Final = (
    r"(?:business|company|firm|shop|store|practice|farm|restaurant|bakery|garage|clinic|salon|pub|inn|hotel|"
    r"motel|b&b|"
    r"b and b|bar|caf[eé]|yard|orchard|ranch|nursery|mill|place|studio|gallery|herd|building|boat|boats|house|"
    r"works|press|"
    r"brewery|dairy|stables?|campground|marina|agency|gym|diner|deli|lot)"
)
_DIED: Final = re.compile(
    r"\b(?:has |had |have |who |just |sadly |since )*(?:passed(?: away| on| over)?\b(?! (?:it|them|that|your|"
    r"this|the|me|"
    r"to|along|on (?:it|that|this|the|to|your))\b)|died\b|is deceased\b|(?:was|were) buried\b)|"
    r"\bpassing of\b|\b(?:the|my|our) late\b|\b(?:ist|sind) [^.!?]{0,30}\b(?:ver|ge)storben\b|\b(?:ver|ge)storben\b|"
    r"\best (?:décédée?|morte?)\b|\bdécédée?\b|\bnous a quittés\b|\bfalleci\w*|\bmurió\b|\boverleden\b|\bgestorven\b",
    re.IGNORECASE,
)
_SOLD: Final = re.compile(
    rf"\b(?:sold|selling) (?:up\b|out\b|(?:the|my|our) (?:[\w'-]+ ){{0,2}}?{_HOUSE}\b)",
    re.IGNORECASE,
)
# "To whom you wrote": it is the very person addressed, and the house goes on.
_WAS_ADDRESSED: Final = re.compile(
    r"\bto whom you (?:wr\w+|have|were|are)\b|\bthe person you (?:wr\w+)\b", re.IGNORECASE
)
# An owner's retirement is the end of the house; that of the letter goes with the sale.
_RETIRED: Final = re.compile(
    r"\b(?:(?:i|we)(?:'m|'re|'ve| am| are| have)? (?:now |both |just )*)?retired\b", re.IGNORECASE
)
_READ: Final = 3_000
# "Ya no trabajamos con máquinas", "nous ne travaillons plus avec": what the house does, and nobody who went.
_HOUSE_DOES: Final = re.compile(
    r"\bya no (?:trabajamos|estamos|llevamos|gestionamos|seguimos)\b|\bne (?:travaillons|faisons|sommes|"
    r"gérons) plus\b|"
    r"\b(?:wij|we) (?:werken|zijn|doen) niet (?:meer|langer)\b",
    re.IGNORECASE,
)
_WORDS: Final = (
    "passed", "passing", "died", "deceased", "buried", "late ", "storben", "mort", "décéd", "quittés", "falleci",
    "murió", "overleden", "gestorven", "sold", "selling", "ya no", " plus", "niet ",
)  # fmt: skip


def without_the_gone(text: str) -> str:
    """The text without the words by which somebody died, or sold their own house."""
    text = text[:_READ].replace("’", "'")
    low = text.lower()
    if not any(map(low.__contains__, _WORDS)):
        return text
    text = _HOUSE_DOES.sub(" ", text)
    if not _WAS_ADDRESSED.search(text):
        text = _DIED.sub(" ", text)
    if _SOLD.search(text):
        text = _RETIRED.sub(" ", _SOLD.sub(" ", text))
    return text
