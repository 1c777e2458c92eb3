"""Text under any name."""

import pytest

from reopen.core.reply.charsets import codec, decode


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        (b"plain", "no-such-charset", "plain"),
        ("Grüße".encode(), "iso-8859-1", "Grüße"),  # UTF-8 under another name
        ("Grüße".encode(), "us-ascii", "Grüße"),
        ("Grüße".encode("latin-1"), "", "Grüße"),
        ("Grüße".encode("latin-1"), "utf-8", "Grüße"),
        ("“5 €”".encode("cp1252"), "iso-8859-1", "“5 €”"),
        ("Привет".encode("koi8-r"), "KOI8-R", "Привет"),
        ("Привет".encode("cp1251"), "windows-1251", "Привет"),
        ("不在です".encode("iso-2022-jp"), "iso-2022-jp", "不在です"),
        ("不在です".encode("iso-2022-jp"), "", "不在です"),
        ("你好".encode("gbk"), "gb2312", "你好"),
        ("안녕".encode("cp949"), "ks_c_5601-1987", "안녕"),
        ("Grüße".encode("utf-16"), "utf-16", "Grüße"),
        (b"no zero in it", "utf-16", "no zero in it"),
        (b"Gr+APwA3w-e", "utf-7", "Grüße"),
        (("é" * 100).encode() + b"\xc3", "utf-8", "é" * 100 + "\ufffd"),  # cut within a letter
        (b"a\x00b", "ascii", "ab"),
        ("\ufeffyes".encode(), "utf-8", "yes"),
    ],
)
def test_decode(body: bytes, charset: str, text: str) -> None:
    assert decode(body, charset) == text


@pytest.mark.parametrize(
    "name", ["zlib", "rot13", "idna", "punycode", "undefined", "\0", "a" * 99, "../x", "unicode_escape"]
)
def test_what_is_no_charset(name: str) -> None:
    assert codec(name) == ""
    assert decode(b"Gr\xc3\xbcn \\u0041", name) == "Grün \\u0041"
