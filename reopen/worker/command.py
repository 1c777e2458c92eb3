"""`reopen worker`: the loop, until a signal."""

import signal
from threading import Event

import click
from django.conf import settings
from django.db import connection
from django.utils import timezone

from reopen.services import run_lock
from reopen.services.log_what_runs import log_what_runs
from reopen.services.replay_stops import replay
from reopen.worker.loop import run_forever, run_once


@click.command()
@click.option("--once", is_flag=True, help="Do what is due now, and end.")
def worker(*, once: bool) -> None:
    """Run the worker alone: imports, letters, nightly backups, the day's plan.

    On PostgreSQL several may run, on one machine or on several.
    """
    stop = Event()
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: stop.set())
    try:
        with run_lock.held(settings.REOPEN_HOME, "worker", shared=connection.vendor == "postgresql"):
            log_what_runs("worker")
            replay(now=timezone.now())
            if once:
                ran = run_once(timezone.now)
                click.echo(f"Done: {', '.join(ran)}." if ran else "Nothing was due.")
                return
            # Without WAL whoever reads the whole database, as the backup does, lets nobody write.
            run_forever(
                stop,
                timezone.now,
                one_lane=connection.vendor == "sqlite" and settings.SQLITE_JOURNAL != "WAL",
            )
    except run_lock.AlreadyRunningError as error:
        raise click.ClickException(str(error)) from error
