"""What has been written before, for a field to offer: so that one competitor keeps one name."""

from django.db.models import Exists, OuterRef

from reopen.records.models import Competitor, Loss
from reopen.records.queries.visible import Viewer, resting

MOST = 200
_LOOKED_AT = 400


def competitors_before(viewer: Viewer) -> list[str]:
    """Names, in order; to all but the owner without those that stand on deals that rest alone."""
    names = Competitor.objects.order_by("name_key")
    if not viewer.sees_resting and resting().exists():
        names = names.filter(
            Exists(Loss.objects.filter(competitor=OuterRef("pk"), deal__resting_since__isnull=True))
        )
    return list(names.values_list("name", flat=True)[:MOST])


def reasons_before(viewer: Viewer) -> list[str]:
    """The reasons of the latest losses, the most frequent first; the same."""
    counts: dict[str, int] = {}
    losses = Loss.objects.order_by("-pk")
    if not viewer.sees_resting:
        losses = losses.exclude(deal__in=resting().values("pk"))
    for reason in losses.values_list("reason", flat=True)[:_LOOKED_AT]:
        if reason:
            counts[reason] = counts.get(reason, 0) + 1
    return sorted(counts, key=lambda reason: (-counts[reason], reason))[:30]
