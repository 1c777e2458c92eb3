"""`reopen up`: the web server and the worker, together, until Ctrl-C."""

import ipaddress
import os
import socket
import sys

import click
from django.conf import settings
from django.db import connection
from django.utils import timezone

from reopen.cli import children
from reopen.cli.children import Child
from reopen.cli.prepare import prepare
from reopen.cli.web import server_command, wait_for_answer
from reopen.records.queries.ground import is_empty
from reopen.services import run_lock, users


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--sample/--no-sample", default=False, help="Load the sample company, if the database is still empty."
)
def up(host: str, port: int, sample: bool) -> None:
    """Start Reopen: the web server and the worker."""
    try:
        with run_lock.held(settings.REOPEN_HOME, "up"):
            _refuse_taken_port(host, port)
            prepare()
            if sample:
                _load_sample()
            empty = is_empty()
            path = _sign_in_path()
            connection.close()
            _run(host, port, path, empty)
    except run_lock.AlreadyRunningError as error:
        raise click.ClickException(str(error)) from error


def _refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except socket.gaierror as error:
            raise click.ClickException(
                f"“{host}” is not an address of this machine. --host 127.0.0.1 is this machine alone, "
                "--host 0.0.0.0 everyone on its network."
            ) from error
        except OSError as error:
            raise click.ClickException(
                f"I cannot listen on {host}, port {port}: {error.strerror}. "
                f"Choose another port: reopen up --port {port % 65535 + 1}"
            ) from error


def _load_sample() -> None:
    if not is_empty():
        return
    from reopen.services.sample_company.load import load  # noqa: PLC0415  # seldom, and large

    click.echo("Making the sample company …")
    load(now=timezone.now())


def _sign_in_path() -> str:
    now = timezone.now()
    return f"/sign-in/{users.make_sign_in_link(users.ensure_owner(now=now), now=now)}/"


def _run(host: str, port: int, path: str, empty: bool) -> None:
    """Start the children, say where Reopen answers, and watch them until a signal."""
    env = os.environ.copy()
    address = settings.REOPEN_URL or f"http://{_name(host)}:{port}"
    if not settings.REOPEN_URL and not _is_local(host):
        env["REOPEN_URL"] = address
    signals = children.signals_to_stop()
    both = [
        Child("web server", server_command(host, port), env),
        Child("worker", [sys.executable, "-m", "reopen", "worker"], env),
    ]
    try:
        for child in both:
            child.start()
        if wait_for_answer(host, port, both[0], signals):
            _say_where(address, path, empty, host)
        children.watch(both, lambda: bool(signals), lambda words: click.echo(words, err=True))
    except children.KeepsDyingError as error:
        raise click.ClickException(
            f"{error} What led to it stands in {settings.REOPEN_HOME / 'logs' / 'reopen.log'}"
        ) from error
    finally:
        click.echo("Stopping …")
        children.stop(both)
        click.echo("Stopped.")


def _say_where(address: str, path: str, empty: bool, host: str) -> None:
    click.echo(f"\nReopen answers at {address}/")
    click.echo(f"Sign in as the owner, once, within 30 minutes: {address}{path}")
    if empty:
        click.echo("There are no deals yet: the first page offers a sample company, or your own import.")
    if not _is_local(host) and not settings.BEHIND_HTTPS:
        click.echo(
            "Note: without HTTPS everyone on the network can read along. docs/operations.md shows how to add it."
        )
    click.echo("Ctrl-C stops it.", nl=True)
    sys.stdout.flush()


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _name(host: str) -> str:
    """The host as it stands in an address: for "every address", the one by which the network knows us."""
    if host not in ("0.0.0.0", "::"):  # noqa: S104  # compared, not bound
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # RFC 5737: nobody; connecting a datagram socket sends nothing
            return str(probe.getsockname()[0])
        except OSError:
            return "localhost"
