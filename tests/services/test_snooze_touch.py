"""Putting a call off, and back."""

from datetime import UTC, date, datetime, time

import pytest

from reopen.records.models import Promise, Touch
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.plan_touches import replan
from reopen.services.record_outcome import record_outcome
from reopen.services.snooze_touch import snooze_touch, unsnooze_touch
from reopen.services.undo_outcome import undo_outcome
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

OWNER = Viewer.the_owner()
NOW = datetime(2026, 2, 24, 19, 58, tzinfo=UTC)


@pytest.fixture
def deal(db):
    deal = make_deal()
    replan([deal.pk], today=date(2026, 2, 10))
    return deal


def calls(deal):
    rows = Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on", "pk")
    return [(t.due_on, tuple(t.reasons), t.promised, t.snoozed_from) for t in rows]


def first_call(deal):
    return Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on").first()


def test_snooze_moves_the_call_and_undo_puts_it_back(deal):
    before = calls(deal)
    put_off = snooze_touch(first_call(deal).pk, date(2026, 3, 3), now=NOW, viewer=OWNER)
    assert calls(deal)[0] == (date(2026, 3, 3), ("post_mortem",), False, date(2026, 2, 24))
    assert put_off.sentence == "Put off to Tue 3 Mar 2026."
    assert put_off.next.on == date(2026, 3, 3)
    back = unsnooze_touch(put_off.touch_id, now=NOW, viewer=OWNER)
    assert back.sentence == "Back on Tue 24 Feb 2026, as it was."
    assert calls(deal) == before


def test_snooze_twice_and_replan_keeps_it(deal):
    first = snooze_touch(first_call(deal).pk, date(2026, 3, 3), now=NOW, viewer=OWNER)
    second = snooze_touch(first.touch_id, date(2026, 3, 10), now=NOW, viewer=OWNER)
    assert calls(deal)[0][0] == date(2026, 3, 10)
    replan([deal.pk], today=date(2026, 2, 25))
    assert calls(deal)[0][0] == date(2026, 3, 10)
    assert second.to_on == date(2026, 3, 10)


def test_snooze_past_the_floor_says_so(deal):
    put_off = snooze_touch(first_call(deal).pk, date(2026, 6, 1), now=NOW, viewer=OWNER)
    assert put_off.warnings == ("That is 111 days after the last contact; four calls a year allow 91.",)


def test_snooze_of_a_promise_keeps_the_promise_on_record(deal):
    Promise.objects.create(
        deal=deal, kind="call_back", on=date(2026, 2, 24), at=time(14), made_on=date(2026, 2, 10)
    )
    replan([deal.pk], today=date(2026, 2, 24))
    put_off = snooze_touch(first_call(deal).pk, date(2026, 2, 26), now=NOW, viewer=OWNER)
    assert put_off.warnings == ("They expect the call on the day that was named: tell them.",)
    promise = Promise.objects.get()
    assert (promise.on, promise.state) == (date(2026, 2, 24), "standing")
    assert calls(deal)[0][0] == date(2026, 2, 26)
    assert calls(deal)[0][2:] == (True, date(2026, 2, 24))
    unsnooze_touch(put_off.touch_id, now=NOW, viewer=OWNER)
    assert first_call(deal).at == time(14)


@pytest.mark.parametrize(
    ("to_on", "words"),
    [
        (date(2026, 2, 23), "lies before Tue 24 Feb 2026"),
        (date(2026, 2, 24), "due on Tue 24 Feb 2026 already"),
        (date(3026, 2, 24), "mend the year"),
    ],
)
def test_snooze_to_a_day_that_cannot_be(deal, to_on, words):
    before = calls(deal)
    with pytest.raises(ActError, match=words):
        snooze_touch(first_call(deal).pk, to_on, now=NOW, viewer=OWNER)
    assert calls(deal) == before


def test_a_snooze_does_not_keep_an_outcome_from_being_taken_back(deal):
    before = calls(deal)
    logged = record_outcome(first_call(deal).pk, "reached", now=NOW, viewer=OWNER)
    later = datetime(2026, 2, 24, 20, 30, tzinfo=UTC)
    put_off = snooze_touch(first_call(deal).pk, date(2026, 4, 7), now=later, viewer=OWNER)
    unsnooze_touch(put_off.touch_id, now=later, viewer=OWNER)
    undo_outcome(logged.outcome_id, now=later, viewer=OWNER)
    assert calls(deal) == before


def test_a_settled_call_is_not_snoozed(deal):
    touch = first_call(deal)
    record_outcome(touch.pk, "reached", now=NOW, viewer=OWNER)
    with pytest.raises(ActError, match="settled already"):
        snooze_touch(touch.pk, date(2026, 3, 3), now=NOW, viewer=OWNER)
    with pytest.raises(ActError, match="no planned call"):
        snooze_touch(999_999, date(2026, 3, 3), now=NOW, viewer=OWNER)
