"""The sender's walk: what is due leaves, one letter after the other, once."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event
from zoneinfo import ZoneInfo

from django.db import transaction

from reopen.core.sending_pace import Hours
from reopen.mail.address import BadAddressError
from reopen.mail.compose import ComposeError
from reopen.mail.refusal import Refusal
from reopen.mail.smtp import Outcome
from reopen.records.models import Mailbox, Message
from reopen.records.queries.company import company
from reopen.services.journal import NotWrittenError
from reopen.services.mailboxes.leave import CannotOpenError
from reopen.services.mailboxes.letter import as_bytes
from reopen.services.outbox import claim, pace, progress, sender_lock, sent_journal, trouble
from reopen.services.outbox.settle import Sending, leave_unknown, refused, settle
from reopen.services.outbox.ways import Way, open_way

# A walk ends by then: the worker has other work too.
LONGEST = timedelta(seconds=20)
_AT_ONCE = timedelta(0)
_AT_A_TIME = 50


@dataclass(slots=True)
class Walk:
    """What came of one, in messages."""

    sent: int = 0
    refused: int = 0
    unknown: int = 0
    stopped: int = 0

    def __bool__(self) -> bool:
        return bool(self.sent or self.refused or self.unknown or self.stopped)

    def __add__(self, other: "Walk") -> "Walk":
        return Walk(
            self.sent + other.sent,
            self.refused + other.refused,
            self.unknown + other.unknown,
            self.stopped + other.stopped,
        )

    def __str__(self) -> str:
        told = (
            (self.sent, "sent"),
            (self.refused, "refused"),
            (self.unknown, "unknown"),
            (self.stopped, "held"),
        )
        return ", ".join(f"{number} {words}" for number, words in told if number) or "nothing was due"


def send_due(
    mailbox_id: int,
    *,
    clock: Callable[[], datetime],
    stop: Event | None = None,
    longest: timedelta = LONGEST,
) -> Walk:
    """Send what is due from this mailbox now, as its pace allows. Nothing where another sender holds it."""
    walk = Walk()
    with sender_lock.held(mailbox_id) as mine:
        if mine:
            with transaction.atomic():
                walk.unknown += leave_unknown(mailbox_id, now=clock())
                progress.look_all(mailbox_id, now=clock())
            mailbox = Mailbox.objects.get(pk=mailbox_id)
            if mailbox.off_at is None:
                _Sender(mailbox, clock, walk).go(stop or Event(), clock() + longest)
    return walk


class _Sender:
    """One walk through one mailbox.

    Where the next letter follows at once, what became of a letter is written with the claim of the next: one durable
    commit a letter. A crash in between leaves that one letter unknown, as any crash after its text does.
    """

    def __init__(self, mailbox: Mailbox, clock: Callable[[], datetime], walk: Walk) -> None:
        self.mailbox, self.clock, self.walk = mailbox, clock, walk
        self.way: Way | None = None
        self.zone, self.hours = ZoneInfo(company().time_zone), Hours.parse(mailbox.hours)
        self.left = pace.left_today(mailbox, now=clock())
        self.free_at = pace.free_at(mailbox, now=clock())
        self.pending: tuple[Sending, Outcome, datetime] | None = None
        self.queue: deque[Message] = deque()
        # That they leave, at this of their tries, stands there already.
        self.in_journal: set[tuple[int, int]] = set()
        self.lost = 0  # connections in a row that ended before a recipient was taken

    def go(self, stop: Event, until: datetime) -> None:
        try:
            while not stop.is_set() and self.clock() < until:
                message = self._next()
                if message is None or not self._send(message):
                    break
        finally:
            try:
                self._flush()
                with transaction.atomic():
                    progress.look_all(self.mailbox.pk, now=self.clock())
            finally:
                if self.way is not None:
                    self.way.close()

    def _next(self) -> Message | None:
        while True:
            now = self.clock()
            waits = self.free_at is not None and self.free_at > now
            if waits and self.mailbox.trouble_since is not None:
                return None
            if not self.queue:
                # Where letters follow each other at once they are asked for by the dozen.
                most = min(self.left, _AT_A_TIME) if not self.mailbox.gap_seconds else 1
                self.queue.extend(
                    claim.due_now(
                        self.mailbox, now=now, letters=self.left > 0 and not waits, most=max(most, 1)
                    )
                )
            if not self.queue:
                return None
            message = self.queue.popleft()
            message.mailbox = self.mailbox
            if message.kind != Message.Kind.LETTER:
                return message
            opens = pace.opens_at(message, self.hours, self.zone, now=now)
            if opens <= now:
                return message
            claim.put_off(message, opens)
            self._drop_queue()

    def _drop_queue(self) -> None:
        """What follows may be another now: it is asked for again, and what stands in the journal of it is too old."""
        self.queue.clear()
        self.in_journal.clear()

    def _send(self, message: Message) -> bool:
        """Whether to go on with the next."""
        now = self.clock()
        try:
            raw = as_bytes(message, self.mailbox, now=now.astimezone(self.zone))
        except (ComposeError, BadAddressError) as error:
            return self._refused(message, _never(str(error)), now)
        if self.way is None:
            try:
                self.way = open_way(self.mailbox)
            except CannotOpenError as error:
                return self._trouble(str(error), now)
        no = self.way.offer(message, raw)
        if no is not None:
            return self._refused(message, no, now)
        self.lost = 0
        try:
            this = message.pk, message.tries
            if self.queue and this not in self.in_journal:
                for one in self.queue:
                    one.mailbox = self.mailbox
                sent_journal.leaves(message, *self.queue, now=now)
                self.in_journal = {(one.pk, one.tries) for one in (message, *self.queue)}
            attempt = claim.begin(
                message,
                now=now,
                settle_before=self._write_pending,
                in_journal=this in self.in_journal,
            )
            self.in_journal.discard(this)
        except NotWrittenError as error:
            return self._trouble(str(error), now)
        self.pending = None
        if attempt is None:
            self.walk.stopped += 1
            self._drop_queue()
            return True
        outcome = self.way.hand_over(message, raw)
        return self._keep(Sending(message, attempt), outcome)

    def _keep(self, one: Sending, outcome: Outcome) -> bool:
        """Write what became of it, now or with the next claim."""
        now = self.clock()
        self.pending = (one, outcome, now)
        gap = pace.gap_of(self.mailbox)
        is_letter = one.message.kind == Message.Kind.LETTER
        if outcome.state == "accepted":
            self.walk.sent += 1
            self.left -= is_letter
        elif outcome.state == "unknown":
            self.walk.unknown += 1
            self.left -= is_letter
        else:
            self.walk.refused += 1
            self._drop_queue()
        if is_letter and gap:
            self.free_at = now + gap
        if gap or outcome.state != "accepted":
            self._flush()
        if (outcome.refusal is not None and outcome.refusal.lost) or outcome.state == "unknown":
            self._drop_way()
        return True

    def _flush(self) -> None:
        if self.pending is not None:
            with transaction.atomic():
                self._write_pending()
            self.pending = None
        if self.way is not None:
            trouble.over(self.mailbox)

    def _write_pending(self) -> None:
        """Caller's transaction; tried again where that is rolled back."""
        if self.pending is not None:
            one, outcome, at = self.pending
            gap = self.free_at - at if self.free_at is not None and self.free_at > at else _AT_ONCE
            settle(one, outcome, now=at, gap=gap, drafted=self.way is not None and self.way.drafted)

    def _refused(self, message: Message, no: Refusal, now: datetime) -> bool:
        # It may have paused the campaign: what comes next is asked for anew.
        self.queue.clear()
        if no.lost:
            # Servers let go of a connection that has been idle; the second time it is trouble.
            self._drop_way()
            self.lost += 1
            return self._trouble(no.words, now) if self.lost > 1 else True
        if no.ours:
            return self._trouble(str(no), now)
        with transaction.atomic():
            refused(message, no, now=now)
        self.walk.refused += 1
        return True

    def _trouble(self, words: str, now: datetime) -> bool:
        with transaction.atomic():
            self.free_at = trouble.note(self.mailbox, words, now=now)
        self._drop_way()
        return False

    def _drop_way(self) -> None:
        if self.way is not None:
            self._flush()
            self.way.close()
            self.way = None


def _never(words: str) -> Refusal:
    """A letter that cannot be written: no server is asked."""
    return Refusal("recipient", True, False, "user_unknown" if "address" in words else "other", 0, "", words)
