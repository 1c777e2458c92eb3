"""Raw bytes → headers and text.

A stranger wrote the bytes: nothing here raises, and what is costly to read is cut. Every part is decoded when it is
first asked for: of a bounce nobody asks for the picture, of a reply nobody for the report.
"""

import re
from binascii import a2b_qp
from functools import cached_property
from typing import Final

from reopen.core.reply import header_words, mime
from reopen.core.reply.charsets import decode
from reopen.core.reply.header_words import addresses, header_text
from reopen.core.reply.html_text import html_text

__all__ = ["Parts", "addresses", "parts_of"]

_BYTES: Final = 12_000_000
_HEAD: Final = 2_000_000
_LINES: Final = 20_000  # of the headers
_TEXT: Final = 400_000  # characters of a text that are read
_ENCODED: Final = 2_000_000  # bytes of a part that are decoded
_REPORTS: Final = (
    "message/delivery-status", "message/global-delivery-status", "message/feedback-report",
    "message/disposition-notification", "message/global-disposition-notification",
)  # fmt: skip
_ORIGINALS: Final = (
    "message/rfc822",
    "message/global",
    "text/rfc822-headers",
    "message/global-headers",
    "text/rfc822",
)
_CALENDARS: Final = ("text/calendar", "application/ics", "text/x-vcalendar", "application/x-ics")
_METHOD: Final = re.compile(r"^METHOD[ ]?[:;]", re.IGNORECASE | re.MULTILINE)
_FOLD: Final = re.compile(rb"\r?\n[ \t]")
_EVENT: Final = re.compile(r"^BEGIN:[ ]*VEVENT", re.IGNORECASE | re.MULTILINE)
# What a message begins with, where blank lines stand above it.
_FIRST: Final = (
    b"from",
    b"to",
    b"subject",
    b"received",
    b"return-path",
    b"date",
    b"message-id",
    b"mime-version",
)


class Parts:
    """A message taken apart; every property is read when it is first asked for."""

    def __init__(self, raw: bytes, head: dict[str, list[bytes]], start: int, *, whole: bool) -> None:
        self.raw, self.start = raw, start
        self._head = head
        self._said: dict[str, str] = {}
        self._whole = whole

    def header(self, name: str) -> str:
        """The first of that name, decoded (RFC 2047), or ""."""
        name = name.lower()
        found = self._said.get(name)
        if found is None:
            values = self._head.get(name)
            found = self._said[name] = header_text(values[0]) if values else ""
        return found

    def addresses(self, name: str) -> list[tuple[str, str]]:
        """(name, address) of each in a header, the first 1,000."""
        values = self._head.get(name.lower())
        return addresses(" ".join(decode(values[0][: header_words.LIMIT]).split())) if values else []

    @cached_property
    def headers(self) -> dict[str, tuple[str, ...]]:
        """Lower-cased names with decoded values, the first first."""
        return {name: tuple(map(header_text, values)) for name, values in self._head.items()}

    @cached_property
    def _structure(self) -> tuple[list[mime.Part], list[str], bool]:
        encoding = self.header("content-transfer-encoding").lower()
        return mime.parts(self.raw, self.start, self.header("content-type"), encoding)

    @property
    def whole(self) -> bool:
        """False where something was cut."""
        return self._whole and self._structure[2]

    @property
    def types(self) -> tuple[str, ...]:
        """Content types of all parts, without those of a message within the message."""
        return tuple(self._structure[1])

    @cached_property
    def plain(self) -> str:
        """The text/plain parts that are no files."""
        found = [one for one in self._structure[0] if one.kind == "text/plain" and not one.attached]
        return "\n".join(self._text(one) for one in found[:50])[:_TEXT]

    @cached_property
    def html(self) -> str:
        """The text/html parts that are no files, as HTML."""
        found = [one for one in self._structure[0] if one.kind == "text/html" and not one.attached]
        return "\n".join(self._text(one) for one in found[:50])[:_TEXT]

    @cached_property
    def text(self) -> str:
        """What a person reads: the plain text, else that of the HTML without what it quotes."""
        return self.plain if self.plain.strip() else html_text(self.html)[:_TEXT]

    @cached_property
    def quoting(self) -> str:
        """As `text`, with "> " before what the HTML quotes: answers may stand between."""
        return self.plain if self.plain.strip() else html_text(self.html, marked=True)[:_TEXT]

    @cached_property
    def reports(self) -> dict[str, str]:
        """Content type → text, of the parts meant for programs (RFC 3464, 5965, 8098); the first of each."""
        found: dict[str, str] = {}
        for one in self._structure[0]:
            if one.kind in _REPORTS and one.kind not in found:
                found[one.kind] = self._text(one)
        return found

    @cached_property
    def original(self) -> str:
        """The message within: the one returned, forwarded or complained about; or its headers. Undecoded below them."""
        found = next((one for one in self._structure[0] if one.kind in _ORIGINALS), None)
        return self._text(found) if found else ""

    @cached_property
    def calendar(self) -> str:
        """The first part that is a calendar and has an event; its METHOD may stand in the Content-Type alone."""
        first = ""
        for one in [one for one in self._structure[0] if _is_calendar(one)][:20]:
            text = self._text(one, unfold=True)
            method = header_words.parameter(one.content_type, "method")
            if method and not _METHOD.search(text):
                text = f"METHOD:{method}\n{text}"
            if _EVENT.search(text):
                return text
            first = first or text
        return first

    def _text(self, part: mime.Part, *, unfold: bool = False) -> str:
        """Decoded; `unfold`: the lines of a calendar made whole first, since a fold may cut a letter in two."""
        body = self.raw[part.start : min(part.end, part.start + _ENCODED)]
        if part.encoding.startswith("base64"):
            body = header_words.base64(body)
        elif part.encoding.startswith("quoted"):
            body = a2b_qp(body)
        if unfold and b"\x00" not in body:
            body = _FOLD.sub(b"", body)
        return decode(body, part.charset).replace("\r\n", "\n")[:_TEXT]


def _is_calendar(part: mime.Part) -> bool:
    """By its type, or as a file called invite.ics of a type that says less."""
    return part.kind in _CALENDARS or (
        part.kind in ("application/octet-stream", "text/plain") and part.name.lower().endswith(".ics")
    )


def parts_of(raw: bytes) -> Parts:
    """Take a message apart; nothing is decoded yet."""
    cut = raw[:_BYTES]
    if b"\r" in cut:
        if b"\r\r\n" in cut:
            cut = cut.replace(b"\r\r\n", b"\n")
        cut = cut.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    at = 0
    if cut.startswith(b"\n"):
        bare = cut[:10_000].lstrip(b"\n")
        if bare.partition(b":")[0].lower() in _FIRST:
            at = min(len(cut), 10_000) - len(bare)
    end = cut.find(b"\n\n", at)
    if cut.startswith(b"\n", at):
        end, start = at, at + 1
    elif end < 0:
        end = start = len(cut)
    else:
        start = end + 2
    head, seen = _head(cut[at : min(end, at + _HEAD)])
    if not head and not cut.startswith(b"\n", at):
        start = at  # no header at all
    return Parts(cut, head, start, whole=len(raw) <= _BYTES and seen and end - at <= _HEAD)


def _head(block: bytes) -> tuple[dict[str, list[bytes]], bool]:
    """Lower-cased names with their values; whether all lines were seen."""
    if b"\n " in block or b"\n\t" in block:
        block = block.replace(b"\n ", b" ").replace(b"\n\t", b" ")
    found: dict[str, list[bytes]] = {}
    lines = block.split(b"\n", _LINES)
    for line in lines[:_LINES]:
        name, colon, value = line.partition(b":")
        if not colon or len(name) > 100:
            continue
        name = name.strip()
        if not name or b" " in name:
            continue
        values = found.setdefault(name.decode("latin-1").lower(), [])
        if len(values) < 100:
            values.append(value.replace(b"\x00", b"") if b"\x00" in value else value)
    return found, len(lines) <= _LINES
