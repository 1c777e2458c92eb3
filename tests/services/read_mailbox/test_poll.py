"""One look at a mailbox on a real Dovecot: what is kept, what is not, and that reading leaves no trace."""

from datetime import date, datetime, timedelta
from threading import Event, Thread, Timer
from typing import Any

import pytest
from django.db import connections

from reopen.records.models import (
    Campaign,
    ContactEmail,
    Erasure,
    Mailbox,
    MailFolder,
    Message,
    Promise,
    Reply,
    Suppression,
)
from reopen.services.outbox import sender_lock, stops
from reopen.services.read_mailbox import inbox, read_stored, store
from reopen.services.read_mailbox.poll import Polled, poll_all
from tests.fixtures.letter_out import answer_to, letters_out, report_on
from tests.fixtures.letters import NOW
from tests.fixtures.mail_servers import PASSWORD, ImapServer

pytestmark = pytest.mark.django_db(transaction=True)

AT = NOW.timestamp()


def look() -> Polled:
    (found,) = poll_all(lambda: NOW)
    assert found.trouble == ""
    return found


def counts(found: Polled) -> tuple[int, int, int, int]:
    return found.new, found.matched, found.unmatched, found.ignored


def only_reply() -> Reply:
    return Reply.objects.get()


def test_an_answer_is_kept_and_a_removal_stops_at_once(imap: ImapServer) -> None:
    one, other = letters_out(imap)
    raw = answer_to(one, "Please take me off your list.")
    imap.deliver(raw, at=AT)
    imap.deliver(b"From: shop@news.example\r\nSubject: Sale\r\n\r\nBuy\r\n", at=AT)
    assert counts(look()) == (2, 1, 0, 1)
    reply = only_reply()
    assert (bytes(reply.raw), reply.state, reply.kind, reply.intent) == (raw, "to_judge", "human", "remove")
    assert (reply.letter_id, reply.contact_id, reply.campaign_id) == (one.pk, one.contact_id, one.campaign_id)
    assert (reply.received_at, reply.stored_at) == (NOW, NOW)
    assert reply.matched_by == "It names our letter as the one it answers."
    stopped = Suppression.objects.get()
    assert (stopped.key, stopped.channel, stopped.campaign_number) == (one.to_key, "all", one.campaign_id)
    assert reply.effects["stops"] == [stopped.pk]
    assert stops.why_not(one, on=NOW.date()) == stops.REMOVED
    assert stops.why_not(other, on=NOW.date()) == ""
    assert imap.marked() == []
    assert counts(look()) == (0, 0, 0, 0)
    assert Reply.objects.count() == 1


def test_any_human_answer_halts_mail_until_it_is_judged(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "Hm."), at=AT)
    look()
    assert (only_reply().state, Suppression.objects.count()) == ("to_judge", 0)
    assert stops.why_not(letter, on=NOW.date()) == stops.ANSWERED
    Reply.objects.update(state="judged")
    assert stops.why_not(letter, on=NOW.date()) == ""


@pytest.mark.parametrize(
    ("headers", "state"),
    [
        ({}, "to_judge"),
        ({"In_Reply_To": "", "References": "<x@y> {id} <z@y>", "Subject": "other"}, "to_judge"),
        ({"In_Reply_To": ""}, "to_judge"),  # the subject
        ({"In_Reply_To": "", "Subject": "AW: [EXTERN] Your ENQUIRY "}, "to_judge"),
        ({"In_Reply_To": "", "Subject": "Hello"}, "to_judge"),  # the sender, in no other thread
        ({"In_Reply_To": "<x@y>", "Subject": "Re: lunch"}, "unmatched"),
        ({"In_Reply_To": "", "From": "Bob <bob@p0.example>"}, "to_judge"),  # a colleague with the subject
        ({"In_Reply_To": "", "From": "Bob <bob@p0.example>", "Subject": "Re: lunch"}, None),
        ({"In_Reply_To": "", "From": "ann.private@gmail.com", "Subject": "Hello"}, "unmatched"),  # an alias
        ({"In_Reply_To": "", "From": "ann.private@gmail.com"}, "to_judge"),
        ({"In_Reply_To": "", "From": "Ann p0 <new@gmail.com>"}, "unmatched"),  # the name and the subject
        ({"In_Reply_To": "<x@y>", "From": "who@gmail.com"}, "unmatched"),
        ({"In_Reply_To": "", "From": "who@gmail.com"}, None),
        ({"In_Reply_To": "", "From": "who@gmail.com", "Subject": "remove {token}"}, "to_judge"),
        ({"In_Reply_To": "", "From": "who@gmail.com", "Subject": "remove " + "0" * 32}, None),
        ({"From": "Olive <olive@reopen.test>"}, None),  # our own
        ({"From": "Colleague <c@reopen.test>"}, "unmatched"),
        ({"In_Reply_To": "<x@y>", "From": "who@gmail.com", "Subject": "Re: lunch"}, None),
        ({"From": ""}, "to_judge"),
    ],
)
def test_what_answers_a_letter(imap: ImapServer, headers: dict[str, str], state: str | None) -> None:
    (letter,) = letters_out(imap, 1)
    ContactEmail.objects.create(
        contact_id=letter.contact_id, address="ann.private@gmail.com", key="ann.private@gmail.com"
    )
    told = {name: value.format(id=letter.message_id, token=letter.token) for name, value in headers.items()}
    imap.deliver(answer_to(letter, "Hm.", **told), at=AT)
    found = look()
    reply = Reply.objects.first()
    assert (reply.state if reply else None) == state
    assert counts(found) == (1, int(state == "to_judge"), int(state == "unmatched"), int(state is None))
    if reply is not None:
        assert reply.matched_by
        assert (reply.letter_id == letter.pk) == (state == "to_judge")


def test_a_removal_in_the_tray_stops_its_sender(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    raw = answer_to(letter, "remove me", In_Reply_To="", From="Ann p0 <new@gmail.com>")
    imap.deliver(raw, at=AT)
    look()
    reply, stopped = only_reply(), Suppression.objects.get()
    assert (reply.state, reply.in_doubt, reply.intent) == ("unmatched", True, "remove")
    assert (stopped.key, stopped.campaign_number) == ("new@gmail.com", letter.campaign_id)


def test_a_press_on_unsubscribe(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    raw = answer_to(letter, "", Subject=f"remove {letter.token}", In_Reply_To="", From="who@gmail.com")
    imap.deliver(raw, at=AT)
    look()
    assert set(Suppression.objects.values_list("key", flat=True)) == {letter.to_key, "who@gmail.com"}


def test_how_wide_a_removal_is(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "Nobody here wants this. Delete all data you hold on us."), at=AT)
    look()
    assert set(Suppression.objects.values_list("kind", "key")) == {
        ("email", letter.to_key),
        ("domain", "p0.example"),
    }
    task = Erasure.objects.get()
    assert (task.contact_number, task.asked_on, task.due_on) == (
        letter.contact_id,
        date(2026, 3, 3),
        date(2026, 4, 3),
    )
    assert set(only_reply().effects["stops"]) == set(Suppression.objects.values_list("pk", flat=True))


def test_a_bounce_kills_the_address_and_settles_the_letter(imap: ImapServer) -> None:
    one, other = letters_out(imap, 2, state="unknown")
    imap.deliver(report_on(one), at=AT)
    imap.deliver(report_on(other, "4.4.1", "421 no answer", action="delayed"), at=AT)
    look()
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.state, one.bounce, other.state) == ("bounced", "user_unknown", "sent")
    assert list(ContactEmail.objects.filter(is_dead=True).values_list("key", flat=True)) == [one.to_key]
    assert set(Reply.objects.values_list("kind", "state")) == {("bounce", "noted")}


def test_a_full_mailbox_is_no_dead_address(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(report_on(letter, "5.2.2", "552 mailbox full"), at=AT)
    look()
    letter.refresh_from_db()
    assert (letter.state, letter.bounce) == ("bounced", "mailbox_full")
    assert not ContactEmail.objects.filter(is_dead=True).exists()


def test_reports_that_do_not_name_the_letter(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    by_token = f"List-Unsubscribe: <mailto:o@reopen.test?subject=remove%20{letter.token}>"
    imap.deliver(report_on(letter, returned="Message-ID: <other@relay>"), at=AT)
    assert counts(look()) == (1, 0, 1, 0)
    assert only_reply().matched_by.startswith("A delivery report about p0@p0.example")
    assert Message.objects.get().state == "sent"
    imap.deliver(report_on(letter, returned=by_token), at=AT)
    assert counts(look()) == (1, 1, 0, 0)
    assert Message.objects.get().state == "bounced"


def test_a_complaint_stops_the_person_and_the_campaign(imap: ImapServer) -> None:
    one, _ = letters_out(imap)
    raw = report_on(one).replace(b"message/delivery-status", b"message/feedback-report")
    imap.deliver(raw.replace(b"report-type=delivery-status", b"report-type=feedback-report"), at=AT)
    look()
    assert (only_reply().kind, only_reply().state) == ("complaint", "to_judge")
    assert one.to_key in set(Suppression.objects.values_list("key", flat=True))
    assert Campaign.objects.get().paused_at == NOW


def test_a_machine_is_noted_and_a_date_is_kept(imap: ImapServer) -> None:
    one, other = letters_out(imap, 2, state="unknown")
    away = answer_to(one, "I am back on 16 March 2026.", Auto_Submitted="auto-replied")
    imap.deliver(away, at=AT)
    imap.deliver(answer_to(other, "Not now, try me in June."), at=AT)
    look()
    first, second = Reply.objects.order_by("pk")
    assert (first.state, first.effects["parked_until"]) == ("noted", "2026-03-16")
    promise = Promise.objects.get()
    assert (promise.on, second.effects["promise"], second.state) == (date(2026, 6, 1), promise.pk, "to_judge")
    assert set(Message.objects.values_list("state", flat=True)) == {"sent"}


def test_who_has_left_is_not_written_to_again(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "Ann has left the company.", Auto_Submitted="auto-replied"), at=AT)
    look()
    assert stops.why_not(letter, on=NOW.date()) == stops.ANSWERED


def test_the_same_mail_twice_is_one(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter), at=AT)
    imap.deliver(answer_to(letter), at=AT)
    assert counts(look()) == (2, 1, 0, 1)
    imap.deliver(answer_to(letter), at=AT)
    assert counts(look()) == (1, 0, 0, 1)
    assert Reply.objects.count() == 1


def test_another_numbering_brings_nothing_twice(imap: ImapServer) -> None:
    one, other = letters_out(imap)
    imap.deliver(answer_to(one), at=AT)
    look()
    before = only_reply()
    imap.renumber()
    Event().wait(1.1)  # a UIDVALIDITY is a second
    imap.deliver(answer_to(other, "Hm."), at=AT)
    found = look()
    assert (found.matched, Reply.objects.count()) == (1, 2)
    after = Reply.objects.get(pk=before.pk)
    assert after.uid_validity > before.uid_validity
    assert (after.state, after.effects) == (before.state, before.effects)
    assert MailFolder.objects.get(name="INBOX").uid_validity == after.uid_validity


def test_killed_between_storing_and_reading(imap: ImapServer, monkeypatch: pytest.MonkeyPatch) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter), at=AT)

    def killed(*_: Any, **__: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr("reopen.services.read_mailbox.poll.read_inbox", _then(killed))
        with pytest.raises(SystemExit):
            look()
    assert (only_reply().state, Suppression.objects.count()) == ("stored", 0)
    assert stops.why_not(letter, on=NOW.date()) == stops.ANSWERED
    Mailbox.objects.update(imap_port=1)  # and the server is gone
    (found,) = poll_all(lambda: NOW)
    assert "Nothing listens" in found.trouble
    assert (only_reply().state, Suppression.objects.count()) == ("to_judge", 1)


def _then(act: Any) -> Any:
    def both(*args: Any, **more: Any) -> None:
        inbox.read_inbox(*args, **more)
        act()

    return both


def test_killed_before_storing_reads_it_again(imap: ImapServer, monkeypatch: pytest.MonkeyPatch) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter), at=AT)
    with monkeypatch.context() as patch:
        patch.setattr(store, "_row", _raises(SystemExit))
        with pytest.raises(SystemExit):
            look()
    assert (Reply.objects.count(), MailFolder.objects.get(name="INBOX").last_uid) == (0, 0)
    assert counts(look()) == (1, 1, 0, 0)


def _raises(error: type[BaseException]) -> Any:
    def act(*_: Any, **__: Any) -> None:
        raise error

    return act


def test_a_reading_that_fails_keeps_the_mail_halted(
    imap: ImapServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "canary: remove me"), at=AT)
    with monkeypatch.context() as patch:
        patch.setattr(read_stored, "act", _raises(RuntimeError))
        look()
    assert only_reply().state == "stored"
    assert stops.why_not(letter, on=NOW.date()) == stops.ANSWERED
    assert "canary" not in caplog.text
    with monkeypatch.context() as patch:
        patch.setattr(read_stored, "read", _raises(RuntimeError))
        look()
    assert (only_reply().state, only_reply().intent) == ("to_judge", "unclear")


def test_the_first_look_begins_where_the_letters_do(
    imap: ImapServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "_HEADS", 7)
    monkeypatch.setattr("reopen.mail.imap._WINDOW", 20)
    (letter,) = letters_out(imap, 1)
    old = (NOW - timedelta(days=30)).timestamp()
    for number in range(40):
        imap.deliver(answer_to(letter, f"old {number}"), at=old + number)
    for number in range(20):
        imap.deliver(b"Subject: news %d\r\n\r\n" % number, at=AT + number)
    imap.deliver(answer_to(letter, "Hm."), at=AT + 30)
    assert counts(look()) == (21, 1, 0, 20)
    assert MailFolder.objects.get(name="INBOX").last_uid == 61


def test_a_look_is_bounded_and_goes_on(imap: ImapServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "_HEADS", 5)
    (letter,) = letters_out(imap, 1)
    for number in range(12):
        imap.deliver(answer_to(letter, f"Hm {number}."), at=AT)
    minutes = iter(range(1000))

    def clock() -> datetime:
        return NOW + timedelta(seconds=next(minutes))

    (found,) = poll_all(clock, longest=timedelta(seconds=2))
    assert found.more
    assert 0 < Reply.objects.count() < 12
    look()
    assert Reply.objects.count() == 12


def test_before_any_letter_nothing_is_kept(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    raw = answer_to(letter)
    Message.objects.all().delete()
    imap.deliver(raw, at=AT)
    assert counts(look()) == (0, 0, 0, 0)
    assert Reply.objects.count() == 0


def test_hostile_answers_are_kept_or_said_to_be_too_large(
    imap: ImapServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "LARGEST", 300_000)
    monkeypatch.setattr(inbox, "LARGEST", 300_000)
    monkeypatch.setattr(inbox, "OF_A_LARGER_ONE", 50_000)
    (letter,) = letters_out(imap, 1)
    head = answer_to(letter, "")[:-2]
    deep = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(900)
    )
    hostile = [
        head + b"remove me\r\n" + b"x" * 900_000,
        head[:-2] + b"To: " + b", ".join(b"a%d@x.example" % n for n in range(10_000)) + b"\r\n\r\nHm\r\n",
        head[:-2] + b"X: y\r\n" * 20_000 + b"\r\nHm\r\n",
        head[:-2] + deep,
        head + b"\x00\xff\xfe \x00 nul\r\n",
        head[:-2] + b"Content-Type: text/plain; charset=utf-7\r\n\r\n+2AA- lone\r\n",
        b"Subject: =?utf-16?b?2AAAAA==?=\r\n" + head + b"Hm\r\n",
    ]
    for raw in hostile:
        imap.deliver(raw, at=AT)
    assert counts(look()) == (7, 7, 0, 0)
    replies = list(Reply.objects.order_by("uid"))
    assert {one.state for one in replies} == {"to_judge"}
    assert (len(replies[0].raw), replies[0].intent) == (50_000, "remove")
    assert replies[0].reading["why"][-1].startswith("only the beginning of it is kept: it has 90")
    assert imap.marked() == []


def test_a_wrong_password_is_a_sentence_without_it(imap: ImapServer) -> None:
    from reopen.services.mailboxes.secret import seal

    letters_out(imap, 1)
    Mailbox.objects.update(sealed=seal({"imap": "wrong-canary"}))
    (found,) = poll_all(lambda: NOW)
    assert "did not let us in" in found.trouble
    assert "canary" not in found.trouble
    box = Mailbox.objects.get()
    assert (box.reading_trouble, box.reading_trouble_since) == (found.trouble, NOW)
    assert (box.trouble, box.trouble_since) == ("", None)
    Mailbox.objects.update(sealed=seal({"imap": PASSWORD}), trouble="The sender's own.", trouble_since=NOW)
    look()
    box = Mailbox.objects.get()
    assert (box.reading_trouble, box.reading_trouble_since) == ("", None)
    assert (box.trouble, box.trouble_since) == ("The sender's own.", NOW)


def test_who_was_erased_is_known_by_nothing_but_the_thread(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, From="", In_Reply_To=""), at=AT)
    imap.deliver(answer_to(letter, In_Reply_To=""), at=AT)
    Message.objects.update(to_key="", to_address="", to_name="", subject="", text="", contact=None)
    assert counts(look()) == (2, 0, 0, 2)


def test_two_readers_do_not_meet(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "Hm."), at=AT)
    taken, let_go = Event(), Event()

    def other() -> None:
        with sender_lock.held(letter.mailbox_id, reading=True):
            taken.set()
            let_go.wait(20)
        connections.close_all()

    thread = Thread(target=other)
    thread.start()
    assert taken.wait(20)
    (found,) = poll_all(lambda: NOW)
    assert (found.trouble, found.new) == ("Another process is reading this mailbox now.", 0)
    assert Mailbox.objects.get().trouble == ""
    Timer(0.5, let_go.set).start()
    (found,) = poll_all(lambda: NOW, patience=20)
    assert (found.trouble, found.matched) == ("", 1)
    thread.join()


def test_an_answer_teaches_the_id_that_a_server_gave_the_letter(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "Hm.", In_Reply_To="<new@relay>"), at=AT)
    imap.deliver(
        answer_to(letter, "Ha.", From="bob@gmail.com", Subject="x", In_Reply_To="<new@relay>"), at=AT
    )
    look()
    look()
    letter.refresh_from_db()
    assert letter.learned_id == "<new@relay>"
    imap.deliver(
        answer_to(letter, "Ho.", From="bob@gmail.com", Subject="x", In_Reply_To="<new@relay>"), at=AT
    )
    look()
    assert list(Reply.objects.values_list("letter", flat=True)) == [letter.pk, letter.pk]
