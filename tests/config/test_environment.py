"""What the environment decides."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from reopen.config import environment, sqlite_library
from reopen.config.checks import file_system

LOCAL = ["localhost", "127.0.0.1", "[::1]"]
ADDRESSES = [
    ("", ("", LOCAL)),
    ("https://reopen.example.com/", ("https://reopen.example.com", [*LOCAL, "reopen.example.com"])),
    ("http://192.168.1.5:8000", ("http://192.168.1.5:8000", [*LOCAL, "192.168.1.5"])),
    ("http://[fe80::1]:8000", ("http://[fe80::1]:8000", [*LOCAL, "[fe80::1]"])),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_addresses(monkeypatch: pytest.MonkeyPatch, url: str, expected: tuple[str, list[str]]) -> None:
    monkeypatch.setenv("REOPEN_URL", url)
    assert environment.addresses() == expected


@pytest.mark.parametrize("url", ["reopen.example.com", "ftp://x", "https://x/path", "https://"])
def test_wrong_address_is_told(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("REOPEN_URL", url)
    with pytest.raises(ImproperlyConfigured, match="must be the address that people type"):
        environment.addresses()


def test_postgresql_address_is_read_whole() -> None:
    read = environment.postgresql("postgresql://us%40er:p%2Fw@db.example:5433/na%20me?sslmode=require")
    keys = ("USER", "PASSWORD", "HOST", "PORT", "NAME")
    assert [read[key] for key in keys] == ["us@er", "p/w", "db.example", "5433", "na me"]
    assert read["OPTIONS"]["sslmode"] == "require"
    assert environment.postgresql("postgresql://u@/x?host=/run/pg")["HOST"] == "/run/pg"


def test_secret_key_is_made_once(tmp_path) -> None:
    key = environment.secret_key(tmp_path)
    assert len(key) == 64
    assert environment.secret_key(tmp_path) == key
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("version", "journal"),
    [((3, 40, 1), "DELETE"), ((3, 51, 2), "DELETE"), ((3, 51, 3), "WAL"), ((3, 53, 4), "WAL")],
)
def test_old_sqlite_is_not_trusted_with_wal(version: tuple[int, ...], journal: str) -> None:
    assert sqlite_library.journal_for(version) == journal


def test_file_system_is_that_of_the_deepest_mount(tmp_path) -> None:
    assert file_system(tmp_path) not in ("", "proc")
