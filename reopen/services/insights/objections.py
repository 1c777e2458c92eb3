"""The reasons of the losses that the viewer may see: the rep's, the buyer's, and the competitor's prices."""

from reopen.core.insight.objections import Case, Objections, find_objections
from reopen.core.insight.reasons import Sorted, sort_reason
from reopen.records.models import Loss
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError


def objections(viewer: Viewer, asked: Asked) -> Objections:
    """Every loss in the time asked for; a deal lost twice counts twice. AskedError where there is none of it."""
    return find_objections([case for case, _, _ in _cases(viewer, asked)])


def sorted_notes(viewer: Viewer, asked: Asked) -> list[tuple[Case, Sorted | None, Sorted | None]]:
    """Each loss with the words that led to the families of the rep's and of the buyer's reason."""
    return _cases(viewer, asked)


def _cases(viewer: Viewer, asked: Asked) -> list[tuple[Case, Sorted | None, Sorted | None]]:
    if asked.by:
        raise AskedError("Reasons are by competitor already: narrow them with --owner or --pipeline.")
    losses = Loss.objects.filter(deal__in=visible_deals(viewer)).select_related("deal__owner", "competitor")
    if asked.owner:
        losses = losses.filter(deal__owner__name__iexact=asked.owner.strip())
    if asked.pipeline:
        losses = losses.filter(deal__pipeline__iexact=asked.pipeline.strip())
    if asked.since:
        losses = losses.filter(lost_on__gte=asked.since)
    if asked.until:
        losses = losses.filter(lost_on__lte=asked.until)
    if (asked.owner or asked.pipeline) and not losses.exists():
        raise AskedError(f"No loss is there of {' and '.join(filter(None, (asked.owner, asked.pipeline)))}.")
    return [_case(loss) for loss in losses.order_by("pk").iterator(chunk_size=2_000)]


def _case(loss: Loss) -> tuple[Case, Sorted | None, Sorted | None]:
    by_rep = sort_reason(loss.reason, loss.note)
    by_buyer = sort_reason(loss.buyer_reason, loss.buyer_words)
    case = Case(
        deal_id=loss.deal_id,
        rep=loss.deal.owner.name if loss.deal.owner else "",
        stage=loss.stage,
        competitor=loss.competitor.name if loss.competitor else "",
        by_rep=by_rep.family if by_rep else "",
        by_buyer=by_buyer.family if by_buyer else "",
        our_price=loss.our_price,
        their_price=loss.their_price,
    )
    return case, by_rep, by_buyer
