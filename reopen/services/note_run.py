"""Keeps what the worker did, so that due is a question to the database and not a tick."""

from datetime import datetime

from reopen.records.models import Setting
from reopen.records.queries.worker_runs import PREFIX, SEEN, Run


def note_done(job: str, words: str, *, now: datetime) -> None:
    """The job went well."""
    _keep(job, Run(done_at=now, tried_at=now, words=words))


def note_failed(job: str, words: str, before: Run, *, now: datetime) -> None:
    """The job failed; when it last went well stays as it was `before`."""
    _keep(job, Run(done_at=before.done_at, tried_at=now, failures=before.failures + 1, words=words))


def note_seen(*, now: datetime) -> None:
    """The worker looked for work."""
    Setting.objects.update_or_create(key=SEEN, defaults={"value": now.isoformat()})


def _keep(job: str, run: Run) -> None:
    value = {
        "done_at": run.done_at.isoformat() if run.done_at else None,
        "tried_at": run.tried_at.isoformat() if run.tried_at else None,
        "failures": run.failures,
        "words": run.words,
    }
    Setting.objects.update_or_create(key=PREFIX + job, defaults={"value": value})
