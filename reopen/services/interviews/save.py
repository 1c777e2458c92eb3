"""Keep a sheet as it is typed.

Each window numbers its saves and says on which version it stands. What it sends may come in any order, the last of
it from a page that closes: the highest number of one window stands. Another window's save is refused where the sheet
has moved on under it; what was typed there is still on its screen. What a closed window sent last may come after the
next one was opened: it moves nothing on for the one that took its words over.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from reopen.core.interview import Kind, clean, facts_as_typed
from reopen.core.plain_english import hour
from reopen.records.models import Deal, Interview, Loss
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import ActError, LockedDeal, lock_deal

# A window's name is drawn by the page; more than this is no page of ours.
LONGEST_WRITER = 32
MOST_SAVES = 1_000_000_000


class StaleError(ActError):
    """Another window has written on the sheet since this one read it."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Who writes: the window's name, the version on which it stands, and the number of this save, which is larger.

    `after`: the closed window whose unsent words this one has taken over, all that it sent up to the number `upto`.
    """

    writer: str
    base: int
    version: int
    after: str = ""
    upto: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """The version that stands now."""

    version: int
    saved_at: datetime | None  # None: nothing was typed yet, and nothing is kept


def save_sheet(
    deal_id: int, kind: Kind, answers: Mapping[str, str], *, writing: Writing, now: datetime, viewer: Viewer
) -> Saved:
    """Keep the answers; a sheet begins with its first one. StaleError, RestingError, ActError in sentences."""
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        sheet = write(locked, kind, clean(kind, answers), writing, by=viewer.user_id)
    return Saved(sheet.version, sheet.saved_at) if sheet else Saved(0, None)


def write(
    locked: LockedDeal, kind: Kind, answers: dict[str, str], writing: Writing, *, by: int | None
) -> Interview | None:
    """The open sheet with these answers, or as it is where this save is late. None: there is none, and nothing to keep.

    The caller holds the deal's lock.
    """
    answers = _beyond_the_record(locked.deal, answers)
    writer, version = writing.writer[:LONGEST_WRITER], min(max(writing.version, 1), MOST_SAVES)
    sheet = open_sheet(locked.deal, kind)
    if sheet is None:
        if finished := finished_by(locked.deal, kind, writer):
            return finished  # a save that was under way when its own window finished
        if writing.base:
            raise StaleError(
                "sheet", "This sheet was finished in another window. What you typed is still here."
            )
        if not answers:
            return None
        if locked.deal.status != Deal.Status.LOST:
            raise ActError("deal", "Only a lost deal is asked about: this one is not lost.")
        if locked.deal.touched_at is None:
            # A person has written on it: the undo of its import does not take it away.
            locked.deal.touched_at = locked.now
            locked.deal.save(update_fields=["touched_at"])
        return Interview.objects.create(
            deal=locked.deal,
            kind=kind,
            on=locked.today,
            by_id=by,
            answers=answers,
            version=version,
            writer=writer,
            started_at=locked.now,
            saved_at=locked.now,
        )
    if writer and sheet.writer == writer:
        if version <= sheet.version:
            return sheet  # overtaken by a later save of the same window
    elif writing.base != sheet.version and not _took_over(sheet, writing):
        raise StaleError(
            "sheet",
            f"This sheet was changed in another window at {_clock(sheet)}. What you typed here is not on it; "
            "load the page to go on from there.",
        )
    sheet.answers, sheet.version, sheet.writer = answers, max(version, sheet.version + 1), writer
    sheet.saved_at, sheet.by_id = locked.now, by if by is not None else sheet.by_id
    sheet.save(update_fields=["answers", "version", "writer", "saved_at", "by"])
    return sheet


def _took_over(sheet: Interview, writing: Writing) -> bool:
    """Whether all that stands there was written by the window whose words this one has."""
    return writing.after != "" and writing.after == sheet.writer and sheet.version <= writing.upto


def open_sheet(deal: Deal, kind: Kind) -> Interview | None:
    """The one that waits to be finished."""
    return Interview.objects.filter(deal=deal, kind=kind, finished_at=None, undone_at=None).first()


def finished_by(deal: Deal, kind: Kind, writer: str) -> Interview | None:
    """The sheet that this window has finished."""
    if not writer:
        return None
    return Interview.objects.filter(deal=deal, kind=kind, writer=writer, finished_at__isnull=False).first()


def _beyond_the_record(deal: Deal, answers: dict[str, str]) -> dict[str, str]:
    """Without the facts that the sheet began with: mended elsewhere before it is finished, the mended ones stand."""
    loss = Loss.objects.filter(deal=deal).order_by("-lost_on", "-pk").first()
    if loss is None:
        return answers
    known = facts_as_typed(loss.competitor_rep, loss.contract_start, loss.term_months, loss.notice_days)
    return {name: text for name, text in answers.items() if known.get(name) != text}


def _clock(sheet: Interview) -> str:
    zone = zone_or_none(company().time_zone)
    return hour(sheet.saved_at.astimezone(zone).time())
