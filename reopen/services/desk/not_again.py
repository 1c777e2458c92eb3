"""Who pointed to somebody else, is there no more, or said no where no door could close, gets no letter any more.

That is no opt-out: no list of stops holds it, calls are not touched, and the owner takes it back by another decision.
Only the day is kept, never why.
"""

from datetime import date

from reopen.records.models import Contact, Deal, Reply
from reopen.services.plan_touches import replan


def mark(reply: Reply, *, today: date) -> None:
    """Write no more letters to the person written to. Caller's transaction; it saves the reply."""
    person = reply.contact_id
    if person is None:
        return
    if Contact.objects.filter(pk=person, no_letters_since__isnull=True).update(no_letters_since=today):
        reply.effects = {**reply.effects, "not_again": person}
        _replan(person, today=today)


def unmark(reply: Reply, *, today: date) -> bool:
    """Letters may go again, where this very reply ended them; whether it had. Caller's transaction."""
    person = reply.effects.get("not_again")
    if person is None:
        return False
    Contact.objects.filter(pk=person).update(no_letters_since=None)
    reply.effects = {key: value for key, value in reply.effects.items() if key != "not_again"}
    _replan(person, today=today)
    return True


def _replan(person: int, *, today: date) -> None:
    replan(Deal.objects.filter(contact=person).values_list("pk", flat=True), today=today)
