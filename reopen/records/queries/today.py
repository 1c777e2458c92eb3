"""The day of one seller, or of all whom the viewer sees: whom to call, why now, what to say."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from django.db import connection

from reopen.core.call_queue import Call, Queue, minutes_for, minutes_taken, rank_together
from reopen.core.day_sentence import Pressing, day_sentence
from reopen.core.plain_english import many
from reopen.core.readiness import BY_HAND, readiness_line
from reopen.records.queries.call_words import Known, cancel_by
from reopen.records.queries.company import Company, company
from reopen.records.queries.day_calls import CallRows, DayCall
from reopen.records.queries.deal_facts import facts_of, first_name
from reopen.records.queries.due_touches import Due, coming_touch, due_touches, total_due
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.records.queries.zones import zone_or_none
from reopen.records.rows import items

__all__ = ["EVERYONE", "Day", "DayCall", "Known", "day"]

# As an owner_id: everyone whom the viewer sees.
EVERYONE = 0
# Rows beyond the day's minutes that are shown; the others are a number.
BEYOND_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Day:
    """What presses most, in a sentence; then the calls, in the order in which to make them."""

    on: date
    now: datetime  # in the viewer's zone
    zone: str  # IANA
    sentence: str  # the page's h1
    minutes_budget: int
    minutes_used: int
    minutes_planned: int  # of all but what is beyond
    calls_made: int
    sideways: tuple[DayCall, ...]  # their project goes sideways: first of all
    promised: tuple[DayCall, ...]
    overdue: tuple[DayCall, ...]
    due: tuple[DayCall, ...]
    beyond: tuple[DayCall, ...]  # does not fit in the minutes; first tomorrow
    # Further due calls that are not in `beyond`. `more_is_at_least`: counting stopped there.
    more: int
    more_is_at_least: bool
    owner_id: int | None  # whose day; None: everyone's whom the viewer sees
    seller: str  # "" for everyone's
    minutes_sentence: str  # "34 of 60 minutes used, 6 calls made. The 10 below take about 26."
    minutes_basis: str  # "Used: 2 calls × 5 minutes. Planned: 4 calls × 7 + 1 call × 5 minutes."
    readiness: str  # the line over the whole CRM

    @property
    def calls(self) -> tuple[DayCall, ...]:
        """Every call shown, in order."""
        return self.sideways + self.promised + self.overdue + self.due + self.beyond


_Sections = tuple[tuple[DayCall, ...], tuple[DayCall, ...], tuple[DayCall, ...], tuple[DayCall, ...]]


class _Scope(NamedTuple):
    """Whose calls. `sellers`: (name, minutes a day) by id. `one`: the seller, None: all of them."""

    sellers: dict[int, tuple[str, int]]
    one: int | None
    # The deals of nobody belong to the owner's view of everyone.
    all_deals: bool
    mine: int | None
    # Not the owner: deals that rest are not there. `user_id`: what one did oneself is.
    sealed: bool
    user_id: int | None


def day(
    viewer: Viewer,
    *,
    now: datetime,
    on: date | None = None,
    owner_id: int | None = None,
    words: dict[str, str] | None = None,
) -> Day:
    """The day `on` (default: today in the company's zone) of a seller.

    `owner_id` None: the viewer's own day if they sell, else everyone's whom they see; EVERYONE: the latter. One that
    the viewer may not see gives an empty day. `words`: the owner's words to say, as core.words.own_words gives them.
    Cost: bounded by what is shown, whatever the number of deals.
    """
    firm = company()
    here = now.astimezone(zone_or_none(firm.time_zone) or now.tzinfo)
    on = on or here.date()
    scope = _scope(viewer, owner_id)
    due = due_touches(
        list(scope.sellers),
        one=scope.one,
        all_deals=scope.all_deals,
        on=on,
        here=here.tzinfo or UTC,
        sealed=scope.sealed,
    )
    made = _calls_made(scope, here) if on == here.date() else {}
    queue = _queue(due.touches, scope, firm, made, on)

    shown_beyond = queue.beyond[:BEYOND_SHOWN]
    shown = [*queue.sideways, *queue.promised, *queue.overdue, *queue.due, *shown_beyond]
    facts = facts_of((r.call.deal_id for r in shown), installed=False)
    rows = CallRows(
        due.touches, facts, firm, words, on=on, here=here, seller=viewer.name if viewer.user_id else ""
    )
    sideways, promised, overdue, today, beyond = (
        tuple(row for r in section if (row := rows.row(r, later=section is shown_beyond)))
        for section in (queue.sideways, queue.promised, queue.overdue, queue.due, shown_beyond)
    )
    more = len(queue.beyond) - len(shown_beyond)
    at_least = False
    if due.is_cut:
        total, at_least = total_due(
            list(scope.sellers), one=scope.one, all_deals=scope.all_deals, on=on, sealed=scope.sealed
        )
        more += max(0, total - due.touch_count)
    calls = [outcome for outcomes in made.values() for outcome in outcomes]
    taken = [minutes_taken(kind, reasons) for kind, reasons in calls]
    planned = sideways + promised + overdue + today
    coming = [row.minutes for row in planned]
    active = {s.seller_id for some in due.touches.values() for s in some} | set(made)
    budget = sum(_minutes(seller, scope, firm) for seller in ([scope.one] if scope.one else active))
    return Day(
        on=on,
        now=here,
        zone=str(here.tzinfo),
        sentence=_sentence(
            (sideways, promised, overdue, today), len(queue.beyond) + more, len(calls), scope, on, here
        ),
        minutes_budget=budget,
        minutes_used=sum(taken),
        minutes_planned=sum(coming),
        calls_made=len(calls),
        sideways=sideways,
        promised=promised,
        overdue=overdue,
        due=today,
        beyond=beyond,
        more=more,
        more_is_at_least=at_least,
        owner_id=scope.one,
        seller=scope.sellers[scope.one][0] if scope.one in scope.sellers else "",
        minutes_sentence=_minutes_sentence(sum(taken), budget, len(calls), len(planned), sum(coming)),
        minutes_basis=f"Used: {_times(taken)}. Planned: {_times(coming)}.",
        readiness=readiness_line(_lost_deals(sealed=scope.sealed)),
    )


def _scope(viewer: Viewer, owner_id: int | None) -> _Scope:
    sellers = {
        pk: (name, minutes)
        for pk, name, minutes in visible_owners(viewer).values_list("pk", "name", "minutes_a_day")
    }
    mine = viewer.deal_owner_id
    one = mine if owner_id is None else owner_id or None
    if one is not None:
        sellers = {one: sellers[one]} if one in sellers else {}
    return _Scope(
        sellers,
        one,
        all_deals=one is None and viewer.role == "owner",
        mine=mine,
        sealed=not viewer.sees_resting,
        user_id=viewer.user_id,
    )


def _minutes(seller: int | None, scope: _Scope, firm: Company) -> int:
    return scope.sellers[seller][1] if seller in scope.sellers else firm.minutes_a_day


def _lost_deals(*, sealed: bool) -> int:
    """Counted as far as the readiness line tells them apart. `sealed`: one that rests counts, whatever it is now."""
    which = "status = 'lost'"
    if sealed:
        which += (
            " AND resting_since IS NULL UNION ALL SELECT 1 FROM records_deal WHERE resting_since IS NOT NULL"
        )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT COUNT(*) FROM (SELECT 1 FROM records_deal WHERE {which} LIMIT %s) found",  # noqa: S608
            [BY_HAND + 1],
        )
        return int(cursor.fetchone()[0])


def _calls_made(scope: _Scope, here: datetime) -> dict[int | None, list[tuple[str, list[str]]]]:
    """(kind, reasons) of the calls logged since midnight, by seller.

    Whose they are is asked of the rows, not in SQL: with a condition on the deals SQLite walks every deal of the
    seller instead of the few outcomes of the day.
    """
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    adapt = connection.ops.adapt_datetimefield_value
    made: dict[int | None, list[tuple[str, list[str]]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT d.owner_id, o.kind, o.reasons, d.resting_since, o.by_id
            FROM records_outcome o JOIN records_deal d ON d.id = o.deal_id
            WHERE o."at" >= %s AND o."at" < %s AND o.undone_at IS NULL""",
            [adapt(midnight), adapt(midnight + timedelta(days=1))],
        )
        for seller, kind, reasons, resting_since, by in cursor.fetchall():
            if scope.sealed and resting_since is not None and (by is None or by != scope.user_id):
                continue
            # What a call of a resting deal carried may be what a reply left of it.
            carried = [] if scope.sealed and resting_since is not None else items(reasons)
            if scope.all_deals or seller in scope.sellers:
                made.setdefault(seller, []).append((kind, carried))
    return made


def _queue(
    touches: dict[int, list[Due]],
    scope: _Scope,
    firm: Company,
    made: dict[int | None, list[tuple[str, list[str]]]],
    on: date,
) -> Queue:
    """The due touches as calls, one a deal, ranked for each seller within what is left of that one's minutes."""
    noticed = [deal_id for deal_id, some in touches.items() if any("notice" in s.reasons for s in some)]
    last_days = cancel_by(noticed)
    calls: dict[int | None, list[Call]] = {}
    for deal_id, some in touches.items():
        first = some[0]
        reasons = tuple(dict.fromkeys(r for s in some for r in s.reasons))
        promises = [s for s in some if s.promised]
        hours = [s.at_here for s in promises if s.at_here]
        days = [s.day_here or s.due_on for s in promises or some]
        calls.setdefault(first.seller_id, []).append(
            Call(
                deal_id=deal_id,
                due_on=min(days),
                at=min(hours).time() if hours else None,
                promised=bool(promises),
                reasons=reasons,
                worth=first.amount,
                currency=first.currency or firm.currency,
                door=first.door,
                cancel_by=last_days.get(deal_id),
                sideways_since=first.sideways_since,
                minutes=minutes_for(reasons),
            )
        )
    left = {}
    for seller in calls:
        used = sum(minutes_taken(kind, reasons) for kind, reasons in made.get(seller, ()))
        left[seller] = max(0, _minutes(seller, scope, firm) - used)
    return rank_together(calls, today=on, minutes=left)


def _minutes_sentence(used: int, budget: int, made: int, calls: int, planned: int) -> str:
    done = f"{used} of {budget} minutes used, {many(made, 'call')} made."
    return f"{done} The {calls} below take about {planned}." if calls else done


def _times(minutes: list[int]) -> str:
    """What a sum of minutes is made of: "4 calls × 7 + 1 call × 5 minutes"."""
    parts = [f"{n} {'call' if n == 1 else 'calls'} × {each}" for each, n in sorted(Counter(minutes).items())]
    return f"{' + '.join(reversed(parts))} minutes" if parts else "no calls"


def _sentence(sections: _Sections, beyond: int, made: int, scope: _Scope, on: date, here: datetime) -> str:
    sideways, promised, overdue, due = sections
    coming = None
    if not (any(sections) or beyond):
        following = coming_touch(
            list(scope.sellers), one=scope.one, all_deals=scope.all_deals, on=on, sealed=scope.sealed
        )
        coming = Pressing(who="", account=following[0], due_on=following[1]) if following else None

    def pressing(row: DayCall) -> Pressing:
        mine = scope.mine is not None and scope.mine == scope.one
        name = first_name(row.seller)
        whose = "your" if mine or not name else f"{name}’" if name.endswith("s") else f"{name}’s"
        return Pressing(who=row.contact, account=row.account, due_on=row.due_on, at=row.at_here, whose=whose)

    return day_sentence(
        promised=[pressing(r) for r in promised],
        sideways=[pressing(r) for r in sideways],
        overdue=[pressing(r) for r in overdue],
        due=[pressing(r) for r in due],
        beyond=beyond,
        calls_made=made,
        coming=coming,
        now=here,
        on=on,
    )
