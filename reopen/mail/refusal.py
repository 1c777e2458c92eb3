"""What a server's refusal means: of whom it speaks, and whether it is for good.

Codes: RFC 5321, 4.2.1 (4yz for now, 5yz for good) and the enhanced status of RFC 3463 with its registry. Words decide
only where codes are silent: half the servers say 550 5.7.1 or 554 for everything.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

Stage = Literal["connect", "sign_in", "sender", "recipient", "text"]
Kind = Literal["temporary", "permanent", "policy"]
Reason = Literal[
    "user_unknown",
    "host_unknown",
    "has_moved",
    "mailbox_full",
    "message_too_big",
    "rejected",
    "spam",
    "not_authenticated",
    "rate_limited",
    "network",
    "expired",
    "suspended",
    "other",
]

_STATUS: Final = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
# RFC 3463 and the registry of enhanced status codes, by subject and detail.
_BY_STATUS: Final[dict[str, Reason]] = {
    "1.1": "user_unknown",
    "1.2": "host_unknown",
    "1.3": "user_unknown",
    "1.4": "user_unknown",
    "1.6": "has_moved",
    "1.7": "not_authenticated",  # of the sender's address, as 1.8
    "1.8": "not_authenticated",
    "1.10": "user_unknown",
    "2.1": "suspended",
    "2.2": "mailbox_full",
    "2.3": "message_too_big",
    "3.4": "message_too_big",
    "4.1": "network",
    "4.2": "network",
    "4.3": "network",
    "4.4": "host_unknown",
    "4.6": "network",
    "4.7": "expired",
    "5.3": "rate_limited",
    "7.8": "not_authenticated",
    "7.9": "not_authenticated",
    "7.11": "not_authenticated",
    "7.28": "rate_limited",
}
_WORDS: Final[dict[Reason, str]] = {
    "not_authenticated": r"authenticat\w* (?:is )?required|must (?:authenticate|issue a starttls)|relay\w*",
    "has_moved": r"has moved|user moved|no longer at this",
    "user_unknown": (
        r"(?:no such|unknown|invalid|unrouteable) (?:user|mailbox|recipient|address|local)|"
        r"(?:user|mailbox|recipient|address|account)\b.{0,60}?\b(?:unknown|not found|does ?n[o'’]t exist|"
        r"rejected: undeliverable|not exist|unavailable)|no mailbox here|nobody here by that"
    ),
    "host_unknown": r"(?:host|domain)\b.{0,40}?\b(?:not found|unknown|does not exist)|no mx",
    "mailbox_full": (
        r"over ?quota|quota exceeded|out of storage|mailbox (?:is )?full|over limit|"
        r"insufficient (?:mailbox|disk)? ?storage"
    ),
    "message_too_big": r"too (?:big|large)|message size|exceeds.{0,20}size",
    "suspended": r"suspended|disabled|inactive|deactivated",
    "rate_limited": r"\brate\b|too many|throttl|exceeded the (?:maximum|limit)|sending (?:limit|quota)|unusual rate",
    "spam": (
        r"spam|junk|bulk|unsolicited|blacklist|blocklist|block list|black list|spamhaus|barracuda|reputation|"
        r"\bdnsbl\b|\brbl\b|content (?:is )?(?:rejected|blocked)|suspicious"
    ),
    "rejected": r"polic|denied|not allowed|not permitted|prohibited|reject|refused|dmarc|\bspf\b|dkim|blocked",
}
_BY_WORDS: Final = {reason: re.compile(words, re.IGNORECASE) for reason, words in _WORDS.items()}
# Its way of saying that nobody is there: https://learn.microsoft.com/exchange/troubleshoot/email-delivery
_MICROSOFT_UNKNOWN: Final = re.compile(r"recipient address rejected: access denied", re.IGNORECASE)
_GREYLIST: Final = re.compile(r"gr[ae]y-?list|try (?:again )?later|temporarily deferred", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A no, before the text was taken.

    `code` is the server's (0: none came); `status` the enhanced one or "". `words` are the server's, or a sentence of
    ours where it said nothing.
    """

    stage: Stage
    for_good: bool  # the server said 5yz
    policy: bool  # it blocks us, not the address
    reason: Reason
    code: int
    status: str
    words: str
    lost: bool = False  # the connection is gone: open another

    @property
    def kind(self) -> Kind:
        """In one word."""
        return "policy" if self.policy else "permanent" if self.for_good else "temporary"

    @property
    def ours(self) -> bool:
        """Does it speak of our mailbox or connection, and say nothing of the recipient?

        Such a letter stays in the outbox, however permanent the code: it is the mailbox that must be mended, or
        has sent enough for a day (Google says 550 5.4.5 then).
        """
        return (
            self.stage in ("connect", "sign_in", "sender")
            or self.lost
            or self.reason == "not_authenticated"
            or (self.for_good and self.reason == "rate_limited")
        )

    @property
    def temporary(self) -> bool:
        """May the same letter be tried again later?"""
        return not self.for_good or self.ours

    @property
    def dead_address(self) -> bool:
        """Is the address of no more use?"""
        return not self.temporary and self.reason in ("user_unknown", "host_unknown", "has_moved")

    def __str__(self) -> str:
        return f"{self.code} {self.words}" if self.code else self.words


def refusal_of(stage: Stage, code: int, words: str) -> Refusal:
    """Read a server's answer. A code that is not 5yz counts as one for now."""
    found = _STATUS.search(words)
    status = found[0] if found else ""
    reason = _reason(status, words)
    for_good = 500 <= code <= 599 and not status.startswith("4")
    # 552 without more is of old a full mailbox, to be read as 452 (RFC 5321, 4.5.3.1.10).
    if code == 552 and reason in ("mailbox_full", "other"):
        reason, for_good = "mailbox_full", False
    policy = reason == "spam" or (for_good and reason == "rejected")
    if not for_good and _GREYLIST.search(words):
        reason, policy = "rate_limited", False
    return Refusal(stage, for_good, policy, reason, code, status, words)


def lost(stage: Stage, words: str) -> Refusal:
    """The connection broke, or none came about: in our own words."""
    return Refusal(stage, False, False, "network", 0, "", words, lost=True)


def _reason(status: str, words: str) -> Reason:
    if _MICROSOFT_UNKNOWN.search(words):
        return "user_unknown"
    detail = status.partition(".")[2]
    if detail in _BY_STATUS:
        return _BY_STATUS[detail]
    for reason, pattern in _BY_WORDS.items():
        if pattern.search(words):
            return reason
    return "rejected" if detail.startswith("7.") else "other"
