"""A connection to an SMTP server: made, secured, signed in."""

import base64
import smtplib
from typing import Self

from reopen.mail.refusal import Refusal, Stage, lost, refusal_of
from reopen.mail.server import Server, is_near, tls_context
from reopen.mail.wire_words import said, why


class NotOpenedError(Exception):
    """No connection, or no signing in: `refusal` says at which stage and why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal

    def __reduce__(self) -> tuple[type[Self], tuple[Refusal]]:
        return type(self), (self.refusal,)


def open_smtp(server: Server) -> smtplib.SMTP:
    """Connect, secure the connection, sign in. Raises NotOpenedError.

    It is raised here alone: neither the error, nor one that hangs on to it, nor a frame of its traceback holds the
    secret in plain words.
    """
    wire, refusal = _connect(server)
    if wire is not None:
        refusal = _secure(wire, server) or _sign_in(wire, server)
        if refusal is None:
            return wire
        wire.close()
    raise NotOpenedError(refusal or lost("connect", f"{server.host} cannot be reached."))


def _connect(server: Server) -> tuple[smtplib.SMTP | None, Refusal | None]:
    try:
        # An address literal for EHLO, as mail programs say it: the machine's own name is nobody's business.
        if server.security == "tls":
            context = tls_context(server)
            wire: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, "[127.0.0.1]", timeout=server.timeout, context=context
            )
        else:
            wire = smtplib.SMTP(server.host, server.port, "[127.0.0.1]", timeout=server.timeout)
    except smtplib.SMTPConnectError as error:
        return None, refusal_of("connect", error.smtp_code, said(error.smtp_error, server))
    except (OSError, smtplib.SMTPException, ValueError) as error:
        return None, lost("connect", why(error, server))
    return wire, None


def _secure(wire: smtplib.SMTP, server: Server) -> Refusal | None:
    """EHLO, and STARTTLS where it is wanted; no secret goes over an open network."""
    try:
        code, answer = wire.ehlo()
        if code != 250:
            return refusal_of("connect", code, said(answer, server))
        if server.security == "starttls":
            if not wire.has_extn("starttls"):
                words = (
                    f"{server.host}:{server.port} offers no encryption (STARTTLS). Use another port, or say "
                    "security=none if the server stands in your own network."
                )
                return _never("connect", words)
            code, answer = wire.starttls(context=tls_context(server))
            if code != 220:
                return refusal_of("connect", code, said(answer, server))
            wire.ehlo()
        near = (
            server.security != "none"
            or not server.user
            or bool(wire.sock and is_near(wire.sock.getpeername()[0]))
        )
    except (OSError, smtplib.SMTPException) as error:
        return lost("connect", why(error, server))
    if not near:
        words = f"{server.host} is not in this network: no password is sent there without encryption."
        return _never("connect", words)
    return None


def _sign_in(wire: smtplib.SMTP, server: Server) -> Refusal | None:
    if not server.user:
        return None
    offered = str(wire.esmtp_features.get("auth", "")).upper().split()
    way = "XOAUTH2" if server.sign == "xoauth2" else "PLAIN" if "PLAIN" in offered or not offered else "LOGIN"
    if offered and way not in offered:
        words = f"{server.host} knows signing in by {', '.join(offered)[:100]}, and not by {way}."
        return _never("sign_in", words)
    user, secret = server.user, server.secret.reveal()
    try:
        if way == "XOAUTH2":
            code, answer = wire.docmd("AUTH", "XOAUTH2 " + _base64(f"user={user}\1auth=Bearer {secret}\1\1"))
            if code == 334:  # what is wrong, as JSON in base64; an empty line brings the refusal itself
                code, answer = wire.docmd("")
        elif way == "PLAIN":
            code, answer = wire.docmd("AUTH", "PLAIN " + _base64(f"\0{user}\0{secret}"))
        else:
            code, answer = wire.docmd("AUTH", "LOGIN " + _base64(user))
            if code == 334:
                code, answer = wire.docmd(_base64(secret))
    except (OSError, smtplib.SMTPException) as error:
        return lost("sign_in", why(error, server))
    return None if code == 235 else refusal_of("sign_in", code, said(answer, server))


def _base64(text: str) -> str:
    return base64.b64encode(text.encode(errors="replace")).decode("ascii")


def _never(stage: Stage, words: str) -> Refusal:
    """What no second try mends."""
    return Refusal(
        stage, True, False, "not_authenticated" if stage == "sign_in" else "network", 0, "", words, True
    )
