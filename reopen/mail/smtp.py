"""One connection to a server that takes letters.

A letter goes in two steps, so that the caller can commit between them: `mail_to` gets the server's word on the
recipient, `text` hands over the letter. What `text` says of a letter is one of four things, and `unknown` is the
honest one: whoever was cut off after the text has begun cannot know, and must not send again.
"""

import base64
import re
import smtplib
from dataclasses import dataclass
from typing import Final, Literal, Self

from reopen.mail.address import BadAddressError, needs_utf8, wire_address
from reopen.mail.refusal import Refusal, Stage, refusal_of
from reopen.mail.server import Server, is_near, tls_context
from reopen.mail.wire_words import said, why

State = Literal["accepted", "refused_now", "refused_for_good", "unknown"]

# RFC 5321, 4.5.3.2.6: a server may check for ten minutes before it answers the dot.
_FINAL_TIMEOUT: Final = 600.0
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a letter whose recipient was taken.

    `refused_now`: the server said no for now, or the connection ended before it asked for the text: it has nothing.
    `refusal` says more where the server refused. `unknown`: cut off later than that.
    """

    state: State
    code: int
    words: str
    refusal: Refusal | None = None


class NotOpenedError(Exception):
    """No connection, or no signing in: `refusal` says at which stage and why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal

    def __reduce__(self) -> tuple[type[Self], tuple[Refusal]]:
        return type(self), (self.refusal,)


class Session:
    """An open connection, for one letter after the other. Not for several threads."""

    def __init__(self, wire: smtplib.SMTP, server: Server, final_timeout: float) -> None:
        self._wire = wire
        self._server = server
        self._final_timeout = final_timeout
        self._begun = False  # a MAIL that no text ended
        self._open = True

    @classmethod
    def open(cls, server: Server, *, final_timeout: float = _FINAL_TIMEOUT) -> Self:
        """Connect, secure the connection, sign in. Raises NotOpenedError; its words never hold the secret."""
        wire = _connect(server)
        try:
            _secure(wire, server)
            _sign_in(wire, server)
        except BaseException:
            wire.close()
            raise
        return cls(wire, server, final_timeout)

    @property
    def is_open(self) -> bool:
        """Is the connection still good, as far as is known?"""
        return self._open

    def mail_to(self, from_address: str, to_address: str, *, size: int = 0) -> Refusal | None:
        """Name sender and recipient; None where the server takes both.

        Called again, it forgets the one before. `size` is the letter's, in bytes, for servers that want to know.
        """
        try:
            sender, recipient = wire_address(from_address), wire_address(to_address)
        except BadAddressError as error:
            about: Stage = "sender" if _is_bad(from_address) else "recipient"
            reason: Literal["other", "user_unknown"] = "other" if about == "sender" else "user_unknown"
            return Refusal(about, True, False, reason, 0, "", str(error))
        options = self._options(sender, recipient, size)
        if options is None:
            words = f"The server {self._server.host} takes no addresses with letters beyond ASCII (SMTPUTF8)."
            return Refusal("recipient", True, False, "other", 0, "", words)
        if self._begun:
            answer = self._command("sender", "RSET")
            if isinstance(answer, Refusal):
                return answer
        self._begun = True
        answer = self._command("sender", f"MAIL FROM:<{sender}>{options}")
        if answer is None:
            answer = self._command("recipient", f"RCPT TO:<{recipient}>")
        return answer

    def text(self, message: bytes) -> Outcome:
        """Hand over the letter to the recipient that `mail_to` named."""
        if not self._open or not self._begun:
            return Outcome("refused_now", 0, "No recipient has been taken.")
        self._begun = False
        answer = self._command("text", "DATA", wanted=354)
        if isinstance(answer, Refusal):
            self._begun = self._open
            final = answer.for_good and not answer.ours
            return Outcome("refused_for_good" if final else "refused_now", answer.code, answer.words, answer)
        return self._hand_over(_dotted(message))

    def close(self) -> None:
        """Say goodbye, and never fail at it."""
        if self._open:
            self._open = False
            try:
                if self._wire.sock:
                    self._wire.sock.settimeout(min(5.0, self._server.timeout))
                self._wire.docmd("QUIT")
            except (OSError, smtplib.SMTPException):
                pass
        self._wire.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _options(self, sender: str, recipient: str, size: int) -> str | None:
        """Parameters of MAIL; None where the server cannot take such addresses."""
        said = ""
        if size and self._wire.has_extn("size"):
            said += f" SIZE={size}"
        if needs_utf8(sender) or needs_utf8(recipient):
            if not self._wire.has_extn("smtputf8"):
                return None
            self._wire.command_encoding = "utf-8"
            said += " BODY=8BITMIME SMTPUTF8" if self._wire.has_extn("8bitmime") else " SMTPUTF8"
        return said

    def _command(self, stage: Stage, line: str, *, wanted: int = 250) -> Refusal | None:
        """Say a line; None where the answer is the one wanted."""
        if not self._open:
            return _lost(stage, "The connection is closed.")
        try:
            code, answer = self._wire.docmd(line)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            return _lost(stage, why(error, self._server))
        if code // 100 == wanted // 100:
            return None
        refusal = refusal_of(stage, code, said(answer, self._server))
        if code == 421 or not 400 <= code <= 599:
            self._drop()
            refusal = Refusal(
                stage, False, refusal.policy, refusal.reason, code, refusal.status, refusal.words, True
            )
        return refusal

    def _hand_over(self, data: bytes) -> Outcome:
        """From here on, whatever is not a plain yes or no is unknown."""
        try:
            self._wire.send(data)
            if self._wire.sock:
                self._wire.sock.settimeout(self._final_timeout)
            code, answer = self._wire.getreply()
            if self._wire.sock:
                self._wire.sock.settimeout(self._server.timeout)
        except (OSError, smtplib.SMTPException) as error:
            # Also an answer of endless length, for which smtplib makes up a 500.
            self._drop()
            return Outcome("unknown", 0, why(error, self._server))
        words = said(answer, self._server)
        if 250 <= code <= 259:
            return Outcome("accepted", code, words)
        if not 400 <= code <= 599:
            self._drop()
            return Outcome("unknown", max(code, 0), words or "The server answered what no mail server says.")
        if code == 421:
            self._drop()
        refusal = refusal_of("text", code, words)
        # The code alone decides here: a letter that was refused with 5yz is not tried again on the word of a text.
        state: State = "refused_for_good" if code >= 500 else "refused_now"
        return Outcome(state, code, words, refusal)

    def _drop(self) -> None:
        self._open = False
        self._wire.close()


def _connect(server: Server) -> smtplib.SMTP:
    try:
        # An address literal for EHLO, as mail programs say it: the machine's own name is nobody's business.
        if server.security == "tls":
            context = tls_context(server)
            return smtplib.SMTP_SSL(
                server.host, server.port, "[127.0.0.1]", timeout=server.timeout, context=context
            )
        return smtplib.SMTP(server.host, server.port, "[127.0.0.1]", timeout=server.timeout)
    except smtplib.SMTPConnectError as error:
        refusal = refusal_of("connect", error.smtp_code, said(error.smtp_error, server))
    except (OSError, smtplib.SMTPException, UnicodeError, ValueError) as error:
        refusal = _lost("connect", why(error, server))
    # Raised out here so that no exception of the library, with what it may hold, hangs on to it.
    raise NotOpenedError(refusal)


def _secure(wire: smtplib.SMTP, server: Server) -> None:
    """EHLO, and STARTTLS where it is wanted; no secret goes over an open network."""
    try:
        code, answer = wire.ehlo()
        if code != 250:
            raise NotOpenedError(refusal_of("connect", code, said(answer, server)))
        if server.security == "starttls":
            if not wire.has_extn("starttls"):
                words = (
                    f"{server.host}:{server.port} offers no encryption (STARTTLS). Use another port, or say "
                    "security=none if the server stands in your own network."
                )
                raise NotOpenedError(_never("connect", words))
            code, answer = wire.starttls(context=tls_context(server))
            if code != 220:
                raise NotOpenedError(refusal_of("connect", code, said(answer, server)))
            wire.ehlo()
    except (OSError, smtplib.SMTPException) as error:
        raise NotOpenedError(_lost("connect", why(error, server))) from None
    if server.security == "none" and server.user and not (wire.sock and is_near(wire.sock.getpeername()[0])):
        words = f"{server.host} is not in this network: no password is sent there without encryption."
        raise NotOpenedError(_never("connect", words))


def _sign_in(wire: smtplib.SMTP, server: Server) -> None:
    if not server.user:
        return
    offered = str(wire.esmtp_features.get("auth", "")).upper().split()
    user, secret = server.user, server.secret.reveal()
    try:
        if server.sign == "xoauth2":
            if "XOAUTH2" not in offered:
                raise NotOpenedError(_never("sign_in", f"{server.host} does not know signing in by XOAUTH2."))
            code, answer = wire.docmd("AUTH", "XOAUTH2 " + xoauth2(user, secret))
            if code == 334:  # what is wrong, as JSON in base64; an empty line brings the refusal itself
                code, answer = wire.docmd("")
        elif "PLAIN" in offered or not offered:
            code, answer = wire.docmd("AUTH", "PLAIN " + _base64(f"\0{user}\0{secret}"))
        elif "LOGIN" in offered:
            code, answer = wire.docmd("AUTH", "LOGIN " + _base64(user))
            if code == 334:
                code, answer = wire.docmd(_base64(secret))
        else:
            words = (
                f"{server.host} knows signing in by {', '.join(offered)} only; Reopen knows PLAIN and LOGIN."
            )
            raise NotOpenedError(_never("sign_in", words))
    except (OSError, smtplib.SMTPException) as error:
        raise NotOpenedError(_lost("sign_in", why(error, server))) from None
    if code not in (235, 503):
        raise NotOpenedError(refusal_of("sign_in", code, said(answer, server)))


def xoauth2(user: str, token: str) -> str:
    """The first word of XOAUTH2, in base64 (as Google and Microsoft describe it)."""
    return _base64(f"user={user}\1auth=Bearer {token}\1\1")


def _base64(text: str) -> str:
    return base64.b64encode(text.encode(errors="replace")).decode("ascii")


def _dotted(message: bytes) -> bytes:
    """The text as it goes over the wire: CRLF, a dot doubled at the start of a line, the dot that ends it."""
    text = _LINE_END.sub(b"\r\n", message)
    if not text.endswith(b"\r\n"):
        text += b"\r\n"
    if text.startswith(b"."):
        text = b"." + text
    return text.replace(b"\r\n.", b"\r\n..") + b".\r\n"


def _is_bad(address: str) -> bool:
    try:
        wire_address(address)
    except BadAddressError:
        return True
    return False


def _lost(stage: Stage, words: str) -> Refusal:
    return Refusal(stage, False, False, "network", 0, "", words, lost=True)


def _never(stage: Stage, words: str) -> Refusal:
    return Refusal(
        stage, True, False, "not_authenticated" if stage == "sign_in" else "network", 0, "", words, True
    )
