"""What cannot be booked is said; what cannot be sent is promised all the same."""

from datetime import date, time
from typing import Any

import pytest
from icalendar import Calendar

from reopen.core.own_day import read_own_day
from reopen.records.models import Account, Appointment, Contact, Deal, Mailbox, Message, Promise, Touch
from reopen.records.queries.booked import booked_call
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError
from reopen.services.booking.book import book
from reopen.services.booking.file import calendar_file
from reopen.services.booking.offers import offers
from reopen.services.booking.steer import cancel, move_back, take_counter
from reopen.services.note_door import note_door
from reopen.services.outbox.send_due import send_due
from reopen.services.stop_person import stop_person
from reopen.services.team import set_own_day
from tests.fixtures.booking import AT, NOW, ON, Desk, make_desk
from tests.fixtures.company import Company

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(company: Company) -> Desk:
    return make_desk(company)


def test_times_and_words_keep_to_the_sellers_own_hours(desk: Desk, company: Company) -> None:
    set_own_day(company.sells["rep"].pk, read_own_day("Tue, Thu 13-16"))
    found = offers(desk.deal.pk, now=NOW, viewer=desk.viewer)
    assert found is not None
    assert len(found.slots) == 3
    assert all(s.here.isoweekday() in (2, 4) and time(13) <= s.here.time() < time(16) for s in found.slots)
    said = book(desk.deal.pk, date(2026, 3, 9), time(10), now=NOW, viewer=desk.viewer).sentence
    assert said.endswith("outside their working hours (Tue and Thu, 13:00 to 16:00).")
    first = found.slots[0]
    assert "working hours" not in book(desk.deal.pk, first.on, first.at, now=NOW, viewer=desk.viewer).sentence


@pytest.mark.parametrize(
    ("on", "at", "deal", "words"),
    [
        (
            date(2026, 2, 24), time(8, 59), {},
            "Tue 24 Feb 2026 at 08:59 has passed over there (Chicago time): take a time to come.",
        ),
        (
            date(2026, 3, 8), time(2, 30), {},
            "On Sun 8 Mar 2026 the clocks of Chicago time leave 02:30 out: take an hour later.",
        ),
        (
            date(1, 1, 1), time(0), {},
            "Mon 1 Jan 1 at 00:00 has passed over there (Chicago time): take a time to come.",
        ),
        (
            date(9999, 12, 31), time(23, 59), {},
            "Fri 31 Dec 9999 is more than a year away: take a day that is nearer.",
        ),
        (date(2027, 6, 1), time(9), {}, "Tue 1 Jun 2027 is more than a year away: take a day that is nearer."),
        (ON, AT, {"status": "open"}, "The five minutes are about a deal that is lost; this one is not."),
        (ON, AT, {"door": "closed"}, "They said no to calls: a no is a no. Open the door first, if they took it back."),
        (ON, AT, {"let_go": True}, "We let them go: no call is planned. Take the deal into care first."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_words(
    desk: Desk, on: date, at: time, deal: dict[str, Any], words: str
) -> None:
    Deal.objects.update(**deal)
    with pytest.raises(ActError, match=words.split(maxsplit=1)[0]) as why:
        book(desk.deal.pk, on, at, now=NOW, viewer=desk.viewer)
    assert why.value.message == words
    assert (Appointment.objects.count(), Promise.objects.count(), Message.objects.count()) == (0, 0, 0)


def test_a_time_at_which_hardly_anybody_works_is_booked_and_remarked(desk: Desk) -> None:
    Account.objects.update(country="US")
    thanksgiving = book(desk.deal.pk, date(2026, 11, 26), AT, now=NOW, viewer=desk.viewer)
    assert thanksgiving.sentence.endswith("That day is a public holiday over there.")
    at_night = book(desk.deal.pk, ON, time(3), now=NOW, viewer=desk.viewer)
    assert at_night.sentence.endswith("That is outside office hours over there (09:00 to 17:00).")
    assert Promise.objects.get().at == time(3)


def test_a_move_is_taken_back_to_where_the_call_stood(desk: Desk) -> None:
    first = book(desk.deal.pk, ON, AT, now=NOW, viewer=desk.viewer)
    moved = book(desk.deal.pk, ON, time(15), now=NOW, viewer=desk.viewer)
    assert (first.before, moved.before) == (None, (ON, AT))
    call = moved.appointment_id
    back = move_back(call, ON, AT, now=NOW, viewer=desk.viewer)
    assert back.sentence == "Moved back: Tue 10 Mar 2026 at 14:00 over there. A new invitation goes out."
    stands = Appointment.objects.get()
    assert (stands.on, stands.at, stands.sequence, Promise.objects.get().at) == (ON, AT, 2, AT)
    again = move_back(call, ON, AT, now=NOW, viewer=desk.viewer)
    assert again.sentence == "It is at Tue 10 Mar 2026 at 14:00 over there already."
    with pytest.raises(ActError, match="has passed over there"):
        move_back(call, NOW.date(), time(8), now=NOW, viewer=desk.viewer)
    cancel(call, now=NOW, viewer=desk.viewer)
    with pytest.raises(ActError, match="It is over"):
        move_back(call, ON, AT, now=NOW, viewer=desk.viewer)
    assert Appointment.objects.get().state == "cancelled"


def test_without_a_mailbox_the_promise_stands_and_the_file_is_there(desk: Desk) -> None:
    Mailbox.objects.all().delete()
    done = book(desk.deal.pk, ON, AT, now=NOW, viewer=desk.viewer)
    assert done.sentence == (
        "Five minutes are booked for Tue 10 Mar 2026 at 14:00, Chicago time. No mailbox of Rita Rep is connected, "
        "so no invitation leaves by itself. The promise stands."
    )
    assert (Message.objects.count(), Promise.objects.get().state) == (0, "standing")
    name, text = calendar_file(done.appointment_id, now=NOW, viewer=desk.viewer)
    calendar: Any = Calendar.from_ical(text)
    assert (name, calendar["METHOD"]) == ("five-minutes-with-rita-rep-2026-03-10.ics", "PUBLISH")
    with pytest.raises(NotThereError):
        calendar_file(done.appointment_id, now=NOW, viewer=Viewer.of(desk.company.other_rep))
    assert cancel(done.appointment_id, now=NOW, viewer=desk.viewer).sentence == (
        "Cancelled: the five minutes of Tue 10 Mar 2026 at 14:00 over there."
    )


def test_nothing_goes_to_somebody_who_asked_for_silence_not_even_a_cancellation(desk: Desk) -> None:
    call = desk.book()
    send_due(desk.mailbox.pk, clock=lambda: NOW)
    assert Message.objects.get().state == "drafted"
    stop_person(desk.deal.contact_id, on=NOW.date(), words="no", how="x")
    assert Contact.objects.get(pk=desk.deal.contact_id).no_email
    said = cancel(call.pk, now=NOW, viewer=desk.viewer)
    assert said.sentence.endswith("over there. They asked not to be written to.")
    assert Message.objects.count() == 1


def test_a_no_on_the_phone_leaves_the_invitation_which_is_shown(desk: Desk) -> None:
    call = desk.book()
    send_due(desk.mailbox.pk, clock=lambda: NOW)
    note_door(desk.deal.pk, "closed", now=NOW, viewer=desk.viewer)
    assert Promise.objects.get().state == "dropped"
    seen = booked_call(desk.viewer, desk.deal.pk, now=NOW, here="UTC")
    assert seen is not None
    assert (seen.stands, seen.lingers) == (False, True)
    said = cancel(call.pk, now=NOW, viewer=desk.viewer)
    assert said.sentence.endswith("Their calendar is told: a cancellation goes to renee@cumberland.example.")
    assert booked_call(desk.viewer, desk.deal.pk, now=NOW, here="UTC") is None


def test_a_time_that_is_booked_or_promised_elsewhere_is_not_offered(desk: Desk) -> None:
    def times() -> list[str]:
        found = offers(other.deal.pk, now=NOW, viewer=desk.viewer)
        assert found is not None
        return [f"{slot.on:%d %b} {slot.at:%H:%M}" for slot in found.slots]

    Mailbox.objects.all().delete()
    other = make_desk(desk.company)
    # The company's zone is UTC: 14:00 in Chicago is no hour of the caller's own day.
    assert times() == ["09 Mar 11:00", "10 Mar 10:00", "11 Mar 11:00"]
    book(desk.deal.pk, ON, time(10), now=NOW, viewer=desk.viewer)
    assert times() == ["09 Mar 11:00", "10 Mar 11:00", "11 Mar 11:00"]
    assert Touch.objects.filter(promised=True).count() == 1


def test_what_they_do_not_propose_cannot_be_taken(desk: Desk) -> None:
    call = desk.book()
    with pytest.raises(ActError, match="They propose no other time"):
        take_counter(call.pk, now=NOW, viewer=desk.viewer)
    with pytest.raises(NotThereError):
        take_counter(call.pk, now=NOW, viewer=Viewer.of(desk.company.stranger))
