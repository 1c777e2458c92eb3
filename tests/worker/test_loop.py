"""One look of the worker: what is due is done, in order, and noted; what fails stops nothing else."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from reopen.records.queries.worker_runs import Run, last_seen, runs
from reopen.services.note_run import note_seen
from reopen.worker.due import every, nightly
from reopen.worker.jobs import JOBS, Job
from reopen.worker.loop import look

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
    ran = look(Clock())
    assert {name: run.failures for name, run in runs().items()} == dict.fromkeys(ran, 0)
    assert {"backup", "promises file", "sweep"} <= set(ran)
    assert len({job.name for job in JOBS}) == len(JOBS)
