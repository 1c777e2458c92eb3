"""Answers in the manner of many calendar programs, taken for a call that stands."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from reopen.services.booking.take_answer import Taken, take_answer
from tests.fixtures.booking import NOW, Desk, make_desk
from tests.fixtures.calendar_answers import stamp
from tests.fixtures.company import Company

pytestmark = pytest.mark.django_db
T1 = NOW + timedelta(hours=1)
RENEE = "renee@cumberland.example"


@pytest.fixture
def desk(company: Company) -> Desk:
    return make_desk(company)


def written(call: Any, *lines: str, method: str = "REPLY", before: str = "", more: str = "") -> bytes:
    text = "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", *([before] if before else []), "BEGIN:VEVENT",
        f"UID:{call.uid}", f"SEQUENCE:{call.sequence}", f"DTSTAMP:{stamp(T1)}", "ORGANIZER:mailto:rita@reopen.test",
        *lines, "END:VEVENT", "END:VCALENDAR",
    ])  # fmt: skip
    return (
        f"From: Renee <{RENEE}>\r\nTo: rita@reopen.test\r\nSubject: Re: Five minutes\r\nMIME-Version: 1.0\r\n{more}"
        f"Content-Type: text/calendar; charset=utf-8; method={method}\r\n\r\n{text}\r\n"
    ).encode()


def take(desk: Desk, raw: bytes, sender: str = RENEE) -> Taken:
    done = take_answer(desk.mailbox, raw, from_address=sender, received_at=T1, now=T1)
    assert done is not None
    return done


@pytest.mark.parametrize(
    ("lines", "sender", "state"),
    [
        (("DTSTART:20260310T190000Z", f"ATTENDEE;PARTSTAT=DECLINED:mailto:Renee A <{RENEE}>"), RENEE, "declined"),
        # Every guest is sent along, whoever invited first.
        (
            (
                "DTSTART:20260310T190000Z", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:rita@reopen.test",
                f"ATTENDEE;PARTSTAT=DECLINED:mailto:{RENEE}",
            ),
            RENEE, "declined",
        ),
        # Their assistant, of the same company.
        (
            (f"ATTENDEE;SENT-BY=mailto:aide@cumberland.example;PARTSTAT=ACCEPTED:mailto:{RENEE}",),
            "aide@cumberland.example", "accepted",
        ),
        (
            ("DTSTART;TZID=tzone://Microsoft/Utc:20260310T190000", f"ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:{RENEE}"),
            RENEE, "accepted",
        ),
    ],
)  # fmt: skip
def test_an_answer_does_what_it_says(desk: Desk, lines: tuple[str, ...], sender: str, state: str) -> None:
    call = desk.book()
    done = take(desk, written(call, *lines), sender)
    call.refresh_from_db()
    assert (done.applied, call.state) == (True, state), done


@pytest.mark.parametrize(
    ("lines", "on", "at"),
    [
        # A whole day, as Exchange gives it: midnight there, or in UTC.
        (
            ("DTSTART;TZID=Central Standard Time:20260312T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
            date(2026, 3, 12), None,
        ),
        (("DTSTART:20260312T050000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"), date(2026, 3, 12), None),
        (("DTSTART;TZID=tzone://Microsoft/Utc:20260312T150000",), date(2026, 3, 12), time(10)),
        # What it was before stands beside it.
        (
            ("X-MS-OLK-ORIGINALSTART:20260310T190000Z", "DTSTART;TZID=america/chicago:20260312T093000"),
            date(2026, 3, 12), time(9, 30),
        ),
    ],
)  # fmt: skip
def test_another_time_is_proposed(desk: Desk, lines: tuple[str, ...], on: date, at: time | None) -> None:
    call = desk.book()
    guest = f"ATTENDEE;PARTSTAT=TENTATIVE:mailto:{RENEE}"
    done = take(desk, written(call, *lines, guest, method="COUNTER"))
    call.refresh_from_db()
    assert (done.applied, call.state, call.counter_on, call.counter_at) == (True, "countered", on, at), done


def test_of_two_events_in_one_mail_ours_counts(desk: Desk) -> None:
    """Some programs put an answer to another meeting above."""
    call = desk.book()
    other = (
        "BEGIN:VEVENT\r\nUID:of-their-own\r\nDTSTART:20260310T090000Z\r\n"
        f"ATTENDEE;PARTSTAT=DECLINED:mailto:{RENEE}\r\nEND:VEVENT"
    )
    ours = ("DTSTART:20260310T190000Z", f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{RENEE}")
    done = take(desk, written(call, *ours, before=other))
    call.refresh_from_db()
    assert (done.applied, call.state) == (True, "accepted"), done


def test_what_google_says_with_an_answer_is_shown(desk: Desk) -> None:
    """Its note stands beside the answer, and a proposal says ACCEPTED."""
    call = desk.book()
    guest = f'ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT="I&rsquo\\;m on a train":mailto:{RENEE}'
    done = take(desk, written(call, "DTSTART:20260312T150000Z", guest, method="COUNTER"))
    call.refresh_from_db()
    assert (call.state, call.counter_at, call.words) == ("countered", time(10), "I’m on a train")
    assert "“I’m on a train”" in call.news, done
