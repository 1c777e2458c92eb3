"""A server as one address: `smtp://user:password@host:port?security=starttls`."""

from typing import Final, Literal
from urllib.parse import parse_qs, unquote, urlsplit

from reopen.mail.server import Security, Server, is_loopback, is_security
from reopen.wire.secret import Secret

_SCHEMES: Final[dict[str, tuple[Literal["smtp", "imap"], bool]]] = {
    "smtp": ("smtp", False),
    "smtps": ("smtp", True),
    "submission": ("smtp", False),
    "submissions": ("smtp", True),
    "imap": ("imap", False),
    "imaps": ("imap", True),
}
# RFC 8314: encrypted from the first byte; and where STARTTLS is spoken.
_TLS_PORTS: Final = {"smtp": 465, "imap": 993}
_PLAIN_PORTS: Final = {"smtp": 587, "imap": 143}


class BadUrlError(ValueError):
    """A sentence that says what is wrong, and never holds the password."""


def read_server_url(url: str, kind: Literal["smtp", "imap"]) -> Server:
    """Read an address of a server.

    `security` is tls, starttls or none. Where it is not said: tls for smtps, imaps and the ports 465 and 993; none on
    this very machine; else starttls. In user and password, `@ : / ? # %` are written as %40, %3A, …; where they are
    not, the last @ ends the password. Raises BadUrlError.
    """
    scheme, colon, rest = url.strip().partition("://")
    known = _SCHEMES.get(scheme.lower())
    if not colon or known is None or known[0] != kind:
        raise BadUrlError(f"The address must begin with {kind}:// or {kind}s://, as {_example(kind)}.")
    person, _, place = rest.rpartition("@")
    user, _, password = person.partition(":")
    try:
        # Apart from the person, so that no error of parsing holds a password.
        parts = urlsplit("//" + place)
        host, port = parts.hostname or "", parts.port
        query = parse_qs(parts.query, strict_parsing=bool(parts.query))
    except ValueError:
        raise BadUrlError(f"After the @ comes host:port, as in {_example(kind)}.") from None
    if not host or parts.path.strip("/") or parts.fragment or any(c.isspace() for c in place):
        raise BadUrlError(f"After the @ comes host:port, as in {_example(kind)}.")
    if unknown := sorted(set(query) - {"security"}):
        raise BadUrlError(f"“{unknown[0][:20]}” is no setting of an address; there is security alone.")
    security = _security(query.get("security", [""])[0].lower(), kind, known[1], host, port)
    default = _TLS_PORTS[kind] if security == "tls" else _PLAIN_PORTS[kind]
    return Server(host, port or default, security, unquote(user), Secret(unquote(password)))


def _security(said: str, kind: str, from_first: bool, host: str, port: int | None) -> Security:
    if said and not is_security(said):
        raise BadUrlError(f"security is tls, starttls or none, not “{said[:20]}”.")
    if from_first and said not in ("", "tls"):
        raise BadUrlError(f"{kind}s:// means security=tls; with {kind}:// it is {said}.")
    if is_security(said):
        return said
    if from_first or port == _TLS_PORTS[kind]:
        return "tls"
    return "none" if is_loopback(host) else "starttls"


def _example(kind: str) -> str:
    return f"{kind}://user:password@{kind}.example.com:{_PLAIN_PORTS[kind]}"
