"""A letter → the bytes that go over the wire.

Written as a person's mail program writes it: plain text, no trace of a mailing. Each header is encoded by itself,
with the standard library's Header: its newer policies wrap a long List-Unsubscribe or References into encoded words,
which no mailbox understands, and have more than once lost the quotes of a name with a comma.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from email import quoprimime
from email.header import Header
from email.utils import format_datetime
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from reopen.mail.address import wire_address

_ATOMS: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_ID: Final = re.compile(r"<[!-;=?A-~]{1,200}@[!-;=?A-~]{1,200}>")
_URL: Final = re.compile(r"https://[!-;=?-~]{1,900}")
_INVISIBLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff]")
_SPACES: Final = re.compile(r"\s+")
_LINE_END: Final = re.compile(r"\r\n?|\n")
_METHOD: Final = re.compile(r"^METHOD:([A-Z]{3,20})\r?$", re.MULTILINE)
_FOLDED: Final = 76  # of a line with an encoded word (RFC 2047, 2) and of quoted-printable (RFC 2045, 6.7)


class ComposeError(ValueError):
    """This letter cannot be written: a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to one person.

    `message_id` and each of `references` have their angle brackets; the last reference is the message answered.
    `sent_at` is aware, in the zone that the Date header shall show. `unsubscribe_to` is an address, and
    `unsubscribe_subject` what a mail program writes to it; `unsubscribe_url` is https and takes a POST (RFC 8058).
    """

    from_name: str
    from_address: str
    to_name: str
    to_address: str
    subject: str
    text: str
    message_id: str
    sent_at: datetime
    references: tuple[str, ...] = ()
    unsubscribe_to: str = ""
    unsubscribe_subject: str = "remove"
    unsubscribe_url: str = ""
    # An iCalendar object, its METHOD in it: it goes beside the text, as RFC 6047 says.
    calendar: str = ""


def compose(letter: Letter) -> bytes:
    """The message, with CRLF line ends. Raises ComposeError or BadAddressError (both ValueErrors) with a sentence."""
    if letter.sent_at.tzinfo is None:
        raise ComposeError("The time of a letter needs its zone.")
    if not is_message_id(letter.message_id):
        raise ComposeError(f"“{one_line(letter.message_id)[:100]}” is no Message-ID.")
    headers = [
        ("Date", format_datetime(letter.sent_at)),
        ("From", _mailbox("From", letter.from_name, letter.from_address)),
        ("To", _mailbox("To", letter.to_name, letter.to_address)),
        ("Message-ID", letter.message_id),
        ("Subject", _words("Subject", one_line(letter.subject))),
        *_thread(letter.references),
        *_unsubscribe(letter),
        ("MIME-Version", "1.0"),
    ]
    if letter.calendar:
        more, body = _with_calendar(letter)
    else:
        encoding, body = _body(plain_text(letter.text))
        more = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", encoding)]
    headers += more
    head = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return head.encode() + b"\r\n" + body


def make_message_id(word: str, from_address: str) -> str:
    """A Message-ID of our own: `word` must be unique; the domain is the sender's, as mail programs do."""
    return f"<{word}@{wire_address(from_address).rpartition('@')[2].strip('[]')}>"


def is_message_id(text: str) -> bool:
    """Does this look like one, angle brackets and all?"""
    return bool(_ID.fullmatch(text))


def one_line(text: str) -> str:
    """What a header can hold of this: one line, single spaces, no control characters."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def plain_text(text: str) -> str:
    """The text as it goes out: "\n" line ends, the last line ended, no control characters but tabs."""
    lines = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    return lines if lines.endswith("\n") else lines + "\n"


def _mailbox(header: str, name: str, address: str) -> str:
    """`Name <address>`; a long name is folded."""
    at = wire_address(address)
    name = one_line(name)
    if not name:
        return at
    if name.isascii() and len(name) <= 50 and "=?" not in name:
        if not _ATOMS.fullmatch(name):
            name = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
        return f"{name} <{at}>"
    words = _encoded(header, name)
    last = words.rpartition("\n")[2]
    return f"{words} <{at}>" if len(last) + len(at) + len(header) + 5 <= _FOLDED else f"{words}\r\n <{at}>"


def _words(header: str, text: str) -> str:
    """Free text of a header."""
    if not text.isascii() or "=?" in text or max(map(len, text.split(" "))) > _FOLDED - 2 - len(header):
        return _encoded(header, text)
    if len(header) + 2 + len(text) <= _FOLDED:
        return text  # on one line, where folding has nothing to do
    return Header(text, "us-ascii", maxlinelen=_FOLDED, header_name=header).encode(linesep="\r\n")


def _encoded(header: str, text: str) -> str:
    """As encoded words of at most 75 characters, each of them whole in itself (RFC 2047)."""
    return Header(text, "utf-8", maxlinelen=_FOLDED, header_name=header).encode(linesep="\r\n")


def _thread(references: tuple[str, ...]) -> list[tuple[str, str]]:
    """In-Reply-To and References. What a stranger wrote and is no Message-ID is left out."""
    ids = [one for one in references if is_message_id(one)]
    # RFC 5322, 3.6.4 wants them all; servers want headers to end. The first and the latest hold a thread together.
    if len(ids) > 20:
        ids = [ids[0], *ids[-19:]]
    return [("In-Reply-To", ids[-1]), ("References", "\r\n ".join(ids))] if ids else []


def _unsubscribe(letter: Letter) -> list[tuple[str, str]]:
    """List-Unsubscribe (RFC 2369); with an address for a POST also RFC 8058."""
    ways = []
    if letter.unsubscribe_to:
        at = wire_address(letter.unsubscribe_to)
        ways.append(f"<mailto:{quote(at, safe='@')}?subject={quote(one_line(letter.unsubscribe_subject))}>")
    if letter.unsubscribe_url:
        if not _URL.fullmatch(letter.unsubscribe_url):
            raise ComposeError("The address for unsubscribing must begin with https:// and hold no spaces.")
        ways.append(f"<{letter.unsubscribe_url}>")
    headers = [("List-Unsubscribe", ",\r\n ".join(ways))] if ways else []
    if letter.unsubscribe_url:
        headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    return headers


def _with_calendar(letter: Letter) -> tuple[list[tuple[str, str]], bytes]:
    """The text, and the same for a calendar program (RFC 6047, 2.4): one of the two is shown."""
    method = _METHOD.search(letter.calendar)
    if method is None:
        raise ComposeError("An invitation needs its METHOD.")
    # The same letter is the same bytes, also in its copy for Sent. Quoted-printable never holds "=_".
    boundary = "=_" + sha256(letter.message_id.encode()).hexdigest()[:32]
    encoding, text = _body(plain_text(letter.text))
    calendar = b64encode(letter.calendar.encode())
    lines = b"\r\n".join(calendar[n : n + _FOLDED] for n in range(0, len(calendar), _FOLDED))
    body = (
        f"--{boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\n\r\n".encode()
        + text
        + f"\r\n--{boundary}\r\nContent-Type: text/calendar; charset=utf-8; method={method[1]}\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n".encode()
        + lines
        + f"\r\n--{boundary}--\r\n".encode()
    )
    return [("Content-Type", f'multipart/alternative; boundary="{boundary}"')], body


def _body(text: str) -> tuple[str, bytes]:
    """Encoding and body: as it stands if every line is short and ASCII, else quoted-printable (never base64)."""
    lines = text.split("\n")
    if text.isascii() and max(map(len, lines)) <= 78:
        return "7bit", "\r\n".join(lines).encode()
    data = text.encode().decode("latin-1")
    return "quoted-printable", quoprimime.body_encode(data, _FOLDED, "\r\n").encode("ascii")
