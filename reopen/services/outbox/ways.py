"""How a message leaves: out of the mailbox, or into the Drafts of the owner."""

from typing import Protocol

from reopen.mail.imap import ImapError
from reopen.mail.refusal import Refusal
from reopen.mail.smtp import Outcome
from reopen.records.models import Mailbox, Message
from reopen.services.mailboxes.leave import CannotOpenError, Exit, may_leave, open_exit
from reopen.services.mailboxes.secret import SecretLostError
from reopen.services.outbox.drafts_way import Drafts


class Way(Protocol):
    """One open way, for one message after the other."""

    @property
    def drafted(self) -> bool:
        """Whether a person sends what it takes."""
        ...

    def offer(self, message: Message, raw: bytes) -> Refusal | None:
        """Name the recipient; None where it is taken."""
        ...

    def hand_over(self, message: Message, raw: bytes) -> Outcome:
        """Hand over the message that was offered last."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def open_way(mailbox: Mailbox) -> Way:
    """The mailbox's way. Raises CannotOpenError."""
    if mailbox.way != Mailbox.Way.DRAFTS:
        return _Out(open_exit(mailbox))
    may_leave(mailbox)
    try:
        return Drafts(mailbox)
    except (ImapError, SecretLostError) as error:
        raise CannotOpenError(str(error)) from None


class _Out:
    def __init__(self, out: Exit) -> None:
        self._out = out

    @property
    def drafted(self) -> bool:
        return self._out.drafted

    def offer(self, message: Message, raw: bytes) -> Refusal | None:
        return self._out.offer(message.to_address, len(raw))

    def hand_over(self, message: Message, raw: bytes) -> Outcome:
        return self._out.hand_over(f"{message.pk:06}-{message.token[:8]}", raw)

    def close(self) -> None:
        self._out.close()
