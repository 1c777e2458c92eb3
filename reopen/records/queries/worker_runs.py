"""When the worker last did each of its jobs, and when it was last seen."""

from dataclasses import dataclass
from datetime import datetime

from reopen.records.models import Setting

PREFIX = "worker.run."
SEEN = "worker.seen"


@dataclass(frozen=True, slots=True)
class Run:
    """The last runs of one job; instants in UTC."""

    done_at: datetime | None = None  # the last that went well
    tried_at: datetime | None = None
    failures: int = 0  # in a row
    words: str = ""  # what came of the last one


def runs() -> dict[str, Run]:
    """By job; a job that never ran is absent."""
    rows = Setting.objects.filter(pk__startswith=PREFIX).values_list("key", "value")
    return {key.removeprefix(PREFIX): _run(value) for key, value in rows}


def last_seen() -> datetime | None:
    """When the worker last looked for work; None if it never did."""
    value = Setting.objects.filter(pk=SEEN).values_list("value", flat=True).first()
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _run(value: dict[str, object]) -> Run:
    def instant(name: str) -> datetime | None:
        text = value.get(name)
        return datetime.fromisoformat(text) if isinstance(text, str) else None

    failures = value.get("failures")
    return Run(
        done_at=instant("done_at"),
        tried_at=instant("tried_at"),
        failures=failures if isinstance(failures, int) else 0,
        words=str(value.get("words", "")),
    )
