"""One sender connection a mailbox, over all workers on all machines.

On PostgreSQL the lock belongs to the very connection through which messages are marked: a sender that has lost the
lock has lost its connection too, and cannot mark anything. On SQLite it is the kernel's lock on a file, and ends
with its process however that ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

try:
    import fcntl
except ImportError:  # pragma: no cover  # Windows: one worker a machine, see services.run_lock
    fcntl = None  # type: ignore[assignment]

# The first half of the pair that names the lock of a mailbox: for sending out of it, and for reading it.
_MAILBOX, _READ = 7_236_002, 7_236_004


@contextmanager
def held(mailbox_id: int, *, reading: bool = False) -> Iterator[bool]:
    """Hold the mailbox while the block runs; False where another sender holds it, and the block must do nothing.

    `reading`: a lock of its own, for the one who reads it.
    """
    if connection.vendor == "postgresql":
        yield from _on_postgresql(mailbox_id, _READ if reading else _MAILBOX)
    else:
        yield from _on_a_file(f"mailbox-{mailbox_id}{'-read' if reading else ''}.lock")


def _on_postgresql(mailbox_id: int, which: int) -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [which, mailbox_id])
        mine = bool(cursor.fetchone()[0])
    try:
        yield mine
    finally:
        # Where the connection is gone, so is the lock.
        if mine and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [which, mailbox_id])


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
