"""A time for the five minutes is agreed: the promise stands, and the invitation goes out.

Where nothing can be sent the promise stands all the same, and the file can be handed over. Booked again, the call
moves: the same event, its next SEQUENCE.
"""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction

from reopen.core.booking import is_there, moment, odd_time
from reopen.core.plain_english import full_day, hour, zone_time
from reopen.records.models import Appointment, Deal, Promise
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, LockedDeal, lock_deal
from reopen.services.booking.calls import address_of, caller_of, standing_call, zone_of, zone_there
from reopen.services.booking.send import mailbox_for, put, why_not_sent
from reopen.services.own_day import outside_own_day
from reopen.services.plan_touches import replan
from reopen.services.public_holidays import public_holidays

_FURTHEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Booked:
    """The call as it stands. `sent`: an invitation is in the outbox. `already`: that very time was booked.

    `before`: the day and hour from which it was moved.
    """

    appointment_id: int
    deal_id: int
    sequence: int
    sent: bool
    already: bool
    sentence: str
    before: tuple[date, time] | None = None


def book(deal_id: int, on: date, at: time, *, now: datetime, viewer: Viewer, invite: bool = True) -> Booked:
    """Book the call on that day and hour, local to the prospect. ActError where it cannot be, field "at" or "deal".

    `invite` False: nothing is sent, also where it could be.
    """
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        _check(locked, on, at)
        call = standing_call(locked.deal)
        if call is not None and (call.on, call.at) == (on, at):
            return Booked(call.pk, deal_id, call.sequence, False, True, f"{_when(call)} is booked already.")
        moved = call is not None
        before = (call.on, call.at) if call is not None else None
        if call is None:
            call = _new(locked, on, at, viewer)
        else:
            call.sequence += 1
            call.on, call.at = on, at
        promise_it(call, locked, by=viewer.user_id)
        why = reinvite(call, locked, viewer, moved=moved) if invite else "No invitation was sent."
        call.save()
        replan([deal_id], today=locked.today)
    sent = not why
    what = "moved to" if moved else "booked for"
    tail = f"An invitation goes to {call.attendee}." if sent else f"{why} The promise stands."
    odd = [odd_time(on, at, _holidays(locked.deal, on)), outside_own_day(locked.deal, call.on, call.at)]
    said = " ".join(part for part in (f"Five minutes are {what} {_when(call)}.", tail, *odd) if part)
    return Booked(call.pk, deal_id, call.sequence, sent, False, said, before)


def reinvite(call: Appointment, locked: LockedDeal, viewer: Viewer, *, moved: bool) -> str:
    """Ask them to come at the time as it stands now; "" or why no mail leaves. The caller saves the call."""
    call.state, call.counter_on, call.counter_at = Appointment.State.INVITED, None, None
    call.answered_at, call.settled_at, call.news, call.news_at = None, None, "", None
    if call.mailbox is None:
        caller = call.user or caller_of(locked.deal, viewer)
        mailbox = mailbox_for(caller)
        if why := why_not_sent(locked.deal, caller, mailbox=mailbox):
            return why
        call.mailbox = mailbox
        call.attendee = call.attendee or address_of(call.contact)
    call.save()
    return put(call, "REQUEST", now=locked.now, moved=moved)


def promise_it(call: Appointment, locked: LockedDeal, *, by: int | None) -> None:
    """The promise of the call's day and hour: the one that stands moves there. Caller's transaction."""
    own = call.promise if call.promise_id is not None else None
    promise = own or (
        Promise.objects.filter(deal=locked.deal, kind="post_mortem", state=Promise.State.STANDING)
        .order_by("-pk")
        .first()
    )
    if promise is None:
        promise = Promise(deal=locked.deal, kind="post_mortem", made_on=locked.today, made_by_id=by)
    promise.on, promise.at = call.on, call.at
    promise.state, promise.settled_on = Promise.State.STANDING, None
    promise.save()
    others = Promise.objects.filter(deal=locked.deal, kind="post_mortem", state=Promise.State.STANDING)
    others.exclude(pk=promise.pk).update(state=Promise.State.DROPPED, settled_on=locked.today)
    call.promise = promise


def check_time(on: date, at: time, deal: LockedDeal, *, zone_name: str) -> None:
    """ActError where that time cannot be: in the past, in the hour that spring leaves out, years ahead."""
    zone = zone_of(deal.deal)
    if on > deal.today + _FURTHEST:
        raise ActError("at", f"{full_day(on)} is more than a year away: take a day that is nearer.")
    # The day first: a moment at the ends of the calendar cannot be told.
    if on < deal.today - timedelta(days=2) or moment(on, at, zone) <= deal.now:
        raise ActError(
            "at",
            f"{full_day(on)} at {hour(at)} has passed over there ({zone_time(zone_name)}): take a time to come.",
        )
    if not is_there(on, at, zone):
        raise ActError(
            "at",
            f"On {full_day(on)} the clocks of {zone_time(zone_name)} leave {hour(at)} out: take an hour later.",
        )


def _check(locked: LockedDeal, on: date, at: time) -> None:
    deal = locked.deal
    if deal.status != Deal.Status.LOST:
        raise ActError("deal", "The five minutes are about a deal that is lost; this one is not.")
    if deal.door == Deal.Door.CLOSED:
        raise ActError(
            "deal", "They said no to calls: a no is a no. Open the door first, if they took it back."
        )
    if deal.let_go:
        raise ActError("deal", "We let them go: no call is planned. Take the deal into care first.")
    if deal.contact is not None and deal.contact.no_phone:
        raise ActError("deal", "They asked not to be called.")
    check_time(on, at, locked, zone_name=zone_of(deal).key)


def _new(locked: LockedDeal, on: date, at: time, viewer: Viewer) -> Appointment:
    deal = locked.deal
    caller = caller_of(deal, viewer)
    mailbox = mailbox_for(caller)
    if why_not_sent(deal, caller, mailbox=mailbox):
        mailbox = None
    ours = mailbox.address if mailbox is not None else caller.email if caller is not None else ""
    domain = ours.rpartition("@")[2] or "localhost"
    return Appointment(
        deal=deal,
        contact=deal.contact,
        user=caller,
        mailbox=mailbox,
        on=on,
        at=at,
        time_zone=zone_of(deal).key,
        # Nobody can guess it: whoever names it has had the invitation.
        uid=f"{secrets.token_hex(16)}@{domain}",
        attendee=address_of(deal.contact),
        attendee_name=deal.contact.name if deal.contact is not None else "",
        booked_at=locked.now,
    )


def _holidays(deal: Deal, on: date) -> frozenset[date]:
    country = deal.account.country if deal.account is not None else ""
    return public_holidays(country, [on.year]) if country else frozenset()


def _when(call: Appointment) -> str:
    return f"{full_day(call.on)} at {hour(call.at)}, {zone_time(zone_there(call).key)}"
