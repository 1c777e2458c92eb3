"""Plan the touches of every deal in care anew, because the cadences have changed.

A mark in the database says how far it is, so that it goes on after a crash, in small transactions that let others
write in between. Whoever changes the cadences does the first part at once; the worker does the rest.
"""

from datetime import date

from django.db import transaction

from reopen.records.models import Deal, Setting
from reopen.services.plan_touches import replan

MARK = "cadences.replan_after"  # the last deal that is done; no row: nothing to do
AT_ONCE = 200  # deals in one transaction


def ask_for_replan() -> None:
    """Every deal in care is to be planned anew, from the first."""
    Setting.objects.update_or_create(key=MARK, defaults={"value": 0})


def replan_some(*, today: date) -> int:
    """Plan the next few deals anew; how many, 0 when all are done or nobody asked."""
    with transaction.atomic():
        mark = Setting.objects.select_for_update().filter(key=MARK).first()
        if mark is None:
            return 0
        ids = list(
            Deal.objects.filter(pk__gt=mark.value, in_care_since__isnull=False)
            .order_by("pk")
            .values_list("pk", flat=True)[:AT_ONCE]
        )
        if not ids:
            mark.delete()
            return 0
        replan(ids, today=today)
        mark.value = ids[-1]
        mark.save(update_fields=["value"])
    return len(ids)
