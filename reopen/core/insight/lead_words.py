"""Words noted of a call whose leads fared otherwise than the words would have it, so that they are not trusted blindly.

A table of plain words reads “Busy” as not reached. Where half of those with “Busy” converted, it means something else
in that CRM; and words that the table does not know may be those after which most converted.
"""

from collections.abc import Sequence
from typing import Final

from reopen.core.experiment import FEWEST
from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.call_outcomes import (
    ANOTHER,
    NEVER_CALLED,
    NEVER_REACHED,
    NOT_FOR_US,
    NOT_INTERESTED,
    UNSORTED,
)
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.lead_groups import GroupLeads
from reopen.core.plain_english import many

# Families after which a lead should convert less often than others.
_SAY_NO: Final = frozenset((NEVER_CALLED, NEVER_REACHED, ANOTHER, NOT_FOR_US, NOT_INTERESTED))
# So many are told, those first that luck explains least.
_MOST: Final = 3


def unlike_their_family(whole: GroupLeads, words: Sequence[GroupLeads]) -> tuple[Basis, ...]:
    """A sentence for each of the words that say no, or are not sorted, though more converted than of all leads.

    Each is compared with the rest of its family where that has 20 decided, else with all other leads; all at once.
    """
    luck = {
        one: _luck(one, whole, words)
        for one in words
        if one.family in _SAY_NO | {UNSORTED}
        and one.decided >= FEWEST
        and one.share.value > whole.share.value
    }
    stands = sorted(outside_chance(luck), key=lambda one: (luck[one], one.group))
    told = [_said(one) for one in stands[:_MOST]]
    left = len(stands) - len(told)
    return (*told, Basis(f"So it is with {many(left, 'other word')}.")) if left else tuple(told)


def _luck(one: GroupLeads, whole: GroupLeads, words: Sequence[GroupLeads]) -> float:
    family = [other for other in words if other.family == one.family and other is not one]
    k, n = sum(other.converted for other in family), sum(other.decided for other in family)
    if one.family == UNSORTED or n < FEWEST:
        k, n = whole.converted - one.converted, whole.decided - one.decided
    return by_luck(one.converted, one.decided, k, n)


def _said(one: GroupLeads) -> Basis:
    ending = (
        "what it means is not sorted."
        if one.family == UNSORTED
        else f"it may mean something else here than “{one.family}”."
    )
    at = {"of": "words", "group": one.group}
    return basis(
        f"{{}} of {{}} with “{{}}” converted: {ending}",
        number(one.converted, what="converted", **at),
        number(one.decided, what="decided", **at),
        one.group,
    )
