"""The commands of the README and the docs are run, the commands they mention exist, their links lead somewhere."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reopen.cli.main import COMMANDS

REPOSITORY = Path(__file__).parent.parent
PAGES = [REPOSITORY / "README.md", REPOSITORY / "CHANGELOG.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]
pytestmark = pytest.mark.only_on("sqlite")

# Commands that are tried where they belong: by what, and on what.
ELSEWHERE = {
    "git clone <this repository> reopen && cd reopen": ".ci/run runs in a fresh clone",
    "make run": "Makefile: `reopen up --sample`, as below",
    "python3 -m venv .venv": "Makefile",
    ".venv/bin/pip install .": "test_package.py looks into the wheel",
    ".venv/bin/reopen up": "cli/test_up.py",
    "reopen up --host 127.0.0.1 --port 8000": "cli/test_up.py",
    "REOPEN_URL=https://reopen.example.com reopen up": "test_operations.py",
    "DATABASE_URL=postgresql://reopen:password@db.example.com:5432/reopen reopen check": "cli/test_failure.py",
}


def commands(page: Path) -> list[str]:
    """Every line of the page's shell blocks, those that go on joined."""
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text(), re.DOTALL)
    lines = "".join(blocks).replace("\\\n", "").splitlines()
    return [line.split("  #")[0].strip() for line in lines if line.strip() and not line.startswith("#")]


def name(page: Path) -> str:
    return str(page.relative_to(REPOSITORY))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_do_what_they_say(page: Path, tmp_path: Path, lay_tables: Callable[[Path], None]) -> None:
    env = {
        **os.environ,
        "REOPEN_HOME": str(tmp_path / "home"),
        "DATABASE_URL": "",
        "REOPEN_URL": "",
        "PYTHONPATH": str(REPOSITORY),
    }
    mine = [command for command in commands(page) if command not in ELSEWHERE]
    if mine:
        lay_tables(tmp_path / "home")
    for command in mine:
        words = command.split()
        assert words[0] == "reopen", f"{name(page)}: nothing runs “{command}”"
        done = subprocess.run(
            [sys.executable, "-m", *words], env=env, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (command, done.returncode, done.stderr) == (command, 0, "")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_that_are_mentioned_exist(page: Path) -> None:
    mentioned = set(re.findall(r"`reopen ([a-z][a-z-]*)", page.read_text()))
    assert mentioned - set(COMMANDS) == set()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text())
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_every_command_has_help() -> None:
    lines = subprocess.run(
        [sys.executable, "-m", "reopen", "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert [word for word in COMMANDS if f"\n  {word} " not in lines] == []


def test_files_that_the_architecture_names_are_there() -> None:
    text = (REPOSITORY / "docs" / "architecture.md").read_text()
    named = re.findall(r"`((?:core|crm|records|services|web|cli|worker|config)/[\w/.]*)`", text)
    assert len(named) > 10
    assert [path for path in named if not (REPOSITORY / "reopen" / path).exists()] == []
