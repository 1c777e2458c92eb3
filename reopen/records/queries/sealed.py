"""What is under the seal: campaigns from the approval until it is taken off, and replies until they are judged."""

from django.db.models import Q, QuerySet

from reopen.records.models import Campaign, Reply

SEALED = Q(approved_at__isnull=False, unsealed_at__isnull=True)
# Nobody but the owner has looked at it yet.
UNJUDGED = (Reply.State.STORED, Reply.State.UNMATCHED, Reply.State.TO_JUDGE)


def sealed_campaigns() -> "QuerySet[Campaign]":
    """Those of which nobody but the owner sees what came of them."""
    return Campaign.objects.filter(SEALED)


def is_sealed(campaign_id: int | None) -> bool:
    """Whether this one is."""
    return campaign_id is not None and sealed_campaigns().filter(pk=campaign_id).exists()


def hidden_stops() -> Q:
    """The suppressions that nobody but the owner is shown: made by a reply whose campaign is sealed, or by one that
    waits to be judged, however late it came."""
    waiting = Reply.objects.filter(state__in=UNJUDGED, released_at__isnull=True)
    return Q(campaign_number__in=sealed_campaigns().values("pk")) | Q(reply_number__in=waiting.values("pk"))
