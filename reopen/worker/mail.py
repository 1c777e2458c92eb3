"""The mail's lane: what is due leaves. A walk through each mailbox; one that fails keeps no other from sending."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event
from zoneinfo import ZoneInfo

from django.db import DatabaseError

from reopen.records.queries.mailboxes import senders
from reopen.services.mailboxes.sign_in import keep_fresh
from reopen.services.outbox.send_due import LONGEST, Walk, send_due
from reopen.worker.due import may_try
from reopen.worker.job import Job

logger = logging.getLogger("reopen.worker")


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
