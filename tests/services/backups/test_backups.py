"""A backup is restored elsewhere, row for row; what is damaged or foreign changes nothing."""

import datetime as dt
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from reopen.records.models import Account, Contact, Deal, Promise, Setting, Suppression, Touch
from reopen.services import run_lock
from reopen.services.backups import archive
from reopen.services.backups.archive import BackupError
from reopen.services.backups.make import make_backup
from reopen.services.backups.nightly import back_up_tonight, backup_folder, outdated
from reopen.services.backups.restore import HOME_FILE, restore_backup
from reopen.services.import_deals import lock as import_lock

NOW = dt.datetime(2026, 3, 24, 2, 0, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def deal() -> Deal:
    account = Account.objects.create(source="csv", external_id="a", name='Çelik & Söhne\t\\N "x"\nGmbH')
    contact = Contact.objects.create(source="csv", external_id="c", name="Zoë", account=account)
    deal = Deal.objects.create(
        source="csv", external_id="d", name="Copiers", account=account, contact=contact, amount="1234.50",
        lost_on=dt.date(2024, 2, 29), status="lost",
    )  # fmt: skip
    Promise.objects.create(
        deal=deal, kind="call_back", on=dt.date(2026, 4, 1), at=dt.time(14), words="“Ja”", made_on=NOW.date()
    )
    Touch.objects.create(deal=deal, due_on=dt.date(2026, 4, 1), channel="phone", reasons=["call_back"])
    suppress("bob@example.com")
    return deal


def suppress(key: str) -> None:
    Suppression.objects.create(kind="email", key=key, channel="all", since=NOW.date(), words="stop")


def reopen(home: Path, *args: str, database: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "REOPEN_HOME": str(home), "DATABASE_URL": database}
    return subprocess.run(
        [sys.executable, "-m", "reopen", *args], env=env, capture_output=True, text=True, check=False
    )


def contents(path: Path, scratch: Path) -> dict[str, list[str]]:
    """Every row of every table in a backup, as text, in order."""
    manifest = archive.verify(path)
    if manifest.database == "postgresql":
        with zipfile.ZipFile(path) as file:
            return {
                name: sorted(file.read(name).decode().splitlines())
                for name in manifest.members
                if name.startswith("tables/")
            }
    import sqlite3  # the one that the product uses: settings are loaded

    archive.extract(path, manifest, "database.sqlite3", scratch)
    opened = sqlite3.connect(scratch)
    rows = {
        table: sorted(map(repr, opened.execute(f'SELECT * FROM "{table}"').fetchall()))
        for table in manifest.rows
    }
    opened.close()
    return rows


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of another, empty database; "" on SQLite, where the folder is enough."""
    if connection.vendor == "sqlite":
        yield ""
        return
    name = f"{connection.settings_dict['NAME']}_elsewhere"
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    yield f"postgresql://postgres@/{name}?host={connection.settings_dict['HOST']}"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_backup_is_restored_elsewhere_row_for_row(deal: Deal, tmp_path: Path, elsewhere: str) -> None:
    rejects = settings.REOPEN_HOME / "imports" / "1" / "deals (Ä, 1) rejected.csv"
    rejects.parent.mkdir(parents=True, exist_ok=True)
    rejects.write_text("name,reason")
    made = make_backup(tmp_path / "one.zip", now=NOW)
    rejects.unlink()
    assert made.path.stat().st_mode & 0o077 == 0
    back = reopen(tmp_path / "other", "restore", str(made.path), database=elsewhere)
    assert (back.stderr, back.returncode) == ("", 0)
    assert back.stdout == f"Restored {made.rows:,} rows of 2026-03-24T02:00:00+00:00.\n"
    again = reopen(tmp_path / "other", "backup", str(tmp_path / "two.zip"), database=elsewhere)
    assert (again.stderr, again.returncode) == ("", 0)
    assert contents(tmp_path / "two.zip", tmp_path / "b") == contents(made.path, tmp_path / "a")
    assert (tmp_path / "other" / "secret-key").read_text() == settings.SECRET_KEY
    assert (tmp_path / "other" / "imports" / "1" / rejects.name).read_text() == "name,reason"


NAMES = [
    ("home/secret-key", True),
    ("home/cadences.toml", True),
    ("home/imports/12/deals (Ä).rejects.csv", True),
    ("home/imports/12/../../x", False),
    ("home/imports/12/..", False),
    ("home/imports/../x", False),
    ("home/keys/erasure.key", True),
    ("home/keys/mailbox.key", False),
    ("home/reopen.sqlite3", False),
    ("/etc/passwd", False),
]


@pytest.mark.parametrize(("name", "may"), NAMES)
def test_nothing_else_comes_back_into_the_folder(name: str, may: bool) -> None:
    assert (HOME_FILE.fullmatch(name) is not None) is may


def test_restore_keeps_the_suppressions_of_the_present(deal: Deal, tmp_path: Path, elsewhere: str) -> None:
    before = make_backup(tmp_path / "before.zip", now=NOW).path
    suppress("late@example.com")
    Deal.objects.update(name="changed since")
    present = make_backup(tmp_path / "present.zip", now=NOW).path
    home = tmp_path / "other"
    assert reopen(home, "restore", str(present), database=elsewhere).returncode == 0
    back = reopen(home, "restore", str(before), database=elsewhere)
    _, kept, aside = back.stdout.splitlines()
    assert (kept, back.stderr) == ("Kept 1 suppression made since then.", "")
    # What was replaced is whole beside it.
    replaced = archive.verify(Path(aside.removeprefix("What was here before is in ")))
    assert replaced.rows["records_suppression"] == 2
    assert reopen(home, "backup", str(tmp_path / "after.zip"), database=elsewhere).returncode == 0
    after = archive.verify(tmp_path / "after.zip")
    assert after.rows == {**archive.verify(before).rows, "records_suppression": 2}
    text = str(contents(tmp_path / "after.zip", tmp_path / "scratch"))
    assert ("late@example.com" in text, "changed since" in text) == (True, False)


@pytest.mark.only_on("postgresql")
def test_numbers_go_on_after_those_that_came_back(deal: Deal, tmp_path: Path) -> None:
    make_backup(tmp_path / "b.zip", now=NOW)
    restore_backup(tmp_path / "b.zip", now=NOW)
    assert Account.objects.create(source="csv", external_id="b", name="B").pk > deal.account_id


def test_restore_is_refused_while_reopen_runs(deal: Deal, tmp_path: Path) -> None:
    make_backup(tmp_path / "b.zip", now=NOW)
    with (
        run_lock.held(settings.REOPEN_HOME, "up"),
        pytest.raises(BackupError, match=r"Reopen is running .* Stop it first\."),
    ):
        restore_backup(tmp_path / "b.zip", now=NOW)


@pytest.mark.only_on("sqlite")
def test_restore_is_refused_while_an_import_runs(deal: Deal, tmp_path: Path) -> None:
    make_backup(tmp_path / "b.zip", now=NOW)
    with (
        import_lock.only_one(settings.REOPEN_HOME / "imports"),
        pytest.raises(BackupError, match=r"import .*Nothing was changed\."),
    ):
        restore_backup(tmp_path / "b.zip", now=NOW)


def rewritten(path: Path, **changes: object) -> None:
    """The archive with another manifest."""
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    manifest = json.loads(members[archive.MANIFEST]) | changes
    members[archive.MANIFEST] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def flip(path: Path) -> None:
    """One byte of the copy itself is another; the archive's own headers are whole."""
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        members = [one for one in archive.infolist() if one.filename != "manifest.json"]
    largest = max(members, key=lambda one: one.compress_size)
    # As its own header says: the size of the extra field there is another than in the directory.
    names = content[largest.header_offset + 26 : largest.header_offset + 30]
    start = (
        largest.header_offset + 30 + int.from_bytes(names[:2], "little") + int.from_bytes(names[2:], "little")
    )
    content[start + largest.compress_size // 2] ^= 0xFF
    path.write_bytes(bytes(content))


DAMAGES = [
    (cut, "not a backup of Reopen, or it is cut off"),
    (flip, "is damaged"),
    (lambda path: path.write_bytes(b"hello"), "not a backup of Reopen"),
    (lambda path: path.unlink(), "There is no file"),
    (lambda path: rewritten(path, format=2), "a later Reopen"),
    (lambda path: rewritten(path, database="oracle"), "is a backup of oracle"),
    (
        lambda path: rewritten(path, migrations={"records": "9999_later"}),
        "knows tables that this one does not",
    ),
    (lambda path: rewritten(path, rows={"records_deal": 7}), "rows"),
    (lambda path: rewritten(path, members={"home/../../x": [0, ""]}), "is damaged"),
]


@pytest.mark.parametrize(("damage", "words"), DAMAGES, ids=[words for _, words in DAMAGES])
def test_what_is_no_good_backup_changes_nothing(deal: Deal, tmp_path: Path, damage, words: str) -> None:
    path = tmp_path / "b.zip"
    make_backup(path, now=NOW)
    Setting.objects.create(key="since", value=1)
    damage(path)
    with pytest.raises(BackupError, match=words):
        restore_backup(path, now=NOW)
    assert Setting.objects.filter(key="since").exists()
    assert Deal.objects.get().name == "Copiers"


@pytest.mark.only_on("sqlite")
def test_damaged_database_is_moved_aside(deal: Deal, tmp_path: Path) -> None:
    make_backup(tmp_path / "b.zip", now=NOW)
    home = tmp_path / "other"
    home.mkdir()
    (home / "reopen.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 8000)
    back = reopen(home, "restore", str(tmp_path / "b.zip"))
    assert (back.stderr, back.returncode) == ("", 0)
    assert "What was here before is in" in back.stdout
    assert [path.read_bytes()[:5] for path in home.glob("reopen.sqlite3.damaged-*")] == [b"SQLit"]
    assert reopen(home, "backup", str(tmp_path / "again.zip")).returncode == 0


def test_backup_without_room_says_so(deal: Deal, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match=r"The backup needs up to .* MB are free"):
        archive.room_for(tmp_path, 10**18)
    with pytest.raises(BackupError, match="There is no folder"):
        make_backup(tmp_path / "nowhere" / "b.zip", now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_nightly_backups_keep_the_last_fourteen(deal: Deal) -> None:
    for other in backup_folder().glob("nightly-*"):  # of a test in which a worker ran
        other.unlink()
    for night in range(16):
        back_up_tonight(now=NOW + dt.timedelta(days=night))
    names = sorted(path.name for path in backup_folder().glob("nightly-*"))
    assert names[0] == "nightly-2026-03-26.reopen.zip"
    assert len(names) == 14


def test_outdated_spares_the_last_fourteen() -> None:
    assert outdated(["b", "a"]) == []
    assert outdated([f"{n:02}" for n in range(15)]) == ["00"]
