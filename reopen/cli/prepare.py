"""What is done before a server starts: the ground checked, the tables brought up to date, static files laid out."""

import click
from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from reopen.services.finish_indexes import finish_indexes
from reopen.services.replay_stops import replay
from reopen.services.rotate_log import rotate_log


def prepare() -> None:
    """Check, migrate, collect. ClickException with sentences where the ground does not hold."""
    check()
    rotate_log(settings.REOPEN_HOME / "logs")
    migrate()
    catch_up()
    finish_indexes()
    call_command("collectstatic", interactive=False, verbosity=0)
    # The children open the database themselves.
    connection.close()


def check() -> None:
    """Say what the checks found; an error ends the start."""
    found = run_checks(databases=["default"])
    for message in found:
        if (message.id or "").startswith("reopen.W"):
            click.echo(f"Note ({message.id}): {message.msg} {message.hint or ''}".strip(), err=True)
    errors = [
        f"{message.msg} {message.hint or ''} ({message.id})" for message in found if message.level >= ERROR
    ]
    if errors:
        raise click.ClickException("\n".join(errors))


def migrate() -> bool:
    """Bring the tables up to date; whether there was anything to do."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def catch_up() -> None:
    """Bring back the stops that the journal knows and the database does not."""
    replay(now=timezone.now())
