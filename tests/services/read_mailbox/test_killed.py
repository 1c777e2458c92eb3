"""kill -9 at random moments of the reading: every answer once, everything that it does once."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from reopen.records.models import MailFolder, Message, Promise, Reply, Suppression
from tests.fixtures.ground import ON_POSTGRES
from tests.fixtures.letter_out import answer_to, letters_out, report_on
from tests.fixtures.letters import NOW
from tests.fixtures.mail_servers import ImapServer

KILLS = int(os.environ.get("REOPEN_KILLS", "25"))
LETTERS = 90

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_answer_once(imap: ImapServer) -> None:
    from django.db import connection

    letters = letters_out(imap, LETTERS)
    for number, letter in enumerate(letters):
        raw = (
            answer_to(letter, "remove me"),
            answer_to(letter, "Not now, try me in June."),
            report_on(letter),
        )[number % 3]
        imap.deliver(raw, at=NOW.timestamp())
    name = connection.settings_dict["NAME"]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    if ON_POSTGRES:
        env["DATABASE_URL"] = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    else:
        env["REOPEN_TEST_SQLITE"] = str(name)
    connection.close()
    ran = subprocess.run(
        [sys.executable, "-m", "tests.services.read_mailbox.killer", str(KILLS)],
        env=env, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    print(f"{ran.stdout.strip()} kills")
    assert Counter(Reply.objects.values_list("kind", "intent", "state")) == {
        ("human", "remove", "to_judge"): LETTERS // 3,
        ("human", "later", "to_judge"): LETTERS // 3,
        ("bounce", "", "noted"): LETTERS // 3,
    }
    assert set(Reply.objects.values_list("letter", flat=True)) == {letter.pk for letter in letters}
    assert Suppression.objects.count() == LETTERS // 3
    promised = Counter(Promise.objects.values_list("kind", flat=True))
    assert promised == {"call_back": LETTERS // 3, "successor": LETTERS // 3}
    assert sorted(pk for one in Reply.objects.all() for pk in one.effects.get("stops", [])) == sorted(
        Suppression.objects.values_list("pk", flat=True)
    )
    assert Counter(Message.objects.values_list("state", flat=True)) == {"sent": 60, "bounced": 30}
    assert MailFolder.objects.get(name="INBOX").last_uid == LETTERS
    # Every letter that was not refused has one copy, and none has two.
    copies = Counter(
        m
        for m in Message.objects.values_list("message_id", flat=True)
        for raw in imap.mails("Sent")
        if m.encode() in raw
    )
    assert set(copies.values()) == {1}
    assert len(copies) >= LETTERS // 2
    assert imap.marked() == []
