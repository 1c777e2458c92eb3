"""What the caller does with a booked call: cancel it, take the time that they propose or not, note what came back."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction

from reopen.core.booking.letter import long_date
from reopen.core.plain_english import full_day, hour
from reopen.mail.calendar_answer import read_calendar
from reopen.records.models import Appointment, Message, Promise
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.booking.book import check_time, promise_it, reinvite
from reopen.services.booking.calls import OPEN, Locked, begins, lock_call
from reopen.services.booking.send import has_left, put, take_out
from reopen.services.plan_touches import replan

_WORDS, _SHOWN = 2_000, 300


@dataclass(frozen=True, slots=True)
class Steered:
    """What was done, in a sentence. `before`: the day and hour from which the call was moved."""

    appointment_id: int
    deal_id: int
    sentence: str
    before: tuple[date, time] | None = None


def cancel(appointment_id: int, *, now: datetime, viewer: Viewer) -> Steered:
    """Call it off: the promise is dropped, and what has left is followed by a CANCEL. ActError where it is over."""
    with transaction.atomic():
        locked = lock_call(appointment_id, viewer, now)
        call = locked.call
        if call.state not in OPEN:
            return _said(call, "It is cancelled already." if call.state == "cancelled" else _over(call))
        take_out(call, now=now)
        told = has_left(call) and begins(call) > now
        call.sequence += 1
        call.state, call.settled_at, call.news, call.news_at = Appointment.State.CANCELLED, now, "", None
        call.counter_on = call.counter_at = None
        call.save()
        why = put(call, "CANCEL", now=now) if told else ""
        call.save()
        free_it(locked)
    tail = (
        ""
        if not told
        else f" {why}"
        if why
        else f" Their calendar is told: a cancellation goes to {call.attendee}."
    )
    return _said(call, f"Cancelled: the five minutes of {_when(call)}.{tail}")


def restore(appointment_id: int, *, now: datetime, viewer: Viewer) -> Steered:
    """Take a cancellation back: the same call at the same time, asked for anew."""
    with transaction.atomic():
        locked = lock_call(appointment_id, viewer, now)
        call = locked.call
        if call.state != Appointment.State.CANCELLED:
            return _said(call, "It was not cancelled.")
        check_time(call.on, call.at, locked.deal, zone_name=call.time_zone)
        why = _invite_anew(locked, viewer, moved=False)
    return _said(call, f"It stands again: {_when(call)}. {why or 'A new invitation goes out.'}")


def take_counter(appointment_id: int, *, now: datetime, viewer: Viewer) -> Steered:
    """Take the time that they proposed: the call moves there, and a new invitation says so."""
    with transaction.atomic():
        locked = lock_call(appointment_id, viewer, now)
        call = locked.call
        on, at = _proposed(call)
        if at is None:
            raise ActError(
                "at", f"They propose {full_day(on)} without an hour: agree one with them, and book it."
            )
        check_time(on, at, locked.deal, zone_name=call.time_zone)
        before = call.on, call.at
        call.on, call.at = on, at
        why = _invite_anew(locked, viewer, moved=True)
    tail = why or "A new invitation goes out, and the promise moves."
    return Steered(call.pk, call.deal_id, f"Taken: {_when(call)}. {tail}", before)


def move_back(appointment_id: int, on: date, at: time, *, now: datetime, viewer: Viewer) -> Steered:
    """Take a move back: the call is where it was, and a new invitation says so. ActError where that time is over."""
    with transaction.atomic():
        locked = lock_call(appointment_id, viewer, now)
        call = locked.call
        if call.state not in OPEN:
            raise ActError("", _over(call))
        if (call.on, call.at) == (on, at):
            return _said(call, f"It is at {_when(call)} already.")
        check_time(on, at, locked.deal, zone_name=call.time_zone)
        call.on, call.at = on, at
        why = _invite_anew(locked, viewer, moved=True)
    return _said(call, f"Moved back: {_when(call)}. {why or 'A new invitation goes out.'}")


def leave_counter(appointment_id: int, *, now: datetime, viewer: Viewer) -> Steered:
    """Do not take it: the call stands where it was, and they are told."""
    with transaction.atomic():
        locked = lock_call(appointment_id, viewer, now)
        call = locked.call
        on, at = _proposed(call)
        proposed = f"{long_date(on)} at {hour(at)}" if at is not None else long_date(on)
        call.state, call.counter_on, call.counter_at = Appointment.State.INVITED, None, None
        call.news, call.news_at = "", None
        call.save()
        why = "" if begins(call) <= now else put(call, "DECLINECOUNTER", now=now, proposed=proposed)
        call.save()
    return _said(call, f"Not taken: the call stands on {_when(call)}. {why or 'They are told.'}")


def take_note(appointment_id: int, *, now: datetime, viewer: Viewer) -> Steered:
    """The caller has seen what came back: it leaves Today."""
    with transaction.atomic():
        locked = lock_call(appointment_id, viewer, now)
        call = locked.call
        if call.state == Appointment.State.COUNTERED:
            raise ActError("", "They propose another time: take it, or not.")
        call.news, call.news_at = "", None
        call.save(update_fields=["news", "news_at"])
    return _said(call, "Noted.")


def wrote_back(message: Message, words: str, *, subject: str, now: datetime) -> None:
    """They answered the invitation by a mail, in words: the rep reads them on Today. Caller's transaction.

    Without a word, as where Outlook packs the answer into its winmail.dat, the subject is what they said.
    """
    call = _call_of(message)
    if call is None:
        return
    call.words = words[:_WORDS]
    name = call.attendee_name or call.attendee or "They"
    told = " ".join(words.split())
    if told:
        call.news = f"{name} wrote back: “{told[:_SHOWN]}{'…' if len(told) > _SHOWN else ''}”"
    else:
        under = " ".join(subject.split())[:_SHOWN]
        call.news = (
            f"{name} wrote back under “{under}”, without a word that can be read. Ring them to be sure."
        )
    call.news_at = now
    call.save(update_fields=["words", "news", "news_at"])


def came_back(message: Message, why: str, *, now: datetime) -> None:
    """The invitation was not delivered: the rep is told, and the promise stands. Caller's transaction."""
    call = _call_of(message)
    if call is not None and call.state in OPEN:
        call.news = f"The invitation to {call.attendee} came back: {why}. The promise stands; ring them."
        call.news_at = now
        call.save(update_fields=["news", "news_at"])


def _call_of(message: Message) -> Appointment | None:
    """The call that it invited to; it may have moved since, and another message be its last."""
    found = read_calendar(message.calendar)
    return Appointment.objects.filter(uid=found.uid).first() if found is not None and found.uid else None


def free_it(locked: Locked) -> None:
    """The slot is free and nothing is promised any more. Caller's transaction."""
    Promise.objects.filter(appointments=locked.call, state=Promise.State.STANDING).update(
        state=Promise.State.DROPPED, settled_on=locked.deal.today
    )
    replan([locked.call.deal_id], today=locked.deal.today)


def _invite_anew(locked: Locked, viewer: Viewer, *, moved: bool) -> str:
    """Promise the call at its time, and send a new invitation; why none went, or "". Caller's transaction."""
    call = locked.call
    call.sequence += 1
    promise_it(call, locked.deal, by=viewer.user_id)
    why = reinvite(call, locked.deal, viewer, moved=moved)
    call.save()
    replan([call.deal_id], today=locked.deal.today)
    return why


def _proposed(call: Appointment) -> tuple[date, time | None]:
    if call.state != Appointment.State.COUNTERED or call.counter_on is None:
        raise ActError("", "They propose no other time, or it is answered already.")
    return call.counter_on, call.counter_at


def _over(call: Appointment) -> str:
    return "They declined it: it is free already." if call.state == "declined" else "It is over."


def _said(call: Appointment, sentence: str) -> Steered:
    return Steered(call.pk, call.deal_id, sentence)


def _when(call: Appointment) -> str:
    return f"{full_day(call.on)} at {hour(call.at)} over there"
