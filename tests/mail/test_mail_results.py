"""Authentication-Results, as the large providers and RFC 8601 write them, and as liars do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.mail.mail_results import MailResults, mail_results, read_header

GOOGLE = b"""Delivered-To: olive@example.com
ARC-Authentication-Results: i=1; mx.google.com;
       dkim=fail header.i=@evil.example; spf=fail; dmarc=fail
Authentication-Results: mx.google.com;
       dkim=pass header.i=@example.com header.s=s1 header.b="Ab/c+d==";
       dkim=fail header.i=@other.example;
       spf=pass (google.com: domain of olive@example.com designates 192.0.2.1 as permitted (yes; "really") sender)
        smtp.mailfrom=olive@example.com;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com
Received: from x
Authentication-Results: evil.example; spf=fail; dmarc=fail
"""
MICROSOFT = b"""Authentication-Results: spf=softfail (sender IP is 192.0.2.1)
 smtp.mailfrom=example.com; dkim=none (message not signed)
 header.d=none;dmarc=fail action=none header.from=example.com;compauth=pass reason=109
"""
CASES = [
    (GOOGLE, "", MailResults("mx.google.com", "pass", "pass", "pass", ("example.com",))),
    (GOOGLE, "google.com", MailResults("mx.google.com", "pass", "pass", "pass", ("example.com",))),
    (GOOGLE, "evil.example", MailResults("evil.example", "fail", "", "fail")),
    (GOOGLE, "gle.com", MailResults()),
    (MICROSOFT, "", MailResults("", "softfail", "none", "fail")),
    (b"Subject: none\n", "", MailResults()),
    (b"Authentication-Results: example.org 1; none\n", "", MailResults("example.org")),
    (b"Authentication-Results: a.example; spf=pass\nAuthentication-Results: a.example; dkim=pass header.d=X.example\n",
     "", MailResults("a.example", "pass", "pass", "", ("x.example",))),
    (b"Authentication-Results: a.example; spf=pass\nAuthentication-Results: b.example; dmarc=pass\n",
     "", MailResults("a.example", "pass")),
    (b'Authentication-Results: "a.example"; SPF/1 = PASS (x; dkim=pass (nested) \\) );\n'
     b' dkim=hardfail reason="; dmarc=pass"\n',
     "", MailResults("a.example", "pass", "fail")),
    (b"Authentication-Results: a.example; spf=great; dkim; =pass; dmarc==pass\n", "", MailResults("a.example")),
]  # fmt: skip


@pytest.mark.parametrize(("headers", "server", "expected"), CASES)
def test_what_was_found(headers: bytes, server: str, expected: MailResults) -> None:
    raw = headers.replace(b"\n", b"\r\n") + b"\r\nAuthentication-Results: body.example; spf=fail\r\n"
    assert mail_results(raw, server) == expected


@given(st.binary())
def test_any_bytes(raw: bytes) -> None:
    mail_results(b"Authentication-Results: " + raw)


@given(st.text(alphabet='a.;="()\\ \t=pass'))
def test_any_value(value: str) -> None:
    read_header(value)
