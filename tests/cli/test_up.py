"""`reopen up` as a person meets it: it answers, signs in, stops when asked, and leaves nothing running."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

pytestmark = [
    pytest.mark.only_on("sqlite"),  # its own database, in its own folder
    pytest.mark.skipif(os.name != "posix", reason="signals and locks of POSIX"),
]
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(home: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "REOPEN_HOME": str(home), "PYTHONUNBUFFERED": "1", **more}


@dataclass
class Running:
    process: subprocess.Popen[str]
    port: int
    home: Path
    told: str

    def get(self, path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, str]:
        ask = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        ask.request("GET", path, headers=headers)
        answer = ask.getresponse()
        return answer.status, answer.msg, answer.read().decode()

    def answers(self) -> bool:
        try:
            return self.get("/sign-in/")[0] == 200
        except OSError:
            return False

    def children(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)


@pytest.fixture(scope="module")
def up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    home = tmp_path_factory.mktemp("up") / "home"
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "reopen", "up", "--port", str(port)],
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    told = ""
    assert process.stdout is not None
    for line in process.stdout:
        told += line
        if "Ctrl-C" in line:
            break
    yield Running(process, port, home, told)
    process.kill()
    process.wait()


def wait_until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)


def test_up_tells_where_it_answers_and_how_to_sign_in(up: Running) -> None:
    assert f"Reopen answers at http://127.0.0.1:{up.port}/\n" in up.told
    found = re.search(r"http://127\.0\.0\.1:\d+(/sign-in/[\w-]+/)\n", up.told)
    assert found is not None
    status, headers, _ = up.get("/")
    assert (status, headers["Location"].split("?")[0]) == (302, "/sign-in/")
    status, headers, page = up.get(found[1])
    assert status == 200
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    static = re.findall(r"/static/[^\"]+\.css", page)
    assert static != []
    for path in static:
        status, headers, _ = up.get(path)
        assert (status, "immutable" in headers["Cache-Control"]) == (200, True)


def test_unknown_host_is_refused_and_unknown_page_is_told(up: Running) -> None:
    assert up.get("/sign-in/", Host="evil.example")[0] == 400
    status, _, page = up.get("/no/such/page/")
    assert status in (302, 404)
    assert "Traceback" not in page


def test_every_process_runs_the_sqlite_that_was_chosen(up: Running) -> None:
    from reopen.config import sqlite_library

    version, journal = sqlite_library.choose()
    ran = f"runs on SQLite {'.'.join(map(str, version))}, journal {journal.lower()}"
    log = up.home / "logs" / "reopen.log"

    def said() -> dict[str, list[int]]:
        lines = [line for line in log.read_text().splitlines() if "runs on SQLite" in line]
        assert [line for line in lines if ran not in line] == []
        return {
            role: [int(line.split()[3]) for line in lines if f" {role} runs" in line]
            for role in ("web", "worker")
        }

    wait_until(lambda: len(said()["web"]) >= 2 and said()["worker"] != [])
    # Who has the database open is one of those that said so.
    database = str(up.home / "reopen.sqlite3")
    holders = {child.pid for child in up.children() if database in {file.path for file in child.open_files()}}
    assert holders <= {pid for pids in said().values() for pid in pids}


def test_this_process_runs_the_sqlite_that_was_chosen() -> None:
    from django.conf import settings
    from django.db import connection
    from django.db.backends.sqlite3 import base

    assert connection.vendor == "sqlite"
    assert (
        base.Database.sqlite_version_info
        == settings.SQLITE_VERSION
        == sys.modules["sqlite3"].sqlite_version_info
    )


def test_second_start_says_who_runs_already(up: Running) -> None:
    again = subprocess.run(
        [sys.executable, "-m", "reopen", "up", "--port", str(free_port())],
        env=environment(up.home), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert again.returncode == 1
    assert f"`reopen up` already runs on {up.home} (process {up.process.pid})" in again.stderr
    assert "Traceback" not in again.stderr


def test_taken_port_is_told(up: Running, tmp_path: Path) -> None:
    again = subprocess.run(
        [sys.executable, "-m", "reopen", "up", "--port", str(up.port)],
        env=environment(tmp_path), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert again.returncode == 1
    assert f"I cannot listen on 127.0.0.1, port {up.port}: Address already in use." in again.stderr
    assert f"--port {up.port + 1}" in again.stderr


def test_nightly_work_is_done_on_the_first_start(up: Running) -> None:
    wait_until(lambda: list(up.home.glob("backups/nightly-*.reopen.zip")) != [])
    wait_until((up.home / "promises" / "promises.csv").exists)


def test_worker_that_dies_is_started_again(up: Running) -> None:
    def workers() -> list[int]:
        running = (child for child in up.children() if child.status() != psutil.STATUS_ZOMBIE)
        return [child.pid for child in running if child.cmdline()[-1:] == ["worker"]]

    wait_until(lambda: len(workers()) == 1)
    (before,) = workers()
    os.kill(before, signal.SIGKILL)
    wait_until(lambda: workers() not in ([], [before]))


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's word to a child whose parent died")
def test_web_server_that_is_killed_takes_its_processes_along(up: Running) -> None:
    def servers() -> list[psutil.Process]:
        return [child for child in psutil.Process(up.process.pid).children() if "granian" in child.cmdline()]

    def begun() -> int:
        return (up.home / "logs" / "reopen.log").read_text().count(" web runs on ")

    (server,), before = servers(), begun()
    theirs = server.children()
    assert len(theirs) == 2
    server.kill()
    assert psutil.wait_procs(theirs, PATIENCE)[1] == []
    wait_until(lambda: begun() == before + 2)
    # They say what they run on before they listen; the next test asks at once.
    wait_until(up.answers)


def test_terminate_stops_everything(up: Running) -> None:
    children = up.children()
    assert len(children) >= 4  # granian, its two workers, our worker
    up.process.terminate()
    assert up.process.wait(PATIENCE) == 0
    assert up.process.stdout is not None
    assert up.process.stdout.read().splitlines()[-2:] == ["Stopping …", "Stopped."]
    assert psutil.wait_procs(children, PATIENCE)[1] == []


def test_terminate_of_the_web_server_alone_leaves_none_of_its_processes(up: Running) -> None:
    port = free_port()
    alone = subprocess.Popen(
        [sys.executable, "-m", "reopen", "web", "--port", str(port)],
        env=environment(up.home),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert alone.stdout is not None
    told = next(line for line in alone.stdout if "answers" in line)
    web = Running(alone, port, up.home, told)
    assert (f"http://127.0.0.1:{port}/." in told, web.answers()) == (True, True)
    children = web.children()
    assert len(children) == 3  # granian and its two workers
    alone.terminate()
    assert alone.wait(PATIENCE) == 0
    assert psutil.wait_procs(children, PATIENCE)[1] == []
