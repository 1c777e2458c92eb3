"""The next touches of a million deals against a bare month-add loop over the same deals, in one run.

The peer is what anyone writes first: one month added to each deal's day of loss, clamped to the month's end.
Printed: the processor's seconds of each, a thousand deals in turns so that what else the machine does meets both
alike; the ratio (goal: at most 20), and the ratio for deals of which no two are alike.
"""

import random
import sys
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from time import process_time

from reopen.core.cadence import DEFAULT, CallBack, Facts, Planner, Touch, next_touches
from reopen.services.public_holidays import public_holidays

FIRST = date(2021, 1, 4)
GOAL = 20.0
_TURN = 1_000


def bare_month_add(day: date, months: int) -> date:
    """The peer: the same day of the month `months` later."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def population(size: int, seed: int = 1, *, alike: bool = True) -> list[Facts]:
    """Lost deals of five years as an import brings them: three in ten with a known contract, some with a door.

    `alike` False: each with a contract, a named date or a conversation on days of its own.
    """
    chance = random.Random(seed)
    made = []
    for _ in range(size):
        lost_on = FIRST + timedelta(days=chance.randrange(1800))
        facts = Facts(lost_on=lost_on)
        if chance.random() < 0.3:
            start = lost_on + timedelta(days=chance.randrange(30) if not alike else chance.choice([0, 7, 14]))
            facts = facts._replace(contract_start=start, term_months=chance.choice([12, 24, 36, 48, 60]))
            if chance.random() < 0.3:
                facts = facts._replace(notice_days=90)
        if chance.random() < 0.25:
            facts = facts._replace(door="open")
        if not alike and chance.random() < 0.1:
            facts = facts._replace(call_backs=(CallBack(lost_on + timedelta(days=chance.randrange(200))),))
        if not alike and chance.random() < 0.4:
            spoken = lost_on + timedelta(days=chance.randrange(14, 90))
            facts = facts._replace(conversations=(spoken,), done=frozenset({"post_mortem"}))
        made.append(facts)
    return made


def against_bare(deals: list[Facts], plan: Callable[[Facts, date], list[Touch]]) -> tuple[float, float, int]:
    """(the processor's seconds of the bare loop, of the plans; how many touches were planned)."""
    bare = ours = 0.0
    touches = 0
    for start in range(0, len(deals), _TURN):
        some = deals[start : start + _TURN]
        started = process_time()
        for facts in some:
            assert facts.lost_on is not None
            bare_month_add(facts.lost_on, 1)
        between = process_time()
        for facts in some:
            assert facts.lost_on is not None
            touches += len(plan(facts, facts.lost_on))
        bare, ours = bare + between - started, ours + process_time() - between
    return bare, ours, touches


def main(size: int = 1_000_000) -> float:
    """Print the figures; the ratio."""
    holidays = public_holidays("US", [2020, 2033])
    bare, ours, touches = against_bare(population(size), Planner(DEFAULT, holidays).next_touches)
    print(f"bare month-add loop, {size:,} deals: {bare:.2f} s")
    print(f"next touches of the same deals, {touches:,} of them: {ours:.2f} s")
    print(f"  {ours / bare:.1f} times the loop (goal: at most {GOAL:.0f})")

    unlike = population(max(1, size // 10), alike=False)
    loop, each, touches = against_bare(
        unlike, lambda facts, as_of: next_touches(facts, DEFAULT, holidays, as_of)
    )
    print(
        f"deals with histories, no two alike, {len(unlike):,}: {each:.2f} s, {each / loop:.1f} times the loop"
    )
    return ours / bare


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
