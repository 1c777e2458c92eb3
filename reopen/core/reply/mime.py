"""A message's parts (RFC 2046): where each begins and ends, found by searching bytes, nothing decoded.

The standard library's parser builds an object for each line and part, and takes the square of the time for some
purpose-made ones. Here a message costs a few searches a level; levels and parts are counted.
"""

import re
from typing import Final

from reopen.core.reply.header_words import parameter

PARTS: Final = 500
LEVELS: Final = 30
_LOOKS: Final = 20_000  # at lines that begin as a boundary does
_HEAD: Final = 8_000  # bytes of a part's header that are read
_TYPE: Final = re.compile(
    rb"^content-type[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*){0,50})", re.IGNORECASE | re.MULTILINE
)
_ENCODING: Final = re.compile(
    rb"^content-transfer-encoding[ \t]*:[ \t\n]*([^\s;]*)", re.IGNORECASE | re.MULTILINE
)
_PLACE: Final = re.compile(
    rb"^content-disposition[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*){0,20})", re.IGNORECASE | re.MULTILINE
)
_KIND: Final = re.compile(r"\s*([A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,80})")
# Where the header names no boundary, or one that never comes.
_GUESS: Final = re.compile(
    rb"(?:^|\n)--([^\n]{1,200}?)[ \t]*\n(?:[A-Za-z-]{1,60}:[^\n]*\n){0,5}?content-", re.IGNORECASE
)


_Open = tuple[str, str, int, int, int]  # kind, content type, start and end of its body, level


class Part:
    """A leaf: `kind` is its content type in lower case, `raw[start:end]` its body, still encoded.

    `attached`: it came as a file; `name`: what that is called, or "".
    """

    __slots__ = ("attached", "content_type", "encoding", "end", "kind", "name", "start")

    def __init__(
        self,
        kind: str,
        content_type: str,
        encoding: str,
        start: int,
        end: int,
        *,
        attached: bool,
        name: str = "",
    ) -> None:
        self.kind, self.content_type, self.encoding = kind, content_type, encoding
        self.start, self.end, self.attached, self.name = start, end, attached, name

    @property
    def charset(self) -> str:
        """As it is named, or ""."""
        return parameter(self.content_type, "charset") if self.content_type else ""


def parts(raw: bytes, start: int, content_type: str, encoding: str) -> tuple[list[Part], list[str], bool]:
    """(leaves in their order, content types of all, whether all was seen) of a message whose body begins at `start`.

    A message within the message is a leaf.
    """
    kind = _kind(content_type, "text/plain")
    if not kind.startswith("multipart/"):
        return [Part(kind, content_type, encoding, start, len(raw), attached=False)], [kind], True
    leaves: list[Part] = []
    kinds: list[str] = []
    whole = True
    open_: list[_Open] = [(kind, content_type, start, len(raw), 0)]
    while open_:
        kind, content_type, start, end, level = open_.pop()
        kinds.append(kind)
        inside = _children(raw, start, end, parameter(content_type, "boundary")) if level < LEVELS else []
        if level >= LEVELS:
            whole = False
        if not inside:
            leaves.append(Part("text/plain", content_type, "", start, end, attached=False))
            continue
        default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        below: list[_Open] = []
        for from_, to in inside:
            if len(kinds) + len(open_) + len(below) >= PARTS:
                whole = False
                break
            found = _part(raw, from_, to, default)
            if isinstance(found, Part):
                leaves.append(found)
                kinds.append(found.kind)
            else:
                below.append((*found, to, level + 1))
        # In their order: the last of the stack is the next.
        open_ += reversed(below)
    leaves.sort(key=lambda one: one.start)
    return leaves, kinds, whole


def _part(raw: bytes, start: int, end: int, default: str) -> Part | tuple[str, str, int]:
    """A leaf; or, of what has parts of its own, (kind, content type, where its body begins)."""
    if raw.startswith(b"\n", start):
        head, body = b"", start + 1
    else:
        at = raw.find(b"\n\n", start, end)
        head = raw[start : min(at if at >= 0 else end, start + _HEAD)]
        body = at + 2 if at >= 0 else end
    if head and b":" not in head.partition(b"\n")[0]:
        head, body = b"", start  # no header at all: it begins with its text
    said = _line(_TYPE, head)
    kind = _kind(said, default)
    if kind.startswith("multipart/"):
        return kind, said, body
    found = _ENCODING.search(head)
    place = _line(_PLACE, head).lower()
    name = parameter(place, "filename") if "filename" in place else ""
    if "name" in said.lower():
        name = name or parameter(said, "name")
    named = "filename" in place or bool(name)
    attached = place.startswith("attachment") or (named and not place.startswith("inline"))
    encoding = found[1].decode("latin-1").lower() if found else ""
    return Part(kind, said, encoding, body, max(body, end), attached=attached, name=name)


def _children(raw: bytes, start: int, end: int, boundary: str) -> list[tuple[int, int]]:
    """Where the parts between the boundaries stand."""
    found = _between(raw, start, end, boundary.rstrip().encode("utf-8", "ignore")) if boundary.strip() else []
    if not found and (guess := _GUESS.search(raw, max(start - 1, 0), min(end, start + 20_000))):
        found = _between(raw, start, end, guess[1])
    return found


def _between(raw: bytes, start: int, end: int, boundary: bytes) -> list[tuple[int, int]]:
    mark = b"\n--" + boundary
    found: list[tuple[int, int]] = []
    began = -1
    at = raw.find(mark, max(start - 1, 0), end)
    looked = 0
    while at >= 0 and len(found) <= PARTS and looked < _LOOKS:
        looked += 1
        after = at + len(mark)
        line = raw.find(b"\n", after, end)
        rest = raw[after : min(line if line >= 0 else end, after + 100)].strip()
        if rest in (b"", b"--"):
            if began >= 0:
                found.append((began, max(at, began)))
            began = line + 1 if line >= 0 else end
            if rest or line < 0:
                return found
            at = raw.find(mark, line, end)
        else:
            at = raw.find(mark, after, end)
    if began >= 0:
        found.append((began, end))
    return found


def _line(pattern: "re.Pattern[bytes]", head: bytes) -> str:
    found = pattern.search(head)
    return found[1].decode("utf-8", "replace").replace("\n", " ")[:5_000] if found else ""


def _kind(content_type: str, default: str) -> str:
    found = _KIND.match(content_type) if content_type else None
    return found[1].lower() if found else default
