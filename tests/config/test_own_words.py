"""A cadences.toml that was written by hand: what cannot be said, or read, is told at every start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from reopen.config.checks import check_own_words
from reopen.core.words import NAMES
from reopen.services import cadence_settings


def told(text: str) -> list[tuple[str | None, str]]:
    cadence_settings.path().write_text(text)
    return [(message.id, message.msg) for message in check_own_words()]


@pytest.fixture(autouse=True)
def no_file():
    yield
    cadence_settings.path().unlink(missing_ok=True)


def test_without_a_file_and_with_sound_words_nothing_is_said():
    assert check_own_words() == []
    assert told('[words]\ncheck_in = "Hello[ {name}], it’s {seller}."\n') == []


def test_unknown_brace_is_told_with_its_file_and_key():
    assert told('[words]\ncheck_in = "Hello[ {nmae}]."\n') == [
        (
            "reopen.W004",
            f"In {settings.REOPEN_HOME / 'cadences.toml'}, “check_in” in [words] cannot be said as it stands: "
            f"“{{nmae}}” is no name that I know. There are: {', '.join(NAMES)}.",
        )
    ]


def test_unreadable_file_is_told_with_its_line():
    [(number, words)] = told("[check_in]\nenabled = false\n")
    assert number == "reopen.W005"
    assert words.startswith(f"{settings.REOPEN_HOME / 'cadences.toml'} cannot be read: Line 2: ")


@pytest.mark.only_on("sqlite")  # its own database, in its own folder
def test_reopen_check_says_it(tmp_path: Path):
    tmp_path.chmod(0o700)
    (tmp_path / "cadences.toml").write_text('[words]\nnotice = "Until {cancelby}."\n')
    found = subprocess.run(
        [sys.executable, "-m", "reopen", "check"],
        env={**os.environ, "REOPEN_HOME": str(tmp_path), "DATABASE_URL": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0
    assert (
        f"Note (reopen.W004): In {tmp_path / 'cadences.toml'}, “notice” in [words] cannot be said as it stands: "
        "“{cancelby}” is no name that I know."
    ) in found.stderr
