"""A mail's parts as a person looks at them: its text, its HTML, its attachments. Anyone may have written it."""

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import Final

_MOST_PARTS: Final = 100
_MOST_TEXT: Final = 500_000  # characters of one part that are shown
_SPACE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came along; `number` is its place among the mail's parts. `size` in bytes."""

    number: int
    name: str
    kind: str  # as the mail calls it: "application/pdf"
    size: int


@dataclass(frozen=True, slots=True)
class Parts:
    """What can be shown, and what can be fetched."""

    text: str
    html: str
    attachments: tuple[Attachment, ...]


def parts_of(raw: bytes) -> Parts:
    """Read a mail; what cannot be read is left out. Never raises."""
    text, html, files = "", "", []
    for number, part in _leaves(raw):
        kind = part.get_content_type()
        attached = part.get_content_disposition() == "attachment" or part.get_filename() is not None
        if not attached and kind == "text/plain":
            text += ("\n" if text else "") + _words(part)
        elif not attached and kind == "text/html":
            html += _words(part)
        else:
            data = _bytes(part)
            files.append(Attachment(number, _name(part, number), kind[:100], len(data)))
    return Parts(text[:_MOST_TEXT], html[:_MOST_TEXT], tuple(files))


def attachment(raw: bytes, number: int) -> tuple[str, bytes] | None:
    """(name, content) of a part; None where there is none."""
    found = next((part for at, part in _leaves(raw) if at == number), None)
    return None if found is None else (_name(found, number), _bytes(found))


def _leaves(raw: bytes) -> list[tuple[int, Message]]:
    """(place, part) of what holds no parts itself; a mail within the mail is one file."""
    message = message_from_bytes(raw, policy=policy.compat32)
    found: list[tuple[int, Message]] = []
    waiting: list[Message] = [message]
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop(0)
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting = [one for one in inner if isinstance(one, Message)][:_MOST_PARTS] + waiting
        else:
            found.append((len(found), part))
    return found


def _bytes(part: Message) -> bytes:
    inner = part.get_payload()
    if isinstance(inner, list):  # message/rfc822
        return b"".join(one.as_bytes() for one in inner if isinstance(one, Message | EmailMessage))
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        data = None
    return data if isinstance(data, bytes) else b""


def _words(part: Message) -> str:
    data = _bytes(part)
    try:
        return data.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def _name(part: Message, number: int) -> str:
    """A file name without any folder, control character or turned writing direction."""
    try:
        given = str(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        given = ""
    last = re.split(r"[/\\]", _SPACE.sub(" ", given))[-1].strip(" .")
    if last:
        return last[-120:]
    kind = part.get_content_type()
    return f"mail-{number + 1}.eml" if kind == "message/rfc822" else f"part-{number + 1}"
