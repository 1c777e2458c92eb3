"""Which mails may answer an invitation of ours, by their headers: few, so that nothing else is fetched."""

from datetime import datetime

from reopen.core.suppression import email_key
from reopen.records.models import Appointment, ContactEmail, Mailbox, Message
from reopen.services.read_mailbox.letters import LOOK_BACK, subject_key
from reopen.services.read_mailbox.match import Seen

_MOST = 5000  # calls of one mailbox that are looked for


class Calls:
    """The booked calls of one mailbox."""

    def __init__(self, mailbox: Mailbox, *, now: datetime) -> None:
        booked = Appointment.objects.filter(mailbox=mailbox, booked_at__gte=now - LOOK_BACK).order_by("-pk")
        rows = list(booked.values_list("attendee", "contact_id")[:_MOST])
        self._people = {email_key(attendee) for attendee, _ in rows} - {""}
        people = [contact for _, contact in rows if contact is not None]
        for start in range(0, len(people), 500):
            keys = ContactEmail.objects.filter(contact__in=people[start : start + 500])
            self._people |= set(keys.values_list("key", flat=True)) - {""}
        sent = Message.objects.filter(
            mailbox=mailbox, kind=Message.Kind.INVITATION, made_at__gte=now - LOOK_BACK
        )
        told = sent.values_list("message_id", "learned_id", "subject") if rows else []
        self._ids: set[str] = set()
        self._subjects: set[str] = set()
        for message_id, learned_id, subject in told:
            self._ids |= {message_id, learned_id} - {""}
            self._subjects |= {subject_key(subject)} - {""}

    def may_answer(self, mail: Seen) -> bool:
        """It is a calendar's; or has parts, and its sender, its thread or its subject is that of an invitation.

        Answers of an assistant or from another address are found by their subject: “Accepted: Five minutes with …”.
        """
        if not self._people:
            return False
        if mail.content_type.startswith(("text/calendar", "application/ics")):
            return True
        if not mail.content_type.startswith("multipart/"):
            return False
        if mail.from_key in self._people or not self._ids.isdisjoint(mail.ids):
            return True
        subject = subject_key(mail.subject)
        return any(own in subject for own in self._subjects)
