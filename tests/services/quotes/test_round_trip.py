"""A quote's letter over a real SMTP server, and what comes back of it into a real Dovecot."""

from datetime import date, timedelta

import pytest

from reopen.records.models import (
    Activity,
    Contact,
    Deal,
    Message,
    Move,
    Promise,
    Quote,
    Reply,
    Suppression,
    Touch,
)
from reopen.services.acts import ActError
from reopen.services.outbox.send_due import send_due
from reopen.services.quotes import Quoting, record_quote
from reopen.services.read_mailbox.poll import poll_all
from tests.fixtures.booking import NOW, Desk, make_desk
from tests.fixtures.company import Company
from tests.fixtures.letter_out import answer_to
from tests.fixtures.mail_servers import ImapServer, SmtpServer

pytestmark = pytest.mark.django_db(transaction=True)
TUESDAY, FRIDAY = date(2026, 2, 24), date(2026, 2, 27)
SOON, LATER, NEXT_DAY = NOW + timedelta(minutes=5), NOW + timedelta(hours=2), NOW + timedelta(days=1)


@pytest.fixture
def desk(company: Company, smtp: SmtpServer, imap: ImapServer) -> Desk:
    return make_desk(company, smtp, imap, lost_on=None, product="two C450")


@pytest.fixture
def letter(desk: Desk) -> Message:
    """The quote is on record, and its letter has left."""
    quoting = Quoting(sent_on=TUESDAY, number="Q-118", send=True)
    record_quote(desk.deal.pk, quoting, now=NOW, viewer=desk.viewer)
    send_due(desk.mailbox.pk, clock=lambda: SOON)
    return Message.objects.get()


def stands() -> tuple[str, str, list[date]]:
    """The quote, its promise, and the days on which they are called."""
    calls = Touch.objects.filter(state="planned", channel="phone").order_by("due_on")
    return Quote.objects.get().state, Promise.objects.get().state, [touch.due_on for touch in calls]


def test_a_letter_arrives_and_its_answer_ends_the_wait(
    desk: Desk, letter: Message, smtp: SmtpServer, imap: ImapServer
) -> None:
    (arrived,) = smtp.deliveries()
    mail = arrived.message
    assert (mail["From"], mail["To"], mail["Subject"], mail["Message-ID"]) == (
        "Rita Rep <rita@reopen.test>",
        "Renee Alcott <renee@cumberland.example>",
        "Our quote Q-118 for two C450",
        letter.message_id,
    )
    assert mail.get_content_type() == "text/plain"
    text = " ".join(mail.get_content().split())
    assert "I will call you on Friday morning, 27 February, to hear what you think of it." in text
    assert mail.get_content().splitlines() == Quote.objects.get().letter.splitlines()
    # A letter of the rep's own is no mailing.
    assert mail["List-Unsubscribe"] is None
    send_due(desk.mailbox.pk, clock=lambda: LATER)
    assert len(smtp.deliveries()) == 1

    away = answer_to(letter, "I am out of the office until 9 March.", Auto_Submitted="auto-replied")
    imap.deliver(away, at=LATER.timestamp())
    poll_all(lambda: LATER)
    assert stands() == ("waiting", "standing", [FRIDAY])

    imap.deliver(
        answer_to(letter, "Looks good, give us a week.\n\nOn Tue Rita wrote:\n> I will call you"),
        at=NEXT_DAY.timestamp(),
    )
    poll_all(lambda: NEXT_DAY)
    assert stands() == ("answered", "dropped", [])
    assert Activity.objects.get().body == "Looks good, give us a week."
    assert list(Reply.objects.order_by("pk").values_list("kind", "state")) == [
        ("auto_reply", "noted"),
        ("human", "noted"),
    ]
    assert (Deal.objects.get().resting_since, Suppression.objects.count(), imap.marked()) == (None, 0, [])


def test_who_has_left_is_followed_and_the_quote_looks_for_another(
    desk: Desk, letter: Message, imap: ImapServer
) -> None:
    gone = "Renee Alcott has left the company and now works at Acme Medical. Please write to the front desk."
    imap.deliver(answer_to(letter, gone, Auto_Submitted="auto-replied"), at=LATER.timestamp())
    poll_all(lambda: LATER)
    assert Quote.objects.get().state == "waiting"
    assert sorted(Promise.objects.values_list("kind", "state")) == [
        ("quote_follow_up", "standing"),
        ("successor", "standing"),
    ]
    assert list(Move.objects.values_list("contact", "employer", "said_by", "state")) == [
        (desk.deal.contact_id, "Acme Medical", "an automatic answer", "open")
    ]


def test_remove_me_in_the_answer_stops_at_once(desk: Desk, letter: Message, imap: ImapServer) -> None:
    imap.deliver(answer_to(letter, "Please remove me from your list, do not call."), at=NEXT_DAY.timestamp())
    poll_all(lambda: NEXT_DAY)
    assert Reply.objects.get().intent == "remove"
    contact = Contact.objects.get(pk=desk.deal.contact_id)
    assert (contact.no_phone, contact.no_email) == (True, True)
    assert stands() == ("answered", "dropped", [])
    # The rep has read it in their own mail: there is nothing to keep from them.
    assert Deal.objects.get().resting_since is None
    again = Quoting(sent_on=NEXT_DAY.date(), number="Q-119", send=True)
    with pytest.raises(ActError, match="They asked not to be written to"):
        record_quote(desk.deal.pk, again, now=NEXT_DAY, viewer=desk.viewer)
