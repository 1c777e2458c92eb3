"""`reopen erase`, `erasures`, `keys`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.only_on("sqlite")  # its own database, in its own folder

CONTACTS = "Contact ID,First Name,Last Name,Email\n7,Zelda,Quixote,zelda@quixote.example\n"


def reopen(home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "REOPEN_HOME": str(home), "DATABASE_URL": ""}
    return subprocess.run(
        [sys.executable, "-m", "reopen", *args],
        env=env, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_a_person_is_erased_from_the_command_line(home: Path, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(CONTACTS)
    assert reopen(home, "import", str(tmp_path / "people.csv")).returncode == 0
    assert reopen(home, "erasures").stdout == "Nobody waits to be erased.\n"
    asked = reopen(home, "erase", "Zelda@quixote.example")
    assert asked.stdout == "1: Zelda Quixote <zelda@quixote.example>\n"
    assert "Nothing was erased. Say --yes" in asked.stderr
    done = reopen(home, "erase", "zelda@quixote.example", "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Erased: 1 contacts, 1 emails." in done.stdout
    again = reopen(home, "erase", "zelda@quixote.example", "--yes")
    assert "Nobody on record is “zelda@quixote.example”." in again.stderr
    back = reopen(home, "import", str(tmp_path / "people.csv"))
    assert "1 rejected" in back.stdout
    told = reopen(home, "keys").stdout
    assert (str(home / "keys" / "mailbox.key") in told, str(home / "keys" / "erasure.key") in told) == (
        True,
        True,
    )
