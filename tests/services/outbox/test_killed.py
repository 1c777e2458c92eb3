"""kill -9 at random moments: no letter twice, none lost, at most one `unknown` a kill.

Whole workers are what is killed in life, and seconds pass until the next one sends; senders that are forked from a
process which has loaded everything are killed in the midst of letters ten times as often.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.fixtures.ground import ON_POSTGRES
from tests.fixtures.letters import at_server, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import PASSWORD, USER, SmtpServer

# The full trial is REOPEN_KILLS=200: 2,000 letters, for workers and for senders.
FULL = int(os.environ.get("REOPEN_KILLS", "0"))
KILLS = FULL or 15
LETTERS = max(KILLS * 10, 200)
SENDERS = 4 if ON_POSTGRES else 1
WORKER_KILLS = FULL or 2
AWAY = 0.02 if FULL else 0.005  # seconds until the server answers
WORKERS = SENDERS if FULL or not ON_POSTGRES else 2

pytestmark = pytest.mark.django_db(transaction=True)


class Nursery:
    """Senders that are forked from a process which has loaded everything."""

    def __init__(self) -> None:
        from django.db import connection

        env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
        settings = connection.settings_dict
        if ON_POSTGRES:
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


class Workers:
    """`reopen worker`, as a service manager starts it, on the database of this test."""

    def __init__(self, home: Path) -> None:
        from django.conf import settings
        from django.db import connection

        self.env = {**os.environ, "REOPEN_HOME": str(settings.REOPEN_HOME)}
        name = str(connection.settings_dict["NAME"])
        if ON_POSTGRES:
            self.env["DATABASE_URL"] = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
        else:
            database = settings.REOPEN_HOME / "reopen.sqlite3"
            database.unlink(missing_ok=True)
            database.symlink_to(name)
        self.told = (home / "told").open("a+")
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "reopen", "worker"], env=self.env, stdout=self.told, stderr=self.told
        )
        self.running.append(process)
        return process

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.wait()
        self.running.remove(process)

    def end(self) -> list[int]:
        """Ask all to finish; their exit codes."""
        for process in self.running:
            process.terminate()
        return [process.wait(60) for process in self.running]


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
    assert kills >= min(KILLS, 10)
    assert_none_twice_and_none_lost(smtp, letters, kills)


def test_no_letter_twice_and_none_lost_by_whole_workers(smtp: SmtpServer, tmp_path: Path) -> None:
    from reopen.records.models import Message

    # Several senders at once, each with a mailbox of its own; whoever comes later waits for one that dies.
    boxes = [make_mailbox(address=f"olive{n}@reopen.test") for n in range(max(WORKERS - 1, 1))]
    number = WORKER_KILLS * 10 // len(boxes) + 1
    letters = []
    for n, box in enumerate(boxes):
        mailbox = at_server(box, smtp.ports["none"], user=USER, password=PASSWORD)
        letters += make_letters(make_campaign(mailbox), number, prefix=f"box{n}p")
    # As far away as servers are: a letter is in more hands than ours for most of its way.
    smtp.script(*({"stage": stage, "delay": AWAY} for stage in ("mail", "rcpt", "data", "dot")))
    rng = random.Random(11)
    workers = Workers(tmp_path)
    delivered = smtp.folder / "deliveries.jsonl"
    kills, deadline = 0, time.monotonic() + 60 + WORKER_KILLS * 10
    try:
        for _ in range(WORKERS):
            workers.start()
        while kills < WORKER_KILLS:
            # Some letters further, and then at any moment of the next two.
            go_on_at = delivered.stat().st_size + 800 * rng.randrange(12) if delivered.exists() else 1
            while not delivered.exists() or delivered.stat().st_size < go_on_at:
                if not still_queued():
                    break
                assert time.monotonic() < deadline, told(workers)
                time.sleep(0.01)
            if not still_queued():
                break
            time.sleep(rng.random() * 0.05)
            workers.kill(rng.choice(workers.running))
            workers.start()
            kills += 1
        while Message.objects.filter(state__in=("queued", "sending")).exists():
            assert time.monotonic() < deadline, told(workers)
            time.sleep(0.05)
        codes = workers.end()
    finally:
        for process in list(workers.running):
            workers.kill(process)
    # Whoever was started last may not yet have come to where it listens.
    assert set(codes) <= {0, -signal.SIGTERM}, told(workers)
    assert kills == WORKER_KILLS
    assert_none_twice_and_none_lost(smtp, letters, kills)


def still_queued() -> bool:
    from reopen.records.models import Message

    return Message.objects.filter(state="queued").exists()


def told(workers: Workers) -> str:
    workers.told.seek(0)
    return workers.told.read()[-2000:]


def assert_none_twice_and_none_lost(smtp: SmtpServer, letters: list[Any], kills: int) -> None:
    from reopen.records.models import Message

    state = dict(Message.objects.values_list("message_id", "state"))
    delivered = Counter(d.message_id for d in smtp.deliveries())
    print(
        f"{kills} kills, {Counter(state.values())}, {len(delivered)} delivered, "
        f"{smtp.most_connections()} connections at the most"
    )
    assert set(state) == {one.message_id for one in letters}
    assert max(delivered.values()) == 1
    assert set(state.values()) <= {"sent", "unknown"}
    assert [m for m, s in state.items() if s == "sent" and m not in delivered] == []
    assert sum(s == "unknown" for s in state.values()) <= kills
