"""Ranks the calls of a day, each with its reason in words, within the minutes that there are.

Those whose project goes sideways come first of all, whatever they are worth: nobody else calls them now. Promised
calls come next, by day and hour, theirs among them, and both are shown even where they take more minutes than there
are: a promise is not ours to drop. Then come those who must cancel their contract soon, since that cannot wait; then
what is overdue and what is due, by how much hangs on it (core.insight.worth). What does not fit in the minutes is not
dropped: it is returned as beyond, in the same order, first when there are minutes again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from heapq import merge
from statistics import median_low
from typing import Literal

from reopen.core.insight.worth import (
    BAD_FIT,
    BUMPY,
    CONTRACT,
    DOOR,
    GOOD_FIT,
    NOTHING_TOLD,
    Lifts,
    Worth,
    rival,
    weigh,
    worth,
)
from reopen.core.plain_english import many, money, plain_day

Door = Literal["unasked", "open", "closed"]

# Minutes that a call takes, about, dialling and noting included. A call that carries several reasons takes the longest.
MINUTES_OF = {
    "post_mortem": 7,
    "call_back": 5,
    "quote_follow_up": 5,
    "contract": 4,
    "notice": 4,
    "check_in": 3,
    "successor": 3,
    "rival_gone": 4,
}
MINUTES_OTHERWISE = 5
# Minutes that a call took, by what came of it; the others took what their reasons take.
MINUTES_OF_OUTCOME = {"no_answer": 1, "left_message": 2, "declined": 2, "remove_me": 2}

# A notice is planned 30 days before the last day to cancel; after that day it is an ordinary call.
_LAST_DAYS = 45


def cadence_of(reason: str) -> str:
    """The cadence's name, without its number: "check_in:4" -> "check_in"."""
    return reason.partition(":")[0]


def minutes_for(reasons: Iterable[str]) -> int:
    """Minutes that a call with these reasons takes, about."""
    return max((MINUTES_OF.get(cadence_of(r), MINUTES_OTHERWISE) for r in reasons), default=MINUTES_OTHERWISE)


def minutes_taken(outcome: str, reasons: Iterable[str]) -> int:
    """Minutes that a call took, about, by what came of it."""
    return MINUTES_OF_OUTCOME.get(outcome) or minutes_for(reasons)


@dataclass(frozen=True, slots=True)
class Call:
    """One call to one deal: all its due touches together."""

    deal_id: int
    # The earliest day on which one of its touches was due.
    due_on: date
    # Of the promise, in the seller's own time; None: no hour was named.
    at: time | None = None
    # They named the day, or we promised it.
    promised: bool = False
    # As core.cadence names them: "contract:18", "check_in:4".
    reasons: tuple[str, ...] = ()
    # Sums in different currencies are compared by their figures. None: unknown.
    worth: Decimal | None = None
    currency: str = ""
    door: Door = "unasked"
    # The last day on which they may still cancel their contract, where the call carries a notice.
    cancel_by: date | None = None
    # Since when their project goes sideways, as they last said.
    sideways_since: date | None = None
    # How long the call takes, about.
    minutes: int = MINUTES_OTHERWISE
    # Of the standing loss: was it a good fit; whom they chose, by number.
    good_fit: bool | None = None
    competitor_id: int | None = None
    # Bumpy with whoever won, as they said not too long ago.
    bumpy: bool = False

    @property
    def traits(self) -> tuple[str, ...]:
        """What makes coming back likelier or less likely, as core.insight.worth names it."""
        found = []
        if any(cadence_of(r) == "contract" for r in self.reasons):
            found.append(CONTRACT)
        if self.door == "open":
            found.append(DOOR)
        if self.good_fit is not None:
            found.append(GOOD_FIT if self.good_fit else BAD_FIT)
        if self.bumpy:
            found.append(BUMPY)
        if self.competitor_id is not None:
            found.append(rival(self.competitor_id))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A call in its place on a day. `typical` stands for an amount that is unknown."""

    call: Call
    on: date
    typical: Decimal = Decimal(1)
    lifts: Lifts = field(default=NOTHING_TOLD, repr=False)

    @property
    def because(self) -> str:
        """Why it stands there, in words; made when it is asked for, since few of many are."""
        return because(self.call, self.on)

    def worth(self, names: Mapping[str, str] | None = None) -> Worth:
        """What it counts for beside the others, and of what that is made. `names`: of competitors, by trait."""
        call = self.call
        return worth(
            self.typical if call.worth is None else call.worth,
            call.traits,
            (self.on - call.due_on).days,
            self.lifts,
            currency=call.currency,
            taken=call.worth is None,
            names=names,
        )


@dataclass(frozen=True, slots=True)
class Queue:
    """Every call handed in, once. `minutes` are those of all but what is beyond.

    `sideways`: those of whose deals that nobody promised.
    """

    sideways: tuple[Ranked, ...]
    promised: tuple[Ranked, ...]
    overdue: tuple[Ranked, ...]
    due: tuple[Ranked, ...]
    beyond: tuple[Ranked, ...]
    minutes: int


def rank(calls: Iterable[Call], *, today: date, minutes: int, lifts: Lifts = NOTHING_TOLD) -> Queue:
    """The calls in order, those that are not promised only as far as `minutes` (what is left of the day) reach.

    The first that does not fit ends the day: a shorter one behind it does not jump the queue. Overdue ones are
    listed oldest first, those due today by rank; both were chosen by rank.
    """
    return _rank(calls, today, minutes, lifts).queue(today, lifts)


def rank_together(
    calls: Mapping[int | None, Iterable[Call]],
    *,
    today: date,
    minutes: Mapping[int | None, int],
    lifts: Lifts = NOTHING_TOLD,
) -> Queue:
    """One day of several sellers: each one's calls fitted into that one's minutes, then listed together."""
    ranked = [_rank(some, today, minutes.get(seller, 0), lifts) for seller, some in calls.items()]
    together = _Fitted([], [], [], [])
    for one in ranked:
        together.sideways.extend(one.sideways)
        together.promised.extend(one.promised)
    together.sideways.sort(key=lambda placed: _by_hour(placed.call))
    together.promised.sort(key=lambda placed: _by_hour(placed.call))
    # Each seller's are in order already, by a weight that knows that one's day.
    together.chosen.extend(merge(*(one.chosen for one in ranked), key=_place))
    together.beyond.extend(merge(*(one.beyond for one in ranked), key=_place))
    return together.queue(today, lifts)


_Place = tuple[bool, Decimal, date, int]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A call with what decides its place among the others, least first."""

    call: Call
    place: _Place
    typical: Decimal


@dataclass(frozen=True, slots=True)
class _Fitted:
    """The calls of a day, each list in order of rank."""

    sideways: list[_Placed]
    promised: list[_Placed]
    chosen: list[_Placed]
    beyond: list[_Placed]

    def queue(self, today: date, lifts: Lifts) -> Queue:
        """As a page lists them."""

        def ranked(some: Iterable[_Placed]) -> tuple[Ranked, ...]:
            return tuple(Ranked(one.call, today, one.typical, lifts) for one in some)

        late = sorted((p for p in self.chosen if p.call.due_on < today), key=lambda p: p.call.due_on)
        return Queue(
            sideways=ranked(self.sideways),
            promised=ranked(self.promised),
            overdue=ranked(late),
            due=ranked(p for p in self.chosen if p.call.due_on >= today),
            beyond=ranked(self.beyond),
            minutes=sum(p.call.minutes for p in [*self.sideways, *self.promised, *self.chosen]),
        )


def _rank(calls: Iterable[Call], today: date, minutes: int, lifts: Lifts) -> _Fitted:
    everything = list(calls)
    others = [c for c in everything if not c.promised and not c.sideways_since]
    typical = median_low([c.worth for c in others if c.worth is not None] or [Decimal(1)])

    def placed(some: Iterable[Call]) -> list[_Placed]:
        return [_Placed(c, _weight(c, today, typical, lifts), typical) for c in some]

    promised = placed(sorted((c for c in everything if c.promised), key=_by_hour))
    sideways = placed(sorted((c for c in everything if not c.promised and c.sideways_since), key=_by_hour))
    ranked = sorted(placed(others), key=_place)
    left = minutes - sum(p.call.minutes for p in sideways + promised)
    fits = 0
    for one in ranked:
        if one.call.minutes > left:
            break
        left -= one.call.minutes
        fits += 1
    return _Fitted(sideways, promised, ranked[:fits], ranked[fits:])


def _place(placed: _Placed) -> _Place:
    return placed.place


def because(call: Call, today: date) -> str:
    """Why the call stands where it stands: "$46,800, halfway through their contract, door open"."""
    parts = []
    if call.sideways_since:
        parts.append(f"going sideways, they said on {plain_day(call.sideways_since, today)}")
    if call.promised:
        parts.append("promised" if call.due_on >= today else f"promised for {plain_day(call.due_on, today)}")
    elif _must_cancel_soon(call, today) and call.cancel_by:
        parts.append(f"must cancel by {plain_day(call.cancel_by, today)}")
    if call.worth is not None:
        parts.append(money(call.worth, call.currency))
    if any(cadence_of(r) == "contract" for r in call.reasons):
        parts.append("on their contract’s clock")
    if call.door == "open":
        parts.append("door open")
    if call.good_fit is not None:
        parts.append("a good fit" if call.good_fit else "not a good fit")
    if call.bumpy:
        parts.append("bumpy, as they said")
    if not call.promised and call.due_on < today:
        parts.append(f"{many((today - call.due_on).days, 'day')} overdue")
    return ", ".join(parts) or "worth unknown"


def _by_hour(call: Call) -> tuple[date, time, Decimal, int]:
    # Without an hour it is owed by the end of the day.
    return call.due_on, call.at or time.max, -(call.worth or Decimal(0)), call.deal_id


def _must_cancel_soon(call: Call, today: date) -> bool:
    return call.cancel_by is not None and 0 <= (call.cancel_by - today).days <= _LAST_DAYS


def _weight(call: Call, today: date, typical: Decimal, lifts: Lifts) -> _Place:
    """Least first. An unknown worth counts as the day's median, so that it is neither first nor last for it."""
    amount = typical if call.worth is None else call.worth
    weight = weigh(amount, call.traits, (today - call.due_on).days, lifts)
    return not _must_cancel_soon(call, today), -weight, call.due_on, call.deal_id
