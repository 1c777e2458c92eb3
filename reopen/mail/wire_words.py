"""What servers and broken lines say, fit for a person's eyes."""

import smtplib
import socket
import ssl

from reopen.mail.server import Server


def said(answer: bytes | str, server: Server) -> str:
    """What the server said, in one line of bounded length, without our secret should it echo it."""
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return server.secret.scrub(line)[:500]


def why(error: Exception, server: Server) -> str:
    """A failure of the connection, as a sentence."""
    where = f"{server.host}:{server.port}"
    if isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(error.__context__, OSError):
        error = error.__context__  # smtplib puts its own in front
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The certificate of {where} is not to be trusted: {error.verify_message}."
    if isinstance(error, ssl.SSLError):
        return f"{where} and we found no common way to encrypt: {error.reason or 'the connection broke'}."
    if isinstance(error, TimeoutError):
        return f"{where} did not answer in time."
    if isinstance(error, ConnectionRefusedError):
        return f"Nothing listens at {where}."
    if isinstance(error, (socket.gaierror, UnicodeError)):
        return f"There is no host “{server.host}”."
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{where} answered what no mail server says."
    return f"The connection to {where} was lost."
