"""Opt-outs race the sender: no letter goes to anyone after their opt-out was acknowledged."""

import os
import time
from collections import Counter
from collections.abc import Callable
from threading import Event, Thread

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from reopen.records.models import Message
from reopen.services.outbox.in_flight import ALREADY_LEFT
from reopen.services.outbox.put import new_message
from reopen.services.outbox.send_due import send_due
from reopen.services.read_mailbox.poll import poll_all
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress
from tests.fixtures.ground import ON_POSTGRES
from tests.fixtures.letter_out import answer_to, at_imap
from tests.fixtures.letters import NOW, at_server, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import PASSWORD, USER, ImapServer, SmtpServer

# The full trial is REOPEN_OPT_OUTS=10000.
PEOPLE = int(os.environ.get("REOPEN_OPT_OUTS", "160"))
SENDERS = 4 if ON_POSTGRES else 1
STOPPERS = 3
ROADS = 4  # an answer that is read; an address put on the list; a person stopped; the link in the letter

pytestmark = pytest.mark.django_db(transaction=True)


def in_a_thread(act: object, *args: object) -> Thread:
    def run() -> None:
        try:
            act(*args)  # type: ignore[operator]
        finally:
            connections.close_all()

    thread = Thread(target=run)
    thread.start()
    return thread


class Abreast(Event):
    """Asked before each letter: lets the sender go as fast as the opt-outs come, so that they meet all the way."""

    def __init__(self, waits: Callable[[], bool]) -> None:
        super().__init__()
        self.waits, self.asked = waits, 0

    def is_set(self) -> bool:
        self.asked += 1
        while self.waits():
            time.sleep(0.0005)
        return False


def answer_from(letter: Message) -> bytes:
    """They answer an earlier letter, while another waits for them."""
    earlier = new_message(
        letter.mailbox,
        Message.Kind.LETTER,
        to_name=letter.to_name,
        to_address=letter.to_address,
        subject="Last year",
        text="Hello",
        now=NOW,
    )
    earlier.contact_id, earlier.campaign_id = letter.contact_id, letter.campaign_id
    earlier.state, earlier.sent_at, earlier.settled_at = Message.State.SENT, NOW, NOW
    earlier.save()
    return answer_to(earlier, "Please remove me from your list.")


def test_nothing_goes_after_an_acknowledged_opt_out(smtp: SmtpServer, imap: ImapServer) -> None:
    mailboxes = [
        at_server(
            make_mailbox(address=f"olive{n}@reopen.test"), smtp.ports["none"], user=USER, password=PASSWORD
        )
        for n in range(SENDERS)
    ]
    at_imap(mailboxes[0], imap)
    by_mailbox = [
        make_letters(make_campaign(box), PEOPLE // SENDERS, prefix=f"box{n}p")
        for n, box in enumerate(mailboxes)
    ]
    letters = [one for some in zip(*by_mailbox, strict=True) for one in some]
    answering = letters[::ROADS]
    answers = [(one, answer_from(one)) for one in answering]
    today = timezone.now().date()
    acknowledged: dict[str, tuple[float, bool]] = {}
    done = Event()
    abreast = Abreast(lambda: not done.is_set() and len(acknowledged) < abreast.asked - STOPPERS)

    def send(mailbox_id: int) -> None:
        while not done.is_set() or Message.objects.filter(mailbox=mailbox_id, state="queued").exists():
            send_due(mailbox_id, clock=timezone.now, stop=abreast)

    def stop(mine: list[tuple[int, Message]]) -> None:
        browser = Client()
        for road, letter in mine:
            for _ in range(40):  # nor may the opt-outs leave the sender behind
                if abreast.asked + STOPPERS >= len(acknowledged):
                    break
                time.sleep(0.0025)
            if road == 1:
                done = suppress("email", letter.to_address, "email", how="a test", today=today)
                left = done.already_left > 0
            elif road == 2:
                stop_person(letter.contact_id, on=today, words="", how="a test")
                left = Message.objects.filter(pk=letter.pk, state="sending").exists()
            else:
                page = browser.post(f"/u/{letter.token}/")
                assert page.status_code == 200
                left = ALREADY_LEFT in page.content.decode()
            acknowledged[letter.message_id] = (time.time(), left)

    def read() -> None:
        for at in range(0, len(answers), 20):
            some = answers[at : at + 20]
            for _, raw in some:
                imap.deliver(raw)
            (found,) = poll_all(timezone.now)
            assert (found.trouble, found.matched) == ("", len(some))
            moment = time.time()
            left = set(
                Message.objects.filter(
                    pk__in=[one.pk for one, _ in some], state__in=("sending", "sent")
                ).values_list("pk", flat=True)
            )
            acknowledged.update({one.message_id: (moment, one.pk in left) for one, _ in some})

    senders = [in_a_thread(send, box.pk) for box in mailboxes]
    while not smtp.deliveries():  # they race from the first letter on
        senders[0].join(0.01)
    others = [(n % ROADS, one) for n, one in enumerate(letters) if n % ROADS]
    stoppers = [in_a_thread(read), *(in_a_thread(stop, others[n::STOPPERS]) for n in range(STOPPERS))]
    for thread in stoppers:
        thread.join()
    done.set()
    for sender in senders:
        sender.join()
    delivered = {d.message_id: d.at for d in smtp.deliveries()}
    states = dict(Message.objects.exclude(subject="Last year").values_list("message_id", "state"))
    print(f"{len(acknowledged)} opt-outs, {len(delivered)} delivered, {Counter(states.values())}")
    assert len(acknowledged) == len(letters)
    late = [m for m, (at, left) in acknowledged.items() if m in delivered and not left and delivered[m] > at]
    assert late == []
    assert {m for m, s in states.items() if s == "sent"} == set(delivered)
    assert set(states.values()) == {"sent", "suppressed"}
