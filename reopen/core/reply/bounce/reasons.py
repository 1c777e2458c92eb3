"""A status, a reply code and the server's words → one of thirteen reasons.

In this order: words that leave no doubt; the status, where it is specific (RFC 3463 and its registry,
https://www.iana.org/assignments/smtp-enhanced-status-codes); words that are said for more than one reason; the reply
code. Words come first since many servers send one status for everything: 5.1.1 for a limit, 5.7.1 for a user unknown.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reopen.core.reply.bounce.phrases import BY_CODE, BY_STATUS, GAPS, LATE_GAPS, PLAIN, VAGUE, Rules
from reopen.core.reply.reading import BounceReason

_LIMIT: Final = 4_000
_STATUS: Final = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)")
_CODE: Final = re.compile(r"(?<![\d.\[])(?<!\d:)([45]\d\d)(?=[ \-:;,)]|$)(?!\.)")
_LINK: Final = re.compile(r"(?:https?://|www\.)([^\s/?#]{1,100})\S*")
_ANSWER: Final = re.compile(r"(?<![\d.\[])[45]\d\d[ -]['#]?(?:[45]\.\d{1,3}\.\d{1,3}|[A-Za-z<:])")
_NOISE: Final = re.compile(
    r"<[^<>\s]*@[^<>\s]*>|[^\s<>()]+@[^\s<>()]+|"
    r"\b[245]\d\d[- ]?#?[245]\.\d{1,3}\.\d{1,3}\b|\b[245]\d\d-|(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])|[\"“”«»]"
)
_GENERIC: Final = ("0.0", "3.0", "5.0", "1.0", "7.0", "2.0", "4.0", "6.0")
_AFTER_DATA: Final = re.compile(
    r"(?:in reply to|after|response to|smtp command:?|our)\s+(?:the\s+)?(?:final\s+|end of\s+)?data\b|>>> data\b|"
    r"after i sent the message|end of (?:message|data)",
    re.IGNORECASE,
)
# KDDI’s mobile service says so of all whom its users’ filters turn away.
_BARE: Final = re.compile(r"\b550 : user unknown", re.IGNORECASE)
_AT_RCPT: Final = re.compile(r"\brcpt[ _]?(?:to)?\b|does not like recipient|recipient table", re.IGNORECASE)
# Said before any recipient was named: of the sender, then, or of us.
_AT_MAIL: Final = re.compile(
    r"my name was rejected|"
    r"(?:reply to|after|response to|\[)\s*(?:the )?(?:mail[ _]?from|initial connection|[he]{2}lo|connect)\b",
    re.IGNORECASE,
)
_HAS_NO_ACCOUNT: Final = re.compile(r"have an? .{1,80}account", re.IGNORECASE)


def best_status(status: str, words: str) -> str:
    """The reported one; where it says nothing, the first in the words that says more."""
    if status and status.partition(".")[2] not in _GENERIC:
        return status
    found = [one[0] for one in _STATUS.finditer(words[:_LIMIT]) if one[1] != "2"]
    told = next((one for one in found if one.partition(".")[2] not in _GENERIC), "")
    return told or status or next(iter(found), "")


def reason(words: str, status: str, text: str, *, late: bool = False) -> BounceReason:
    """`words`: what is said of this recipient; `text`: of all, for where the words tell nothing."""
    return _reason(words[:_LIMIT], status, text[:_LIMIT], late)


@lru_cache(maxsize=512)
def _reason(words: str, status: str, text: str, late: bool) -> BounceReason:
    decides = words
    found = _from(words, status) if words.strip() or not text.strip() else None
    if found is None and text:
        decides, found = text, _from(text, "" if words.strip() else status)
    if found is None:
        detail = status.partition(".")[2]
        found = "expired" if late else "rejected" if detail.startswith("7.") else "other"
    if found == "host_unknown" and status.startswith("4") and "dns error" in words.lower():
        return "network"  # the lookup may go better tomorrow
    if found in ("user_unknown", "host_unknown") and _AT_MAIL.search(decides):
        return "rejected"  # of the sender
    if found == "user_unknown" and _is_a_filter(decides, status, text):
        return "rejected"
    return found


def _is_a_filter(words: str, status: str, text: str) -> bool:
    """“User unknown”, but not as the directory's word: then nobody knows, and the address is not given up.

    The directory answers to RCPT, or with a status of its own (X.1.1). Filters say the same words, to hide that they
    are filters: after the whole mail was seen, or as a bare 550. Sendmail's X.2.0 is an answer after the mail, too.
    """
    detail = best_status(status, words).partition(".")[2]
    if _BARE.search(words):
        return True
    if detail.startswith("1.") or _HAS_NO_ACCOUNT.search(words):
        return False
    if detail == "2.0" or (detail == "7.1" and "access denied" not in words.lower()):
        return True
    if _AFTER_DATA.search(words):
        return True
    if detail in ("2.1", "5.0") or _AT_RCPT.search(words) or _AT_RCPT.search(text):
        return False
    return bool(_CODE.search(words))


def _from(words: str, status: str) -> BounceReason | None:
    if status.endswith(".1.6"):
        return "has_moved"
    plain = normal(words)
    # The other server's own answer first: what stands around it is said of any failure.
    answer = _ANSWER.search(words)
    if answer and answer.start() > 15:
        found = _plainly(normal(words[answer.start() : answer.start() + 500])) or _plainly(plain)
    else:
        found = _plainly(plain)
    if found is not None:
        return found
    detail = best_status(status, words).partition(".")[2]
    if detail not in _GENERIC and detail in BY_STATUS:
        return BY_STATUS[detail]
    if (found := _first(VAGUE, plain)) is not None:
        return found
    code = next((one[1] for one in _CODE.finditer(words) if one[1] in BY_CODE), "")
    return BY_CODE[code] if code else BY_STATUS.get(detail)


def _plainly(plain: str) -> BounceReason | None:
    """By words that are said for one reason alone."""
    for why, first, whole in GAPS:
        if first in plain and whole.search(plain):
            return why
    if (found := _first(PLAIN, plain)) is not None:
        return found
    return next((why for why, whole in LATE_GAPS if whole.search(plain)), None)


def _first(rules: Rules, text: str) -> BounceReason | None:
    return next((reason for reason, phrases in rules if _any(phrases, text)), None)


def _any(phrases: Sequence[str], text: str) -> bool:
    return any(one in text for one in phrases)


def normal(words: str) -> str:
    """Lower case, one space, without codes, addresses and links: a phrase may be broken by any of them."""
    plain = _LINK.sub(r" \1 ", words) if "://" in words or "www." in words else words
    plain = " ".join(_NOISE.sub(" ", plain).split())
    return plain.lower().replace("’", "'")
