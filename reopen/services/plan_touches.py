"""Store the next touches of deals, and say what the plan of one deal is.

`replan` runs inside the transaction of the act that changed a fact, so that a deal and its touches never disagree.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any, NamedTuple

from django.db import connection

from reopen.core.cadence import Planner, Snooze, next_touches, plan
from reopen.core.cadence import Touch as Planned
from reopen.core.working_days import add_working_days
from reopen.records.models import Outcome, Touch
from reopen.records.to_core import CONVERSATIONS, Owed, facts_of
from reopen.services import cadence_settings
from reopen.services.public_holidays import public_holidays

# Few enough for SQLite's limit on values in one statement (32,766), many enough that queries do not count.
CHUNK = 1000
_COLUMNS = (
    *("deal_id", "owner_id", "due_on", "at", "channel", "reasons", "promised", "assumed", "snoozed_from"),
    "state",
)
_MOVED = 6  # days by which weekends and holidays together move a call
# Losses and contracts older than this, or dates further ahead, count weekends only.
_YEARS_BACK, _YEARS_AHEAD = 30, 12


class Prepared(NamedTuple):
    """What makes the planned touches of some deals agree with the rules."""

    doomed: list[int]
    # Rows of the table: _COLUMNS.
    made: list[tuple[Any, ...]]


def replan(deal_ids: Iterable[int], *, today: date) -> int:
    """Make the planned touches of these deals agree with the rules; how many rows were written or taken away.

    A touch that the rules still want keeps its row. The caller holds the transaction.
    """
    changed = 0
    for prepared in prepare(deal_ids, today=today):
        changed += store(prepared)
    return changed


def prepare(deal_ids: Iterable[int], *, today: date) -> Iterator[Prepared]:
    """What `replan` would store, a thousand deals at a time; good as long as no fact of them changes."""
    settings = cadence_settings.load()
    ids = list(dict.fromkeys(deal_ids))
    planners: dict[str, Planner] = {}
    for start in range(0, len(ids), CHUNK):
        owed, gone = facts_of(ids[start : start + CHUNK])
        doomed = [touch.pk for touch in gone]
        made: list[tuple[int, _Kind]] = []
        for one in owed:
            if one.country not in planners:
                planners[one.country] = Planner(settings, _holidays(one.country, today))
            wanted = _wanted(one, planners[one.country])
            for touch in one.planned:
                kind = _kind(touch)
                if kind in wanted:
                    wanted.remove(kind)
                else:
                    doomed.append(touch.pk)
            made.extend((one.deal_id, kind) for kind in wanted)
        yield Prepared(doomed, _rows(made))


def store(prepared: Prepared) -> int:
    """Write it; how many rows were written or taken away. The caller holds the transaction."""
    if prepared.doomed:
        Touch.objects.filter(pk__in=prepared.doomed).delete()
    if prepared.made:
        _insert(prepared.made)
    return len(prepared.doomed) + len(prepared.made)


def _rows(touches: list[tuple[int, "_Kind"]]) -> list[tuple[Any, ...]]:
    """New touches of deals as the table has them; an import plans by the ten thousand, and models take most of it."""
    texts: dict[tuple[str, ...], str] = {}
    days: dict[date, str] = {}
    rows = []
    for deal_id, kind in touches:
        for words in (kind.reasons, kind.assumed):
            if words not in texts:
                texts[words] = json.dumps(words)
        if kind.due_on not in days:
            days[kind.due_on] = kind.due_on.isoformat()
        rows.append(
            (
                deal_id,
                kind.owner_id,
                days[kind.due_on],
                kind.at.isoformat() if kind.at else None,
                kind.channel,
                texts[kind.reasons],
                kind.promised,
                texts[kind.assumed],
                kind.snoozed_from.isoformat() if kind.snoozed_from else None,
                Touch.State.PLANNED.value,
            )
        )
    return rows


def _insert(rows: list[tuple[Any, ...]]) -> None:
    table = Touch._meta.db_table
    names = ", ".join(f'"{column}"' for column in _COLUMNS)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            marks = ", ".join(["%s"] * len(_COLUMNS))
            cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)  # noqa: S608  # our own names
            return
        statement = f'COPY "{table}" ({names}) FROM STDIN'
        with connection.wrap_database_errors, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)


def preview_deal(deal_id: int, *, today: date, until: date) -> list[Planned]:
    """Every touch of one deal from today to `until`, each call taken as held on its day; [] where none is owed."""
    one = owed_by(deal_id)
    if one is None:
        return []
    return plan(
        one.facts, cadence_settings.load(), _holidays(one.country, until), max(today, one.since), until
    )


def owed_by(deal_id: int) -> Owed | None:
    """What the plan of one deal is made from; None where it owes no touches."""
    owed, _ = facts_of([deal_id])
    return owed[0] if owed else None


def propose_next(one: Owed, outcome_kind: str, *, on: date) -> Planned | None:
    """The next call, were this outcome logged on that day; None where the rules would plan no call."""
    if outcome_kind in (Outcome.Kind.REOPENED, Outcome.Kind.REMOVE_ME, Outcome.Kind.DECLINED):
        return None
    facts = one.facts
    if outcome_kind in CONVERSATIONS:
        carried = due_calls(one.planned, on)
        reasons = [reason for touch in carried for reason in touch.reasons]
        # A promised call that is made early is kept.
        kept_until = max([on, *(touch.due_on for touch in carried)])
        agreed = facts.post_mortem_at if "post_mortem" not in reasons else None
        check_ins = [int(reason.partition(":")[2]) for reason in reasons if reason.startswith("check_in:")]
        facts = facts._replace(
            conversations=(*facts.conversations, on),
            attempts=(),
            done=facts.done | {reason for reason in reasons if not reason.startswith("check_in:")},
            check_ins_done=max([facts.check_ins_done, *check_ins]),
            call_backs=tuple(call_back for call_back in facts.call_backs if call_back.on > kept_until),
            # Whoever was reached has told who is there now.
            successor_since=None,
            post_mortem_at=agreed,
            snooze=None,
        )
    else:
        facts = facts._replace(attempts=(*facts.attempts, on), snooze=None)
    touches = next_touches(facts, cadence_settings.load(), _holidays(one.country, on), on)
    return next((touch for touch in touches if touch.channel == "phone"), None)


class Again(NamedTuple):
    """A call that is another try: the how-manyeth of its round, and the working days after the first of it.

    `working_days` 0: the call stands on another day than the rule of tries alone would give.
    """

    number: int
    working_days: int


def tried_again(one: Owed, day: date, outcome_kind: str, *, on: date) -> Again | None:
    """Whether the call planned for `day` is another try after calls that reached nobody.

    None for a first call, a day that they named, and a check-in after a round of tries. `outcome_kind`: one that is
    about to be logged on the day `on`; "" where it is logged already.
    """
    if outcome_kind in CONVERSATIONS:
        return None
    facts, settings = one.facts, cadence_settings.load()
    attempts = sorted([*facts.attempts, *([on] if outcome_kind else [])])
    made = len(attempts) % (len(settings.tries) + 1)
    agreed = facts.post_mortem_at
    named = {call_back.on for call_back in facts.call_backs}
    named.add(agreed.date() if isinstance(agreed, datetime) else agreed or date.min)
    if not made or day in named or (facts.snooze and day == facts.snooze.until):
        return None
    days = settings.tries[made - 1]
    as_ruled = add_working_days(attempts[-made], days, _holidays(one.country, on)) == day
    return Again(made + 1, days if as_ruled else 0)


def named_before(one: Owed, day: date) -> date | None:
    """The day that they named, of a promised call that stands on a later `day`: theirs was a holiday or a weekend."""
    agreed = one.facts.post_mortem_at
    named = {call_back.on for call_back in one.facts.call_backs}
    named.add(agreed.date() if isinstance(agreed, datetime) else agreed or date.min)
    near = [other for other in named if 0 <= (day - other).days <= _MOVED]
    return None if day in near or not near else max(near)


def due_calls(planned: Iterable[Touch], on: date) -> list[Touch]:
    """The phone touches that one call on that day carries: all that are due, or else the next one alone."""
    calls = sorted((t for t in planned if t.channel == "phone"), key=lambda t: (t.due_on, t.pk))
    return [touch for touch in calls if touch.due_on <= on] or calls[:1]


class _Kind(NamedTuple):
    """What makes the touches of one deal differ."""

    channel: str
    due_on: date
    at: time | None
    reasons: tuple[str, ...]
    promised: bool
    assumed: tuple[str, ...]
    owner_id: int | None
    snoozed_from: date | None


def _wanted(one: Owed, planner: Planner) -> list[_Kind]:
    """The touches that the rules want stored, each kind once."""
    snooze = one.facts.snooze
    wanted = [
        _Kind(
            touch.channel,
            touch.on,
            touch.at,
            touch.reasons,
            touch.promised,
            touch.assumed,
            one.owner_id,
            _snoozed_from(snooze, touch) if snooze else None,
        )
        for touch in planner.next_touches(one.facts, one.since)
    ]
    return list(dict.fromkeys(wanted))


def _snoozed_from(snooze: Snooze | None, touch: Planned) -> date | None:
    if snooze is not None and touch.channel == "phone" and touch.on == snooze.until:
        return snooze.due_on
    return None


def _kind(touch: Touch) -> _Kind:
    return _Kind(
        touch.channel,
        touch.due_on,
        touch.at,
        tuple(touch.reasons),
        touch.promised,
        tuple(touch.assumed),
        touch.owner_id,
        touch.snoozed_from,
    )


def _holidays(country: str, around: date) -> frozenset[date]:
    """The holidays of every year that a plan made then can touch."""
    if not country:
        return frozenset()
    return public_holidays(country, [around.year - _YEARS_BACK, around.year + _YEARS_AHEAD])
