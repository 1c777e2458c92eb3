"""Does this answer count, and what does it do? In words either way; the caller writes the call. Caller's transaction.

An answer counts where it comes from whom we invited, is about the time as it stands, and is newer than the last (RFC
5546, 2.1.5: SEQUENCE, then DTSTAMP). Everything else is kept with the reason, and applied by nobody but the rep.
"""

from dataclasses import dataclass
from datetime import datetime

from reopen.core.freemail import company_domain
from reopen.core.plain_english import full_day, hour
from reopen.core.suppression import email_key
from reopen.mail.calendar_answer import Attendee, CalendarMail
from reopen.records.models import Appointment, ContactEmail, Deal, Promise
from reopen.services.booking.calls import OPEN, Locked, begins, zone_there
from reopen.services.booking.steer import free_it
from reopen.services.plan_touches import replan

_QUOTED = 300  # characters of their comment
_OTHER = {
    "REQUEST": "It invites to our own call, which only whoever invited can change. Nothing changed.",
    "CANCEL": "It cancels our own call, which only whoever invited can. Nothing changed.",
    "REFRESH": "Their calendar asks for the invitation once more. Nothing changed.",
    "PUBLISH": "It shows our call, and answers nothing. Nothing changed.",
    "ADD": "It adds to our own call, which only whoever invited can. Nothing changed.",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """`words` for the record; `news` for the rep, "" where there is nothing for them to do."""

    words: str
    news: str = ""
    applied: bool = False


@dataclass(frozen=True, slots=True)
class Came:
    """A calendar mail as it came in."""

    mail: CalendarMail
    from_address: str
    received_at: datetime


def judge(locked: Locked, came: Came) -> Effect:
    """Change the call as the answer says, or say why not."""
    call, mail = locked.call, came.mail
    if mail.method not in ("REPLY", "COUNTER"):
        return _not_an_answer(call, mail)
    who = _who_answers(call, came)
    if isinstance(who, Effect):
        return who
    if (refused := _too_late(locked, came, who)) is not None:
        return refused
    call.answered_at = _stamp(came)
    if mail.method == "COUNTER":
        return _countered(locked, came)
    return _answered(locked, came, who)


def _not_an_answer(call: Appointment, mail: CalendarMail) -> Effect:
    words = _OTHER.get(
        mail.method, f"It is no answer ({mail.method or 'it names no method'}). Nothing changed."
    )
    if mail.method in ("REQUEST", "CANCEL", "ADD"):
        return Effect(words, f"{_name(call)} sent a calendar mail that changes our call. {_ring(call)}")
    return Effect(words)


def _who_answers(call: Appointment, came: Came) -> Attendee | Effect:
    """The attendee that we invited, as the answer has them; it must come from an address of theirs."""
    theirs = _addresses(call)
    mail, from_key = came.mail, email_key(came.from_address)
    invited = [one for one in mail.attendees if theirs & set(one.keys)]
    if len(mail.attendees) == 1 and not mail.attendees[0].keys and from_key in theirs:
        invited = list(mail.attendees)  # some write a name of their own directory in place of an address
    if not invited:
        others = [one for one in mail.attendees if one.keys]
        who = others[0].keys[0] if others else came.from_address
        if any(one.delegated_from in theirs for one in others):
            words = f"{who} answers in place of {_name(call)}, who handed it on. Nothing changed."
            return Effect(words, f"{_name(call)} handed the call on to {who}. {_ring(call)}")
        words = f"{who} answers, who was not invited: {call.attendee} was. Nothing changed."
        return Effect(
            words, f"{who} answered the invitation of {_name(call)}: “{_said(mail)}”. {_ring(call)}"
        )
    if from_key in theirs:
        return invited[0]
    if invited[0].sent_by and invited[0].sent_by == from_key and _same_house(from_key, call):
        return invited[0]  # an assistant, of the same company, as the answer itself says
    words = (
        f"It speaks for {call.attendee} but comes from {came.from_address or 'no address'}, which is not on record as "
        "theirs. Nothing changed."
    )
    return Effect(
        words,
        f"{came.from_address} answered for {_name(call)}: “{_said(mail)}”. Nothing was changed. {_ring(call)}",
    )


def _too_late(locked: Locked, came: Came, who: Attendee) -> Effect | None:
    """Why an answer of the right person does not count; None where it does."""
    call, mail = locked.call, came.mail
    said = _said(mail, who)
    if call.state == Appointment.State.CANCELLED:
        words = f"They answer “{said}” to a call that was cancelled. Nothing changed."
        thinks = said in ("accepted", "tentative", "another time")
        return Effect(
            words,
            f"{_name(call)} answered “{said}”, but the call is cancelled. {_ring(call)}" if thinks else "",
        )
    if mail.sequence is not None and mail.sequence < call.sequence:
        return Effect(
            f"They answer “{said}” to the invitation before this one (SEQUENCE {mail.sequence}, it is {call.sequence} "
            "now). Nothing changed."
        )
    if mail.method == "REPLY" and _is_of_another_time(call, mail):
        when = _when_of(call, mail)
        return Effect(
            f"They answer “{said}” for {when}, and the call is on {_when(call)}. Nothing changed.",
            f"{_name(call)} answered “{said}” for {when}; the call is on {_when(call)}. {_ring(call)}"
            if mail.sequence is not None
            else "",
        )
    if call.answered_at is not None and _stamp(came) < call.answered_at:
        return Effect(f"They answer “{said}”, but an answer of theirs is newer. Nothing changed.")
    if call.state == Appointment.State.HELD or (
        call.promise is not None and call.promise.state == Promise.State.KEPT
    ):
        return Effect(f"They answer “{said}” to a call that has been held. Nothing changed.")
    if begins(call) <= came.received_at:
        return Effect(f"They answer “{said}” after its time, {_when(call)}. Nothing changed.")
    if locked.deal.deal.status != Deal.Status.LOST:
        return Effect(f"They answer “{said}”, but the deal is no longer lost. Nothing changed.")
    return None


def _answered(locked: Locked, came: Came, who: Attendee) -> Effect:
    call, mail = locked.call, came.mail
    quote = f" “{mail.comment[:_QUOTED]}”" if mail.comment else ""
    if mail.comment:
        call.words = mail.comment
    match who.partstat:
        case "ACCEPTED" | "TENTATIVE":
            if call.state not in OPEN and (why := _stand_again(locked)):
                return why
            sure = who.partstat == "ACCEPTED"
            call.state = Appointment.State.ACCEPTED if sure else Appointment.State.TENTATIVE
            call.counter_on = call.counter_at = None
            call.news, call.news_at = "", None
            what = "accepted" if sure else "may come to"
            words = f"{_name(call)} {what} the call on {_when(call)}.{quote}"
            return Effect(words, words if quote else "", applied=True)
        case "DECLINED":
            free_it(locked)
            call.state, call.settled_at = Appointment.State.DECLINED, came.received_at
            call.counter_on = call.counter_at = None
            words = f"{_name(call)} declined the call on {_when(call)}: the time is free, nothing is promised.{quote}"
            return Effect(words, words, applied=True)
        case "DELEGATED":
            to = who.delegated_to or "somebody else"
            words = f"{_name(call)} handed the call on to {to}. It stands as it was.{quote}"
            return Effect(words, f"{words} {_ring(call)}")
        case said:
            return Effect(f"It says “{(said or 'nothing').lower()}”, which answers nothing. Nothing changed.")


def _countered(locked: Locked, came: Came) -> Effect:
    call, mail = locked.call, came.mail
    if mail.start is None:
        return Effect(
            "They propose another time, but none that can be read. Nothing changed.",
            f"{_name(call)} proposes another time, which cannot be read. {_ring(call)}",
        )
    if call.state not in OPEN:
        return Effect(
            f"They propose {_when_of(call, mail)} for a call that they declined. Nothing changed.",
            f"{_name(call)} now proposes {_when_of(call, mail)}. Book it if it suits.",
        )
    local = mail.start.at(zone_there(call))
    if local == datetime.combine(call.on, call.at) and not mail.start.all_day:
        return Effect(f"They propose the very time of the call, {_when(call)}. Nothing changed.")
    when = _when_of(call, mail)
    if local.replace(tzinfo=zone_there(call)) <= came.received_at and not mail.start.all_day:
        return Effect(
            f"They propose {when}, which has passed. Nothing changed.",
            f"{_name(call)} cannot make {_when(call)}, and proposes a time that has passed: {when}. {_ring(call)}",
        )
    call.state = Appointment.State.COUNTERED
    call.counter_on = local.date()
    call.counter_at = None if mail.start.all_day else local.time().replace(second=0)
    if mail.comment:
        call.words = mail.comment
    quote = f" “{mail.comment[:_QUOTED]}”" if mail.comment else ""
    zone = (
        f" Their calendar names a zone that nobody knows, {mail.start.unknown}: the hour is taken as theirs."
        if (mail.start.unknown)
        else ""
    )
    words = f"{_name(call)} proposes {when} in place of {_when(call)}.{quote}{zone}"
    return Effect(words, words, applied=True)


def _stand_again(locked: Locked) -> Effect | None:
    """They declined and then came round: the call stands again, unless its time was given away."""
    call = locked.call
    taken = Appointment.objects.filter(deal=call.deal_id, state__in=OPEN).exclude(pk=call.pk)
    near = Appointment.objects.filter(user=call.user_id, on=call.on, at=call.at, state__in=OPEN)
    if call.promise is None or taken.exists() or near.exclude(pk=call.pk).exists():
        words = "They accept after all, but the time was given away. Nothing changed."
        return Effect(words, f"{_name(call)} accepts {_when(call)} after all, but it is taken. {_ring(call)}")
    call.promise.state, call.promise.settled_on = Promise.State.STANDING, None
    call.promise.save(update_fields=["state", "settled_on"])
    call.settled_at = None
    replan([call.deal_id], today=locked.deal.today)
    return None


def _addresses(call: Appointment) -> set[str]:
    keys = set(ContactEmail.objects.filter(contact=call.contact_id).values_list("key", flat=True))
    return {key for key in keys | {email_key(call.attendee)} if key}


def _same_house(key: str, call: Appointment) -> bool:
    domain = company_domain(key)
    return bool(domain) and domain == company_domain(email_key(call.attendee))


def _stamp(came: Came) -> datetime:
    """When the answer was written; a clock that is ahead is not believed."""
    return min(came.mail.stamp or came.received_at, came.received_at)


def _is_of_another_time(call: Appointment, mail: CalendarMail) -> bool:
    if mail.start is None or mail.start.all_day or mail.start.unknown:
        return False
    return mail.start.at(zone_there(call)) != datetime.combine(call.on, call.at)


def _said(mail: CalendarMail, who: Attendee | None = None) -> str:
    if mail.method == "COUNTER":
        return "another time"
    return ((who.partstat if who is not None else mail.partstat) or "nothing").lower()


def _when_of(call: Appointment, mail: CalendarMail) -> str:
    if mail.start is None:
        return "no time"
    local = mail.start.at(zone_there(call))
    return (
        full_day(local.date()) if mail.start.all_day else f"{full_day(local.date())} at {hour(local.time())}"
    )


def _when(call: Appointment) -> str:
    return f"{full_day(call.on)} at {hour(call.at)}"


def _name(call: Appointment) -> str:
    return call.attendee_name or call.attendee or "They"


def _ring(call: Appointment) -> str:
    return "Ring them to be sure." if call.contact_id is not None else ""
