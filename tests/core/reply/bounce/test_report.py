"""Fields of a delivery report, kept and broken."""

import pytest

from reopen.core.reply.bounce.report import fields
from reopen.core.reply.bounce.said import Said

ANN = Said("ann@lee.example", "failed", "5.1.1", "550 5.1.1 no such user")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ann@lee.example\nAction: "
            "failed\nStatus: 5.1.1\n"
            "Diagnostic-Code: smtp; 550 5.1.1\n no such user\n",
            [ANN],
        ),
        # No blank line, a fold that lost its space, other letters.
        (
            "REPORTING-MTA: dns; mx.example\nFINAL-RECIPIENT: RFC822;<ann@lee.example>\nACTION: "
            "Failed\nSTATUS: 5.1.1\n"
            "DIAGNOSTIC-CODE: SMTP;550 5.1.1\nno such user",
            [ANN],
        ),
        # What the sender wrote to, not what it became.
        (
            "Original-Recipient: rfc822;ann@lee.example\nFinal-Recipient: rfc822; "
            "al@box.lee.example\nAction: failed\n"
            "Status: 5.1.1 (bad mailbox)\nDiagnostic-Code: smtp; 550 5.1.1 no such user",
            [ANN],
        ),
        (
            "Final-Recipient: rfc822; ann@lee.example\nAction: delayed\nStatus: 4.4.1\n"
            "Final-Recipient: rfc822; kim@lee.example\nAction: failed (bad)\nStatus: 5.0.0 (mailbox full)\n",
            [
                Said("ann@lee.example", "delayed", "4.4.1"),
                Said("kim@lee.example", "failed", "5.0.0", "mailbox full"),
            ],
        ),
        ("Action: failed\nDiagnostic-Code: X-Unix; 75\n", [Said("", "failed", "", "x-unix 75")]),
        ("Final-Recipient: rfc822;\nAction:\nStatus: none\n", [Said("")]),
        ("nothing at all", []),
        ("", []),
    ],
)
def test_fields(text: str, said: list[Said]) -> None:
    assert fields(text) == said


def test_there_is_an_end_to_recipients() -> None:
    assert len(fields("Final-Recipient: rfc822; a@b.example\nAction: failed\n\n" * 5_000)) == 200
