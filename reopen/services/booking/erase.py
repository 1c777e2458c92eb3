"""What booked calls hold of a person goes: their name, address and words, and the mails that their calendar sent."""

from collections.abc import Collection

from django.db.models import Q

from reopen.core.suppression import email_key
from reopen.records.models import Appointment, CalendarAnswer
from reopen.services.booking.calls import OPEN


def erase_calls(contacts: Collection[int], emails: Collection[str]) -> int:
    """Of these people and addresses (keys); how many calls. A call that stood is over. Caller's transaction."""
    theirs = Q(contact__in=contacts)
    for key in emails:
        theirs |= Q(attendee__iexact=key)
    found = [
        one
        for one in Appointment.objects.filter(theirs)
        if one.contact_id in contacts or email_key(one.attendee) in emails
    ]
    numbers = [one.pk for one in found]
    CalendarAnswer.objects.filter(Q(appointment__in=numbers) | Q(from_address__in=emails)).delete()
    calls = Appointment.objects.filter(pk__in=numbers)
    calls.filter(state__in=OPEN).update(state=Appointment.State.CANCELLED)
    calls.update(attendee="", attendee_name="", words="", news="", news_at=None, contact=None)
    return len(found)
