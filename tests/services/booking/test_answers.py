"""Every answer that may come back, as the programs write them: what it changes, or why nothing, in words."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reopen.records.models import Appointment, CalendarAnswer, ContactEmail, Promise, Touch
from reopen.services.booking.steer import cancel, leave_counter, restore
from reopen.services.booking.take_answer import Taken, take_answer
from tests.fixtures.booking import NOW, ON, Desk, make_desk
from tests.fixtures.calendar_answers import apple, google, outlook
from tests.fixtures.company import Company

pytestmark = pytest.mark.django_db
T1, T2 = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
TIME = "20260310T190000Z"  # 14:00 in Chicago, in summer time


@pytest.fixture
def desk(company: Company) -> Desk:
    return make_desk(company)


def take(
    desk: Desk, raw: bytes, *, at: datetime = T1, sender: str = "renee@cumberland.example"
) -> Taken | None:
    return take_answer(desk.mailbox, raw, from_address=sender, received_at=at, now=at)


def stands(call: Appointment) -> tuple[str, str]:
    call.refresh_from_db()
    return call.state, Promise.objects.get(appointments=call).state


@pytest.mark.parametrize(
    ("raw", "state", "promise"),
    [
        (lambda call: outlook(call, "ACCEPTED", at=T1), "accepted", "standing"),
        (lambda call: outlook(call, "ACCEPTED", at=T1, charset="windows-1256"), "accepted", "standing"),
        (lambda call: outlook(call, "TENTATIVE", at=T1), "tentative", "standing"),
        (lambda call: outlook(call, "DECLINED", at=T1), "declined", "dropped"),
        (
            lambda call: outlook(call, "ACCEPTED", at=T1, attendee="RENEE@Cumberland.example"),
            "accepted",
            "standing",
        ),
        # A zone by another name, with its rules in the file.
        (lambda call: outlook(call, "ACCEPTED", at=T1, zone="Customized Time Zone"), "accepted", "standing"),
        (lambda call: google(call, "ACCEPTED", at=T1, utc=TIME), "accepted", "standing"),
        (lambda call: google(call, "DECLINED", at=T1, utc=TIME), "declined", "dropped"),
        # Its own directory's name in place of an address.
        (
            lambda call: outlook(call, "ACCEPTED", at=T1, attendee="/o=Firm/ou=Exchange/cn=renee"),
            "accepted",
            "standing",
        ),
        # Without a SEQUENCE; with a floating time, which is theirs.
        (lambda call: apple(call, "ACCEPTED", at=T1), "accepted", "standing"),
        (lambda call: apple(call, "DECLINED", at=T1, floating="20260310T140000"), "declined", "dropped"),
    ],
)
def test_an_answer_does_what_it_says(
    desk: Desk, raw: Callable[[Any], bytes], state: str, promise: str
) -> None:
    call = desk.book()
    done = take(desk, raw(call))
    assert done is not None
    assert done.applied, done
    assert stands(call) == (state, promise)
    # The same mail again changes nothing.
    again = take(desk, raw(call))
    assert again is not None
    assert (again.applied, CalendarAnswer.objects.count()) == (False, 1)


@pytest.mark.parametrize(
    ("raw", "sender", "words"),
    [
        (
            lambda call: outlook(call, "DECLINED", at=T1, attendee="stan@else.example"),
            "stan@else.example",
            "stan@else.example answers, who was not invited: renee@cumberland.example was. Nothing changed.",
        ),
        (
            lambda call: outlook(call, "DECLINED", at=T1),
            "stan@else.example",
            "It speaks for renee@cumberland.example but comes from stan@else.example, which is not on record as "
            "theirs. Nothing changed.",
        ),
        (
            lambda call: outlook(
                call, "ACCEPTED", at=T1, attendee="stan@else.example",
                parameters=";DELEGATED-FROM=\"mailto:renee@cumberland.example\"",
            ),
            "stan@else.example",
            "stan@else.example answers in place of Renee Alcott, who handed it on. Nothing changed.",
        ),
        (
            lambda call: apple(call, "DECLINED", at=T1, floating="20260309T140000"),
            "renee@cumberland.example",
            "They answer “declined” for Mon 9 Mar 2026 at 14:00, and the call is on Tue 10 Mar 2026 at 14:00. "
            "Nothing changed.",
        ),
        (
            lambda call: outlook(call, "NEEDS-ACTION", at=T1, method="REQUEST"),
            "renee@cumberland.example",
            "It invites to our own call, which only whoever invited can change. Nothing changed.",
        ),
        (
            lambda call: outlook(call, "DECLINED", at=T1, method="CANCEL"),
            "renee@cumberland.example",
            "It cancels our own call, which only whoever invited can. Nothing changed.",
        ),
        (
            lambda call: outlook(call, "DELEGATED", at=T1, parameters=";DELEGATED-TO=\"mailto:stan@else.example\""),
            "renee@cumberland.example",
            "Renee Alcott handed the call on to stan@else.example. It stands as it was.",
        ),
        (
            lambda call: outlook(call, "TENTATIVE", at=T1, method="COUNTER", start="20260102T093000"),
            "renee@cumberland.example",
            "They propose Fri 2 Jan 2026 at 09:30, which has passed. Nothing changed.",
        ),
    ],
)  # fmt: skip
def test_what_does_not_count_changes_nothing_and_says_why(
    desk: Desk, raw: Callable[[Any], bytes], sender: str, words: str
) -> None:
    call = desk.book()
    done = take(desk, raw(call), sender=sender)
    assert done == Taken(call.pk, words, applied=False)
    assert stands(call) == ("invited", "standing")
    assert CalendarAnswer.objects.get().effect == words


def test_a_stranger_s_invitation_is_not_even_kept(desk: Desk) -> None:
    call = desk.book()
    assert take(desk, outlook(call, "ACCEPTED", at=T1, uid="a@else.example")) is None
    forwarded = outlook(call, "DECLINED", at=T1)
    within = b"Content-Type: multipart/mixed; boundary=f\r\n\r\n--f\r\nContent-Type: message/rfc822\r\n\r\n"
    assert take(desk, within + forwarded + b"\r\n--f--\r\n") is None
    assert (CalendarAnswer.objects.count(), stands(call)) == (0, ("invited", "standing"))


def test_other_addresses_of_theirs_and_their_assistant_may_answer(desk: Desk) -> None:
    call = desk.book()
    ContactEmail.objects.create(
        contact=desk.deal.contact, address="r.alcott@home.example", key="r.alcott@home.example"
    )
    done = take(desk, outlook(call, "TENTATIVE", at=T1), sender="r.alcott@home.example")
    assert done is not None
    assert done.applied
    by_assistant = outlook(call, "ACCEPTED", at=T2, parameters=';SENT-BY="mailto:ann@cumberland.example"')
    done = take(desk, by_assistant, sender="ann@cumberland.example", at=T2)
    assert done is not None
    assert (done.applied, stands(call)[0]) == (True, "accepted")


def test_of_two_answers_the_newer_one_holds_in_whatever_order_they_come(desk: Desk) -> None:
    call = desk.book()
    take(desk, outlook(call, "DECLINED", at=T2), at=T2)
    late = take(desk, outlook(call, "ACCEPTED", at=T1), at=T2)
    assert late == Taken(
        call.pk, "They answer “accepted”, but an answer of theirs is newer. Nothing changed.", False
    )
    assert stands(call) == ("declined", "dropped")
    # They come round: the call stands again, its time being free still.
    take(desk, outlook(call, "ACCEPTED", at=T2 + timedelta(minutes=1)), at=T2 + timedelta(minutes=2))
    assert stands(call) == ("accepted", "standing")
    assert Touch.objects.get(promised=True, state="planned").due_on == ON
    # A clock that is ahead does not shut out what comes later.
    ahead = outlook(call, "TENTATIVE", at=T2 + timedelta(days=400))
    take(desk, ahead, at=T2 + timedelta(hours=1))
    take(desk, outlook(call, "DECLINED", at=T2 + timedelta(hours=2)), at=T2 + timedelta(hours=2))
    assert stands(call) == ("declined", "dropped")


def test_an_answer_to_an_older_time_or_a_cancelled_call_changes_nothing(desk: Desk) -> None:
    call = desk.book()
    first = outlook(call, "DECLINED", at=T1)
    moved = desk.book(at=call.at.replace(hour=15), now=T1)
    assert (moved.pk, moved.sequence) == (call.pk, 1)
    done = take(desk, first, at=T2)
    assert done is not None
    assert done.effect == (
        "They answer “declined” to the invitation before this one (SEQUENCE 0, it is 1 now). Nothing changed."
    )
    assert stands(call) == ("invited", "standing")
    cancel(call.pk, now=T2, viewer=desk.viewer)
    call.refresh_from_db()
    done = take(desk, outlook(call, "ACCEPTED", at=T2), at=T2)
    assert done is not None
    assert done.effect == ("They answer “accepted” to a call that was cancelled. Nothing changed.")
    assert stands(call) == ("cancelled", "dropped")
    assert call.news == "Renee Alcott answered “accepted”, but the call is cancelled. Ring them to be sure."
    restore(call.pk, now=T2, viewer=desk.viewer)
    assert (stands(call), call.sequence) == (("invited", "standing"), 3)


def test_an_answer_after_its_time_is_too_late(desk: Desk) -> None:
    call = desk.book()
    after = datetime(2026, 3, 10, 19, 1, tzinfo=UTC)
    done = take(desk, outlook(call, "DECLINED", at=after), at=after)
    assert done == Taken(
        call.pk, "They answer “declined” after its time, Tue 10 Mar 2026 at 14:00. Nothing changed.", False
    )
    assert stands(call) == ("invited", "standing")


@pytest.mark.parametrize(
    ("start", "zone", "proposed"),
    [
        ("20260311T093000", "Central Standard Time", "2026-03-11 09:30"),
        # 9:30 in Paris is 3:30 in Chicago: clocks there have changed, here not yet.
        ("20260311T153000", "Romance Standard Time", "2026-03-11 09:30"),
        ("20260311T153000", "Europe/Paris", "2026-03-11 09:30"),
        ("20260311T153000", "/freeassociation.sourceforge.net/Europe/Paris", "2026-03-11 09:30"),
        # Known by the rules in the file alone: Chicago's.
        ("20260311T093000", "Our own zone", "2026-03-11 09:30"),
    ],
)
def test_a_counter_proposal_is_shown_in_their_zone(desk: Desk, start: str, zone: str, proposed: str) -> None:
    call = desk.book()
    done = take(desk, outlook(call, "TENTATIVE", at=T1, method="COUNTER", start=start, zone=zone))
    assert done is not None
    assert done.applied
    call.refresh_from_db()
    assert (call.state, f"{call.counter_on} {call.counter_at:%H:%M}") == ("countered", proposed)
    assert stands(call) == ("countered", "standing")
    said = leave_counter(call.pk, now=T2, viewer=desk.viewer)
    assert (
        said.sentence == "Not taken: the call stands on Tue 10 Mar 2026 at 14:00 over there. They are told."
    )
    assert stands(call) == ("invited", "standing")
    assert call.message is not None
    assert "METHOD:DECLINECOUNTER" in call.message.calendar
