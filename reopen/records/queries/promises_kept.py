"""Promised calls and whether they were made by their day, for each seller.

Post-mortems that were agreed, days that they named, and the Friday that a quote's letter announced. Of the last 90
days: what a seller does now is what can be changed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import NamedTuple

from reopen.core.ask.promises import Fate, Kept, add, calls_since, fate_of
from reopen.core.working_days import forward
from reopen.records.models import Deal, Outcome, Promise
from reopen.records.queries.visible import Viewer
from reopen.records.rows import rows

# (country, years) → its public holidays.
Holidays = Callable[[str, Iterable[int]], AbstractSet[date]]
WINDOW = timedelta(days=90)
MOST_LISTED = 20
_KINDS = ("post_mortem", "call_back", "quote_follow_up")
# Every outcome but a removal is a call that we made.
_CALLED = tuple(kind for kind in Outcome.Kind.values if kind != Outcome.Kind.REMOVE_ME)
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Missed:
    """A promised call that was not made by its day. `made_on`: made later; None: it is owed still, or was dropped."""

    deal_id: int
    owner_id: int
    account: str
    kind: str
    due_on: date
    at: time | None
    made_on: date | None
    is_owed: bool


class _Row(NamedTuple):
    owner_id: int
    promise_id: int
    deal_id: int
    kind: str
    on: date
    at: time | None
    state: str
    settled_on: date | None
    made_on: date
    made_by: int | None
    country: str
    no_phone: bool
    door: str
    status: str
    account: str


# The days and sealed come first in the text: `{ids}` takes the sellers, written out as numbers are.
_PROMISES = """
    SELECT d.owner_id, p.id, p.deal_id, p.kind, p."on", p."at", p.state, p.settled_on, p.made_on, p.made_by_id,
        COALESCE(NULLIF(a.country, ''), c.country, ''), COALESCE(c.no_phone, FALSE), d.door, d.status,
        COALESCE(NULLIF(a.name, ''), d.name)
    FROM records_promise p
    JOIN records_deal d ON d.id = p.deal_id
    LEFT JOIN records_account a ON a.id = d.account_id
    LEFT JOIN records_contact c ON c.id = d.contact_id
    WHERE p."on" >= '{since}' AND p."on" <= '{until}' AND p.kind <> 'successor'{sealed} AND d.owner_id IN ({ids})
    ORDER BY p."on", p.id"""
_CALLS = """
    SELECT deal_id, "on", kind FROM records_outcome
    WHERE deal_id IN ({ids}) AND undone_at IS NULL ORDER BY deal_id, "on", id"""


def promises_kept(
    viewer: Viewer, seller_ids: Iterable[int], *, today: date, holidays: Holidays
) -> tuple[dict[int, Kept], list[Missed]]:
    """(the figure of each of these sellers, what was not made by its day, latest first and MOST_LISTED of it).

    `today` is the company's; a promise of today has the day still. To all but the owner without deals that rest.
    `holidays`: those of a country in these years.
    """
    found: dict[int, Kept] = {pk: Kept() for pk in seller_ids}
    missed: list[Missed] = []
    promises = [row for row in _promises(viewer, found, today - WINDOW, today) if _is_ours(row)]
    calls = calls_of({row.deal_id for row in promises})
    for row in promises:
        fate, due_on = _fate(row, calls.get(row.deal_id, ()), today, holidays)
        found[row.owner_id] = add(found[row.owner_id], fate, is_quote=row.kind == "quote_follow_up")
        if fate == "missed":
            made_on = row.settled_on if row.state == Promise.State.KEPT else None
            owed = row.state == Promise.State.STANDING
            missed.append(
                Missed(
                    row.deal_id, row.owner_id, row.account, row.kind, due_on, row.at, made_on, is_owed=owed
                )
            )
    missed.reverse()
    return found, missed[:MOST_LISTED]


def promise_fates(
    viewer: Viewer,
    seller_ids: Iterable[int],
    *,
    today: date,
    holidays: Holidays,
    since: date = date.min,
    until: date = date.max,
) -> list[tuple[int, date, Fate]]:
    """(deal, the day on which its call was due, what became of it) of every promise of these sellers' deals whose day
    lies from `since` to `until` and has come."""
    found = [row for row in _promises(viewer, seller_ids, since, min(until, today)) if _is_ours(row)]
    calls = calls_of({row.deal_id for row in found})
    told = ((row, _fate(row, calls.get(row.deal_id, ()), today, holidays)) for row in found)
    return [(row.deal_id, due_on, fate) for row, (fate, due_on) in told]


def _fate(row: _Row, calls: Iterable[date], today: date, holidays: Holidays) -> tuple[Fate, date]:
    """What became of a promise, and the day on which its call was due."""
    due_on = due_day(row.kind, row.on, row.country, holidays)
    since = calls_since(row.made_on, due_on, calls)
    fate = fate_of(due_on=due_on, state=row.state, settled_on=row.settled_on, calls=since, today=today)
    nobody_to_call = row.no_phone or row.door == Deal.Door.CLOSED or row.status == Deal.Status.WON
    if fate == "missed" and row.state == Promise.State.STANDING and nobody_to_call:
        fate = "not owed"
    return fate, due_on


def due_day(kind: str, on: date, country: str, holidays: Holidays) -> date:
    """A day that they named moves on to the next working day over there, as its call does; the others stand."""
    if kind != "call_back":
        return on
    return forward(on, holidays(country, (on.year, on.year + 1)) if country else frozenset())


def _is_ours(row: _Row) -> bool:
    """A day in a CRM that had passed when it was imported was never promised by anybody here."""
    from_crm = row.made_by is None and row.kind == "call_back"
    return not (from_crm and row.state == Promise.State.DROPPED)


def _promises(viewer: Viewer, sellers: Iterable[int], since: date, until: date) -> list[_Row]:
    sealed = "" if viewer.sees_resting else " AND d.resting_since IS NULL"
    text = _PROMISES.replace("{since}", since.isoformat()).replace("{until}", until.isoformat())
    found = []
    for row in rows(text.replace("{sealed}", sealed), sellers):
        values = list(row)
        values[11] = bool(values[11])
        found.append(_Row(*values))
    return found


def calls_of(deal_ids: Iterable[int]) -> dict[int, list[date]]:
    """The days on which each of these was rung up, whatever came of it."""
    calls: dict[int, list[date]] = defaultdict(list)
    ids = sorted(deal_ids)
    for start in range(0, len(ids), _CHUNK):
        for deal_id, on, kind in rows(_CALLS, ids[start : start + _CHUNK]):
            if kind in _CALLED:
                calls[deal_id].append(on)
    return calls
