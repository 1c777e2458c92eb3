"""What an import brings into care gets its touches, in chunks small enough that nobody waits."""

from datetime import date

from django.db import transaction

from reopen.records.models import Deal, ImportChange
from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run
from reopen.services.plan_touches import replan

# Planning takes longer than storing: so many times fewer deals in one transaction.
_FEWER = 10


def plan(run: Run) -> None:
    """Plan the touches of what came into care, changed, or was stopped."""
    ids = run.to_plan
    if run.resuming:
        ids = ids | _of_the_killed(run.batch_id)
    replan_all(
        sorted(ids),
        today=run.today,
        tell=lambda share: run.tell("Planning the next calls", 0.9 + 0.09 * share),
    )


def replan_all(ids: list[int], *, today: date, tell: object = None) -> None:
    """Plan these deals again, chunk by chunk."""
    done = 0
    while done < len(ids):
        part = ids[done : done + live.rows_per_chunk() // _FEWER]
        with transaction.atomic():
            replan(part, today=today)
        live.rest()
        done += len(part)
        if callable(tell):
            tell(done / len(ids))


def _of_the_killed(batch_id: int) -> set[int]:
    made = Deal.objects.filter(batch_id=batch_id, in_care_since__isnull=False).values_list("pk", flat=True)
    changed = ImportChange.objects.filter(batch_id=batch_id, table="deal").values_list("record_id", flat=True)
    return set(made) | set(changed)
