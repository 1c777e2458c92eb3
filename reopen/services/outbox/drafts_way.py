"""Letters laid into the owner's Drafts over IMAP: a person reads each once more, and sends it."""

from reopen.mail.imap import ImapError, ImapSession
from reopen.mail.refusal import Refusal, lost
from reopen.mail.smtp import Outcome
from reopen.records.models import Mailbox, Message
from reopen.services.mailboxes.servers import imap_server
from reopen.services.outbox.draft_place import as_json


class Drafts:
    """An open connection to the mailbox. Raises ImapError where it cannot be opened, SecretLostError."""

    drafted = True

    def __init__(self, mailbox: Mailbox) -> None:
        self._session = ImapSession.open(imap_server(mailbox))
        try:
            self._folder = mailbox.drafts_folder or self._session.folder_for("drafts")
            if not self._folder:
                raise ImapError(
                    "folder",
                    "This mailbox has no folder for drafts that Reopen can tell: make one called “Drafts”.",
                )
        except ImapError:
            self._session.close()
            raise
        if self._folder != mailbox.drafts_folder:
            Mailbox.objects.filter(pk=mailbox.pk).update(drafts_folder=self._folder)
            mailbox.drafts_folder = self._folder

    def offer(self, message: Message, raw: bytes) -> Refusal | None:  # noqa: ARG002  # of the protocol
        """Is the connection still there? Asked before the letter is marked as `sending`."""
        try:
            self._session.examine(self._folder or "")
        except ImapError as error:
            return lost("connect", error.words)
        return None

    def hand_over(self, message: Message, raw: bytes) -> Outcome:
        """Lay it down. Cut off in the midst of it, nobody knows whether it is there."""
        try:
            place = self._session.append(self._folder or "", raw, draft=True)
        except ImapError as error:
            return Outcome("unknown" if error.lost else "refused_now", 0, error.words)
        if place is not None:
            Message.objects.filter(pk=message.pk).update(draft=as_json(place, raw))
        return Outcome("accepted", 0, f"Laid into {self._folder}.")

    def close(self) -> None:
        """Let go of it."""
        self._session.close()
