"""The families of reasons, and the plain words that name each.

The first family whose words stand in a text is taken, in the order of the table: what is said most plainly first. A
table of words, not a model: who reads the page can see why a loss stands where it stands, and put it elsewhere.
"""

import re
from typing import Final

OTHER: Final = "other"

# family -> what is looked for. Named as a seller would name them.
_TABLE: Final[tuple[tuple[str, str], ...]] = (
    ("nobody decided",
     r"no decision|did nothing|do nothing|status quo|stayed? with what|went dark|gone (dark|quiet|silent)|ghost\w*|"
     r"no response|unresponsive|stopped answering|never heard|project (cancell?ed|stopped|died)"),
    ("decided above",
     r"head ?office|headquarters|decided above|frame(work)? (contract|agreement)|group (contract|purchas\w+)|corporate|"
     r"parent company|board|procurement|committee|mandate\w*"),
    ("no budget", r"(no )?budget|no money|funding|freeze|froze|credit|financ\w+ (fell|refused|denied)"),
    ("price",
     r"pric\w+(?! was fine)|too (expensive|dear|costly|high)|expensive|cheaper|undercut|cost\w*|discount|rates?|"
     r"trade-?in|buy-?out"),
    ("we were slow",
     r"slow\w*|too late|took (us )?\w+ (days|weeks)|speed|delay\w*|waited|nobody (called|picked|answered|rang)|"
     r"follow(ed|ing)?[- ]?up|contact|responsive\w*|lead time"),
    ("relationship",
     r"relationship|incumbent|(knew|known) (them|him|her)|friend|loyal\w*|trust\w*|references?|came from|looked after|"
     r"long[- ]standing|existing (vendor|supplier|provider)"),
    ("service", r"service|support|technician|on[- ]site|repair\w*|sla|maintenance|hours on"),
    ("terms", r"terms?|contract length|\w+ months|renewal|clause|legal|liabilit\w+|warranty|cancellation"),
    ("product",
     r"feature\w*|function\w*|missing|lack\w*|could not|couldn.t|fit|too (small|big|complex|complicated)|ease of use|"
     r"integrat\w+|quality|capabilit\w+|requirement\w*|spec\w*|product"),
    ("timing", r"timing|not now|too early|postponed|later|next (year|quarter)|on hold"),
)  # fmt: skip
FAMILIES: Final = (*(family for family, _ in _TABLE), OTHER)
# Beginnings without one of which no word of the family stands in a text: looking for them is thirty times quicker.
_BEGINNINGS: Final[dict[str, tuple[str, ...]]] = {
    "nobody decided":
        ("no deci", "noth", "quo", "stay", "gone", "went", "ghost", "respon", "stopp", "never", "project"),
    "decided above":
        ("head", "decided", "frame", "group", "corpor", "parent", "board", "procure", "committ", "mandat"),
    "no budget": ("budget", "money", "funding", "freeze", "froze", "credit", "financ"),
    "price": ("pric", "too ", "expens", "cheap", "undercut", "cost", "discount", "rate", "trade", "buy"),
    "we were slow":
        ("slow", "late", "took", "speed", "delay", "waited", "nobody", "follow", "contact", "respons", "lead"),
    "relationship":
        ("relation", "incumb", "kn", "friend", "loyal", "trust", "referenc", "came", "looked", "long", "exist"),
    "service": ("serv", "support", "technic", "site", "repair", "sla", "mainten", "hours"),
    "terms": ("term", "contract", "month", "renew", "clause", "legal", "liab", "warrant", "cancel"),
    "product":
        ("featur", "functi", "missi", "lack", "could", "fit", "too ", "ease", "integr", "qual", "capab", "require",
         "spec", "product"),
    "timing": ("timing", "not now", "early", "postpon", "later", "next", "hold"),
}  # fmt: skip
_RULES: Final = tuple(
    (family, _BEGINNINGS[family], re.compile(rf"\b(?:{words})\b", re.I)) for family, words in _TABLE
)


def plainly(text: str) -> tuple[str, int, int] | None:
    """The first family of the table whose words stand in the text, and where they stand; None without any."""
    low = text.lower()
    for family, beginnings, words in _RULES:
        if any(one in low for one in beginnings) and (found := words.search(text)):
            return family, *found.span()
    return None
