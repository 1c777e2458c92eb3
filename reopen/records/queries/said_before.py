"""What has been written before, for a field to offer: so that one competitor keeps one name."""

from reopen.records.models import Competitor, Loss

MOST = 200
_LOOKED_AT = 400


def competitors_before() -> list[str]:
    """Names, in order."""
    return list(Competitor.objects.order_by("name_key").values_list("name", flat=True)[:MOST])


def reasons_before() -> list[str]:
    """The reasons of the latest losses, the most frequent first."""
    counts: dict[str, int] = {}
    for reason in Loss.objects.order_by("-pk").values_list("reason", flat=True)[:_LOOKED_AT]:
        if reason:
            counts[reason] = counts.get(reason, 0) + 1
    return sorted(counts, key=lambda reason: (-counts[reason], reason))[:30]
