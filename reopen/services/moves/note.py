"""Write down that a deal's person has left, and back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from reopen.core.plain_english import full_day
from reopen.records.models import Contact, Deal, Move, Promise
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, LockedDeal, NotThereError, checked_day, lock_deal
from reopen.services.desk.successor import KIND, owe, settle
from reopen.services.plan_touches import replan

NOBODY_REACHES = "They asked not to be reached: nobody follows them."


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of it, in a sentence; `move_id` takes the undo."""

    move_id: int
    deal_id: int
    sentence: str
    already: bool = False


def note_move(
    deal_id: int,
    *,
    employer: str = "",
    said_by: str = "",
    said_on: date | None = None,
    now: datetime,
    viewer: Viewer,
) -> Moved:
    """The deal's person is there no more: their successor is looked for, and they are to be followed.

    `employer` "" where nobody has said where to. Said again, it adds what was not known. ActError where nobody is on
    the deal, or the day lies ahead.
    """
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        person = locked.deal.contact
        if person is None:
            raise ActError("deal", "Nobody is on this deal: add the person first who has left.")
        on = said_on or locked.owners_day
        checked_day(on, "said_on")
        if on > max(locked.today, locked.owners_day):
            raise ActError("said_on", f"{full_day(on)} has not come yet: when was it said?")
        # As the account's calendar has it, like all days of a deal: where it is yesterday yet, the task is made then,
        # and an undo drops the tasks from the day on that it was said.
        on = min(on, locked.today)
        move, already = write(
            locked.deal, person, employer=employer, said_by=said_by, on=on, by=viewer.user_id
        )
        task = owe(locked.deal, person.pk, today=locked.today)
        stop_writing(person, locked.today)
        touch(locked)
    return Moved(move.pk, deal_id, _sentence(move, person, looks=task is not None), already)


def write(
    deal: Deal, person: Contact, *, employer: str, said_by: str, on: date, by: int | None = None
) -> tuple[Move, bool]:
    """(the row, whether it stood there before). Caller's transaction."""
    employer, said_by = (" ".join(text.split())[:255] for text in (employer, said_by))
    move = Move.objects.filter(deal=deal, contact=person).exclude(state=Move.State.DROPPED).first()
    if move is not None:
        if employer and move.state == Move.State.OPEN and employer != move.employer:
            move.employer, move.said_by, move.said_on = employer, said_by or move.said_by, on
            move.save(update_fields=["employer", "said_by", "said_on"])
        return move, True
    follows = not (person.no_phone and person.no_email)
    return Move.objects.create(
        contact=person,
        deal=deal,
        employer=employer,
        said_by=said_by,
        said_on=on,
        state=Move.State.OPEN if follows else Move.State.DROPPED,
        settled_on=None if follows else on,
        by_id=by,
    ), False


def take_back(move_id: int, *, now: datetime, viewer: Viewer) -> Moved:
    """It was noted by mistake: both tasks go. ActError where the person is followed already."""
    with transaction.atomic():
        locked, move = lock_move(move_id, now, viewer)
        if move.state == Move.State.FOLLOWED:
            raise ActError("move", "They are on record at the new employer: take that back first.")
        task = Promise.objects.filter(deal=locked.deal, kind=KIND, person_number=move.contact_id)
        for one in task.filter(state=Promise.State.STANDING, made_on__gte=move.said_on):
            settle(one.pk, Promise.State.DROPPED, today=locked.today)
            one.delete()
        write_again(move)
        move.delete()
        touch(locked)
        replan([locked.deal.pk], today=locked.today)
    return Moved(move_id, locked.deal.pk, "Taken back: they are where they were.")


def lock_move(move_id: int, now: datetime, viewer: Viewer) -> tuple[LockedDeal, Move]:
    """The move, its deal locked; NotThereError where the viewer sees none."""
    absent = NotThereError("move", f"There is no move {move_id} that you may see.")
    deal_id = Move.objects.filter(pk=move_id).values_list("deal_id", flat=True).first()
    if deal_id is None:
        raise absent
    try:
        locked = lock_deal(deal_id, viewer, now)
    except ActError:
        raise absent from None
    return locked, Move.objects.select_related("contact").get(pk=move_id)


def stop_writing(person: Contact, on: date) -> None:
    """No letter goes to the old record; calls for whoever is there now do."""
    Contact.objects.filter(pk=person.pk, no_letters_since=None).update(no_letters_since=on)


def write_again(move: Move) -> None:
    """Letters may go again, where nothing but this held them; an answer of theirs may."""
    answered = move.contact.replies.exclude(effects={}).exists()
    others = Move.objects.filter(contact=move.contact_id).exclude(pk=move.pk).exists()
    if not (answered or others):
        Contact.objects.filter(pk=move.contact_id).update(no_letters_since=None)


def touch(locked: LockedDeal) -> None:
    """Something has happened on the deal."""
    Deal.objects.filter(pk=locked.deal.pk).update(touched_at=locked.now)


def _sentence(move: Move, person: Contact, *, looks: bool) -> str:
    where = f"has left for {move.employer}" if move.employer else "has left"
    looking = " Find their successor: it is a call on this deal." if looks else ""
    if move.state == Move.State.DROPPED:
        return f"{person.name or 'The person'} {where}.{looking} {NOBODY_REACHES}"
    return f"{person.name or 'The person'} {where}.{looking} To follow them is on Today."
