"""An import on its way through the Import page: received, mapped, counted, queued; the worker does the long work.

The files stand in a folder of the batch's own from the moment they come, so that nothing depends on the browser.
`stage` in the batch's options: mapping → counting → counted → queued; then the batch itself runs and is done.
"""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from reopen.records.models import ImportBatch
from reopen.services.import_deals import (
    AnotherImportIsRunningError,
    CannotImportError,
    FileMapping,
    ImportFile,
    import_files,
    open_file,
    remember,
)
from reopen.services.import_deals.batch import folder_of
from reopen.services.import_deals.missing import kinds_of_problems
from reopen.services.import_deals.undo import undo_import

_PROBLEMS_SHOWN = 50


def receive(files: Iterable[tuple[str, Iterable[bytes]]], *, now: datetime, by: int | None) -> int:
    """Keep uploaded files (name, pieces) in a folder of a new batch; its number. Raises CannotImportError."""
    batch = ImportBatch.objects.create(
        source="auto", options={"stage": "mapping", "uploaded": True}, by_id=by, started_at=now
    )
    folder = folder_of(batch)
    names: list[str] = []
    try:
        for name, pieces in files:
            names.append(_own_name(name, names))
            with (folder / f"{len(names):02d}-upload").open("wb") as file:
                for piece in pieces:
                    file.write(piece)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        batch.delete()
        raise CannotImportError(
            f"The file could not be kept: {error.strerror}. Nothing was changed."
        ) from error
    if not names:
        shutil.rmtree(folder, ignore_errors=True)
        batch.delete()
        raise CannotImportError("No file was chosen.")
    batch.files = names
    batch.save(update_fields=["files"])
    return int(batch.pk)


def _own_name(name: str, taken: Sequence[str]) -> str:
    plain = Path(name.replace("\\", "/")).name[:200] or "file"
    return plain if plain not in taken else f"{Path(plain).stem} ({len(taken) + 1}){Path(plain).suffix}"


def files_of(batch: ImportBatch) -> list[ImportFile]:
    """The batch's files, each with its mapping as far as it has been said."""
    folder = folder_of(batch)
    mappings: Mapping[str, Any] = batch.mapping or {}
    return [
        ImportFile(
            folder / f"{n:02d}-upload", name, FileMapping(**mappings[name]) if name in mappings else None
        )
        for n, name in enumerate(batch.files, start=1)
    ]


def say_mapping(batch: ImportBatch, mappings: Mapping[str, FileMapping]) -> None:
    """Keep how the files are read."""
    batch.mapping = {name: mapping.as_json() for name, mapping in mappings.items()}
    batch.options = {**batch.options, "stage": "mapping", "preview": None}
    batch.save(update_fields=["mapping", "options"])


def ask(batch: ImportBatch, stage: str) -> None:
    """Put the next long step in the worker's way: "counting" or "queued"; "mapping" goes back."""
    if batch.state != ImportBatch.State.WAITING:
        raise CannotImportError("This import has run already.")
    batch.options = {**batch.options, "stage": stage, "error": ""}
    batch.step, batch.progress = "Waiting for the worker", 0
    batch.save(update_fields=["options", "step", "progress"])


def ask_undo(batch: ImportBatch) -> None:
    """Have the worker take it back."""
    if batch.state not in (ImportBatch.State.DONE, ImportBatch.State.FAILED):
        raise CannotImportError("Only an import that has run can be taken back.")
    batch.options = {**batch.options, "undo": True}
    batch.save(update_fields=["options"])


def again(batch: ImportBatch) -> None:
    """Let an import that stopped go on."""
    ImportBatch.objects.filter(pk=batch.pk, state=ImportBatch.State.FAILED).update(
        state=ImportBatch.State.RUNNING, error=""
    )


def drop(batch: ImportBatch) -> None:
    """Forget an import that has not run, and its files."""
    if batch.state != ImportBatch.State.WAITING:
        raise CannotImportError("This import has run already.")
    folder = folder_of(batch)
    with transaction.atomic():
        batch.delete()
    shutil.rmtree(folder, ignore_errors=True)


def run_waiting(*, now: datetime, today: date) -> str | None:
    """Do the next long step that someone waits for; what it was, or None. The worker calls it."""
    for batch in ImportBatch.objects.filter(options__undo=True).order_by("pk"):
        batch.options = {k: v for k, v in batch.options.items() if k != "undo"}
        batch.save(update_fields=["options"])
        try:
            undone = undo_import(batch.pk, today=today)
        except CannotImportError as error:
            ImportBatch.objects.filter(pk=batch.pk).update(error=str(error))
            return f"import {batch.pk} could not be taken back"
        return f"import {batch.pk} taken back: {undone.deleted} records gone"
    waiting = ImportBatch.objects.filter(
        state__in=[ImportBatch.State.WAITING, ImportBatch.State.RUNNING], options__uploaded=True
    ).order_by("pk")
    for batch in waiting:
        stage = batch.options.get("stage")
        if batch.state == ImportBatch.State.RUNNING or stage == "queued":
            return _import(batch, now, today)
        if stage == "counting":
            return _count(batch, now, today)
    return None


def _count(batch: ImportBatch, now: datetime, today: date) -> str:
    last = -1.0

    def tell(words: str, share: float) -> None:
        nonlocal last
        if share - last >= 0.02:
            last = share
            ImportBatch.objects.filter(pk=batch.pk).update(step=words[:60], progress=share)

    try:
        result = import_files(files_of(batch), dry=True, now=now, today=today, tell=tell)
    except CannotImportError as error:
        batch.options = {**batch.options, "stage": "mapping", "error": str(error)}
        batch.save(update_fields=["options"])
        return f"import {batch.pk} could not be counted"
    found = result.as_json()
    found["odd"] = kinds_of_problems((one["rejected"], one["column"]) for one in result.problems)
    found["problems"] = result.problems[:_PROBLEMS_SHOWN]
    found["summary"] = result.summary
    found["coming"] = [
        {**asdict(one), "planned": {day.isoformat(): calls for day, calls in one.planned.items()}}
        for one in result.coming
    ]
    batch.options = {**batch.options, "stage": "counted", "preview": found}
    batch.save(update_fields=["options"])
    return f"import {batch.pk} counted: {result.rows} rows"


def _import(batch: ImportBatch, now: datetime, today: date) -> str | None:
    files = files_of(batch)
    try:
        for file in files:
            if file.mapping is not None:
                remember(open_file(file), file.mapping)
        result = import_files(files, now=now, today=today, batch_id=batch.pk, begin_care=True)
    except AnotherImportIsRunningError:
        return None  # It is looked for again in two seconds.
    except CannotImportError as error:
        ImportBatch.objects.filter(pk=batch.pk).update(state=ImportBatch.State.FAILED, error=str(error))
        return f"import {batch.pk} stopped"
    return f"import {batch.pk}: {result.rows} rows"
