"""Looks for work, does what is due, one job after the other in each of two lanes.

Nothing here is lost by a crash: a job is noted as done after it is done, and each job finds by itself what is
left to do. A job that fails is tried again, later and later, and keeps no other job from running.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from threading import Event, Thread
from zoneinfo import ZoneInfo

from django.db import DatabaseError, close_old_connections, connection, connections

from reopen.records.queries.company import company
from reopen.records.queries.worker_runs import Run, runs
from reopen.services import note_run
from reopen.worker.jobs import JOBS, NIGHT, WORK, Job

logger = logging.getLogger("reopen.worker")

PAUSE = 2.0  # seconds between two looks: a person waits for an import to begin
BREATH = 0.005
BUSY = {"import", "cadences"}
SEEN_EVERY = timedelta(minutes=1)


def run_forever(
    stop: Event,
    clock: Callable[[], datetime],
    *,
    work: Sequence[Job] = WORK,
    night: Sequence[Job] = NIGHT,
    one_lane: bool = False,
) -> None:
    """Look for work every PAUSE seconds until `stop` is set; what each lane is at then is finished first.

    The night's lane has a thread and so a connection of its own. What ends one lane ends both, and is raised.
    `one_lane`: all jobs one after the other, where a copy of the database would shut an import out.
    """
    if one_lane:
        _run_lane(stop, clock, (*work, *night), tells_seen=True)
        return
    died: list[BaseException] = []

    def beside() -> None:
        try:
            _run_lane(stop, clock, night, tells_seen=True)
        except BaseException as error:  # raised below, in the thread that the process ends with
            died.append(error)
        finally:
            stop.set()
            connections.close_all()

    lane = Thread(target=beside, name="night")
    lane.start()
    try:
        _run_lane(stop, clock, work)
    finally:
        stop.set()
        lane.join()
    if died:
        raise died[0]


def _run_lane(
    stop: Event, clock: Callable[[], datetime], jobs: Sequence[Job], *, tells_seen: bool = False
) -> None:
    seen: datetime | None = None
    while not stop.is_set():
        now, pause = clock(), PAUSE
        try:
            if tells_seen and (seen is None or now - seen >= SEEN_EVERY):
                note_run.note_seen(now=now)
                seen = now
            # Work that comes in parts goes on at once, with room between for others who write.
            pause = BREATH if BUSY & set(look(clock, jobs=jobs, stop=stop)) else PAUSE
        except DatabaseError:
            logger.exception("The database does not answer; I try again.")
            connection.close()
        close_old_connections()
        stop.wait(pause)


def look(
    clock: Callable[[], datetime], *, jobs: Sequence[Job] = JOBS, stop: Event | None = None
) -> list[str]:
    """Do every job that is due now; the names of those that ran, in order."""
    before = runs()
    zone = ZoneInfo(company().time_zone)
    ran: list[str] = []
    for job in jobs:
        if stop is not None and stop.is_set():
            break
        now = clock()
        run = before.get(job.name, Run())
        if job.due(run, now, zone) and _do(job, run, now, zone, clock):
            ran.append(job.name)
    return ran


def _do(job: Job, run: Run, now: datetime, zone: ZoneInfo, clock: Callable[[], datetime]) -> bool:
    """Do one job; whether there was anything to do."""
    try:
        words = job.act(now, zone)
    except Exception as error:
        logger.exception("%s failed", job.name)
        connection.close()
        note_run.note_failed(job.name, f"{type(error).__name__}: {error}"[:500], run, now=clock())
        return True
    if words is None:
        if run.failures:
            note_run.note_done(job.name, "", now=now)
        return False
    logger.info("%s: %s", job.name, words)
    # The time at which it began: what came up while it ran is looked at again.
    note_run.note_done(job.name, words, now=now)
    return True
