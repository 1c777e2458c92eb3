"""Open a lost deal again. Its losses stay; it leaves its cadences, and comes back to them if it is lost again."""

from datetime import datetime

from reopen.records.queries.visible import Viewer
from reopen.services.record_outcome import Logged, record_outcome


def reopen_deal(deal_id: int, *, now: datetime, viewer: Viewer, note: str = "") -> Logged:
    """The same as a call with that outcome, and taken back the same way: by undo_outcome(logged.outcome_id)."""
    return record_outcome(None, "reopened", deal_id=deal_id, now=now, viewer=viewer, note=note)
