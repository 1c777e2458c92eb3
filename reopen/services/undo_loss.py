"""Take back a loss that was recorded by hand, and all that came with it."""

from datetime import datetime

from django.db import transaction

from reopen.core.plain_english import full_day
from reopen.records.models import Appointment, DoorAnswer, Installed, Loss, Outcome, Promise
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError, RestingError, lock_deal, restore
from reopen.services.booking.calls import STANDS
from reopen.services.booking.steer import cancel
from reopen.services.plan_touches import replan
from reopen.services.taken_back import UNDO_WITHIN, Undone, already


def undo_loss(loss_id: int, *, now: datetime, viewer: Viewer) -> Undone:
    """Take back a loss that was recorded by hand within the week, and on whose deal nothing has happened since."""
    absent = NotThereError("loss", f"There is no loss {loss_id} on record; it may be taken back already.")
    named = Loss.objects.filter(pk=loss_id).values_list("deal_id", "recorded_by_id").first()
    if named is None:
        raise absent
    deal_id, by = named
    with transaction.atomic():
        try:
            locked = lock_deal(deal_id, viewer, now)
        except RestingError:
            if by is None or by != viewer.user_id:
                raise absent from None
            raise
        loss = Loss.objects.filter(pk=loss_id).first()
        if loss is None:
            return already(deal_id)
        if loss.before is None:
            raise ActError("loss", "This loss came with an import. Undo the import, or mend the CRM.")
        touched_at = locked.deal.touched_at
        if now - loss.recorded_at > UNDO_WITHIN:
            raise ActError("loss", "This loss was recorded more than a week ago: it cannot be taken back.")
        if (
            (touched_at is not None and touched_at > loss.recorded_at)
            or Outcome.objects.filter(deal=deal_id, undone_at=None, at__gt=loss.recorded_at).exists()
            or Loss.objects.filter(deal=deal_id, pk__gt=loss_id).exists()
        ):
            raise ActError("loss", "Something has happened on this deal since. Take that back first.")
        # The five minutes of this loss: their calendar is told, where an invitation has left.
        for call in Appointment.objects.filter(STANDS, deal=deal_id, booked_at__gte=loss.recorded_at):
            cancel(call.pk, now=now, viewer=viewer)
        made = loss.before.get("made", {})
        DoorAnswer.objects.filter(pk__in=made.get("answers", ())).update(undone_at=now)
        Promise.objects.filter(pk__in=made.get("promises", ())).delete()
        Installed.objects.filter(pk__in=made.get("installed", ())).delete()
        restore(locked.deal, loss.before)
        loss.delete()
        replan([deal_id], today=locked.today)
    return Undone(deal_id, f"Taken back: the loss of {full_day(loss.lost_on)}.")
