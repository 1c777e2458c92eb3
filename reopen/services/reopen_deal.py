"""Open a lost deal again. Its losses stay; it leaves its cadences, and comes back to them if it is lost again."""

from datetime import datetime

from django.db import transaction

from reopen.records.models import Deal, Outcome
from reopen.records.queries.resting import reopened_on
from reopen.records.queries.visible import Viewer
from reopen.services.acts import RestingError, lock_deal
from reopen.services.next_call import NextCall
from reopen.services.record_outcome import Logged, record_outcome

_RESTS_ON = "The deal rests on: what came back is shown when the owner has judged it."


def reopen_deal(deal_id: int, *, now: datetime, viewer: Viewer, note: str = "") -> Logged:
    """The same as a call with that outcome, and taken back the same way: by undo_outcome(logged.outcome_id).

    A deal that rests is reopened too, by whom they called. It rests on, and the answer is the same whatever a reply
    has made of it.
    """
    try:
        return record_outcome(None, "reopened", deal_id=deal_id, now=now, viewer=viewer, note=note)
    except RestingError:
        return _they_called(deal_id, now=now, viewer=viewer, note=note)


def _they_called(deal_id: int, *, now: datetime, viewer: Viewer, note: str) -> Logged:
    nothing = NextCall(None, None, (), False, "", "")
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now, resting=True)
        if reopened_on(locked.deal) is not None:
            return Logged(0, deal_id, True, nothing, f"It is reopened already. {_RESTS_ON}")
        if locked.deal.status == Deal.Status.LOST:
            record_outcome(
                None,
                "reopened",
                deal_id=deal_id,
                now=now,
                viewer=Viewer.the_owner(),
                note=note,
                by=viewer.user_id,
            )
        else:
            # The owner was quicker, or the CRM: what the seller says stands on record all the same.
            Outcome.objects.create(
                deal=locked.deal,
                kind=Outcome.Kind.REOPENED,
                at=now,
                on=locked.today,
                note=note.strip(),
                by_id=viewer.user_id,
            )
    return Logged(0, deal_id, False, nothing, f"Reopened. {_RESTS_ON}")
