"""Logging what came of a call, and taking it back."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from reopen.records.models import Contact, Deal, DoorAnswer, Outcome, Promise, Suppression, Touch
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.next_call import proposed_next
from reopen.services.plan_touches import replan
from reopen.services.record_outcome import record_outcome
from reopen.services.undo_outcome import undo_outcome
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

OWNER = Viewer.the_owner()
# The deal was lost on Tuesday 10 February; the post-mortem is due on Tuesday 24 February, 13:58 there.
NOW = datetime(2026, 2, 24, 19, 58, tzinfo=UTC)
TODAY = date(2026, 2, 24)


@pytest.fixture
def deal(db):
    deal = make_deal(email="renee@cumberland.example")
    replan([deal.pk], today=date(2026, 2, 10))
    return deal


def planned(deal):
    return [
        (t.due_on, t.channel, t.reasons, t.promised, t.at, t.snoozed_from)
        for t in Touch.objects.filter(deal=deal, state="planned").order_by("due_on", "pk")
    ]


def calls(deal):
    return [row for row in planned(deal) if row[1] == "phone"]


def first_call(deal):
    return Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on").first()


def everything(deal):
    """All that an act may change, but for the outcome itself."""
    deal = Deal.objects.get(pk=deal.pk)
    columns = (
        "status",
        "lost_on",
        "closed_on",
        "door",
        "in_care_since",
        "let_go",
        "last_contact_on",
        "touched_at",
    )
    return (
        {name: getattr(deal, name) for name in columns},
        planned(deal),
        list(Promise.objects.filter(deal=deal).order_by("pk").values_list("pk", "state", "settled_on", "on")),
        list(DoorAnswer.objects.filter(deal=deal, undone_at=None).values_list("state", "words")),
    )


def test_reached_settles_and_plans_the_next(deal):
    touch = first_call(deal)
    assert touch.due_on == TODAY
    proposed = proposed_next(deal.pk, "reached", on=TODAY)
    logged = record_outcome(touch.pk, "reached", now=NOW, viewer=OWNER, note="Going sideways.")
    assert logged.next.on == date(2026, 3, 24)
    assert logged.sentence == "Reached. Next: check-in 1, Tuesday 24 March, four weeks after this."
    assert proposed == logged.next
    touch.refresh_from_db()
    assert (touch.state, touch.settled_at) == ("done", NOW)
    outcome = Outcome.objects.get()
    assert (outcome.kind, outcome.on, outcome.reasons, outcome.note) == (
        "reached", TODAY, ["post_mortem"], "Going sideways.",
    )  # fmt: skip
    deal.refresh_from_db()
    assert (deal.last_contact_on, deal.touched_at) == (TODAY, NOW)


@pytest.mark.parametrize(
    ("kind", "next_on"),
    [
        ("reached", date(2026, 3, 24)),
        ("no_answer", date(2026, 2, 25)),
        ("left_message", date(2026, 2, 25)),
        ("declined", None),
        ("reopened", None),
        ("remove_me", None),
    ],
)
def test_each_outcome_and_its_undo(deal, kind, next_on):
    before = everything(deal)
    logged = record_outcome(first_call(deal).pk, kind, now=NOW, viewer=OWNER, note="Their words.")
    assert logged.next.on == next_on
    stopped = Suppression.objects.count()
    undone = undo_outcome(logged.outcome_id, now=NOW + timedelta(minutes=1), viewer=OWNER)
    if kind == "remove_me":
        assert stopped == 2
        assert Suppression.objects.count() == 2
        assert calls(deal) == []
        assert "removal stays" in undone.sentence
    else:
        assert everything(deal) == before
    assert undo_outcome(logged.outcome_id, now=NOW, viewer=OWNER).already
    assert Outcome.objects.get().undone_at is not None


def test_a_second_submit_logs_nothing(deal):
    touch = first_call(deal)
    first = record_outcome(touch.pk, "reached", now=NOW, viewer=OWNER)
    again = record_outcome(touch.pk, "no_answer", now=NOW, viewer=OWNER)
    assert (again.already, again.outcome_id) == (True, first.outcome_id)
    assert again.sentence.startswith("Already logged at 19:58: reached.")
    assert Outcome.objects.count() == 1


def test_a_removal_after_another_outcome_is_written_all_the_same(deal):
    touch = first_call(deal)
    record_outcome(touch.pk, "reached", now=NOW, viewer=OWNER)
    again = record_outcome(touch.pk, "remove_me", now=NOW, viewer=OWNER)
    assert again.already
    assert {(s.kind, s.channel) for s in Suppression.objects.all()} == {("phone", "all"), ("email", "all")}
    assert planned(deal) == []


def test_remove_me_follows_the_person_to_other_deals(deal):
    other = make_deal(phone="+16155550142", account="Elsewhere")
    replan([other.pk], today=date(2026, 2, 10))
    logged = record_outcome(first_call(deal).pk, "remove_me", now=NOW, viewer=OWNER, note="Stop calling.")
    assert planned(deal) == []
    assert planned(other) == []
    assert Contact.objects.filter(no_phone=True, no_email=True).count() == 2
    assert logged.sentence == "Removed. Nobody will call or write to them again."
    assert set(Suppression.objects.values_list("words", "how", "since")) == {
        ("Stop calling.", "on the phone", TODAY)
    }


def test_remove_me_with_a_next_date_wins(deal):
    logged = record_outcome(first_call(deal).pk, "remove_me", now=NOW, viewer=OWNER, next_on=date(2026, 3, 3))
    assert logged.warnings == ("The call on Tue 3 Mar 2026 is not planned: they asked to be removed.",)
    assert planned(deal) == []
    assert Promise.objects.count() == 0


def test_a_promised_call_that_reached_nobody_is_tried_again(deal):
    record_outcome(first_call(deal).pk, "reached", now=NOW, viewer=OWNER, next_on=date(2026, 3, 10))
    then = NOW + timedelta(days=14)
    proposed = proposed_next(deal.pk, "no_answer", on=date(2026, 3, 10))
    assert (
        proposed.sentence
        == "Next: call-back and check-in 1, Wednesday 11 March, a second try, one working day after the first."
    )
    logged = record_outcome(first_call(deal).pk, "no_answer", now=then, viewer=OWNER)
    assert logged.next.sentence == proposed.sentence
    again = record_outcome(first_call(deal).pk, "left_message", now=then + timedelta(days=1), viewer=OWNER)
    assert (
        again.next.sentence
        == "Next: call-back and check-in 1, Thursday 12 March, a third try, two working days after the first."
    )


def test_a_day_that_they_named_becomes_a_promise(deal):
    logged = record_outcome(
        first_call(deal).pk, "reached", now=NOW, viewer=OWNER, note="Try me in March.",
        next_on=date(2026, 3, 10), next_at=time(14),
    )  # fmt: skip
    promise = Promise.objects.get()
    assert (promise.kind, promise.on, promise.at, promise.words, promise.state) == (
        "call_back", date(2026, 3, 10), time(14), "Try me in March.", "standing",
    )  # fmt: skip
    assert logged.next.sentence == (
        "Next: call-back, Tuesday 10 March at 14:00 their time, the day that they named."
    )
    undo_outcome(logged.outcome_id, now=NOW, viewer=OWNER)
    assert Promise.objects.count() == 0


def test_our_own_choice_of_day_moves_the_next_call_and_promises_nothing(deal):
    logged = record_outcome(
        first_call(deal).pk, "reached", now=NOW, viewer=OWNER, next_on=date(2026, 4, 7), named_by_them=False
    )
    assert Promise.objects.count() == 0
    assert (logged.next.on, logged.next.reasons) == (date(2026, 4, 7), ("check_in:1",))


def test_a_promise_is_kept_by_a_conversation_and_stands_after_no_answer(deal):
    record_outcome(first_call(deal).pk, "reached", now=NOW, viewer=OWNER, next_on=date(2026, 3, 10))
    then = datetime(2026, 3, 10, 16, tzinfo=UTC)
    missed = record_outcome(first_call(deal).pk, "no_answer", now=then, viewer=OWNER)
    assert Promise.objects.get().state == "standing"
    assert (missed.next.on, missed.next.reasons) == (
        date(2026, 3, 11), ("call_back", "check_in:1"),  # due on the 24th, less than 14 days after
    )  # fmt: skip
    record_outcome(first_call(deal).pk, "reached", now=then + timedelta(days=1), viewer=OWNER)
    promise = Promise.objects.get()
    assert (promise.state, promise.settled_on) == ("kept", date(2026, 3, 11))


def test_several_due_touches_are_one_call(deal):
    later = Touch.objects.create(deal=deal, due_on=TODAY, channel="phone", reasons=["contract:18"])
    first = first_call(deal)
    logged = record_outcome(first.pk, "reached", now=NOW, viewer=OWNER)
    assert Outcome.objects.get().reasons == ["post_mortem", "contract:18"]
    again = record_outcome(later.pk, "reached", now=NOW, viewer=OWNER)
    assert (again.already, again.outcome_id) == (True, logged.outcome_id)


def test_reopened_keeps_the_loss_and_leaves_the_cadences(deal):
    record_outcome(first_call(deal).pk, "reopened", now=NOW, viewer=OWNER)
    deal.refresh_from_db()
    assert (deal.status, deal.lost_on, deal.losses.count()) == ("open", None, 1)
    assert planned(deal) == []


@pytest.mark.parametrize(
    ("kind", "facts", "field", "words"),
    [
        ("maybe", {}, "outcome", "“maybe” is no outcome."),
        ("reached", {"next_on": date(2026, 2, 23)}, "next", "Mon 23 Feb 2026 lies before Tue 24 Feb 2026"),
        ("reached", {"next_at": time(9)}, "next", "09:00 on which day?"),
        ("declined", {"next_on": date(2026, 3, 3)}, "next", "A no is a no"),
        ("reached", {"next_on": date(2926, 3, 3)}, "next", "mend the year"),
    ],
)
def test_refused_in_a_sentence_and_nothing_written(deal, kind, facts, field, words):
    before = everything(deal)
    with pytest.raises(ActError, match=words[:20].replace("?", r"\?")) as refused:
        record_outcome(first_call(deal).pk, kind, now=NOW, viewer=OWNER, **facts)
    assert refused.value.field == field
    assert words in refused.value.message
    assert everything(deal) == before
    assert Outcome.objects.count() == 0


def test_a_call_of_another_seller_is_refused(company, deal):
    with pytest.raises(ActError, match="that you may see"):
        record_outcome(first_call(deal).pk, "remove_me", now=NOW, viewer=Viewer.of(company.rep))
    assert Suppression.objects.count() == 0


def test_an_unplanned_conversation_is_logged_on_the_deal(deal):
    early = datetime(2026, 2, 12, 16, tzinfo=UTC)
    logged = record_outcome(None, "reached", deal_id=deal.pk, now=early, viewer=OWNER)
    assert Outcome.objects.get().reasons == []
    assert not logged.already


def test_only_the_latest_can_be_taken_back(deal):
    first = record_outcome(first_call(deal).pk, "no_answer", now=NOW, viewer=OWNER)
    tomorrow = NOW + timedelta(days=1)
    second = record_outcome(first_call(deal).pk, "reached", now=tomorrow, viewer=OWNER)
    with pytest.raises(ActError, match="Something has happened"):
        undo_outcome(first.outcome_id, now=tomorrow, viewer=OWNER)
    undo_outcome(second.outcome_id, now=tomorrow, viewer=OWNER)
    undo_outcome(first.outcome_id, now=tomorrow, viewer=OWNER)
    assert calls(deal)[0][2] == ["post_mortem"]


def test_after_a_week_it_is_history(deal):
    logged = record_outcome(first_call(deal).pk, "reached", now=NOW, viewer=OWNER)
    with pytest.raises(ActError, match="after a week"):
        undo_outcome(logged.outcome_id, now=NOW + timedelta(days=8), viewer=OWNER)


def test_a_plan_made_anew_while_the_form_was_open_loses_nothing(deal):
    gone = first_call(deal).pk
    Touch.objects.filter(deal=deal).delete()
    replan([deal.pk], today=TODAY)
    with pytest.raises(ActError, match="There is no planned call"):
        record_outcome(gone, "reached", now=NOW, viewer=OWNER)
    logged = record_outcome(gone, "reached", deal_id=deal.pk, now=NOW, viewer=OWNER, note="Fine.")
    assert Outcome.objects.get().reasons == ["post_mortem"]
    again = record_outcome(gone, "reached", deal_id=deal.pk, now=NOW, viewer=OWNER)
    assert (again.already, again.outcome_id) == (True, logged.outcome_id)


def test_own_day_before_a_promised_call_leaves_contract_and_promise_where_they_are(company):
    """Brought forward to a day of our own, the call took the contract month of next year along: it was never made."""
    deal = make_deal(
        company.sells["rep"],
        lost_on=date(2026, 2, 10),
        loss={"contract_start": date(2026, 2, 10), "term_months": 24},
    )
    replan([deal.pk], today=date(2026, 2, 10))
    record_outcome(None, "reached", deal_id=deal.pk, now=NOW, viewer=OWNER, next_on=date(2026, 5, 12))
    later, own = NOW + timedelta(days=1), date(2026, 3, 20)
    record_outcome(
        None, "reached", deal_id=deal.pk, now=later, viewer=OWNER, next_on=own, named_by_them=False
    )
    planned = Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on")
    assert list(planned.values_list("due_on", "reasons", "promised")) == [
        (date(2026, 3, 20), ["check_in:1"], False),
        (date(2026, 5, 12), ["call_back"], True),
        (date(2027, 2, 10), ["contract:12"], False),
    ]


@pytest.mark.parametrize(("own", "reasons"), [(6, ["check_in:2"]), (20, ["contract:12", "check_in:2"])])
def test_own_day_long_before_a_contract_month_is_a_check_in(company, own, reasons):
    """The contract month of 25 April, where the next call comes on that day."""
    deal = make_deal(
        company.sells["rep"],
        lost_on=date(2025, 4, 25),
        in_care_since=date(2026, 2, 24),
        loss={"contract_start": date(2025, 4, 25), "term_months": 24},
    )
    replan([deal.pk], today=date(2026, 2, 24))
    Outcome.objects.create(deal=deal, kind="reached", at=NOW, on=TODAY, reasons=["check_in:1"])
    now = datetime(2026, 4, 2, 15, tzinfo=UTC)
    record_outcome(
        None,
        "reached",
        deal_id=deal.pk,
        now=now,
        viewer=OWNER,
        next_on=date(2026, 4, own),
        named_by_them=False,
    )
    first = Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on").first()
    assert (first.due_on, sorted(first.reasons)) == (date(2026, 4, own), sorted(reasons))
