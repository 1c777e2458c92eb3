"""A letter leaves, its answer comes back, the owner answers in the thread: on a real SMTP server and a real Dovecot."""

from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.utils import timezone

from reopen.records.models import Campaign, Message, Reply, Suppression
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.desk import answer, judge
from reopen.services.mailboxes.set_up import MailboxFacts, Way, set_up
from reopen.services.outbox.send_due import send_due
from reopen.services.read_mailbox.poll import poll_all
from reopen.wire.secret import Secret
from tests.fixtures.imap_server import ImapServer
from tests.fixtures.letters import make_campaign, make_letters
from tests.fixtures.mail_servers import PASSWORD, start_smtp

pytestmark = pytest.mark.django_db(transaction=True)


def written(letter: Any, text: str, *, to: str) -> EmailMessage:
    """What the person sends back."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = letter.to_address, to, "Re: " + letter.subject
    mail["Date"], mail["Message-ID"] = timezone.now(), f"<answer-{letter.pk}@their.example>"
    mail["In-Reply-To"] = mail["References"] = letter.message_id
    mail.set_content(text)
    return mail


def test_the_whole_way(imap: ImapServer, tmp_path: Path) -> None:
    post = start_smtp(tmp_path / "smtp", users={imap.user: PASSWORD}, durable=False)
    try:
        box = set_up(
            MailboxFacts(
                address=imap.user,
                name="Olive Owner",
                smtp=Way("localhost", post.ports["none"], "none", imap.user, Secret(PASSWORD)),
                imap=Way("localhost", imap.ports["none"], "none", imap.user, Secret(PASSWORD)),
                gap_seconds=0,
                hours="any",
            )
        )
        campaign = make_campaign(box)
        talks, leaves = make_letters(campaign, 2)
        Message.objects.update(due_at=timezone.now() - timedelta(minutes=1))
        assert send_due(box.pk, clock=timezone.now).sent == 2

        imap.deliver(written(talks, "What would two cost? Please call me.", to=imap.user).as_bytes())
        imap.deliver(written(leaves, "Please remove me from your list.", to=imap.user).as_bytes())
        poll_all(timezone.now, Event())
        first, second = (Reply.objects.get(letter=one) for one in (talks, leaves))
        assert (first.state, first.intent, second.intent) == ("to_judge", "interested", "remove")
        assert Suppression.objects.filter(key=leaves.to_key, channel="all").exists()

        now = timezone.now()
        answer.answer(first.pk, "Two would cost $900 a month. Shall I call you on Thursday?", now=now)
        judge.decide(second.pk, "remove", by=Viewer.the_owner(), now=now)
        with pytest.raises(ActError, match="asked not to be written to"):
            answer.answer(second.pk, "Are you sure?", now=now)
        Campaign.objects.update(paused_at=now)  # a paused campaign keeps no answer waiting
        assert send_due(box.pk, clock=timezone.now).sent == 1
        mail = post.deliveries()[-1].message
        assert (mail["To"], mail["Subject"], mail["In-Reply-To"]) == (
            talks.to_address, "Re: Your enquiry", f"<answer-{talks.pk}@their.example>",
        )  # fmt: skip
        assert mail["References"].split() == [talks.message_id, f"<answer-{talks.pk}@their.example>"]
        assert mail["List-Unsubscribe"] is None
        assert imap.marked() == []
    finally:
        post.stop()
