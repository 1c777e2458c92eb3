"""Begins a new log file when the old one has grown large; the processes that write it notice by themselves."""

from pathlib import Path

LARGEST = 5_000_000  # bytes
KEPT = 5


def rotate_log(folder: Path) -> bool:
    """Begin a new file if the log has grown past LARGEST, keeping KEPT old ones; whether it did."""
    log = folder / "reopen.log"
    if not log.exists() or log.stat().st_size < LARGEST:
        return False
    for number in range(KEPT - 1, 0, -1):
        older = folder / f"reopen.log.{number}"
        if older.exists():
            older.replace(folder / f"reopen.log.{number + 1}")
    log.replace(folder / "reopen.log.1")
    return True
