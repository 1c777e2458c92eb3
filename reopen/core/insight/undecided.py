"""Deals that are still open where they are counted: what can be said before they are decided.

Wins and losses take different times: of the deals of the last weeks the quick ones are decided and the slow
ones are not, and the share of the few decided is bent either way. So a share is low only if it would be low
even were every deal still open there to move on, and high only if it would be high even were all of them lost. To
say nothing of what has open deals would be simpler, and silent about every stage of a running pipeline.
"""

from typing import Final

from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.chance import by_luck

# One part in so many may still be open where others are measured by it.
_OPEN_PART: Final = 5


def is_settled(decided: int, still_open: int) -> bool:
    """Whether at most a fifth is still open: others can be measured by its share."""
    return still_open * _OPEN_PART <= decided + still_open


def p_however(moved_on: int, decided: int, still_open: int, others_moved_on: int, others: int) -> float:
    """How likely so large a difference is by luck, with the open ones ending against it: 0 to 1.

    `moved_on` of the `decided`; `others_moved_on` of the others' decided. 1.0 where the open ones may turn it
    round, or where nobody is there to be compared.
    """
    if not decided or not others:
        return 1.0
    entered = decided + still_open
    low = moved_on * others < others_moved_on * decided
    at_best = moved_on + still_open if low else moved_on
    if low and at_best * others >= others_moved_on * entered:
        return 1.0
    if not low and at_best * others <= others_moved_on * entered:
        return 1.0
    return by_luck(at_best, entered, others_moved_on, others)


def not_compared(still_open: int, *, pipeline: str, stage: str) -> Basis:
    """How many deals stand in the stage still, and are in no share; empty where there are none."""
    if not still_open:
        return Basis()
    stand, are = ("stands", "is") if still_open == 1 else ("stand", "are")
    return basis(
        f"{{}} more {stand} there still, and {are} not compared.",
        number(still_open, what="still_open", line=pipeline, stage=stage),
    )
