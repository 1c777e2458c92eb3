"""`reopen web`: the web server alone."""

import http.client
import os
import sys
import time

import click
from django.conf import settings

from reopen.cli import children
from reopen.cli.children import Child
from reopen.cli.prepare import prepare
from reopen.services import run_lock

# Two workers of one thread each answer more requests on two cores than one of two: Python runs one at a time.
WORKERS = 2
ANSWERS_WITHIN = 60.0  # seconds


def server_command(host: str, port: int) -> list[str]:
    """The command line of the web server."""
    return [
        sys.executable,
        "-m",
        "granian",
        "--interface=wsgi",
        f"--host={host}",
        f"--port={port}",
        f"--workers={WORKERS}",
        "--blocking-threads=1",
        "--respawn-failed-workers",
        "--workers-kill-timeout=20",
        "--no-ws",
        "--log-level=warning",
        "reopen.config.wsgi:application",
    ]


def wait_for_answer(host: str, port: int, server: Child, signals: list[int]) -> bool:
    """Whether the server answered, whatever it said; False if it died or a signal came first."""
    until = time.monotonic() + ANSWERS_WITHIN
    where = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  # compared, not bound
    while time.monotonic() < until and not signals and server.ended() is None:
        ask = http.client.HTTPConnection(where, port, timeout=5)
        try:
            ask.request("GET", "/sign-in/", headers={"Host": "localhost"})
            ask.getresponse()
        except OSError:
            time.sleep(0.1)
        else:
            return True
        finally:
            ask.close()
    return False


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def web(host: str, port: int) -> None:
    """Run the web server alone; `reopen worker` beside it does the rest."""
    try:
        with run_lock.held(settings.REOPEN_HOME, "web"):
            prepare()
            signals = children.signals_to_stop()
            server = Child("web server", server_command(host, port), os.environ.copy())
            try:
                server.start()
                if wait_for_answer(host, port, server, signals):
                    click.echo(f"Reopen answers at http://{host}:{port}/. Ctrl-C stops it.")
                    sys.stdout.flush()
                children.watch([server], lambda: bool(signals), lambda words: click.echo(words, err=True))
            finally:
                children.stop([server])
    except (run_lock.AlreadyRunningError, children.KeepsDyingError) as error:
        raise click.ClickException(str(error)) from error
