"""A message → what it says of a delivery, if it says anything of one."""

import re
from typing import Final

from reopen.core.reply.bounce import prose, report
from reopen.core.reply.bounce.notification import notification
from reopen.core.reply.bounce.recipients import addresses
from reopen.core.reply.bounce.recognise import is_report
from reopen.core.reply.bounce.said import Said
from reopen.core.reply.bounce.verdict import delivered, verdict
from reopen.core.reply.parts import Parts
from reopen.core.reply.reading import Bounce

_STATUS_PARTS: Final = ("message/delivery-status", "message/global-delivery-status")
_RECEIPTS: Final = ("message/disposition-notification", "message/global-disposition-notification")
_LATE: Final = re.compile(
    r"\bdelay(?:ed)?\b|will be (?:retried|re-?tried|re-?attempted)|(?:will )?(?:keep|continue) (?:on )?trying|"
    r"still being retried|"
    r"has not yet been delivered|not yet been delivered|delivery attempts will continue|you do not need to re-?send|"
    r"warning message only|temporary failure report|could not send message for past|wird weiter versucht|\bverzögert|"
    r"retardé|retrasad|vertraagd",
    re.IGNORECASE,
)
_GIVEN_UP: Final = re.compile(
    r"permanent(?:ly)? (?:error|fail|fatal)|given up|giving up|failed permanently|permanent error",
    re.IGNORECASE,
)
_FIELDS: Final = re.compile(
    r"^(?:final-recipient|reporting-mta|original-recipient): ", re.IGNORECASE | re.MULTILINE
)
_TO: Final = re.compile(r"^to:(.*(?:\n[ \t].*){0,5})", re.IGNORECASE | re.MULTILINE)
_BY_ITSELF: Final = re.compile(r"disposition:\s*automatic-action[^\n]{0,80};\s*deleted", re.IGNORECASE)
_REFUSED: Final = re.compile(r"reject|refus|not delivered|quota|undeliver|discarded", re.IGNORECASE)
_LIMIT: Final = 20_000


def read_report(parts: Parts) -> tuple[bool, Bounce | None, str] | None:
    """(delivered, bounce, why) of a report on a delivery; None where it is none."""
    receipt = next((parts.reports[kind] for kind in _RECEIPTS if kind in parts.reports), None)
    if receipt is not None and not _is_refusal(parts, receipt):
        # "Deleted without being read" too (RFC 8098): it arrived.
        return True, None, "a read receipt (RFC 8098)"
    # Only a body that opens so is looked at.
    if parts.raw[parts.start : parts.start + 20].lstrip()[:1] == b"{" and (said := notification(parts.plain)):
        return _told(parts, said, "", "a notification of Amazon’s mail service")
    why = is_report(parts)
    if not why:
        return None
    status = next((parts.reports[kind] for kind in _STATUS_PARTS if kind in parts.reports), "")
    text = parts.text[:_LIMIT]
    found = report.fields(status) if status else []
    if not found and (at := _FIELDS.search(text)):
        # Its parts are broken: the fields stand in what is read as text.
        found, text = report.fields(text[at.start() :]), text[: at.start()]
    return _told(parts, found, text, why)


def _is_refusal(parts: Parts, receipt: str) -> bool:
    """A filter of the recipient's (Sieve, RFC 5429) turns a mail away in the form of a receipt."""
    by_itself = bool(_BY_ITSELF.search(receipt[:_LIMIT]))
    return by_itself and bool(_REFUSED.search(f"{parts.header('subject')}\n{parts.text[:500]}"))


def _told(parts: Parts, said: list[Said], text: str, why: str) -> tuple[bool, Bounce | None, str]:
    if delivered(said):
        return True, None, f"{why}: {said[0].action or 'delivered'}"
    words = prose.words(text)
    subject = parts.header("subject")
    late = not any(one.action == "failed" for one in said) and (
        any(one.action == "delayed" for one in said)
        or (
            bool(_LATE.search(subject) or _LATE.search(words[:1_500])) and not _GIVEN_UP.search(words[:1_500])
        )
    )
    if not any(one.address for one in said):
        said = _by_prose(parts, words, said)
    elif not any(one.words for one in said):
        # The reason stands in the words above the fields alone.
        own = {one.address.lower(): one.words for one in prose.failures(words, frozenset())}
        said = [Said(one.address, one.action, one.status, own.get(one.address.lower(), "")) for one in said]
    bounce = verdict(said, words, subject, late=late)
    return False, bounce, f"{why}: {bounce.reason}{' ' + bounce.status if bounce.status else ''}"


def _by_prose(parts: Parts, words: str, said: list[Said]) -> list[Said]:
    """Whom it speaks of: its header, lines that begin with an address, other addresses, whom the original went to."""
    action, status = (said[0].action, said[0].status) if said else ("", "")
    aside = " ".join(one.words for one in said)
    own = frozenset(address.lower() for name in ("to", "from") for _, address in parts.addresses(name)[:20])
    listed = prose.after_list(words)
    by_line = prose.failures(listed, own) or prose.failures(listed, frozenset())
    by_key = {one.address.lower(): one.words for one in by_line}
    if failed := list(addresses(parts.header("x-failed-recipients"))):
        return [Said(one, action, status, by_key.get(one.lower(), "") or aside) for one in failed]
    if by_line:
        return [Said(one.address, action, status, f"{aside} {one.words}".strip()) for one in by_line]
    some = prose.named(listed, own)
    if not some and parts.original and (to := _TO.search(parts.original[:_LIMIT])):
        some = list(addresses(to[1]))
    return [Said(one, action, status, aside) for one in some] or said
