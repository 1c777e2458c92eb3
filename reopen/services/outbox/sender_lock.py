"""One sender connection a mailbox, over all workers on all machines.

On PostgreSQL the lock belongs to the very connection through which messages are marked: a sender that has lost the
lock has lost its connection too, and cannot mark anything. On SQLite it is the kernel's lock on a file, and ends
with its process however that ends.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from reopen.services import advisory_lock

try:
    import fcntl
except ImportError:  # pragma: no cover  # Windows: one worker a machine, see services.run_lock
    fcntl = None  # type: ignore[assignment]


def held(mailbox_id: int, *, reading: bool = False) -> AbstractContextManager[bool]:
    """Hold the mailbox while the block runs; False where another sender holds it, and the block must do nothing.

    `reading`: a lock of its own, for the one who reads it.
    """
    if connection.vendor == "postgresql":
        return advisory_lock.tried(advisory_lock.READING if reading else advisory_lock.SENDING, mailbox_id)
    return _on_a_file(f"mailbox-{mailbox_id}{'-read' if reading else ''}.lock")


@contextmanager
def _on_a_file(name: str) -> Iterator[bool]:
    folder = Path(settings.REOPEN_HOME) / "locks"
    folder.mkdir(exist_ok=True, mode=0o700)
    with (folder / name).open("a") as file:
        mine = True
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                mine = False
        yield mine
