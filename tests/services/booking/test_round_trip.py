"""An invitation goes out over a real SMTP server, and the answer comes back into a real Dovecot."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from reopen.records.models import Appointment, CalendarAnswer, Message, Promise, Reply, Touch
from reopen.services.booking.steer import cancel, take_counter
from reopen.services.outbox.send_due import send_due
from reopen.services.read_mailbox.poll import poll_all
from tests.fixtures.booking import AT, NOW, ON, Desk, make_desk
from tests.fixtures.calendar_answers import outlook
from tests.fixtures.company import Company
from tests.fixtures.letter_out import answer_to, report_on
from tests.fixtures.mail_servers import ImapServer, SmtpServer

pytestmark = pytest.mark.django_db(transaction=True)
SOON, LATER = NOW + timedelta(minutes=5), NOW + timedelta(hours=2)


@pytest.fixture
def desk(company: Company, smtp: SmtpServer, imap: ImapServer) -> Desk:
    return make_desk(company, smtp, imap)


def sent(desk: Desk, smtp: SmtpServer) -> Any:
    """What leaves now: the calendar of the last mail."""
    send_due(desk.mailbox.pk, clock=lambda: SOON)
    message = smtp.deliveries()[-1].message
    assert message.get_content_type() == "multipart/alternative"
    text, calendar = message.iter_parts()
    assert (text.get_content_type(), calendar.get_content_type()) == ("text/plain", "text/calendar")
    read: Any = Calendar.from_ical(calendar.get_payload(decode=True))  # type: ignore[arg-type]
    assert calendar.get_param("method") == read["METHOD"]
    return read


def test_invited_countered_moved_accepted_cancelled(desk: Desk, smtp: SmtpServer, imap: ImapServer) -> None:
    call = desk.book()
    first = sent(desk, smtp)
    (event,) = first.walk("VEVENT")
    assert (first["METHOD"], event["SEQUENCE"], str(event["ATTENDEE"])) == (
        "REQUEST", 0, "mailto:renee@cumberland.example",
    )  # fmt: skip
    # 14:00 over there, in summer time by then: local time with its zone, the rules beside it.
    assert event["DTSTART"].params["TZID"] == "America/Chicago"
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2026, 3, 10, 19, tzinfo=UTC)
    assert len(first.walk("VTIMEZONE")) == 1
    body = smtp.deliveries()[-1].message.get_body(("plain",))
    assert body is not None
    assert "Tuesday 10 March 2026 at 14:00 (America/Chicago time)" in body.get_content()
    assert Touch.objects.get(promised=True, state="planned").due_on == ON

    imap.deliver(
        outlook(
            call, "TENTATIVE", method="COUNTER", at=SOON, start="20260311T093000", comment="Better Wednesday"
        ),
        at=SOON.timestamp(),
    )
    (found,) = poll_all(lambda: LATER)
    assert (found.trouble, found.matched) == ("", 1)
    call.refresh_from_db()
    assert (call.state, f"{call.counter_on} {call.counter_at:%H:%M}", call.on) == (
        "countered",
        "2026-03-11 09:30",
        ON,
    )
    assert call.news == (
        "Renee Alcott proposes Wed 11 Mar 2026 at 09:30 in place of Tue 10 Mar 2026 at 14:00. "
        "“Better Wednesday”"
    )
    done = take_counter(call.pk, now=LATER, viewer=desk.viewer)
    assert done.sentence.startswith("Taken: Wed 11 Mar 2026 at 09:30 over there.")
    promise = Promise.objects.get(state="standing")
    assert (promise.on.isoformat(), f"{promise.at:%H:%M}") == ("2026-03-11", "09:30")
    moved = sent_at(desk, smtp, LATER)
    (event,) = moved.walk("VEVENT")
    assert (moved["METHOD"], event["SEQUENCE"], event["UID"]) == ("REQUEST", 1, call.uid)

    call.refresh_from_db()
    imap.deliver(outlook(call, "ACCEPTED", at=LATER), at=LATER.timestamp())
    poll_all(lambda: LATER + timedelta(minutes=9))
    call.refresh_from_db()
    assert (call.state, call.news) == ("accepted", "")
    cancel(call.pk, now=LATER + timedelta(hours=1), viewer=desk.viewer)
    over = sent_at(desk, smtp, LATER + timedelta(hours=1))
    (event,) = over.walk("VEVENT")
    assert (over["METHOD"], event["SEQUENCE"], event["STATUS"], event["UID"]) == (
        "CANCEL",
        2,
        "CANCELLED",
        call.uid,
    )
    assert Promise.objects.get().state == "dropped"
    # Nobody's mail was marked, and what a rep's own mailbox holds is on nobody's desk.
    assert imap.marked() == []
    assert (Reply.objects.count(), CalendarAnswer.objects.count(), len(smtp.deliveries())) == (0, 2, 3)


def sent_at(desk: Desk, smtp: SmtpServer, at: datetime) -> Any:
    send_due(desk.mailbox.pk, clock=lambda: at)
    calendar = next(
        p for p in smtp.deliveries()[-1].message.walk() if p.get_content_type() == "text/calendar"
    )
    read: Any = Calendar.from_ical(calendar.get_payload(decode=True))  # type: ignore[arg-type]
    return read


def test_only_what_answers_us_is_kept_of_a_reps_mailbox(
    desk: Desk, smtp: SmtpServer, imap: ImapServer
) -> None:
    call = desk.book()
    sent(desk, smtp)
    letter = Message.objects.get()
    stranger = outlook(
        call, "NEEDS-ACTION", method="REQUEST", at=SOON, uid="other@else.example", subject="Lunch?"
    )
    imap.deliver(stranger, at=SOON.timestamp())
    imap.deliver(
        answer_to(letter, "Something else entirely.", Subject="Lunch?", In_Reply_To=""), at=SOON.timestamp()
    )
    # It answers the first invitation; the call has moved since.
    desk.book(at=AT.replace(hour=15), now=SOON)
    imap.deliver(answer_to(letter, "I am travelling, ring my desk instead."), at=SOON.timestamp())
    poll_all(lambda: LATER)
    assert list(Reply.objects.values_list("state", "subject")) == [("noted", f"Re: {letter.subject}")]
    assert CalendarAnswer.objects.count() == 0
    call.refresh_from_db()
    assert (call.state, call.news) == (
        "invited", "Renee Alcott wrote back: “I am travelling, ring my desk instead.”",
    )  # fmt: skip
    assert desk.deal.__class__.objects.get(pk=desk.deal.pk).resting_since is None
    imap.deliver(
        answer_to(letter, "Please remove me from your list, do not call again."), at=SOON.timestamp()
    )
    poll_all(lambda: LATER)
    book_again = desk.deal.contact.__class__.objects.get(pk=desk.deal.contact_id)
    assert (book_again.no_phone, book_again.no_email) == (True, True)


def test_nothing_stale_leaves_after_a_worker_was_down(desk: Desk, smtp: SmtpServer) -> None:
    call = desk.book()
    after = datetime(2026, 3, 10, 19, 1, tzinfo=UTC)
    send_due(desk.mailbox.pk, clock=lambda: after)
    assert smtp.deliveries() == []
    assert list(Message.objects.values_list("state", "last_words")) == [
        ("cancelled", "Its time had passed before it could leave.")
    ]
    assert Appointment.objects.get(pk=call.pk).state == "invited"


def test_a_call_that_moves_before_its_invitation_left_is_asked_for_once(desk: Desk, smtp: SmtpServer) -> None:
    desk.book()
    call = desk.book(at=AT.replace(hour=15))
    assert list(Message.objects.order_by("pk").values_list("state", flat=True)) == ["cancelled", "queued"]
    (event,) = sent(desk, smtp).walk("VEVENT")
    assert (event["SEQUENCE"], event["DTSTART"].dt.hour, len(smtp.deliveries())) == (1, 15, 1)
    cancel(call.pk, now=SOON, viewer=desk.viewer)
    again = desk.book(now=SOON)
    cancel(again.pk, now=SOON, viewer=desk.viewer)
    send_due(desk.mailbox.pk, clock=lambda: SOON)
    # The second never left: nothing is to be cancelled over there.
    assert [d.message["Subject"].partition(":")[0] for d in smtp.deliveries()][1:] == ["Cancelled"]


def test_an_invitation_that_comes_back_is_said_and_the_promise_stands(
    desk: Desk, smtp: SmtpServer, imap: ImapServer
) -> None:
    call = desk.book()
    sent(desk, smtp)
    letter = Message.objects.get()
    imap.deliver(report_on(letter), at=SOON.timestamp())
    poll_all(lambda: LATER)
    call.refresh_from_db()
    assert (call.state, call.news) == (
        "invited",
        "The invitation to renee@cumberland.example came back: user unknown. The promise stands; ring them.",
    )
    assert (Message.objects.get().state, Promise.objects.get(kind="post_mortem").state) == (
        "bounced",
        "standing",
    )


def test_an_answer_that_outlook_packs_into_a_file_of_its_own_is_told_by_its_subject(
    desk: Desk, smtp: SmtpServer, imap: ImapServer
) -> None:
    """winmail.dat (TNEF): no calendar in the mail, and nothing written."""
    call = desk.book()
    sent(desk, smtp)
    letter = Message.objects.get()
    packed = (
        f"From: {call.attendee}\r\nTo: rita@reopen.test\r\nSubject: Accepted: Five minutes\r\n"
        f"Message-ID: <tnef@firm.example>\r\nIn-Reply-To: {letter.message_id}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\r\n'
        '--b\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        "eJ8+IgAAAA==\r\n--b--\r\n"
    )
    imap.deliver(packed.encode(), at=SOON.timestamp())
    poll_all(lambda: LATER)
    call.refresh_from_db()
    assert (call.state, call.news) == (
        "invited",
        "Renee Alcott wrote back under “Accepted: Five minutes”, without a word that can be read. "
        "Ring them to be sure.",
    )
