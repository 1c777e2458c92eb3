"""The calls that are due: a bounded read of the planned touches, by the partial indexes on them."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection
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


def planned_calls(sellers: list[int], *, one: int | None, all_deals: bool) -> list[QuerySet[Touch]]:
    """The planned phone touches of one seller, of these, or of all; one range of one index each.

    A list of sellers in one query would make SQLite walk everyone's arrears to find theirs.
    """
    touches = Touch.objects.filter(state=Touch.State.PLANNED, channel="phone")
    if all_deals:
        return [touches]
    wanted = sellers if one is None else [one] if one in sellers else []
    return [touches.filter(owner_id=seller) for seller in wanted]


def due_touches(
    sellers: list[int], *, one: int | None, all_deals: bool, on: date, here: tzinfo
) -> DueTouches:
    """What is due on the day or was before it. Promised ones are read whatever else is in arrears.

    Tuesday 9:00 in Auckland is Monday afternoon in Columbus: an hour that was agreed counts on the seller's day.
    """
    rows: dict[int, tuple[Any, ...]] = {}
    is_cut = False
    for calls in planned_calls(sellers, one=one, all_deals=all_deals):
        due = _due(calls, on)
        first = due.values_list(*_COLUMNS)[: MOST + 1]
        rows |= {row[0]: row for row in first}
        if len(first) > MOST:
            is_cut = True
            of_today = calls.filter(due_on=on, promised=False).order_by("due_on", "pk")
            rows |= {row[0]: row for row in of_today.values_list(*_COLUMNS)[:MOST]}
    if is_cut:
        promised = _promised(sellers, one=one, all_deals=all_deals, on=on)
        rows |= {row[0]: row for row in Touch.objects.filter(pk__in=promised).values_list(*_COLUMNS)}
        # A deal's touches are one call, those behind the cut too.
        of_these = {row[1] for row in rows.values()}
        calls = Touch.objects.filter(deal__in=of_these, state=Touch.State.PLANNED, channel="phone")
        rows |= {row[0]: row for row in _due(calls, on).values_list(*_COLUMNS)}
    return DueTouches(_by_deal(rows.values(), on, here), len(rows), is_cut)


def _due(calls: QuerySet[Touch], on: date) -> QuerySet[Touch]:
    """Due on the day or before; and of the day after, hours that were agreed, which may be this day's here."""
    return (
        calls.filter(due_on__lte=on + timedelta(days=1))
        .filter(Q(due_on__lte=on) | Q(promised=True, at__isnull=False))
        .order_by("due_on", "pk")
    )


def _promised(sellers: list[int], *, one: int | None, all_deals: bool, on: date) -> list[int]:
    """The first promised touches that are due.

    SQLite has to be told the index: without statistics it takes the longer one, and walks all that is in arrears.
    """
    hint = "INDEXED BY touch_promised" if connection.vendor == "sqlite" else ""
    wanted = sellers if one is None else [one]
    among = "" if all_deals else f"AND owner_id IN ({', '.join(['%s'] * len(wanted))})"
    sql = (
        f"SELECT id FROM records_touch {hint} WHERE state = 'planned' AND channel = 'phone' AND promised "  # noqa: S608
        f"AND due_on <= %s {among} ORDER BY due_on, id LIMIT {MOST}"
    )
    with connection.cursor() as cursor:
        until = connection.ops.adapt_datefield_value(on + timedelta(days=1))
        cursor.execute(sql, [until, *([] if all_deals else wanted)])
        return [row[0] for row in cursor.fetchall()]


def _by_deal(rows: Iterable[tuple[Any, ...]], on: date, here: tzinfo) -> dict[int, list[Due]]:
    touches: dict[int, list[Due]] = {}
    for row in sorted(rows, key=lambda r: (r[3], r[0])):
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
    return touches


def total_due(sellers: list[int], *, one: int | None, all_deals: bool, on: date) -> tuple[int, bool]:
    """(how many touches are due, whether counting stopped at COUNTED)."""
    found = 0
    for calls in planned_calls(sellers, one=one, all_deals=all_deals):
        found += calls.filter(due_on__lte=on).order_by("due_on", "pk").values("pk")[: COUNTED + 1].count()
        if found > COUNTED:
            return COUNTED, True
    return found, False


def coming_touch(
    sellers: list[int], *, one: int | None, all_deals: bool, on: date
) -> tuple[str, date] | None:
    """(account or deal, day) of the first call after the day."""
    found = []
    for calls in planned_calls(sellers, one=one, all_deals=all_deals):
        row = (
            calls.filter(due_on__gt=on)
            .exclude(Q(deal__door=Deal.Door.CLOSED) | Q(deal__contact__no_phone=True))
            .order_by("due_on", "pk")
            .values_list("due_on", "deal__account__name", "deal__name")
            .first()
        )
        found += [row] if row else []
    if not found:
        return None
    on, account, name = min(found, key=lambda row: row[0])
    return account or name, on
