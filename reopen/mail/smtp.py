"""One connection to a server that takes letters.

A letter goes in two steps, so that the caller can commit between them: `mail_to` gets the server's word on the
recipient, `text` hands over the letter. What `text` says of a letter is one of four things, and `unknown` is the
honest one: whoever was cut off after the text has begun cannot know, and must not send again.
"""

import re
import smtplib
from dataclasses import dataclass
from typing import Final, Literal, Self

from reopen.mail.address import BadAddressError, needs_utf8, wire_address
from reopen.mail.open_smtp import NotOpenedError, open_smtp
from reopen.mail.refusal import Refusal, Stage, lost, refusal_of
from reopen.mail.server import Server
from reopen.mail.wire_words import said, why

__all__ = ["NotOpenedError", "Outcome", "Session", "State"]

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
        return cls(open_smtp(server), server, final_timeout)

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
            return lost(stage, "The connection is closed.")
        try:
            code, answer = self._wire.docmd(line)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            return lost(stage, why(error, self._server))
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
        # 5yz is for good, whatever its words say, but where they speak of our mailbox: it has sent enough for a day.
        state: State = "refused_for_good" if code >= 500 and not refusal.ours else "refused_now"
        return Outcome(state, code, words, refusal)

    def _drop(self) -> None:
        self._open = False
        self._wire.close()


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
