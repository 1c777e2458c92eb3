"""Groups of leads, and which of them differ from the rest of their kind beyond chance.

Leads convert when they have had the time, and no record has the day on which one did. A group is called low only if it
would be even were all of its open leads to convert, and high only if it would be were none (see undecided). Where a CRM
marks none as given up nobody knows which are open: a month with leads that have merely not converted so far is not
judged at all, since the latest would always stand out.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.call_outcomes import UNSORTED
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.undecided import is_settled, p_however

KINDS: Final = ("outcome", "words", "source", "owner", "month")
# Words are shown, and not judged: they are parts of the outcomes, which are.
JUDGED: Final = ("outcome", "source", "owner", "month")
# The group of a lead of which the CRM does not say.
NONE: Final = "none on record"


@dataclass(frozen=True, slots=True)
class GroupLeads:
    """The leads of one group. `by`: of KINDS; `family`: of words, where they are sorted.

    `decided` are those that converted, those given up, and those `unmarked`: not converted so far, in a CRM that marks
    none as given up. The others are still open, and not counted.
    """

    by: str
    group: str
    leads: int
    decided: int
    converted: int
    family: str = ""
    unmarked: int = 0

    @property
    def not_converted(self) -> int:
        """Decided, and not converted."""
        return self.decided - self.converted

    @property
    def still_open(self) -> int:
        """Not decided."""
        return self.leads - self.decided

    @property
    def share(self) -> Share:
        """Converted, of the decided, with Wilson's 95 % interval."""
        return share(self.converted, self.decided)


@dataclass(frozen=True, slots=True)
class Judged:
    """Of each group that was judged the rest of its kind, and how likely so large a difference is by luck.

    `stands`: those beyond chance, all judged together. `early`: those that would stand, were none of theirs open.
    `unmeasured`: kinds of which too little is settled to measure any by. `unjudged`: months of which nothing tells
    whether their leads have had the time.
    """

    rest: Mapping[GroupLeads, Share]
    luck: Mapping[GroupLeads, float]
    stands: frozenset[GroupLeads]
    early: tuple[GroupLeads, ...]
    unmeasured: tuple[str, ...]
    unjudged: tuple[GroupLeads, ...]

    def told(self, *, but: str) -> GroupLeads | None:
        """Of those below the rest of their kind the one that luck explains least, else of those above. Not of `but`."""
        ones = [one for one in self.stands if one.by != but]
        below = [one for one in ones if self.below(one)]
        return min(below or ones, key=lambda one: (self.luck[one], one.by, one.group), default=None)

    def below(self, one: GroupLeads) -> bool:
        """Whether fewer of them converted than of the rest."""
        return one.share.value < self.rest[one].value


def judge(groups: Sequence[GroupLeads]) -> Judged:
    """All groups at once, but those with fewer than 20 decided, or fewer than 20 to compare them with."""
    known = [one for one in groups if one.by in JUDGED and one.group != NONE]
    rest = _rest(known, [one for one in known if _is_measure(one)])
    asked = [
        one for one in known if one.group != UNSORTED and not _is_unmarked(one) and one.decided >= FEWEST
    ]
    told = [one for one in asked if rest[one].n >= FEWEST]
    luck = {one: _luck(one, rest[one]) for one in told}
    stands = outside_chance(luck)
    hasty = outside_chance(
        {one: by_luck(one.converted, one.decided, rest[one].k, rest[one].n) for one in told}
    )
    early = tuple(one for one in told if one in hasty - stands and one.still_open)
    unsettled = _rest(known, known)
    silent = {one.by for one in asked if unsettled[one].n >= FEWEST} - {one.by for one in told}
    unjudged = tuple(one for one in known if _is_unmarked(one) and one.decided >= FEWEST)
    return Judged(rest, luck, stands, early, tuple(by for by in JUDGED if by in silent), unjudged)


def _rest(known: Sequence[GroupLeads], measures: Sequence[GroupLeads]) -> dict[GroupLeads, Share]:
    """Of each group the others of its kind that measure it."""
    converted, decided = Counter[str](), Counter[str]()
    for one in measures:
        converted[one.by] += one.converted
        decided[one.by] += one.decided
    own = set(measures)
    return {
        one: share(
            converted[one.by] - (one.converted if one in own else 0),
            decided[one.by] - (one.decided if one in own else 0),
        )
        for one in known
    }


def _luck(one: GroupLeads, rest: Share) -> float:
    return p_however(one.converted, one.decided, one.still_open, rest.k, rest.n)


def _is_unmarked(one: GroupLeads) -> bool:
    return one.by == "month" and one.unmarked > 0


def _is_measure(one: GroupLeads) -> bool:
    """Whether others can be measured by it."""
    return not _is_unmarked(one) and is_settled(one.decided, one.still_open)
