"""Groups of leads, and which of them differ from the rest of their kind beyond chance.

Leads convert when they have had the time, and no record has the day on which one did. So months are judged with care
alone: one with leads that have merely not converted so far is not judged at all, since the latest would always stand
out; one with open leads is called low only if it would be even were all of these to convert, and high only if it would
be were none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.call_outcomes import UNSORTED
from reopen.core.insight.chance import by_luck, outside_chance

KINDS: Final = ("outcome", "words", "source", "owner", "month")
# Words are shown, and not judged: they are parts of the outcomes, which are.
JUDGED: Final = ("outcome", "source", "owner", "month")
# The group of a lead of which the CRM does not say.
NONE: Final = "none on record"
# A month of which more is still open is nothing to compare others with.
_MOST_OPEN: Final = 0.2


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

    `stands`: those beyond chance, all judged together. `early`: months that would stand, were none of theirs open.
    `unjudged`: months of which nothing tells whether their leads have had the time.
    """

    rest: Mapping[GroupLeads, Share]
    luck: Mapping[GroupLeads, float]
    stands: frozenset[GroupLeads]
    early: tuple[GroupLeads, ...]
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
    pool = [one for one in known if not _too_open(one)]
    rest = {one: _rest(one, pool) for one in known if one.group != UNSORTED}
    enough = {one for one, others in rest.items() if min(one.decided, others.n) >= FEWEST}
    luck = {one: _luck(one, rest[one]) for one in enough if not _unmarked(one)}
    stands = outside_chance(luck)
    hasty = {one: by_luck(one.converted, one.decided, rest[one].k, rest[one].n) for one in luck}
    early = [one for one in outside_chance(hasty) - stands if one.by == "month" and one.still_open]
    unjudged = [one for one in known if _unmarked(one) and one.decided >= FEWEST]
    return Judged(rest, luck, stands, _in_order(early), _in_order(unjudged))


def _rest(one: GroupLeads, pool: Sequence[GroupLeads]) -> Share:
    others = [other for other in pool if other.by == one.by and other is not one]
    return share(sum(other.converted for other in others), sum(other.decided for other in others))


def _luck(one: GroupLeads, rest: Share) -> float:
    """How likely the difference is by luck; of a month, were its open leads to do what makes it least."""
    low = one.decided and one.share.value < rest.value
    k, n = one.converted, one.decided
    if one.by == "month" and one.still_open:
        k, n = k + (one.still_open if low else 0), one.leads
        if (k / n < rest.value) != low:
            return 1.0
    return by_luck(k, n, rest.k, rest.n)


def _unmarked(one: GroupLeads) -> bool:
    return one.by == "month" and one.unmarked > 0


def _too_open(one: GroupLeads) -> bool:
    return one.by == "month" and (one.unmarked > 0 or one.still_open > _MOST_OPEN * one.leads)


def _in_order(months: Sequence[GroupLeads]) -> tuple[GroupLeads, ...]:
    return tuple(sorted(months, key=lambda one: one.group))
