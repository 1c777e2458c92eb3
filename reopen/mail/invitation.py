"""An invitation to a call, as calendar programs read it: REQUEST, CANCEL, DECLINECOUNTER (RFC 5546, 5545).

PUBLISH is for a file that is handed over: it names nobody who is invited, and asks for no answer.

The time stands as local time with its zone, and the zone's rules with it: were they to change, 14:00 stays 14:00.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from reopen.core.vtimezone import vtimezone

Method = Literal["REQUEST", "CANCEL", "DECLINECOUNTER", "PUBLISH"]
_PRODUCT = "-//Reopen//Reopen//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One state of one call. `start` is naive, local to `zone`; `stamp` is aware: when this was written.

    A pair of name and address each for who invites and who is invited. `uid` never changes, `sequence` grows with each
    change of the time and with the cancellation (RFC 5546, 2.1.4).
    """

    method: Method
    uid: str
    sequence: int
    start: datetime
    minutes: int
    zone: ZoneInfo
    organizer: tuple[str, str]
    attendee: tuple[str, str]
    summary: str
    description: str
    location: str
    stamp: datetime


def as_ical(invitation: Invitation) -> str:
    """The iCalendar object, with CRLF line ends. Raises ValueError for a naive stamp."""
    if invitation.stamp.tzinfo is None:
        raise ValueError("The stamp of an invitation needs its zone.")
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", invitation.method)
    lines = vtimezone(invitation.zone, invitation.start.date())
    calendar.add_component(_component(lines))
    event = Event()
    start = invitation.start.replace(tzinfo=invitation.zone)
    stamp = invitation.stamp.astimezone(UTC).replace(microsecond=0)
    event.add("uid", invitation.uid)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", invitation.sequence)
    event.add("dtstart", start)
    # Wall-clock minutes: no call is held while the clocks change.
    event.add("dtend", start + timedelta(minutes=invitation.minutes))
    event.add("summary", invitation.summary)
    event.add("description", invitation.description)
    event.add("location", invitation.location)
    event.add("status", "CANCELLED" if invitation.method == "CANCEL" else "CONFIRMED")
    event.add("transp", "OPAQUE")
    event.add("class", "PUBLIC")
    event.add("organizer", _person(*invitation.organizer), encode=False)
    if invitation.method != "PUBLISH":
        attendee = _person(*invitation.attendee)
        attendee.params["CUTYPE"] = vText("INDIVIDUAL")
        attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
        if invitation.method == "REQUEST":
            attendee.params["PARTSTAT"] = vText("NEEDS-ACTION")
            attendee.params["RSVP"] = vText("TRUE")
            # Outlook offers “Propose new time” only where it may.
            event.add("x-microsoft-disallow-counter", "FALSE")
        event.add("attendee", attendee, encode=False)
    calendar.add_component(event)
    text: bytes = calendar.to_ical()
    return text.decode()


def _component(lines: Sequence[str]) -> Timezone:
    found = Timezone.from_ical("\r\n".join(lines) + "\r\n")
    if not isinstance(found, Timezone):
        raise TypeError("That is no time zone.")
    return found


def _person(name: str, address: str) -> vCalAddress:
    person = vCalAddress(f"mailto:{address}")
    plain = " ".join(name.replace('"', "'").split())
    if plain:
        person.params["CN"] = vText(plain)
    return person
