"""The ground itself: the folder, the database, the browser."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from reopen.records.models import Setting


def test_home_is_the_runs_own() -> None:
    assert os.environ["REOPEN_HOME"].startswith(os.environ["REOPEN_TEST_RUN"])
    assert Path(os.environ["REOPEN_HOME"]) == settings.REOPEN_HOME


@pytest.mark.parametrize("time", ["once", "again"])
@pytest.mark.parametrize("name", ["backups", "imports", "journal", "keys", "letters", "promises", "recon"])
def test_no_test_finds_the_files_of_another(name: str, time: str) -> None:
    folder = settings.REOPEN_HOME / name / "30"
    assert not folder.exists()
    folder.mkdir(parents=True)


@pytest.mark.django_db
def test_rows_are_written_and_read() -> None:
    Setting.objects.create(key="a", value=[1])
    assert Setting.objects.get().value == [1]


@pytest.mark.only_on("sqlite")
@pytest.mark.django_db
def test_sqlite_is_a_file_with_the_pragmas_of_the_product() -> None:
    with connection.cursor() as cursor:
        values = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert values == {"journal_mode": settings.SQLITE_JOURNAL.lower(), "synchronous": 2, "foreign_keys": 1}
    assert Path(str(connection.settings_dict["NAME"])).is_file()
