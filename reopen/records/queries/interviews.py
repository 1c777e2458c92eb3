"""The sheets of a deal's calls: the one that waits to be finished, what they answered before, how it went over time.

Whoever asks has asked first whether the viewer may see the deal (records.queries.visible).
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from reopen.core.interview import HEALTH, HELP, KINDS, NAMES, Kind, questions
from reopen.records.models import Interview, Promise

MOST = 60  # of one deal: fifteen years of four a year


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """The one to go on with. `version` 0: none was begun."""

    kind: Kind
    answers: dict[str, str]
    version: int = 0
    started_at: datetime | None = None
    saved_at: datetime | None = None
    by: str = ""
    writer: str = ""  # the window that saved last


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the question, the choice in words, and their own."""

    asks: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Done:
    """A finished sheet."""

    on: date
    kind: Kind
    name: str  # "Post-mortem"
    by: str
    health: str
    answers: tuple[Answer, ...]
    help: str  # what we offered to help with, in words


@dataclass(frozen=True, slots=True)
class Promised:
    """What was promised, and what became of it."""

    on: date
    kind: str
    words: str
    state: str


def open_sheet(deal_id: int, kind: Kind) -> OpenSheet:
    """The sheet of this kind that waits to be finished, or an empty one."""
    sheet = _open(deal_id).filter(kind=kind).select_related("by").first()
    return _sheet(sheet) if sheet else OpenSheet(kind, {})


def unfinished(deal_id: int) -> Kind | None:
    """The kind of the sheet that was written on last and never finished."""
    sheet = _open(deal_id).order_by("-saved_at").first()
    return _kind(sheet.kind) if sheet else None


def last_writer(deal_id: int, kind: Kind) -> str:
    """The window that finished the last sheet of this kind; "" for none."""
    rows = Interview.objects.filter(deal=deal_id, kind=kind, finished_at__isnull=False).order_by(
        "-finished_at"
    )
    return rows.values_list("writer", flat=True).first() or ""


def done(deal_id: int, *, since: date | None = None) -> tuple[Done, ...]:
    """The finished sheets, latest first; `since`: of the standing loss alone."""
    rows = Interview.objects.filter(deal=deal_id, finished_at__isnull=False, undone_at=None)
    if since is not None:
        rows = rows.filter(on__gte=since)
    return tuple(_done(row) for row in rows.select_related("by").order_by("-on", "-pk")[:MOST])


def promised(deal_id: int, *, since: date) -> tuple[Promised, ...]:
    """What was promised since that day and stands or was kept, the latest first."""
    rows = Promise.objects.filter(deal=deal_id, made_on__gte=since).exclude(state=Promise.State.DROPPED)
    return tuple(
        Promised(row.on, row.kind, row.words, row.state)
        for row in rows.exclude(kind="successor").order_by("-made_on", "-pk")[:5]
    )


def _open(deal_id: int) -> QuerySet[Interview]:
    return Interview.objects.filter(deal=deal_id, finished_at=None, undone_at=None)


def _kind(value: str) -> Kind:
    return next(kind for kind in KINDS if kind == value)


def _sheet(sheet: Interview) -> OpenSheet:
    return OpenSheet(
        _kind(sheet.kind),
        {str(name): str(text) for name, text in sheet.answers.items()},
        sheet.version,
        sheet.started_at,
        sheet.saved_at,
        str(sheet.by) if sheet.by else "",
        sheet.writer,
    )


def _done(sheet: Interview) -> Done:
    kind = _kind(sheet.kind)
    given: dict[str, str] = sheet.answers
    answers = []
    for asked in questions(
        kind, competitor=given.get("competitor", ""), rival_rep=given.get("rival_rep", "")
    ):
        label = given.get(asked.name, "").strip() if asked.typed else asked.label(given.get(asked.name, ""))
        words = given.get(asked.words, "").strip()
        if label or words:
            answers.append(Answer(asked.asks, label, words))
    return Done(
        sheet.on,
        kind,
        NAMES[kind],
        str(sheet.by) if sheet.by else "",
        next((choice.value for choice in HEALTH if choice.value == sheet.health), ""),
        tuple(answers),
        given.get(HELP, "").strip(),
    )
