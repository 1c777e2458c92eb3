"""What fails unforeseen is a sentence and a line in the log, never a trace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import OperationalError

from reopen.cli.failure import sentence

pytestmark = pytest.mark.only_on("sqlite")  # its own home and database, whatever the others run on


def reopen(home: Path, *args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reopen", *args],
        env={**os.environ, "DATABASE_URL": "", "REOPEN_HOME": str(home), **env},
        capture_output=True,
        text=True,
        check=False,
    )


def test_version_and_help_need_no_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert reopen(home, "--version").stdout.startswith("reopen 0.")
    assert "restore" in reopen(home, "--help").stdout
    assert not home.exists()


def test_unknown_command_is_told_the_words_that_there_are(tmp_path: Path) -> None:
    failed = reopen(tmp_path, "upp")
    assert failed.returncode == 2
    assert "There is no command “upp”. There are: up, " in failed.stderr


CASES = [
    ({"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL must read postgresql://user:password@host:port/name"),
    ({"DATABASE_URL": "postgresql://u:secretpw@127.0.0.1:1/x"}, "PostgreSQL does not answer"),
    ({"REOPEN_URL": "reopen.example.com"}, "REOPEN_URL is “reopen.example.com”. It must be the address"),
    ({"REOPEN_HOME": "/dev/null/x"}, "REOPEN_HOME is /dev/null/x, and I cannot write there"),
]


@pytest.mark.parametrize(("env", "words"), CASES, ids=[words[:30] for _, words in CASES])
def test_wrong_environment_is_told(tmp_path: Path, env: dict[str, str], words: str) -> None:
    failed = reopen(tmp_path, "check", **env)
    assert failed.returncode == 1
    assert words in failed.stderr
    assert "Traceback" not in failed.stderr
    assert "secretpw" not in failed.stderr


def test_unforeseen_failure_names_the_log(tmp_path: Path) -> None:
    (tmp_path / "reopen.sqlite3").write_bytes(b"not a database at all" * 500)
    failed = reopen(tmp_path, "migrate")
    log = tmp_path / "logs" / "reopen.log"
    assert failed.returncode == 1
    assert failed.stderr == (
        f"reopen: The database file is damaged. `reopen restore` brings back a backup. Details: {log}\n"
    )
    assert "Traceback" in log.read_text()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OperationalError('could not extend file "base/5/1": No space left on device'), "The disk is full."),
        (OperationalError("database or disk is full"), "The disk is full."),
        (OSError(28, "No space left on device"), "The disk is full."),
        (OperationalError("server closed the connection unexpectedly"), "The database does not answer"),
        (OperationalError("FATAL: the database system is in recovery mode"), "The database does not answer"),
        (OperationalError("no such column: x"), "This should not have happened (OperationalError"),
    ],
)
def test_what_is_known_is_told_in_its_own_sentence(error: Exception, words: str) -> None:
    assert sentence(error).startswith(words)
