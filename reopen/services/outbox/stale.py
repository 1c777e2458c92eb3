"""A message whose time has passed is cancelled, not sent: after a worker that was down for days nothing stale goes out.

An invitation's time is worked out anew from the local time and its zone: the rules of a zone may have changed since.
"""

from datetime import datetime

from reopen.core.booking import moment
from reopen.records.models import Appointment, Message
from reopen.records.queries.zones import zone_or_none
from reopen.services.outbox import stops


def why_stale(message: Message, *, now: datetime) -> str:
    """ "" where it may still go, else why not."""
    if message.kind == Message.Kind.INVITATION:
        call = Appointment.objects.filter(message=message).first()
        if call is None:
            return stops.STALE  # its call has moved since, or is gone: another message says so
        zone = zone_or_none(call.time_zone)
        if zone is not None:
            return stops.STALE if moment(call.on, call.at, zone) <= now else ""
    return stops.STALE if message.expires_at is not None and message.expires_at <= now else ""
