"""Google's and Microsoft's consent: ask for it, keep what it brings, and renew it before it runs out.

The tokens stand in Mailbox.sealed beside the app's own id and secret, and nowhere else. No transaction spans the
network: what came back is written where the seal is still the one that was read.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F
from django.db.models.functions import Coalesce

from reopen.records.models import Mailbox
from reopen.services.mailboxes.connect import MailboxError
from reopen.services.mailboxes.secret import SecretLostError, seal, unseal
from reopen.wire.https import Https
from reopen.wire.oauth import App, Asked, OAuthError, Provider, Tokens, ask, exchange, refresh
from reopen.wire.secret import Secret


@dataclass(frozen=True, slots=True)
class Consent:
    """How far a mailbox of Google or Microsoft is."""

    client_id: str
    tenant: str
    is_given: bool


def consent_of(mailbox: Mailbox) -> Consent:
    """What may be shown of it: never a token or the app's secret."""
    try:
        secret = unseal(mailbox.sealed)
    except SecretLostError:
        return Consent("", "", is_given=False)
    return Consent(secret.get("client_id", ""), secret.get("tenant", ""), bool(secret.get("refresh")))


def begin(mailbox_id: int, *, redirect_uri: str) -> Asked:
    """Where to send the browser. Raises MailboxError."""
    mailbox = Mailbox.objects.get(pk=mailbox_id)
    try:
        return ask(_app(mailbox, unseal(mailbox.sealed)), redirect_uri=redirect_uri, address=mailbox.address)
    except (OAuthError, SecretLostError) as error:
        raise MailboxError("client_id", str(error)) from None


def finish(
    mailbox_id: int,
    *,
    code: Secret,
    verifier: Secret,
    redirect_uri: str,
    now: datetime,
    https: Https | None = None,
) -> Mailbox:
    """Trade the code that the browser brought for tokens, and keep them. Raises MailboxError."""
    mailbox = Mailbox.objects.get(pk=mailbox_id)
    try:
        secret = unseal(mailbox.sealed)
        tokens = exchange(
            _app(mailbox, secret),
            code=code,
            verifier=verifier,
            redirect_uri=redirect_uri,
            now=now,
            https=https,
        )
    except (OAuthError, SecretLostError) as error:
        raise MailboxError("client_id", str(error)) from None
    Mailbox.objects.filter(pk=mailbox_id).update(
        sealed=seal({**secret, **_kept(tokens)}),
        trouble="",
        trouble_since=None,
        reading_trouble="",
        reading_trouble_since=None,
    )
    mailbox.refresh_from_db()
    return mailbox


def keep_fresh(mailbox_id: int, *, now: datetime, https: Https | None = None) -> str:
    """Renew the token of a mailbox where it soon runs out; a sentence where that failed for good, else "".

    Asked before each walk of the sender and each look into the mailbox; it costs one query while the token is good.
    """
    mailbox = Mailbox.objects.filter(pk=mailbox_id).first()
    if mailbox is None or mailbox.sign == Mailbox.Sign.PASSWORD or not mailbox.sealed:
        return ""
    try:
        secret = unseal(mailbox.sealed)
        tokens = _tokens(secret)
        if tokens is None or not tokens.stale(now):
            return ""
        new = refresh(_app(mailbox, secret), tokens, now=now, https=https)
    except SecretLostError as error:
        return str(error)
    except OAuthError as error:
        if error.trouble != "later":
            # One sign-in for both ways: neither letters nor answers.
            Mailbox.objects.filter(pk=mailbox_id).update(
                trouble=str(error),
                trouble_since=Coalesce(F("trouble_since"), now),
                reading_trouble=str(error),
                reading_trouble_since=Coalesce(F("reading_trouble_since"), now),
            )
            return str(error)
        return ""
    # Another process may have been quicker: its tokens are as good.
    Mailbox.objects.filter(pk=mailbox_id, sealed=mailbox.sealed).update(sealed=seal({**secret, **_kept(new)}))
    return ""


def _app(mailbox: Mailbox, secret: dict[str, str]) -> App:
    provider: Provider = "google" if mailbox.sign == Mailbox.Sign.GOOGLE else "microsoft"
    return App(
        provider,
        secret.get("client_id", ""),
        Secret(secret.get("client_secret", "")),
        secret.get("tenant") or "common",
    )


def _kept(tokens: Tokens) -> dict[str, str]:
    return {
        "access": tokens.access.reveal(),
        "refresh": tokens.refresh.reveal(),
        "expires_at": tokens.expires_at.isoformat(),
    }


def _tokens(secret: dict[str, str]) -> Tokens | None:
    if not secret.get("refresh"):
        return None
    try:
        expires_at = datetime.fromisoformat(secret["expires_at"])
    except (KeyError, ValueError):
        return None
    return Tokens(Secret(secret.get("access", "")), Secret(secret["refresh"]), expires_at)
