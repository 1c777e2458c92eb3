"""Where deals die: each stage's share that moves on, judged against chance, and what the worst one costs.

A deal that entered a stage moved on (to another stage, or was won), was lost here (its last stage), or is still here:
entered = moved on + lost here + open here, always. Shares are of the decided: moved on + lost here.

The bottleneck is the stage with the smallest share among those whose difference from the same pipeline's other stages
together is outside chance. Quarters are those in which deals entered the stage, each compared with the other quarters
of the same stage, the unlikeliest first (Holm's step-down, see chance).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.chance import LEVEL, by_luck, outside_chance

# A quarter with fewer decided deals is not even called noise.
_WORTH_A_WORD: Final = 10


@dataclass(frozen=True, slots=True)
class StageCount:
    """One stage of one pipeline. `median_days`: of those that left it; None where none has left with both dates."""

    pipeline: str
    stage: str
    entered: int
    moved_on: int
    lost_here: int
    open_here: int
    median_days: float | None

    @property
    def decided(self) -> int:
        """Those that moved on or were lost here."""
        return self.moved_on + self.lost_here

    @property
    def share(self) -> Share:
        """Moved on, of the decided, with Wilson's 95 % interval."""
        return share(self.moved_on, self.decided)


@dataclass(frozen=True, slots=True)
class QuarterCount:
    """The deals that entered a stage in one quarter, and were decided since."""

    stage: str
    year: int
    quarter: int  # 1 to 4
    moved_on: int
    decided: int


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """The stage, its share, that of the pipeline's other stages, and what it would bring at theirs.

    `more_moved` and `more_won`: deals over the whole time looked at, if the later stages held their shares.
    """

    stage: str
    at: Share
    elsewhere: Share
    more_moved: float
    more_won: float


@dataclass(frozen=True, slots=True)
class StagesFinding:
    """What can be said of one pipeline. `bottleneck` is None where no stage stands out, or they are too few."""

    pipeline: str
    sentence: str
    basis: str
    bottleneck: Bottleneck | None
    notes: tuple[str, ...]  # of quarters: outside chance, and noise


def find_stages(counts: Sequence[StageCount], quarters: Sequence[QuarterCount]) -> StagesFinding:
    """The finding over the stages of one pipeline, in its order."""
    pipeline = counts[0].pipeline if counts else ""
    decided = sum(one.decided for one in counts)
    notes = quarter_notes(quarters, pipeline)
    at = number(decided, what="decided", line=pipeline)
    if not any(one.decided >= FEWEST for one in counts):
        words = "Too few deals have left a stage to tell where they die."
        return StagesFinding(
            pipeline, words, basis("{} decided, in all stages together.", _deals(decided, at)), None, notes
        )
    found = bottleneck(counts)
    if found is None:
        words = "No stage stands out: deals are lost all along the way."
        rests = basis(
            f"{{}} decisions at {len(counts)} stages; none differs from the others beyond chance.", at
        )
        return StagesFinding(pipeline, words, rests, None, notes)
    here, there = percent(found.at.value), percent(found.elsewhere.value)
    words = f"Deals die at {found.stage}: {here} move on, elsewhere {there}."
    place = {"line": pipeline, "stage": found.stage}
    rests = basis(
        f"Of {{}} decided there, {{}} moved on: {in_words(found.at)}, outside chance of the other stages, "
        f"{in_words(found.elsewhere)} of {found.elsewhere.n:,}. At their usual share about {found.more_moved:,.0f} "
        f"more would have moved on, and about {found.more_won:,.0f} more been won, if the rest held.",
        number(found.at.n, what="decided", **place),
        number(found.at.k, what="moved_on", **place),
    )
    return StagesFinding(pipeline, words, rests, found, notes)


def bottleneck(counts: Sequence[StageCount]) -> Bottleneck | None:
    """The stage that holds most back, if one does beyond chance; stages with fewer than 20 decided are not judged."""
    moved, decided = sum(one.moved_on for one in counts), sum(one.decided for one in counts)
    judged = {place: one for place, one in enumerate(counts) if one.decided >= FEWEST}
    luck = {
        place: by_luck(one.moved_on, one.decided, moved - one.moved_on, decided - one.decided)
        for place, one in judged.items()
    }
    worse = [
        place
        for place in outside_chance(luck)
        if judged[place].share.value
        < share(moved - judged[place].moved_on, decided - judged[place].decided).value
    ]
    if not worse:
        return None
    place = min(worse, key=lambda at: (judged[at].share.value, at))
    worst = judged[place]
    elsewhere = share(moved - worst.moved_on, decided - worst.decided)
    more = (elsewhere.value - worst.share.value) * worst.decided
    later = prod(one.share.value for one in counts[place + 1 :] if one.decided)
    return Bottleneck(worst.stage, worst.share, elsewhere, more, more * later)


def quarter_notes(quarters: Sequence[QuarterCount], pipeline: str = "") -> tuple[str, ...]:
    """Of each quarter that differs beyond chance a sentence; and of the widest other one, that it is noise."""
    judged = [one for one in quarters if one.decided >= _WORTH_A_WORD]
    stand: dict[QuarterCount, Share] = {}
    while True:
        # Those already found are no measure for the rest: one true peak would make every other quarter a dip.
        rest = {one: _others(one, quarters, stand) for one in judged if one not in stand}
        luck = {one: by_luck(one.moved_on, one.decided, rest[one].k, rest[one].n) for one in rest}
        first = min(luck, key=lambda one: (luck[one], one.stage, one.year, one.quarter), default=None)
        if first is None or luck[first] > LEVEL / (len(judged) - len(stand)):
            break
        stand[first] = rest[first]
    notes = [_real(one, stand[one], pipeline) for one in judged if one in stand]
    noise = [one for one in rest if rest[one].n]
    if noise:
        widest = max(noise, key=lambda one: abs(one.moved_on / one.decided - rest[one].value))
        notes.append(_noise(widest, rest[widest], pipeline))
    return tuple(notes)


def _others(one: QuarterCount, quarters: Sequence[QuarterCount], left_out: Collection[QuarterCount]) -> Share:
    others = [
        other for other in quarters if other.stage == one.stage and other != one and other not in left_out
    ]
    return share(sum(other.moved_on for other in others), sum(other.decided for other in others))


def _real(one: QuarterCount, rest: Share, pipeline: str) -> Basis:
    there = in_words(share(one.moved_on, one.decided))
    return basis(
        f"{{}} in Q{one.quarter} {one.year}: {there} of {{}} moved on, in its other quarters {percent(rest.value)}. "
        "That is outside chance.",
        one.stage,
        number(one.decided, what="decided", **_quarter(one, pipeline)),
    )


def _noise(one: QuarterCount, rest: Share, pipeline: str) -> Basis:
    way = "dip" if one.moved_on / one.decided < rest.value else "peak"
    here = _quarter(one, pipeline)
    return basis(
        f"The {way} of Q{one.quarter} {one.year} at {{}} ({{}} of {{}}) is noise: its other quarters have "
        f"{percent(rest.value)}.",
        one.stage,
        number(one.moved_on, what="moved_on", **here),
        number(one.decided, what="decided", **here),
    )


def _quarter(one: QuarterCount, pipeline: str) -> dict[str, str]:
    """The cell of a stage in a quarter: grouped by it, whatever the rest is grouped by."""
    return {"line": pipeline, "stage": one.stage, "by": "quarter", "group": f"{one.year} Q{one.quarter}"}


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


def _deals(n: int, told: Basis) -> Basis:
    return told + (" deal" if n == 1 else " deals")
