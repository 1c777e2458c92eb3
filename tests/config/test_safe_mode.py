"""Where no mended SQLite is to be had, Reopen says so at every start and runs without WAL."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reopen.config.sqlite_library import MENDED

REPOSITORY = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.only_on("sqlite")


def reopen(home: Path, *args: str, without_wheel: Path | None = None) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([*([str(without_wheel)] if without_wheel else []), str(REPOSITORY)])
    env = {**os.environ, "REOPEN_HOME": str(home), "DATABASE_URL": "", "PYTHONPATH": path}
    return subprocess.run(
        [sys.executable, "-m", "reopen", *args], env=env, capture_output=True, text=True, check=False
    )


def system_version() -> tuple[int, ...]:
    """The version of the SQLite that this Python was built with."""
    told = subprocess.run(
        [sys.executable, "-c", "import sqlite3; print(sqlite3.sqlite_version)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(int(part) for part in told.stdout.split("."))


def test_without_a_mended_sqlite_the_rollback_journal_is_used(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert reopen(home, "migrate").returncode == 0  # with the wheel, where there is one
    (tmp_path / "pysqlite3.py").write_text("raise ImportError")
    checked = reopen(home, "check", without_wheel=tmp_path)
    old = system_version() < MENDED
    assert checked.returncode == 0
    assert ("(reopen.W001): SQLite here is" in checked.stderr) is old
    assert f"journal {'DELETE' if old else 'WAL'}" in checked.stdout
    backed_up = reopen(home, "backup", str(tmp_path / "b.zip"), without_wheel=tmp_path)
    assert (backed_up.returncode, backed_up.stderr) == (0, "")
    opened = sqlite3.connect(home / "reopen.sqlite3")
    assert opened.execute("PRAGMA journal_mode").fetchone()[0] == ("delete" if old else "wal")
    opened.close()


def test_foreign_library_loaded_first_is_an_error(tmp_path: Path) -> None:
    """Something that imports Django's backend before the settings could choose: reopen.E001."""
    code = (
        "import sqlite3, sys; from django.db.backends.sqlite3 import base\n"
        "from reopen.config import sqlite_library\n"
        "version, _ = sqlite_library.choose()\n"
        "print(sqlite_library.in_use() == version)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=True,
    )
    one_library = sys.modules["sqlite3"].sqlite_version_info == system_version()
    assert told.stdout == f"{one_library}\n"
