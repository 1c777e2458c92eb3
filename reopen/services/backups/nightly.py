"""The backup of each night, and how long it is kept."""

from datetime import datetime
from pathlib import Path

from django.conf import settings

from reopen.services.backups.make import Made, make_backup

KEPT = 14  # nights
PREFIX, SUFFIX = "nightly-", ".reopen.zip"


def back_up_tonight(*, now: datetime) -> Made:
    """Write tonight's backup, then remove those older than the last KEPT; never the other way round."""
    folder = backup_folder()
    made = make_backup(folder / f"{PREFIX}{now:%Y-%m-%d}{SUFFIX}", now=now)
    for old in outdated([path.name for path in folder.glob(f"{PREFIX}*{SUFFIX}")]):
        (folder / old).unlink(missing_ok=True)
    return made


def outdated(names: list[str]) -> list[str]:
    """Of the nightly backups' names, those beyond the last KEPT; the date is in the name."""
    return sorted(names)[:-KEPT]


def backup_folder() -> Path:
    """REOPEN_HOME/backups, made if it is missing."""
    folder: Path = settings.REOPEN_HOME / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder
