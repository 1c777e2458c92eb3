"""An import that stops with an error leaves the indexes out that it would have built at its end: the worker does."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection

from reopen.records.models import Deal, ImportBatch
from reopen.services import deal_indexes, import_desk
from reopen.services.finish_indexes import finish_indexes
from reopen.services.import_deals import lock
from reopen.services.import_deals.batch import imports_folder
from reopen.worker.jobs import WORK
from reopen.worker.loop import look

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 3, 24, 9, tzinfo=UTC)
ROWS = 24_000
HEADER = "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Create Date,Close Date,Closed Lost Reason"


def queue(folder: Path) -> int:
    """Deals enough that their indexes are left out, as the Import page hands them to the worker."""
    rows = [
        f"{n},Copiers for a company of many words number {n},Closed lost,{n},Rita Rep,2023-01-05,2024-03-15,Price"
        for n in range(ROWS)
    ]
    text = "\n".join([HEADER, *rows]).encode()
    assert len(text) > deal_indexes.WORTH_IT
    number = import_desk.receive([("deals.csv", [text])], now=NOW, by=None)
    import_desk.ask(ImportBatch.objects.get(pk=number), "queued")
    return number


@pytest.fixture
def leave_some_out() -> Iterator[None]:
    for sql in deal_indexes.missing():
        raise AssertionError(f"missing before the test: {sql}")
    yield
    deal_indexes.build()
    # The file would be the largest part of a backup that another test makes.
    shutil.rmtree(imports_folder(), ignore_errors=True)


@pytest.mark.only_on("sqlite")
@pytest.mark.usefixtures("leave_some_out")
def test_worker_builds_what_an_import_left_out_when_the_disk_was_full(tmp_path: Path) -> None:
    number = queue(tmp_path)
    with connection.cursor() as cursor:
        # Tests before this one left free pages, which are room too.
        cursor.execute("VACUUM")
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        # Room for one transaction of the import, whatever it takes at once, and not for all of them.
        cursor.execute(f"PRAGMA max_page_count = {pages + 1_600}")
    import_desk.run_waiting(now=NOW, today=NOW.date())
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    # The disk was full for this too; as it stands the worker would let the import go on at once.
    ImportBatch.objects.filter(pk=number).update(state=ImportBatch.State.FAILED)
    assert 0 < Deal.objects.count() < ROWS
    assert deal_indexes.missing() != []
    assert "indexes" in look(lambda: NOW, jobs=WORK)
    assert deal_indexes.missing() == []
    assert "indexes" not in look(lambda: NOW, jobs=WORK)


@pytest.mark.usefixtures("leave_some_out")
def test_none_are_built_under_an_import_that_runs() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX " + next(iter(deal_indexes._wanted())))
    if connection.vendor == "sqlite":
        with lock.only_one(imports_folder()):
            assert finish_indexes() == 0
    assert len(deal_indexes.missing()) == 1
    assert finish_indexes() == 1
    assert deal_indexes.missing() == []
