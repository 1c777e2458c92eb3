"""One planned call, as far as a form about it needs to know."""

from dataclasses import dataclass

from reopen.records.models import ContactEmail, ContactPhone, Deal, Touch
from reopen.records.queries.visible import Viewer, visible_deals


@dataclass(frozen=True, slots=True)
class PlannedCall:
    """A touch that the viewer may act on. `is_planned`: nobody has settled it yet."""

    touch_id: int | None  # None: the plan was made anew, and the touch is gone
    deal_id: int
    account: str
    contact_id: int | None
    contact: str
    is_planned: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """Every address and number of a person, as they came."""

    emails: tuple[str, ...]
    phones: tuple[str, ...]


def planned_call(viewer: Viewer, touch_id: int) -> PlannedCall | None:
    """None where there is no such touch, or none that the viewer may see."""
    touch = (
        Touch.objects.filter(pk=touch_id, deal__in=visible_deals(viewer).values("pk"))
        .select_related("deal__account", "deal__contact")
        .first()
    )
    if touch is None:
        return None
    deal = touch.deal
    return PlannedCall(
        touch_id=touch.pk,
        deal_id=deal.pk,
        account=deal.account.name if deal.account else deal.name,
        contact_id=deal.contact.pk if deal.contact else None,
        contact=deal.contact.name if deal.contact else "",
        is_planned=touch.state == Touch.State.PLANNED,
    )


def call_of_deal(viewer: Viewer, deal_id: int) -> PlannedCall | None:
    """The same of a deal whose touch is gone; None where the viewer may not see the deal."""
    deal = visible_deals(viewer).filter(pk=deal_id).select_related("account", "contact").first()
    if deal is None:
        return None
    return PlannedCall(
        touch_id=None,
        deal_id=deal.pk,
        account=deal.account.name if deal.account else deal.name,
        contact_id=deal.contact.pk if deal.contact else None,
        contact=deal.contact.name if deal.contact else "",
        is_planned=False,
    )


def contact_id_of(deal_id: int) -> int | None:
    """The person of the deal, whom its calls are to."""
    return Deal.objects.filter(pk=deal_id).values_list("contact_id", flat=True).first()


def reach_of(contact_id: int | None) -> Reach:
    """What a removal stops."""
    if contact_id is None:
        return Reach((), ())
    return Reach(
        tuple(
            ContactEmail.objects.filter(contact_id=contact_id)
            .order_by("rank")
            .values_list("address", flat=True)
        ),
        tuple(
            ContactPhone.objects.filter(contact_id=contact_id)
            .order_by("rank")
            .values_list("number", flat=True)
        ),
    )
