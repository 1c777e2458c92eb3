"""kill -9 in the middle of an import, and the same command again: the same database as without."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.fixtures.ground import ON_POSTGRES

ROWS = 12_000
KILLS = 4
DUMP = """
import os, json, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reopen.config.settings")
import django; django.setup()
from reopen.records import models as m
from reopen.services import deal_indexes
when = {"recorded_at", "started_at", "finished_at", "folder"}
def rows(model, *leave):
    left = {*when, "id", *leave}
    fields = [f.attname for f in model._meta.concrete_fields if f.name not in left]
    return sorted(map(repr, model.objects.values_list(*fields)))
def named(model, *paths):
    return sorted(map(repr, model.objects.values_list(*paths)))
print(json.dumps({
    "deal": named(
        m.Deal, "source", "external_id", "row_hash", "name", "account__name", "contact__name", "owner__name",
        "stage", "status", "amount", "opened_on", "closed_on", "lost_on", "in_care_since", "care_reason", "batch_id",
    ),
    "loss": named(
        m.Loss, "deal__external_id", "lost_on", "reason", "competitor__name", "our_price", "contract_start",
        "term_months", "batch_id",
    ),
    "touch": named(m.Touch, "deal__external_id", "owner__name", "due_on", "channel", "reasons", "state"),
    "account": named(m.Account, "source", "external_id", "name", "row_hash", "batch_id"),
    "contact": named(
        m.Contact, "source", "external_id", "name", "account__name", "row_hash", "no_phone", "no_email", "batch_id"
    ),
    "email": named(m.ContactEmail, "contact__external_id", "key", "is_dead"),
    "suppression": named(m.Suppression, "kind", "key", "channel", "batch_number"),
    "owner": named(m.DealOwner, "name"),
    "batch": named(
        m.ImportBatch, "files", "state", "rows", "created", "updated", "unchanged", "duplicate", "rejected"
    ),
    "problem": rows(m.ImportProblem),
    "indexes that are missing": deal_indexes.missing(),
    "change": named(m.ImportChange, "batch_id", "table"),
}))
"""


def write_files(folder: Path) -> list[str]:
    rng = random.Random(5)
    deals = [
        "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Create Date,Close Date,Closed Lost Reason,"
        "Associated Company,Contract start date,Contract term (months)"
    ]
    for n in range(ROWS):
        stage = ("Closed lost", "Closed won", "Proposal")[n % 3]
        contract = "2025-01-15,36" if n % 12 == 0 else ","
        deals.append(
            f"{n % (ROWS - 50)},Deal {n},{stage},{rng.randrange(10**5)},Seller {n % 5},2023-01-05,"
            f"2024-{n % 12 + 1:02d}-15,Price,Company {n % 900},{contract}"
        )
    contacts = ["Record ID,First Name,Last Name,Email,Phone Number,Company Name,Unsubscribed from all email"]
    contacts += [
        f"{n},Jo,Doe {n},jo{n}@c{n % 900}.example,+1312555{n:04d},Company {n % 900},{'true' if n % 9 == 0 else ''}"
        for n in range(2_000)
    ]
    (folder / "deals.csv").write_text("\n".join(deals) + "\n")
    (folder / "contacts.csv").write_text("\n".join(contacts) + "\n")
    return [str(folder / "deals.csv"), str(folder / "contacts.csv")]


def reopen(*args: str) -> list[str]:
    return [sys.executable, "-c", "from reopen.cli.main import main; main()", *args]


def finish(env: dict[str, str], files: list[str]) -> dict[str, object]:
    done = subprocess.run(
        reopen("import", "--json", *files), env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    result.pop("rejects_file")
    return result


def dump(env: dict[str, str]) -> dict[str, object]:
    found = subprocess.run([sys.executable, "-c", DUMP], env=env, capture_output=True, text=True, check=True)
    return json.loads(found.stdout)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory, lay_tables: Callable[[Path], None]):
    """ground(name) → the environment of a fresh, migrated database."""
    folder = tmp_path_factory.mktemp("killed")
    made: list[str] = []

    def create(database: str, like: str = "") -> None:
        on_the_server(
            f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)', f'CREATE DATABASE "{database}" {like}'
        )
        made.append(database)

    def address(env: dict[str, str], database: str) -> None:
        env["DATABASE_URL"] = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}").geturl()

    def make(name: str) -> dict[str, str]:
        home = folder / name
        env = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")}
        env |= {"REOPEN_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])}
        if not ON_POSTGRES:
            lay_tables(home)
        else:
            home.mkdir(mode=0o700)
            migrated = f"migrated_{os.getpid()}"
            if not made:
                create(migrated)
                address(env, migrated)
                subprocess.run(reopen("migrate"), env=env, check=True, capture_output=True)
            create(f"{name}_{os.getpid()}", f'TEMPLATE "{migrated}"')
            address(env, f"{name}_{os.getpid()}")
        return env

    yield make
    for database in made:
        on_the_server(f'DROP DATABASE "{database}" WITH (FORCE)')


@dataclass
class Whole:
    """An import that nobody killed."""

    files: list[str]
    result: dict[str, object]
    rows: dict[str, object]
    took: float


@pytest.fixture(scope="module")
def whole(ground, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    files = write_files(tmp_path_factory.mktemp("exports"))
    env = ground("whole")
    began = time.monotonic()
    result = finish(env, files)
    took = time.monotonic() - began
    assert (result["rows"], result["duplicate"], result["created"]) == (ROWS + 2_000, 50, ROWS + 1_950)
    return Whole(files, result, dump(env), took)


def on_the_server(*statements: str) -> None:
    """Run them on the PostgreSQL server of this test run."""
    import psycopg

    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def test_killed_import_ends_as_if_it_had_not_been_killed(ground, whole: Whole) -> None:
    killed = ground("killed")
    rng = random.Random(11)
    deaths = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            reopen("import", "--json", *whole.files),
            env=killed,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # A moment of the import, not a wait for it; each run has less to do than the one before.
        time.sleep(whole.took * (0.3 + 0.3 * rng.random()))
        process.send_signal(signal.SIGKILL)
        deaths += process.wait() == -signal.SIGKILL
        # One that came to its end all the same leaves nothing to go on with: the next would be another import.
        if "'done'" in str(dump(killed)["batch"]):
            break
    assert deaths > 0
    if "'done'" not in str(dump(killed)["batch"]):  # killed after its last commit, it has nothing left to do
        assert finish(killed, whole.files) == whole.result
    assert dump(killed) == whole.rows


@pytest.mark.only_on("sqlite")  # the limit is on the files of our own process
def test_file_that_can_grow_no_more_gets_a_sentence_and_the_next_run_goes_on(ground, whole: Whole) -> None:
    """As on a full disk: every write beyond the limit fails."""
    short = ground("short")
    code = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2_500_000, 2_500_000)); "
        "from reopen.cli.main import main; main()"
    )
    stopped = subprocess.run(
        [sys.executable, "-c", code, "import", *whole.files],
        env=short,
        capture_output=True,
        text=True,
        check=False,
    )
    assert stopped.returncode == 1, stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert (
        "Import the same files again: " in stopped.stderr or "import the same files again: " in stopped.stderr
    )
    assert finish(short, whole.files) == whole.result
    assert dump(short) == whole.rows
