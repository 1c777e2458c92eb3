"""Where deals die: each stage's share that moves on, judged against chance, and what the worst one costs.

A deal that entered a stage moved on (to another stage, or was won), was lost here (its last stage), or is still here:
entered = moved on + lost here + open here, always. Shares are of the decided: moved on + lost here.

The bottleneck is the stage with the smallest share among those whose difference from the same pipeline's other
stages together is outside chance, whatever becomes of the deals still open there (see undecided). Its quarters,
sellers, sources and products are judged in stage_parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod

from reopen.core.experiment import FEWEST, Share, compare, share
from reopen.core.insight.basis import Basis, basis, number, sentences
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.undecided import is_settled, p_however
from reopen.core.plain_english import count


@dataclass(frozen=True, slots=True)
class StageCount:
    """One stage of one pipeline. `median_days`: of those that left it; None where none has left with both dates.

    `reopened`: of those that moved on, the ones that were lost here first and came back.
    """

    pipeline: str
    stage: str
    entered: int
    moved_on: int
    lost_here: int
    open_here: int
    median_days: float | None
    reopened: int = 0

    @property
    def decided(self) -> int:
        """Those that moved on or were lost here."""
        return self.moved_on + self.lost_here

    @property
    def share(self) -> Share:
        """Moved on, of the decided, with Wilson's 95 % interval."""
        return share(self.moved_on, self.decided)


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """The stage, its share, that of the pipeline's other stages, and how many more would pass it at theirs.

    `more_moved` and `more_won`: deals over the whole time looked at, if the later stages held their shares.
    `moved_range` and `won_range`: their 95 % intervals; None where too few stages tell what is usual.
    """

    stage: str
    at: Share
    elsewhere: Share
    more_moved: float
    more_won: float
    moved_range: tuple[float, float] | None
    won_range: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class StagesFinding:
    """What can be said of one pipeline. `bottleneck` is None where no stage stands out, or they are too few."""

    pipeline: str
    sentence: str
    basis: str
    bottleneck: Bottleneck | None
    notes: tuple[str, ...]  # of quarters and groups: outside chance, too early to tell, and noise


def find_stages(counts: Sequence[StageCount], notes: Sequence[str] = ()) -> StagesFinding:
    """The finding over the stages of one pipeline, in its order; with the notes on their parts."""
    pipeline = counts[0].pipeline if counts else ""
    found = bottleneck(counts)
    if found is None:
        words, rests = _no_bottleneck(counts)
    else:
        here, there = percent(found.at.value), percent(found.elsewhere.value)
        words = f"Deals die at {found.stage}: {here} move on, elsewhere {there}."
        rests = _bottleneck_basis(found, counts)
    early = [_too_early(one, rest) for one, rest in early_stages(counts)]
    return StagesFinding(pipeline, words, sentences(rests, *early), found, tuple(notes))


def bottleneck(counts: Sequence[StageCount]) -> Bottleneck | None:
    """The stage that holds most back, if one does beyond chance; stages with fewer than 20 decided are not judged."""
    judged = _judged(counts)
    luck = {
        place: p_however(one.moved_on, one.decided, one.open_here, rest.k, rest.n)
        for place, (one, rest) in judged.items()
    }
    worse = [place for place in outside_chance(luck) if _is_low(*judged[place])]
    if not worse:
        return None
    place = min(worse, key=lambda at: (judged[at][0].share.value, at))
    worst, elsewhere = judged[place]
    later = counts[place + 1 :]
    reach = prod(one.share.value for one in later if one.decided)
    more = (elsewhere.value - worst.share.value) * worst.decided
    moved_range = won_range = None
    if sum(_is_measure(one) for one in counts if one is not worst) > 1:
        gap = compare((elsewhere.n, elsewhere.k), (worst.decided, worst.moved_on))
        moved_range = max(gap.low, 0.0) * worst.decided, gap.high * worst.decided
        if all(_is_measure(one) for one in later):
            won_range = moved_range[0] * reach, moved_range[1] * reach
    return Bottleneck(worst.stage, worst.share, elsewhere, more, more * reach, moved_range, won_range)


def early_stages(counts: Sequence[StageCount]) -> tuple[tuple[StageCount, Share], ...]:
    """The stages that are low only as far as deals are decided by now; with what they are compared with."""
    judged = _judged(counts)
    sure = {
        place: p_however(one.moved_on, one.decided, one.open_here, rest.k, rest.n)
        for place, (one, rest) in judged.items()
    }
    seen = {
        place: by_luck(one.moved_on, one.decided, rest.k, rest.n) for place, (one, rest) in judged.items()
    }
    stand = outside_chance(sure)
    early = [place for place in sorted(outside_chance(seen)) if place not in stand]
    return tuple(judged[place] for place in early if _is_low(*judged[place]))


def _judged(counts: Sequence[StageCount]) -> dict[int, tuple[StageCount, Share]]:
    """Place, stage and the other stages together: where enough are decided, and others there to compare."""
    measures = [one for one in counts if is_settled(one.decided, one.open_here)]
    moved_on, decided = sum(one.moved_on for one in measures), sum(one.decided for one in measures)
    found = {}
    for place, one in enumerate(counts):
        own = (one.moved_on, one.decided) if is_settled(one.decided, one.open_here) else (0, 0)
        rest = share(moved_on - own[0], decided - own[1])
        if one.decided >= FEWEST and rest.n:
            found[place] = one, rest
    return found


def _is_low(one: StageCount, rest: Share) -> bool:
    return one.share.value < rest.value


def _is_measure(one: StageCount) -> bool:
    """Whether it tells by itself what is usual."""
    return one.decided >= FEWEST and is_settled(one.decided, one.open_here)


def _no_bottleneck(counts: Sequence[StageCount]) -> tuple[str, Basis]:
    """Why no stage is named, and of how many decisions."""
    if not any(one.decided >= FEWEST for one in counts):
        return "Too few deals have left a stage to tell where they die.", sentences(
            _decisions(counts) + ".", _reopened(counts)
        )
    judged = [one for one, _ in _judged(counts).values()]
    early = [one for one, _ in early_stages(counts)]
    left_out = _left_out([one for one in counts if one not in early])
    compared = ""
    if not early and len(judged) > 1:
        of = "none" if len(judged) == len(counts) else f"of the {count(len(judged))} judged none"
        compared = f"; {of} is lower than the others beyond chance"
    rests = sentences(_decisions(counts) + f"{compared}.", left_out, _reopened(counts))
    return _none_stands_out(counts, judged, early), rests


def _none_stands_out(
    counts: Sequence[StageCount], judged: Sequence[StageCount], early: Sequence[StageCount]
) -> str:
    if early:
        one = max(early, key=lambda one: one.open_here)
        return f"No stage stands out yet: at {one.stage} {one.open_here:,} of {one.entered:,} are still open."
    if len(counts) == 1:
        return f"There is one stage alone, {counts[0].stage}: none to compare it with."
    if not judged:
        return "Too early to tell where deals die: too many are still open."
    if len(judged) < len(counts):
        if any(one.decided >= FEWEST and one not in judged for one in counts):
            can = f"{count(len(judged))} can be judged by now"
        else:
            have = "has" if len(judged) == 1 else "have"
            can = f"{count(len(judged))} {have} enough deals to be judged"
        out = {1: "it does not stand", 2: "neither of them stands"}.get(len(judged), "none of them stands")
        return f"Of {len(counts):,} stages {can}; {out} out."
    if any(one.lost_here for one in counts):
        return "No stage stands out: deals are lost all along the way."
    return "No stage stands out: no deal was lost at any."


def _decisions(counts: Sequence[StageCount]) -> Basis:
    if not counts:
        return Basis("No decision yet")
    decided = sum(one.decided for one in counts)
    at = "one stage" if len(counts) == 1 else f"{len(counts):,} stages"
    words = f"{{}} decision{'' if decided == 1 else 's'} at {at}"
    return basis(words, number(decided, what="decided", line=counts[0].pipeline))


def _reopened(counts: Sequence[StageCount]) -> str:
    """A lost deal that came back has moved on where it was lost."""
    reopened = sum(one.reopened for one in counts)
    if not reopened:
        return ""
    were = "was" if reopened == 1 else "were"
    return f"Of those that moved on, {reopened:,} {were} lost there first and reopened."


def _bottleneck_basis(found: Bottleneck, counts: Sequence[StageCount]) -> Basis:
    one = next(one for one in counts if one.stage == found.stage)
    reopened = f", {one.reopened:,} of them lost here first and reopened" if one.reopened else ""
    told = basis(
        f"Of {{}} decided there, {{}} moved on{reopened}: {in_words(found.at)}, outside chance of the other "
        f"stages, {in_words(found.elsewhere)} of {found.elsewhere.n:,} decisions",
        _number(one, "decided", one.decided),
        _number(one, "moved_on", one.moved_on),
    )
    if one.open_here:
        told += basis(", whatever becomes of the {} still open", _number(one, "open_here", one.open_here))
    unmeasured = _left_out([other for other in counts if other is not one])
    return sentences(told + ".", unmeasured, _more(found))


def _more(found: Bottleneck) -> str:
    """What the usual share would mean, where enough stages tell it."""
    if found.moved_range is None:
        return ""
    moved = f"{found.more_moved:,.0f} more would have moved on {_range(found.moved_range)}"
    said = f"At their usual share about {moved}"
    if found.won_range is not None:
        said += f", and about {found.more_won:,.0f} more been won {_range(found.won_range)}"
    return f"{said}, if the rest held."


def _range(ends: tuple[float, float]) -> str:
    return f"({ends[0]:,.0f} to {ends[1]:,.0f})"


def _too_early(one: StageCount, rest: Share) -> Basis:
    return basis(
        f"At {{}} {{}} of {{}} decided moved on, {in_words(one.share)}, elsewhere {percent(rest.value)}, "
        "with {} of {} still open: too early to tell.",
        one.stage,
        _number(one, "moved_on", one.moved_on),
        _number(one, "decided", one.decided),
        _number(one, "open_here", one.open_here),
        _number(one, "entered", one.entered),
    )


def _left_out(counts: Sequence[StageCount]) -> Basis:
    """The stages by which no other is measured."""
    told = [
        basis(
            "{} ({} of {})",
            one.stage,
            _number(one, "open_here", one.open_here),
            _number(one, "entered", one.entered),
        )
        for one in counts
        if not is_settled(one.decided, one.open_here)
    ]
    head = "Too many still open to measure others by: "
    return basis(f"{head}{', '.join(['{}'] * len(told))}.", *told) if told else Basis()


def _number(one: StageCount, what: str, counted: int) -> Basis:
    return number(counted, what=what, line=one.pipeline, stage=one.stage)


def in_words(found: Share) -> str:
    """A share with its interval: 40 % (33–47)."""
    return f"{percent(found.value)} ({found.low * 100:.0f}–{found.high * 100:.0f})"


def percent(value: float) -> str:
    """A share of one, for the eye: 40 %."""
    return f"{value * 100:.0f} %"


def order_stages(before: dict[tuple[str, str], int]) -> tuple[str, ...]:
    """The stages of a pipeline in the order in which deals pass them.

    `before[a, b]`: deals that entered `a` before `b`. A stage goes before those that it mostly precedes; the number of
    stages that it precedes decides, then the name, so that the order is the same every time.
    """
    names = sorted({name for pair in before for name in pair})
    ahead = {
        name: sum(before.get((name, other), 0) > before.get((other, name), 0) for other in names)
        for name in names
    }
    ranked = sorted(names, key=lambda name: (-ahead[name], name))
    # A pair of neighbours with the same count is put right by what is known of the two.
    for place, (one, other) in enumerate(pairwise(ranked)):
        if before.get((other, one), 0) > before.get((one, other), 0) and ahead[one] == ahead[other]:
            ranked[place], ranked[place + 1] = other, one
    return tuple(ranked)
