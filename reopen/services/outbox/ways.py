"""How a message leaves: to a server, into the Drafts of the owner, or into a folder where nothing is really sent."""

import os
from typing import Protocol

from reopen.mail.imap import ImapError
from reopen.mail.refusal import Refusal
from reopen.mail.smtp import NotOpenedError, Outcome, Session
from reopen.records.models import Mailbox, Message
from reopen.records.queries.sample import has_sample
from reopen.services.erase_again import key_is_lost
from reopen.services.mailboxes.nothing_sent import SAMPLE, folder_of
from reopen.services.mailboxes.secret import SecretLostError
from reopen.services.mailboxes.servers import smtp_server
from reopen.services.outbox.drafts_way import Drafts


class CannotOpenError(Exception):
    """The way is closed for now: a sentence, without any secret."""


class Way(Protocol):
    """One open way, for one message after the other."""

    drafted: bool  # a person sends what it takes

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
    if words := key_is_lost():
        raise CannotOpenError(words)
    if mailbox.way == Mailbox.Way.FOLDER:
        return _Folder(mailbox)
    if has_sample():
        raise CannotOpenError(SAMPLE)
    if mailbox.way == Mailbox.Way.SMTP:
        return _Smtp(mailbox)
    try:
        return Drafts(mailbox)
    except (ImapError, SecretLostError) as error:
        raise CannotOpenError(str(error)) from None


class _Smtp:
    drafted = False

    def __init__(self, mailbox: Mailbox) -> None:
        self._from = mailbox.address
        try:
            self._session = Session.open(smtp_server(mailbox))
        except NotOpenedError as error:
            raise CannotOpenError(str(error)) from None
        except SecretLostError as error:
            raise CannotOpenError(str(error)) from None

    def offer(self, message: Message, raw: bytes) -> Refusal | None:
        return self._session.mail_to(self._from, message.to_address, size=len(raw))

    def hand_over(self, message: Message, raw: bytes) -> Outcome:  # noqa: ARG002  # of the protocol
        return self._session.text(raw)

    def close(self) -> None:
        self._session.close()


class _Folder:
    """One .eml a message, under a name of its own: written again it is the same file."""

    drafted = True

    def __init__(self, mailbox: Mailbox) -> None:
        self._folder = folder_of(mailbox)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def offer(self, message: Message, raw: bytes) -> Refusal | None:  # noqa: ARG002
        return None

    def hand_over(self, message: Message, raw: bytes) -> Outcome:
        path = self._folder / f"{message.pk:06}-{message.token[:8]}.eml"
        beside = path.with_suffix(".part")
        with beside.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        return Outcome("accepted", 0, f"Put into {path.name}.")

    def close(self) -> None:
        pass
