"""The day of one seller, or of all whom the viewer sees: whom to call, why now, what to say."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from django.db import connection

from reopen.core.day_sentence import Pressing, day_sentence, first_promise
from reopen.core.insight.week import week_sentence
from reopen.core.plain_english import many
from reopen.core.readiness import BY_HAND, readiness_line
from reopen.records.queries.call_words import Known
from reopen.records.queries.company import company
from reopen.records.queries.day_calls import CallRows, DayCall
from reopen.records.queries.day_queue import calls_of_day, rank_day, sums
from reopen.records.queries.day_scope import DayMinutes, Scope, scope_of
from reopen.records.queries.deal_facts import facts_of, first_name
from reopen.records.queries.due_touches import coming_touch, due_touches, total_due
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none

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
    week_sentence: str  # "80 of the week’s 120 minutes are used."; "" where no week is set
    # The week has less left than the day has: what does not fit waits for Monday.
    week_ends_it: bool
    lifts_sentence: str  # where the factors of a call's worth come from
    beyond_worth: Mapping[
        str, Decimal
    ]  # of all that does not fit, by currency; {} where not all of it was read
    readiness: str  # the line over the whole CRM

    @property
    def calls(self) -> tuple[DayCall, ...]:
        """Every call shown, in order."""
        return self.sideways + self.promised + self.overdue + self.due + self.beyond

    @property
    def first(self) -> DayCall | None:
        """The call to open with: the promise that the sentence speaks of, else the first shown."""
        if self.promised:
            return self.promised[
                first_promise([(one.due_on, one.at_here) for one in self.promised], now=self.now, on=self.on)
            ]
        return next(iter(self.calls), None)


_Sections = tuple[tuple[DayCall, ...], tuple[DayCall, ...], tuple[DayCall, ...], tuple[DayCall, ...]]


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
    scope = scope_of(viewer, owner_id)
    due = due_touches(
        list(scope.sellers),
        one=scope.one,
        all_deals=scope.all_deals,
        on=on,
        here=here.tzinfo or UTC,
        sealed=scope.sealed,
    )
    made = calls_of_day(scope, here) if on == here.date() else {}
    ranked = rank_day(due.touches, scope, firm, made, on=on, here=here)
    queue, time = ranked.queue, ranked.time

    shown_beyond = queue.beyond[:BEYOND_SHOWN]
    shown = [*queue.sideways, *queue.promised, *queue.overdue, *queue.due, *shown_beyond]
    facts = facts_of((r.call.deal_id for r in shown), installed=False)
    rows = CallRows(
        due.touches,
        facts,
        firm,
        words,
        on=on,
        here=here,
        seller=viewer.name if viewer.user_id else "",
        next_week={seller for seller, minutes in time.items() if minutes.week_ends_it},
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
    taken = [one.minutes for some in made.values() for one in some for _ in range(one.calls)]
    planned = sideways + promised + overdue + today
    coming = [row.minutes for row in planned]
    budget = sum(minutes.budget for minutes in time.values())
    week_ends_it = bool(time) and all(minutes.week_ends_it for minutes in time.values())
    return Day(
        on=on,
        now=here,
        zone=str(here.tzinfo),
        sentence=_sentence(
            (sideways, promised, overdue, today),
            len(shown_beyond) + more,
            len(taken),
            scope,
            on=on,
            here=here,
            week_ends_it=week_ends_it,
        ),
        minutes_budget=budget,
        minutes_used=sum(taken),
        minutes_planned=sum(coming),
        calls_made=len(taken),
        sideways=sideways,
        promised=promised,
        overdue=overdue,
        due=today,
        beyond=beyond,
        more=more,
        more_is_at_least=at_least,
        owner_id=scope.one,
        seller=scope.sellers[scope.one].name if scope.one in scope.sellers else "",
        minutes_sentence=_minutes_sentence(
            sum(taken), budget, len(taken), len(planned), sum(coming), week_ends_it=week_ends_it
        ),
        minutes_basis=f"Used: {_times(taken)}. Planned: {_times(coming)}.",
        week_sentence=_week_sentence(time),
        week_ends_it=week_ends_it,
        lifts_sentence=ranked.lifts.sentence,
        beyond_worth={} if due.is_cut else sums(queue.beyond),
        readiness=readiness_line(_lost_deals(sealed=scope.sealed)),
    )


def _lost_deals(*, sealed: bool) -> int:
    """Counted as far as the readiness line tells them apart. `sealed`: one that rests counts, whatever it is now."""
    which = "status = 'lost'"
    if sealed:
        # The first part is told by an index alone.
        which += (
            " UNION ALL SELECT 1 FROM records_deal WHERE resting_since IS NOT NULL AND NOT status = 'lost'"
        )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT COUNT(*) FROM (SELECT 1 FROM records_deal WHERE {which} LIMIT %s) found",  # noqa: S608
            [BY_HAND + 1],
        )
        return int(cursor.fetchone()[0])


def _minutes_sentence(
    used: int, budget: int, made: int, calls: int, planned: int, *, week_ends_it: bool
) -> str:
    done = f"{used} of {budget} minutes used, {many(made, 'call')} made."
    if week_ends_it and not budget:
        done = f"The week has no minutes left for the day: {used} used, {many(made, 'call')} made."
    return f"{done} The {calls} below take about {planned}." if calls else done


def _week_sentence(time: Mapping[int | None, DayMinutes]) -> str:
    """What is gone of the week, today's calls included; "" where nobody has a week."""
    weeks = [one for one in time.values() if one.week.set_aside is not None]
    if not weeks:
        return ""
    return week_sentence(
        set_aside=sum(one.week.set_aside or 0 for one in weeks),
        used=sum(one.week.used + one.used for one in weeks),
        promised=sum(one.week.promised for one in weeks),
        sellers=len(weeks),
    )


def _times(minutes: list[int]) -> str:
    """What a sum of minutes is made of: "4 calls × 7 + 1 call × 5 minutes"."""
    parts = [f"{n} {'call' if n == 1 else 'calls'} × {each}" for each, n in sorted(Counter(minutes).items())]
    return f"{' + '.join(reversed(parts))} minutes" if parts else "no calls"


def _sentence(
    sections: _Sections, beyond: int, made: int, scope: Scope, *, on: date, here: datetime, week_ends_it: bool
) -> str:
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
        week_ends_it=week_ends_it,
        calls_made=made,
        coming=coming,
        now=here,
        on=on,
    )
