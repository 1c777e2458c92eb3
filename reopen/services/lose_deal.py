"""Record that a deal is lost: the loss, what they have now, their answer at the door, and what we promised.

Append-only: a deal lost twice has two losses. The deal comes into care on the day of the recording, unless we let
them go; nothing that would have fallen due before is owed.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction

from reopen.core.ask.words import AT_THE_NO
from reopen.core.name_key import name_key
from reopen.core.plain_english import full_day
from reopen.records.models import Competitor, Deal, DoorAnswer, Installed, Loss, Promise, Quote
from reopen.records.queries.resting import RESTS_NOW
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, LockedDeal, lock_deal, settle_promises, snapshot
from reopen.services.add_deal import NewDeal, add_deal
from reopen.services.campaigns.rest import rest_too
from reopen.services.door_answer import door_of
from reopen.services.losing import InstalledThing, Losing, check_losing
from reopen.services.next_call import NextCall, planned_next
from reopen.services.plan_touches import replan
from reopen.services.quotes.settle import end_wait

__all__ = ["InstalledThing", "Losing", "Lost", "NewDeal", "lose_deal"]


@dataclass(frozen=True, slots=True)
class Lost:
    """What was recorded. `already`: that very loss was on record, and nothing was written."""

    loss_id: int
    deal_id: int
    already: bool
    next: NextCall
    sentence: str
    warnings: tuple[str, ...] = ()


def lose_deal(
    deal: int | NewDeal, losing: Losing, *, now: datetime, viewer: Viewer, by: int | None = None
) -> Lost:
    """Lose the deal with this id, or one that no CRM has told of. ActError names the field that cannot be.

    A second submit of the same loss writes nothing and says so.
    """
    with transaction.atomic():
        deal_id = deal if isinstance(deal, int) else add_deal(deal, lost_on=losing.lost_on, viewer=viewer)
        locked = lock_deal(deal_id, viewer, now)
        warnings = check_losing(losing, locked.today, here=locked.owners_day)
        if (standing := _standing(locked, losing)) is not None:
            following = planned_next(locked.deal.pk, on=locked.today)
            sentence = f"This loss is on record already. {following.sentence}"
            return Lost(standing.pk, locked.deal.pk, True, following, sentence)
        loss = _record(locked, losing, by or viewer.user_id)
        _now_lost(locked, losing)
        _answer(locked, losing, loss, viewer.name)
        _promise(locked, losing, loss, by or viewer.user_id)
        replan([locked.deal.pk], today=locked.today)
        following = planned_next(locked.deal.pk, on=locked.today)
        # Of people to whom the owner has written: that one of them asked to be removed is not to be seen.
        rests = rest_too([locked.deal.pk], now=now) and not viewer.sees_resting
    after = "We let them go: no call is planned." if losing.let_go else following.sentence
    if rests:
        after = RESTS_NOW
    return Lost(loss.pk, locked.deal.pk, False, following, f"Lost. {after}", tuple(warnings))


def _standing(locked: LockedDeal, losing: Losing) -> Loss | None:
    """The loss of that very day, where the deal is lost by it; ActError where another loss stands in the way."""
    latest = Loss.objects.filter(deal=locked.deal).order_by("-lost_on", "-pk").first()
    if latest is None:
        return None
    if latest.lost_on == losing.lost_on:
        if locked.deal.status == Deal.Status.LOST:
            return latest
        raise ActError(
            "lost_on",
            f"This deal was lost on {full_day(losing.lost_on)} once and reopened: one day holds one loss of a deal.",
        )
    if locked.deal.status == Deal.Status.LOST:
        raise ActError(
            "deal",
            f"This deal is lost already, since {full_day(latest.lost_on)}. Reopen it first, if it was alive again.",
        )
    if losing.lost_on < latest.lost_on:
        raise ActError(
            "lost_on",
            f"{full_day(losing.lost_on)} lies before its last loss, of {full_day(latest.lost_on)}: give a later day.",
        )
    return None


def _record(locked: LockedDeal, losing: Losing, by: int | None) -> Loss:
    deal = locked.deal
    loss = Loss.objects.create(
        deal=deal,
        lost_on=losing.lost_on,
        stage=losing.stage.strip()[:120] or deal.stage,
        reason=losing.reason.strip()[:160],
        note=losing.note.strip(),
        good_fit=losing.good_fit,
        let_go=losing.let_go,
        competitor=_competitor(losing.competitor),
        competitor_rep=losing.competitor_rep.strip()[:160],
        our_price=losing.our_price if losing.our_price is not None else deal.amount,
        their_price=losing.their_price,
        contract_start=losing.contract_start,
        term_months=losing.term_months or None,
        notice_days=losing.notice_days,
        recorded_at=locked.now,
        recorded_by_id=by,
        before=snapshot(deal),
    )
    things = [
        Installed.objects.create(
            deal=deal,
            make=thing.make.strip()[:120],
            model=thing.model.strip()[:160],
            quantity=thing.quantity,
            monthly_volume=thing.monthly_volume.strip()[:120],
            note=thing.note.strip()[:255],
        ).pk
        for thing in losing.installed
        if thing != InstalledThing()
    ]
    _made(loss, "installed", things)
    return loss


def _made(loss: Loss, what: str, ids: list[int]) -> None:
    """Remember what came with the loss, so that an undo takes just that away."""
    if ids and loss.before is not None:
        loss.before.setdefault("made", {})[what] = ids
        loss.save(update_fields=["before"])


def _competitor(name: str) -> Competitor | None:
    key = name_key(name)[:160]
    if not key:
        return None
    found, _ = Competitor.objects.get_or_create(name_key=key, defaults={"name": name.strip()[:160]})
    return found


def _now_lost(locked: LockedDeal, losing: Losing) -> None:
    deal = locked.deal
    deal.status = Deal.Status.LOST
    deal.lost_on = deal.closed_on = losing.lost_on
    deal.let_go = losing.let_go
    deal.in_care_since = None if losing.let_go else locked.today
    deal.care_reason = "" if losing.let_go else "lost while Reopen watched"
    deal.touched_at = locked.now
    deal.save(
        update_fields=[
            "status",
            "lost_on",
            "closed_on",
            "let_go",
            "in_care_since",
            "care_reason",
            "touched_at",
        ]
    )
    # The loss ends the quote: what its letter promised is no longer owed.
    quotes = Promise.objects.filter(deal=deal, state=Promise.State.STANDING, kind="quote_follow_up")
    settle_promises(quotes, Promise.State.DROPPED, locked.today)
    end_wait(deal.pk, Quote.Answered.DECIDED, on=locked.today)


def _answer(locked: LockedDeal, losing: Losing, loss: Loss, asked_by: str) -> None:
    """Their answer at the "no"."""
    deal = locked.deal
    if losing.door is None:
        if losing.door_words.strip():
            raise ActError("door", "Their words are given, but not what they said: was it a yes or a no?")
        _door_by_what_was_said(deal)
        return
    answer = DoorAnswer.objects.create(
        deal=deal,
        state=losing.door,
        everything=losing.door_everything,
        on=losing.lost_on,
        words=losing.door_words.strip(),
        occasion=AT_THE_NO,
        asked_by=asked_by,
    )
    _made(loss, "answers", [answer.pk])
    _door_by_what_was_said(deal)
    if losing.door == "closed":
        standing = Promise.objects.filter(deal=deal, state=Promise.State.STANDING)
        settle_promises(standing, Promise.State.DROPPED, locked.today)


def _door_by_what_was_said(deal: Deal) -> None:
    """A yes to an earlier loss is no yes to this one, but a yes or a no that came with the quote is about this one; an
    earlier no stands until they take it back."""
    # A door that the CRM told of without an answer stands, unless it is a yes to an earlier loss.
    by_answers = door_of(deal)
    if by_answers == "unasked" and deal.door == Deal.Door.CLOSED:
        return
    if deal.door != by_answers:
        deal.door = by_answers
        deal.save(update_fields=["door"])


def _promise(locked: LockedDeal, losing: Losing, loss: Loss, by: int | None) -> None:
    promises: list[tuple[str, date, time | None]] = []
    if losing.post_mortem_at is not None:
        promises.append(("post_mortem", losing.post_mortem_at.date(), losing.post_mortem_at.time()))
    if losing.call_back_on is not None:
        promises.append(("call_back", losing.call_back_on, losing.call_back_at))
    ids = [
        Promise.objects.create(
            deal=locked.deal,
            kind=kind,
            on=on,
            at=at,
            words=losing.door_words.strip(),
            made_on=locked.today,
            made_by_id=by,
        ).pk
        for kind, on, at in promises
    ]
    _made(loss, "promises", ids)
