"""Opt-outs race the sender: no letter goes to anyone after their opt-out was acknowledged."""

import os
import time
from threading import Event, Thread

import pytest
from django.db import connections
from django.utils import timezone

from reopen.records.models import Message
from reopen.services.outbox.send_due import send_due
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress
from tests.fixtures.letters import at_server, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import PASSWORD, USER, SmtpServer

# The full trial is REOPEN_OPT_OUTS=10000.
PEOPLE = int(os.environ.get("REOPEN_OPT_OUTS", "150"))
STOPPERS = 3

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


def test_nothing_goes_after_an_acknowledged_opt_out(smtp: SmtpServer) -> None:
    mailbox = at_server(make_mailbox(), smtp.ports["none"], user=USER, password=PASSWORD)
    letters = make_letters(make_campaign(mailbox), PEOPLE)
    today = timezone.now().date()
    acknowledged: dict[str, tuple[float, bool]] = {}
    done = Event()

    def send() -> None:
        while not done.is_set() or Message.objects.filter(state="queued").exists():
            send_due(mailbox.pk, clock=timezone.now)

    def stop(mine: list[Message]) -> None:
        for number, letter in enumerate(mine):
            if number % 2:
                left = (
                    suppress("email", letter.to_address, "email", how="a test", today=today).already_left > 0
                )
            else:
                stop_person(letter.contact_id, on=today, words="", how="a test")
                left = Message.objects.filter(pk=letter.pk, state="sending").exists()
            acknowledged[letter.message_id] = (time.time(), left)

    # From the end, where the sender comes late: most opt-outs are before their letter, some at its very moment.
    racing = [letters[n] for n in range(PEOPLE - 1, -1, -1)]
    sender = in_a_thread(send)
    while not smtp.deliveries():  # they race from the first letter on
        sender.join(0.01)
    stoppers = [in_a_thread(stop, racing[n::STOPPERS]) for n in range(STOPPERS)]
    for thread in stoppers:
        thread.join()
    done.set()
    sender.join()
    delivered = {d.message_id: d.at for d in smtp.deliveries()}
    assert len(acknowledged) == PEOPLE
    late = [m for m, (at, left) in acknowledged.items() if m in delivered and not left and delivered[m] > at]
    assert late == []
    states = dict(Message.objects.values_list("message_id", "state"))
    assert {m for m, s in states.items() if s == "sent"} == set(delivered)
    assert set(states.values()) == {"sent", "suppressed"}
