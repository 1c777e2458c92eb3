"""The private addresses at which a user's calendar programs read their calls."""

from dataclasses import dataclass
from datetime import datetime

from reopen.records.models import CalendarFeed


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One that answers. Its address is known to nobody any more: only its hash is kept."""

    id: int
    name: str
    made_at: datetime
    last_read_at: datetime | None


def feeds_of(user_id: int) -> list[FeedRow]:
    """Those of the user that were not revoked, the latest first."""
    rows = CalendarFeed.objects.filter(user=user_id, revoked_at=None).order_by("-made_at", "-pk")
    return [FeedRow(*row) for row in rows.values_list("pk", "name", "made_at", "last_read_at")]
