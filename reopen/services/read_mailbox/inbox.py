"""New mail in a folder, in chunks: headers first, raw only of what answers a letter, nothing marked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import islice
from typing import Final

from django.db.models import Min, QuerySet

from reopen.mail.imap import ImapSession
from reopen.records.models import Mailbox, MailFolder, Message
from reopen.services.booking.take_answer import take_answer
from reopen.services.read_mailbox.calls import Calls
from reopen.services.read_mailbox.letters import Letters
from reopen.services.read_mailbox.match import Match, Seen, match, match_inside, seen
from reopen.services.read_mailbox.store import LARGEST, OF_A_LARGER_ONE, Kept, store

INBOX: Final = "INBOX"
_HEADS: Final = 200
_BYTES: Final = 16_000_000  # of raw mails held before they are stored
_LEFT: Final = [
    Message.State.SENDING,
    Message.State.SENT,
    Message.State.UNKNOWN,
    Message.State.BOUNCED,
    Message.State.DRAFTED,
]


@dataclass(slots=True)
class Found:
    """What came of reading a folder, in mails. `more`: time was up, and the next look goes on from there."""

    new: int = 0
    matched: int = 0
    unmatched: int = 0
    ignored: int = 0
    more: bool = False


def read_inbox(
    mailbox: Mailbox, session: ImapSession, *, clock: Callable[[], datetime], go_on: Callable[[], bool]
) -> Found:
    """Read what is new since the last look; after the first letter that left, on the first. Raises ImapError."""
    found = Found()
    examined = session.examine(INBOX)
    folder, _ = MailFolder.objects.get_or_create(mailbox=mailbox, name=INBOX)
    whole = folder.uid_validity != examined.uid_validity
    since = first_letter_on(mailbox) if whole else None
    if not letters_left(mailbox).exists():
        # Nothing has left: whatever is here answers no letter.
        store(folder, [], uid_validity=examined.uid_validity, last_uid=examined.uid_next - 1, now=clock())
        return found
    uids = session.new_uids(examined, 0 if whole else folder.last_uid, since=since)
    reader = _Reader(mailbox, session, folder, examined.uid_validity, clock, found)
    for batch in _batches(uids):
        reader.take(batch)
        if not go_on():
            found.more = True
            break
    else:
        reader.flush(examined.uid_next - 1)
    return found


def letters_left(mailbox: Mailbox) -> QuerySet[Message]:
    """What has left this mailbox, or may have."""
    return Message.objects.filter(mailbox=mailbox, state__in=_LEFT)


def first_letter_on(mailbox: Mailbox) -> date | None:
    """The day before the first letter left this mailbox; None where none has."""
    first = letters_left(mailbox).aggregate(at=Min("made_at"))["at"]
    # The server's day may be another than ours.
    return (first - timedelta(days=2)).date() if first is not None else None


class _Reader:
    """Reads batch by batch, and stores before it holds too much."""

    def __init__(
        self,
        mailbox: Mailbox,
        session: ImapSession,
        folder: MailFolder,
        uid_validity: int,
        clock: Callable[[], datetime],
        found: Found,
    ) -> None:
        self.mailbox, self.session, self.folder = mailbox, session, folder
        self.uid_validity, self.clock, self.found = uid_validity, clock, found
        self.kept: list[Kept] = []

    @cached_property
    def letters(self) -> Letters:
        """Asked for when there is new mail, not at every look."""
        return Letters(self.mailbox, now=self.clock())

    @cached_property
    def calls(self) -> Calls:
        """The calls that may be answered."""
        return Calls(self.mailbox, now=self.clock())

    def take(self, uids: Sequence[int]) -> None:
        mails = [seen(head) for head in self.session.heads(uids)]
        self.found.new += len(mails)
        self.letters.forget()
        self.letters.learn(
            (mail.from_key for mail in mails),
            (one for mail in mails for one in mail.ids),
            (one for mail in mails for one in mail.tokens),
        )
        for mail in mails:
            if self._is_calendar_answer(mail):
                continue
            told = match(mail, self.letters)
            raw = None
            if told is not None or mail.is_report:
                raw = self.session.raw(mail.uid, limit=OF_A_LARGER_ONE if mail.size > LARGEST else LARGEST)
            if raw and (told is None or not told.certain) and mail.is_report:
                told = match_inside(raw, mail, self.letters) or told
            self._keep(mail, raw, told)
            if sum(len(one.raw) for one in self.kept) > _BYTES:
                self.flush(mail.uid)
        self.flush(uids[-1])

    def _is_calendar_answer(self, mail: Seen) -> bool:
        """Whether it answers an invitation of ours; then it is kept and done. Read in again, it changes nothing."""
        if not self.calls.may_answer(mail):
            return False
        raw = self.session.raw(mail.uid, limit=OF_A_LARGER_ONE if mail.size > LARGEST else LARGEST)
        if raw is None:
            return False
        taken = take_answer(
            self.mailbox,
            raw,
            from_address=mail.from_address,
            received_at=mail.received_at,
            now=self.clock(),
        )
        self.found.matched += taken is not None
        return taken is not None

    def flush(self, last_uid: int) -> None:
        """Store what is held: the folder has been read up to there."""
        new = store(
            self.folder, self.kept, uid_validity=self.uid_validity, last_uid=last_uid, now=self.clock()
        )
        certain = sum(one.match.certain for one in new)
        self.found.matched += certain
        self.found.unmatched += len(new) - certain
        self.found.ignored += len(self.kept) - len(new)
        self.kept = []

    def _keep(self, mail: Seen, raw: bytes | None, told: Match | None) -> None:
        if told is None or raw is None:
            self.found.ignored += 1
        else:
            self.kept.append(Kept(mail, raw, told))


def _batches(uids: Iterator[int]) -> Iterator[list[int]]:
    while batch := list(islice(uids, _HEADS)):
        yield batch
