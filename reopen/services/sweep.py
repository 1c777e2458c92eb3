"""Clears away what nobody will read again: sessions that are over, uploads left by a broken connection, old logs."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session

from reopen.services.rotate_log import rotate_log

LEFT_BEHIND = timedelta(days=2)


def sweep(*, now: datetime) -> str:
    """What was cleared, in words."""
    sessions, _ = Session.objects.filter(expire_date__lt=now).delete()
    uploads = 0
    for path in Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*.upload*"):
        if now.timestamp() - path.stat().st_mtime > LEFT_BEHIND.total_seconds():
            path.unlink(missing_ok=True)
            uploads += 1
    rotate_log(settings.REOPEN_HOME / "logs")
    return f"{sessions} sessions, {uploads} uploads"
