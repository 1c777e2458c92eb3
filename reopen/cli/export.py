"""`reopen export NOUN FILE`: our records as a CSV file that can be imported again."""

from pathlib import Path

import click

from reopen.services import export as exporting


@click.command()
@click.argument("noun", type=click.Choice(list(exporting.NOUNS)))
@click.argument("file", type=click.Path(path_type=Path))
def export(noun: str, file: Path) -> None:
    """Write all records of one kind to FILE.

    NOUN is one of accounts, contacts, deals, leads, activities, stage-history, suppressions. Give the files to
    `reopen import` together, and the records come back as they were.
    """
    try:
        rows = exporting.export(noun, file)
    except exporting.CannotExportError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{rows:,} {noun} are in {file}.")
