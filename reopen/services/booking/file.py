"""The invitation as a file, to be handed over or kept: where no mailbox sends it."""

from datetime import datetime

from reopen.core.booking import letter
from reopen.mail.invitation import as_ical
from reopen.records.queries.booked import may_see
from reopen.records.queries.visible import Viewer
from reopen.services.acts import NotThereError
from reopen.services.booking.calls import named
from reopen.services.booking.send import object_of


def calendar_file(appointment_id: int, *, now: datetime, viewer: Viewer) -> tuple[str, str]:
    """(name, iCalendar text). It asks for no answer: whoever opens it has the call in their calendar."""
    call = may_see(viewer, appointment_id)
    if call is None:
        raise NotThereError("appointment", "There is no such booked call that you may see.")
    title = letter.title(named(call))
    plain = "".join(c if c.isalnum() else "-" for c in title.lower())
    return f"{plain.strip('-')[:60]}-{call.on:%Y-%m-%d}.ics", as_ical(object_of(call, "PUBLISH", now=now))
