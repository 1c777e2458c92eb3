"""What a job is: when it is due, and what it then does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from reopen.records.queries.worker_runs import Run


@dataclass(frozen=True, slots=True)
class Job:
    """`act` returns what came of it in words; None, when there was nothing to do, leaves it due.

    `shared`: several workers may do it at once, since it has locks of its own.
    """

    name: str
    due: Callable[[Run, datetime, ZoneInfo], bool]
    act: Callable[[datetime, ZoneInfo], str | None]
    shared: bool = False
