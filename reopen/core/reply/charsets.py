"""Bytes of text → text, whatever charset is named.

The name is a hint: senders name none, one that nobody knows, or another than they wrote in. UTF-8 proves itself, so it
is believed before any one-byte charset; what fails under its own name is read as far as it goes.
"""

import codecs
import re
from functools import lru_cache
from typing import Final

# As mail programs write them, beside those that Python knows.
_ALIASES: Final = {
    "iso-8859-8-i": "iso-8859-8", "iso-8859-6-i": "iso-8859-6", "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949",
    "euc-kr": "cp949", "ks_c_5601-1989": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "gb_2312-80": "gb18030", "chinesebig5": "cp950", "big5": "cp950", "x-sjis": "cp932", "shift_jis": "cp932",
    "shift-jis": "cp932", "windows-31j": "cp932", "x-euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp_ext",
    "x-mac-roman": "mac_roman", "x-macroman": "mac_roman", "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic",
    "unicode-1-1-utf-7": "utf-7", "unicode-1-1-utf-8": "utf-8", "x-utf-8": "utf-8", "utf-8mb4": "utf-8",
    "ansi_x3.4-1968": "ascii", "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254", "tis-620": "cp874", "iso-8859-11": "cp874", "windows-874": "cp874",
    "x-windows-1250": "cp1250", "x-windows-1251": "cp1251", "x-windows-1252": "cp1252", "cp-850": "cp850",
}  # fmt: skip
# Codecs that are no charset of a mail: some are slow on purpose-made bytes, others change what is written.
_NOT_TEXT: Final = {"punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "unicode-escape"}
_WIDE: Final = ("utf-16", "utf-32")
_NAME: Final = re.compile(r"[A-Za-z0-9_.:+()-]{1,40}\Z")
# No database takes them.
_UNFIT: Final = re.compile("[\x00\ud800-\udfff]")


@lru_cache(maxsize=256)
def codec(charset: str) -> str:
    """The name of Python's codec for a charset, or "" where there is none."""
    name = charset.strip().strip("\"'").lower()
    if not _NAME.match(name):
        return ""
    name = _ALIASES.get(name, name)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    if found.name in _NOT_TEXT or not getattr(found, "_is_text_encoding", True):
        return ""
    return found.name


def decode(body: bytes, charset: str = "") -> str:
    """Bytes → text; a replacement sign stands for what nobody can read. Never raises."""
    if body.isascii() and b"\x1b" not in body and b"\x00" not in body and "7" not in charset:
        # The commonest, and right under nearly every name: not under UTF-7, ISO-2022, HZ.
        return body.decode("ascii")
    name = codec(charset) if charset else ""
    if name.startswith(_WIDE) and b"\x00" not in body:
        name = ""  # it is not what it says
    if name in ("", "ascii", "cp1252", "latin_1", "utf-8", "iso8859-15") or name.startswith(
        ("cp125", "iso8859")
    ):
        if not charset and b"\x1b$" in body:
            name = "iso2022_jp_ext"
        else:
            found = _strictly(body, "utf-8")
            if found is not None:
                return _clean(found)
    if name and name != "ascii" and (found := _strictly(body, name)) is not None:
        return _clean(found)
    return _clean(_as_far_as_it_goes(body, name))


def _clean(text: str) -> str:
    return _UNFIT.sub("", text.lstrip("\ufeff"))


def _strictly(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except (LookupError, ValueError, TypeError):
        return None


def _as_far_as_it_goes(body: bytes, name: str) -> str:
    """Broken in places: under its own name if most of it reads so, else as what Windows writes."""
    for one in (name, "utf-8"):
        if one in ("", "ascii", "utf-7"):
            continue
        try:
            text = body.decode(one, "replace")
        except (LookupError, ValueError, TypeError):
            continue
        lost, foreign = text.count("\ufffd"), sum(not letter.isascii() for letter in text[:20_000])
        if lost * 2 <= foreign or (lost * 50 < len(text) and one == name != "utf-8"):
            return text
    return body.decode("cp1252", "replace")
