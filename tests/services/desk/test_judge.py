"""The owner's decisions: what each does, and that it can be taken back."""

from datetime import date, timedelta
from typing import Any

import pytest

from reopen.records.models import Contact, Deal, DoorAnswer, Message, Promise, Reply, Suppression, Touch
from reopen.records.queries.desk import interested_for_today
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError
from reopen.services.desk import answer, judge, tray
from reopen.services.outbox import stops
from reopen.services.read_mailbox.read_stored import read_stored
from reopen.services.stop_person import stop_person
from tests.fixtures.letters import make_campaign, make_letters, make_mailbox
from tests.fixtures.replies import NOW, make_desk, make_letter, make_reply, raw_mail, stopped_by

pytestmark = pytest.mark.django_db
OWNER = Viewer.the_owner()


@pytest.fixture
def desk() -> dict[str, Any]:
    return make_desk()


def decide(reply: Any, decision: Any, **more: Any) -> Any:
    done = judge.decide(reply.pk, decision, by=OWNER, now=NOW, **more)
    reply.refresh_from_db()
    return done


def state_of(reply: Any) -> dict[str, Any]:
    """All that a decision may change, in plain values."""
    reply.refresh_from_db()
    deal = Deal.objects.get(contact=reply.contact_id)
    person = Contact.objects.get(pk=reply.contact_id)
    return {
        "reply": (reply.state, reply.decision, reply.decided_on, reply.in_doubt),
        "door": deal.door,
        "promises": sorted(Promise.objects.values_list("on", "state")),
        "touches": sorted(Touch.objects.filter(state="planned").values_list("deal", "due_on", "promised")),
        "stops": sorted(Suppression.objects.values_list("kind", "key", "channel", "words")),
        "marks": (person.no_email, person.no_phone),
    }


@pytest.mark.parametrize(
    ("which", "decision", "more"),
    [
        ("harriet", "interested", {}),
        ("harriet", "not_us", {}),
        ("yolanda", "later", {"on": date(2027, 6, 1)}),
        ("yolanda", "later", {}),
        ("gail", "interested", {"lift": True}),
        ("gail", "later", {"on": date(2026, 9, 1), "lift": True}),
        ("gail", "not_us", {"lift": True}),
    ],
)
def test_each_decision_is_taken_back_whole(
    desk: dict[str, Any], which: str, decision: str, more: dict[str, Any]
) -> None:
    reply = desk[which]
    before = state_of(reply)
    decide(reply, decision, **more)
    assert state_of(reply)["reply"][:2] == ("judged", decision)
    judge.undo(reply.pk, by=OWNER, now=NOW + timedelta(minutes=1))
    assert state_of(reply) == before


def test_later_plans_a_call_on_the_day_they_named(desk: dict[str, Any]) -> None:
    done = decide(desk["yolanda"], "later", on=date(2027, 6, 1))
    assert done.sentence == "Later: a call on Tue 1 Jun 2027."
    promise = Promise.objects.get()
    assert (promise.kind, promise.on, promise.words, promise.deal.contact_id) == (
        "call_back",
        date(2027, 6, 1),
        "Lease is up in June 2027, try me a bit before.",
        desk["yolanda"].contact_id,
    )
    assert Touch.objects.filter(deal=promise.deal, promised=True, due_on=date(2027, 6, 1)).exists()


def test_a_changed_mind_leaves_the_last_decision_alone(desk: dict[str, Any]) -> None:
    reply = desk["yolanda"]
    decide(reply, "later", on=date(2027, 6, 1))
    decide(reply, "not_us")
    assert not Promise.objects.filter(state="standing").exists()
    assert DoorAnswer.objects.get(undone_at=None).everything is True
    decide(reply, "interested")
    assert Deal.objects.get(contact=reply.contact_id).door != "closed"
    assert [row.id for row in interested_for_today()] == [desk["yolanda"].pk, desk["harriet"].pk][::-1]


def test_interested_stands_on_the_owners_today_until_it_is_answered(desk: dict[str, Any]) -> None:
    decide(desk["harriet"], "interested")
    assert [row.who for row in interested_for_today()] == ["Harriet Dole"]
    answer.answer(desk["harriet"].pk, "Two would cost 900.", now=NOW)
    assert interested_for_today() == []


def test_a_removal_confirmed_keeps_the_stop_and_z_does_not_lift_it(desk: dict[str, Any]) -> None:
    gail = desk["gail"]
    stops_before = set(Suppression.objects.values_list("pk", flat=True))
    assert decide(gail, "remove").sentence == "Removed: the stop stays."
    assert gail.in_doubt is False
    assert judge.undo(gail.pk, by=OWNER, now=NOW).sentence.endswith("The stop stays until you lift it.")
    assert set(Suppression.objects.values_list("pk", flat=True)) == stops_before


def test_a_removal_that_the_reader_missed_stops_person_and_sender(desk: dict[str, Any]) -> None:
    bea = desk["bea"]
    Reply.objects.filter(pk=bea.pk).update(
        from_address="front@lakeview.example", from_key="front@lakeview.example"
    )
    assert decide(bea, "remove").sentence == "Removed: nothing goes to them any more."
    keys = set(Suppression.objects.filter(pk__in=bea.effects["stops"]).values_list("key", "campaign_number"))
    campaign = desk["campaign"].pk
    phone = bea.contact.phones.get().key
    assert keys == {
        ("bea@lakeview.example", campaign), ("front@lakeview.example", campaign), (phone, campaign),
    }  # fmt: skip


@pytest.mark.parametrize("decision", ["later", "interested", "not_us"])
def test_what_lifts_a_stop_is_asked_once_more(desk: dict[str, Any], decision: Any) -> None:
    before = state_of(desk["gail"])
    with pytest.raises(judge.LiftsAStopError, match="lifts their stop"):
        decide(desk["gail"], decision)
    assert state_of(desk["gail"]) == before


def test_a_stop_is_lifted_and_put_back(desk: dict[str, Any]) -> None:
    gail = desk["gail"]
    before = state_of(gail)
    judge.lift_stop(gail.pk, by=OWNER, now=NOW)
    after = state_of(gail)
    assert (after["marks"], after["reply"][0]) == ((False, False), "to_judge")
    assert not any("gail" in key for _, key, _, _ in after["stops"])
    assert gail.state == "to_judge"  # mail stays halted
    judge.stop_again(gail.pk, now=NOW)
    assert state_of(gail) == before


def test_a_stop_that_stood_before_is_lifted_by_nobody() -> None:
    campaign = make_campaign(make_mailbox(), state="collecting")
    letter = make_letter(campaign, who="Ann Bee", account="Bee", address="ann@bee.example")
    stop_person(letter.contact_id, on=NOW.date(), words="No.", how="on the phone")
    before = list(Suppression.objects.order_by("pk").values())
    reply = stopped_by(make_reply(letter, "remove me", "remove"))
    assert reply.effects.get("stops") is None
    with pytest.raises(ActError, match="made no stop"):
        judge.lift_stop(reply.pk, by=OWNER, now=NOW)
    decide(reply, "interested")
    assert list(Suppression.objects.order_by("pk").values()) == before
    assert Contact.objects.get(pk=letter.contact_id).no_email is True


def test_a_stop_of_another_channel_keeps_its_mark(desk: dict[str, Any]) -> None:
    gail = desk["gail"]
    phone = gail.contact.phones.get().key
    Suppression.objects.create(kind="phone", key=phone, channel="phone", since=NOW.date(), how="on the phone")
    judge.lift_stop(gail.pk, by=OWNER, now=NOW)
    assert state_of(gail)["marks"] == (False, True)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "complaint"}, "made no stop"),
        ({"decision": "remove", "state": "judged"}, "confirmed this removal"),
    ],
)
def test_some_stops_are_not_lifted(desk: dict[str, Any], change: dict[str, Any], words: str) -> None:
    Reply.objects.filter(pk=desk["gail"].pk).update(judged_at=NOW, **change)
    with pytest.raises(ActError, match=words):
        judge.lift_stop(desk["gail"].pk, by=OWNER, now=NOW)


def test_only_an_owner_lifts(desk: dict[str, Any]) -> None:
    with pytest.raises(ActError, match="owner alone"):
        judge.lift_stop(desk["gail"].pk, by=Viewer(role="manager"), now=NOW)


@pytest.mark.parametrize(
    ("which", "words"), [("away", "A machine wrote this"), ("stray", "which letter"), (None, "no reply")]
)
def test_what_is_not_to_be_judged_is_refused(desk: dict[str, Any], which: str | None, words: str) -> None:
    number = desk[which].pk if which else 999_999
    with pytest.raises(ActError, match=words):
        judge.decide(number, "interested", by=OWNER, now=NOW)


def test_a_day_that_has_passed_is_refused(desk: dict[str, Any]) -> None:
    with pytest.raises(ActError, match="lies before"):
        decide(desk["yolanda"], "later", on=date(2026, 3, 9))


def test_a_decision_sent_twice_is_one(desk: dict[str, Any]) -> None:
    decide(desk["yolanda"], "later", on=date(2027, 6, 1))
    assert decide(desk["yolanda"], "later", on=date(2027, 6, 1)).already
    assert Promise.objects.count() == 1
    judge.undo(desk["yolanda"].pk, by=OWNER, now=NOW)
    assert judge.undo(desk["yolanda"].pk, by=OWNER, now=NOW).already


def test_worth_judges_nothing_else(desk: dict[str, Any]) -> None:
    judge.worth(desk["bea"].pk, is_worth=True, by=OWNER)
    desk["bea"].refresh_from_db()
    assert (desk["bea"].worth, desk["bea"].state) == (True, "to_judge")


# The answer


def test_an_answer_stands_in_the_outbox_in_the_thread(desk: dict[str, Any]) -> None:
    harriet = desk["harriet"]
    done = answer.answer(harriet.pk, "Two would cost 900.\r\n", now=NOW)
    message = Message.objects.get(pk=done.message_id)
    assert (message.kind, message.state, message.to_address, message.subject, message.text, message.campaign_id) == (
        "answer", "queued", "harriet@dole.example", "Re: Your enquiry last March", "Two would cost 900.", None,
    )  # fmt: skip
    assert message.references.split() == [harriet.letter.message_id, harriet.message_id]
    assert stops.why_not(message, on=NOW.date()) == ""
    assert answer.answer(harriet.pk, "Two would cost 900.", now=NOW).message_id == message.pk
    answer.unsend(message.pk, now=NOW)
    message.refresh_from_db()
    assert message.state == "cancelled"


def test_an_answer_may_ask_in_doubt_and_lifts_nothing(desk: dict[str, Any]) -> None:
    before = state_of(desk["gail"])
    done = answer.answer(desk["gail"].pk, "Did you mean it?", now=NOW)
    assert stops.why_not(Message.objects.get(pk=done.message_id), on=NOW.date()) == ""
    assert state_of(desk["gail"]) == before


def test_a_confirmed_removal_is_not_answered(desk: dict[str, Any]) -> None:
    decide(desk["gail"], "remove")
    with pytest.raises(ActError, match="asked not to be written to"):
        answer.answer(desk["gail"].pk, "Please.", now=NOW)
    done = answer.answer(desk["harriet"].pk, "Hello", now=NOW)
    decide(desk["harriet"], "remove")
    assert stops.why_not(Message.objects.get(pk=done.message_id), on=NOW.date()) == stops.REMOVED


def test_an_answer_that_has_left_is_not_taken_back(desk: dict[str, Any]) -> None:
    done = answer.answer(desk["harriet"].pk, "Hello", now=NOW)
    Message.objects.filter(pk=done.message_id).update(state="sent")
    with pytest.raises(ActError, match="has left already"):
        answer.unsend(done.message_id, now=NOW)


@pytest.mark.parametrize(
    ("change", "text", "words"),
    [
        ({}, "  \n", "Nothing is written"),
        ({}, "x" * 20_001, "too long"),
        ({"from_address": "no one"}, "Hello", "no address"),
    ],
)
def test_what_cannot_be_answered_is_a_sentence(
    desk: dict[str, Any], change: dict[str, Any], text: str, words: str
) -> None:
    Reply.objects.filter(pk=desk["harriet"].pk).update(**change)
    with pytest.raises(ActError, match=words):
        answer.answer(desk["harriet"].pk, text, now=NOW)
    assert not Message.objects.filter(kind="answer").exists()


def test_a_strangers_headers_are_not_written_into_ours(desk: dict[str, Any]) -> None:
    raw = raw_mail("harriet@dole.example", "Hi").replace(
        b"\nSubject:", b"\nReferences: <a@b.example> <c\n d@e.example> <f@g.example>\nSubject:"
    )
    Reply.objects.filter(pk=desk["harriet"].pk).update(
        raw=raw, subject="Hi\r\nBcc: x@y.example", from_name="H\r\nCc: z@y.example", message_id="<x y@z>"
    )
    message = Message.objects.get(pk=answer.answer(desk["harriet"].pk, "Hello", now=NOW).message_id)
    assert message.references.split() == [
        desk["harriet"].letter.message_id, "<a@b.example>", "<f@g.example>",
    ]  # fmt: skip
    assert (message.subject, message.to_name) == ("Re: Hi Bcc: x@y.example", "H Cc: z@y.example")


# The tray


def test_a_mail_is_matched_by_hand_and_read(desk: dict[str, Any]) -> None:
    tray.match(desk["stray"].pk, desk["harriet"].letter_id)
    desk["stray"].refresh_from_db()
    assert desk["stray"].state == "stored"  # halts all mail to them
    assert read_stored(desk["mailbox"].pk, now=NOW) == 1
    desk["stray"].refresh_from_db()
    stray = desk["stray"]
    assert (stray.state, stray.kind, stray.letter_id, stray.contact_id, stray.campaign_id, stray.matched_by) == (
        "to_judge", "human", desk["harriet"].letter_id, desk["harriet"].contact_id, desk["campaign"].pk, "by hand",
    )  # fmt: skip
    with pytest.raises(ActError, match="sorted already"):
        tray.match(stray.pk, desk["harriet"].letter_id)


def test_a_removal_matched_by_hand_stops_when_it_is_read(desk: dict[str, Any]) -> None:
    Reply.objects.filter(pk=desk["stray"].pk).update(
        raw=raw_mail("orders@dole.example", "Remove us, please.")
    )
    tray.match(desk["stray"].pk, desk["harriet"].letter_id)
    read_stored(desk["mailbox"].pk, now=NOW)
    keys = set(Suppression.objects.values_list("key", flat=True))
    assert {"orders@dole.example", "harriet@dole.example"} <= keys


def test_a_dismissed_mail_leaves_nothing_but_that_it_was_seen(desk: dict[str, Any]) -> None:
    stray = desk["stray"]
    tray.dismiss(stray.pk, now=NOW)
    stray.refresh_from_db()
    assert (bytes(stray.raw), stray.reading, stray.from_address, stray.subject, stray.state) == (
        b"", None, "", "", "dismissed",
    )  # fmt: skip
    assert stray.content_hash
    with pytest.raises(NotThereError):
        tray.dismiss(999_999, now=NOW)


def test_a_letter_under_way_is_told_when_someone_is_removed(desk: dict[str, Any]) -> None:
    campaign = make_campaign(desk["mailbox"], title="April 2025")
    (under_way,) = make_letters(campaign, 1)
    Message.objects.filter(pk=under_way.pk).update(contact=desk["bea"].contact_id, state="sending")
    assert decide(desk["bea"], "remove").sentence.endswith("One letter had already left.")
