"""New mail is told of at once, and the worker looks then; what it logs tells nobody how many answered."""

import logging
from datetime import datetime, timedelta
from threading import Event
from zoneinfo import ZoneInfo

import pytest

from reopen.records.models import Mailbox, Reply
from reopen.records.queries.worker_runs import Run
from reopen.services.read_mailbox import poll
from reopen.services.read_mailbox.watch import Watch
from reopen.worker.loop import look
from reopen.worker.mail import answers
from tests.fixtures.letter_out import answer_to, letters_out
from tests.fixtures.letters import NOW
from tests.fixtures.mail_servers import ImapServer

pytestmark = pytest.mark.django_db(transaction=True)


def test_new_mail_is_heard(imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    stop = Event()
    watch = Watch(stop)
    watch.keep()
    watch.keep()  # opens no second
    for number in range(100):
        imap.deliver(answer_to(letter, f"Hm {number}."), at=NOW.timestamp())
        if watch.heard.wait(0.3):
            break
    assert watch.heard.is_set()
    stop.set()
    for thread in watch._threads.values():
        thread.join(10)
        assert not thread.is_alive()


def test_the_worker_reads_and_says_no_numbers(imap: ImapServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "canary"), at=NOW.timestamp())
    job = answers(lambda: NOW, Event())
    assert job.due(Run(done_at=NOW, tried_at=NOW), NOW, ZoneInfo("UTC"))  # the worker has just started
    assert look(lambda: NOW, jobs=[job]) == ["answers"]
    assert Reply.objects.count() == 1
    assert "answers: olive@reopen.test: read" in caplog.text
    assert "canary" not in caplog.text
    ran = Run(done_at=NOW, tried_at=NOW)
    utc = ZoneInfo("UTC")
    assert job.due(ran, NOW + timedelta(minutes=1), utc) is False
    assert job.due(ran, NOW + timedelta(minutes=2), utc) is True


def test_one_mailbox_that_fails_keeps_no_other_waiting(
    imap: ImapServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter), at=NOW.timestamp())
    bad = Mailbox.objects.create(
        address="bad@x.example", key="bad@x.example", imap_host="localhost", imap_port=1
    )
    assert bad.pk > letter.mailbox_id
    real = poll.read_stored

    def fails(mailbox_id: int, *, now: datetime) -> int:
        if mailbox_id == bad.pk:
            raise TypeError("canary")
        return real(mailbox_id, now=now)

    monkeypatch.setattr(poll, "read_stored", fails)
    good, other = poll.poll_all(lambda: NOW)
    assert (good.matched, good.trouble) == (1, "")
    assert "our own error: TypeError at test_watch.py" in other.trouble
    assert "canary" not in caplog.text + other.trouble
