"""What stands in a header: encoded words (RFC 2047), parameters (RFC 2231), addresses (RFC 5322); as it is written."""

import re
from binascii import Error as Base64Error
from binascii import a2b_base64, a2b_qp
from typing import Final
from urllib.parse import unquote_to_bytes

from reopen.core.reply.charsets import decode

LIMIT: Final = 20_000  # characters of a header that are read
_MOST: Final = 1_000  # addresses of a header

_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,10000})\?=")
_RUN: Final = re.compile(
    r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?]{0,10000}\?=(?:\s*=\?[^?\s]{1,60}\?[bBqQ]\?[^?]{0,10000}\?=)*"
)
_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")
_SEGMENT: Final = r'(?:\*(\d{1,3}))?(\*)?\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))'
_PIECE: Final = re.compile(r'"(?:[^"\\]|\\.)*"?|\([^()]*\)|<[^<>]*>?|[,;]|[^",;<(]+|.', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)")


def header_text(value: bytes) -> str:
    """One line, its encoded words decoded."""
    text = " ".join(decode(value[:LIMIT]).split())
    return decoded_words(text).strip() if "=?" in text else text


def decoded_words(text: str) -> str:
    """Neighbours of one charset are joined before they are decoded: a letter may be cut in two between them."""
    return _RUN.sub(_run, text)


def _run(found: "re.Match[str]") -> str:
    out: list[str] = []
    charset, body = "", b""
    for word in _WORD.finditer(found[0]):
        name = word[1].partition("*")[0].lower()
        content = _content(word[2], word[3])
        if name != charset and body:
            out.append(decode(body, charset))
            body = b""
        charset, body = name, body + content
    out.append(decode(body, charset))
    return " ".join("".join(out).split("\n"))


def _content(how: str, text: str) -> bytes:
    as_bytes = text.encode("utf-8", "ignore")
    if how in "qQ":
        return a2b_qp(as_bytes, header=True)
    return base64(as_bytes)


def base64(body: bytes) -> bytes:
    """What can be told of it: strangers forget the padding and add lines of their own."""
    clean = _BASE64.sub(b"", body)
    rest = len(clean) % 4
    clean = clean[:-1] if rest == 1 else clean + b"=" * (-rest % 4)
    try:
        return a2b_base64(clean)
    except (Base64Error, ValueError):
        return b""


def parameter(value: str, name: str) -> str:
    """A parameter of a header such as Content-Type, in one piece or in many, or ""."""
    at = value.lower().find(name)
    if at < 0:
        return ""
    pieces: dict[int, tuple[bool, str]] = {}
    for found in re.finditer(r"(?<![\w*-])" + name + _SEGMENT, value[:5_000], re.IGNORECASE):
        quoted = found[3]
        text = _ESCAPED.sub(r"\1", quoted) if quoted is not None else found[4]
        pieces.setdefault(int(found[1] or 0), (bool(found[2]), text))
        if len(pieces) >= 50:
            break
    if not pieces:
        return ""
    charset, whole = "", b""
    for number in sorted(pieces):
        encoded, text = pieces[number]
        if encoded and number == min(pieces) and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        whole += unquote_to_bytes(text) if encoded else text.encode("utf-8", "ignore")
    said = decode(whole, charset)
    return decoded_words(said) if "=?" in said else said


def addresses(value: str) -> list[tuple[str, str]]:
    """(name, address) of each in a header's value, the first 1,000."""
    out: list[tuple[str, str]] = []
    name: list[str] = []
    angle = ""
    for found in _PIECE.finditer(value[:LIMIT]):
        piece = found[0]
        first = piece[0]
        if first in ",;":
            _add(out, name, angle)
            name, angle = [], ""
            if len(out) >= _MOST:
                return out
        elif first == "<":
            angle = angle or piece.strip("<> \t")
        elif first == '"':
            name.append(_ESCAPED.sub(r"\1", piece.strip('"')))
        elif first == "(":
            name.append(" " + piece)
        else:
            name.append(piece)
    _add(out, name, angle)
    return out[:_MOST]


def _add(out: list[tuple[str, str]], name: list[str], angle: str) -> None:
    words = "".join(name).strip()
    if angle and "@" in angle:
        out.append((_named(words), angle.rpartition(":")[2].replace(" ", "")))
        return
    # No angle brackets: "ann@lee.example (Ann Lee)", "Group: ann@lee.example"
    bare, comment, rest = words.partition(" (") if " (" in words else words.partition("(")
    at = next((word for word in bare.split() if "@" in word), "")
    if at:
        out.append((_named(rest.rstrip(") ")) if comment else "", at.rpartition(":")[2].strip("<>\"'")))


def _named(text: str) -> str:
    found = decoded_words(text) if "=?" in text else text
    line = " ".join(found.split())
    if line.startswith("(") and line.endswith(")"):
        line = line[1:-1]
    return line.strip("'\"")
