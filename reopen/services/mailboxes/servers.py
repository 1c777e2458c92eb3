"""A mailbox's servers, with its secret taken out of its seal."""

from reopen.mail.server import Server, is_security
from reopen.records.models import Mailbox
from reopen.services.mailboxes.secret import unseal
from reopen.wire.secret import Secret


def smtp_server(mailbox: Mailbox) -> Server:
    """Where its letters leave. Raises SecretLostError."""
    return _server(
        mailbox, "smtp", mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security, mailbox.smtp_user
    )


def imap_server(mailbox: Mailbox) -> Server:
    """Where its answers come in. Raises SecretLostError."""
    return _server(
        mailbox, "imap", mailbox.imap_host, mailbox.imap_port, mailbox.imap_security, mailbox.imap_user
    )


def _server(mailbox: Mailbox, which: str, host: str, port: int, security: str, user: str) -> Server:
    secret = Secret(unseal(mailbox.sealed).get(which, ""))
    return Server(
        host=host,
        port=port,
        security=security if is_security(security) else "tls",
        user=user,
        secret=secret,
    )
