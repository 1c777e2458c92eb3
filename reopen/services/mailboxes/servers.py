"""A mailbox's servers, with its secret taken out of its seal."""

from reopen.mail.server import Server, is_security
from reopen.records.models import Mailbox
from reopen.services.mailboxes.secret import SecretLostError, unseal
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
    secrets = unseal(mailbox.sealed)
    by_token = mailbox.sign != Mailbox.Sign.PASSWORD
    secret = Secret(secrets.get("access" if by_token else which, ""))
    if by_token and not secret:
        raise SecretLostError(
            f"{mailbox.get_sign_display()} has not let Reopen at this mailbox yet: connect it under Settings, Mailbox."
        )
    return Server(
        host=host,
        port=port,
        security=security if is_security(security) else "tls",
        user=user,
        secret=secret,
        sign="xoauth2" if by_token else "password",
    )
