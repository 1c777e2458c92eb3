"""The database does not answer: its server is down, or starts again after its disk was full."""

from django.db import Error

NOT_ANSWERING = (
    "The database does not answer: nothing was saved. Look whether PostgreSQL runs and whether its disk is full; "
    "Reopen then goes on by itself."
)
# PostgreSQL's words and its client library's.
_WORDS = (
    "server closed the connection",
    "connection is closed",
    "connection is lost",
    "connection already closed",
    "connection is bad",
    "connection failed",
    "connection refused",
    "connection to server",
    "could not connect",
    "terminating connection",
    "in recovery mode",
    "not yet accepting connections",
    "is starting up",
    "is shutting down",
)


def is_gone(error: BaseException | None) -> bool:
    """Whether it failed because nobody answered."""
    if not isinstance(error, Error):
        return False
    told = str(error).lower()
    return any(words in told for words in _WORDS)
