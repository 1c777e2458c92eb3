"""What was imported, and what it could not read."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Q

from reopen.records.models import ImportBatch, ImportProblem

Batch = ImportBatch


def imports(*, limit: int = 50, before: int = 0) -> list[ImportBatch]:
    """The latest imports first; those before number `before` where that is given."""
    batches = ImportBatch.objects.exclude(state=ImportBatch.State.WAITING).order_by("-pk")
    return list((batches.filter(pk__lt=before) if before else batches)[:limit])


def waiting() -> list[ImportBatch]:
    """Imports that someone has begun on the page and not run yet."""
    return list(ImportBatch.objects.filter(state=ImportBatch.State.WAITING).order_by("-pk")[:20])


def import_batch(number: int) -> ImportBatch | None:
    """One import."""
    return ImportBatch.objects.filter(pk=number).select_related("by").first()


def problems(number: int, *, after: int = 0, limit: int = 50) -> Sequence[ImportProblem]:
    """A page of an import's problems, rejected rows first; `after` is how many were shown."""
    rows = ImportProblem.objects.filter(batch_id=number).order_by("-rejected", "file", "row", "pk")
    return list(rows[after : after + limit])


def problem_kinds(number: int) -> dict[str, int]:
    """How many rows of an import were rejected, how many have a remark, and how many single values were not taken."""
    rejected, row = Q(rejected=True), Q(column="")
    told = ImportProblem.objects.filter(batch_id=number).aggregate(
        of_rejected=Count("pk", filter=rejected),
        of_remarks=Count("pk", filter=~rejected & row),
        of_values=Count("pk", filter=~rejected & ~row),
    )
    return {name.removeprefix("of_"): count for name, count in told.items()}


def figures(batch: ImportBatch) -> dict[str, Any]:
    """rows = created + updated + unchanged + duplicate + rejected."""
    return {
        k: getattr(batch, k) for k in ("rows", "created", "updated", "unchanged", "duplicate", "rejected")
    }
