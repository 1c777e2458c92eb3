"""Abuse reports (RFC 5965): a person pressed “this is spam”."""

import re
from typing import Final

from reopen.core.reply.parts import Parts

# A wrong guess taken back. A failure to authenticate (RFC 6591) counts: no person made it, but nobody wanted the mail.
_NO_COMPLAINT: Final = re.compile(r"feedback-type:\s*not-spam", re.IGNORECASE)
_TYPE: Final = re.compile(
    r"(?:^|\n)feedback-type:\s*(abuse|fraud|virus|auth-failure|dmarc|other|opt-out|not-spam|complaint)",
    re.IGNORECASE,
)
# Microsoft's, before it wrote reports by the standard.
_SUBJECT: Final = re.compile(r"complaint about message from \d", re.IGNORECASE)
_JSON: Final = re.compile(r'"(?:notificationType|eventType)"\s*:\s*"Complaint"')


def is_complaint(parts: Parts) -> bool:
    """Is it an abuse report, whole or in pieces?"""
    kind = parts.header("content-type").lower().replace('"', "").replace("'", "").replace(" ", "")
    if "message/feedback-report" in parts.types or "report-type=feedback-report" in kind:
        return not _NO_COMPLAINT.search(
            parts.reports.get("message/feedback-report", "") or parts.text[:20_000]
        )
    if _SUBJECT.match(parts.header("subject")):
        return True
    if not kind.startswith("multipart/"):
        text = parts.plain[:2_000].lstrip() if parts.start < len(parts.raw) else ""
        return text.startswith("{") and bool(_JSON.search(text))
    # Its parts are broken: the fields stand in what is read as text.
    text = parts.plain[:20_000]
    if "eedback-" not in text and "EEDBACK-" not in text:
        return False
    return bool(
        _TYPE.search(text) and re.search(r"\nuser-agent:|\nversion:", text, re.IGNORECASE)
    ) and not bool(_NO_COMPLAINT.search(text))
