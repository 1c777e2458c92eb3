"""What became of the leads, by what was noted of their last call, by source, seller and month.

Each outcome, source, seller and month is compared with the rest of its kind together; all comparisons are judged at
once (Holm, see chance). An outcome is noted after the fact, by whoever knew how it went on: it is never a cause.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number, sentences
from reopen.core.insight.call_outcomes import NEVER_CALLED, UNSORTED, UNSPOKEN
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.stages import in_words, percent
from reopen.core.plain_english import capital, count

KINDS: Final = ("outcome", "words", "source", "owner", "month")
# Words are shown, and not judged: they are parts of the outcomes, which are.
JUDGED: Final = ("outcome", "source", "owner", "month")
# The group of a lead of which the CRM does not say.
NONE: Final = "none on record"
_NAMES: Final = {"source": "source", "owner": "seller", "month": "month"}
_TAILS: Final = {"source": "from “{}”", "owner": "of “{}”", "month": "of those that came in {}"}
# So many of the words that led to a family stand in a sentence.
_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class GroupLeads:
    """The leads of one group. `by`: of KINDS; `family`: of words, where they are sorted.

    `decided` are those that converted and those given up; the others are still open.
    """

    by: str
    group: str
    leads: int
    decided: int
    converted: int
    family: str = ""

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
class OddLeads:
    """Leads with something odd. `what` is its name behind the number."""

    what: str
    leads: int
    words: str


@dataclass(frozen=True, slots=True)
class Apart:
    """The source, seller or month that stands out, where the finding is of something else. `by`: of KINDS."""

    by: str
    group: str
    sentence: str
    basis: str


@dataclass(frozen=True, slots=True)
class Leads:
    """All groups; `stands`: those that differ from the rest of their kind beyond chance.

    `unspoken`: how many did not convert and were not reached by their last call; None where the sentence is not of
    them, and then it tells of the group that stands `apart` itself. `notes`: what is left out, and why; `odd`: what is
    odd in the records of these leads.
    """

    whole: GroupLeads
    groups: tuple[GroupLeads, ...]
    stands: frozenset[GroupLeads]
    sentence: str
    basis: str
    unspoken: int | None = None
    apart: Apart | None = None
    notes: tuple[str, ...] = ()
    odd: tuple[OddLeads, ...] = ()

    @property
    def headline(self) -> str:
        """How many converted, of all."""
        if self.whole.decided < FEWEST:
            return self.sentence
        return f"{percent(self.whole.share.value)} of {self.whole.decided:,} leads converted."

    def of(self, by: str) -> tuple[GroupLeads, ...]:
        """The groups of one kind."""
        return tuple(one for one in self.groups if one.by == by)

    def only(self, by: str) -> "Leads":
        """The same finding, with the groups of one kind."""
        return replace(self, groups=self.of(by))


def find_leads(
    whole: GroupLeads,
    groups: Sequence[GroupLeads],
    *,
    unmarked: int = 0,
    notes: Sequence[str] = (),
    odd: Sequence[OddLeads] = (),
) -> Leads:
    """The finding. Groups with fewer than 20 decided are shown, and not judged.

    `unmarked`: so many are decided only because their CRM marks none as given up: who has not converted there did not.
    """
    ranked = tuple(sorted(groups, key=_rank))
    if not whole.leads:
        return Leads(whole, (), frozenset(), "There is no lead to count.", "")
    counted = _counted(whole, unmarked)
    found = Leads(
        whole, ranked, frozenset(), "", "", notes=tuple(notes), odd=tuple(one for one in odd if one.leads)
    )
    if whole.decided < FEWEST:
        few = sentences(basis("{} decided.", number(whole.decided, what="decided")), counted)
        return replace(found, sentence="Too few leads are decided to tell what became of them.", basis=few)
    rest = _rest(groups)
    luck = {
        one: by_luck(one.converted, one.decided, rest[one].k, rest[one].n)
        for one in groups
        if one in rest and min(one.decided, rest[one].n) >= FEWEST
    }
    stands = outside_chance(luck)
    found = replace(found, stands=stands)
    outcomes = found.of("outcome")
    other = _told([one for one in stands if one.by != "outcome"], rest)
    unspoken, known = _unspoken(outcomes)
    if known >= FEWEST and unspoken:
        whole_words = basis(
            f"Of all, {percent(whole.share.value)} of {{}} converted.", number(whole.decided, what="decided")
        )
        rests = sentences(
            _unspoken_basis(share(unspoken, known), found.of("words"), whole.not_converted - known),
            _after(outcomes, stands),
            whole_words,
            counted,
        )
        return replace(
            found,
            sentence=f"{unspoken:,} of {known:,} leads that did not convert {_not_reached(outcomes)}.",
            basis=rests,
            unspoken=unspoken,
            apart=_apart(other, rest[other], len(luck), len(stands)) if other else None,
        )
    rests = sentences(
        basis(
            f"{{}} of {{}}: {in_words(whole.share)}.",
            number(whole.converted, what="converted"),
            number(whole.decided, what="decided"),
        ),
        basis("There {}", _against(other, rest[other], len(luck), len(stands))) if other else "",
        f"None of {len(luck):,} groups differs from the rest of its kind beyond chance."
        if luck and not stands
        else "",
        _after(outcomes, stands),
        _unsaid(whole, outcomes),
        counted,
    )
    tail = f"; {_TAILS[other.by].format(other.group)} {percent(other.share.value)}" if other else ""
    return replace(found, sentence=f"{found.headline.removesuffix('.')}{tail}.", basis=rests)


def left_out(kind: str, converted: Share, given_up: Share) -> str:
    """Why a kind of group is not told: of how many of those that converted, and of the others, it is known."""
    if not converted.k and not given_up.k:
        return f"By {_NAMES[kind]} nothing is told: none is on record."
    return (
        f"By {_NAMES[kind]} nothing is told: it is known of {percent(converted.value)} of those that converted, and of "
        f"{percent(given_up.value)} of the others."
    )


def _rank(one: GroupLeads) -> tuple[int, int, int, str]:
    """By kind; months by their time, the others most leads first; what cannot be read or is not on record last."""
    last = (UNSORTED, NONE)
    size = 0 if one.by == "month" else -one.leads
    return KINDS.index(one.by), last.index(one.group) + 1 if one.group in last else 0, size, one.group


def _rest(groups: Sequence[GroupLeads]) -> dict[GroupLeads, Share]:
    """Of each group that is judged the others of its kind together, without those of whom nothing can be read."""
    judged = [one for one in groups if one.by in JUDGED and one.group not in (NONE, UNSORTED)]
    converted, decided = Counter[str](), Counter[str]()
    for one in judged:
        converted[one.by] += one.converted
        decided[one.by] += one.decided
    return {one: share(converted[one.by] - one.converted, decided[one.by] - one.decided) for one in judged}


def _told(stands: Collection[GroupLeads], rest: Mapping[GroupLeads, Share]) -> GroupLeads | None:
    """The one with the smallest share of those below the rest of their kind; where none is, the largest above."""
    below = [one for one in stands if one.share.value < rest[one].value]
    if below:
        return min(below, key=lambda one: (one.share.value, one.by, one.group))
    return max(stands, key=lambda one: (one.share.value, one.by, one.group), default=None)


def _apart(one: GroupLeads, others: Share, judged: int, stand: int) -> Apart:
    said = f"{capital(_TAILS[one.by].format(one.group))} {percent(one.share.value)} converted"
    told = _against(one, others, judged, stand)
    return Apart(one.by, one.group, f"{said}, elsewhere {percent(others.value)}.", told)


def _against(one: GroupLeads, others: Share, judged: int, stand: int) -> Basis:
    """One group beside the rest of its kind."""
    also = f", as {'is' if stand == 2 else 'are'} {count(stand - 1)} more" if stand > 1 else ""
    return basis(
        f"{{}} of {{}}, {in_words(one.share)}; elsewhere {in_words(others)}. That is outside chance{also} of the "
        f"{judged:,} groups that were judged together. Not proof: groups differ in more than their name.",
        number(one.converted, what="converted", of=one.by, group=one.group),
        number(one.decided, what="decided", of=one.by, group=one.group),
    )


def _unspoken(outcomes: Sequence[GroupLeads]) -> tuple[int, int]:
    """Of those that did not convert: with how many nobody has spoken, and of how many the call's outcome is known."""
    known = [one for one in outcomes if one.group not in (NONE, UNSORTED)]
    return (
        sum(one.not_converted for one in known if one.group in UNSPOKEN),
        sum(one.not_converted for one in known),
    )


def _not_reached(outcomes: Sequence[GroupLeads]) -> str:
    if any(one.group == NEVER_CALLED and one.not_converted for one in outcomes):
        return "were never called, or not reached by their last call"
    return "were not reached by their last call on record"


def _unspoken_basis(part: Share, every: Sequence[GroupLeads], unread: int) -> Basis:
    words = sorted(
        (one for one in every if one.family in UNSPOKEN and one.not_converted),
        key=lambda one: (-one.not_converted, one.group),
    )
    told = [
        basis(
            "“{}” {}", one.group, number(one.not_converted, what="not_converted", of="words", group=one.group)
        )
        for one in words[:_WORDS]
    ]
    more = len(words) - _WORDS
    rest = f" and {count(more)} more" if more > 0 else ""
    found = basis(
        f"{in_words(part)}: {', '.join(['{}'] * len(told))}{rest}. Nobody has spoken with them, as far as that call "
        "says; an earlier one may have.",
        *told,
    )
    if not unread:
        return found
    missing = "Of {} more that did not convert, no outcome that could be read is on record."
    return sentences(found, basis(missing, number(unread, what="unread")))


def _after(outcomes: Sequence[GroupLeads], stands: Collection[GroupLeads]) -> Basis:
    """That an outcome is no cause, by the one that converted most."""
    best = max(
        (one for one in outcomes if one in stands),
        key=lambda one: (one.share.value, one.group),
        default=None,
    )
    if best is None:
        return Basis()
    return basis(
        f"Outcomes are noted after the fact: of the {{}} “{best.group}” {in_words(best.share)} converted, and may be "
        "noted so because they did. They are no cause.",
        number(best.decided, what="decided", of="outcome", group=best.group),
    )


def _unsaid(whole: GroupLeads, outcomes: Sequence[GroupLeads]) -> str:
    without = sum(one.leads for one in outcomes if one.group in (NONE, UNSORTED))
    if without < whole.leads:
        return f"Of {without:,} no call outcome that could be read is on record." if without else ""
    return "What came of the calls is not on record: a column with call results, or tags that say so, would tell."


def _counted(whole: GroupLeads, unmarked: int) -> Basis:
    """Who is counted as one that did not convert, and who is not counted."""
    said = [Basis(), Basis()]
    if unmarked:
        them = number(unmarked, what="unmarked")
        said[0] = basis("{} have just not converted so far: their CRM marks no lead as given up.", them)
    if whole.still_open:
        them = number(whole.still_open, capital(count(whole.still_open)), what="still_open")
        are = "lead is" if whole.still_open == 1 else "leads are"
        said[1] = basis(f"{{}} {are} still open, and not counted.", them)
    return sentences(*said)
