"""A campaign whose last letter is out collects answers, and has a day for its verdict."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from reopen.records.models import Campaign, Message
from reopen.records.queries.company import company

VERDICT_AFTER = timedelta(days=14)  # of the last letter


def look(campaign_id: int | None, *, now: datetime) -> bool:
    """Move the campaign on where nothing of it is left to send; whether it moved. Caller's transaction."""
    if campaign_id is None:
        return False
    waiting = Message.objects.filter(
        campaign=campaign_id, state__in=[Message.State.QUEUED, Message.State.SENDING]
    )
    if waiting.exists():
        return False
    today = now.astimezone(ZoneInfo(company().time_zone)).date()
    return bool(
        Campaign.objects.filter(pk=campaign_id, state=Campaign.State.SENDING).update(
            state=Campaign.State.COLLECTING,
            last_letter_at=now,
            paused_at=None,
            paused_why="",
            verdict_on=today + VERDICT_AFTER,
        )
    )


def look_all(mailbox_id: int, *, now: datetime) -> None:
    """Move on every campaign of a mailbox of which nothing is left to send. Caller's transaction."""
    for campaign_id in Campaign.objects.filter(mailbox=mailbox_id, state=Campaign.State.SENDING).values_list(
        "pk", flat=True
    ):
        look(campaign_id, now=now)
