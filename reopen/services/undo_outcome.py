"""Take back what was logged last on a deal.

The outcome's row stays and is marked; its promises and its answer at the door go with it; touches, promises and
the deal's own columns are put back as they were. A suppression stays: nothing lifts one.
"""

from datetime import datetime

from django.db import transaction

from reopen.core.plain_english import full_day
from reopen.records.models import DoorAnswer, Loss, Outcome, Promise
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError, restore
from reopen.services.interviews.take_back import take_back_sheet
from reopen.services.plan_touches import replan
from reopen.services.taken_back import UNDO_WITHIN, Undone, already, lock_act


def undo_outcome(outcome_id: int, *, now: datetime, viewer: Viewer) -> Undone:
    """Take the outcome back; ActError where something has happened on the deal since, or a week has passed."""
    absent = NotThereError("outcome", f"There is no logged call {outcome_id}.")
    with transaction.atomic():
        locked, outcome = lock_act(Outcome, outcome_id, absent, now=now, viewer=viewer)
        deal_id = locked.deal.pk
        if outcome is None:
            return already(deal_id)
        _check(outcome, now, touched_at=locked.deal.touched_at)
        outcome.undone_at = now
        outcome.save(update_fields=["undone_at"])
        DoorAnswer.objects.filter(outcome=outcome, undone_at=None).update(undone_at=now)
        Promise.objects.filter(outcome=outcome).delete()
        restore(locked.deal, outcome.before)
        take_back_sheet(outcome.pk, locked.deal)
        replan([deal_id], today=locked.today)
    stays = (
        " Their removal stays: a person who asked not to be reached is not put back by an undo."
        if outcome.kind == Outcome.Kind.REMOVE_ME
        else ""
    )
    return Undone(
        deal_id, f"Taken back: {outcome.get_kind_display().lower()}, logged {full_day(outcome.on)}.{stays}"
    )


def _check(outcome: Outcome, now: datetime, *, touched_at: datetime | None) -> None:
    if now - outcome.at > UNDO_WITHIN:
        raise ActError(
            "outcome", f"This was logged on {full_day(outcome.on)}: after a week it cannot be taken back."
        )
    later = Outcome.objects.filter(deal=outcome.deal_id, undone_at=None, pk__gt=outcome.pk).exists()
    if (
        later
        or Loss.objects.filter(deal=outcome.deal_id, recorded_at__gt=outcome.at, batch=None).exists()
        or (touched_at is not None and touched_at > outcome.at)
    ):
        raise ActError(
            "outcome",
            "Something has happened on this deal since. Take that back first, or log what is true now.",
        )
