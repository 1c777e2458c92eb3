"""A reply of which the row alone stays, so that the same mail is known and not stored again."""

from typing import Any

from reopen.records.models import Reply

EMPTIED: dict[str, Any] = {
    "state": Reply.State.DISMISSED,
    "raw": b"",
    "reading": None,
    "from_name": "",
    "from_address": "",
    "from_key": "",
    "subject": "",
    "message_id": "",
    "matched_by": "",
    "contact": None,
}
