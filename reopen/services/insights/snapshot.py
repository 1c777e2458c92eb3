"""Keeps a large company's columns: the worker's part, every hour, and as soon as something happened that changes much.

Read in one view of the database, by our own connection, while everybody goes on working; written whole into a folder
of its own, which is then renamed; named in the database last. Cut short at any point, the one before holds.
"""

import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from django.db import connection, models, transaction

from reopen.records.models import Activity, Deal, ImportBatch, Loss, Setting, StageChange
from reopen.services.gone_deals import GONE, KEPT, gone_deals
from reopen.services.insights.columns import LiveColumns
from reopen.services.insights.kept_columns import (
    FORMAT,
    FRAMES,
    Mark,
    home,
    home_number,
    is_large,
    kept_columns,
)

EVERY: Final = timedelta(hours=1)
_PROGRESS: Final = "progress.json"
_NEW: Final = "new-"
# Steps in order: what is read, in words, its part of the whole, and whose rows are counted meanwhile.
_STEPS: Final[tuple[tuple[str, str, float, type[models.Model] | None], ...]] = (
    ("plain_deals", "reading the deals", 0.08, Deal),
    ("journeys", "following the deals through their stages", 0.25, StageChange),
    ("contacts", "reading calls, mails and meetings", 0.30, Activity),
    ("deals", "laying the calls, mails and meetings beside the stages", 0.02, None),
    ("ways", "laying the calls, mails and meetings beside the stages", 0.12, None),
    ("odd", "laying the calls, mails and meetings beside the stages", 0.01, None),
    ("losses", "sorting the reasons of the losses", 0.12, Loss),
    ("contracts", "reading the rival contracts", 0.03, None),
    ("back", "looking for deals that came back", 0.02, None),
    ("answers", "reading the answers to letters", 0.01, None),
    ("calls", "reading the calls logged", 0.01, None),
    ("asked", "reading what was said at the door", 0.01, None),
    ("held", "laying the calls beside what was due", 0.01, None),
    ("checked", "laying the calls beside what was due", 0.0, None),
    ("promised", "laying the calls beside what was promised", 0.01, None),
)


def refresh(*, now: datetime, zone: ZoneInfo) -> str | None:
    """Keep the columns anew if it is time to; what was done, in words, or None."""
    if not is_large():
        return "what was kept of recon is not needed any more" if _forget() else None
    # A half-read import is no state of the company.
    if ImportBatch.objects.filter(state=ImportBatch.State.RUNNING).exists():
        return None
    kept = kept_columns()
    if kept and kept.as_of <= now < kept.as_of + EVERY and kept.mark == Mark.now(zone.key):
        return None
    rows = take_snapshot(now=now, time_zone=zone.key)
    return f"recon counted over {rows:,} deals"


def take_snapshot(*, now: datetime, time_zone: str) -> int:
    """Read every row and keep the columns; how many deals. Whoever looks meanwhile sees those before."""
    number = _number()
    mark, gone_before = Mark.now(time_zone), set(gone_deals(number))
    name = f"{now:%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
    new = home() / f"{_NEW}{name}"
    new.mkdir(mode=0o700)
    try:
        with _one_view():
            deals = _write(new, now.astimezone(ZoneInfo(time_zone)), time_zone)
        _sync(new)
        new.rename(home() / name)
        _sync(home())
    finally:
        shutil.rmtree(new, ignore_errors=True)
        (home() / _PROGRESS).unlink(missing_ok=True)
    before = Setting.objects.filter(pk=KEPT + number).values_list("value", flat=True).first()
    value = {"name": name, "as_of": now.isoformat(), "format": FORMAT, "mark": mark.to_json()}
    Setting.objects.update_or_create(pk=KEPT + number, defaults={"value": value})
    # Whoever asked just now may still be opening the one before.
    _clear(keep={name, before["name"] if before else ""})
    with transaction.atomic():
        left = [deal for deal in gone_deals(number) if deal not in gone_before]
        Setting.objects.filter(pk=GONE + number).update(value=left)
    return deals


def _number() -> str:
    """That of the folder, made with it."""
    home().mkdir(mode=0o700, exist_ok=True)
    try:
        with (home() / "number").open("x") as file:
            file.write(secrets.token_hex(8))
    except FileExistsError:
        pass
    return home_number()


def progress() -> tuple[str, float] | None:
    """What is being done now, in words, and how much of the whole is done, 0 to 1; None: nothing that we know of."""
    try:
        value = json.loads((home() / _PROGRESS).read_text())
        return str(value["step"]), float(value["share"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(folder: Path, local: datetime, time_zone: str) -> int:
    told = _Told()
    columns = LiveColumns(today=local.date(), time_zone=time_zone, tell=told.rows)
    deals = 0
    for name, words, part, model in _STEPS:
        told.begin(words, part, model)
        rows = getattr(columns, name)
        if name in FRAMES:
            path = folder / f"{name}.arrow"
            rows.write_ipc(path, compression="uncompressed")
            path.chmod(0o600)
            _sync(path)
            deals = deals or rows.height
            columns.let_go(name)
        if name == "odd":
            columns.let_go("journeys", "contacts")
    return deals


class _Told:
    """Writes down how far it is, in a file: a page that waits reads it."""

    def __init__(self) -> None:
        self._done, self._words, self._part, self._of = 0.0, "", 0.0, 0
        self._next = 0.0

    def begin(self, words: str, part: float, model: type[models.Model] | None) -> None:
        """The next step."""
        self._next += self._part
        self._words, self._part = words, part
        last = model._default_manager.order_by("-pk").values_list("pk", flat=True).first() if model else None
        self._of = int(last or 0)
        self._keep(0.0)

    def rows(self, read: int) -> None:
        """So many of the step's are read."""
        if self._of:
            self._keep(min(1.0, read / self._of))

    def _keep(self, share: float) -> None:
        path = home() / _PROGRESS
        new = path.with_suffix(".new")
        new.write_text(json.dumps({"step": self._words, "share": round(self._next + share * self._part, 3)}))
        new.replace(path)


@contextmanager
def _one_view() -> Iterator[None]:
    """All that is read inside is as of one moment; nobody who writes waits for it."""
    if connection.in_atomic_block:
        yield
        return
    begin = "BEGIN DEFERRED"
    if connection.vendor == "postgresql":
        begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    with connection.cursor() as cursor:
        cursor.execute(begin)
        try:
            yield
        finally:
            cursor.execute("COMMIT")


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _forget() -> bool:
    """Of a company that is small (again)."""
    if not home().is_dir():
        return False
    number = home_number()
    Setting.objects.filter(pk__in=[KEPT + number, GONE + number]).delete()
    shutil.rmtree(home(), ignore_errors=True)
    return True


def _clear(*, keep: set[str]) -> None:
    for folder in home().iterdir():
        if folder.is_dir() and folder.name not in keep and not folder.name.startswith(_NEW):
            shutil.rmtree(folder, ignore_errors=True)
