"""Give a mailbox its facts as the page has them. A password that is left empty stays as it was, for the same server."""

from dataclasses import dataclass, field, replace
from typing import Literal

from django.db import transaction

from reopen.core.sending_pace import Hours, PaceError
from reopen.core.suppression import email_key
from reopen.mail.providers import servers_of
from reopen.mail.server import is_security
from reopen.records.models import Mailbox
from reopen.services.mailboxes.connect import MailboxError, box_of
from reopen.services.mailboxes.secret import SecretLostError, seal, unseal
from reopen.wire.oauth import Provider
from reopen.wire.secret import Secret

By = Literal["password", "google", "microsoft", "drafts", "folder"]
_MOST_LETTERS = 100_000
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Way:
    """One server as typed. An empty password: the one that stands, for the same server and user."""

    host: str = ""
    port: int = 0
    security: str = "starttls"
    user: str = ""
    password: Secret = field(default_factory=Secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxFacts:
    """A mailbox as typed. `by`: how letters leave; "drafts": over IMAP into Drafts; "folder": .eml files.

    `client_id`, `client_secret`, `tenant`: the company's own app at Google or Microsoft.
    """

    address: str
    name: str = ""
    by: By = "password"
    smtp: Way = Way()
    imap: Way = Way()
    client_id: str = ""
    client_secret: Secret = field(default_factory=Secret)
    tenant: str = ""
    daily_cap: int = 100
    gap_seconds: int = 90
    hours: str = "08:30-17:30"


def set_up(facts: MailboxFacts, *, user_id: int | None = None) -> Mailbox:
    """Add the mailbox, or change the one of that address. Raises MailboxError with the field to mend.

    `user_id`: whose own it is; None: the owner's, from which the letters go.
    """
    key = email_key(facts.address)
    if not key:
        raise MailboxError("address", f"“{facts.address}” is no e-mail address.")
    if not 0 <= facts.daily_cap <= _MOST_LETTERS:
        raise MailboxError("daily_cap", f"Write a number of letters a day from 0 to {_MOST_LETTERS:,}.")
    if not 0 <= facts.gap_seconds <= _DAY:
        raise MailboxError("gap_seconds", "Write a number of seconds from 0 to 86,400, which is a day.")
    try:
        hours = str(Hours.parse(facts.hours))
    except PaceError as error:
        raise MailboxError("hours", str(error)) from None
    with transaction.atomic():
        box = box_of(key, user_id)
        before = _unsealed(box)
        box.address, box.name = facts.address.strip(), " ".join(facts.name.split())[:160]
        secret = _by_password(box, facts, before) if facts.by in ("password", "drafts", "folder") else None
        if secret is None:
            secret = _by_provider(box, facts, before)
        if (facts.daily_cap, bool(box.pk)) != (box.daily_cap, True):
            # A cap that the owner typed holds from the first day; the one proposed grows.
            box.warms_up = box.warms_up and facts.daily_cap == Mailbox._meta.get_field("daily_cap").default
        box.daily_cap, box.gap_seconds, box.hours = facts.daily_cap, facts.gap_seconds, hours
        box.sealed = seal(secret)
        box.trouble, box.trouble_since, box.off_at, box.next_free_at = "", None, None, None
        box.reading_trouble, box.reading_trouble_since = "", None
        box.save()
    return box


def switch(mailbox_id: int, *, off_at: object) -> None:
    """Switch a mailbox off (a moment) or on again (None): nothing leaves it, and nothing is read."""
    Mailbox.objects.filter(pk=mailbox_id).update(off_at=off_at)


def _by_password(box: Mailbox, facts: MailboxFacts, before: dict[str, str]) -> dict[str, str]:
    box.sign = Mailbox.Sign.PASSWORD
    box.way = {"drafts": Mailbox.Way.DRAFTS, "folder": Mailbox.Way.FOLDER}.get(facts.by, Mailbox.Way.SMTP)
    secret: dict[str, str] = {}
    if facts.by == "password":
        was = (box.smtp_host, box.smtp_port, box.smtp_user)
        _check("smtp", facts.smtp)
        secret["smtp"] = _password("smtp", facts.smtp, was, before)
        box.smtp_host, box.smtp_port = facts.smtp.host.strip().lower(), facts.smtp.port
        box.smtp_security, box.smtp_user = facts.smtp.security, facts.smtp.user.strip()
    if facts.by == "drafts" or (facts.by == "password" and facts.imap.host.strip()):
        was = (box.imap_host, box.imap_port, box.imap_user)
        _check("imap", facts.imap)
        secret["imap"] = _password("imap", facts.imap, was, before, like=secret.get("smtp", ""))
        box.imap_host, box.imap_port = facts.imap.host.strip().lower(), facts.imap.port
        box.imap_security, box.imap_user = facts.imap.security, facts.imap.user.strip()
    else:
        box.imap_host = ""
    return secret


def _check(which: str, way: Way) -> None:
    if (
        not way.host.strip()
        or any(c.isspace() for c in way.host.strip())
        or "/" in way.host
        or "@" in way.host
    ):
        raise MailboxError(f"{which}_host", f"Write the name of the server, like {which}.example.com.")
    if not 0 < way.port < 65_536:
        raise MailboxError(f"{which}_port", "A port is a number from 1 to 65535.")
    if not is_security(way.security):
        raise MailboxError(f"{which}_security", "Choose TLS, STARTTLS or none.")


def _password(
    which: str, way: Way, was: tuple[str, int, str], before: dict[str, str], *, like: str = ""
) -> str:
    """What was typed; else what stands for the very same server and user: it is handed to no other."""
    if way.password:
        return way.password.reveal()
    if which in before and was == (way.host.strip().lower(), way.port, way.user.strip()):
        return before[which]
    if like or not way.user.strip():
        return like
    raise MailboxError(
        f"{which}_password",
        "Give the password: it is kept for one server and one user, and none stands for these.",
    )


def _by_provider(box: Mailbox, facts: MailboxFacts, before: dict[str, str]) -> dict[str, str]:
    provider: Provider = "google" if facts.by == "google" else "microsoft"
    facts = _with_the_owners_app(box, facts, provider)
    if not facts.client_id.strip():
        raise MailboxError("client_id", "Give the id of your app. The guide says where it stands.")
    same_app = box.sign == provider and before.get("client_id") == facts.client_id.strip()
    app_secret = facts.client_secret.reveal() or (before.get("client_secret", "") if same_app else "")
    if not app_secret:
        raise MailboxError("client_secret", "Give the secret of your app. The guide says where it stands.")
    box.sign, box.way = Mailbox.Sign(provider), Mailbox.Way.SMTP
    servers = servers_of(provider, box.address, Secret())
    box.smtp_host, box.smtp_port, box.smtp_security, box.smtp_user = (
        servers.smtp.host, servers.smtp.port, servers.smtp.security, box.address,
    )  # fmt: skip
    box.imap_host, box.imap_port, box.imap_security, box.imap_user = (
        servers.imap.host, servers.imap.port, servers.imap.security, box.address,
    )  # fmt: skip
    box.files_sent = servers.files_sent
    kept: dict[str, str] = {
        name: before[name] for name in ("access", "refresh", "expires_at") if same_app and name in before
    }
    tenant = facts.tenant.strip() if provider == "microsoft" else ""
    return {"client_id": facts.client_id.strip(), "client_secret": app_secret, "tenant": tenant, **kept}


def _with_the_owners_app(box: Mailbox, facts: MailboxFacts, provider: Provider) -> MailboxFacts:
    """A rep types no app: it is the company's, that the owner has given for a mailbox of the same provider."""
    if box.user_id is None:
        return facts
    owners = Mailbox.objects.filter(user=None, sign=provider).order_by("pk").first()
    app = _unsealed(owners) if owners is not None else {}
    if not app.get("client_id") or not app.get("client_secret"):
        name = Mailbox.Sign(provider).label
        raise MailboxError(
            "by", f"The owner has connected no mailbox of {name} yet, whose app yours would use. Ask them to."
        )
    return replace(
        facts,
        client_id=app["client_id"],
        client_secret=Secret(app["client_secret"]),
        tenant=app.get("tenant", ""),
    )


def _unsealed(box: Mailbox) -> dict[str, str]:
    try:
        return unseal(box.sealed)
    except SecretLostError:
        return {}  # a key of another day: all is given anew
