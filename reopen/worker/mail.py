"""The mail's lanes: answers come in, and what is due leaves. A mailbox that fails keeps no other waiting."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event
from zoneinfo import ZoneInfo

from django.db import DatabaseError

from reopen.records.queries.mailboxes import senders
from reopen.records.queries.worker_runs import Run
from reopen.services.mailboxes.sign_in import keep_fresh
from reopen.services.outbox.send_due import LONGEST, Walk, send_due
from reopen.services.read_mailbox.poll import poll_all
from reopen.services.read_mailbox.watch import Watch
from reopen.worker.due import every, may_try
from reopen.worker.job import Job

logger = logging.getLogger("reopen.worker")

# Where nothing tells of new mail.
LOOK_EVERY = timedelta(minutes=2)


def letters(clock: Callable[[], datetime], stop: Event, longest: timedelta = LONGEST) -> Job:
    """The job that sends."""

    def act(_now: datetime, _zone: ZoneInfo) -> str | None:
        whole = Walk()
        for mailbox in senders():
            if stop.is_set():
                break
            try:
                keep_fresh(mailbox, now=clock())
                whole += send_due(mailbox, clock=clock, stop=stop, longest=longest)
            except DatabaseError:
                raise
            except Exception:
                logger.exception("The letters of mailbox %s did not go on", mailbox)
        return str(whole) if whole else None

    # Each mailbox has a lock of its own: several workers send from several mailboxes.
    return Job("letters", lambda run, now, _: may_try(run, now), act, shared=True)


def answers(clock: Callable[[], datetime], stop: Event, longest: timedelta = LONGEST) -> Job:
    """The job that looks for answers: when the worker starts, every few minutes, and at once where a server tells."""
    watch = Watch(stop)
    looked: list[bool] = []

    def due(run: Run, now: datetime, _: ZoneInfo) -> bool:
        at_once = watch.heard.is_set() or not looked
        return every(run, now, LOOK_EVERY) or (at_once and may_try(run, now))

    def act(_now: datetime, _zone: ZoneInfo) -> str | None:
        watch.heard.clear()
        found = poll_all(clock, stop, longest=longest)
        if looked:  # a worker that does one round only waits for nothing
            watch.keep()
        looked.append(True)
        if any(one.more for one in found):
            watch.heard.set()  # there is more of it
            return None
        if not found:
            return None
        # How many came is nobody's but the owner's, and a log is read by others.
        return "; ".join(f"{one.mailbox}: {one.trouble or 'read'}" for one in found)

    return Job("answers", due, act, shared=True)
