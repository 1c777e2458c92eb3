"""Ask whether we may get back in touch, and note the answer in their words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from reopen.core.ask.words import ANSWERS, ON_THE_PHONE, Answer
from reopen.core.plain_english import full_day
from reopen.records.models import Deal, DoorAnswer, Promise, Quote
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError, checked_day, lock_deal, settle_promises
from reopen.services.door_answer import set_door, write_answer
from reopen.services.next_call import NextCall, planned_next
from reopen.services.plan_touches import replan
from reopen.services.quotes.settle import end_wait
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
    state: Answer,
    *,
    now: datetime,
    viewer: Viewer,
    words: str = "",
    everything: bool = False,
    occasion: str = ON_THE_PHONE,
    on: date | None = None,
) -> Noted:
    """Note a yes, a no, or that they said neither, on the day `on` (default: today over there).

    A no ends the calls, and with `everything` the letters too; their promises are dropped. Who said neither has moved
    nothing.
    """
    if state not in ANSWERS:
        raise ActError("door", f"“{state}” is no answer: open (yes), closed (no) or unsaid (neither).")
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        if checked_day(on, "on") is not None and on is not None and on > max(locked.today, locked.owners_day):
            raise ActError("on", f"{full_day(on)} has not come yet: they answered today or before.")
        answer = write_answer(
            locked, state, words=words, everything=everything, occasion=occasion, asked_by=viewer.name, on=on
        )
        closed = locked.deal.door == Deal.Door.CLOSED
        if closed and state == "closed":
            standing = Promise.objects.filter(deal=deal_id, state=Promise.State.STANDING)
            end_wait(deal_id, Quote.Answered.ANSWERED, on=answer.on)
            settle_promises(standing, Promise.State.DROPPED, answer.on)
        replan([deal_id], today=locked.today)
        following = planned_next(deal_id, on=locked.today, after="declined" if closed else "")
    return Noted(answer.pk, deal_id, following, f"{_NOTED[state]} {following.sentence}")


_NOTED = {
    "open": "The door is open.",
    "closed": "The door is closed.",
    "unsaid": "Noted: they were asked, and said neither yes nor no.",
}


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
        if answer.state == "closed":
            dropped = Promise.objects.filter(deal=deal_id, state=Promise.State.DROPPED, settled_on=answer.on)
            dropped.filter(on__gte=answer.on).update(state=Promise.State.STANDING, settled_on=None)
            waited = Quote.objects.filter(deal=deal_id, state=Quote.Answered.ANSWERED, settled_on=answer.on)
            waited.update(state=Quote.Answered.WAITING, settled_on=None)
        locked.deal.touched_at = now
        set_door(locked.deal)
        replan([deal_id], today=locked.today)
    return Undone(deal_id, "Taken back: their answer at the door.")
