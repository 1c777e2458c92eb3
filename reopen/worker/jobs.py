"""What the worker does, in the order in which it looks: when each is due, and what it then does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from reopen.records.queries.worker_runs import Run
from reopen.services.backups.nightly import back_up_tonight
from reopen.services.enter_care import enter_care
from reopen.services.promises_file import write_promises_file
from reopen.services.sweep import sweep
from reopen.worker.due import every, nightly

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Job:
    """`act` returns what came of it in words, or None when there was nothing to do."""

    name: str
    due: Callable[[Run, datetime, ZoneInfo], bool]
    act: Callable[[datetime, ZoneInfo], str | None]


def _back_up(now: datetime, _: ZoneInfo) -> str:
    return str(back_up_tonight(now=now))


def _write_promises(now: datetime, zone: ZoneInfo) -> str:
    return write_promises_file(settings.REOPEN_HOME / "promises", now=now.astimezone(zone))


def _bring_into_care(now: datetime, zone: ZoneInfo) -> str | None:
    entered = sum(enter_care(now.astimezone(zone).date()).values())
    return f"{entered} old losses came into care" if entered else None


def _sweep(now: datetime, _: ZoneInfo) -> str:
    return sweep(now=now)


JOBS = (
    Job("backup", lambda run, now, zone: nightly(run, now, zone, time(2)), _back_up),
    Job("promises file", lambda run, now, zone: nightly(run, now, zone, time(1)), _write_promises),
    Job("care", lambda run, now, _: every(run, now, HOUR), _bring_into_care),
    Job("sweep", lambda run, now, _: every(run, now, HOUR), _sweep),
)
