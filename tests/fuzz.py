"""Hostile mail for the reader of replies: `python -m tests.fuzz 1000000 [SEED]`, on as many cores as there are.

Messages of every kind are broken at random, in bytes and in structure. No exception may escape, no message may take
two seconds; the command's memory is held to 256 MB. A message that breaks this is written beside the run and named.
"""

import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from multiprocessing import get_context

from tests.fixtures.reading import read

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
SECONDS = 2.0
MEMORY = 256 * 2**20

HUMAN = b"""From: =?utf-8?q?Ann_L=C3=A9e?= <ann@lee.example>
To: Olive <olive@ours.example>
Subject: Re: Your enquiry
Date: Mon, 02 Mar 2026 10:00:00 +0100
In-Reply-To: <1@ours.example>
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

1. yes 2. not really 3. please don=E2=80=99t. Try me in mid-April, or ask kim@lee.example.

Best regards,
Ann L=C3=A9e

On Mon, 2 Mar 2026 at 09:00, Olive <olive@ours.example> wrote:
> May we remove you?
--b1
Content-Type: text/html; charset=utf-8

<p>1. yes<br>2. not&nbsp;really</p><blockquote type="cite">May we remove you?</blockquote>
--b1--
"""
BOUNCE = b"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example>
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b2"

--b2
Content-Type: text/plain

<ann@lee.example>: host mx.lee.example[192.0.2.1] said: 550 5.1.1 <ann@lee.example>:
    User unknown (in reply to RCPT TO command)

--b2
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ann@lee.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <ann@lee.example>: User unknown

--b2
Content-Type: message/rfc822

From: olive@ours.example
To: ann@lee.example
Message-ID: <1@ours.example>

Did anyone get back to you?
--b2--
"""
PROSE = b"""From: MAILER-DAEMON@mx.example
Subject: failure notice

Hi. This is the program that delivers mail at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<ann@lee.example>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.2.2 mailbox full
Giving up on 192.0.2.1.

--- Below this line is a copy of the message.

Return-Path: <olive@ours.example>
Subject: Your enquiry

Did anyone get back to you?
"""
AWAY = """From: Kim <kim@lee.example>
Subject: =?iso-8859-1?B?QWJ3ZXNlbmhlaXQ6?= =?utf-8?Q?_n=C3=A4chste_Woche?=
Auto-Submitted: auto-replied
Content-Type: text/plain; charset=iso-8859-1; format=flowed

Ich bin bis zum 16. März nicht im Büro. In dringenden Fällen: post@lee.example
""".encode("latin-1")
ABUSE = b"""From: <abuse@provider.example>
Subject: FW: Your enquiry
Content-Type: multipart/report; report-type=feedback-report; boundary="b3"

--b3
Content-Type: text/plain

This is an abuse report.
--b3
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Example/1.0
Version: 1
--b3
Content-Type: message/rfc822

To: ann@lee.example

Hello
--b3--
"""
INVITE = b"""From: ann@lee.example
Subject: Accepted: a call
Content-Type: text/calendar; method=REPLY; charset=utf-8
Content-Transfer-Encoding: base64

QkVHSU46VkNBTEVOREFSCk1FVEhPRDpSRVBMWQpFTkQ6VkNBTEVOREFSCg==
"""
SEEDS = (HUMAN, BOUNCE, PROSE, AWAY, ABUSE, INVITE)
PIECES = (
    b"\n", b"\r\n", b"\n\n", b"\r", b"\0", b"\xff\xfe", b"\x1b$B", b"\xe2\x80\xae", b"--b1\n", b"--b2--\n",
    b"--", b"=?", b"?=", b"=?utf-8?b?/////w==?=", b"=?utf-7?q?+AGEA?=",
    b'Content-Type: multipart/mixed; boundary=""\n\n', b"Content-Type: message/rfc822\n\n",
    b"Content-Type: multipart/mixed; boundary*0=b; boundary*1*=%31\n\n",
    b"Content-Transfer-Encoding: base64\n", b"charset=utf-16", b"charset=hz", b"charset=idna", b"boundary=",
    b'"', b"<", b">", b"(", b")", b"@", b"> ", b">>>>>>>>", b"<blockquote>", b"<!--", b"<a ", b"&#x110000;",
    b"&", b"On ", b" wrote:\n", b"-- \n", b"remove", b"in March", b"31/02/2027", b"99999999999999999999",
    b"KW 99", b"1. ", b"Final-Recipient: rfc822; ", b"Status: 5.1.1\n", b"Action: failed\n", b"550 5.1.1 ",
    b'{"notificationType":"Bounce"', b"[[[[[[",
)  # fmt: skip


def mutants(number: int, seed: int) -> Iterator[bytes]:
    """So many broken messages, the same for the same seed."""
    rng = random.Random(seed)
    for _ in range(number):
        raw = bytearray(rng.choice(SEEDS))
        for _ in range(rng.choice((1, 1, 2, 3, 5, 9))):
            _break(raw, rng)
        yield bytes(raw)


def _break(raw: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(raw) + 1)
    to = min(len(raw), at + rng.choice((1, 2, 5, 40, 400)))
    how = rng.randrange(8)
    if how == 0:
        raw[at:to] = rng.randbytes(to - at)
    elif how == 1:
        del raw[at:to]
    elif how == 2:
        raw[at:at] = raw[at:to] * rng.choice((1, 2, 9))
    elif how == 3:
        raw[at:to] = rng.choice(PIECES)
    elif how == 4:
        raw[at:at] = rng.choice(PIECES) * rng.choice((1, 1, 3, 30))
    elif how == 5:
        other = rng.choice(SEEDS)
        begin = rng.randrange(len(other))
        raw[at:to] = other[begin : begin + rng.choice((20, 200, 1_000))]
    elif how == 6:
        del raw[at:]
    elif rng.random() < 0.02:
        raw[at:at] = rng.choice(PIECES) * 20_000
    else:
        raw[at:to] = raw[at:to].swapcase()


def check(raw: bytes) -> str:
    """What is wrong with how it is read, or ""."""
    began = time.process_time()
    try:
        read(raw, received_at=NOW).as_json()
    except Exception as error:  # that is what is looked for
        return f"{type(error).__name__}: {error}"
    took = time.process_time() - began
    return f"{took:.1f} seconds" if took > SECONDS else ""


def _run(job: tuple[int, int]) -> list[tuple[bytes, str]]:
    number, seed = job
    return [(raw, wrong) for raw in mutants(number, seed) if (wrong := check(raw))]


def main(number: int, seed: int) -> int:
    """The number of messages that broke it."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    size = 10_000
    jobs = [(min(size, number - at), seed + at // size) for at in range(0, number, size)]
    bad, done, began = 0, 0, time.monotonic()
    with get_context("spawn").Pool(cores, maxtasksperchild=None) as pool:
        for (count, _), found in zip(jobs, pool.imap(_run, jobs), strict=True):
            done += count
            for raw, wrong in found:
                bad += 1
                with tempfile.NamedTemporaryFile(prefix="reply-", suffix=".eml", delete=False) as file:
                    file.write(raw)
                print(f"{wrong}: {file.name}")
            if done % 100_000 == 0 or done == number:
                print(f"{done} messages, {bad} broke it, {time.monotonic() - began:.0f} s", flush=True)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"at most {most / 2**20:.0f} MB in a process")
    return bad + (most > MEMORY)


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(1 if main(int(words[0]) if words else 10_000, int(words[1]) if len(words) > 1 else 1) else 0)
