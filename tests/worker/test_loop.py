"""One look of the worker: what is due is done, in order, and noted; what fails stops nothing else."""

from datetime import UTC, datetime, time, timedelta
from threading import Barrier, Event, Thread, current_thread
from zoneinfo import ZoneInfo

import pytest
from django.db import OperationalError, connections, transaction

from reopen.records.models import Suppression
from reopen.records.queries.worker_runs import Run, last_seen, runs
from reopen.services import disk_full, stop_list
from reopen.services.disk_full import STANDS_STILL
from reopen.services.note_run import note_seen
from reopen.services.stop_list import NewStop
from reopen.worker.due import every, nightly
from reopen.worker.job import Job
from reopen.worker.jobs import lanes
from reopen.worker.loop import look, run_forever

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 3, 24, 9, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def night(run: Run, now: datetime, zone: ZoneInfo) -> bool:
    return nightly(run, now, zone, time(2))


def test_due_jobs_run_once_a_night_and_catch_up() -> None:
    acts: list[datetime] = []
    clock = Clock()
    jobs = [Job("a", night, lambda now, _: acts.append(now) or "done")]
    assert [look(clock, jobs=jobs), look(clock, jobs=jobs)] == [["a"], []]
    clock.now += timedelta(days=10)
    assert look(clock, jobs=jobs) == ["a"]
    assert acts == [NOW, NOW + timedelta(days=10)]
    assert runs() == {"a": Run(done_at=clock.now, tried_at=clock.now, words="done")}


def test_failure_keeps_no_other_job_from_running() -> None:
    def fail(now: datetime, zone: ZoneInfo) -> str:
        raise ValueError("no")

    clock = Clock()
    jobs = [Job("bad", night, fail), Job("good", night, lambda *_: "fine")]
    assert look(clock, jobs=jobs) == ["bad", "good"]
    assert runs()["bad"] == Run(tried_at=NOW, failures=1, words="ValueError: no")
    assert look(clock, jobs=jobs) == []
    clock.now += timedelta(minutes=2)
    assert look(clock, jobs=jobs) == ["bad"]
    assert runs()["bad"].failures == 2


def test_nothing_to_do_is_not_noted() -> None:
    jobs = [Job("idle", lambda run, now, _: every(run, now, timedelta()), lambda *_: None)]
    assert look(Clock(), jobs=jobs) == []
    assert runs() == {}


def test_worker_is_seen() -> None:
    assert last_seen() is None
    note_seen(now=NOW)
    assert last_seen() == NOW


def test_every_job_of_ours_runs_on_an_empty_database() -> None:
    ours = [job for jobs in lanes(Clock(), Event()).values() for job in jobs]
    ran = look(Clock(), jobs=ours)
    assert {name: run.failures for name, run in runs().items()} == dict.fromkeys(ran, 0)
    assert {"backup", "promises file", "sweep"} <= set(ran)
    assert len({job.name for job in ours}) == len(ours)


def test_night_is_not_kept_waiting_by_an_import() -> None:
    stop, imported, backed_up = Event(), Event(), Event()

    def import_for_hours(*_: object) -> str:
        imported.set()
        assert backed_up.wait(30)
        stop.set()
        return "a million rows"

    def back_up(*_: object) -> str:
        assert imported.wait(30)
        backed_up.set()
        return "a copy"

    once = [Job("import", night, import_for_hours)], [Job("backup", night, back_up)]
    run_forever(stop, Clock(), lanes={"work": once[0], "night": once[1]})
    assert {name: run.words for name, run in runs().items()} == {
        "import": "a million rows",
        "backup": "a copy",
    }
    assert last_seen() == NOW


def test_one_lane_does_all_in_order() -> None:
    stop = Event()

    def back_up(*_: object) -> str:
        stop.set()
        return f"after {sorted(runs())}"

    work, at_night = [Job("import", night, lambda *_: "rows")], [Job("backup", night, back_up)]
    run_forever(stop, Clock(), lanes={"work": work, "night": at_night}, one_lane=True)
    assert runs()["backup"].words == "after ['import']"


@pytest.mark.parametrize("lane", ["work", "night"])
def test_what_ends_one_lane_ends_the_worker(lane: str) -> None:
    def end(*_: object) -> str:
        raise SystemExit(7)

    def idle(*_: object) -> None:
        return None

    jobs = {"work": [Job("idle", night, idle)], "night": [Job("idle too", night, idle)]}
    jobs[lane] = [Job("bad", night, end)]
    with pytest.raises(SystemExit):
        run_forever(Event(), Clock(), lanes=jobs)


@pytest.mark.only_on("postgresql")
def test_two_workers_do_a_job_once() -> None:
    both, acts = Barrier(2), []

    def act(now: datetime, zone: ZoneInfo) -> str:
        acts.append(now)
        return "done"

    def due(run: Run, now: datetime, zone: ZoneInfo) -> bool:
        if not acts and run == Run() and not both.broken and current_thread().name not in met:
            met.add(current_thread().name)
            both.wait(30)  # both have seen that it is due
        return night(run, now, zone)

    met: set[str] = set()
    ran: list[list[str]] = []

    def work() -> None:
        try:
            ran.append(look(Clock(), jobs=[Job("backup", due, act)]))
        finally:
            connections.close_all()

    workers = [Thread(target=work, name=name) for name in ("a", "b")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert (sorted(ran), acts) == ([[], ["backup"]], [NOW])


def test_full_disk_is_told_in_a_sentence_and_waited_for(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop, tries = Event(), []

    def full(now: datetime, zone: ZoneInfo) -> str:
        tries.append(now)
        if len(tries) == 1:
            raise OperationalError("database or disk is full")
        stop.set()
        return "went on"

    monkeypatch.setattr("reopen.worker.loop.FULL_PAUSE", 0.01)
    job = Job("letters", lambda *_: True, full)
    run_forever(stop, Clock(), lanes={"letters": [job]}, one_lane=True)
    told = [(one.getMessage(), one.exc_info) for one in caplog.records if one.levelname == "ERROR"]
    assert told == [(STANDS_STILL, None)]
    assert runs()["letters"].words == "went on"


def write_without_commit(address: str) -> None:
    """A stop whose commit finds no room."""
    with transaction.atomic():
        stop_list.add([NewStop("email", address, "all", NOW.date())])
        transaction.set_rollback(True)


@pytest.mark.parametrize("said", ["database or disk is full", "server closed the connection unexpectedly"])
def test_what_the_journal_holds_is_on_the_list_before_letters_go_on(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    """A stop whose line was written, and whose row could not be: nobody writes to them once there is room."""
    stop, tries, there = Event(), [], []

    def act(now: datetime, zone: ZoneInfo) -> str:
        tries.append(now)
        if len(tries) == 1:
            write_without_commit("ann@x.test")
            raise OperationalError(said)
        there.extend(Suppression.objects.values_list("key", flat=True))
        there.append(disk_full.is_noted())
        stop.set()
        return "went on"

    monkeypatch.setattr("reopen.worker.loop.FULL_PAUSE", 0.01)
    run_forever(stop, Clock(), lanes={"letters": [Job("letters", lambda *_: True, act)]}, one_lane=True)
    assert there == ["ann@x.test", False]


def test_what_another_process_could_not_write_is_looked_at_before_the_next_round() -> None:
    write_without_commit("bea@x.test")
    disk_full.note()  # as a page does
    stop, there = Event(), []

    def act(now: datetime, zone: ZoneInfo) -> str:
        there.extend(Suppression.objects.values_list("key", flat=True))
        stop.set()
        return "went on"

    run_forever(stop, Clock(), lanes={"letters": [Job("letters", lambda *_: True, act)]}, one_lane=True)
    assert (there, disk_full.is_noted()) == (["bea@x.test"], False)
