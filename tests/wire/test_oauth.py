"""Against a server of our own that has the providers' names and a certificate for them."""

import base64
import datetime as dt
import hashlib
import json
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from reopen.wire.https import Https, HttpsError
from reopen.wire.oauth import App, OAuthError, Provider, Tokens, ask, exchange, refresh
from reopen.wire.secret import Secret
from tests.fixtures.authority import make_authority
from tests.fixtures.leaks import everything_said

NOW = dt.datetime(2026, 3, 24, 9, tzinfo=dt.UTC)
HOSTS: dict[Provider, str] = {"google": "oauth2.googleapis.com", "microsoft": "login.microsoftonline.com"}
BACK = "https://reopen.example.com/mailbox/back/"
OLD = Tokens(Secret("old-access"), Secret("canary-refresh"), NOW)


class TokenServer(ThreadingHTTPServer):
    """Says what it is told to say, and keeps what it was asked."""

    answer: tuple[int, object] = (200, {})
    asked: list[tuple[str, dict[str, str]]]
    https: Https


@pytest.fixture(params=["google", "microsoft"])
def app(request: pytest.FixtureRequest) -> App:
    return App(request.param, "client-1", Secret("canary-app"), "example.com")


@pytest.fixture
def provider(app: App, tmp_path: Path) -> Iterator[TokenServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            server.asked.append((self.path, {k: v[0] for k, v in parse_qs(body).items()}))
            status, said = server.answer
            content = said if isinstance(said, bytes) else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Location", "https://elsewhere.example/")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    host = HOSTS[app.provider]
    authority = make_authority(tmp_path, name=host)
    server = TokenServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.certificate, authority.key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.asked = []
    server.https = Https(5, authority.ca_file, {host: ("127.0.0.1", server.server_port)})
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_mailbox_is_connected(app: App, provider: TokenServer) -> None:
    asked = ask(app, redirect_uri=BACK, address="olive@example.com")
    url, query = urlsplit(asked.url), {k: v[0] for k, v in parse_qs(urlsplit(asked.url).query).items()}
    assert (url.scheme, url.hostname, url.path) == {
        "google": ("https", "accounts.google.com", "/o/oauth2/v2/auth"),
        "microsoft": ("https", "login.microsoftonline.com", "/example.com/oauth2/v2.0/authorize"),
    }[app.provider]
    assert (
        query["scope"]
        == {
            "google": "https://mail.google.com/",
            "microsoft": (
                "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
            ),
        }[app.provider]
    )
    assert (query["state"], query["login_hint"], query["redirect_uri"]) == (
        asked.state,
        "olive@example.com",
        BACK,
    )
    assert "canary" not in asked.url
    assert asked.verifier.reveal() not in asked.url + repr(asked)

    provider.answer = (
        200,
        {"access_token": "a1", "refresh_token": "r1", "expires_in": 3599, "token_type": "Bearer"},
    )
    tokens = exchange(
        app, code=Secret("c0de"), verifier=asked.verifier, redirect_uri=BACK, now=NOW, https=provider.https
    )
    assert tokens == Tokens(Secret("a1"), Secret("r1"), NOW + dt.timedelta(seconds=3599))
    ((path, sent),) = provider.asked
    assert path == {"google": "/token", "microsoft": "/example.com/oauth2/v2.0/token"}[app.provider]
    digest = hashlib.sha256(sent.pop("code_verifier").encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == query["code_challenge"]
    assert sent == {
        "client_id": "client-1",
        "client_secret": "canary-app",
        "code": "c0de",
        "grant_type": "authorization_code",
        "redirect_uri": BACK,
    }
    assert ask(app, redirect_uri=BACK).state != asked.state


def test_tokens_are_renewed_before_they_end(app: App, provider: TokenServer) -> None:
    provider.answer = (200, {"access_token": "a2", "expires_in": "600"})
    tokens = refresh(app, OLD, now=NOW, https=provider.https)
    assert tokens == Tokens(Secret("a2"), OLD.refresh, NOW + dt.timedelta(minutes=10))
    provider.answer = (200, {"access_token": "a3", "refresh_token": "r3"})
    tokens = refresh(app, OLD, now=NOW, https=provider.https)
    assert tokens == Tokens(Secret("a3"), Secret("r3"), NOW + dt.timedelta(hours=1))
    assert [tokens.stale(NOW + dt.timedelta(minutes=m)) for m in (0, 54, 55, 61)] == [
        False,
        False,
        True,
        True,
    ]


REFUSED = [
    (400, {"error": "invalid_grant", "error_description": "canary-refresh is bad"}, "consent"),
    (400, {"error": "interaction_required"}, "consent"),
    (401, {"error": "invalid_client"}, "app"),
    (400, {"error": "<b>canary</b>"}, "app"),
    (503, b"<html>", "later"),
    (429, {}, "later"),
    (302, {}, "app"),
    (200, {}, "app"),
    (200, {"access_token": ["x"]}, "app"),
    (200, b"[1]", "app"),
    (200, b"x" * (1 << 20) + b"xx", "later"),
]


@pytest.mark.parametrize(("status", "body", "trouble"), REFUSED)
def test_what_goes_wrong_is_told_without_a_secret(
    app: App, provider: TokenServer, status: int, body: object, trouble: str
) -> None:
    provider.answer = (status, body)
    with pytest.raises(OAuthError) as caught:
        refresh(app, OLD, now=NOW, https=provider.https)
    assert caught.value.trouble == trouble
    assert "canary" not in everything_said(caught.value)
    assert "canary" not in repr(app) + repr(OLD) + repr(provider.https)
    assert len(provider.asked) == 1


def test_what_was_not_granted_is_told(provider: TokenServer, app: App) -> None:
    granted = {"access_token": "a", "refresh_token": "r", "scope": "openid email"}
    ask_for = {"code": Secret("c"), "verifier": Secret("v"), "redirect_uri": BACK, "now": NOW}
    provider.answer = (200, granted)
    if app.provider == "google":
        with pytest.raises(OAuthError, match="every box ticked"):
            exchange(app, **ask_for, https=provider.https)  # type: ignore[arg-type]
    provider.answer = (200, {"access_token": "a"})
    with pytest.raises(OAuthError, match="no lasting access"):
        exchange(app, **ask_for, https=provider.https)  # type: ignore[arg-type]


def test_nobody_else_is_asked(app: App, provider: TokenServer, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    stranger = make_authority(tmp_path / "other", name=HOSTS[app.provider])
    with pytest.raises(OAuthError, match="not to be trusted") as caught:
        refresh(app, OLD, now=NOW, https=Https(5, stranger.ca_file, provider.https.routes))
    assert caught.value.trouble == "later"
    there = provider.https.routes[HOSTS[app.provider]]
    with pytest.raises(HttpsError, match=r"not to be trusted: Hostname mismatch"):
        Https(5, provider.https.ca_file, {"evil.example": there}).post_form("https://evil.example/", {})
    for url in (
        "http://oauth2.googleapis.com/token",
        "https://u:p@oauth2.googleapis.com/",
        "file:///etc/passwd",
    ):
        with pytest.raises(ValueError, match="Only https"):
            provider.https.post_form(url, {})
    assert provider.asked == []


@pytest.mark.parametrize("uri", ["http://reopen.example.com/", "ftp://x", "javascript:1", "https:///x"])
def test_a_way_back_that_anyone_could_listen_to(uri: str) -> None:
    with pytest.raises(OAuthError, match="https address"):
        ask(App("google", "c"), redirect_uri=uri)
    assert ask(App("google", "c"), redirect_uri="http://localhost:8000/back/").url


@pytest.mark.parametrize("tenant", ["", "a/b", "evil.example/x?", "a@b", "..", "a b"])
def test_a_tenant_that_is_none(tenant: str) -> None:
    with pytest.raises(OAuthError, match="tenant"):
        ask(App("microsoft", "c", tenant=tenant), redirect_uri=BACK)
