"""Every stop outside of the database: REOPEN_HOME/journal/suppressions.jsonl.

A line says what was written; a later one about the same key and channel is the one that holds. A line with
"lifted" says that a person took a stop of the machine's back. See services.replay_stops for the way back.
"""

from datetime import date, datetime
from typing import Any

from reopen.services.journal import Journal, Line

JOURNAL = Journal(
    "suppressions",
    "One line each for whoever must not be reached, in the order in which they came; the last line about a key "
    "holds. Never delete this file: it brings opt-outs back into a database that was restored.",
)


def as_line(row: dict[str, Any]) -> Line:
    """A row of the table, by column → its line; what is empty is left out."""
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in row.items()
        if value not in (None, "")
    }


def lifted(kind: str, key: str, channel: str) -> Line:
    """A stop that a person took back."""
    return {"lifted": True, "kind": kind, "key": key, "channel": channel}


def identity(line: Line) -> tuple[str, str, str]:
    """What makes two lines about the same."""
    return str(line.get("kind", "")), str(line.get("key", "")), str(line.get("channel", ""))
