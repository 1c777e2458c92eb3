"""The plain package holds all that runs: templates, static files, migrations."""

import zipfile
from pathlib import Path

import pytest
from flit_core.wheel import make_wheel_in

REPOSITORY = Path(__file__).parent.parent
pytestmark = pytest.mark.only_on("sqlite")


def test_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    wheel = make_wheel_in(REPOSITORY / "pyproject.toml", tmp_path).file
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith("reopen/")}
        entry = archive.read(next(n for n in archive.namelist() if n.endswith("entry_points.txt"))).decode()
    there = {
        path.relative_to(REPOSITORY).as_posix()
        for path in (REPOSITORY / "reopen").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert held == there
    assert "reopen=reopen.cli.main:main" in entry.replace(" ", "")


def test_requirements_hold_hashes_and_no_addresses() -> None:
    for path in (REPOSITORY / "requirements").glob("*.txt"):
        text = path.read_text()
        assert "://" not in text
        assert "--index-url" not in text
        pins = [line for line in text.splitlines() if "==" in line]
        assert [pin for pin in pins if not pin.endswith("\\")] == [], path
