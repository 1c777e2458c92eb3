"""Take one lost deal into care by hand, or let it go."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from reopen.records.models import Deal, Loss, Promise
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, lock_deal
from reopen.services.next_call import NextCall, planned_next
from reopen.services.plan_touches import replan


@dataclass(frozen=True, slots=True)
class Care:
    """How the deal stands now. `already`: it stood so before, and nothing was written."""

    deal_id: int
    next: NextCall
    sentence: str
    already: bool = False


def take_into_care(deal_id: int, *, now: datetime, viewer: Viewer) -> Care:
    """The cadences are owed from today: nothing that would have fallen due before is. Undone by `let_go`."""
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        deal = locked.deal
        if deal.status != Deal.Status.LOST or not Loss.objects.filter(deal=deal).exists():
            raise ActError("deal", "Only a lost deal is taken into care: this one is not lost.")
        if deal.in_care_since is not None and not deal.let_go:
            following = planned_next(deal_id, on=locked.today)
            return Care(
                deal_id, following, f"This deal is in care already. {following.sentence}", already=True
            )
        deal.in_care_since, deal.let_go = locked.today, False
        deal.care_reason, deal.touched_at = "chosen by a person", now
        deal.save(update_fields=["in_care_since", "let_go", "care_reason", "touched_at"])
        replan([deal_id], today=locked.today)
        following = planned_next(deal_id, on=locked.today)
    return Care(deal_id, following, f"In care. {following.sentence}")


def let_go(deal_id: int, *, now: datetime, viewer: Viewer) -> Care:
    """“We let them go”: no cadence from now on. ActError where a promise stands, which is not ours to drop."""
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        deal = locked.deal
        if deal.status != Deal.Status.LOST:
            raise ActError("deal", "Only a lost deal can be let go: this one is not lost.")
        owed = Promise.objects.filter(deal=deal, state=Promise.State.STANDING).exclude(kind="successor")
        if owed.exists():
            raise ActError("deal", "A call is promised on this deal. Make it first, and then let them go.")
        already = deal.let_go
        if not already:
            deal.let_go, deal.in_care_since, deal.touched_at = True, None, now
            deal.save(update_fields=["let_go", "in_care_since", "touched_at"])
            replan([deal_id], today=locked.today)
        following = planned_next(deal_id, on=locked.today)
    return Care(deal_id, following, "We let them go: no call is planned.", already=already)
