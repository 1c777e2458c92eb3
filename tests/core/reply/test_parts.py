"""A message taken apart."""

import time
import tracemalloc
from collections.abc import Callable

import pytest

from reopen.core.reply.mime import LEVELS, PARTS
from reopen.core.reply.parts import parts_of

MIXED = b"""From: =?utf-8?q?Ann_L=C3=A9e?= <ann@lee.example>
Subject: One
 two
Subject: second
Content-Type: multipart/mixed;
\tboundary="out er"

Some mail programs cannot read this.
--out er
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Gr=FC=DFe=
!
--inner
Content-Type: text/html

<p>Other</p>
--inner--
--out er
Content-Type: text/plain; name="notes.txt"
Content-Disposition: attachment

not mine
--out er
Content-Type: text/calendar; method=REPLY
Content-Transfer-Encoding: base64

QkVHSU46VkNBTEVOREFSCg==
--out er
Content-Type: message/rfc822

Subject: the one within
Content-Type: multipart/mixed; boundary=z

--z
Content-Type: message/delivery-status

Action: failed
--z--
--out er--
after the end
"""


def test_the_parts_of_a_message() -> None:
    parts = parts_of(MIXED)
    assert parts.header("subject") == "One two"
    assert parts.headers["subject"] == ("One two", "second")
    assert parts.addresses("From") == [("Ann Lée", "ann@lee.example")]
    assert (parts.text, parts.plain, parts.html) == ("Grüße!", "Grüße!", "<p>Other</p>")
    assert parts.calendar == "METHOD:REPLY\nBEGIN:VCALENDAR\n"
    assert parts.original.startswith("Subject: the one within\n")
    assert parts.reports == {}  # what stands in the message within is its own
    assert "message/delivery-status" not in parts.types
    assert sorted(parts.types) == [
        "message/rfc822", "multipart/alternative", "multipart/mixed", "text/calendar", "text/html",
        "text/plain", "text/plain",
    ]  # fmt: skip
    assert parts.whole


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\r\r\n"])
def test_any_line_end(end: bytes) -> None:
    parts = parts_of(MIXED.replace(b"\n", end))
    assert (parts.header("subject"), parts.text, len(parts.types)) == ("One two", "Grüße!", 7)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        (b"Hello there\nhow are you", "Hello there\nhow are you"),
        (b"Subject: x", ""),
        (b"From nobody Thu Jan  1 00:00:00 1970\nSubject: x\n\nbody", "body"),
        (b"\n\nSubject: x\n\nbody", "body"),
        (b"\nhow: are you", "how: are you"),
        (b"Subject: x\nno colon here\nTo: y\n\nbody", "body"),
        (b"Content-Type: text/plain; charset=\n\nbody", "body"),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nYm9keQ", "body"),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: no-such\n\nbody", "body"),
        (b"Content-Type: nonsense\n\nbody", "body"),
        (b"Content-Type: text/html\n\n<p>body", "body"),
        # The boundary of the header never comes.
        (
            b"Content-Type: multipart/mixed; boundary=x\n\n--y\nContent-Type: text/plain\n\nbody\n--y--",
            "body",
        ),
        (b"Content-Type: multipart/mixed\n\n--y\nContent-Type: text/plain\n\nbody\n--y--", "body"),
        (b"Content-Type: multipart/mixed; boundary=x\n\nbody", "body"),
        (b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nbody", "body"),  # it never ends
        (b"Content-Type: multipart/mixed; boundary=x\n\n--x\nbody\n--x--", "body"),  # a part without headers
        (
            b"Content-Type: multipart/mixed; boundary=x\n\n--xy\n\nno\n--x\n\nbody\n--xy\n\nno\n--x--",
            "body\n--xy\n\nno",
        ),
    ],
)
def test_broken_messages(raw: bytes, text: str) -> None:
    assert parts_of(raw).text == text


def test_the_parts_of_a_report() -> None:
    raw = (
        b"Content-Type: multipart/report; boundary=b\n\n--b\n\nIt failed.\n--b\nContent-Type: "
        b"Message/Delivery-Status\n"
        b"Content-Transfer-Encoding: base64\n\nQWN0aW9uOiBmYWlsZWQK\n--b\nContent-Type: text/rfc822-headers\n\n"
        b"To: a@b.example\n--b--"
    )
    parts = parts_of(raw)
    assert parts.text == "It failed."
    assert parts.reports == {"message/delivery-status": "Action: failed\n"}
    assert parts.original == "To: a@b.example"


# Made when they are needed: together they are half a gigabyte.
HOSTILE: dict[str, Callable[[], bytes]] = {
    "one line": lambda: b"x" * 100_000_000,
    "one header": lambda: b"Subject: " + b"x" * 30_000_000 + b"\n\nbody",
    "folds": lambda: b"Subject: x" + b"\n " * 2_000_000 + b"\n\nbody",
    "headers": lambda: b"A: b\n" * 3_000_000,
    "addresses": lambda: b"To: " + b"ann@lee.example, " * 700_000 + b"\n\nbody",
    "angles": lambda: b"From: " + b"<(\"" * 1_000_000 + b"\n\nx",
    "words": lambda: b"Subject: " + b"=?utf-8?b?" * 500_000 + b"\n\nx",
    "deep": lambda: b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(100_000)
    ),
    "wide": lambda: b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 2_000_000,
    "same boundary": lambda: b"Content-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 200_000,
    "no boundary": lambda: b"Content-Type: multipart/mixed; boundary=b\n\n"
    + (b"--b\nContent-Type: multipart/mixed\n\n" + b"\n--x\ny:\n" * 2_500) * 500,
    "prefixes": lambda: b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--bx\n" * 2_000_000,
    "parameters": lambda: b"Content-Type: multipart/mixed; " + b"boundary*0*=x''%41; " * 500_000 + b"\n\nx",
    "quotes": lambda: b'Content-Type: multipart/mixed; boundary="' + b'boundary="\\' * 500_000 + b"\n\nx",
    "base64": lambda: b"Content-Transfer-Encoding: base64\n\n" + b"AAAA\n" * 4_000_000,
    "quoted": lambda: b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=41=\n" * 3_000_000,
    "nul": lambda: b"\0" * 20_000_000,
    "lines": lambda: b"\r" * 20_000_000,
    "messages": lambda: b"Content-Type: message/rfc822\n\n" * 500_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_messages_cost_little(name: str) -> None:
    raw = HOSTILE[name]()
    began = time.process_time()
    parts = parts_of(raw)
    read = (
        parts.headers,
        parts.text,
        parts.html,
        parts.reports,
        parts.original,
        parts.calendar,
        parts.addresses("to"),
    )
    assert time.process_time() - began < 2
    assert all(len(str(one)) < 5_000_000 for one in read)
    assert len(parts.types) <= PARTS + LEVELS


def test_hostile_messages_take_little_memory() -> None:
    raw = HOSTILE["headers"]() + HOSTILE["wide"]()
    tracemalloc.start()
    try:
        assert not parts_of(raw).whole
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 100_000_000
