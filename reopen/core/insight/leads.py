"""What became of the leads, by what was noted of their last call, by source, seller and month.

Each outcome, source, seller and month is compared with the rest of its kind together; all comparisons are judged at
once (Holm, see lead_groups). An outcome is noted after the fact, by whoever knew how it went on: it is never a cause.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number, sentences
from reopen.core.insight.call_outcomes import NEVER_CALLED, UNSORTED, UNSPOKEN
from reopen.core.insight.lead_groups import JUDGED, KINDS, NONE, GroupLeads, Judged, judge
from reopen.core.insight.lead_words import unlike_their_family
from reopen.core.insight.stages import in_words, percent
from reopen.core.plain_english import capital, count, many

__all__ = [
    "JUDGED", "KINDS", "NONE", "Apart", "GroupLeads", "Leads", "OddLeads", "find_leads", "left_out",
    "not_converted_words",
]  # fmt: skip

_NAMES: Final = {"outcome": "outcome", "source": "source", "owner": "seller", "month": "month"}
_TAILS: Final = {
    "outcome": "of “{}”",
    "source": "from “{}”",
    "owner": "of “{}”",
    "month": "of those that came in {}",
}
# So many of the words that led to a family stand in a sentence.
_WORDS: Final = 3


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
    them, and then it tells of the group that stands `apart` itself. `notes`: what cannot be judged or is left out, and
    why, and words that mean something else here; `odd`: what is odd in the records of these leads.
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
        so_far = "have converted so far" if self.whole.unmarked else "converted"
        return f"{percent(self.whole.share.value)} of {self.whole.decided:,} leads {so_far}."

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
    notes: Sequence[str] = (),
    odd: Sequence[OddLeads] = (),
) -> Leads:
    """The finding. Groups with fewer than 20 decided are shown, and not judged."""
    ranked = tuple(sorted(groups, key=_rank))
    if not whole.leads:
        return Leads(whole, (), frozenset(), "There is no lead to count.", "")
    counted = _counted(whole)
    found = Leads(
        whole, ranked, frozenset(), "", "", notes=tuple(notes), odd=tuple(one for one in odd if one.leads)
    )
    if whole.decided < FEWEST:
        few = sentences(basis("{} decided.", number(whole.decided, what="decided")), counted)
        return replace(found, sentence="Too few leads are decided to tell what became of them.", basis=few)
    judged = judge(ranked)
    months = (*_too_early(judged), *_not_judged(judged, found.of("month")))
    unlike = unlike_their_family(whole, found.of("words"))
    found = replace(found, stands=judged.stands, notes=(*unlike, *months, *notes))
    outcomes = found.of("outcome")
    other = judged.told(but="outcome")
    unspoken, known = _unspoken(outcomes)
    if known >= FEWEST and unspoken:
        so_far = " so far" if whole.unmarked else ""
        rests = sentences(
            _unspoken_basis(whole, share(unspoken, known), found.of("words")),
            _after(outcomes, judged),
            basis(
                f"Of all, {percent(whole.share.value)} of {{}} converted{so_far}.",
                number(whole.decided, what="decided"),
            ),
            counted,
        )
        return replace(
            found,
            sentence=_unspoken_sentence(whole, outcomes, unspoken, known),
            basis=rests,
            unspoken=unspoken,
            apart=_apart(other, judged) if other else None,
        )
    rests = sentences(
        basis(
            f"{{}} of {{}}: {in_words(whole.share)}.",
            number(whole.converted, what="converted"),
            number(whole.decided, what="decided"),
        ),
        basis("There {}", _against(other, judged)) if other else "",
        f"None of {len(judged.luck):,} groups differs from the rest of its kind beyond chance."
        if judged.luck and not judged.stands
        else "",
        _after(outcomes, judged),
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


def not_converted_words(unmarked: int) -> str:
    """After “12 leads”: those that are counted as not converted. Of some nobody has said that they never will."""
    return "not converted so far" if unmarked else "that did not convert"


def _rank(one: GroupLeads) -> tuple[int, int, int, str]:
    """By kind; months by their time, the others most leads first; what cannot be read or is not on record last."""
    last = (UNSORTED, NONE)
    size = 0 if one.by == "month" else -one.leads
    return KINDS.index(one.by), last.index(one.group) + 1 if one.group in last else 0, size, one.group


def _apart(one: GroupLeads, judged: Judged) -> Apart:
    said = f"{capital(_TAILS[one.by].format(one.group))} {percent(one.share.value)} converted"
    elsewhere = percent(judged.rest[one].value)
    return Apart(one.by, one.group, f"{said}, elsewhere {elsewhere}.", _against(one, judged))


def _against(one: GroupLeads, judged: Judged) -> Basis:
    """One group beside the rest of its kind."""
    stand = len(judged.stands)
    also = f", as {'is' if stand == 2 else 'are'} {count(stand - 1)} more" if stand > 1 else ""
    age = ", such as in how long they have had to convert" if one.unmarked else ""
    return basis(
        f"{{}} of {{}}, {in_words(one.share)}; elsewhere {in_words(judged.rest[one])}. That is outside chance{also} of "
        f"the {len(judged.luck):,} groups that were judged together. Not proof: groups differ in more than their "
        f"name{age}.",
        number(one.converted, what="converted", of=one.by, group=one.group),
        number(one.decided, what="decided", of=one.by, group=one.group),
    )


def _too_early(judged: Judged) -> tuple[Basis, ...]:
    """Of each group that would stand out, were its open leads left out; and of kinds that cannot be measured."""
    first = judged.early[:_WORDS]
    told = tuple(
        basis(
            f"{{}} {{}} of {{}} {'is' if one.still_open == 1 else 'are'} still open: too early to tell.",
            capital(_TAILS[one.by].format(one.group)),
            number(one.still_open, what="still_open", of=one.by, group=one.group),
            number(one.leads, what="leads", of=one.by, group=one.group),
        )
        for one in first
    )
    left = len(judged.early) - len(first)
    more = (Basis(f"So it is with {many(left, 'other group')}."),) if left else ()
    return (
        *told,
        *more,
        *(
            Basis(f"By {_NAMES[by]} nothing is judged: too many are still open to measure any by the others.")
            for by in judged.unmeasured
        ),
    )


def _not_judged(judged: Judged, months: Sequence[GroupLeads]) -> tuple[str, ...]:
    """Where nothing tells whether the leads of a month have had the time to convert."""
    none = len(judged.unjudged)
    if not none:
        return ()
    said = (
        "No month is judged"
        if none == sum(one.decided >= FEWEST and one.group != NONE for one in months)
        else f"{capital(count(none))} {'month is' if none == 1 else 'months are'} not judged"
    )
    return (
        f"{said}: no day on which a lead converted is on record, so nothing tells whether those that have not so far "
        "have had the time.",
    )


def _unspoken(outcomes: Sequence[GroupLeads]) -> tuple[int, int]:
    """Of those that did not convert: with how many nobody has spoken, and of how many the call's outcome is known."""
    known = [one for one in outcomes if one.group not in (NONE, UNSORTED)]
    return (
        sum(one.not_converted for one in known if one.group in UNSPOKEN),
        sum(one.not_converted for one in known),
    )


def _unspoken_sentence(whole: GroupLeads, outcomes: Sequence[GroupLeads], unspoken: int, known: int) -> str:
    """All that did not convert stand in it: those of whose calls nothing is known, too."""
    said = f"Of {whole.not_converted:,} leads {not_converted_words(whole.unmarked)}, "
    were = "was" if unspoken == 1 else "were"
    uncalled = any(one.group == NEVER_CALLED and one.not_converted for one in outcomes)
    if known == whole.not_converted:
        never = "never called, or not reached" if uncalled else "not reached"
        return f"{said}{unspoken:,} {were} {never} by their last call."
    if uncalled:
        said += f"what came of the calls is known of {known:,}; {unspoken:,} of these {were} never called, or not "
        return said + "reached by the last one."
    return f"{said}the last call of {known:,} is known; {unspoken:,} of these {were} not reached by it."


def _unspoken_basis(whole: GroupLeads, part: Share, every: Sequence[GroupLeads]) -> Basis:
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
        f"{in_words(part)} of these {part.n:,}: {', '.join(['{}'] * len(told))}{rest}. Nobody has spoken with them, as "
        "far as that call says; an earlier one may have.",
        *told,
    )
    unread = whole.not_converted - part.n
    if not unread:
        return found
    missing = (
        f"Of {{}} more {not_converted_words(whole.unmarked)}, no outcome that could be read is on record."
    )
    return sentences(found, basis(missing, number(unread, what="unread")))


def _after(outcomes: Sequence[GroupLeads], judged: Judged) -> Basis:
    """That an outcome is no cause, by the one that converted most."""
    best = max(
        (one for one in outcomes if one in judged.stands and not judged.below(one)),
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


def _counted(whole: GroupLeads) -> Basis:
    """Who is counted as one that did not convert, and who is not counted."""
    said = [Basis(), Basis()]
    if whole.unmarked:
        them = number(whole.unmarked, capital(count(whole.unmarked)), what="unmarked")
        have = "has just not converted so far, and may yet: its" if whole.unmarked == 1 else (
            "have just not converted so far, and may yet: their"
        )  # fmt: skip
        said[0] = basis(f"{{}} {have} CRM marks no lead as given up.", them)
    if whole.still_open:
        them = number(whole.still_open, capital(count(whole.still_open)), what="still_open")
        are = "lead is" if whole.still_open == 1 else "leads are"
        said[1] = basis(f"{{}} {are} still open, and not counted.", them)
    return sentences(*said)
