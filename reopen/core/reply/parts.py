"""Raw bytes → headers and text.

A stranger wrote the bytes: nothing here raises, and what is costly to read is cut. The standard parser keeps an
object for each part and a generator for each level, so parts, levels and lines are counted before it sees them.
"""

import codecs
import re
from binascii import Error as Base64Error
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message
from email.utils import getaddresses
from quopri import decodestring
from typing import Final

from reopen.core.reply.html_text import html_text

_BYTES: Final = 12_000_000
_LINES: Final = 250_000
_BOUNDARIES: Final = 4_000
_LEVELS: Final = 60
_TEXT: Final = 400_000  # characters of a text that are read
_HEADER: Final = 20_000  # characters of a header that are read
_NESTING: Final = re.compile(rb"multipart/|message/rfc822|message/global", re.IGNORECASE)
# The standard library takes the square of the time for the parameters of these.
_LONG: Final = re.compile(
    rb"^content-[a-z-]{1,40}:(?:[^\n]{2000}[^\n]*(?:\n[ \t][^\n]*)*|[^\n]*(?:\n[ \t][^\n]*){20,})",
    re.IGNORECASE | re.MULTILINE,
)
_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN: Final = re.compile(r"(\?=)\s+(?==\?)")
# No database takes them.
_UNFIT: Final = re.compile("[\x00\ud800-\udfff]")
# They are codecs, but no charset of a mail: some are slow on purpose-made bytes, others change what is written.
_NOT_TEXT: Final = {"punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "unicode-escape"}


@dataclass(frozen=True, slots=True)
class Parts:
    """`headers`: lower-cased names with decoded values, the first first. `whole` is false where something was cut."""

    headers: dict[str, tuple[str, ...]]
    text: str
    reports: dict[str, str]  # content type → text, of the parts of a report
    types: tuple[str, ...]  # of all parts
    calendar: str
    whole: bool

    def header(self, name: str) -> str:
        """The first of that name, or ""."""
        return next(iter(self.headers.get(name.lower(), ())), "")

    def addresses(self, name: str) -> list[tuple[str, str]]:
        """(name, address) of each in a header, the first 1,000."""
        return addresses(self.header(name))


def addresses(value: str) -> list[tuple[str, str]]:
    """(name, address) of each in a header's value."""
    try:
        found = getaddresses([value[:_HEADER]])
    except (ValueError, IndexError, TypeError, AttributeError, RecursionError):
        found = []
    return [(name, at.strip()) for name, at in found[:1000] if "@" in at]


def parts_of(raw: bytes) -> Parts:
    """Take a message apart."""
    cut, whole = _bounded(raw)
    message = None
    if len(_NESTING.findall(cut)) <= _LEVELS:
        try:
            message = message_from_bytes(cut, policy=policy.compat32)
        except (RecursionError, ValueError, TypeError, LookupError, AttributeError, IndexError, KeyError):
            message = None
    if message is None:
        # No structure can be told: its first headers, and the rest as it stands.
        head, _, body = cut.partition(b"\n\n")
        found = message_from_bytes(head[:200_000] + b"\n\n", policy=policy.compat32)
        return Parts(_headers(found), _decode(body[:_TEXT], ""), {}, (), "", False)
    return _taken_apart(message, whole)


def _bounded(raw: bytes) -> tuple[bytes, bool]:
    """At most so many bytes, lines and boundaries."""
    cut = raw[:_BYTES].replace(b"\x00", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    length = len(cut)
    for mark, most in ((b"\n", _LINES), (b"\n--", _BOUNDARIES)):
        if cut.count(mark) > most:
            at = -1
            for _ in range(most):
                at = cut.find(mark, at + 1)
            cut = cut[:at]
    whole = len(raw) <= _BYTES and len(cut) == length
    return _LONG.sub(lambda found: found[0][:2000], cut), whole


def _taken_apart(message: "Message[str, str]", whole: bool) -> Parts:
    plain: list[str] = []
    rich: list[str] = []
    reports: dict[str, str] = {}
    types: list[str] = []
    calendar = ""
    for part, inside in _walk(message):
        kind = part.get_content_type()
        types.append(kind)
        if kind.startswith("message/") or kind == "text/rfc822-headers":
            if kind not in reports:
                reports[kind] = _report(part)
            continue
        if inside or part.is_multipart() or part.get_filename():
            continue
        if kind == "text/calendar":
            calendar = calendar or _text(part)
        elif kind == "text/plain":
            plain.append(_text(part))
        elif kind == "text/html":
            rich.append(_text(part))
    text = "\n".join(plain)[:_TEXT]
    if not text.strip():
        text = "\n".join(html_text(one) for one in rich)[:_TEXT]
    return Parts(_headers(message), text, reports, tuple(types), calendar, whole)


def _walk(message: "Message[str, str]", inside: bool = False) -> "list[tuple[Message[str, str], bool]]":
    """Every part, and whether it belongs to a message within the message."""
    found = [(message, inside)]
    payload = message.get_payload() if message.is_multipart() else None
    if isinstance(payload, list):
        inside = inside or message.get_content_maintype() == "message"
        for one in payload:
            if isinstance(one, Message):
                found += _walk(one, inside)
    return found


def _report(part: "Message[str, str]") -> str:
    """The text of a delivery status or of what is returned; its blocks as they were."""
    payload = part.get_payload() if part.is_multipart() else None
    if isinstance(payload, list):
        return "\n\n".join(str_of(one) for one in payload if isinstance(one, Message))[:_TEXT]
    return _text(part)


def str_of(message: "Message[str, str]") -> str:
    """Headers of a part, and its text if it has one of its own."""
    head = "\n".join(f"{name}: {_header(value)}" for name, value in list(message.items())[:500])
    return head if message.is_multipart() else f"{head}\n\n{_text(message)[:20_000]}"


def _text(part: "Message[str, str]") -> str:
    try:
        body = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        return ""
    if not isinstance(body, bytes):
        return ""
    try:
        charset = part.get_content_charset("") or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        charset = ""
    return _decode(body, charset)[:_TEXT]


def _base64(body: bytes) -> bytes:
    """What can be told of it: strangers forget the padding and add lines of their own."""
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
    return codecs.decode(clean[: len(clean) // 4 * 4] + _padded(clean), "base64")


def _padded(clean: bytes) -> bytes:
    rest = clean[len(clean) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def _decode(body: bytes, charset: str) -> str:
    """By the charset that is named, else UTF-8, else what Windows writes."""
    for name in (charset, "utf-8"):
        try:
            found = codecs.lookup(name) if name else None
            if (
                found is not None
                and found.name not in _NOT_TEXT
                and getattr(found, "_is_text_encoding", True)
            ):
                return _UNFIT.sub("", body.decode(found.name).lstrip("\ufeff"))
        except (LookupError, ValueError, TypeError):
            continue
    return _UNFIT.sub("", body.decode("cp1252", "replace"))


def _headers(message: "Message[str, str]") -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, value in list(message.items())[:2000]:
        found.setdefault(name.lower()[:100], []).append(_header(value))
    return {name: tuple(values) for name, values in found.items()}


def _header(value: object) -> str:
    """One line, encoded words decoded (RFC 2047)."""
    text = str(value)[:_HEADER].encode("utf-8", "surrogateescape")
    line = " ".join(_decode(text, "").split())
    return _WORD.sub(_word, _BETWEEN.sub(r"\1", line)) if "=?" in line else line


def _word(found: "re.Match[str]") -> str:
    charset, how, text = found.groups()
    try:
        if how in "bB":
            body = _base64(text.encode("ascii", "ignore"))
        else:
            body = decodestring(text.replace("_", " ").encode("ascii", "ignore"))
    except (ValueError, Base64Error):
        return found[0]
    return " ".join(_decode(body, charset.partition("*")[0]).split("\n"))
