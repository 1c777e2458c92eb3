"""The mails about a booked call, put into the outbox of its caller's own mailbox. Caller's transaction."""

from datetime import datetime

from reopen.core.booking import letter
from reopen.mail.invitation import Invitation, Method, as_ical
from reopen.records.models import Appointment, Deal, Mailbox, Message, User
from reopen.records.queries.mailboxes import personal_mailbox
from reopen.records.queries.sample import has_sample
from reopen.services.booking.calls import address_of, begins, named, zone_there
from reopen.services.mailboxes.nothing_sent import SAMPLE
from reopen.services.outbox import stops
from reopen.services.outbox.put import new_message

_MAY_HAVE_LEFT = (
    Message.State.SENDING, Message.State.SENT, Message.State.UNKNOWN, Message.State.DRAFTED,
)  # fmt: skip
CANCELLED = "The call was changed or cancelled before it left."


def why_not_sent(deal: Deal, caller: User | None, *, mailbox: Mailbox | None) -> str:
    """Why no invitation can leave, as a sentence; "" where one can."""
    if mailbox is None:
        whose = f"No mailbox of {caller} is" if caller is not None else "No mailbox is"
        return f"{whose} connected, so no invitation leaves by itself."
    if mailbox.way != Mailbox.Way.FOLDER and has_sample():
        return SAMPLE
    if not address_of(deal.contact):
        return "No e-mail address of theirs is on record, so no invitation leaves."
    return ""


def mailbox_for(caller: User | None) -> Mailbox | None:
    """From where the invitation would go."""
    return personal_mailbox(caller.pk if caller is not None else None)


def put(call: Appointment, method: Method, *, now: datetime, proposed: str = "", moved: bool = False) -> str:
    """Put the mail into the outbox and note it on the call (the caller saves); "" or why it does not leave.

    What waits of this call is taken out: only its latest state leaves.
    """
    take_out(call, now=now)
    mailbox = call.mailbox
    if mailbox is None or mailbox.off_at is not None:
        return "No mailbox is connected from which it could leave."
    text = {
        "REQUEST": letter.to_invite(named(call), moved=moved),
        "CANCEL": letter.to_cancel(named(call)),
        "DECLINECOUNTER": letter.to_keep(named(call), proposed),
    }[method]
    before = {"CANCEL": "Cancelled: ", "DECLINECOUNTER": "Stands as it was: "}.get(method, "")
    message = new_message(
        mailbox,
        Message.Kind.INVITATION,
        to_name=call.attendee_name,
        to_address=call.attendee,
        subject=(before + letter.title(named(call)))[:255],
        text=text,
        now=now,
    )
    message.contact, message.time_zone = call.contact, call.time_zone
    message.expires_at = begins(call)
    message.calendar = as_ical(object_of(call, method, now=now))
    if why := stops.why_not(message, on=now.date()):
        return why
    message.save()
    call.message = message
    return ""


def object_of(call: Appointment, method: Method, *, now: datetime) -> Invitation:
    """The call as a calendar object."""
    told = named(call)
    mailbox, user = call.mailbox, call.user
    ours = mailbox.address if mailbox is not None else user.email if user is not None else "nobody@localhost"
    return Invitation(
        method=method,
        uid=call.uid,
        sequence=call.sequence,
        start=datetime.combine(call.on, call.at),
        minutes=call.minutes,
        zone=zone_there(call),
        organizer=((mailbox.name if mailbox is not None else "") or told.seller, ours),
        attendee=(call.attendee_name, call.attendee),
        summary=letter.title(told),
        description=letter.to_invite(told),
        location=letter.place(told),
        stamp=now,
    )


def take_out(call: Appointment, *, now: datetime) -> bool:
    """Take what waits of this call out of the outbox; whether something did."""
    return bool(
        Message.objects.filter(appointments=call, state=Message.State.QUEUED).update(
            state=Message.State.CANCELLED, settled_at=now, last_words=CANCELLED
        )
    )


def has_left(call: Appointment) -> bool:
    """Whether any mail about this call has left, or may have: then their calendar holds it."""
    if call.mailbox_id is None or not call.attendee:
        return False
    return Message.objects.filter(
        mailbox=call.mailbox_id,
        kind=Message.Kind.INVITATION,
        state__in=_MAY_HAVE_LEFT,
        # The line may be folded after the first 75 characters.
        calendar__contains=f"UID:{call.uid.partition('@')[0]}",
    ).exists()
