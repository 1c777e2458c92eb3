"""How a morning's mail leaves: by the company's server, or into a folder where nothing is really sent."""

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
from reopen.services.outbox.ways import CannotOpenError


class Way(Protocol):
    """One open way, for one mail after the other."""

    def offer(self, to: str, size: int) -> Refusal | None:
        """Name the recipient; None where it is taken."""
        ...

    def hand_over(self, name: str, raw: bytes) -> Outcome:
        """Hand over the mail to the recipient that was named last."""
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
    try:
        return _Smtp(Session.open(smtp_server(mailbox)), mailbox.address)
    except (NotOpenedError, SecretLostError) as error:
        raise CannotOpenError(str(error)) from None


class _Smtp:
    def __init__(self, session: Session, sender: str) -> None:
        self._session, self._from = session, sender

    def offer(self, to: str, size: int) -> Refusal | None:
        return self._session.mail_to(self._from, to, size=size)

    def hand_over(self, name: str, raw: bytes) -> Outcome:  # noqa: ARG002  # of the protocol
        return self._session.text(raw)

    def close(self) -> None:
        self._session.close()


class _Folder:
    def __init__(self, mailbox: Mailbox) -> None:
        self._folder = folder_of(mailbox)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def offer(self, to: str, size: int) -> Refusal | None:  # noqa: ARG002
        return None

    def hand_over(self, name: str, raw: bytes) -> Outcome:
        path = self._folder / f"morning-{name}.eml"
        beside = path.with_suffix(".part")
        with beside.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        return Outcome("accepted", 0, f"Put into {path.name}.")

    def close(self) -> None:
        pass
