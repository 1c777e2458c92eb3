"""The calls that are due: a bounded read of the planned touches, by the partial indexes on them."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Q, QuerySet

from reopen.core.call_queue import Door
from reopen.core.interview import is_bumpy, is_sideways
from reopen.core.office_hours import OPENS, at_theirs
from reopen.records.models import Deal, Touch
from reopen.records.queries.visible import resting
from reopen.records.queries.zones import zone_or_none
from reopen.records.rows import amount, items, rows

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
    # Since when their project goes sideways, as they last said.
    sideways_since: date | None = None
    # Of a promise with an hour, in the seller's zone.
    at_here: datetime | None = None
    # Of a promise, the seller's own day for it: that of its hour, or that on which their office opens.
    day_here: date | None = None
    # Bumpy with whoever won, as they last said.
    bumpy: bool = False


class DueTouches(NamedTuple):
    """The touches by deal, the earliest first. `is_cut`: there are more than were read."""

    touches: dict[int, list[Due]]
    touch_count: int
    is_cut: bool


_ROWS = """
    SELECT t.id, t.deal_id, t.owner_id, t.due_on, t."at", t.promised, t.reasons, t.assumed, t.snoozed_from,
           d.amount, d.currency, d.door, a.time_zone, d.health, d.health_on, d.lost_on, d.status, d.let_go,
           c.no_phone
    FROM records_touch t
    JOIN records_deal d ON d.id = t.deal_id
    LEFT JOIN records_account a ON a.id = d.account_id
    LEFT JOIN records_contact c ON c.id = d.contact_id
    WHERE {which}"""
# Due on the day or before; and of the day after what was promised, which may be this day's here.
_DUE = """t.due_on <= %s AND (t.due_on <= %s OR t.promised)"""


def planned_calls(
    sellers: list[int], *, one: int | None, all_deals: bool, sealed: bool = False
) -> list[QuerySet[Touch]]:
    """The planned phone touches of one seller, of these, or of all; one range of one index each.

    `sealed`: without those of deals that rest; so in all that follows.
    A list of sellers in one query would make SQLite walk everyone's arrears to find theirs.
    """
    touches = Touch.objects.filter(state=Touch.State.PLANNED, channel="phone")
    if sealed:
        touches = touches.exclude(deal__in=resting().values("pk"))
    if all_deals:
        return [touches]
    wanted = sellers if one is None else [one] if one in sellers else []
    return [touches.filter(owner_id=seller) for seller in wanted]


def due_touches(
    sellers: list[int], *, one: int | None, all_deals: bool, on: date, here: tzinfo, sealed: bool = False
) -> DueTouches:
    """What is due on the day or was before it. Promised ones are read whatever else is in arrears.

    Tuesday 9:00 in Auckland is Monday afternoon in Columbus: what was promised counts on the seller's day, and where
    no hour was named, on the one on which their office opens; by Tuesday morning here their Tuesday is over.
    """
    day, tomorrow = _days(on)
    found: dict[int, tuple[Any, ...]] = {}
    is_cut = False
    seen = "d.resting_since IS NULL AND" if sealed else ""
    for its, seller in _ranges(sellers, one=one, all_deals=all_deals):
        mine = f"{seen} {its}"
        first = _rows(f"{mine} {_DUE}", [*seller, tomorrow, day], MOST + 1)
        found |= {row[0]: row for row in first}
        if len(first) > MOST:
            is_cut = True
            of_today = _rows(f"{mine} t.due_on = %s AND NOT t.promised", [*seller, day], MOST)
            found |= {row[0]: row for row in of_today}
    if is_cut:
        sideways = _due_of(_sideways(sellers, one=one, all_deals=all_deals, sealed=sealed), on)
        found |= {row[0]: row for row in _by_id(set(sideways) - set(found))}
        promised = _promised(sellers, one=one, all_deals=all_deals, on=on, sealed=sealed)
        found |= {row[0]: row for row in _by_id(set(promised) - set(found))}
        # A deal's touches are one call, those behind the cut too.
        siblings = _due_of({row[1] for row in found.values()}, on)
        found |= {row[0]: row for row in _by_id(set(siblings) - set(found))}
    return DueTouches(_by_deal(found.values(), on, here), len(found), is_cut)


def _ranges(sellers: list[int], *, one: int | None, all_deals: bool) -> list[tuple[str, list[int]]]:
    """(condition, its parameters): each is one range of one index, as in planned_calls."""
    if all_deals:
        return [("", [])]
    wanted = sellers if one is None else [one] if one in sellers else []
    return [("t.owner_id = %s AND", [seller]) for seller in wanted]


def _rows(which: str, params: list[Any], most: int) -> list[tuple[Any, ...]]:
    """The first `most` planned calls by day."""
    planned = f"t.state = 'planned' AND t.channel = 'phone' AND {which}"
    with connection.cursor() as cursor:
        cursor.execute(f"{_ROWS.format(which=planned)} ORDER BY t.due_on, t.id LIMIT {most}", params)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _by_id(touch_ids: Iterable[int]) -> list[tuple[Any, ...]]:
    return rows(_ROWS.format(which="t.id IN ({ids})"), touch_ids)


def _due_of(deal_ids: Iterable[int], on: date) -> list[int]:
    """The planned calls of these deals that are due.

    Their state and days are asked of the rows, not in SQL: else SQLite takes the index of all that is planned, and
    walks it from end to end.
    """
    found = rows("SELECT id, due_on, state, channel FROM records_touch WHERE deal_id IN ({ids})", deal_ids)
    return [pk for pk, due_on, *what in found if due_on <= on and what == [Touch.State.PLANNED, "phone"]]


def _days(on: date) -> tuple[Any, Any]:
    """The day and the day after, as the database takes them."""
    adapt = connection.ops.adapt_datefield_value
    return adapt(on), adapt(on + timedelta(days=1))


def _promised(sellers: list[int], *, one: int | None, all_deals: bool, on: date, sealed: bool) -> list[int]:
    """The first promised touches that are due.

    SQLite has to be told the index: without statistics it takes the longer one, and walks all that is in arrears.
    """
    hint = "INDEXED BY touch_promised" if connection.vendor == "sqlite" else ""
    wanted = sellers if one is None else [one]
    among = "" if all_deals else f"AND owner_id IN ({', '.join(['%s'] * len(wanted))})"
    seen = (
        "AND deal_id NOT IN (SELECT id FROM records_deal WHERE resting_since IS NOT NULL)" if sealed else ""
    )
    sql = (
        f"SELECT id FROM records_touch {hint} WHERE state = 'planned' AND channel = 'phone' AND promised "  # noqa: S608
        f"AND due_on <= %s {among} {seen} ORDER BY due_on, id LIMIT {MOST}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [_days(on)[1], *([] if all_deals else wanted)])
        return [row[0] for row in cursor.fetchall()]


def _sideways(sellers: list[int], *, one: int | None, all_deals: bool, sealed: bool) -> list[int]:
    """The deals whose project goes sideways: few, along an index of their own."""
    deals = Deal.objects.filter(health="sideways")
    if sealed:
        deals = deals.filter(resting_since__isnull=True)
    if not all_deals:
        deals = deals.filter(owner__in=sellers if one is None else [one])
    return list(deals.order_by("owner", "pk").values_list("pk", flat=True)[:MOST])


def _by_deal(found: Iterable[tuple[Any, ...]], on: date, here: tzinfo) -> dict[int, list[Due]]:
    touches: dict[int, list[Due]] = {}
    for row in sorted(found, key=lambda r: (r[3], r[0])):
        *values, status, let_go, no_phone = row
        # The plan drops these touches; the list asks again, so that no late plan puts a stopped call on a screen.
        if status == Deal.Status.WON or let_go or no_phone or row[11] == Deal.Door.CLOSED:
            continue
        values[6], values[7] = items(values[6]), items(values[7])
        values[9] = amount(values[9])
        values[12] = values[12] or ""
        *values, health, said_on, lost_on = values
        if is_sideways(health, said_on, lost_on, on=on):
            values.append(said_on)
        touch = Due(*values)._replace(bumpy=is_bumpy(health, said_on, lost_on, on=on))
        if touch.promised:
            theirs = zone_or_none(touch.time_zone) or here
            at_here = at_theirs(touch.due_on, touch.at or OPENS, theirs, here)
            if at_here.date() > on:
                continue
            touch = touch._replace(at_here=at_here if touch.at else None, day_here=at_here.date())
        touches.setdefault(row[1], []).append(touch)
    return touches


def promised_ahead(
    sellers: list[int], *, after: date, until: date, sealed: bool = False
) -> list[tuple[int, int, int, list[str]]]:
    """(touch, deal, seller, reasons) of the calls promised by these sellers for the days after `after`, up to `until`.

    Those that the plan is about to drop are not among them.
    """
    adapt = connection.ops.adapt_datefield_value
    hint = "INDEXED BY touch_promised" if connection.vendor == "sqlite" else ""
    seen = "AND d.resting_since IS NULL" if sealed else ""
    sql = f"""
        SELECT t.id, t.deal_id, t.owner_id, t.reasons, c.no_phone
        FROM records_touch t {hint} JOIN records_deal d ON d.id = t.deal_id
        LEFT JOIN records_contact c ON c.id = d.contact_id
        WHERE t.state = 'planned' AND t.channel = 'phone' AND t.promised AND t.due_on > %s AND t.due_on <= %s
          AND d.status <> 'won' AND NOT d.let_go AND d.door <> 'closed' {seen}"""  # noqa: S608  # words of ours
    with connection.cursor() as cursor:
        cursor.execute(sql, [adapt(after), adapt(until)])
        found = cursor.fetchall()
    wanted = set(sellers)
    return [
        (touch, deal, seller, items(reasons))
        for touch, deal, seller, reasons, no_phone in found
        if seller in wanted and not no_phone
    ]


def total_due(
    sellers: list[int], *, one: int | None, all_deals: bool, on: date, sealed: bool = False
) -> tuple[int, bool]:
    """(how many touches are due, whether counting stopped at COUNTED)."""
    found = 0
    for calls in planned_calls(sellers, one=one, all_deals=all_deals, sealed=sealed):
        found += calls.filter(due_on__lte=on).order_by("due_on", "pk").values("pk")[: COUNTED + 1].count()
        if found > COUNTED:
            return COUNTED, True
    return found, False


def coming_touch(
    sellers: list[int], *, one: int | None, all_deals: bool, on: date, sealed: bool = False
) -> tuple[str, date] | None:
    """(account or deal, day) of the first call after the day."""
    found = []
    for calls in planned_calls(sellers, one=one, all_deals=all_deals, sealed=sealed):
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
