"""What a day without calls says instead: is there anything here at all, and when is the next call?"""

from dataclasses import dataclass
from datetime import date

from reopen.records.models import Deal, Touch
from reopen.records.queries.visible import Viewer, resting, visible_owners

COUNT_TO = 100


@dataclass(frozen=True, slots=True)
class NothingDue:
    """`no_deals`: the database holds none. `next_on`: the next planned call after the day, and how many then."""

    no_deals: bool
    next_on: date | None = None
    next_calls: int = 0
    at_least: bool = False


def nothing_due(viewer: Viewer, *, after: date, owner_id: int | None) -> NothingDue:
    """Three short walks along an index, whatever the number of deals."""
    if not any_deals():
        return NothingDue(no_deals=True)
    touches = Touch.objects.filter(state=Touch.State.PLANNED, channel="phone", due_on__gt=after)
    if owner_id is not None or viewer.role != "owner":
        owners = visible_owners(viewer)
        ids = owners.filter(pk=owner_id).values("pk") if owner_id is not None else owners.values("pk")
        touches = touches.filter(owner__in=ids)
    if not viewer.sees_resting:
        touches = touches.exclude(deal__in=resting().values("pk"))
    first = touches.order_by("due_on", "id").values_list("due_on", flat=True).first()
    if first is None:
        return NothingDue(no_deals=False)
    seen = len(touches.filter(due_on=first).values_list("deal_id", flat=True).distinct()[: COUNT_TO + 1])
    return NothingDue(False, first, min(seen, COUNT_TO), at_least=seen > COUNT_TO)


def any_deals() -> bool:
    """Does the database hold a deal?"""
    return Deal.objects.exists()
