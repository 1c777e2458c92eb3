"""One look at a mailbox: its inbox, what was sent, and the reading of what came. Bounded, and never in two places."""

import logging
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any, Final

from django.db import DatabaseError
from django.db.models import F
from django.db.models.functions import Coalesce

from reopen.mail.imap import ImapError, ImapSession
from reopen.records.models import Mailbox
from reopen.services.campaigns.steer import end_cancelled
from reopen.services.mailboxes.secret import SecretLostError
from reopen.services.mailboxes.servers import imap_server
from reopen.services.mailboxes.sign_in import keep_fresh
from reopen.services.outbox import sender_lock
from reopen.services.outbox.take_back import take_back
from reopen.services.read_mailbox.inbox import Found, read_inbox
from reopen.services.read_mailbox.read_stored import read_stored
from reopen.services.read_mailbox.sent_folder import read_sent

logger = logging.getLogger("reopen.replies")

_PAUSE: Final = 0.25


@dataclass(frozen=True, slots=True)
class Polled:
    """What came of one look, in mails. `trouble` is a sentence; `more`: time was up before everything was read."""

    mailbox: str
    new: int = 0
    matched: int = 0
    unmatched: int = 0
    ignored: int = 0
    more: bool = False
    trouble: str = ""

    def as_json(self) -> dict[str, Any]:
        """As the command prints it."""
        told: dict[str, Any] = {
            "mailbox": self.mailbox,
            "new": self.new,
            "matched": self.matched,
            "unmatched": self.unmatched,
            "ignored": self.ignored,
        }
        return (
            told | ({"more": True} if self.more else {}) | ({"trouble": self.trouble} if self.trouble else {})
        )


def poll_all(
    clock: Callable[[], datetime],
    stop: Event | None = None,
    *,
    longest: timedelta | None = None,
    patience: float = 0,
) -> list[Polled]:
    """Look at every mailbox that is on and can be read.

    `longest`: for each of them; the next look goes on. `patience`: seconds to wait for somebody else who is looking.
    """
    on = Mailbox.objects.filter(off_at__isnull=True).exclude(user__is_active=False)
    boxes = list(on.exclude(imap_host="").order_by("pk"))
    return [
        _safely(box, clock, stop, longest, patience) for box in boxes if stop is None or not stop.is_set()
    ]


def _safely(
    mailbox: Mailbox,
    clock: Callable[[], datetime],
    stop: Event | None,
    longest: timedelta | None,
    patience: float,
) -> Polled:
    """One mailbox that nobody expected to be as it is keeps no other waiting."""
    try:
        return poll(mailbox, clock, stop, longest=longest, patience=patience)
    except DatabaseError:
        raise
    except Exception as error:
        # What an error quotes may be what somebody wrote: its kind and place are enough.
        place = traceback.extract_tb(error.__traceback__)[-1]
        told = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
        logger.error("Mailbox %s could not be read: %s", mailbox.pk, told)
        return Polled(mailbox.address, trouble=f"It could not be read, which is our own error: {told}.")


def poll(
    mailbox: Mailbox,
    clock: Callable[[], datetime],
    stop: Event | None = None,
    *,
    longest: timedelta | None = None,
    patience: float = 0,
) -> Polled:
    """Look at one mailbox; nothing where somebody else looks at it now."""
    until = clock() + longest if longest is not None else None
    found, trouble = Found(), ""

    def go_on() -> bool:
        return (stop is None or not stop.is_set()) and (until is None or clock() < until)

    def end(campaign: int) -> None:
        end_cancelled(campaign, now=clock())

    with ExitStack() as stack:
        if not _held(mailbox, stack, patience):
            return Polled(mailbox.address, trouble="Another process is reading this mailbox now.")
        # What a crash left unread comes first: it may hold a removal.
        read_stored(mailbox.pk, now=clock())
        keep_fresh(mailbox.pk, now=clock())
        mailbox.refresh_from_db()
        try:
            with ImapSession.open(imap_server(mailbox)) as session:
                found = read_inbox(mailbox, session, clock=clock, go_on=go_on)
                read_stored(mailbox.pk, now=clock())
                read_sent(mailbox, session, clock=clock, go_on=go_on)
                take_back(mailbox, session, clock=clock, go_on=go_on, looked_at=end)
        except (ImapError, SecretLostError) as error:
            trouble = str(error)
            read_stored(mailbox.pk, now=clock())
        _tell(mailbox, trouble, now=clock())
    return Polled(
        mailbox.address, found.new, found.matched, found.unmatched, found.ignored, found.more, trouble
    )


def _held(mailbox: Mailbox, stack: ExitStack, patience: float) -> bool:
    """Take the lock of who reads this mailbox, for as long as the stack stands."""
    pause = Event()
    for _ in range(int(patience / _PAUSE) + 1):
        if stack.enter_context(sender_lock.held(mailbox.pk, reading=True)):
            return True
        stack.close()
        if patience:
            pause.wait(_PAUSE)
    return False


def _tell(mailbox: Mailbox, trouble: str, *, now: datetime) -> None:
    """Whoever does not hear of answers does not hear of removals: it stands where the owner looks."""
    here = Mailbox.objects.filter(pk=mailbox.pk)
    if trouble:
        here.update(
            reading_trouble=trouble[:1000], reading_trouble_since=Coalesce(F("reading_trouble_since"), now)
        )
    else:
        here.exclude(reading_trouble="").update(reading_trouble="", reading_trouble_since=None)
