"""Four processes write at once, with the settings of the product: no "database is locked", and how many a second.

    python -m benchmarks.sqlite_writers [SECONDS]

Each transaction is an act's: it reads a deal, writes a promise and marks the deal, through Django's connection and
`atomic`, without the ORM, whose cost is the processor's and not the database's. The peer is a bare loop of
one process that appends 4 KB and fsyncs: what the disk allows when every commit must survive a power cut.
Limits: no lock error; at least a quarter of the peer's rate (a commit in WAL mode is one fsync, and four processes
take turns at it).
"""

import multiprocessing
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

WRITERS = 4
GOAL = 0.25


def _set_up(home: str) -> None:
    os.environ["REOPEN_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "reopen.config.settings"
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()


def prepare(home: str) -> None:
    """An empty database with a few deals."""
    _set_up(home)
    from django.core.management import call_command

    from reopen.records.models import Deal

    call_command("migrate", verbosity=0)
    Deal.objects.bulk_create(
        [Deal(pk=n, source="bench", external_id=str(n), name=f"Deal {n}") for n in range(1, 101)]
    )


def write(home: str, number: int, until: float, results: Any) -> None:
    """Log outcomes until then; puts (transactions, lock errors, slowest in ms)."""
    _set_up(home)
    from django.db import OperationalError, connection, transaction

    insert = (
        'INSERT INTO records_promise (deal_id, kind, "on", words, made_on, state) '
        "VALUES (%s, 'call_back', '2026-02-24', 'Try me in March.', '2026-02-24', 'standing')"
    )
    done = locked = 0
    slowest = 0.0
    while (start := time.monotonic()) < until:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                deal_id = 1 + (done * WRITERS + number) % 100
                cursor.execute("SELECT name, owner_id FROM records_deal WHERE id = %s", [deal_id])
                cursor.fetchone()
                cursor.execute(insert, [deal_id])
                cursor.execute("UPDATE records_deal SET stage = %s WHERE id = %s", [f"Stage {done}", deal_id])
            done += 1
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            locked += 1
        slowest = max(slowest, time.monotonic() - start)
    results.put((done, locked, slowest * 1000))


def bare_fsyncs(folder: Path, seconds: float) -> float:
    """Appends of 4 KB with an fsync each, a second."""
    page, count = b"\0" * 4096, 0
    start = time.monotonic()
    with (folder / "fsync.bin").open("wb", buffering=0) as file:
        while time.monotonic() - start < seconds:
            file.write(page)
            os.fsync(file.fileno())
            count += 1
    return count / (time.monotonic() - start)


def run(seconds: float, folder: Path) -> dict[str, float]:
    """{"rate", "locked", "slowest_ms", "fsyncs"} of one run in that folder."""
    spawn = multiprocessing.get_context("spawn")
    home = str(folder / "home")
    first = spawn.Process(target=prepare, args=(home,))
    first.start()
    first.join()
    before = bare_fsyncs(folder, min(seconds, 3))
    results: Any = spawn.Queue()
    # They load Django first, and begin together.
    begin = time.monotonic() + 4
    writers = [spawn.Process(target=write, args=(home, n, begin + seconds, results)) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    found = [results.get(timeout=seconds + 60) for _ in writers]
    for writer in writers:
        writer.join()
    # Before and after, since what else the machine does is not the writers' doing.
    fsyncs = (before + bare_fsyncs(folder, min(seconds, 3))) / 2
    return {
        "rate": sum(done for done, _, _ in found) / seconds,
        "locked": sum(locked for _, locked, _ in found),
        "slowest_ms": max(slowest for _, _, slowest in found),
        "fsyncs": fsyncs,
    }


def main() -> int:
    """Print the figures; 1 where a limit is passed."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        found = run(seconds, Path(folder))
    share = found["rate"] / found["fsyncs"]
    print(
        f"{WRITERS} writers for {seconds:.0f} s: {found['rate']:,.0f} transactions/s, "
        f"{found['locked']:.0f} lock errors (limit 0), "
        f"slowest {found['slowest_ms']:,.0f} ms; bare fsync loop {found['fsyncs']:,.0f}/s, "
        f"ratio {share:.2f} (at least {GOAL})"
    )
    return 1 if found["locked"] or share < GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
