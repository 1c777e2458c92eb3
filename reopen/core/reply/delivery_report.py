"""Bounces (RFC 3464) and complaints (RFC 5965), as servers that keep to the standards write them."""

import re
from typing import Final

from reopen.core.reply.parts import Parts
from reopen.core.reply.reading import Bounce, BounceReason

_STATUS: Final = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_CODE: Final = re.compile(r"\b([45]\d\d)[ -]")
_ADDRESS: Final = re.compile(r"[^\s<>;,:\"'()\[\]]{1,64}@[A-Za-z0-9.-]{1,253}[A-Za-z0-9]")
_DAEMON: Final = re.compile(
    r"^(mailer-?daemon|postmaster|mail-?delivery|mailerdaemon|mdaemon|bounces?)\b", re.IGNORECASE
)
# Never a person, whatever it says above its report.
_SERVER: Final = re.compile(r"mailer[-_ ]?daemon|mail deliver(y|er)? (sub)?system", re.IGNORECASE)
# Microsoft's, before it wrote reports by the standard.
_COMPLAINT: Final = re.compile(r"^complaint about message from \d", re.IGNORECASE)
_SUBJECT: Final = re.compile(
    r"undeliver|not (be )?delivered|failure delivery|delivery (status notification|has failed|failure|"
    r"failed)|returned mail|mail delivery|failure notice|"
    r"delivery delayed|could not be delivered|unzustellbar|non remis|échec de la remise|no se puede entregar|"
    r"onbestelbaar|mancata consegna|nicht zugestellt",
    re.IGNORECASE,
)
# RFC 3463 and its registry: https://www.iana.org/assignments/smtp-enhanced-status-codes
_BY_STATUS: Final[dict[str, BounceReason]] = {
    "1.1": "user_unknown", "1.0": "user_unknown", "1.3": "user_unknown", "1.2": "host_unknown",
    "1.6": "has_moved", "1.10": "host_unknown", "1.8": "rejected", "1.7": "rejected",
    "2.0": "mailbox_full", "2.1": "suspended", "2.2": "mailbox_full", "2.3": "message_too_big",
    "3.4": "message_too_big", "4.1": "network", "4.2": "network", "4.4": "host_unknown", "4.7": "expired",
    "7.1": "rejected", "7.26": "not_authenticated", "7.23": "not_authenticated", "7.20": "not_authenticated",
    "7.28": "rate_limited",
}  # fmt: skip
_BY_WORDS: Final[tuple[tuple[BounceReason, str], ...]] = (
    ("has_moved", r"has moved|no longer (at|with|works)|new address"),
    ("mailbox_full", r"mailbox (is )?full|over ?quota|quota exceeded|exceeded .{0,20}quota|insufficient storage"),
    ("message_too_big", r"too (large|big)|size (limit|exceed)|exceeds .{0,20}size"),
    ("not_authenticated", r"\bspf\b|\bdkim\b|dmarc|unauthenticated"),
    ("rate_limited", r"rate limit|too many (messages|connections)|throttl|gr[ae]ylist|unusual rate"),
    ("spam", r"\bspam|blocklist|blacklist|block list|black list|reputation|spamhaus"),
    ("suspended", r"(account|mailbox|user).{0,20}(disabled|suspended|inactive|locked)"),
    ("user_unknown", r"(user|recipient|mailbox|address|account)\b.{0,30}(unknown|not (exist|found|valid)|"
                     r"unavailable|does ?n.t exist|rejected)|no such (user|mailbox|recipient|person)|"
                     r"unknown (user|recipient|local|mailbox|address)|unrouteable|invalid (recipient|mailbox)|"
                     r"does not exist|not a valid"),
    ("host_unknown", r"host (unknown|not found)|domain not found|no such (host|domain)|unknown (host|domain)|"
                     r"name or service|nxdomain|unrouteable (mail )?domain"),
    ("network", r"timed? ?out|connection refused|could not connect|not respond"),
    ("expired", r"expired|retry time(out)?|too long in (the )?queue|giving up"),
    ("rejected", r"polic|denied|not allowed|reject|refused|prohibited|blocked|not permitted"),
)  # fmt: skip
_WORDS: Final = tuple((reason, re.compile(words, re.IGNORECASE)) for reason, words in _BY_WORDS)
_DEAD: Final = ("user_unknown", "host_unknown", "has_moved")
_LATE: Final = re.compile(
    r"delayed|will (be retried|retry|keep trying|continue)|still being|warning", re.IGNORECASE
)


def is_complaint(parts: Parts) -> bool:
    """Is it an abuse report?"""
    kind = parts.header("content-type").lower()
    said = parts.reports.get("message/feedback-report", "")
    if "message/feedback-report" in parts.types or "report-type=feedback-report" in kind.replace('"', ""):
        return not re.search(r"feedback-type:\s*(not-spam|auth-failure|dmarc)", said, re.IGNORECASE)
    return bool(_COMPLAINT.match(parts.header("subject")))


def read_report(parts: Parts) -> tuple[bool, Bounce | None, str] | None:
    """(delivered, bounce, why) of a report on a delivery; None where it is none."""
    said = parts.reports.get("message/delivery-status", "") or parts.reports.get(
        "message/global-delivery-status", ""
    )
    if said:
        return _from_fields(said, parts.text)
    if "message/disposition-notification" in parts.types:
        return True, None, "a read receipt (RFC 8098)"
    failed = parts.header("x-failed-recipients")
    sender = next((at for _, at in parts.addresses("from")), parts.header("from"))
    is_report = "multipart/report" in parts.types
    subject = parts.header("subject")
    is_server = bool(_SERVER.search(parts.header("from")))
    if (
        failed
        or is_server
        or ((is_report or _DAEMON.search(sender)) and (is_report or _SUBJECT.search(subject)))
    ):
        words = parts.text[:20_000]
        late = bool(_LATE.search(subject))
        found = _STATUS.search(words)
        to = tuple(dict.fromkeys(_ADDRESS.findall(failed or words)))[:20]
        bounce = _bounce(found[0] if found else None, words, to, late=late)
        return False, bounce, "X-Failed-Recipients" if failed else f"from {sender}: “{subject[:80]}”"
    return None


def _from_fields(said: str, text: str) -> tuple[bool, Bounce | None, str]:
    """The worst of the recipients decides."""
    fields: list[tuple[str, str]] = []
    for line in re.sub(r"\n[ \t]+", " ", said.replace("\r", "")).split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields.append((name.strip().lower(), value.strip()))
    actions = [value.split()[0].lower() for name, value in fields if name == "action" and value]
    statuses = [m[0] for name, value in fields if name == "status" and (m := _STATUS.search(value))]
    to = [
        address[0]
        for wanted in ("original-recipient", "final-recipient")
        for name, value in fields
        if name == wanted and (address := _ADDRESS.search(value))
    ]
    words = "\n".join(value for name, value in fields if name == "diagnostic-code")
    if actions and all(one in ("delivered", "relayed", "expanded") for one in actions):
        return True, None, f"a delivery report: {actions[0]}"
    late = bool(actions) and "failed" not in actions
    status = next((one for one in statuses if one[0] == "5"), statuses[0] if statuses else None)
    inner = _STATUS.search(words)
    if inner and status in (None, "5.0.0", "4.0.0"):
        status = inner[0]
    bounce = _bounce(status, words or text[:20_000], tuple(dict.fromkeys(to))[:100], late=late)
    return False, bounce, f"a delivery report: {actions[0] if actions else 'failed'} {status or ''}".rstrip()


def _bounce(status: str | None, words: str, to: tuple[str, ...], *, late: bool) -> Bounce:
    detail = status.partition(".")[2] if status else ""
    by_words = next((reason for reason, pattern in _WORDS if pattern.search(words)), None)
    reason = _BY_STATUS.get(detail)
    if reason is None or (reason == "rejected" and by_words not in (None, "network", "expired")):
        reason = by_words or reason or ("rejected" if detail.startswith("7.") else "other")
    code = _CODE.search(words)
    for_good = status[0] == "5" if status else bool(code and code[1][0] == "5") or not late
    return Bounce(not late and for_good and reason in _DEAD, status, reason, to, failed=not late)
