"""Signing in to a mailbox of Google or Microsoft: OAuth 2.0 with PKCE (RFC 6749, RFC 7636).

The app is the company's own, registered in its own Workspace or Entra. What is asked for is mail alone.
Sources: https://developers.google.com/identity/protocols/oauth2/web-server and
https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
"""

import base64
import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, Literal
from urllib.parse import urlencode, urlsplit

from reopen.wire.https import Https, HttpsError
from reopen.wire.secret import Secret

Provider = Literal["google", "microsoft"]
# later: try again; consent: the owner must sign in again; app: what is registered with the provider is wrong.
Trouble = Literal["later", "consent", "app"]

PROVIDERS: Final[Mapping[Provider, str]] = {"google": "Google", "microsoft": "Microsoft"}
_SCOPES: Final[Mapping[Provider, str]] = {
    "google": "https://mail.google.com/",
    "microsoft": (
        "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
    ),
}
_TENANT: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
_SPARE: Final = timedelta(minutes=5)
_DEFAULT_LIFE: Final = 3600  # seconds, where the server does not say (RFC 6749, 4.2.2)


class OAuthError(Exception):
    """A sentence that says what to do; it never holds a token, a code or the app's secret."""

    def __init__(self, trouble: Trouble, words: str) -> None:
        super().__init__(trouble, words)
        self.trouble, self.words = trouble, words

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class App:
    """The company's app, as registered with the provider. `tenant` is Microsoft's: an id, a domain, or "common"."""

    provider: Provider
    client_id: str
    client_secret: Secret = field(default_factory=Secret)
    tenant: str = "common"


@dataclass(frozen=True, slots=True)
class Asked:
    """Where to send the browser, and what to keep until it comes back: `state` is compared, `verifier` handed on."""

    url: str
    state: str
    verifier: Secret


@dataclass(frozen=True, slots=True)
class Tokens:
    """`access` opens the mailbox until `expires_at` (aware); `refresh` brings the next, and may change each time."""

    access: Secret
    refresh: Secret
    expires_at: datetime

    def stale(self, now: datetime) -> bool:
        """Is it time for the next?"""
        return now >= self.expires_at - _SPARE


def ask(app: App, *, redirect_uri: str, address: str = "") -> Asked:
    """The page of the provider on which the owner of `address` agrees. Raises OAuthError."""
    _check_redirect(redirect_uri)
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    fields = {
        "client_id": app.client_id,
        "redirect_uri": redirect_uri,
        "response_type": "code",
        "scope": _SCOPES[app.provider],
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        # Without it a second consent brings no refresh token.
        "prompt": "consent",
    }
    if app.provider == "google":
        fields["access_type"] = "offline"
    if address:
        fields["login_hint"] = address
    return Asked(f"{_authorise_url(app)}?{urlencode(fields)}", state, Secret(verifier))


def exchange(
    app: App, *, code: Secret, verifier: Secret, redirect_uri: str, now: datetime, https: Https | None = None
) -> Tokens:
    """The code that the browser brought → tokens. Raises OAuthError."""
    fields: dict[str, str | Secret] = {
        "grant_type": "authorization_code",
        "code": code,
        "code_verifier": verifier,
        "redirect_uri": redirect_uri,
    }
    tokens = _granted(app, fields, now, https)
    if isinstance(tokens, Tokens) and not tokens.refresh:
        name = PROVIDERS[app.provider]
        words = f"{name} gave no lasting access. Remove the app from the account, and connect it again."
        raise OAuthError("consent", words)
    if isinstance(tokens, OAuthError):
        raise tokens
    return tokens


def refresh(app: App, tokens: Tokens, *, now: datetime, https: Https | None = None) -> Tokens:
    """The next tokens; store them at once, as the provider may have ended the old refresh token. Raises OAuthError."""
    fields: dict[str, str | Secret] = {"grant_type": "refresh_token", "refresh_token": tokens.refresh}
    if app.provider == "microsoft":
        fields["scope"] = _SCOPES["microsoft"]
    new = _granted(app, fields, now, https)
    if isinstance(new, OAuthError):
        raise new
    return new if new.refresh else Tokens(new.access, tokens.refresh, new.expires_at)


def _granted(
    app: App, fields: Mapping[str, str | Secret], now: datetime, https: Https | None
) -> Tokens | OAuthError:
    """Ask for tokens. What went wrong is returned, not raised: no traceback leads to what was sent or answered."""
    sent: dict[str, str | Secret] = {"client_id": app.client_id, **fields}
    if app.client_secret:
        sent["client_secret"] = app.client_secret
    try:
        answer = (https or Https()).post_form(_token_url(app), sent)
    except HttpsError as error:
        return OAuthError("later", str(error))
    body = answer.json()
    if answer.status == 200 and isinstance(body.get("access_token"), str) and body["access_token"]:
        return _tokens(app, body, now)
    return _refused(app, answer.status, body)


def _tokens(app: App, body: Mapping[str, Any], now: datetime) -> Tokens | OAuthError:
    granted = body.get("scope")
    if app.provider == "google" and isinstance(granted, str) and _SCOPES["google"] not in granted.split():
        words = "Google was not told to let Reopen at the mail. Connect again, and leave every box ticked."
        return OAuthError("consent", words)
    life = body.get("expires_in")
    try:
        seconds = min(max(int(life if life is not None else _DEFAULT_LIFE), 0), 86_400)
    except (TypeError, ValueError, OverflowError):
        seconds = _DEFAULT_LIFE
    fresh = body.get("refresh_token")
    return Tokens(
        Secret(body["access_token"]),
        Secret(fresh if isinstance(fresh, str) else ""),
        now + timedelta(seconds=seconds),
    )


def _refused(app: App, status: int, body: Mapping[str, Any]) -> OAuthError:
    """RFC 6749, 5.2. The provider's own description may quote what was sent: it is not repeated."""
    name = PROVIDERS[app.provider]
    code = body.get("error")
    word = code if isinstance(code, str) and re.fullmatch(r"[a-z_]{1,40}", code) else ""
    if word in ("invalid_grant", "interaction_required", "consent_required", "login_required"):
        words = f"{name} no longer lets Reopen at this mailbox. Connect it again under Settings, Mailbox."
        return OAuthError("consent", words)
    if status >= 500 or status == 429 or word in ("temporarily_unavailable", "server_error"):
        return OAuthError("later", f"{name} is not ready just now ({status}).")
    said = f" ({word})" if word else f" ({status})"
    words = f"{name} does not accept the app{said}. Look at its id, its secret and its redirect address."
    return OAuthError("app", words)


def _authorise_url(app: App) -> str:
    if app.provider == "google":
        return "https://accounts.google.com/o/oauth2/v2/auth"
    return f"https://login.microsoftonline.com/{_tenant(app)}/oauth2/v2.0/authorize"


def _token_url(app: App) -> str:
    if app.provider == "google":
        return "https://oauth2.googleapis.com/token"
    return f"https://login.microsoftonline.com/{_tenant(app)}/oauth2/v2.0/token"


def _tenant(app: App) -> str:
    if not _TENANT.fullmatch(app.tenant):
        raise OAuthError(
            "app", "The tenant is an id such as 8eaef023-2b34-4da1-9baa-8bc8c9d6a490, or a domain."
        )
    return app.tenant


def _check_redirect(uri: str) -> None:
    """https, or this very machine (RFC 8252, 7.3)."""
    parts = urlsplit(uri)
    if not (parts.scheme == "https" and parts.hostname) and not (
        parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
    ):
        words = "Google and Microsoft come back to an https address, or to http://localhost. Set REOPEN_URL."
        raise OAuthError("app", words)
