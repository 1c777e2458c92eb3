"""Every reply in one line each, for the owner's command line. Under the seal this is the owner's alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from reopen.records.models import Message, Reply


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One reply; "" and None where nothing is known."""

    id: int
    campaign: int | None
    state: str  # stored, unmatched, to_judge, judged, noted
    kind: str
    intent: str
    confidence: float | None
    in_doubt: bool
    who: str
    account: str
    address: str
    received_at: datetime
    decision: str
    decided_on: date | None
    worth: bool | None
    resume_on: str | None
    referred_to: str | None
    left_company: bool
    text: str

    def to_json(self) -> dict[str, Any]:
        """Plain values; days and moments as ISO 8601."""
        return {
            name: value.isoformat() if isinstance(value, date | datetime) else value
            for name in self.__slots__
            for value in [getattr(self, name)]
        }


_COLUMNS = (
    "id", "campaign_id", "state", "kind", "intent", "in_doubt", "contact__name", "contact__account__name", "from_name",
    "from_address", "received_at", "decision", "decided_on", "worth", "reading",
)  # fmt: skip


def reply_lines(*, campaign: int | None = None, waiting: bool = False) -> Iterator[ReplyLine]:
    """The latest first, dismissed ones left out; `waiting`: those that ask something of the owner."""
    found = Reply.objects.exclude(state=Reply.State.DISMISSED).order_by("-received_at", "-pk")
    # What answers a rep's own mail is the rep's.
    found = found.exclude(letter__kind__in=[Message.Kind.QUOTE, Message.Kind.INVITATION])
    if campaign is not None:
        found = found.filter(campaign=campaign)
    if waiting:
        found = found.filter(state__in=[Reply.State.TO_JUDGE, Reply.State.UNMATCHED, Reply.State.STORED])
    for row in found.values(*_COLUMNS).iterator():
        reading: dict[str, Any] = row["reading"] or {}
        yield ReplyLine(
            id=row["id"],
            campaign=row["campaign_id"],
            state=row["state"],
            kind=row["kind"],
            intent=row["intent"],
            confidence=reading.get("confidence"),
            in_doubt=row["in_doubt"],
            who=row["contact__name"] or row["from_name"],
            account=row["contact__account__name"] or "",
            address=row["from_address"],
            received_at=row["received_at"],
            decision=row["decision"],
            decided_on=row["decided_on"],
            worth=row["worth"],
            resume_on=reading.get("resume_on"),
            referred_to=reading.get("referred_to"),
            left_company=bool(reading.get("left_company")),
            text=str(reading.get("new_text") or "").strip(),
        )
