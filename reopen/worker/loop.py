"""Looks for work, does what is due, one job after the other in each of its lanes.

Nothing here is lost by a crash: a job is noted as done after it is done, and each job finds by itself what is
left to do. A job that fails is tried again, later and later, and keeps no other job from running.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from threading import Event, Thread
from zoneinfo import ZoneInfo

from django.db import DatabaseError, close_old_connections, connection, connections

from reopen.records.queries.company import company
from reopen.records.queries.worker_runs import Run, runs
from reopen.services import disk_full, job_lock, note_run
from reopen.services.database_gone import NOT_ANSWERING, is_gone
from reopen.services.replay_stops import replay
from reopen.worker.job import Job
from reopen.worker.jobs import lanes as all_lanes
from reopen.worker.mail import letters

logger = logging.getLogger("reopen.worker")

PAUSE = 2.0  # seconds between two looks: a person waits for an import to begin
BREATH = 0.005
FULL_PAUSE = 15.0  # where the disk is full
BUSY = {"import", "cadences", "letters"}
SEEN_EVERY = timedelta(minutes=1)


def run_forever(
    stop: Event,
    clock: Callable[[], datetime],
    *,
    lanes: Mapping[str, Sequence[Job]] | None = None,
    one_lane: bool = False,
) -> None:
    """Look for work every PAUSE seconds until `stop` is set; what each lane is at then is finished first.

    Each lane but the first has a thread and so a connection of its own. What ends one lane ends all, and is raised.
    `one_lane`: all jobs one after the other, where a copy of the database would shut an import out.
    """
    first, *others = (lanes or all_lanes(clock, stop)).items()
    if one_lane:
        _run_lane(stop, clock, [job for _, jobs in (first, *others) for job in jobs], tells_seen=True)
        return
    died: list[BaseException] = []

    def beside(jobs: Sequence[Job]) -> None:
        try:
            _run_lane(stop, clock, jobs, tells_seen=jobs is others[0][1])
        except BaseException as error:  # raised below, in the thread that the process ends with
            died.append(error)
        finally:
            stop.set()
            connections.close_all()

    threads = [Thread(target=beside, name=name, args=(jobs,)) for name, jobs in others]
    for thread in threads:
        thread.start()
    try:
        _run_lane(stop, clock, first[1])
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    if died:
        raise died[0]


def run_once(clock: Callable[[], datetime]) -> list[str]:
    """Do everything that is due now, letters until none is; the names of the jobs that ran."""
    stop = Event()
    ran = look(clock, jobs=[job for jobs in all_lanes(clock, stop).values() for job in jobs])
    sending = [letters(clock, stop)]
    while look(clock, jobs=sending):
        pass
    return ran


def _run_lane(
    stop: Event, clock: Callable[[], datetime], jobs: Sequence[Job], *, tells_seen: bool = False
) -> None:
    seen: datetime | None = None
    behind = False
    while not stop.is_set():
        now, pause = clock(), PAUSE
        try:
            if behind or disk_full.is_noted():
                # A stop whose line stands, and whose row could not be written, holds before a letter leaves.
                replay(now=now)
                disk_full.over()
                behind = False
            if tells_seen and (seen is None or not timedelta() <= now - seen < SEEN_EVERY):
                note_run.note_seen(now=now)
                seen = now
            # Work that comes in parts goes on at once, with room between for others who write.
            pause = BREATH if BUSY & set(look(clock, jobs=jobs, stop=stop)) else PAUSE
        except DatabaseError as error:
            if disk_full.is_disk_full(error):
                logger.error(disk_full.STANDS_STILL)
                disk_full.note()
                pause = FULL_PAUSE
            elif is_gone(error):
                logger.error(NOT_ANSWERING)
                pause = FULL_PAUSE
            else:
                logger.exception("The database does not answer; I try again.")
            behind = True
            connection.close()
        close_old_connections()
        stop.wait(pause)


def look(clock: Callable[[], datetime], *, jobs: Sequence[Job], stop: Event | None = None) -> list[str]:
    """Do every job that is due now; the names of those that ran, in order."""
    before = runs()
    zone = ZoneInfo(company().time_zone)
    ran: list[str] = []
    for job in jobs:
        if stop is not None and stop.is_set():
            break
        now = clock()
        run = before.get(job.name, Run())
        if job.due(run, now, zone) and _do_alone(job, run, now, zone, clock):
            ran.append(job.name)
    return ran


def _do_alone(job: Job, run: Run, now: datetime, zone: ZoneInfo, clock: Callable[[], datetime]) -> bool:
    """Do one job, unless another worker does it, or has just done it."""
    if job.shared:
        return _do(job, run, now, zone, clock)
    with job_lock.held(job.name) as mine:
        if not mine:
            return False
        if connection.vendor == "postgresql":
            run = runs().get(job.name, Run())
            if not job.due(run, now, zone):
                return False
        return _do(job, run, now, zone, clock)


def _do(job: Job, run: Run, now: datetime, zone: ZoneInfo, clock: Callable[[], datetime]) -> bool:
    """Do one job; whether there was anything to do."""
    try:
        words = job.act(now, zone)
    except Exception as error:
        connection.close()
        if isinstance(error, DatabaseError) and (disk_full.is_disk_full(error) or is_gone(error)):
            raise  # nothing can be noted either
        logger.exception("%s failed", job.name)
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
