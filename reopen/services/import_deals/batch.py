"""The record of one import: where it is, what came of it, and the same one again after a kill."""

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from reopen.records.models import ImportBatch, ImportProblem
from reopen.services.enter_care import Coming
from reopen.services.import_deals import live
from reopen.services.import_deals.opening import ImportFile
from reopen.services.import_deals.run import Run

# Twice a second is enough for an eye on a bar.
_TELL_EVERY = 0.5


def imports_folder() -> Path:
    """Where the files of imports are kept."""
    folder = Path(settings.REOPEN_HOME) / "imports"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def folder_of(batch: ImportBatch) -> Path:
    """The folder of one import; made when first asked for."""
    folder = imports_folder() / (batch.folder or str(batch.pk))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def fingerprint(files: Sequence[ImportFile], source: str, choices: Mapping[str, str]) -> str:
    """SHA-256 of what is imported, and how."""
    whole = hashlib.sha256(json.dumps([source, sorted(choices.items())]).encode())
    for file in sorted(files, key=lambda one: one.name):
        with file.path.open("rb") as handle:
            whole.update(hashlib.file_digest(handle, "sha256").digest())
        mapping = file.mapping.as_json() if file.mapping else None
        whole.update(json.dumps([file.name, mapping], sort_keys=True).encode())
    return whole.hexdigest()


def begin(
    files: Sequence[ImportFile], *, source: str, choices: Mapping[str, str], now: datetime, by: int | None
) -> tuple[ImportBatch, bool]:
    """(the batch, whether an import of the same files was cut short and goes on). The caller holds the lock."""
    print_ = fingerprint(files, source, choices)
    cut = ImportBatch.objects.filter(
        fingerprint=print_, state__in=[ImportBatch.State.RUNNING, ImportBatch.State.FAILED]
    ).last()
    if cut is not None:
        cut.state, cut.error = ImportBatch.State.RUNNING, ""
        cut.save(update_fields=["state", "error"])
        return cut, True
    batch = ImportBatch.objects.create(
        files=[f.name for f in files],
        fingerprint=print_,
        source=source,
        mapping={f.name: f.mapping.as_json() for f in files if f.mapping} or None,
        options={"choices": dict(choices)},
        state=ImportBatch.State.RUNNING,
        started_at=now,
        by_id=by,
    )
    return batch, False


def progress_of(batch: ImportBatch) -> Callable[[str, float], None]:
    """Writes how far the batch is, in words and as a share, but not more often than an eye can see."""
    last = 0.0

    def tell(words: str, share: float) -> None:
        nonlocal last
        moment = time.monotonic()
        if moment - last >= _TELL_EVERY:
            last = moment
            ImportBatch.objects.filter(pk=batch.pk).update(step=words[:60], progress=min(share, 1.0))

    return tell


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an import. rows = created + updated + unchanged + duplicate + rejected."""

    batch: int | None
    rows: int
    created: int
    updated: int
    unchanged: int
    duplicate: int
    rejected: int
    problems: list[dict[str, Any]]
    rejects_file: str | None
    rejects_files: list[str]
    summary: dict[str, int]
    # Of a dry run: what would come to each seller.
    coming: list[Coming]

    def as_json(self) -> dict[str, Any]:
        """For `--json`: one rejects file is named; where several files have one, all of them are."""
        out = asdict(self)
        del out["summary"], out["coming"]
        if len(self.rejects_files) < 2:
            del out["rejects_files"]
        return out


def result_of(run: Run, rejects: Sequence[Path], coming: Sequence[Coming] = ()) -> Result:
    """The figures of a run."""
    counts = run.counts
    return Result(
        batch=run.batch_id or None,
        rows=counts.rows,
        created=counts.created,
        updated=counts.updated,
        unchanged=counts.unchanged,
        duplicate=counts.duplicate,
        rejected=counts.rejected,
        problems=[
            {"row": p.problem.row, "column": p.problem.column, "value": p.problem.value, "why": p.problem.why}
            | {"file": p.file, "rejected": p.problem.rejected}
            for p in run.problems
        ],
        rejects_file=str(rejects[0]) if rejects else None,
        rejects_files=[str(p) for p in rejects],
        summary=dict(run.summary),
        coming=list(coming),
    )


def end(batch: ImportBatch, run: Run, now: datetime) -> None:
    """Store the figures and the problems; the import is done. One transaction for the figures, chunks before it."""
    ImportProblem.objects.filter(batch=batch).delete()
    problems = [
        (
            batch.pk,
            p.file[:255],
            p.problem.row,
            p.problem.column[:255],
            _clean(p.problem.value),
            p.problem.why,
            p.problem.rejected,
        )
        for p in run.problems
    ]
    columns = ("batch_id", "file", "row", "column", "value", "why", "rejected")
    for start in range(0, len(problems), live.SQLITE_ROWS):
        with transaction.atomic():
            live.insert_rows(ImportProblem, columns, problems[start : start + live.SQLITE_ROWS])
        live.rest()
    counts = run.counts
    batch.rows, batch.created, batch.updated = counts.rows, counts.created, counts.updated
    batch.unchanged, batch.duplicate, batch.rejected = counts.unchanged, counts.duplicate, counts.rejected
    batch.options = {**batch.options, "summary": run.summary, "unlisted_problems": run.unlisted_problems}
    batch.state, batch.step, batch.progress = ImportBatch.State.DONE, "Done", 1.0
    batch.finished_at = now
    batch.save()


def _clean(value: str) -> str:
    return value.replace("\x00", "")[:2000]


def fail(batch: ImportBatch, sentence: str) -> None:
    """The import stopped half-way; it goes on where it was when it is run again."""
    ImportBatch.objects.filter(pk=batch.pk).update(state=ImportBatch.State.FAILED, error=sentence)


def room_for(files: Sequence[ImportFile]) -> str:
    """ "" where the disk has room for what the files will become, else a sentence."""
    needed = 4 * sum(f.path.stat().st_size for f in files) + 50_000_000
    free = shutil.disk_usage(settings.REOPEN_HOME).free
    if free >= needed:
        return ""
    return (
        f"The disk has {free // 1_000_000:,} MB free; this import needs about {needed // 1_000_000:,} MB. "
        "Make room, then import again. Nothing was changed."
    )
