"""Old losses enter care, best first, at the pace that the owner sets; never a Monday with a thousand calls.

enter_care(today)  once on each working day, by the worker, and after an import: each seller's first in line, with
                   their calls for today
forecast(today)    what that pace means for each seller in the next four weeks; writes nothing

Deals that nobody owns are a line of their own, at the company's pace: a CRM without an owner column would else see no
call for ever. They stand on the owner's day.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from reopen.core.care import MINUTES_A_CALL, Week, best_first, entering, forecast_weeks, line_reason
from reopen.core.insight.week import usual_day
from reopen.core.working_days import is_working_day
from reopen.records.models import Deal, DealOwner, Setting, Touch
from reopen.records.queries.care_line import head_of_line, waiting
from reopen.records.queries.company import Company, company
from reopen.records.queries.visible import Viewer, resting, visible_owners
from reopen.services.plan_touches import replan
from reopen.services.public_holidays import public_holidays

# Whom the day has already brought in: {"on": day, "sellers": {id, or "None" for nobody's: how many}}.
ENTERED = "care.entered"
NOBODY = "Nobody yet"


@dataclass(frozen=True, slots=True)
class Forecast:
    """The next weeks of one seller. `still_waiting` after them; `is_at_least`: there may be more."""

    owner_id: int | None  # None: nobody's, or a seller who comes with an import (`is_new`)
    name: str
    day_minutes: int
    care_minutes: int
    weeks: tuple[Week, ...]
    still_waiting: int
    is_at_least: bool
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """What an import would bring to one seller: losses that wait in line, and calls of those in care at once, by day.

    `owner_id` None: to nobody; with `is_new` to a seller whom the import makes.
    """

    name: str
    owner_id: int | None
    waiting: int
    planned: Mapping[date, int] = field(default_factory=dict)
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class _Seller:
    """Whose line: a seller's, or nobody's."""

    owner_id: int | None
    name: str
    day_minutes: int
    care_minutes: int


def enter_care(today: date) -> dict[int | None, int]:
    """Bring each seller's first in line into care; how many entered, by seller (None: of nobody's).

    Again on the same day it brings in no more than the day's pace in all; on a weekend or a holiday of the company's
    country nobody. A day on which nothing ran is not made up for: the pace is a day's, not a debt.
    """
    firm = company()
    if not _is_working_day(today, firm):
        return {}
    entered: dict[int | None, int] = {}
    for seller in (*_sellers(DealOwner.objects.order_by("pk"), firm), _nobody(firm)):
        if number := _enter(seller, today, firm):
            entered[seller.owner_id] = number
    return entered


def forecast(
    today: date,
    weeks: int = 4,
    *,
    viewer: Viewer | None = None,
    care_minutes_a_day: int | None = None,
    coming: Sequence[Coming] = (),
) -> list[Forecast]:
    """What the pace means for each seller who has calls planned or losses in line, and for what nobody owns.

    `care_minutes_a_day` stands for everyone's, to try a pace before it is set. `coming`: what an import would add.
    Counts are of what is planned now; calls that follow from calls come on top.
    """
    firm, viewer = company(), viewer or Viewer.the_owner()
    sellers = _sellers(visible_owners(viewer).order_by("name", "pk"), firm)
    if viewer.role == "owner":
        sellers.append(_nobody(firm))
    until = today + timedelta(days=7 * weeks)
    planned = _planned([s.owner_id for s in sellers], until)
    record = Setting.objects.filter(pk=ENTERED).first()
    entered = _entered(record, today) if record else {}
    days = [today + timedelta(days=n) for n in range(7 * weeks)]
    working = {day: _is_working_day(day, firm) for day in days}
    comes = {one.owner_id: one for one in coming if not one.is_new}
    found = []

    def look(seller: _Seller, here: int, calls: Mapping[date, int], *, is_cut: bool, is_new: bool) -> None:
        if not (here or calls):
            return
        made, left = forecast_weeks(
            [(day, working[day], calls.get(day, 0)) for day in days],
            overdue=sum(number for day, number in calls.items() if day < today),
            waiting=here,
            care_minutes=seller.care_minutes,
            day_minutes=seller.day_minutes,
            entered_today=entered.get(str(seller.owner_id), 0) if not is_new else 0,
        )
        found.append(
            Forecast(
                seller.owner_id,
                seller.name,
                seller.day_minutes,
                seller.care_minutes,
                made,
                left,
                is_cut,
                is_new,
            )
        )

    def at(pace: int) -> int:
        return pace if care_minutes_a_day is None else care_minutes_a_day

    for one in sellers:
        seller = replace(one, care_minutes=at(one.care_minutes))
        # No more than this can enter, so no more is counted.
        most = len(days) * (seller.care_minutes // MINUTES_A_CALL) + 1
        here = waiting(seller.owner_id, most)
        calls = planned.get(seller.owner_id, {})
        if more := comes.get(seller.owner_id):
            calls = {day: calls.get(day, 0) + more.planned.get(day, 0) for day in {*calls, *more.planned}}
        look(seller, here + (more.waiting if more else 0), calls, is_cut=here >= most, is_new=False)
    for other in coming:
        if other.is_new:
            seller = _Seller(None, other.name, firm.minutes_a_day, at(firm.care_minutes_a_day))
            look(
                seller,
                other.waiting,
                {day: n for day, n in other.planned.items() if day < until},
                is_cut=False,
                is_new=True,
            )
    return found


def _planned(owner_ids: Sequence[int | None], until: date) -> dict[int | None, dict[date, int]]:
    """Planned calls before that day, by seller and day; none of a deal that rests, which nobody calls.

    All of them are counted from the index alone, and the few of resting deals taken off: asked of each call, whether
    its deal rests would read as many rows of the table as there are calls in the weeks ahead.
    """
    touches = Touch.objects.filter(state=Touch.State.PLANNED, channel="phone", due_on__lt=until)
    whose = [touches.filter(owner__in=[pk for pk in owner_ids if pk is not None])]
    if None in owner_ids:
        whose.append(touches.filter(owner__isnull=True))
    resting_calls = Counter(
        (owner_id, due_on)
        # Only by its deal: with channel and day SQLite would walk along these instead.
        for owner_id, due_on, channel in Touch.objects.filter(
            state=Touch.State.PLANNED, deal__in=resting().values("pk")
        ).values_list("owner_id", "due_on", "channel")
        if channel == "phone"
    )
    planned: dict[int | None, dict[date, int]] = defaultdict(dict)
    for some in whose:
        for owner_id, due_on, calls in some.values_list("owner_id", "due_on").annotate(calls=Count("*")):
            if left := calls - resting_calls[owner_id, due_on]:
                planned[owner_id][due_on] = left
    return planned


def _sellers(owners: QuerySet[DealOwner], firm: Company) -> list[_Seller]:
    return [
        _Seller(one.pk, one.name, usual_day(one.minutes_a_day, one.minutes_a_week), _pace(one, firm))
        for one in owners
    ]


def _nobody(firm: Company) -> _Seller:
    return _Seller(None, NOBODY, firm.minutes_a_day, firm.care_minutes_a_day)


def _enter(seller: _Seller, today: date, firm: Company) -> int:
    """One seller, one transaction."""
    with transaction.atomic():
        # The row is the lock of the day: worker and command line at once bring in no more than one of them would.
        Setting.objects.get_or_create(pk=ENTERED, defaults={"value": {}})
        record = Setting.objects.select_for_update().get(pk=ENTERED)
        entered = _entered(record, today)
        already = entered.get(str(seller.owner_id), 0)
        whose = Q(owner=None) if seller.owner_id is None else Q(owner_id=seller.owner_id)
        due = Touch.objects.filter(
            whose, state=Touch.State.PLANNED, channel="phone", due_on__lte=today
        ).exclude(deal__in=resting().values("pk"))
        number = entering(
            care_minutes=seller.care_minutes,
            day_minutes=seller.day_minutes,
            planned_calls=due.order_by("owner_id", "due_on", "pk").values("pk")[: seller.day_minutes].count(),
            already=already,
        )
        chosen = best_first(head_of_line(seller.owner_id, firm.currency), today)[:number] if number else []
        for one in chosen:
            Deal.objects.filter(pk=one.deal_id).update(
                in_care_since=today, care_reason=line_reason(one, today)
            )
        if chosen:
            replan([one.deal_id for one in chosen], today=today)
            record.value = {
                "on": today.isoformat(),
                "sellers": entered | {str(seller.owner_id): already + len(chosen)},
            }
            record.save(update_fields=["value"])
    return len(chosen)


def _entered(record: Setting, today: date) -> dict[str, int]:
    """How many the day has brought in already, by seller.

    Tomorrow stands there where the clock was a day ahead, and has been put right: no day is brought in twice.
    """
    value = record.value
    days = {(today + timedelta(days=ahead)).isoformat() for ahead in (0, 1)}
    if not isinstance(value, dict) or value.get("on") not in days:
        return {}
    return dict(value["sellers"])


def _pace(seller: DealOwner, firm: Company) -> int:
    return firm.care_minutes_a_day if seller.care_minutes_a_day is None else seller.care_minutes_a_day


def _is_working_day(day: date, firm: Company) -> bool:
    return is_working_day(day, public_holidays(firm.country, [day.year]) if firm.country else frozenset())
