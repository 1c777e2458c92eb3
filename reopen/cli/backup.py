"""`reopen backup` and `reopen restore`."""

import sys
from pathlib import Path

import click
from django.conf import settings
from django.utils import timezone

from reopen.services.backups.archive import BackupError, read_manifest
from reopen.services.backups.hold_letters import Held
from reopen.services.backups.make import make_backup
from reopen.services.backups.nightly import backup_folder
from reopen.services.backups.restore import restore_backup
from reopen.services.run_lock import AlreadyRunningError


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
def backup(file: Path | None) -> None:
    """Copy everything into FILE, and open the copy to see that it is whole.

    Without FILE it goes to REOPEN_HOME/backups. Reopen may run meanwhile.
    """
    now = timezone.now()
    try:
        made = make_backup(file or backup_folder() / f"manual-{now:%Y-%m-%dT%H%M%S}.reopen.zip", now=now)
    except BackupError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Backed up {made.rows:,} rows into {made.path} ({made.bytes:,} bytes), and read them back.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, yes: bool) -> None:
    """Bring back FILE in the place of what is here. Stop Reopen first.

    What is here is backed up before. Suppressions made since the backup are kept, and nothing is sent: campaigns
    are paused until you let them go on, and letters that left since the backup do not go again.
    """
    try:
        manifest = read_manifest(file)
        if not yes and sys.stdin.isatty():
            click.echo(f"{file} was made {manifest.made_at}: {manifest.total():,} rows.")
            click.confirm(f"Put it in the place of what is in {settings.REOPEN_HOME}?", abort=True)
        restored = restore_backup(file, now=timezone.now())
    except (BackupError, AlreadyRunningError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Restored {manifest.total():,} rows of {manifest.made_at}.")
    if restored.carried:
        kept = "suppression" if restored.carried == 1 else "suppressions"
        click.echo(f"Kept {restored.carried:,} {kept} made since then.")
    for words in _held(restored.held):
        click.echo(words)
    if restored.erased:
        people = "1 person" if restored.erased == 1 else f"{restored.erased} people"
        click.echo(f"Erased {people} again who had asked for it.")
    if restored.aside:
        click.echo(f"What was here before is in {restored.aside}")


def _held(held: Held) -> list[str]:
    """What the restore keeps from being sent, a sentence each."""
    words = []
    if held.campaigns:
        what = "1 campaign is" if held.campaigns == 1 else f"{held.campaigns} campaigns are"
        words.append(f"{what} paused: nothing is sent until you say `reopen campaign resume ID`.")
    if left := held.unknown + held.added:
        what = "1 message that has" if left == 1 else f"{left:,} messages that have"
        words.append(f"{what} left, or may have, will not be sent again.")
    if held.cancelled:
        what = "1 answer" if held.cancelled == 1 else f"{held.cancelled:,} answers"
        words.append(f"{what} that waited in the backup will not be sent; write again what is still wanted.")
    return words
