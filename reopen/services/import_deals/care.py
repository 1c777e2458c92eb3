"""What an import brings into care gets its touches, in chunks small enough that nobody waits."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from reopen.records.models import Deal, ImportChange
from reopen.services.deal_indexes import Building
from reopen.services.import_deals import live
from reopen.services.import_deals.plan_ahead import Ahead, planned_ahead
from reopen.services.import_deals.run import Run
from reopen.services.plan_touches import CHUNK, replan

# Planning takes longer than storing: so many times fewer deals in one transaction.
_FEWER = 10


def plan(run: Run, indexes: Building) -> None:
    """Plan the touches of what came into care, changed, or was stopped; indexes that are due are built meanwhile."""
    ids = run.to_plan
    if run.resuming:
        ids = ids | _of_the_killed(run.batch_id)
    wanted = sorted(ids)

    def tell(share: float) -> None:
        run.tell("Planning the next calls", 0.9 + 0.09 * share)

    if not indexes.is_due:
        replan_all(wanted, today=run.today, tell=tell)
        return
    tell(0)
    with planned_ahead(wanted, today=run.today) as ahead:
        indexes.wait()
        done = _store_ahead(wanted, ahead)
    replan_all(wanted[done:], today=run.today, tell=tell)


def _store_ahead(ids: list[int], ahead: Ahead) -> int:
    """How many were stored, before somebody else wrote."""
    done = 0
    while ahead.has(done):
        with transaction.atomic():
            stored = ahead.store(done)
        if not stored:
            break
        live.rest()
        done = min(done + CHUNK, len(ids))
    return done


def replan_all(ids: list[int], *, today: date, tell: Callable[[float], None] | None = None) -> None:
    """Plan these deals again, chunk by chunk."""
    done = 0
    while done < len(ids):
        part = ids[done : done + live.rows_per_chunk() // _FEWER]
        with transaction.atomic():
            replan(part, today=today)
        live.rest()
        done += len(part)
        if tell is not None:
            tell(done / len(ids))


def _of_the_killed(batch_id: int) -> set[int]:
    made = Deal.objects.filter(batch_id=batch_id, in_care_since__isnull=False).values_list("pk", flat=True)
    changed = ImportChange.objects.filter(batch_id=batch_id, table="deal").values_list("record_id", flat=True)
    return set(made) | set(changed)
