"""Ask whether we may get back in touch, and note the answer in their words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db import transaction

from reopen.records.models import Deal, DoorAnswer, Promise
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError, lock_deal, settle_promises
from reopen.services.next_call import NextCall, planned_next
from reopen.services.plan_touches import replan
from reopen.services.taken_back import Undone, already, lock_act


@dataclass(frozen=True, slots=True)
class Noted:
    """The answer as noted, and the next call that it leads to."""

    answer_id: int
    deal_id: int
    next: NextCall
    sentence: str


def note_door(
    deal_id: int,
    state: Literal["open", "closed"],
    *,
    now: datetime,
    viewer: Viewer,
    words: str = "",
    everything: bool = False,
    occasion: str = "on the phone",
) -> Noted:
    """Note a yes or a no. A no ends the calls, and with `everything` the letters too; their promises are dropped."""
    if state not in ("open", "closed"):
        raise ActError("door", f"“{state}” is no answer: open (they said yes) or closed (they said no).")
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        deal = locked.deal
        answer = DoorAnswer.objects.create(
            deal=deal,
            state=state,
            everything=everything and state == "closed",
            on=locked.today,
            words=words.strip(),
            occasion=occasion[:60],
            asked_by=viewer.name,
        )
        if state == "closed":
            standing = Promise.objects.filter(deal=deal, state=Promise.State.STANDING)
            settle_promises(standing, Promise.State.DROPPED, locked.today)
        deal.door, deal.touched_at = state, now
        deal.save(update_fields=["door", "touched_at"])
        replan([deal_id], today=locked.today)
        following = planned_next(deal_id, on=locked.today, after="declined" if state == "closed" else "")
    noted = "The door is open." if state == "open" else "The door is closed."
    return Noted(answer.pk, deal_id, following, f"{noted} {following.sentence}")


def undo_door(answer_id: int, *, now: datetime, viewer: Viewer) -> Undone:
    """Take an answer back that was noted by itself; one that came with a call goes with the call's undo."""
    absent = NotThereError("door", f"There is no answer {answer_id} on record.")
    with transaction.atomic():
        locked, answer = lock_act(DoorAnswer, answer_id, absent, now=now, viewer=viewer)
        deal_id = locked.deal.pk
        if answer is None:
            return already(deal_id)
        if answer.outcome_id is not None:
            raise ActError("door", "This answer came with a call: take the call back.")
        if DoorAnswer.objects.filter(deal=deal_id, undone_at=None, pk__gt=answer_id).exists():
            raise ActError("door", "They have answered again since. Take that back first.")
        answer.undone_at = now
        answer.save(update_fields=["undone_at"])
        before = DoorAnswer.objects.filter(deal=deal_id, undone_at=None).order_by("-on", "-pk").first()
        Promise.objects.filter(
            deal=deal_id, state=Promise.State.DROPPED, settled_on=answer.on, on__gte=answer.on
        ).update(state=Promise.State.STANDING, settled_on=None)
        locked.deal.door = before.state if before else Deal.Door.UNASKED
        locked.deal.touched_at = now
        locked.deal.save(update_fields=["door", "touched_at"])
        replan([deal_id], today=locked.today)
    return Undone(deal_id, "Taken back: their answer at the door.")
