"""Put a call off to another day, and back.

The day may be any; where it leaves more than 91 days without a contact, which four calls a year do not allow, the
answer says so. A promise keeps its record and its day: only the call to keep it moves.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from reopen.core.cadence import FLOOR
from reopen.core.plain_english import full_day
from reopen.records.models import Deal, Outcome, Touch
from reopen.records.queries.visible import Viewer
from reopen.records.to_core import CONVERSATIONS
from reopen.services.acts import ActError, LockedDeal, NotThereError, RestingError, checked_day, lock_deal
from reopen.services.next_call import NextCall, planned_next
from reopen.services.plan_touches import replan


@dataclass(frozen=True, slots=True)
class Snoozed:
    """Where the call stands now; `touch_id` takes the undo, which puts it back on `from_on`."""

    touch_id: int
    deal_id: int
    from_on: date
    to_on: date
    next: NextCall
    sentence: str
    warnings: tuple[str, ...] = ()


def snooze_touch(touch_id: int, to_on: date, *, now: datetime, viewer: Viewer) -> Snoozed:
    """The call on another day, today or later; what is due with it goes with it, since it is one call.

    ActError where it is settled already or the day has passed.
    """
    with transaction.atomic():
        locked, touch = _planned(touch_id, now, viewer)
        checked_day(
            to_on, "to", least=locked.today, why="today over there: a call cannot be put off into the past"
        )
        carried = [touch]
        if touch.due_on <= locked.today:
            carried = list(_calls(locked.deal).filter(due_on__lte=locked.today))
        # Put off from its last day, the plan takes all that was due by then along.
        from_on = max(one.due_on for one in carried)
        if to_on == from_on:
            raise ActError("to", f"The call is due on {full_day(to_on)} already.")
        touch.snoozed_from, touch.due_on = from_on, to_on
        touch.save(update_fields=["snoozed_from", "due_on"])
        _calls(locked.deal).exclude(pk=touch.pk).update(snoozed_from=None)
        result = _settled(locked, touch, to_on)
        warnings = _warnings(locked, to_on, promised=any(one.promised for one in carried))
    sentence = " ".join([f"Put off to {full_day(to_on)}.", *warnings])
    return Snoozed(result.pk, locked.deal.pk, from_on, to_on, _next(locked), sentence, tuple(warnings))


def unsnooze_touch(touch_id: int, *, now: datetime, viewer: Viewer) -> Snoozed:
    """The call back on the day on which it was due before it was put off."""
    with transaction.atomic():
        locked, touch = _planned(touch_id, now, viewer)
        if touch.snoozed_from is None:
            raise ActError("touch", f"This call was not put off: it is due on {full_day(touch.due_on)}.")
        was, back_on = touch.due_on, touch.snoozed_from
        _calls(locked.deal).update(snoozed_from=None)
        result = _settled(locked, touch, back_on)
    sentence = f"Back on {full_day(back_on)}, as it was."
    return Snoozed(result.pk, locked.deal.pk, was, back_on, _next(locked), sentence)


def _planned(touch_id: int, now: datetime, viewer: Viewer) -> tuple[LockedDeal, Touch]:
    absent = NotThereError(
        "touch", f"There is no planned call {touch_id} any more. Open the deal to see what is planned."
    )
    deal_id = Touch.objects.filter(pk=touch_id).values_list("deal_id", flat=True).first()
    if deal_id is None:
        raise absent
    try:
        locked = lock_deal(deal_id, viewer, now)
    except RestingError:
        # Whether the touch still stands may be what a reply did.
        raise absent from None
    touch = Touch.objects.filter(pk=touch_id, channel="phone").first()
    if touch is None or touch.state != Touch.State.PLANNED:
        raise ActError("touch", "This call is settled already: there is nothing to put off.")
    return locked, touch


def _calls(deal: Deal) -> QuerySet[Touch]:
    return Touch.objects.filter(deal=deal, state=Touch.State.PLANNED, channel="phone").order_by(
        "due_on", "pk"
    )


def _settled(locked: LockedDeal, touch: Touch, to_on: date) -> Touch:
    """Plan anew around the move; the touch that stands for the call now."""
    # The first touch of a person is kept as it stands: a snooze must not keep an earlier act from being taken back.
    locked.deal.touched_at = locked.deal.touched_at or locked.now
    locked.deal.save(update_fields=["touched_at"])
    replan([locked.deal.pk], today=locked.today)
    calls = list(_calls(locked.deal))
    same = [one for one in calls if set(one.reasons) & set(touch.reasons)]
    return next((one for one in calls if one.due_on == to_on), None) or next(iter(same or calls), touch)


def _next(locked: LockedDeal) -> NextCall:
    return planned_next(locked.deal.pk, on=locked.today)


def _warnings(locked: LockedDeal, to_on: date, *, promised: bool) -> list[str]:
    """What the move breaks, in sentences; it is the person's to decide."""
    warnings = []
    if promised:
        warnings.append("They expect the call on the day that was named: tell them.")
    last = (
        Outcome.objects.filter(deal=locked.deal, undone_at=None, kind__in=CONVERSATIONS)
        .order_by("-on")
        .values_list("on", flat=True)
        .first()
    ) or locked.deal.lost_on
    if last and to_on - last > FLOOR and not promised:
        warnings.append(
            f"That is {(to_on - last).days} days after the last contact; four calls a year allow {FLOOR.days}."
        )
    return warnings
