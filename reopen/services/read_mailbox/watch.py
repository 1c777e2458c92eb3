"""New mail is told of at once: a connection to each mailbox that waits for it (IDLE, RFC 2177).

It only says that there is something; reading is the look's own work (poll). Where a server knows no IDLE, or the line
is dead, the looks that come every few minutes find the mail all the same.
"""

from threading import Event, Thread
from typing import Final

from reopen.mail.imap import ImapError, ImapSession
from reopen.mail.server import Server
from reopen.records.models import Mailbox
from reopen.services.mailboxes.secret import SecretLostError
from reopen.services.mailboxes.servers import imap_server

_WAIT: Final = 25 * 60.0  # seconds; a server may hang up after 29 minutes


class Watch:
    """The waiting connections of one process. `heard` is set when there is new mail in any mailbox."""

    def __init__(self, stop: Event) -> None:
        self.heard = Event()
        self._stop = stop
        self._threads: dict[int, Thread] = {}

    def keep(self) -> None:
        """See that every mailbox which is on is waited for."""
        on = Mailbox.objects.filter(off_at__isnull=True).exclude(user__is_active=False)
        for mailbox in on.exclude(imap_host=""):
            thread = self._threads.get(mailbox.pk)
            if thread is not None and thread.is_alive():
                continue
            try:
                server = imap_server(mailbox)
            except SecretLostError:
                continue
            # It touches no table, and dies with the process.
            thread = Thread(target=self._wait, args=(server,), name=f"idle-{mailbox.pk}", daemon=True)
            self._threads[mailbox.pk] = thread
            thread.start()

    def _wait(self, server: Server) -> None:
        """Until the connection ends; the next `keep` opens another."""
        try:
            with ImapSession.open(server) as session:
                session.examine()
                while session.can_idle and not self._stop.is_set():
                    if session.wait(_WAIT, stop=self._stop.is_set):
                        self.heard.set()
        except ImapError:
            return  # the look says why
