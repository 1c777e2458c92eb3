"""The log: one file in REOPEN_HOME/logs for every process, without secrets.

Several processes write it, so none of them may rename it under the others' hands: services.rotate_log does that
alone, and each handler opens the new file by itself (logging.handlers.WatchedFileHandler).
"""

import contextlib
import logging
import re
from logging.handlers import WatchedFileHandler
from pathlib import Path
from typing import Any

SECRETS = [
    (re.compile(r"(://[^/\s:@]*:)[^@\s/]+@"), r"\1…@"),  # a password in an address
    # a sign-in link, a calendar, the links in a mail
    (re.compile(r"(/(?:sign-in|calendar|m|u)/)(?:[A-Za-z0-9_-]{20,})"), r"\1…"),
    (
        re.compile(
            r"(?i)\b((?:[\w-]*password|secret[\w-]*|[\w-]*token|api[_-]?key|sessionid|authorization)"
            r"[\"']?\s*[:=]\s*(?:bearer |basic )?[\"']?)[^\s\"'&,;)}]+"
        ),
        r"\1…",
    ),
]


def without_secrets(text: str) -> str:
    """The text with passwords, tokens, keys and sign-in links replaced by an ellipsis."""
    for pattern, kept in SECRETS:
        text = pattern.sub(kept, text)
    return text


class Formatter(logging.Formatter):
    """A line, and a trace where there is one, without secrets."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        return without_secrets(super().format(record))


class LogFile(WatchedFileHandler):
    """The file; a log that cannot be written (a full disk, a folder that is gone) is nobody's failure."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line if that can be done."""
        with contextlib.suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        """Say nothing: the work goes on."""


def logging_settings(folder: Path) -> dict[str, Any]:
    """Django's LOGGING: everything from INFO up goes to `folder`/reopen.log."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": "reopen.config.log_file.Formatter",
                "format": "{asctime} {levelname} {process} {name}: {message}",
                "style": "{",
            }
        },
        "handlers": {
            "file": {
                "class": "reopen.config.log_file.LogFile",
                "filename": str(folder / "reopen.log"),
                "encoding": "utf-8",
                "delay": True,
                "formatter": "line",
            }
        },
        "root": {"handlers": ["file"], "level": "INFO"},
        "loggers": {
            # Django's own defaults write to the terminal and by mail.
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        },
    }
