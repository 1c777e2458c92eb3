"""The morning's mail: asked for often, sent once; what was refused for now is tried again after a while."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from reopen.records.queries.worker_runs import Run
from reopen.services.digest.send import send_digests
from reopen.worker.due import every
from reopen.worker.job import Job

AGAIN = timedelta(minutes=5)


def _due(run: Run, now: datetime, _: ZoneInfo) -> bool:
    return every(run, now, AGAIN)


def _act(now: datetime, zone: ZoneInfo) -> str | None:
    return send_digests(now=now, zone=zone)


MORNING = Job("morning mail", _due, _act)
