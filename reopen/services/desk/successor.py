"""“Find the successor”: a task on the deal whose person is there no more.

A letter that came back for good makes it, and an answer from which somebody has left; once a person. It is a call of
the deal's seller, hidden as all of the deal is while it rests. It is over when somebody else is on the deal, when a
call reached whoever is there, or by a key.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from reopen.records.models import Contact, Deal, DealContact, Move, Promise, Reply
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError, RestingError, lock_deal
from reopen.services.desk.care import into_care
from reopen.services.desk.reply_lock import deal_of, lock_reply, office_day
from reopen.services.plan_touches import replan

KIND = "successor"
WHY = "its person is there no more"


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of the task, in a sentence."""

    task_id: int
    deal_id: int
    sentence: str


def look_for(reply: Reply, *, today: date) -> None:
    """Make the task. Nothing where the deal knows somebody else, is won or was let go. Caller's transaction."""
    deal = deal_of(reply)
    person = reply.letter.contact_id if reply.letter and reply.letter.contact_id else reply.contact_id
    if deal is None or person is None or deal.contact_id != person:
        return
    if (made := owe(deal, person, today=today)) is not None:
        reply.effects = {**reply.effects, "successor": made.pk}


def owe(deal: Deal, person: int, *, today: date) -> Promise | None:
    """The task; None where it was made before, or the deal is won or was let go. Caller's transaction."""
    if deal.status == Deal.Status.WON or deal.let_go:
        return None
    if Promise.objects.filter(deal=deal, kind=KIND, person_number=person).exists():
        return None
    # No words: why somebody is absent is theirs.
    made = Promise.objects.create(deal=deal, kind=KIND, on=today, made_on=today, person_number=person)
    into_care(deal, today=today, why=WHY)
    replan([deal.pk], today=today)
    return made


def settle(task_id: int, state: Promise.State, *, today: date) -> bool:
    """Found, dropped, or looked for again; whether anything changed. Caller's transaction."""
    on = None if state == Promise.State.STANDING else today
    found = Promise.objects.filter(pk=task_id, kind=KIND).exclude(state=state)
    deals = list(found.values_list("deal_id", flat=True))
    found.update(state=state, settled_on=on)
    replan(deals, today=today)
    return bool(deals)


def found(deal: Deal, person: Contact, on: date) -> Contact | None:
    """Somebody writes another name onto a deal whose successor is looked for: that is a person of their own.

    The old one, who stays beside; None where nobody is looked for. Caller's transaction, which sets the new one.
    """
    task = Promise.objects.filter(
        deal=deal, kind=KIND, person_number=person.pk, state=Promise.State.STANDING
    ).first()
    if task is None:
        return None
    settle(task.pk, Promise.State.KEPT, today=on)
    DealContact.objects.get_or_create(deal=deal, contact=person, defaults={"role": DealContact.BEFORE})
    return person


def stop_looking(deal_id: int, *, viewer: Viewer, now: datetime) -> Looked:
    """Nobody is looked for any more on this deal. ActError where nobody was."""
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        task = Promise.objects.filter(deal=locked.deal, kind=KIND, state=Promise.State.STANDING).first()
        if task is None:
            raise ActError("deal", "No successor is looked for on this deal.")
        settle(task.pk, Promise.State.DROPPED, today=locked.today)
    return Looked(task.pk, deal_id, "The successor is looked for no more.")


def look_again(task_id: int, *, viewer: Viewer, now: datetime) -> Looked:
    """Take that back."""
    absent = NotThereError("deal", "There is no such task.")
    task = Promise.objects.filter(pk=task_id, kind=KIND).first()
    if task is None:
        raise absent
    with transaction.atomic():
        try:
            locked = lock_deal(task.deal_id, viewer, now)
        except RestingError:
            # Whether there is one may be what a reply did.
            raise absent from None
        settle(task_id, Promise.State.STANDING, today=locked.today)
    return Looked(task_id, task.deal_id, "The successor is looked for again.")


def switch(reply_id: int, *, looks: bool, now: datetime) -> Looked:
    """The owner's key on the desk: the task that this reply made is dropped, or stands again."""
    with transaction.atomic():
        reply = lock_reply(reply_id)
        task = reply.effects.get("successor")
        found = Promise.objects.filter(pk=task).first() if task else None
        if found is None:
            raise ActError("reply", "This mail made no task: no successor is looked for because of it.")
        state = Promise.State.STANDING if looks else Promise.State.DROPPED
        settle(found.pk, state, today=office_day(now))
        # Whoever is not gone is not followed either.
        was, becomes = (
            (Move.State.DROPPED, Move.State.OPEN) if looks else (Move.State.OPEN, Move.State.DROPPED)
        )
        Move.objects.filter(deal=found.deal_id, contact=found.person_number, state=was).update(
            state=becomes, settled_on=None if looks else office_day(now)
        )
    words = "The successor is looked for again." if looks else "The successor is looked for no more."
    return Looked(found.pk, found.deal_id, words)
