"""Old losses enter care, best first, at the pace that the owner sets; never a Monday with a thousand calls.

enter_care(today)  once on each working day, by the worker: each seller's first in line, with their calls for today
forecast(today)    what that pace means for each seller in the next four weeks; writes nothing
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Count

from reopen.core.care import MINUTES_A_CALL, Week, best_first, entering, forecast_weeks, line_reason
from reopen.core.working_days import is_working_day
from reopen.records.models import Deal, DealOwner, Setting, Touch
from reopen.records.queries.care_line import head_of_line, waiting
from reopen.records.queries.company import Company, company
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.services.plan_touches import replan
from reopen.services.public_holidays import public_holidays

# Whom the day has already brought in: {"on": day, "sellers": {id: how many}}.
ENTERED = "care.entered"


@dataclass(frozen=True, slots=True)
class Forecast:
    """The next weeks of one seller. `still_waiting` after them; `is_at_least`: there may be more."""

    owner_id: int
    name: str
    day_minutes: int
    care_minutes: int
    weeks: tuple[Week, ...]
    still_waiting: int
    is_at_least: bool


def enter_care(today: date) -> dict[int, int]:
    """Bring each seller's first in line into care; how many entered, by seller.

    Again on the same day it brings in no more than the day's pace in all; on a weekend or a holiday of the company's
    country nobody. A day on which nothing ran is not made up for: the pace is a day's, not a debt.
    """
    firm = company()
    if not _is_working_day(today, firm):
        return {}
    entered: dict[int, int] = {}
    for seller in DealOwner.objects.order_by("pk"):
        if number := _enter(seller.pk, today, firm):
            entered[seller.pk] = number
    return entered


def forecast(
    today: date,
    weeks: int = 4,
    *,
    viewer: Viewer | None = None,
    care_minutes_a_day: int | None = None,
    coming: Mapping[int, int] | None = None,
) -> list[Forecast]:
    """What the pace means for each seller who has calls planned or losses in line.

    `care_minutes_a_day` stands for everyone's, to try a pace before it is set. `coming`: losses by seller that an
    import would add to the line. Counts are of what is planned now; calls that follow from calls come on top.
    """
    firm = company()
    sellers = list(visible_owners(viewer or Viewer.the_owner()).order_by("name", "pk"))
    until = today + timedelta(days=7 * weeks)
    planned: dict[int, dict[date, int]] = defaultdict(dict)
    overdue: dict[int, int] = defaultdict(int)
    counted = (
        Touch.objects.filter(
            state=Touch.State.PLANNED, channel="phone", due_on__lt=until, owner__in=[s.pk for s in sellers]
        )
        .values_list("owner_id", "due_on")
        .annotate(calls=Count("pk"))
    )
    for owner_id, due_on, calls in counted:
        if owner_id is None:
            continue
        if due_on < today:
            overdue[owner_id] += calls
        else:
            planned[owner_id][due_on] = calls
    days = [today + timedelta(days=n) for n in range(7 * weeks)]
    working = {day: _is_working_day(day, firm) for day in days}
    found = []
    for seller in sellers:
        pace = _pace(seller, firm) if care_minutes_a_day is None else care_minutes_a_day
        # No more than this can enter, so no more is counted.
        most = len(days) * (pace // MINUTES_A_CALL) + 1
        here = waiting(seller.pk, most)
        in_line = here + (coming or {}).get(seller.pk, 0)
        if not (in_line or planned[seller.pk] or overdue[seller.pk]):
            continue
        made, left = forecast_weeks(
            [(day, working[day], planned[seller.pk].get(day, 0)) for day in days],
            overdue=overdue[seller.pk],
            waiting=in_line,
            care_minutes=pace,
            day_minutes=seller.minutes_a_day,
        )
        found.append(Forecast(seller.pk, seller.name, seller.minutes_a_day, pace, made, left, here >= most))
    return found


def _enter(owner_id: int, today: date, firm: Company) -> int:
    """One seller, one transaction."""
    with transaction.atomic():
        # The row is the lock of the day: worker and command line at once bring in no more than one of them would.
        Setting.objects.get_or_create(pk=ENTERED, defaults={"value": {}})
        record = Setting.objects.select_for_update().get(pk=ENTERED)
        entered = _entered(record, today)
        already = entered.get(str(owner_id), 0)
        seller = DealOwner.objects.get(pk=owner_id)
        due = Touch.objects.filter(
            state=Touch.State.PLANNED, channel="phone", owner=seller, due_on__lte=today
        ).order_by("due_on", "pk")
        number = entering(
            care_minutes=_pace(seller, firm) - already * MINUTES_A_CALL,
            day_minutes=seller.minutes_a_day,
            planned_calls=due.values("pk")[: seller.minutes_a_day].count(),
        )
        chosen = best_first(head_of_line(owner_id, firm.currency), today)[:number] if number else []
        for one in chosen:
            Deal.objects.filter(pk=one.deal_id).update(
                in_care_since=today, care_reason=line_reason(one, today)
            )
        if chosen:
            replan([one.deal_id for one in chosen], today=today)
        if chosen:
            record.value = {
                "on": today.isoformat(),
                "sellers": entered | {str(owner_id): already + len(chosen)},
            }
            record.save(update_fields=["value"])
    return len(chosen)


def _entered(record: Setting, today: date) -> dict[str, int]:
    """How many the day has brought in already, by seller."""
    value = record.value
    if not isinstance(value, dict) or value.get("on") != today.isoformat():
        return {}
    return dict(value["sellers"])


def _pace(seller: DealOwner, firm: Company) -> int:
    return firm.care_minutes_a_day if seller.care_minutes_a_day is None else seller.care_minutes_a_day


def _is_working_day(day: date, firm: Company) -> bool:
    return is_working_day(day, public_holidays(firm.country, [day.year]) if firm.country else frozenset())
