"""Letters that wait in Drafts are taken out of there when they must not go; nothing else in the mailbox is touched."""

from typing import Any

import pytest

from reopen.mail.imap import ImapSession
from reopen.records.models import Campaign, Deal, Mailbox, Message
from reopen.services.campaigns.rest import rest
from reopen.services.campaigns.steer import cancel
from reopen.services.outbox.send_due import send_due
from reopen.services.read_mailbox.poll import poll_all
from reopen.services.stop_person import stop_person
from tests.fixtures.letter_out import answer_to, at_imap
from tests.fixtures.letters import NOW, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import ImapServer

pytestmark = pytest.mark.django_db(transaction=True)
OWN = b"From: olive@reopen.test\r\nSubject: My own draft\r\n\r\nNot yours.\r\n"


def drafts(imap: ImapServer, number: int) -> list[Any]:
    """So many letters in Drafts, beside one of the owner's own."""
    mailbox: Any = at_imap(make_mailbox(way="drafts"), imap)
    campaign = make_campaign(mailbox)
    imap.deliver(OWN, "Drafts")
    letters = make_letters(campaign, number)
    rest(campaign, now=NOW)
    assert send_due(mailbox.pk, clock=lambda: NOW).sent == number
    assert len(imap.mails("Drafts")) == number + 1
    return letters


def look() -> None:
    (found,) = poll_all(lambda: NOW)
    assert found.trouble == ""


def told(letter: Any) -> tuple[str, str]:
    return Message.objects.values_list("state", "last_words").get(pk=letter.pk)


def test_a_removal_takes_the_draft_away_in_the_same_look(imap: ImapServer) -> None:
    asks, stays, by_phone = drafts(imap, 3)
    imap.deliver(answer_to(asks, "Please remove me.", In_Reply_To=""), at=NOW.timestamp())
    stop_person(by_phone.contact_id, on=NOW.date(), words="", how="on the phone")
    look()
    left = b"".join(imap.mails("Drafts"))
    assert [text in left for text in (stays.message_id.encode(), b"My own draft")] == [True, True]
    assert (len(imap.mails("Drafts")), imap.marked("Drafts")) == (2, ["DS"])
    for letter in (asks, by_phone):
        assert told(letter) == (
            "suppressed",
            "They asked not to be written to. It was taken out of Drafts.",
        )
    assert told(stays)[0] == "drafted"


def test_what_is_gone_may_have_been_sent_by_hand(imap: ImapServer) -> None:
    gone, changed = drafts(imap, 2)
    with imap_client(imap) as client:
        (first,) = client.search(["HEADER", "Message-ID", gone.message_id])
        client.delete_messages([first])
        client.expunge([first])
        (other,) = client.search(["HEADER", "Message-ID", changed.message_id])
        raw = client.fetch([other], ["BODY.PEEK[]"])[other][b"BODY[]"]
        client.append("Drafts", raw.replace(b"Hello", b"Dear Ann"), (rb"\Draft",))
        client.delete_messages([other])
        client.expunge([other])
    for letter in (gone, changed):
        stop_person(letter.contact_id, on=NOW.date(), words="", how="on the phone")
    look()
    assert told(gone) == (
        "unknown",
        "They asked not to be written to. It is no longer in Drafts: it may have been sent by hand.",
    )
    state, words = told(changed)
    assert (state, words.partition(". ")[2]) == (
        "drafted",
        "You have changed it in Drafts, so it was left there: delete it yourself.",
    )
    assert len(imap.mails("Drafts")) == 2
    # Its copy in Sent tells that it went.
    sent = f"Message-ID: {gone.message_id}\r\nTo: {gone.to_address}\r\nSubject: x\r\n\r\nHello\r\n"
    imap.deliver(sent.encode(), "Sent", at=NOW.timestamp(), seen=True)
    look()
    assert told(gone)[0] == "sent"


def test_a_cancel_takes_them_all_back_and_nothing_has_been(imap: ImapServer) -> None:
    letters = drafts(imap, 2)
    campaign = Campaign.objects.get()
    assert campaign.state == "collecting"
    assert cancel(campaign.pk, now=NOW) == 2
    look()
    assert [b"My own draft" in raw for raw in imap.mails("Drafts")] == [True]
    assert {told(one) for one in letters} == {
        ("cancelled", "You cancelled the campaign. It was taken out of Drafts.")
    }
    campaign.refresh_from_db()
    assert (campaign.state, campaign.unsealed_at) == ("cancelled", NOW)
    assert not Deal.objects.filter(resting_since__isnull=False).exists()
    assert Mailbox.objects.get().reading_trouble == ""


def imap_client(imap: ImapServer) -> Any:
    """Another program of the owner's, in Drafts."""
    client = ImapSession.open(imap.server())._client  # its own way of signing in: the password is no ASCII
    client.select_folder("Drafts")
    return client
