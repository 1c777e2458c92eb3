"""What was done last, so that it can be taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import BooleanField, ExpressionWrapper, Q

from reopen.records.models import Loss, Outcome
from reopen.records.queries.visible import Viewer, visible_deals


@dataclass(frozen=True, slots=True)
class LastAct:
    """An outcome logged, or a loss recorded by hand; `id` is its own."""

    kind: Literal["outcome", "loss"]
    id: int
    deal_id: int
    at: datetime


def last_act(viewer: Viewer, *, most: int = 200) -> LastAct | None:
    """The latest act on a deal that the viewer may see; None where none of the last `most` is one."""
    acts: list[LastAct] = []
    outcomes = Outcome.objects.order_by("-at", "-pk").values_list("pk", "deal_id", "at", "undone_at")[:most]
    by_hand = ExpressionWrapper(Q(before__isnull=False), output_field=BooleanField())
    losses = Loss.objects.order_by("-pk").values_list("pk", "deal_id", "recorded_at", by_hand)[:most]
    rows = [LastAct("outcome", pk, deal, at) for pk, deal, at, undone in outcomes if undone is None]
    rows += [LastAct("loss", pk, deal, at) for pk, deal, at, ours in losses if ours]
    seen = set(
        visible_deals(viewer).filter(pk__in={row.deal_id for row in rows}).values_list("pk", flat=True)
    )
    acts = sorted((row for row in rows if row.deal_id in seen), key=lambda row: row.at, reverse=True)
    return acts[0] if acts else None
