"""The rival contracts of the lost deals that the viewer may see."""

from datetime import date

from reopen.core.insight.leases import Lease, Leases, find_leases
from reopen.records.models import Installed, Loss
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError


def leases(viewer: Viewer, asked: Asked, *, today: date) -> Leases:
    """What is winnable when, of the standing loss of each lost deal. AskedError for a seller who is not there."""
    if asked.by or asked.since or asked.until:
        raise AskedError("Contracts are by the quarter of their end: narrow them with --owner or --pipeline.")
    deals = visible_deals(viewer).filter(status="lost")
    if asked.owner:
        deals = deals.filter(owner__name__iexact=asked.owner.strip())
    if asked.pipeline:
        deals = deals.filter(pipeline__iexact=asked.pipeline.strip())
    if (asked.owner or asked.pipeline) and not deals.exists():
        raise AskedError(
            f"No lost deal is there of {' and '.join(filter(None, (asked.owner, asked.pipeline)))}."
        )
    found = (
        Loss.objects.filter(deal__in=deals, term_months__isnull=False)
        .select_related("deal__account", "deal__owner", "competitor")
        .order_by("deal", "-lost_on")
    )
    latest: dict[int, Loss] = {}
    for loss in found.iterator(chunk_size=2_000):
        if loss.lost_on == loss.deal.lost_on and loss.term_months:
            latest.setdefault(loss.deal_id, loss)
    installed = _installed(list(latest))
    made = [_lease(loss, installed.get(deal, "")) for deal, loss in latest.items()]
    return find_leases(made, without=deals.count() - len(made), today=today)


def _lease(loss: Loss, installed: str) -> Lease:
    deal = loss.deal
    return Lease(
        deal_id=deal.pk,
        account=deal.account.name if deal.account else deal.name,
        owner=deal.owner.name if deal.owner else "",
        competitor=loss.competitor.name if loss.competitor else "",
        installed=installed,
        amount=loss.their_price if loss.their_price is not None else deal.amount,
        currency=deal.currency,
        starts_on=loss.contract_start or loss.lost_on,
        term_months=loss.term_months or 0,
        notice_days=loss.notice_days,
        rep_gone=loss.competitor_rep_gone_on is not None,
        assumed=loss.contract_start is None,
    )


def _installed(deals: list[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for start in range(0, len(deals), 500):
        for one in Installed.objects.filter(deal__in=deals[start : start + 500]).order_by("pk"):
            words = " ".join(filter(None, (str(one.quantity or ""), one.make, one.model)))
            found[one.deal_id] = "; ".join(filter(None, (found.get(one.deal_id, ""), words)))
    return found
