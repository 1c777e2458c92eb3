"""Whether a text asks in German or Dutch to be let go, or to be kept; over lower-case text."""

import re
from typing import Final

from reopen.core.reply.removal.tongues.dutch import DUTCH, ELSE_IN_DUTCH
from reopen.core.reply.removal.tongues.german import ELSE_IN_GERMAN, GERMAN
from reopen.core.reply.removal.tongues.kept_in_dutch import KEPT_DUTCH, KEPT_DUTCH_WORDS
from reopen.core.reply.removal.tongues.kept_in_german import KEPT_GERMAN, KEPT_GERMAN_WORDS
from reopen.core.reply.tongues import may_be_dutch, may_be_german

# "Before you strike us", "if you had deleted me": the words, and not the wish.
_NOT_SO: Final = re.compile(
    r"(?:\b(?:bevor|ehe|wenn|falls|ob|dass|warum|wieso|wer|nicht|voordat|als|of|indien|niet|"
    r"waarom) (?:\w+ ){0,2})$"
)
# "Könnten Sie uns überspringen?" asks for it; "mich löschen?" only says our words again.
_REQUEST: Final = re.compile(
    r"\W*(?:können|könnten|kannst|könnt|dürf|würd|chön|koenn|wuerd|mög|soll|kan|kun|wil|zou|gelieve|bitte|"
    r"graag|gooi|haal)"
)
_BEFORE: Final = 30
_TONGUES: Final = ((may_be_german, GERMAN, ELSE_IN_GERMAN), (may_be_dutch, DUTCH, ELSE_IN_DUTCH))


def asks_in_german_or_dutch(text: str) -> str:
    """The words by which it asks to be let go, or ""."""
    for may_be, asks, something_else in _TONGUES:
        if not may_be(text) or not asks.search(text):
            continue
        rest = something_else.sub(" ", text)
        for found in asks.finditer(rest):
            before = rest[max(0, found.start() - _BEFORE) : found.start()].rsplit("\n", 1)[-1]
            echoed = rest.startswith("?", found.end()) and not _REQUEST.match(found[0])
            if not echoed and not _NOT_SO.search(before):
                return found[0].strip(" \n.,;:!?)–-")
    return ""


def without_something_else(text: str) -> str:
    """The text without what it asks to be taken off an offer or a contract."""
    for may_be, _, something_else in _TONGUES:
        if may_be(text):
            text = something_else.sub(" ", text)
    return text


def kept_in_german_or_dutch(text: str) -> tuple[str, int]:
    """The text without the wishes to be kept, and how many there were."""
    count = 0
    if may_be_german(text) and any(map(text.__contains__, KEPT_GERMAN_WORDS)):
        text, count = KEPT_GERMAN.subn(" ", text)
    if may_be_dutch(text) and any(map(text.__contains__, KEPT_DUTCH_WORDS)):
        text, more = KEPT_DUTCH.subn(" ", text)
        count += more
    return text, count
