"""What a person sees when something fails that no command foresaw: a sentence, never a trace."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

logger = logging.getLogger("reopen.cli")


@contextmanager
def told_in_a_sentence() -> Iterator[None]:
    """Turn an unforeseen exception into a sentence on stderr, exit code 1, and a trace in the log."""
    try:
        yield
    except (click.ClickException, click.Abort, SystemExit, KeyboardInterrupt):
        raise
    except BrokenPipeError:
        # `reopen … | head` closes the pipe; there is nobody left to tell.
        sys.stderr.close()
        sys.exit(1)
    except Exception as error:
        click.echo(f"reopen: {sentence(error)}", err=True)
        sys.exit(1)


def sentence(error: Exception) -> str:
    """What went wrong, for a person; the trace goes to the log, whose place is told."""
    place = _log(error)
    kind = type(error).__name__
    known = _known(error)
    if known:
        return known + (f" Details: {place}" if place else "")
    told = str(error).strip().splitlines()
    return f"This should not have happened ({kind}{': ' + told[0][:200] if told else ''})." + (
        f" What led to it stands in {place}" if place else ""
    )


# (kind of error, words in its message, what to tell the person)
KNOWN = [
    (
        "OperationalError",
        "no such table",
        "The database is empty. Run `reopen up` (or `reopen migrate`) once.",
    ),
    (
        "ProgrammingError",
        "does not exist",
        "The database lacks a table. Run `reopen up` (or `reopen migrate`) once.",
    ),
    (
        "OperationalError",
        "locked",
        "The database was busy for 20 seconds: something else is writing. Try again in a minute.",
    ),
    (
        "OperationalError",
        "connect",
        "The database does not answer. Is PostgreSQL running, and is DATABASE_URL right?",
    ),
    ("DatabaseError", "malformed", "The database file is damaged. `reopen restore` brings back a backup."),
    (
        "DatabaseError",
        "not a database",
        "The database file is damaged. `reopen restore` brings back a backup.",
    ),
]


def _known(error: Exception) -> str:
    """A sentence for the failures that have a likely cause; empty for the others."""
    if isinstance(error, PermissionError):
        return f"I may not read or write {error.filename or 'a file'}. Give this user the right to it."
    from reopen.services.database_gone import NOT_ANSWERING, is_gone  # noqa: PLC0415  # Django may not be up
    from reopen.services.disk_full import is_disk_full  # noqa: PLC0415

    if is_disk_full(error):
        return "The disk is full. Make room and try again: nothing was half-written."
    name, text = type(error).__name__, str(error)
    known = next((told for kind, words, told in KNOWN if kind == name and words in text), "")
    return known or (NOT_ANSWERING if is_gone(error) else "")


def _log(error: Exception) -> str:
    """Write the trace to the log; the log's path, or '' where Django never came up."""
    from django.conf import settings  # noqa: PLC0415

    if not settings.configured:
        return ""
    try:
        logger.error("%s", error, exc_info=error)
        return str(settings.REOPEN_HOME / "logs" / "reopen.log")
    except Exception:  # a full disk must not hide the first failure
        return ""
