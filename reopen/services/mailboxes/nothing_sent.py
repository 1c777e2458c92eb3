"""Where letters go that are not really sent: into a folder; and why the sample company sends none."""

from pathlib import Path

from django.conf import settings

from reopen.records.models import Mailbox

SAMPLE = (
    "The sample company writes to nobody: its letters can be put into a folder. "
    "Take it out (`reopen sample clear`) before you connect a mailbox of your own."
)


def folder_of(mailbox: Mailbox) -> Path:
    """Where the .eml files of a mailbox of that way stand."""
    return Path(settings.REOPEN_HOME) / "letters" / str(mailbox.pk)
