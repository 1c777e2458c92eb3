"""Add a mailbox, or give one its servers anew. What is wrong is a sentence, and never holds a password."""

from dataclasses import dataclass

from django.db import transaction

from reopen.core.sending_pace import Hours, PaceError
from reopen.core.suppression import email_key
from reopen.mail.address_url import BadUrlError, read_server_url
from reopen.mail.server import Server
from reopen.records.models import Mailbox, Message
from reopen.services.mailboxes.secret import seal, unseal


class MailboxError(ValueError):
    """Why a mailbox cannot be added, as a sentence; `field` names what to mend."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast letters leave; None: as it stands, or the default of a new mailbox."""

    daily_cap: int | None = None
    gap_seconds: int | None = None
    hours: str | None = None


def connect(
    *,
    address: str = "",
    name: str = "",
    smtp: str = "",
    imap: str = "",
    pace: Pace | None = None,
    user_id: int | None = None,
) -> Mailbox:
    """Add a mailbox by the addresses of its servers, or change the one of that address. Raises MailboxError.

    `smtp`, `imap`: smtp://user:password@host:port, imap://…; "" leaves what stands. The address is the user's of the
    server, where it is one. `user_id`: whose own it is; None: the owner's, from which the letters go.
    """
    out, into = _read(smtp, "smtp"), _read(imap, "imap")
    address = address.strip() or next(
        (server.user for server in (out, into) if server is not None and email_key(server.user)), ""
    )
    key = email_key(address)
    if not key:
        raise MailboxError(
            "address",
            "Say the address of the mailbox, as in --address ruth@example.com: the user of the server is none."
            if not address
            else f"“{address}” is no e-mail address.",
        )
    with transaction.atomic():
        box = box_of(key, user_id)
        box.address = box.address or address
        secret = unseal(box.sealed) if box.sealed and not (out and into) else {}
        if out is not None:
            box.smtp_host, box.smtp_port, box.smtp_security, box.smtp_user = (
                out.host, out.port, out.security, out.user,
            )  # fmt: skip
            secret["smtp"] = out.secret.reveal()
            box.way = Mailbox.Way.SMTP
        elif not box.smtp_host:
            box.way = Mailbox.Way.DRAFTS if into is not None else Mailbox.Way.FOLDER
        if into is not None:
            box.imap_host, box.imap_port, box.imap_security, box.imap_user = (
                into.host, into.port, into.security, into.user,
            )  # fmt: skip
            secret["imap"] = into.secret.reveal()
        box.sealed = seal(secret)
        box.name = " ".join(name.split()) or box.name
        box.trouble, box.trouble_since, box.off_at, box.next_free_at = "", None, None, None
        box.reading_trouble, box.reading_trouble_since = "", None
        _pace(box, pace or Pace())
        box.save()
    return box


def box_of(key: str, user_id: int | None) -> Mailbox:
    """The mailbox to change, locked, or a new one. MailboxError where the address is somebody else's, or they have
    another. Within a transaction."""
    box = Mailbox.objects.select_for_update().filter(key=key).first()
    if box is not None and box.user_id != user_id:
        raise MailboxError("address", f"{key} is connected already, as somebody else’s mailbox.")
    if user_id is None:
        return box or Mailbox(key=key)
    own = Mailbox.objects.select_for_update().filter(user=user_id).first()
    if own is None:
        return Mailbox(key=key, user_id=user_id)
    if own.key != key:
        # What has left it is answered there: another address is another mailbox.
        if Message.objects.filter(mailbox=own).exists():
            raise MailboxError(
                "address",
                f"Mail has left from {own.address} already, and its answers come back there: it keeps its address.",
            )
        own.key, own.address = key, ""
    return own


def _pace(box: Mailbox, pace: Pace) -> None:
    if pace.daily_cap is not None:
        if pace.daily_cap < 0:
            raise MailboxError(
                "daily-cap", f"A cap of {pace.daily_cap} letters a day cannot be: write 0 or more."
            )
        # The owner named it, and is taken at their word.
        box.daily_cap, box.warms_up = pace.daily_cap, False
    if pace.gap_seconds is not None:
        if pace.gap_seconds < 0:
            raise MailboxError("gap", f"A gap of {pace.gap_seconds} seconds cannot be: write 0 or more.")
        box.gap_seconds = pace.gap_seconds
    if pace.hours is not None:
        try:
            box.hours = str(Hours.parse(pace.hours))
        except PaceError as error:
            raise MailboxError("hours", str(error)) from None


def _read(url: str, kind: str) -> Server | None:
    if not url:
        return None
    try:
        return read_server_url(url, "smtp" if kind == "smtp" else "imap")
    except BadUrlError as error:
        raise MailboxError(kind, str(error)) from None
