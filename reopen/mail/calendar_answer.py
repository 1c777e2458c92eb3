"""What a calendar program sent: an answer to an invitation, a counter-proposal, somebody's own invitation (RFC 5546).

Outlook, Google and Apple write them differently, and forwarders break them: lines are read one by one, and what cannot
be read is left out. Nothing here raises. A message within the message is somebody's forwarding, not an answer.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from html import unescape
from typing import Final
from urllib.parse import unquote

from reopen.core.reply.parts import parts_of
from reopen.core.suppression import email_key
from reopen.mail.calendar_zone import Observances, zone_named

_MOST_LINES: Final = 20_000
_LINE: Final = 8_000  # characters of one that are read
_FOLD: Final = re.compile(r"\r?\n[ \t]")
_WHEN: Final = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?\s*(Z|[+-]\d{4})?", re.IGNORECASE
)
_MAILTO: Final = re.compile(r"mailto:", re.IGNORECASE)
_ANGLED: Final = re.compile(r"<([^<>\s]{3,320})>")
_BETWEEN: Final = re.compile(r"[\s;,<>\"]+")
_SAID: Final = re.compile(r";PARTSTAT=\"?([A-Z-]+)", re.IGNORECASE)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_WORDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class When:
    """A time as it was written: `local` naive; `zone` None: of whoever reads it (a floating time, or a zone that
    nobody knows, whose name is then in `unknown`). `all_day`: there was no hour."""

    local: datetime
    zone: tzinfo | None = None
    all_day: bool = False
    unknown: str = ""

    def at(self, reader: tzinfo) -> datetime:
        """The same moment as a naive local time in the zone of `reader`."""
        if self.zone is None or self.all_day:
            return self.local
        return self.local.replace(tzinfo=self.zone).astimezone(reader).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Attendee:
    """One of those who were invited, as an answer has them. `keys`: their addresses, as core.suppression.email_key."""

    keys: tuple[str, ...]
    name: str = ""
    partstat: str = ""  # ACCEPTED, DECLINED, TENTATIVE, DELEGATED, …; "" where nothing is said
    sent_by: str = ""  # who answered in their place
    delegated_to: str = ""
    delegated_from: str = ""
    comment: str = ""  # which Google puts beside the answer itself


@dataclass(frozen=True, slots=True)
class CalendarMail:
    """What one calendar mail says. `sequence` and `stamp` None: it names none. `stamp` is aware."""

    method: str  # REPLY, COUNTER, REQUEST, CANCEL, REFRESH, …; "" where it names none
    uid: str
    sequence: int | None = None
    stamp: datetime | None = None
    start: When | None = None
    attendees: tuple[Attendee, ...] = ()
    organizer: tuple[str, ...] = ()
    said: str = ""  # COMMENT
    summary: str = ""
    others: tuple[str, ...] = field(default=())  # UIDs of further events in it
    sender: str = ""  # of the mail that it came in

    @property
    def answering(self) -> Attendee | None:
        """Some send the whole list of guests along: the sender, else a guest who says something."""
        said = [one for one in self.attendees if one.partstat]
        guests = [one for one in said if not set(one.keys) & set(self.organizer)] or said
        own = [one for one in guests if self.sender and self.sender in one.keys]
        if self.method in ("REPLY", "COUNTER"):
            own += [one for one in guests if one.partstat != "NEEDS-ACTION"]
        return next(iter(own or guests), None)

    @property
    def partstat(self) -> str:
        """Of who answers."""
        return self.answering.partstat if self.answering else ""

    @property
    def comment(self) -> str:
        """What they say with it."""
        return self.said or (self.answering.comment if self.answering else "")


def read_mail(raw: bytes, *, uid: str = "") -> CalendarMail | None:
    """The calendar part of a mail; None where it has none. Of several events, the one of that `uid`."""
    parts = parts_of(raw)
    text = parts.calendar
    found = read_calendar(text, uid=uid) if text.strip() else None
    sender = next((email_key(address) for _, address in parts.addresses("from")), "")
    return replace(found, sender=sender) if found is not None else None


def read_calendar(text: str, *, uid: str = "") -> CalendarMail | None:
    """The first event of an iCalendar text, or that of the `uid`; None where there is none."""
    lines = [_parsed(line) for line in _FOLD.sub("", text).splitlines()[:_MOST_LINES]]
    events: list[list[_Line]] = []
    zones: list[tuple[str, str]] = []
    within: list[str] = []
    method = ""
    for line in lines:
        if line.name == "BEGIN":
            within.append(line.value.strip().upper())
            if within[-1] == "VEVENT":
                events.append([])
        if "VTIMEZONE" in within:
            zones.append((line.name, line.value))
        elif line.name == "METHOD":
            method = method or line.value.strip().upper()
        elif within[-1:] == ["VEVENT"]:
            events[-1].append(line)
        if line.name == "END" and within:
            within.pop()
    if not events:
        return None
    observances = Observances.of(zones)
    named = [event for event in events if _value(event, "UID")] or events
    ours = [event for event in named if uid and _value(event, "UID").strip() == uid] or named
    # An answer to one day of a series may stand above that to the whole.
    first = next((event for event in ours if _line(event, "RECURRENCE-ID") is None), ours[0])
    return CalendarMail(
        method=method,
        uid=_value(first, "UID").strip(),
        sequence=_number(_value(first, "SEQUENCE")),
        stamp=_moment(_line(first, "DTSTAMP")) or _moment(_line(first, "LAST-MODIFIED")),
        start=_start(first, observances),
        attendees=tuple(_attendee(one) for one in first if one.name == "ATTENDEE")[:100],
        organizer=next((_attendee(one).keys for one in first if one.name == "ORGANIZER"), ()),
        said=_text(" ".join(one.value for one in first if one.name in _COMMENTS))[:_WORDS],
        summary=_text(_value(first, "SUMMARY"))[:255],
        others=tuple(
            uid for event in events[:50] if (uid := _value(event, "UID").strip()) and event is not first
        ),
    )


_COMMENTS: Final = ("COMMENT", "X-RESPONSE-COMMENT")
_WHOLE_DAY: Final = ("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT")
# SENT-BY=mailto:… and TZID=tzone://… without the quotes that their colon needs.
_UNQUOTED: Final = re.compile(r"=(?:mailto|tzone)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """NAME;PARAMETER=…:VALUE"""

    name: str
    value: str
    parameters: dict[str, str]


def _parsed(line: str) -> _Line:
    """Split at the first colon, and at semicolons, that no quotes hold."""
    line = line[:_LINE]
    parts: list[str] = []
    quoted, begun = False, 0
    for at, sign in enumerate(line):
        if sign == ":" and _UNQUOTED.search(line, begun, at) and ":" in line[at + 1 :]:
            continue
        if sign == '"':
            quoted = not quoted
        elif not quoted and sign in ":;":
            parts.append(line[begun:at])
            begun = at + 1
            if sign == ":":
                break
    else:
        # Half a pair of quotes hides the colon.
        return _parsed(line.replace('"', "")) if quoted else _Line(line.strip().upper(), "", {})
    named: dict[str, str] = {}
    for part in parts[1:]:
        name, _, value = part.partition("=")
        named.setdefault(name.strip().upper(), value.strip().strip('"'))
    return _Line(parts[0].strip().upper(), line[begun:], named)


def _line(event: Iterable[_Line], name: str) -> _Line | None:
    return next((one for one in event if one.name == name), None)


def _value(event: Iterable[_Line], name: str) -> str:
    found = _line(event, name)
    return found.value if found else ""


def _number(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _text(value: str) -> str:
    """TEXT, its escapes undone (RFC 5545, 3.3.11)."""
    return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], value).strip()


def _note(value: str) -> str:
    """A text in a parameter, as Google writes it: HTML's names of signs, escaped; and RFC 6868."""
    return unescape(_text(value)).replace("^n", "\n").replace("^'", '"').replace("^^", "^").strip()[:_WORDS]


def _moment(line: _Line | None) -> datetime | None:
    """A time that is UTC by its rule; one that says nothing is taken for that."""
    found = _when(line, Observances(()))
    if found is None or found.all_day:
        return None
    return found.local.replace(tzinfo=found.zone or UTC).astimezone(UTC)


def _start(event: list[_Line], observances: Observances) -> When | None:
    """DTSTART; Exchange gives a whole day as the midnight that begins it, in its zone or in UTC."""
    found = _when(_line(event, "DTSTART"), observances)
    if found is None or not any(one.name in _WHOLE_DAY and "TRUE" in one.value.upper() for one in event):
        return found
    local = found.local + timedelta(hours=12) if found.zone is UTC else found.local
    return When(datetime.combine(local, time()), all_day=True)


def _when(line: _Line | None, observances: Observances) -> When | None:
    found = _WHEN.match(line.value.strip()) if line else None
    if line is None or found is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in found.groups()[:6])
    try:
        local = datetime.combine(date(year, month, day), time(hour, minute, min(second, 59)))
    except ValueError:
        return None
    if not 1990 <= year <= 2200:
        return None
    if found[4] is None:
        return When(local, all_day=True)
    if found[7]:
        return When(local, UTC if found[7].upper() == "Z" else _fixed(found[7]))
    named = line.parameters.get("TZID", "")
    if not named:
        return When(local)
    zone = zone_named(named, observances, local)
    return When(local, zone, unknown="" if zone else named[:80])


def _fixed(offset: str) -> tzinfo | None:
    minutes = int(offset[1:3]) * 60 + int(offset[3:5])
    if minutes >= 24 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))


def _attendee(line: _Line) -> Attendee:
    said = line.parameters
    addresses = [_address(line.value), said.get("EMAIL", "")]
    partstat = said.get("PARTSTAT") or said.get("STATUS") or ""
    if not partstat and (behind := _SAID.search(line.value)):
        partstat = behind[1]  # behind a name with a colon in it
    return Attendee(
        keys=tuple(dict.fromkeys(key for one in addresses if (key := email_key(one)))),
        name=said.get("CN", "")[:255],
        partstat=partstat.upper(),
        sent_by=email_key(_address(said.get("SENT-BY", ""))),
        comment=_note(said.get("X-RESPONSE-COMMENT", "")),
        delegated_to=email_key(_address(said.get("DELEGATED-TO", "").split(",")[0])),
        delegated_from=email_key(_address(said.get("DELEGATED-FROM", "").split(",")[0])),
    )


def _address(value: str) -> str:
    """What stands behind the last mailto:, without a name beside it."""
    text = _MAILTO.split(value)[-1]
    angled = _ANGLED.search(text)
    words = [angled[1]] if angled else _BETWEEN.split(text)
    return unquote(next((word for word in words if "@" in word or "%40" in word), text.strip()[:320]))
