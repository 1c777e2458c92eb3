"""The calls that are due: a bounded read of the planned touches, by the partial indexes on them."""

from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from reopen.core.call_queue import Door
from reopen.core.office_hours import at_theirs
from reopen.records.models import Deal, Touch
from reopen.records.queries.zones import zone_or_none

# Rows read of each kind. A seller with more than this in arrears sees the oldest, today's, and a number.
MOST = 200
# Counting stops here: "more than 1,000".
COUNTED = 1_000


class Due(NamedTuple):
    """One planned touch that is due."""

    touch_id: int
    deal_id: int
    seller_id: int | None
    due_on: date
    at: time | None  # local to the prospect
    promised: bool
    reasons: list[str]
    assumed: list[str]
    snoozed_from: date | None
    amount: Decimal | None
    currency: str
    door: Door
    time_zone: str
    # Of a promise with an hour, in the seller's zone: it decides the seller's day, whatever the day is over there.
    at_here: datetime | None = None


class DueTouches(NamedTuple):
    """The touches by deal, the earliest first. `is_cut`: there are more than were read."""

    touches: dict[int, list[Due]]
    touch_count: int
    is_cut: bool


_COLUMNS = (
    "pk", "deal_id", "owner_id", "due_on", "at", "promised", "reasons", "assumed", "snoozed_from",
    "deal__amount", "deal__currency", "deal__door", "deal__account__time_zone",
    "deal__status", "deal__let_go", "deal__contact__no_phone",
)  # fmt: skip


def planned_calls(sellers: list[int], *, one: int | None, all_deals: bool) -> QuerySet[Touch]:
    """The planned phone touches of one seller, of these, or of all."""
    touches = Touch.objects.filter(state=Touch.State.PLANNED, channel="phone")
    if all_deals:
        return touches
    if one is not None:
        return touches.filter(owner_id=one) if one in sellers else touches.none()
    return touches.filter(owner_id__in=sellers)


def due_touches(
    sellers: list[int], *, one: int | None, all_deals: bool, on: date, here: tzinfo
) -> DueTouches:
    """What is due on the day or was before it. Promised ones are read whatever else is in arrears.

    Tuesday 9:00 in Auckland is Monday afternoon in Columbus: an hour that was agreed counts on the seller's day.
    """
    tomorrow = on + timedelta(days=1)
    due = (
        planned_calls(sellers, one=one, all_deals=all_deals)
        .filter(due_on__lte=tomorrow)
        .filter(Q(due_on__lte=on) | Q(promised=True, at__isnull=False))
        .order_by("due_on", "pk")
    )
    rows: dict[int, tuple[Any, ...]] = {row[0]: row for row in due.values_list(*_COLUMNS)[: MOST + 1]}
    is_cut = len(rows) > MOST
    if is_cut:
        others = (due.filter(promised=True), due.filter(due_on=on, promised=False))
        for some in others:
            rows |= {row[0]: row for row in some.values_list(*_COLUMNS)[:MOST]}
        # A deal's touches are one call, those behind the cut too.
        of_these = {row[1] for row in rows.values()}
        rows |= {row[0]: row for row in due.filter(deal__in=of_these).values_list(*_COLUMNS)}
    touches: dict[int, list[Due]] = {}
    for row in sorted(rows.values(), key=lambda r: (r[3], r[0])):
        *values, status, let_go, no_phone = row
        # The plan drops these touches; the list asks again, so that no late plan puts a stopped call on a screen.
        if status == Deal.Status.WON or let_go or no_phone or row[11] == Deal.Door.CLOSED:
            continue
        values[12] = values[12] or ""
        touch = Due(*values)
        if touch.promised and touch.at:
            at_here = at_theirs(touch.due_on, touch.at, zone_or_none(touch.time_zone) or here, here)
            if at_here.date() > on:
                continue
            touch = touch._replace(at_here=at_here)
        touches.setdefault(row[1], []).append(touch)
    return DueTouches(touches, len(rows), is_cut)


def total_due(sellers: list[int], *, one: int | None, all_deals: bool, on: date) -> tuple[int, bool]:
    """(how many touches are due, whether counting stopped at COUNTED)."""
    due = planned_calls(sellers, one=one, all_deals=all_deals).filter(due_on__lte=on)
    found = due.values("pk")[: COUNTED + 1].count()
    return min(found, COUNTED), found > COUNTED


def coming_touch(
    sellers: list[int], *, one: int | None, all_deals: bool, on: date
) -> tuple[str, date] | None:
    """(account or deal, day) of the first call after the day."""
    row = (
        planned_calls(sellers, one=one, all_deals=all_deals)
        .filter(due_on__gt=on)
        .exclude(Q(deal__door=Deal.Door.CLOSED) | Q(deal__contact__no_phone=True))
        .order_by("due_on", "pk")
        .values_list("deal__account__name", "deal__name", "due_on")
        .first()
    )
    return (row[0] or row[1], row[2]) if row else None
