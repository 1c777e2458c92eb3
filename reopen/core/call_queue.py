"""Ranks the calls of a day, each with its reason in words, within the minutes that there are.

Those whose project goes sideways come first of all, whatever they are worth: nobody else calls them now. Promised
calls come next, by day and hour, theirs among them, and both are shown even where they take more minutes than there
are: a promise is not ours to drop. Then come those who must cancel their contract soon, since that cannot wait; then
what is overdue and what is due, by how much hangs on it. What does not fit in the minutes is not dropped: it is
returned as beyond, in the same order, first tomorrow.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from statistics import median_low
from typing import Literal

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

# A day in arrears adds two percent, so that a small deal is not put off for ever by larger ones.
_OVERDUE_ADDS = Decimal("0.02")
_OPEN_DOOR_IS_WORTH = Decimal("1.3")
_CONTRACT_IS_WORTH = Decimal("1.5")
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


@dataclass(frozen=True, slots=True)
class Ranked:
    """A call in its place on a day."""

    call: Call
    on: date

    @property
    def because(self) -> str:
        """Why it stands there, in words; made when it is asked for, since few of many are."""
        return because(self.call, self.on)


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


def rank(calls: Iterable[Call], *, today: date, minutes: int) -> Queue:
    """The calls in order, those that are not promised only as far as `minutes` (what is left of the day) reach.

    The first that does not fit ends the day: a shorter one behind it does not jump the queue. Overdue ones are
    listed oldest first, those due today by rank; both were chosen by rank.
    """
    everything = list(calls)
    promised = sorted((c for c in everything if c.promised), key=_by_hour)
    sideways = sorted((c for c in everything if not c.promised and c.sideways_since), key=_by_hour)
    others = [c for c in everything if not c.promised and not c.sideways_since]
    typical = median_low([c.worth for c in others if c.worth is not None] or [Decimal(1)])
    others.sort(key=lambda c: _weight(c, today, typical))
    left = minutes - sum(c.minutes for c in sideways + promised)
    fits = 0
    for call in others:
        if call.minutes > left:
            break
        left -= call.minutes
        fits += 1
    chosen = others[:fits]
    overdue = sorted((c for c in chosen if c.due_on < today), key=lambda c: c.due_on)

    def ranked(some: Iterable[Call]) -> tuple[Ranked, ...]:
        return tuple(Ranked(c, today) for c in some)

    return Queue(
        sideways=ranked(sideways),
        promised=ranked(promised),
        overdue=ranked(overdue),
        due=ranked(c for c in chosen if c.due_on >= today),
        beyond=ranked(others[fits:]),
        minutes=sum(c.minutes for c in [*sideways, *promised, *chosen]),
    )


def rank_together(
    calls: Mapping[int | None, Iterable[Call]], *, today: date, minutes: Mapping[int | None, int]
) -> Queue:
    """One day of several sellers: each one's calls fitted into that one's minutes, then listed together."""
    fits: list[Call] = []
    beyond: list[Call] = []
    for seller, some in calls.items():
        queue = rank(some, today=today, minutes=minutes.get(seller, 0))
        fits += [r.call for r in queue.sideways + queue.promised + queue.overdue + queue.due]
        beyond += [r.call for r in queue.beyond]
    together = rank(fits, today=today, minutes=sum(c.minutes for c in fits))
    later = rank(beyond, today=today, minutes=0)
    return Queue(
        together.sideways, together.promised, together.overdue, together.due, later.beyond, together.minutes
    )


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
    if not call.promised and call.due_on < today:
        parts.append(f"{many((today - call.due_on).days, 'day')} overdue")
    return ", ".join(parts) or "worth unknown"


def _by_hour(call: Call) -> tuple[date, time, Decimal, int]:
    # Without an hour it is owed by the end of the day.
    return call.due_on, call.at or time.max, -(call.worth or Decimal(0)), call.deal_id


def _must_cancel_soon(call: Call, today: date) -> bool:
    return call.cancel_by is not None and 0 <= (call.cancel_by - today).days <= _LAST_DAYS


def _weight(call: Call, today: date, typical: Decimal) -> tuple[bool, Decimal, date, int]:
    """Least first. An unknown worth counts as the day's median, so that it is neither first nor last for it."""
    weight = typical if call.worth is None else call.worth
    if any(cadence_of(r) == "contract" for r in call.reasons):
        weight *= _CONTRACT_IS_WORTH
    if call.door == "open":
        weight *= _OPEN_DOOR_IS_WORTH
    weight *= 1 + _OVERDUE_ADDS * max(0, (today - call.due_on).days)
    return not _must_cancel_soon(call, today), -weight, call.due_on, call.deal_id
