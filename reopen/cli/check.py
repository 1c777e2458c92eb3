"""`reopen check` and `reopen migrate`: the ground, without starting anything on it."""

import click
from django.conf import settings
from django.db import connection

from reopen.cli import prepare


@click.command()
def check() -> None:
    """Check the ground: the folder, the database, the settings."""
    prepare.check()
    where = settings.DATABASES["default"]["NAME"]
    if connection.vendor == "sqlite":
        version = ".".join(map(str, settings.SQLITE_VERSION))
        click.echo(f"All is well: SQLite {version}, journal {settings.SQLITE_JOURNAL}, {where}")
    else:
        click.echo(f"All is well: PostgreSQL, database {where}; REOPEN_HOME is {settings.REOPEN_HOME}")


@click.command()
def migrate() -> None:
    """Bring the tables up to date."""
    prepare.check()
    click.echo("The tables are up to date now." if prepare.migrate() else "The tables were up to date.")
