"""How one mail leaves a mailbox: to its server, or into a folder where nothing is really sent."""

import os
from typing import Protocol

from reopen.mail.refusal import Refusal
from reopen.mail.smtp import NotOpenedError, Outcome, Session
from reopen.records.models import Mailbox
from reopen.records.queries.sample import has_sample
from reopen.services.erase_again import key_is_lost
from reopen.services.mailboxes.nothing_sent import SAMPLE, folder_of
from reopen.services.mailboxes.secret import SecretLostError
from reopen.services.mailboxes.servers import smtp_server


class CannotOpenError(Exception):
    """The way is closed for now: a sentence, without any secret."""


class Exit(Protocol):
    """One open way out, for one mail after the other."""

    drafted: bool  # a person sends what it takes

    def offer(self, to: str, size: int) -> Refusal | None:
        """Name the recipient, and the size in bytes; None where it is taken."""
        ...

    def hand_over(self, name: str, raw: bytes) -> Outcome:
        """Hand over the mail to the recipient that was named last. `name`: of its file, where it becomes one."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def may_leave(mailbox: Mailbox) -> None:
    """CannotOpenError while nothing may leave: the erasures' key is lost, or it is the sample company's."""
    if words := key_is_lost():
        raise CannotOpenError(words)
    if mailbox.way != Mailbox.Way.FOLDER and has_sample():
        raise CannotOpenError(SAMPLE)


def open_exit(mailbox: Mailbox) -> Exit:
    """To the server, or into the folder where the mailbox is one. Raises CannotOpenError."""
    may_leave(mailbox)
    return _Folder(mailbox) if mailbox.way == Mailbox.Way.FOLDER else _Server(mailbox)


class _Server:
    drafted = False

    def __init__(self, mailbox: Mailbox) -> None:
        self._from = mailbox.address
        try:
            self._session = Session.open(smtp_server(mailbox))
        except (NotOpenedError, SecretLostError) as error:
            raise CannotOpenError(str(error)) from None

    def offer(self, to: str, size: int) -> Refusal | None:
        return self._session.mail_to(self._from, to, size=size)

    def hand_over(self, name: str, raw: bytes) -> Outcome:  # noqa: ARG002  # of the protocol
        return self._session.text(raw)

    def close(self) -> None:
        self._session.close()


class _Folder:
    """One .eml a mail: written again under its name it is the same file."""

    drafted = True

    def __init__(self, mailbox: Mailbox) -> None:
        self._folder = folder_of(mailbox)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def offer(self, to: str, size: int) -> Refusal | None:  # noqa: ARG002
        return None

    def hand_over(self, name: str, raw: bytes) -> Outcome:
        path = self._folder / f"{name}.eml"
        beside = path.with_suffix(".part")
        with beside.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        return Outcome("accepted", 0, f"Put into {path.name}.")

    def close(self) -> None:
        pass
