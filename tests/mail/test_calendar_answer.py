"""Calendar mails as programs and people write them: read where they can be, and never an error."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.mail.calendar_answer import read_calendar, read_mail

CUSTOM = """BEGIN:VCALENDAR
METHOD:COUNTER
BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:{rule}
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:u
DTSTART;TZID="{name}":{at}
END:VEVENT
END:VCALENDAR
"""
AUTUMN = "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10"


@pytest.mark.shared
def test_mails_of_real_programs_say_what_they_are_known_to_say(shared: Path) -> None:
    folder = shared / "data" / "ical" / "itip-mails"
    wanted = json.loads((folder / "expected.json").read_text())
    found = {}
    for name in wanted:
        mail = read_mail((folder / name).read_bytes())
        found[name] = {"method": mail.method, "partstat": mail.partstat} if mail is not None else None
    assert found == wanted


@pytest.mark.parametrize(
    ("name", "at", "hours"),
    [
        ("Our own zone", "20260710T140000", 2),
        ("Our own zone", "20261210T140000", 1),
        ("(UTC+01:00) Brussels, Copenhagen", "20260710T140000", 2),
        # Known by name: the zone's own rules, whatever stands in the file.
        ("Tokyo Standard Time", "20260710T140000", 9),
        ("W. Europe Standard Time 1", "20261210T140000", 1),
        ("America/New_York", "20260710T140000", -4),
    ],
)
def test_a_zone_by_name_or_by_the_rules_in_the_file(name: str, at: str, hours: int) -> None:
    mail = read_calendar(CUSTOM.format(name=name, rule=AUTUMN, at=at))
    assert mail is not None
    assert mail.start is not None
    local = datetime.strptime(at, "%Y%m%dT%H%M%S")  # noqa: DTZ007
    assert mail.start.at(UTC) == local - timedelta(hours=hours)


def test_rules_without_end_cost_nothing_and_unknown_zones_are_said() -> None:
    endless = read_calendar(CUSTOM.format(name="x", rule="FREQ=SECONDLY", at="20261210T140000"))
    assert endless is not None
    assert endless.start is not None
    bare = read_calendar("BEGIN:VEVENT\nUID:u\nDTSTART;TZID=Nowhere:20261210T140000\nEND:VEVENT")
    assert bare is not None
    assert bare.start is not None
    assert (bare.start.zone, bare.start.unknown) == (None, "Nowhere")


def test_broken_lines_are_left_out() -> None:
    mail = read_calendar(
        "BEGIN:VCALENDAR\r\nMETHOD:reply\r\nBEGIN:VEVENT\r\nUID:u\r\n 1\r\nno colon here\r\nSEQUENCE:x\r\n"
        "DTSTART:20269999T990000\r\nDTSTAMP:later\r\nATTENDEE;CN=a@b.example:PARTSTAT;mailto:Ann@b.example\r\n"
        'ATTENDEE;CN="Smith: Ann";PARTSTAT=accepted:MAILTO:ann@b.example\r\nCOMMENT:One\\, two\\nthree\r\n'
    )
    assert mail is not None
    assert (mail.method, mail.uid, mail.sequence, mail.start, mail.stamp) == ("REPLY", "u1", None, None, None)
    assert [(one.keys, one.partstat) for one in mail.attendees] == [
        (("ann@b.example",), ""), (("ann@b.example",), "ACCEPTED"),
    ]  # fmt: skip
    assert (mail.partstat, mail.comment) == ("ACCEPTED", "One, two\nthree")


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("BEGINVTZUD:;=\"\\,\n\r +-0129TRULEFQYMO'é"), max_size=400))
def test_any_text_is_read_or_left(text: str) -> None:
    read_calendar(
        f"BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\n{text}\nEND:VTIMEZONE\nBEGIN:VEVENT\n{text}\nDTSTART;TZID=x:{text}"
    )
    read_mail(f"Content-Type: text/calendar\n\nBEGIN:VEVENT\n{text}".encode())
