"""Encoded words, parameters, addresses."""

import pytest

from reopen.core.reply.header_words import addresses, base64, header_text, parameter


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b" Re:\tYour enquiry ", "Re: Your enquiry"),
        (b"=?utf-8?q?Antwort_autom=C3=A1tica?=", "Antwort automática"),
        (b"=?utf-8?b?w5xiZXJt?=\t=?utf-8?b?b3JnZW4=?=", "Übermorgen"),
        (b"=?utf-8?b?R3LD?= =?utf-8?b?vMOfZQ==?=", "Grüße"),  # one letter cut in two words
        (b"=?utf-8?b?R3LDvMOfZQ?=", "Grüße"),  # no padding
        (b"=?iso-8859-1*de?q?Gr=FC=DFe?=", "Grüße"),  # with a language (RFC 2231)
        (b"=?utf-8?q?a?= =?iso-8859-1?q?=FC?= b", "aü b"),
        (b"=?no-such?q?=C3=BC?=", "ü"),
        (b"Gr\xfc\xdfe", "Grüße"),
        (b"=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        (b"=?utf-8?b?!!!?=", ""),
        (b"=?utf-8?q?a_b c?=", "a b c"),  # a space that should not be there
    ],
)
def test_header_text(value: bytes, text: str) -> None:
    assert header_text(value) == text


@pytest.mark.parametrize(
    ("value", "name", "text"),
    [
        ('multipart/mixed; boundary="a b"', "boundary", "a b"),
        ("multipart/mixed; BOUNDARY = abc ; x=1", "boundary", "abc"),
        ('multipart/mixed; boundary="a\\"b"', "boundary", 'a"b'),
        ("a/b; name*=utf-8'de'Gr%C3%BC%C3%9Fe.ics", "name", "Grüße.ics"),
        ("a/b; name*1*=%C3%9Fe; name*0*=utf-8''Gr%C3%BC", "name", "Grüße"),
        ('a/b; name*0="one "; name*1=two', "name", "one two"),
        ('a/b; name="=?utf-8?q?Gr=C3=BC=C3=9Fe?="', "name", "Grüße"),
        ("a/b; filename=x", "name", ""),
        ("a/b", "charset", ""),
        ("a/b; charset", "charset", ""),
    ],
)
def test_parameter(value: str, name: str, text: str) -> None:
    assert parameter(value, name) == text


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Ann Lee <ann@lee.example>", [("Ann Lee", "ann@lee.example")]),
        ("ann@lee.example", [("", "ann@lee.example")]),
        ("ann@lee.example (Ann Lee)", [("Ann Lee", "ann@lee.example")]),
        (
            '"Lee, Ann" <ann@lee.example>, kim@lee.example',
            [("Lee, Ann", "ann@lee.example"), ("", "kim@lee.example")],
        ),
        ("=?utf-8?q?Lee=2C_Ann?= <ann@lee.example>", [("Lee, Ann", "ann@lee.example")]),
        ("Team: ann@lee.example, kim@lee.example;", [("", "ann@lee.example"), ("", "kim@lee.example")]),
        ("<mailto:ann@lee.example>", [("", "ann@lee.example")]),
        ("Ann <>", []),
        ("undisclosed recipients:;", []),
        ("", []),
    ],
)
def test_addresses(value: str, found: list[tuple[str, str]]) -> None:
    assert addresses(value) == found


def test_there_is_an_end_to_addresses() -> None:
    assert len(addresses(", ".join(f"a{n}@x.example" for n in range(3_000)))) == 1_000


def test_base64_of_strangers() -> None:
    assert base64(b"aGVs\n!bG8") == b"hello"
    assert base64(b"aGVsbG8x\n-- \nlist") != b""
    assert base64(b"a") == b""
