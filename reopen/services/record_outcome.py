"""Log what came of a call, settle what the call carried, and plan the next: one transaction.

A removal is the exception: its stop is committed first, on its own, so that nothing which is wrong with the rest of
the form can keep it from being written.

    record_outcome(touch_id, "reached", now=now, viewer=viewer, note="Going sideways.")
    -> Logged(outcome_id=7, already=False, next=NextCall(…), sentence="Reached. Next: check-in 5, Tuesday 24 March, …")
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from django.db import transaction

from reopen.core.ask.words import AT_THE_NO, ON_THE_PHONE, Answer
from reopen.core.plain_english import full_day, hour
from reopen.core.why_now import carries
from reopen.core.working_days import ONE_DAY
from reopen.records.models import Deal, DoorAnswer, Outcome, Promise, Touch
from reopen.records.queries.company import company
from reopen.records.queries.resting import REFUSED
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.records.to_core import CONVERSATIONS
from reopen.services.acts import (
    ActError,
    LockedDeal,
    RestingError,
    checked_day,
    lock_deal,
    settle_promises,
    snapshot,
)
from reopen.services.next_call import NextCall, planned_next
from reopen.services.outbox import stop_lock
from reopen.services.own_day import outside_own_day
from reopen.services.plan_touches import due_calls, owed_by, replan
from reopen.services.quotes.settle import after_conversation
from reopen.services.remove_while_resting import remove_while_resting
from reopen.services.stop_person import stop_person

OutcomeKind = Literal["reached", "no_answer", "left_message", "declined", "reopened", "remove_me"]

IN_WORDS = {
    "reached": "Reached",
    "no_answer": "No answer",
    "left_message": "Left a message",
    "declined": "Declined",
    "reopened": "Reopened",
    "remove_me": "Removed",
}
# Outcomes after which a date for another call makes no sense.
_FINAL = {"declined", "remove_me"}


@dataclass(frozen=True, slots=True)
class Logged:
    """What was logged. `already`: the call had been logged before, and `outcome_id` is that first outcome."""

    outcome_id: int
    deal_id: int
    already: bool
    next: NextCall
    sentence: str
    warnings: tuple[str, ...] = ()


def record_outcome(
    touch_id: int | None,
    kind: OutcomeKind,
    *,
    now: datetime,
    viewer: Viewer,
    deal_id: int | None = None,
    note: str = "",
    next_on: date | None = None,
    next_at: time | None = None,
    named_by_them: bool = True,
    door: Answer | None = None,
    door_everything: bool = False,
    by: int | None = None,
) -> Logged:
    """Log one outcome of the call that `touch_id` belongs to; all due touches of its deal are that call.

    `touch_id` None: a conversation that nobody had planned, with the deal `deal_id`. `next_on` is the day that they
    named, with the hour `next_at` in their zone; with `named_by_them` False it is our own choice of day for the next
    call, which moves that call and promises nothing. `door` is their answer, where they gave one; `declined` closes
    it, unless they said yes to a call later. `by` is the user, by default the viewer. A second submit of the same
    call logs nothing and says so; a touch that the plan has replaced meanwhile is logged on `deal_id`.
    ActError where the act is refused; a removal is written all the same, of a deal that rests too.
    """
    if kind not in IN_WORDS:
        raise ActError("outcome", f"“{kind}” is no outcome. There are: {', '.join(IN_WORDS)}.")
    deal_id = _deal_of(touch_id, deal_id)
    if kind == "remove_me":
        _stop_at_once(deal_id, note, now, viewer)
    with transaction.atomic():
        try:
            locked = lock_deal(deal_id, viewer, now)
        except RestingError:
            raise RestingError(
                f"The removal is written. {REFUSED}" if kind == "remove_me" else REFUSED
            ) from None
        touch = Touch.objects.filter(pk=touch_id).first() if touch_id is not None else None
        if touch_id is not None and (touch is None or touch.state != Touch.State.PLANNED):
            if (first := _outcome_of(touch_id, locked)) is not None:
                return _again(first, locked, kind)
            if touch is not None:
                raise ActError(
                    "touch", "This call is no longer planned. Open the deal and log the call there."
                )
            # The plan was made anew while the form was open: what is said of the call stands all the same.
        warnings = _check(locked, kind, next_on, next_at, door)
        final = kind in _FINAL and not (kind == "declined" and door == "open")
        if final or next_on is None:
            next_on, next_at = None, None
        before = snapshot(locked.deal)
        carried = _carried(locked, touch)
        before["carried"] = sorted({t.pk for t in carried} | ({touch_id} if touch_id is not None else set()))
        outcome = _write(locked, kind, carried, note.strip(), before, by or viewer.user_id)
        _settle(locked, carried, outcome, kind, door)
        _door(
            locked, outcome, kind, door, everything=door_everything, note=note.strip(), asked_by=viewer.name
        )
        if next_on is not None and (named_by_them or next_at is not None):
            Promise.objects.create(
                deal=locked.deal,
                kind="call_back",
                on=next_on,
                at=next_at,
                words=note.strip(),
                made_on=locked.today,
                made_by_id=by or viewer.user_id,
                outcome=outcome,
            )
            if next_at is not None and (odd := outside_own_day(locked.deal, next_on, next_at)):
                warnings.append(odd)
        replan([deal_id], today=locked.today)
        if next_on is not None and not named_by_them and next_at is None:
            _move_next(locked, next_on)
        following = planned_next(deal_id, on=locked.today, after=kind)
    return Logged(
        outcome.pk, deal_id, False, following, f"{IN_WORDS[kind]}. {following.sentence}", tuple(warnings)
    )


def _deal_of(touch_id: int | None, deal_id: int | None) -> int:
    if touch_id is None:
        if deal_id is None:
            raise ActError("touch", "Say which call it was: a touch or a deal is needed.")
        return deal_id
    found = Touch.objects.filter(pk=touch_id).values_list("deal_id", flat=True).first()
    if found is None and deal_id is None:
        raise ActError(
            "touch",
            f"There is no planned call {touch_id} any more: the plan was made anew. "
            "Open the deal and log the call there.",
        )
    return found or deal_id or 0


def _stop_at_once(deal_id: int, note: str, now: datetime, viewer: Viewer) -> None:
    with transaction.atomic():
        # Before the deal: whoever writes a stop has this lock first and a deal's rows then.
        stop_lock.while_i_stop()
        locked = lock_deal(deal_id, viewer, now, resting=True)
        if locked.deal.resting_since is not None and not viewer.sees_resting:
            remove_while_resting(locked, words=note.strip(), now=now)
            return
        if locked.deal.contact_id is not None:
            stop_person(
                locked.deal.contact_id,
                on=locked.today,
                words=note.strip(),
                how="on the phone",
                asked_at=now,
                in_sight=not viewer.sees_resting,
            )


def _outcome_of(touch_id: int, locked: LockedDeal) -> Outcome | None:
    """The outcome, not undone, of the call of which this touch was a part."""
    for outcome in Outcome.objects.filter(deal=locked.deal, undone_at=None).order_by("-pk")[:20]:
        if touch_id in outcome.before.get("carried", ()):
            return outcome
    return None


def _again(first: Outcome, locked: LockedDeal, kind: str) -> Logged:
    """What to answer where the call is logged already."""
    following = planned_next(locked.deal.pk, on=locked.today, after=first.kind)
    zone = zone_or_none(company().time_zone)
    removed = " The removal is written all the same." if kind == "remove_me" != first.kind else ""
    at = hour(first.at.astimezone(zone).time())
    sentence = f"Already logged at {at}: {IN_WORDS[first.kind].lower()}.{removed} {following.sentence}"
    return Logged(first.pk, locked.deal.pk, True, following, sentence)


def _check(
    locked: LockedDeal, kind: str, next_on: date | None, next_at: time | None, door: str | None
) -> list[str]:
    """ActError for what cannot be; warnings, as sentences, for what is set aside."""
    deal = locked.deal
    if kind == Outcome.Kind.REOPENED and deal.status == Deal.Status.OPEN:
        raise ActError("outcome", "This deal is open already.")
    if kind == Outcome.Kind.REOPENED and deal.status == Deal.Status.WON:
        raise ActError("outcome", "This deal is won: there is nothing to reopen.")
    if next_at is not None and next_on is None:
        raise ActError("next", f"{hour(next_at)} on which day? Give the day of the next call too.")
    checked_day(
        next_on, "next", least=locked.today, why="today over there: the next call cannot lie in the past"
    )
    if next_on is not None and kind == Outcome.Kind.REMOVE_ME:
        return [f"The call on {full_day(next_on)} is not planned: they asked to be removed."]
    declined = kind == Outcome.Kind.DECLINED and door != "open"
    if next_on is not None and (declined or door == "closed"):
        raise ActError(
            "next",
            f"They declined, and yet {full_day(next_on)} is given for a next call. A no is a no: leave the day out, "
            "or log the call as reached, with the day that they named.",
        )
    return []


def _carried(locked: LockedDeal, touch: Touch | None) -> list[Touch]:
    """The touches that the call settles: all that are due, and the one that was clicked."""
    planned = list(
        Touch.objects.filter(deal=locked.deal, state=Touch.State.PLANNED, channel="phone").order_by(
            "due_on", "pk"
        )
    )
    if touch is None:
        return [t for t in planned if t.due_on <= locked.today]
    due = due_calls(planned, locked.today)
    if touch.due_on > locked.today and due and due[0].due_on > locked.today:
        return [touch]
    return due if touch.pk in {t.pk for t in due} else [*due, touch]


def _write(
    locked: LockedDeal, kind: str, carried: list[Touch], note: str, before: dict[str, object], by: int | None
) -> Outcome:
    return Outcome.objects.create(
        deal=locked.deal,
        touch=carried[0] if carried else None,
        kind=kind,
        at=locked.now,
        on=locked.today,
        reasons=list(dict.fromkeys(reason for touch in carried for reason in touch.reasons)),
        note=note,
        by_id=by,
        before=before,
    )


def _settle(
    locked: LockedDeal, carried: list[Touch], outcome: Outcome, kind: str, door: Answer | None
) -> None:
    """Touches are done. A promise is kept by a conversation; a call that reached nobody leaves it standing."""
    deal, today = locked.deal, locked.today
    Touch.objects.filter(pk__in=[t.pk for t in carried]).update(state=Touch.State.DONE, settled_at=locked.now)
    standing = list(Promise.objects.filter(deal=deal, state=Promise.State.STANDING))
    if kind in CONVERSATIONS:
        days = {touch.snoozed_from or touch.due_on for touch in carried if touch.promised}
        kept = [
            p for p in standing
            if p.on <= today or (p.on in days and carries(outcome.reasons, p.kind)) or _agreed(p, carried)
        ]  # fmt: skip
        settle_promises(kept, Promise.State.KEPT, today)
        standing = [p for p in standing if p not in kept]
        deal.last_contact_on = max(deal.last_contact_on or today, today)
        if deal.status == Deal.Status.OPEN:
            after_conversation(deal.pk, on=today)
    if kind == Outcome.Kind.REMOVE_ME or (kind == Outcome.Kind.DECLINED and door != "open"):
        settle_promises(standing, Promise.State.DROPPED, today)
    if kind == Outcome.Kind.REOPENED:
        # The losses and their history stay; only the deal's state now changes.
        deal.status, deal.lost_on, deal.closed_on, deal.let_go = Deal.Status.OPEN, None, None, False
    deal.touched_at = locked.now
    deal.save(update_fields=["last_contact_on", "touched_at", "status", "lost_on", "closed_on", "let_go"])


def _agreed(promise: Promise, carried: list[Touch]) -> bool:
    """Was this post-mortem what the call carried? It may have been held before its day."""
    return promise.kind == "post_mortem" and any(carries(t.reasons, "post_mortem") for t in carried)


def _door(
    locked: LockedDeal,
    outcome: Outcome,
    kind: str,
    door: Answer | None,
    *,
    everything: bool,
    note: str,
    asked_by: str,
) -> None:
    """Note their answer at the door, in their words."""
    declined = kind == Outcome.Kind.DECLINED
    if kind == Outcome.Kind.REMOVE_ME or (declined and door != "open"):
        door = "closed"
    if door is None:
        return
    DoorAnswer.objects.create(
        deal=locked.deal,
        state=door,
        everything=(everything and door == "closed") or kind == Outcome.Kind.REMOVE_ME,
        on=locked.today,
        words=note,
        occasion="asked to be removed"
        if kind == Outcome.Kind.REMOVE_ME
        else AT_THE_NO
        if declined and door == "open"
        else ON_THE_PHONE,
        asked_by=asked_by,
        outcome=outcome,
    )
    if door == "unsaid":
        return
    Deal.objects.filter(pk=locked.deal.pk).update(door=door)
    locked.deal.door = door


def _move_next(locked: LockedDeal, to_on: date) -> None:
    """Our own choice of day: the next call moves there. Before one that was promised it is a check-in of its own;
    after it there is nothing to move, since what is promised decides what follows."""
    planned = Touch.objects.filter(deal=locked.deal, state=Touch.State.PLANNED, channel="phone")
    first = planned.order_by("due_on", "pk").first()
    if first is None or first.due_on == to_on:
        return
    if not first.promised:
        Touch.objects.filter(pk=first.pk).update(snoozed_from=first.due_on, due_on=to_on, at=None)
    elif (one := owed_by(locked.deal.pk)) is not None and to_on < first.due_on - ONE_DAY:
        Touch.objects.create(
            deal=locked.deal,
            owner_id=one.owner_id,
            due_on=to_on,
            channel="phone",
            reasons=[f"check_in:{one.facts.check_ins_done + 1}"],
            snoozed_from=first.due_on - ONE_DAY,
        )
    replan([locked.deal.pk], today=locked.today)
