"""A quote, the Friday that its letter announces, and what ends the wait."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from reopen.core.own_day import read_own_day
from reopen.records.models import Activity, Deal, DoorAnswer, Message, Promise, Quote, Setting, Touch
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.lose_deal import Losing, lose_deal
from reopen.services.note_door import note_door, undo_door
from reopen.services.quotes import (
    Quoting,
    answered,
    note_answered,
    record_quote,
    undo_answered,
    withdraw_quote,
)
from reopen.services.record_outcome import record_outcome
from reopen.services.team import set_own_day
from reopen.services.undo_loss import undo_loss
from reopen.services.undo_outcome import undo_outcome
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_mailbox

pytestmark = pytest.mark.django_db

OWNER = Viewer.the_owner()
NOW = datetime(2026, 2, 24, 19, 58, tzinfo=UTC)  # Tuesday, 13:58 in Chicago
TUESDAY, FRIDAY, MONDAY = date(2026, 2, 24), date(2026, 2, 27), date(2026, 3, 2)


@pytest.fixture
def deal(db):
    return make_deal(lost_on=None, email="renee@cumberland.example", product="two C450")


def quote_of(deal, **more):
    quoting = Quoting(sent_on=TUESDAY, **{"number": "Q-118", **more})
    return record_quote(deal.pk, quoting, now=NOW, viewer=OWNER)


def calls(deal):
    planned = Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on")
    return [(t.due_on, t.at, t.reasons, t.promised) for t in planned]


@pytest.mark.parametrize(
    ("zone", "hours", "on", "call_at", "words"),
    [
        ("America/Chicago", "", FRIDAY, time(9), "Friday morning"),
        # Who works Monday to Thursday does not promise a Friday.
        ("America/Chicago", "Mon-Thu 9-15", date(2026, 2, 26), time(9), "Thursday morning"),
        # From half past ten at home in Chicago.
        ("America/New_York", "10:30-18", FRIDAY, time(11, 30), "Friday morning"),
        # Their nine is three in the night here: when the seller is at work, within their office hours.
        ("Europe/Berlin", "", FRIDAY, time(15), "Friday afternoon"),
        # The two never meet, on any day after the quote: the rule stands.
        ("Asia/Tokyo", "", FRIDAY, time(9), "Friday morning"),
        ("America/Chicago", "Mon 9-12", FRIDAY, time(9), "Friday morning"),
    ],
)
def test_letter_names_a_day_and_an_hour_at_which_the_seller_works(company, zone, hours, on, call_at, words):
    Setting.objects.update_or_create(pk="company.time_zone", defaults={"value": "America/Chicago"})
    seller = company.sells["rep"]
    set_own_day(seller.pk, read_own_day(hours) if hours else None)
    deal = make_deal(seller, lost_on=None, zone=zone)
    quote_of(deal)
    promise = Promise.objects.get(deal=deal)
    assert (promise.on, promise.at) == (on, call_at)
    assert f"I will call you on {words}" in Quote.objects.get(deal=deal).letter


def states(deal):
    return (
        list(Quote.objects.filter(deal=deal).order_by("pk").values_list("state", "settled_on")),
        list(Promise.objects.filter(deal=deal).order_by("pk").values_list("state", "settled_on")),
    )


def at(days, hours=0):
    return NOW + timedelta(days=days, hours=hours)


ON_FRIDAY = [(FRIDAY, time(9), ["quote_follow_up"], True)]


def test_a_quote_promises_the_friday_morning_and_plans_it(deal):
    done = quote_of(deal)
    assert calls(deal) == ON_FRIDAY
    assert done.call_on == FRIDAY
    assert done.sentence == (
        "Quote Q-118 recorded. Next: quote, Friday 27 February at 09:00 their time, as our letter says."
    )
    quote = Quote.objects.get()
    assert (quote.number, quote.amount, quote.subject) == (
        "Q-118", Decimal("38400.00"), "Our quote Q-118 for two C450",
    )  # fmt: skip
    assert "Friday morning, 27 February" in quote.letter
    again = quote_of(deal)
    assert (again.already, again.quote_id, Quote.objects.count()) == (True, quote.pk, 1)


@pytest.mark.parametrize(
    ("sent_on", "call_on"),
    [
        (date(2026, 2, 16), date(2026, 2, 20)),  # Monday
        (date(2026, 2, 18), date(2026, 2, 20)),  # Wednesday
        (date(2026, 2, 19), date(2026, 2, 27)),  # Thursday: the week after
        (date(2026, 2, 20), date(2026, 2, 27)),  # Friday
        (date(2026, 2, 22), date(2026, 2, 27)),  # Sunday
        (date(2026, 3, 30), date(2026, 4, 2)),  # Good Friday: the working day before
    ],
)
def test_the_friday_is_the_cadences(sent_on, call_on):
    deal = make_deal(lost_on=None, country="DE", zone="Europe/Berlin")
    now = datetime.combine(sent_on, time(12), UTC)
    done = record_quote(deal.pk, Quoting(sent_on=sent_on), now=now, viewer=OWNER)
    assert done.call_on == call_on
    assert [row[0] for row in calls(deal)] == [call_on]


def test_a_call_on_friday_keeps_the_promise_and_comes_back_with_the_undo(deal):
    quote_of(deal)
    touch = Touch.objects.get(deal=deal)
    logged = record_outcome(touch.pk, "reached", now=at(3), viewer=OWNER, note="We like it.")
    assert states(deal) == ([("called", FRIDAY)], [("kept", FRIDAY)])
    assert calls(deal) == []
    undo_outcome(logged.outcome_id, now=at(3, 1), viewer=OWNER)
    assert states(deal) == ([("waiting", None)], [("standing", None)])
    assert calls(deal) == ON_FRIDAY


def test_a_call_that_reached_nobody_is_tried_again_and_not_at_once(deal):
    quote_of(deal)
    logged = record_outcome(Touch.objects.get(deal=deal).pk, "no_answer", now=at(3), viewer=OWNER)
    assert [row[:1] + row[2:] for row in calls(deal)] == [(MONDAY, ["quote_follow_up"], True)]
    assert (
        logged.sentence
        == "No answer. Next: quote, Monday 2 March, a second try, one working day after the first."
    )
    assert states(deal) == ([("waiting", None)], [("standing", None)])


def test_a_conversation_before_friday_is_their_answer(deal):
    quote_of(deal)
    record_outcome(None, "reached", deal_id=deal.pk, now=at(0, 1), viewer=OWNER)
    # On the day on which it was sent they may not have had it yet.
    assert states(deal) == ([("waiting", None)], [("standing", None)])
    record_outcome(None, "reached", deal_id=deal.pk, now=at(1), viewer=OWNER)
    assert states(deal) == ([("answered", date(2026, 2, 25))], [("dropped", date(2026, 2, 25))])
    assert calls(deal) == []


def test_an_answer_by_mail_drops_the_call_at_once_and_twice_is_once(deal):
    quote_of(deal)
    done = answered(deal.pk, on=date(2026, 2, 25), now=at(1), words="Looks good, give us a week.")
    assert (done.quotes, done.dropped) == (1, 1)
    assert done.sentence == "They answered: the call on Friday 27 February is dropped."
    assert calls(deal) == []
    assert Activity.objects.get().body == "Looks good, give us a week."
    assert answered(deal.pk, on=date(2026, 2, 25), now=at(1)).quotes == 0
    undo_answered(Quote.objects.get().pk, now=at(1, 1), viewer=OWNER)
    assert (states(deal), calls(deal)) == (([("waiting", None)], [("standing", None)]), ON_FRIDAY)
    assert not Activity.objects.exists()


def test_of_two_quotes_only_the_one_that_was_answered_is(deal):
    first = quote_of(deal, number="A")
    quote_of(deal, number="B")
    note_answered(first.quote_id, now=at(1), viewer=OWNER)
    assert [state for state, _ in states(deal)[0]] == ["answered", "waiting"]
    assert calls(deal) == ON_FRIDAY


def test_a_loss_decides_the_quote_and_its_undo_brings_the_call_back(deal):
    quote_of(deal)
    lost = lose_deal(deal.pk, Losing(lost_on=date(2026, 2, 25)), now=at(1), viewer=OWNER)
    assert states(deal) == ([("decided", date(2026, 2, 25))], [("dropped", date(2026, 2, 25))])
    undo_loss(lost.loss_id, now=at(1, 1), viewer=OWNER)
    assert (states(deal), calls(deal)) == (([("waiting", None)], [("standing", None)]), ON_FRIDAY)


def test_what_they_say_with_the_quote_counts_when_the_deal_is_lost(deal):
    quote_of(deal, door="open", door_words="Sure, why not.")
    deal.refresh_from_db()
    assert deal.door == "open"
    lose_deal(deal.pk, Losing(lost_on=date(2026, 2, 25)), now=at(1), viewer=OWNER)
    deal.refresh_from_db()
    assert deal.door == "open"
    assert DoorAnswer.objects.get().occasion == "with the quote"


def test_a_no_with_the_quote_shuts_nothing_before_the_loss_and_the_door_after_it(deal):
    quote_of(deal, door="closed", door_words="If we go elsewhere, that is that.")
    assert calls(deal) == ON_FRIDAY
    lose_deal(deal.pk, Losing(lost_on=date(2026, 2, 25)), now=at(1), viewer=OWNER)
    assert (Deal.objects.get(pk=deal.pk).door, calls(deal)) == ("closed", [])


def test_a_quote_is_taken_back_with_all_that_came_with_it(deal):
    done = quote_of(deal, door="open")
    withdraw_quote(done.quote_id, now=at(0, 1), viewer=OWNER)
    assert (calls(deal), Promise.objects.count()) == ([], 0)
    assert Deal.objects.get(pk=deal.pk).door == "unasked"
    assert withdraw_quote(done.quote_id, now=at(0, 1), viewer=OWNER).already


def test_a_no_to_calls_drops_the_friday_and_its_undo_promises_it_again(deal):
    quote_of(deal)
    noted = note_door(deal.pk, "closed", now=at(1), viewer=OWNER)
    assert states(deal) == ([("answered", date(2026, 2, 25))], [("dropped", date(2026, 2, 25))])
    undo_door(noted.answer_id, now=at(1, 1), viewer=OWNER)
    assert (states(deal), calls(deal)) == (([("waiting", None)], [("standing", None)]), ON_FRIDAY)


def test_who_said_neither_has_moved_nothing(deal):
    noted = note_door(deal.pk, "unsaid", now=NOW, viewer=OWNER, words="We will see.", on=date(2026, 2, 20))
    assert noted.sentence.startswith("Noted: they were asked, and said neither yes nor no.")
    answer = DoorAnswer.objects.get()
    assert (answer.state, answer.on, Deal.objects.get(pk=deal.pk).door) == (
        "unsaid",
        date(2026, 2, 20),
        "unasked",
    )


def test_a_past_friday_and_a_stopped_person_promise_nothing(deal):
    late = Quoting(sent_on=date(2026, 2, 9))
    done = record_quote(deal.pk, late, now=NOW, viewer=OWNER)
    assert (done.call_on, done.warnings) == (
        None,
        ("The day that its letter would have named has passed, so no call is promised.",),
    )
    deal.contact.no_phone = True
    deal.contact.save()
    done = quote_of(deal)
    assert (done.call_on, calls(deal)) == (None, [])
    assert "I will call" not in Quote.objects.get(pk=done.quote_id).letter


def test_a_letter_that_names_another_day_is_said(deal):
    done = quote_of(deal, letter="Hello, I call you on Thursday.")
    assert done.warnings == ("The letter does not seem to name Friday 27 February: see that it does.",)


@pytest.mark.parametrize(
    ("quoting", "field", "words"),
    [
        ({"sent_on": date(2026, 3, 1)}, "sent_on", "Sun 1 Mar 2026 has not come yet"),
        ({"amount": Decimal(-1)}, "amount", "-1 is no amount"),
        ({"amount": Decimal("NaN")}, "amount", "NaN is no amount"),
        ({"send": True}, "send", "You have connected no mailbox of your own"),
        ({"door_words": "Yes."}, "door", "but not what they said"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(deal, quoting, field, words):
    with pytest.raises(ActError) as refused:
        record_quote(deal.pk, Quoting(**{"sent_on": TUESDAY, **quoting}), now=NOW, viewer=OWNER)
    assert refused.value.field == field
    assert words in refused.value.message
    assert (Quote.objects.count(), Promise.objects.count(), calls(deal)) == (0, 0, [])


def test_a_lost_deal_takes_no_quote():
    with pytest.raises(ActError, match="A quote is for an open deal"):
        quote_of(make_deal())


class TestFromTheRepsOwnMailbox:
    """The letter leaves from where the rep's own mail leaves."""

    @pytest.fixture
    def rep(self, company, deal):
        Deal.objects.filter(pk=deal.pk).update(owner=company.sells["rep"])
        make_mailbox(address="rita@reopen.test", name="Rita Rep", user=company.rep, way="folder")
        return Viewer.of(company.rep)

    def test_the_letter_waits_in_the_outbox_and_is_stale_on_friday(self, deal, rep):
        done = record_quote(deal.pk, Quoting(sent_on=TUESDAY, number="Q-118", send=True), now=NOW, viewer=rep)
        message = Message.objects.get()
        assert (message.kind, message.to_address, message.mailbox.address, message.contact_id) == (
            "quote", "renee@cumberland.example", "rita@reopen.test", deal.contact_id,
        )  # fmt: skip
        assert message.text == Quote.objects.get().letter
        assert message.expires_at == datetime(2026, 2, 27, 15, 0, tzinfo=UTC)  # 09:00 in Chicago
        assert done.sentence.startswith(
            "Quote Q-118 recorded, and its letter is on its way. Next: quote, Friday"
        )
        withdraw_quote(done.quote_id, now=at(0, 1), viewer=rep)
        assert Message.objects.get().state == "cancelled"

    def test_a_letter_that_has_left_keeps_its_promise(self, deal, rep):
        done = record_quote(deal.pk, Quoting(sent_on=TUESDAY, send=True), now=NOW, viewer=rep)
        Message.objects.update(state="sent")
        with pytest.raises(ActError, match="Its letter has left"):
            withdraw_quote(done.quote_id, now=at(0, 1), viewer=rep)
        assert calls(deal) == ON_FRIDAY

    def test_who_asked_not_to_be_written_to_gets_none(self, deal, rep):
        deal.contact.no_email = True
        deal.contact.save()
        with pytest.raises(ActError, match="They asked not to be written to"):
            record_quote(deal.pk, Quoting(sent_on=TUESDAY, send=True), now=NOW, viewer=rep)
        assert (Message.objects.count(), Quote.objects.count()) == (0, 0)

    def test_another_sellers_deal_takes_no_quote(self, deal, rep, company):
        with pytest.raises(ActError, match="There is no deal"):
            record_quote(deal.pk, Quoting(sent_on=TUESDAY), now=NOW, viewer=Viewer.of(company.stranger))
