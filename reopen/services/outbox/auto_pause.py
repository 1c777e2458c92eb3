"""A campaign stops by itself where going on would harm: a complaint, policy blocks, too many dead addresses."""

from datetime import datetime

from reopen.core.sending_pace import LAST, pause_reason
from reopen.records.models import Campaign, Message, Reply

POLICY = ("rejected", "spam")
DEAD = ("user_unknown", "host_unknown", "has_moved")


def look(campaign_id: int, *, now: datetime) -> str:
    """Pause the campaign where there is cause; the cause as a sentence, or "". Caller's transaction."""
    campaign = Campaign.objects.filter(
        pk=campaign_id, state=Campaign.State.SENDING, paused_at__isnull=True
    ).first()
    if campaign is None:
        return ""
    why = _cause(campaign)
    if why:
        Campaign.objects.filter(pk=campaign_id, paused_at__isnull=True).update(paused_at=now, paused_why=why)
    return why


def _cause(campaign: Campaign) -> str:
    # What came before a person let it go on is no cause to stop again.
    since = campaign.resumed_at or campaign.approved_at or campaign.made_at
    complaints = Reply.objects.filter(campaign=campaign, kind="complaint", stored_at__gte=since).count()
    tried = Message.objects.filter(campaign=campaign, settled_at__gte=since)
    blocks = tried.filter(state=Message.State.BOUNCED, bounce__in=POLICY).count()
    last = list(
        tried.filter(state__in=[Message.State.SENT, Message.State.BOUNCED, Message.State.UNKNOWN])
        .order_by("-settled_at", "-id")
        .values_list("bounce", flat=True)[:LAST]
    )
    return pause_reason(
        complaints=complaints, policy_blocks=blocks, dead=[reason in DEAD for reason in reversed(last)]
    )
