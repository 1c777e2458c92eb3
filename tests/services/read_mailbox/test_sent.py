"""What stands in Sent settles letters, teaches Message-IDs, and decides whether copies are added; and drafts."""

from datetime import timedelta
from typing import Any

import pytest

from reopen.records.models import Deal, Mailbox, Message, Reply
from reopen.services.mailboxes.letter import as_bytes
from reopen.services.outbox.send_due import send_due
from reopen.services.read_mailbox.poll import poll_all
from tests.fixtures.letter_out import answer_to, at_imap, letters_out
from tests.fixtures.letters import NOW, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import ImapServer

pytestmark = pytest.mark.django_db(transaction=True)

LEFT = NOW - timedelta(hours=1)


def look() -> None:
    (found,) = poll_all(lambda: NOW)
    assert found.trouble == ""


def file(imap: ImapServer, letter: Message, message_id: str = "", at: float = 0) -> None:
    raw = as_bytes(letter, letter.mailbox, now=LEFT)
    if message_id:
        raw = raw.replace(letter.message_id.encode(), message_id.encode())
    imap.deliver(raw, "Sent", at=(LEFT.timestamp() + at), seen=True)


def test_a_copy_in_sent_settles_what_nobody_knew(imap: ImapServer) -> None:
    one, other = letters_out(imap, 2, state="unknown")
    file(imap, one)
    look()
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.state, one.sent_at, one.copied_to_sent) == ("sent", LEFT, True)
    assert (other.state, other.copied_to_sent) == ("unknown", False)
    assert Mailbox.objects.get().files_sent is True
    assert len(imap.mails("Sent")) == 1
    assert Reply.objects.count() == 0


def test_another_id_is_learned_and_answers_to_it_are_known(imap: ImapServer) -> None:
    one, other = letters_out(imap)
    file(imap, one, "<new@provider.example>", at=100)
    look()
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.learned_id, other.learned_id, one.copied_to_sent) == ("<new@provider.example>", "", True)
    answer = answer_to(one, "Hm.", From="x@gmail.com", Subject="other", In_Reply_To="<new@provider.example>")
    imap.deliver(answer, at=NOW.timestamp())
    look()
    assert Reply.objects.get().letter_id == one.pk


@pytest.mark.parametrize("change", ["time", "subject", "to"])
def test_what_is_not_our_letter_teaches_nothing(imap: ImapServer, change: str) -> None:
    (letter,) = letters_out(imap, 1)
    raw = as_bytes(letter, letter.mailbox, now=LEFT).replace(letter.message_id.encode(), b"<x@y>")
    if change == "subject":
        raw = raw.replace(b"Subject: Your enquiry", b"Subject: Lunch")
    elif change == "to":
        raw = raw.replace(b"p0@p0.example", b"bob@p0.example")
    imap.deliver(raw, "Sent", at=LEFT.timestamp() - (3600 if change == "time" else 0), seen=True)
    look()
    letter.refresh_from_db()
    assert letter.learned_id == ""


def test_a_copy_is_added_where_the_provider_files_none(imap: ImapServer) -> None:
    letters = letters_out(imap, 3)
    look()
    assert Mailbox.objects.get().files_sent is False
    written = [as_bytes(one, one.mailbox, now=LEFT).replace(b"\r\n", b"\n") for one in letters]
    assert sorted(raw.replace(b"\r\n", b"\n") for raw in imap.mails("Sent")) == sorted(written)
    look()
    assert len(imap.mails("Sent")) == 3
    assert set(Message.objects.values_list("copied_to_sent", flat=True)) == {True}


def test_killed_after_a_copy_adds_no_second(imap: ImapServer, monkeypatch: pytest.MonkeyPatch) -> None:
    letters_out(imap, 1)
    look()
    Message.objects.update(copied_to_sent=False)
    look()
    assert len(imap.mails("Sent")) == 1
    assert Message.objects.get().copied_to_sent


def test_a_provider_has_a_moment_to_file_it(imap: ImapServer) -> None:
    letters_out(imap, 1)
    Message.objects.update(sent_at=NOW - timedelta(seconds=5))
    look()
    assert (imap.mails("Sent"), Mailbox.objects.get().files_sent) == ([], None)


def test_letters_are_laid_into_drafts_and_sent_by_a_person(imap: ImapServer) -> None:
    mailbox = at_imap(make_mailbox(way="drafts"), imap)
    one, other = make_letters(make_campaign(mailbox), 2)
    assert send_due(mailbox.pk, clock=lambda: NOW).sent == 2
    drafts = imap.mails("Drafts")
    assert [one.message_id.encode() in drafts[0], other.message_id.encode() in drafts[1]] == [True, True]
    assert imap.marked("Drafts") == ["DS", "DS"]
    assert set(Message.objects.values_list("state", flat=True)) == {"drafted"}
    assert not send_due(mailbox.pk, clock=lambda: NOW)
    imap.deliver(drafts[0], "Sent", at=NOW.timestamp(), seen=True)
    answer = answer_to(other, "Hm.")
    imap.deliver(answer, at=NOW.timestamp())
    look()
    assert set(Message.objects.values_list("state", flat=True)) == {"sent"}
    assert len(imap.mails("Sent")) == 1


def test_the_sample_company_lays_nothing_into_drafts(imap: ImapServer) -> None:
    mailbox = at_imap(make_mailbox(way="drafts"), imap)
    make_letters(make_campaign(mailbox), 1)
    Deal.objects.update(source="sample")
    send_due(mailbox.pk, clock=lambda: NOW)
    assert imap.mails("Drafts") == []
    assert "sample company" in Mailbox.objects.get().trouble


def test_drafts_that_cannot_be_reached_are_a_sentence(imap: ImapServer) -> None:
    mailbox: Any = at_imap(make_mailbox(way="drafts"), imap)
    Mailbox.objects.update(imap_port=1)
    make_letters(make_campaign(mailbox), 1)
    send_due(mailbox.pk, clock=lambda: NOW)
    assert Message.objects.get().state == "queued"
    assert "Nothing listens" in Mailbox.objects.get().trouble
