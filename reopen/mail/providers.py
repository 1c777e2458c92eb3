"""The servers of Google and Microsoft, so that nobody has to type them."""

from dataclasses import dataclass

from reopen.mail.server import Server
from reopen.wire.oauth import Provider
from reopen.wire.secret import Secret


@dataclass(frozen=True, slots=True)
class Servers:
    """Both ways of one mailbox, and whether what is sent shows up in Sent by itself."""

    smtp: Server
    imap: Server
    files_sent: bool


def servers_of(provider: Provider, user: str, token: Secret) -> Servers:
    """The servers of a provider, signed in to with an access token (XOAUTH2)."""
    smtp, imap = {
        "google": ("smtp.gmail.com", "imap.gmail.com"),
        "microsoft": ("smtp.office365.com", "outlook.office365.com"),
    }[provider]
    return Servers(
        Server(smtp, 587, "starttls", user, token, "xoauth2"),
        Server(imap, 993, "tls", user, token, "xoauth2"),
        files_sent=True,
    )
