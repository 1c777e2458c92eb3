"""Recon at a million deals and eight million activities: the snapshot, and each answer from it, beside one second.

    python -m benchmarks.insights [--deals 1000000] [--rounds 5]

The histories of the million deals (see million) are made longer first: four to five entries into stages a deal. Then
what the worker does (time, memory, size on the disk), and what a page asks: each answer for the owner and for a
manager, whole, and narrowed to a seller and to a year, from rows that nobody has looked at; and each page as it
is served, one in turn after the other, from such rows and once more. The limit is held against the slowest of these,
by the median of its rounds on the clock.
"""

import argparse
import resource
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from benchmarks.million import DEALS, NOW, OWNERS, folder, open_database

LIMIT = 1.0  # seconds
ZONE = "America/New_York"


def main() -> int:
    """1 where an answer takes longer than the limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--deals", type=int, default=DEALS)
    parser.add_argument("--owners", type=int, default=OWNERS)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    open_database(given.deals, given.owners)
    _longer_histories(given.deals)
    _snapshot(given.deals, given.owners)
    slowest = 0.0
    for who, viewer in _viewers():
        for name, ask in _questions():
            slowest = max(slowest, _tell(who, name, [_asked(viewer, ask) for _ in range(given.rounds)]))
    for who, viewer in _viewers():
        for path, took in _pages(viewer, given.rounds).items():
            slowest = max(slowest, _tell(who, path, took))
    print(f"slowest: {slowest:.2f} s; limit {LIMIT} s")
    return int(slowest > LIMIT)


def _tell(who: str, name: str, took: list[tuple[float, float]]) -> float:
    """The median on the clock, in seconds."""
    wall, cpu = (statistics.median(one[at] for one in took) for at in (0, 1))
    print(f"{who:8} {name:28} {wall * 1000:7.0f} ms on the clock, {cpu * 1000:7.0f} of the processors")
    return wall


def _longer_histories(deals: int) -> None:
    """Inquiry, Demo (four of five), Contract (one of three) and the end, around the one entry that is there."""
    from django.db import connection

    from benchmarks.million import _fill, _Sql
    from reopen.records.models import Setting, StageChange

    if Setting.objects.filter(pk="benchmark.histories").exists():
        return
    sql = _Sql(connection.vendor)
    ago = f"(20 + {sql.chance(6, 1700)})"
    lost = "(i % 10 >= 4)"
    for place, (stage, days, where) in enumerate(
        (
            ("'Inquiry'", f"{ago} + 45 + {sql.chance(31, 20)}", ""),
            ("'Demo'", f"{ago} + 25 + {sql.chance(32, 15)}", f"{sql.chance(33, 5)} > 0"),
            ("'Contract'", f"{ago} + 3 + {sql.chance(34, 15)}", f"{sql.chance(35, 3)} = 0"),
            (f"CASE WHEN {lost} THEN 'Closed Lost' ELSE 'Closed Won' END", ago, "i % 10 <> 3"),
        ),
        start=1,
    ):
        _fill(
            StageChange,
            deals,
            {
                "id": f"i + {deals * place}", "deal_id": "i", "pipeline": "'Office equipment'", "stage": stage,
                "entered_at": sql.instant(f"({days}) * 1440"),
            },
            sql,
            where=where,
        )  # fmt: skip
    Setting.objects.create(key="benchmark.histories", value=True)


def _snapshot(deals: int, owners: int) -> None:
    from reopen.services.insights.snapshot import take_snapshot

    kept = folder(deals, owners) / "recon"
    shutil.rmtree(kept, ignore_errors=True)
    wall, cpu = time.perf_counter(), time.process_time()
    take_snapshot(now=NOW, time_zone=ZONE)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    size = sum(path.stat().st_size for path in kept.rglob("*") if path.is_file())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"snapshot: {wall:.1f} s on the clock, {cpu:.1f} of the processors; {size / 1e6:,.0f} MB on the disk, "
        f"{peak / 1024:,.0f} MB of memory at the most"
    )


def _viewers() -> Iterator[tuple[str, Any]]:
    from reopen.records.models import User
    from reopen.records.queries.visible import Viewer

    for role in ("owner", "manager"):
        yield role, Viewer.of(User.objects.get(email=f"{role}@bench.example"))


def _questions() -> Iterator[tuple[str, Callable[[Any], Any]]]:
    from reopen.services.insights.frames import Asked
    from reopen.services.insights.recon import Recon

    answers: dict[str, Callable[..., Any]] = {
        "stages": Recon.stages, "lapses": Recon.lapses, "contact": Recon.density, "leases": Recon.leases,
        "hearsay": Recon.hearsay, "objections": Recon.objections, "winbacks": Recon.winbacks, "doors": Recon.doors,
        "won": Recon.won, "recon": Recon.recon_time,
    }  # fmt: skip
    timeless = {"leases"}
    year: dict[str, Any] = {"since": date(2025, 1, 1), "until": date(2025, 12, 31)}
    for name, answer in answers.items():
        yield name, _ask(answer, Asked())
        yield f"{name}, a seller", _ask(answer, Asked(owner="Seller 3"))
        if name not in timeless:
            yield f"{name}, a year", _ask(answer, Asked(**year))
    for name in ("stages", "lapses"):
        for by in ("owner", "quarter"):
            yield f"{name} by {by}", _ask(answers[name], Asked(by=by))
    yield "all in one", lambda recon: [answer(recon, Asked()) for answer in answers.values()]


def _ask(answer: Callable[..., Any], asked: Any) -> Callable[[Any], Any]:
    return lambda recon: answer(recon, asked)


def _asked(viewer: Any, ask: Callable[[Any], Any]) -> tuple[float, float]:
    from reopen.services.insights.recon import Recon

    _forget()
    wall, cpu = time.perf_counter(), time.process_time()
    recon = Recon(viewer, now=NOW, time_zone=ZONE)
    assert not recon.live
    ask(recon)
    return time.perf_counter() - wall, time.process_time() - cpu


def _forget() -> None:
    """As if the worker had counted a moment ago."""
    from reopen.services.insights import kept_columns

    kept_columns._opened.clear()


def _pages(viewer: Any, rounds: int) -> dict[str, list[tuple[float, float]]]:
    from django.test import Client

    from reopen.config.keep_loaded import keep_loaded
    from reopen.records.models import User
    from reopen.services.insights.topics import TOPICS

    client = Client()
    client.force_login(User.objects.get(pk=viewer.user_id))
    keep_loaded()
    took: dict[str, list[tuple[float, float]]] = {}
    # Once more than is counted: the first look loads what every later one finds.
    for turn in range(rounds + 1):
        for path in ("/insights/", *(f"/insights/{slug}/" for slug in TOPICS)):
            _forget()
            for name in (path, f"{path} again"):
                wall, cpu = time.perf_counter(), time.process_time()
                answer = client.get(path)
                spent = time.perf_counter() - wall, time.process_time() - cpu
                assert answer.status_code == 200, f"{path}: {answer.status_code}"
                if turn:
                    took.setdefault(name, []).append(spent)
    return took


if __name__ == "__main__":
    sys.exit(main())
