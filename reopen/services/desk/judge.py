"""The owner's decision on a reply: one at a time, changed at will, taken back with Z."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from django.db import transaction

from reopen.core.plain_english import full_day
from reopen.records.models import Reply
from reopen.records.queries.sealed import is_sealed
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, checked_day
from reopen.services.campaigns.rest import rest_until_judged
from reopen.services.campaigns.waking import wake_up
from reopen.services.desk import effects, stopping
from reopen.services.desk.referral import NewPerson
from reopen.services.desk.reply_lock import judgeable, lock_reply, office_day
from reopen.services.outbox import stop_lock

Decision = Literal["remove", "later", "interested", "not_us", "referred"]

# Later than this it is history: decide anew instead.
UNDO_WITHIN = timedelta(days=30)


class LiftsAStopError(ActError):
    """The decision would lift a stop: it is asked once more."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What was done, in a sentence; `already`: it stood so before."""

    reply_id: int
    sentence: str
    already: bool = False


def decide(
    reply_id: int,
    decision: Decision,
    *,
    by: Viewer,
    now: datetime,
    on: date | None = None,
    person: NewPerson | None = None,
    lift: bool = False,
) -> Decided:
    """Say what a reply is, and do what follows. ActError says why not.

    `on`: of "later", the day to call back; None: the next check-in. `person`: of "referred", whom they point to; None:
    as it was read. Anything but "remove" lets mail and calls go on,
    so that where the reply stopped them `lift` must say so; LiftsAStopError asks for it.
    """
    if decision not in Reply.Decision.values:
        raise ActError("is", f"“{decision}” is no decision: {', '.join(Reply.Decision.values)}.")
    today = office_day(now)
    on = checked_day(on, "on", least=today, why="which is today") if decision == "later" else None
    with transaction.atomic():
        stop_lock.while_i_stop()
        reply = judgeable(lock_reply(reply_id))
        same = (reply.decision, reply.decided_on) == (decision, on) and person is None
        if same and reply.state == Reply.State.JUDGED:
            return Decided(reply_id, "That was decided already.", already=True)
        lifts = decision != "remove" and stopping.standing(reply)
        if lifts:
            if reply.decision == "remove":
                raise ActError("is", "You have confirmed this removal. Take that back first.")
            if not lift:
                raise LiftsAStopError("is", _asks(decision))
        if reply.decision:
            effects.take_back(reply, now=now, viewer=by)
        if lifts:
            stopping.lift(reply, now=now)
        sentence = effects.apply(reply, decision, on=on, person=person, now=now, viewer=by)
        reply.decision, reply.decided_on = decision, on
        reply.state, reply.judged_at, reply.judged_by_id = Reply.State.JUDGED, now, by.user_id
        reply.save()
        if not is_sealed(reply.campaign_id):
            wake_up(None, now=now)
    return Decided(reply_id, sentence)


def worth(reply_id: int, *, is_worth: bool | None, by: Viewer) -> Decided:  # noqa: ARG001  # the owner alone comes here
    """Mark a reply as worth discussing or not; None: not said. It judges nothing else."""
    with transaction.atomic():
        reply = judgeable(lock_reply(reply_id))
        Reply.objects.filter(pk=reply.pk).update(worth=is_worth)
    return Decided(
        reply_id,
        "Worth discussing." if is_worth else "Not worth discussing." if is_worth is False else "Not said.",
        already=reply.worth == is_worth,
    )


def undo(reply_id: int, *, by: Viewer, now: datetime) -> Decided:
    """Take the decision back: the reply waits on the desk again. A stop that a removal made stays (a go is hard)."""
    with transaction.atomic():
        stop_lock.while_i_stop()
        reply = lock_reply(reply_id)
        if reply.state != Reply.State.JUDGED or reply.judged_at is None:
            return Decided(reply_id, "That was taken back already.", already=True)
        if now - reply.judged_at > UNDO_WITHIN:
            raise ActError(
                "reply",
                f"This was decided on {full_day(office_day(reply.judged_at))}: after a month it is not taken back. "
                "Decide anew.",
            )
        was = reply.decision
        rest_until_judged(reply, now=now)
        again = effects.take_back(reply, now=now, viewer=by)
        reply.decision, reply.decided_on = "", None
        reply.state, reply.judged_at, reply.judged_by_id = Reply.State.TO_JUDGE, None, None
        reply.save()
    stays = (
        " The stop stays until you lift it."
        if was == "remove"
        else " They are stopped again."
        if again
        else ""
    )
    return Decided(reply_id, f"Taken back: {effects.NAMES[was]}.{stays}")


def lift_stop(reply_id: int, *, by: Viewer, now: datetime) -> Decided:
    """Let mail and calls to them go on where this very reply stopped them. A stop that stood before stays."""
    if by.role != "owner":
        raise ActError("reply", "The owner alone lifts a stop.")
    with transaction.atomic():
        stop_lock.while_i_stop()
        reply = judgeable(lock_reply(reply_id))
        if reply.decision == "remove":
            raise ActError("reply", "You have confirmed this removal. Take that back first.")
        if not stopping.standing(reply):
            raise ActError(
                "reply",
                "This reply made no stop that could be lifted. One that stood before is lifted by nobody here.",
            )
        stopping.lift(reply, now=now)
        reply.save(update_fields=["effects", "in_doubt"])
    return Decided(reply_id, "The stop is lifted. Nothing goes to them before you have judged the reply.")


def stop_again(reply_id: int, *, now: datetime) -> Decided:
    """Take a lifting back: the very stops stand again."""
    with transaction.atomic():
        stop_lock.while_i_stop()
        reply = lock_reply(reply_id)
        again = stopping.put_back(reply, now=now)
        reply.save(update_fields=["effects", "in_doubt"])
        if not is_sealed(reply.campaign_id):
            wake_up(None, now=now)
    return Decided(reply_id, "They are stopped again." if again else "They are stopped.", already=not again)


def _asks(decision: Decision) -> str:
    return f"{effects.NAMES[decision].capitalize()} lifts their stop. Press it once more if that is what they mean."
