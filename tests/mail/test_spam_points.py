"""Our letter gets no more points from a spam filter than the same words from a person's mail program."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from reopen.core.letter import default_letter
from reopen.mail.compose import Letter, compose
from tests.fixtures.ground import missing

SENT = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
RECEIVED = (
    b"Received: from mail.harlanpike.example (mail.harlanpike.example [8.8.4.5]) by mx.westbrook.example\r\n"
    b" with ESMTPS id 4Xy for <nora@westbrook.example>; Tue, 3 Mar 2026 15:00:02 +0000\r\n"
)


def points(raw: bytes) -> float:
    """As SpamAssassin counts them by its own rules, asking nobody."""
    done = subprocess.run(
        ["spamassassin", "--local", "--test-mode"], input=RECEIVED + raw, capture_output=True, check=True
    )
    found = re.search(rb"Content analysis details: +\((-?[0-9.]+) points", done.stdout)
    assert found is not None, done.stdout[-2000:]
    return float(found[1])


@pytest.mark.only_on("sqlite")  # no database is asked: once is enough
def test_letter_has_no_more_points_than_the_same_words_by_hand() -> None:
    if shutil.which("spamassassin") is None:
        missing("There is no SpamAssassin here.")
    subject, text = default_letter("Ruth Harlan", "Harlan Pike", "118 Canal Street\nColumbus, OH 43215")
    text = re.sub(r"\{\w+\|([^}]*)\}", r"\1", text).replace("{first}", "Nora")
    text = re.sub(r"\{\w+\}", "copiers", text)
    subject = re.sub(r"\{\w+\}", "May", subject)
    ours = compose(
        Letter(
            from_name="Ruth Harlan",
            from_address="ruth@harlanpike.example",
            to_name="Nora Feldt",
            to_address="nora@westbrook.example",
            subject=subject,
            text=text,
            message_id="<0123456789abcdef0123456789abcdef@harlanpike.example>",
            sent_at=SENT,
            unsubscribe_to="ruth@harlanpike.example",
            unsubscribe_subject="remove 0123456789abcdef",
        )
    )
    by_hand = EmailMessage()
    by_hand["Message-ID"] = "<2f0c4c1e-8d2a-4b0e-9c55-7a1f3f0f8c11@harlanpike.example>"
    by_hand["Date"] = SENT
    by_hand["User-Agent"] = "Mozilla Thunderbird"
    by_hand["Subject"] = subject
    by_hand["To"] = "Nora Feldt <nora@westbrook.example>"
    by_hand["From"] = "Ruth Harlan <ruth@harlanpike.example>"
    by_hand.set_content(text)
    assert points(ours) <= points(by_hand.as_bytes(policy=SMTP))
