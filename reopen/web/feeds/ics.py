"""Calls → a calendar (iCalendar, RFC 5545), as programs read it.

A call with an hour stands at that hour where the prospect is, with the rules of that zone beside it; one without an
hour is a whole day that takes no time. Names, numbers and a link go out, and nobody's words: whoever keeps a calendar
reads along.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from django.utils.crypto import salted_hmac
from icalendar import Calendar, Event

from reopen.core.plain_english import capital
from reopen.records.queries.calendar import CalendarCall

EVERY = timedelta(hours=1)  # how often it is worth asking again
_STATUS = {"planned": "CONFIRMED", "confirmed": "CONFIRMED", "tentative": "TENTATIVE"}


def calendar(calls: Iterable[CalendarCall], *, title: str, url: str, now: datetime) -> bytes:
    """The whole calendar. `url`: where Reopen answers, no slash at its end; links to deals begin with it."""
    calls = list(calls)
    made = Calendar()
    made.add("prodid", "-//Reopen//Calls//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", title)
    made.add("x-wr-calname", title)
    made.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", EVERY)
    for call in calls:
        made.add_component(_event(call, url, now))
    if timed := [call.on for call in calls if call.at is not None]:
        # Rules of a zone reach back to its last change before the first event.
        year = timedelta(days=366)
        made.add_missing_timezones(first_date=min(timed) - year, last_date=max(timed) + year)
    return bytes(made.to_ical())


def etag(calls: Sequence[CalendarCall]) -> str:
    """The same for as long as no call changes: the bytes themselves tell the time of asking."""
    return f'"{sha256(repr(list(calls)).encode()).hexdigest()[:32]}"'


def _event(call: CalendarCall, url: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", call.invited_as or _uid(call.identity))
    event.add("dtstamp", now.astimezone(UTC))
    # Of a call by rule it stays 0: the calendar is read whole, and of two states the later DTSTAMP stands (RFC 5546,
    # 2.1.5). Whatever else grows when a call moves would tell how much replies have done.
    event.add("sequence", call.sequence)
    event.add("summary", f"Call {_line(', '.join(part for part in (call.who, call.account) if part))}")
    if call.at is None:
        event.add("dtstart", call.on)
        event.add("dtend", call.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", datetime.combine(call.on, call.at, ZoneInfo(call.zone)))
        event.add("duration", timedelta(minutes=call.minutes))
        event.add("transp", "OPAQUE")
    event.add("status", _STATUS[call.state])
    event.add("class", "PRIVATE")
    phone = _line(call.phone)
    if phone:
        event.add("location", phone)
    link = f"{url}/deals/{call.deal_id}/" if url else ""
    if link:
        event.add("url", link)
    event.add("description", "\n".join(part for part in (_about(call), phone, link) if part))
    return event


def _about(call: CalendarCall) -> str:
    what = capital(_line(call.what)) or "A call"
    if call.state == "tentative":
        return f"{what}. They have been invited, and have not said yes."
    if call.state == "confirmed":
        return f"{what}. They have said yes."
    return f"{what}. They were promised it." if call.promised else f"{what}."


def _uid(identity: str) -> str:
    """With the installation's key: two of them may meet in one calendar, and numbers of rows can be counted."""
    return f"{salted_hmac('reopen.calendar', identity).hexdigest()[:32]}@reopen"


def _line(text: str) -> str:
    """One line without what no calendar can hold."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
