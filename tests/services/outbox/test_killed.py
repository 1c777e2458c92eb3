"""kill -9 at random moments: no letter twice, none lost, at most one `unknown` a kill."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.fixtures.ground import ON_POSTGRES
from tests.fixtures.letters import at_server, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import PASSWORD, USER, SmtpServer

# The full trial is REOPEN_KILLS=200 with 2,000 letters.
KILLS = int(os.environ.get("REOPEN_KILLS", "25"))
LETTERS = max(KILLS * 10, 300)
SENDERS = 4 if ON_POSTGRES else 1

pytestmark = pytest.mark.django_db(transaction=True)


class Nursery:
    """Senders that are forked from a process which has loaded everything."""

    def __init__(self) -> None:
        from django.db import connection

        env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
        settings = connection.settings_dict
        if ON_POSTGRES:
            from urllib.parse import urlsplit

            env["DATABASE_URL"] = (
                urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{settings['NAME']}").geturl()
            )
        else:
            env["REOPEN_TEST_SQLITE"] = str(settings["NAME"])
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.services.outbox.nursery"],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def bear(self, mailbox: int) -> int:
        """The process number of a new sender."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{mailbox}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_no_letter_twice_none_lost_and_one_unknown_a_kill_at_the_most(smtp: SmtpServer) -> None:
    from reopen.records.models import Message

    mailbox = at_server(make_mailbox(), smtp.ports["none"], user=USER, password=PASSWORD)
    letters = make_letters(make_campaign(mailbox), LETTERS)
    rng = random.Random(7)
    nursery = Nursery()
    kills = 0
    try:
        senders = [nursery.bear(mailbox.pk) for _ in range(SENDERS)]
        while kills < KILLS and any(is_alive(pid) for pid in senders):
            time.sleep(rng.random() * 0.15)  # a moment of the sending, not a wait for it
            number = rng.randrange(SENDERS)
            if is_alive(senders[number]):
                os.kill(senders[number], signal.SIGKILL)
                kills += 1
            senders[number] = nursery.bear(mailbox.pk)
        deadline = time.monotonic() + 300
        while any(is_alive(pid) for pid in senders):
            assert time.monotonic() < deadline, Counter(Message.objects.values_list("state", flat=True))
            time.sleep(0.05)
    finally:
        nursery.close()
    state = dict(Message.objects.values_list("message_id", "state"))
    delivered = Counter(d.message_id for d in smtp.deliveries())
    print(
        f"{kills} kills, {Counter(state.values())}, {len(delivered)} delivered, "
        f"{smtp.most_connections()} connections at the most"
    )
    assert kills >= min(KILLS, 10)
    assert set(state) == {one.message_id for one in letters}
    assert max(delivered.values()) == 1
    assert set(state.values()) <= {"sent", "unknown"}
    assert [m for m, s in state.items() if s == "sent" and m not in delivered] == []
    assert sum(s == "unknown" for s in state.values()) <= kills
