"""Addresses of servers: what is meant, and that no error shows a password."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.mail.address_url import BadUrlError, read_server_url
from reopen.wire.secret import Secret

CASES = [
    ("smtp://u:p@mail.example.com", "smtp", ("mail.example.com", 587, "starttls", "u", "p")),
    ("smtp://u:p@mail.example.com:465", "smtp", ("mail.example.com", 465, "tls", "u", "p")),
    ("smtps://u:p@mail.example.com", "smtp", ("mail.example.com", 465, "tls", "u", "p")),
    ("SMTP://mail.example.com:25?security=none", "smtp", ("mail.example.com", 25, "none", "", "")),
    ("smtp://u:p@127.0.0.1:2525", "smtp", ("127.0.0.1", 2525, "none", "u", "p")),
    ("smtp://u:p@localhost:2525?security=starttls", "smtp", ("localhost", 2525, "starttls", "u", "p")),
    ("smtp://u:p@[::1]:2525", "smtp", ("::1", 2525, "none", "u", "p")),
    ("smtp://a%40b.c:p%3A%2F%40%25w@h.example:587/", "smtp", ("h.example", 587, "starttls", "a@b.c", "p:/@%w")),
    ("smtp://olive@example.com:pa@ss:wo/rd@h.example:587", "smtp", ("h.example", 587, "starttls", "olive@example.com", "pa@ss:wo/rd")),  # noqa: E501
    ("imap://u:p@h.example", "imap", ("h.example", 143, "starttls", "u", "p")),
    ("imap://u:p@h.example:993", "imap", ("h.example", 993, "tls", "u", "p")),
    ("imaps://u:p@localhost:1993", "imap", ("localhost", 1993, "tls", "u", "p")),
]  # fmt: skip


@pytest.mark.parametrize(("url", "kind", "expected"), CASES)
def test_what_an_address_means(url: str, kind: str, expected: tuple[str, int, str, str, str]) -> None:
    server = read_server_url(url, kind)  # type: ignore[arg-type]
    assert (server.host, server.port, server.security, server.user, server.secret.reveal()) == expected
    assert isinstance(server.secret, Secret)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "u:canary@h",
        "imap://u:canary@h",
        "http://u:canary@h",
        "smtp://u:canary@",
        "smtp://u:canary@h:port",
        "smtp://u:canary@h:99999",
        "smtp://u:canary@h/path",
        "smtp://u:canary@h o",
        "smtp://u:canary@h?security=some",
        "smtp://u:canary@h?tls=1",
        "smtps://u:canary@h?security=none",
        "smtp://u:canary@[::1",
        "smtp://u:canary#@h:1#x",
    ],
)
def test_what_is_none_is_said_without_the_password(url: str) -> None:
    with pytest.raises(BadUrlError) as caught:
        read_server_url(url, "smtp")
    assert "canary" not in repr(caught.value) + repr(caught.value.__context__)


@given(st.text())
def test_whatever_is_typed(url: str) -> None:
    for kind in ("smtp", "imap"):
        with contextlib.suppress(BadUrlError):
            read_server_url(f"{kind}://{url}", kind)  # type: ignore[arg-type]
