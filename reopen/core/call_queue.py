"""Ranks the calls of a day, each with its reason in words, within the minutes that there are.

Promised calls come first, by their hour; then what is overdue and what is due, by how much hangs on it. What does
not fit in the minutes is not dropped: it is returned as beyond, in the same order, first tomorrow.
"""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Literal

Door = Literal["unasked", "open", "closed"]


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
    # In the company's currency; None: unknown.
    worth: Decimal | None = None
    door: Door = "unasked"
    # The last day on which they may still cancel their contract, where the call carries a notice.
    cancel_by: date | None = None
    # How long the call takes, about.
    minutes: int = 5
