"""What a parser reads back is what was given, whatever was given."""

import datetime as dt
import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.mail.address import BadAddressError
from reopen.mail.compose import ComposeError, Letter, compose, make_message_id, one_line, plain_text

LETTER = Letter(
    from_name="Olive Owner",
    from_address="olive@reopen.test",
    to_name="Ann Other",
    to_address="ann@example.com",
    subject="Your copiers",
    text="Hello Ann,\n\nhow are you?\n\nOlive\n",
    message_id="<1@reopen.test>",
    sent_at=dt.datetime(2026, 3, 24, 9, 5, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
)

# Anything that a CRM may hold, and what an attacker writes into a contact's name.
EVIL = st.sampled_from(
    [
        "\r\nBcc: eve@example.com",
        "\nBcc: eve@example.com\n\n",
        "\r",
        "a\u2028Bcc: x",
        "=?utf-8?q?=0D=0ABcc:_eve?=",
        '", <eve@example.com>, "',
        "a@b.c, d",
        "\\",
        '"',
        "O'Hara, Pat (Sales)",
        "x" * 200,
        "ä" * 120,
        "한국어 이름",
        "👩‍💻 Ada",
        "\x00\x1b[2J",
        "\ud800",
        " \t ",
        "é, ö; <ü>",
    ]
)
WORDS = st.lists(st.one_of(EVIL, st.text(max_size=30)), max_size=4).map("".join)
TEXT = st.lists(
    st.one_of(EVIL, st.text(max_size=100), st.sampled_from(["\n", "\n.\n", "\x85", "= \n"])), max_size=8
)


def parsed(raw: bytes) -> EmailMessage:
    return cast(EmailMessage, message_from_bytes(raw, policy=policy.default))


def unfolded(raw: bytes, header: str) -> str:
    return re.sub(r"\r\n ", " ", message_from_bytes(raw)[header])


def read_name(raw: bytes, header: str) -> tuple[str, str]:
    """The newer parser of 3.11 leaves spaces between the encoded words of a long name; this one does not."""
    name, at = parseaddr(unfolded(raw, header))
    return str(make_header(decode_header(name))), at


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS, WORDS, TEXT.map("".join))
def test_what_is_read_back_is_what_was_given(sender: str, name: str, subject: str, text: str) -> None:
    raw = compose(replace(LETTER, from_name=sender, to_name=name, subject=subject, text=text))
    message = parsed(raw)
    assert message.keys() == [
        "Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    ]  # fmt: skip
    (to,), (author,) = message["To"].addresses, message["From"].addresses
    assert (to.addr_spec, author.addr_spec) == ("ann@example.com", "olive@reopen.test")
    assert read_name(raw, "To") == (one_line(name), "ann@example.com")
    assert read_name(raw, "From") == (one_line(sender), "olive@reopen.test")
    assert message["Subject"] == one_line(subject)
    assert str(make_header(decode_header(unfolded(raw, "Subject")))) == one_line(subject)
    body = message.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert body.decode().replace("\r\n", "\n") == plain_text(text)
    assert not message.defects
    assert raw.isascii()
    assert not re.search(rb"[^\r]\n|\r[^\n]", raw)
    assert max(map(len, raw.split(b"\r\n"))) <= 200 + len("Subject: ")


def test_the_plain_case_is_plain() -> None:
    letter = replace(LETTER, references=("<a@x>", "<b@y>"), unsubscribe_to="olive@reopen.test")
    assert compose(letter) == (
        b"Date: Tue, 24 Mar 2026 09:05:00 -0500\r\n"
        b"From: Olive Owner <olive@reopen.test>\r\n"
        b"To: Ann Other <ann@example.com>\r\n"
        b"Message-ID: <1@reopen.test>\r\n"
        b"Subject: Your copiers\r\n"
        b"In-Reply-To: <b@y>\r\n"
        b"References: <a@x>\r\n <b@y>\r\n"
        b"List-Unsubscribe: <mailto:olive@reopen.test?subject=remove>\r\n"
        b"MIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: 7bit\r\n"
        b"\r\n"
        b"Hello Ann,\r\n\r\nhow are you?\r\n\r\nOlive\r\n"
    )


def test_one_click_needs_https_and_brings_its_header() -> None:
    token = "t" * 120
    letter = replace(
        LETTER,
        unsubscribe_to="olive@müller.de",
        unsubscribe_subject="remove 8f&3a",
        unsubscribe_url=f"https://reopen.test/u/{token}",
    )
    message = message_from_bytes(compose(letter))
    assert "".join(message["List-Unsubscribe"].split()) == (
        f"<mailto:olive@xn--mller-kva.de?subject=remove%208f%263a>,<https://reopen.test/u/{token}>"
    )
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    for bad in ("http://reopen.test/u", "https://reopen.test/u>\r\nBcc: x", "https://a b"):
        with pytest.raises(ComposeError, match="https://"):
            compose(replace(letter, unsubscribe_url=bad))


def test_what_a_stranger_wrote_as_message_ids() -> None:
    strange = ("<a@x>", "<no id>", "<b@y>\r\nBcc: eve@example.com", "<ä@z>", "<" + "c" * 300 + "@z>")
    message = message_from_bytes(compose(replace(LETTER, references=strange)))
    assert (message["In-Reply-To"], message["References"], message["Bcc"]) == ("<a@x>", "<a@x>", None)
    long = tuple(f"<{n}@x>" for n in range(50))
    message = message_from_bytes(compose(replace(LETTER, references=long)))
    assert message["References"].split() == ["<0@x>", *(f"<{n}@x>" for n in range(31, 50))]


def test_addresses() -> None:
    message = message_from_bytes(compose(replace(LETTER, to_address="ann@straße.de", to_name="Ännchen")))
    assert message["To"] == "=?utf-8?q?=C3=84nnchen?= <ann@xn--strae-oqa.de>"
    assert "To: Ann Other <jörg@example.com>\r\n".encode() in compose(
        replace(LETTER, to_address="jörg@example.com")
    )
    for bad in ("", "ann", "ann@x.com\r\nBcc: e@x.com", "a@x.com, b@x.com", "a@x.com>", "a\u2028b@x.com"):
        with pytest.raises(BadAddressError):
            compose(replace(LETTER, to_address=bad))
        with pytest.raises(BadAddressError):
            compose(replace(LETTER, from_address=bad))


def test_message_ids() -> None:
    assert make_message_id("w0rd", "olive@Müller.de") == "<w0rd@xn--mller-kva.de>"
    for bad in ("1@x", "<1@x>\r\nBcc: e@x", "<1>", "<ä@x>"):
        with pytest.raises(ComposeError, match="no Message-ID"):
            compose(replace(LETTER, message_id=bad))
    with pytest.raises(ComposeError, match="zone"):
        compose(replace(LETTER, sent_at=dt.datetime(2026, 3, 24)))  # noqa: DTZ001


def test_a_text_beyond_ascii_is_never_base64() -> None:
    raw = compose(replace(LETTER, text="Grüße aus Köln …\n" + "日本語" * 200))
    assert b"Content-Transfer-Encoding: quoted-printable" in raw
    assert max(map(len, raw.split(b"\r\n"))) <= 78
