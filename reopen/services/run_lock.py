"""Who runs on this REOPEN_HOME: one `up`, one web server, one worker, and no restore beside them.

A lock is the kernel's (flock) on a file, so it ends with its process however that ends. Where the platform has
no flock (Windows) nothing is locked.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # pragma: no cover  # Windows
    fcntl = None  # type: ignore[assignment]

_MOMENT = 0.02  # seconds
NAMES = ("up", "web", "worker", "restore")


class AlreadyRunningError(Exception):
    """Another process holds the lock; the message says which, and what to do."""


@contextmanager
def held(folder: Path, name: str, *, shared: bool = False) -> Iterator[None]:
    """Hold the lock `name` of this REOPEN_HOME while the block runs; AlreadyRunningError if another does.

    `shared`: together with others that share it.
    """
    path = _path(folder, name)
    if name != "restore" and holder(folder, "restore"):
        raise AlreadyRunningError("A backup is being restored. Start Reopen when that is done.")
    with path.open("a+") as file:
        if fcntl is not None:
            try:
                _lock(file, shared=shared)
            except OSError as error:
                raise AlreadyRunningError(
                    f"`reopen {name}` already runs on {folder} (process {path.read_text().strip() or '?'}). "
                    "Stop it first, or give this one a folder of its own in REOPEN_HOME."
                ) from error
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def holder(folder: Path, name: str) -> str:
    """The process that holds the lock `name`, as its number; "" when nobody does."""
    path = _path(folder, name)
    if fcntl is None or not path.exists():
        return ""
    with path.open("r+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return path.read_text().strip() or "?"
    return ""


def _lock(file: IO[str], *, shared: bool) -> None:
    """Whoever asks for the holder has the lock for a moment: that is waited for."""
    for patience in (_MOMENT, _MOMENT, _MOMENT, 0.0):
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError:
            if not patience:
                raise
            time.sleep(patience)
        else:
            return


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.lock"
