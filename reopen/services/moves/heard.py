"""What a mail tells of somebody who left: the employer where it names one, and whose word it is."""

from datetime import date

from reopen.core.reply.new_employer import new_employer
from reopen.records.models import Contact, Promise, Reply
from reopen.services.desk.reply_lock import office_day, their_words
from reopen.services.moves.note import write

_SAYS = {"bounce": "their mail server", "auto_reply": "an automatic answer"}


def of_reply(reply: Reply, *, today: date) -> None:
    """Beside the search for a successor that this reply made: the person is to be followed. Caller's transaction."""
    number = reply.effects.get("successor")
    task = Promise.objects.filter(pk=number).select_related("deal").first() if number else None
    if task is None or task.person_number is None:
        return
    person = Contact.objects.filter(pk=task.person_number).first()
    if person is None:
        return
    said_by = _SAYS.get(reply.kind) or reply.from_name or "an answer to our letter"
    employer = new_employer(their_words(reply)) if reply.kind != "bounce" else ""
    on = min(office_day(reply.received_at), today)
    write(task.deal, person, employer=employer, said_by=said_by, on=on)
