"""A file to which lines are added for ever, beside the database and outside of it: what a restore must not forget.

One JSON object a line, so that it can be read without us. A line is on the disk when `append` returns. Whoever adds
one may be killed at any moment: a line that is torn is no line, and the next one begins on a new one.
"""

import contextlib
import errno
import json
import os
import secrets
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

Line = dict[str, Any]


class NotWrittenError(OSError):
    """The line is not on the disk, and what it stands for must not be acknowledged. The message is a sentence."""

    def __str__(self) -> str:
        return str(self.strerror)


def folder() -> Path:
    """Where the journals stand."""
    return Path(settings.REOPEN_HOME) / "journal"


class Journal:
    """One such file. Its first line names it, with an id that is another after every rewriting."""

    def __init__(self, name: str, about: str) -> None:
        self.name, self.about = name, about

    @property
    def path(self) -> Path:
        """REOPEN_HOME/journal/NAME.jsonl."""
        return folder() / f"{self.name}.jsonl"

    def append(self, lines: Iterable[Line]) -> None:
        """Add lines: one write, and on the disk when this returns. Raises NotWrittenError."""
        text = _text(lines)
        if not text:
            return
        try:
            self.path.parent.mkdir(exist_ok=True, mode=0o700)
            handle = os.open(
                self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0), 0o600
            )
            try:
                size = os.fstat(handle).st_size
                if not size:
                    text = _text([self._head()]) + text
                elif _last_byte(handle, size) != b"\n":
                    # Somebody was killed in the midst of a line.
                    text = b"\n" + text
                _write_all(handle, text)
                os.fsync(handle)
            finally:
                os.close(handle)
            if not size:
                _sync_folder(self.path.parent)
        except OSError as error:
            raise NotWrittenError(error.errno, self._why_not(error)) from error

    def lines(self, start: int = 0) -> Iterator[tuple[int, Line]]:
        """Every whole line from the byte `start` on, with the byte after it. What is torn is passed over."""
        with contextlib.suppress(FileNotFoundError), self.path.open("rb") as file:
            file.seek(start)
            at = start
            for raw in file:
                if not raw.endswith(b"\n"):
                    return
                at += len(raw)
                line = _read(raw)
                if line is not None and "journal" not in line:
                    yield at, line

    def size(self) -> int:
        """Bytes; 0 where there is none."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def id(self) -> str:
        """Its id; "" where there is no file, or no head."""
        with contextlib.suppress(FileNotFoundError), self.path.open("rb") as file:
            head = _read(file.readline()) or {}
            return str(head.get("id", ""))
        return ""

    def rewrite(self, lines: Iterable[Line]) -> None:
        """Put these in the place of all lines, at once or not at all. Nobody else may append meanwhile."""
        try:
            self.path.parent.mkdir(exist_ok=True, mode=0o700)
            handle, beside = tempfile.mkstemp(dir=self.path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_text([self._head()]))
                    for line in lines:
                        file.write(_text([line]))
                    file.flush()
                    os.fsync(file.fileno())
                Path(beside).replace(self.path)
            finally:
                Path(beside).unlink(missing_ok=True)
            _sync_folder(self.path.parent)
        except OSError as error:
            raise NotWrittenError(error.errno, self._why_not(error)) from error

    def _head(self) -> Line:
        return {"journal": self.name, "about": self.about, "id": secrets.token_hex(8)}

    def _why_not(self, error: OSError) -> str:
        what = (
            "The disk is full"
            if error.errno in (errno.ENOSPC, errno.EDQUOT)
            else f"I cannot write {self.path} ({error.strerror})"
        )
        return f"{what}: nothing was saved. Make room, or give this user the right to write there, and try again."


def _text(lines: Iterable[Line]) -> bytes:
    return b"".join(
        json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"
        for line in lines
    )


def _read(raw: bytes) -> Line | None:
    try:
        line = json.loads(raw.decode("utf-8", "surrogatepass"))
    except ValueError:
        return None
    return line if isinstance(line, dict) else None


def _last_byte(handle: int, size: int) -> bytes:
    # pread is not on Windows; the file is opened for appending, so that moving the place does no harm.
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1)


def _write_all(handle: int, text: bytes) -> None:
    while text:
        text = text[os.write(handle, text) :]


def _sync_folder(path: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
