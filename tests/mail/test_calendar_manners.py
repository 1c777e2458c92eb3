"""Answers in the manner of many calendar programs: what each writes in its own way is read as what it means."""

import base64
import quopri
from collections.abc import Sequence
from datetime import UTC
from time import perf_counter

import pytest

from reopen.mail.calendar_answer import CalendarMail, read_calendar, read_mail

ANN = "ATTENDEE;PARTSTAT=DECLINED:mailto:ann@firm.example"


def event(*lines: str, method: str = "REPLY", above: Sequence[str] = ()) -> str:
    return "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", *([f"METHOD:{method}"] if method else []), *above,
        "BEGIN:VEVENT", "UID:u-1", *lines, "END:VEVENT", "END:VCALENDAR", "",
    ])  # fmt: skip


def calendar(*lines: str, method: str = "REPLY", above: Sequence[str] = ()) -> CalendarMail:
    found = read_calendar(event(*lines, method=method, above=above))
    assert found is not None
    return found


def mail(raw: str) -> CalendarMail:
    found = read_mail(raw.replace("\r\n", "\n").replace("\n", "\r\n").encode())
    assert found is not None
    return found


@pytest.mark.parametrize(
    "attendee",
    [
        # An assistant's address that no quotes hold (older Zimbra, SOGo), in two orders.
        "ATTENDEE;SENT-BY=mailto:aide@firm.example;PARTSTAT=TENTATIVE;CN=Ann:mailto:ann@firm.example",
        'ATTENDEE;PARTSTAT=TENTATIVE;SENT-BY="MAILTO:aide@firm.example":MAILTO:Ann@Firm.example',
        # A name with a colon, or with half a pair of quotes.
        "ATTENDEE;SENT-BY=mailto:aide@firm.example;CN=Lott: Ann;PARTSTAT=TENTATIVE:mailto:ann@firm.example",
        'ATTENDEE;CN="Ann Lott;SENT-BY=mailto:aide@firm.example;PARTSTAT=TENTATIVE:mailto:ann@firm.example',
        # A name between mailto: and the address, a blank, a percent sign.
        "ATTENDEE;SENT-BY=mailto:aide@firm.example;PARTSTAT=tentative:mailto:Ann Lott <ann@firm.example>",
        "ATTENDEE;SENT-BY=mailto:aide@firm.example;PARTSTAT=TENTATIVE: mailto: 'ann%40firm.example'",
        # Of vCalendar 1.0, which old telephones write.
        "ATTENDEE;SENT-BY=mailto:aide@firm.example;STATUS=TENTATIVE;ENCODING=QUOTED-PRINTABLE:'Ann' ann@firm.example",
    ],
)
def test_who_answers_and_what(attendee: str) -> None:
    found = calendar(attendee)
    assert [(one.keys, one.partstat, one.sent_by) for one in found.attendees] == [
        (("ann@firm.example",), "TENTATIVE", "aide@firm.example")
    ]


@pytest.mark.parametrize("method", ["REPLY", "COUNTER"])
def test_of_a_whole_list_of_guests_the_one_who_answers_is_told(method: str) -> None:
    """Twake, Google and others send every guest along, whoever invited first, who accepted."""
    said = event(
        "ORGANIZER:mailto:rita@reopen.test",
        "ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:rita@reopen.test",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@firm.example",
        ANN,
        method=method,
    )
    head = "From: Ann <Ann@firm.example>\r\nContent-Type: text/calendar; charset=utf-8\r\n\r\n"
    assert mail(head + said).partstat == "DECLINED"
    alone = calendar("ORGANIZER:rita@reopen.test", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:rita@reopen.test", ANN)
    assert alone.partstat == "DECLINED"


@pytest.mark.parametrize(
    ("start", "utc"),
    [
        ('DTSTART;TZID="tzone://Microsoft/Utc":20261105T190000', "2026-11-05T19:00"),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20261105T190000", "2026-11-05T19:00"),
        ("DTSTART;TZID=utc:20261105T190000", "2026-11-05T19:00"),
        ("DTSTART;TZID=europe/berlin:20261105T190000", "2026-11-05T18:00"),
        ("DTSTART;VALUE=DATE-TIME:2026-11-05T19:00:00.000Z", "2026-11-05T19:00"),
        # The name stands escaped in the zone, and bare in the time.
        ('DTSTART;TZID="(UTC+02:00) Ulm, Bern":20261105T190000', "2026-11-05T17:00"),
        ('DTSTART;TZID="Company  zone":20261105T190000', "2026-11-05T22:00"),
        # An offset without its sign; a zone that is called by its offset.
        ("DTSTART;TZID=Unsigned:20261105T190000", "2026-11-05T18:00"),
        ("DTSTART;TZID=UTC-07:20261105T190000", "2026-11-06T02:00"),
        ('DTSTART;TZID="GMT+5:30":20261105T190000', "2026-11-05T13:30"),
    ],
)
def test_times_as_they_are_written(start: str, utc: str) -> None:
    above = [
        "BEGIN:VTIMEZONE", "TZID:(UTC+02:00) Ulm\\, Bern", "BEGIN:STANDARD", "DTSTART:16010101T000000",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0200", "END:STANDARD", "END:VTIMEZONE",
        # One that lacks the beginning of its rule.
        "BEGIN:VTIMEZONE", "TZID:company zone", "BEGIN:STANDARD", "TZOFFSETTO:-0300", "END:STANDARD",
        "END:VTIMEZONE", "BEGIN:VTIMEZONE", "TZID:Unsigned", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:0100", "TZOFFSETTO:0100", "END:STANDARD", "END:VTIMEZONE",
    ]  # fmt: skip
    found = calendar(start, ANN, above=above)
    assert found.start is not None
    assert found.start.unknown == ""
    assert found.start.at(UTC).isoformat(timespec="minutes") == utc


@pytest.mark.parametrize(
    ("start", "says", "day"),
    [
        ("DTSTART;VALUE=DATE:20261105", "FALSE", "2026-11-05"),
        # Exchange gives a whole day as midnight, there or in UTC.
        ("DTSTART;TZID=Romance Standard Time:20261105T000000", "TRUE", "2026-11-05"),
        ("DTSTART:20261104T230000Z", "TRUE", "2026-11-05"),
        ("DTSTART:20261105T060000Z", "TRUE", "2026-11-05"),
    ],
)
def test_a_whole_day_is_proposed(start: str, says: str, day: str) -> None:
    found = calendar(start, ANN, f"X-MICROSOFT-CDO-ALLDAYEVENT:{says}", method="COUNTER").start
    assert found is not None
    assert (found.all_day, found.local.date().isoformat()) == (True, day)


def test_the_method_stands_where_it_stands() -> None:
    head = 'From: ann@firm.example\r\nContent-Type: text/calendar; method="COUNTER"\r\n\r\n'
    # In the Content-Type alone, while the text speaks of a method; and inside of the event.
    assert mail(head + event("SUMMARY:Our method", "X-METHOD:none", ANN, method="")).method == "COUNTER"
    assert calendar("METHOD:REPLY", ANN, method="").method == "REPLY"


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("application/octet-stream", 'attachment; filename="Answer.ICS"'),
        ('text/plain; name="invite.ics"', "attachment"),
        ("text/x-vcalendar", "inline"),
    ],
)
def test_the_calendar_is_found_by_its_name_and_behind_an_empty_one(kind: str, place: str) -> None:
    raw = (
        "From: ann@firm.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n\r\n"
        f"--b\r\nContent-Type: {kind}\r\nContent-Disposition: {place}\r\n\r\n{event(ANN)}\r\n--b--\r\n"
    )
    assert (mail(raw).method, mail(raw).partstat) == ("REPLY", "DECLINED")


def test_of_several_events_the_one_that_is_asked_for() -> None:
    two = event(ANN) + event("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@firm.example").replace("u-1", "u-2")
    first, second = read_calendar(two), read_calendar(two, uid="u-2")
    assert first is not None
    assert second is not None
    assert (first.uid, first.partstat, first.others) == ("u-1", "DECLINED", ("u-2",))
    assert (second.uid, second.partstat) == ("u-2", "ACCEPTED")


@pytest.mark.parametrize(
    ("guest", "comment"),
    [
        # Google's note stands in a parameter, its apostrophes as HTML and their semicolon escaped.
        (
            'ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=0;X-RESPONSE-COMMENT="Can&#39\\;t do\\, sorry^nNext week?":mailto:'
            "ann@firm.example",
            "Can't do, sorry\nNext week?",
        ),
        ("ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT=In a train:mailto:ann@firm.example", "In a train"),
    ],
)
def test_what_they_say_with_it(guest: str, comment: str) -> None:
    other = "ATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT=Out of office:mailto:bo@firm.example"
    head = "From: ann@firm.example\r\nContent-Type: text/calendar\r\n\r\n"
    assert mail(head + event(other, guest, method="COUNTER")).comment == comment
    # Nextcloud says it twice.
    twice = comment.replace("\n", "\\n")
    assert calendar(guest, f"COMMENT:{twice}").comment == comment
    assert calendar(guest, "COMMENT:Said so").comment == "Said so"


def test_of_a_series_the_whole_is_read() -> None:
    one = event("RECURRENCE-ID:20261112T190000Z", ANN)
    whole = event("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@firm.example")
    found = read_calendar(one + whole)
    assert found is not None
    assert found.partstat == "ACCEPTED"


@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable"])
def test_a_fold_may_cut_a_letter_in_two(encoding: str) -> None:
    """A line is folded by its bytes: in the middle of an é."""
    text = event("COMMENT:Après-midi", ANN).encode().replace(b"Apr\xc3", b"Apr\xc3\r\n ")
    body = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(encoding, bytes)(text)
    head = f"Content-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    found = read_mail(head.encode() + body)
    assert found is not None
    assert (found.comment, found.partstat) == ("Après-midi", "DECLINED")


def test_an_alarm_without_its_end_hides_no_event() -> None:
    text = event("BEGIN:VALARM", "ACTION:DISPLAY") + event(ANN).replace("u-1", "u-2")
    found = read_calendar(text, uid="u-2")
    assert found is not None
    assert (found.uid, found.partstat) == ("u-2", "DECLINED")


@pytest.mark.parametrize("run", ["a", "@", "<@", "<a@", "%40", ";A=mailto:", '"', "mailto:"])
def test_a_line_without_end_costs_nothing(run: str) -> None:
    lines = ["ATTENDEE:" + run * (7_900 // len(run))] * 50
    begun = perf_counter()
    assert read_calendar(event(*lines)) is not None
    assert perf_counter() - begun < 2
