"""The parts of a stage beside each other: its quarters, or its sellers, sources or products.

Each part is compared with the other parts of the same stage, the unlikeliest first, and all of them are judged
together (Holm's step-down, see chance). One that is found is no measure for the rest: one true peak would
make every other quarter a dip. Nor is one of which more than a fifth is still open (see undecided).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reopen.core.experiment import Share, share
from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.chance import LEVEL, by_luck, outside_chance
from reopen.core.insight.stages import in_words, percent
from reopen.core.insight.undecided import is_settled, p_however
from reopen.core.plain_english import count

# A part with fewer decided deals is not even called noise.
_WORTH_A_WORD: Final = 10
# So many sellers, sources or products are told; the others are counted.
_TOLD: Final = 3
# What is judged beside the quarters.
NOUNS: Final = {"owner": "seller", "source": "source", "product": "product"}


@dataclass(frozen=True, slots=True)
class Part:
    """The deals that one quarter, seller, source or product brought to a stage.

    `group`: as a table has it, 2025 Q2 or a name; "" for none: measured by, and not judged. `is_told`: all its
    deals lie in the time asked for; what is not told is judged with the rest.
    """

    stage: str
    group: str
    moved_on: int
    decided: int
    still_open: int = 0
    is_told: bool = True


@dataclass(frozen=True, slots=True)
class _Judged:
    """`compared`: how many. `stand`: beyond chance, whatever becomes of the open, the unlikeliest first.

    `early`: beyond chance only as far as decided by now. `noise`: the unlikeliest other one that is told.
    """

    compared: int
    stand: dict[Part, Share]
    early: frozenset[Part]
    noise: tuple[Part, Share] | None


def quarter_notes(quarters: Sequence[Part], pipeline: str = "") -> tuple[str, ...]:
    """A sentence on each quarter told that differs beyond chance, or may yet; and on one that it is noise."""
    found = _judge(quarters)
    notes = [
        _quarter(one, found.stand[one], pipeline) for one in quarters if one in found.stand and one.is_told
    ]
    notes += [_early(one, "quarter", pipeline) for one in quarters if one in found.early and one.is_told]
    if found.noise:
        notes.append(_noise(*found.noise, found.compared, pipeline))
    return tuple(notes)


def group_notes(groups: Sequence[Part], by: str, pipeline: str = "") -> tuple[str, ...]:
    """Which sellers, sources or products (`by`: owner, source, product) stand out at a stage, or none."""
    found = _judge(groups)
    notes = [_group(one, rest, found.compared, by, pipeline) for one, rest in found.stand.items()]
    if len(notes) > _TOLD:
        more = len(notes) - _TOLD
        notes[_TOLD:] = [
            Basis(f"Beyond chance differ {count(more)} more of the {found.compared:,} compared.")
        ]
    early = [_early(one, by, pipeline) for one in groups if one in found.early][:_TOLD]
    if found.compared and not notes and not early:
        were = "one was" if found.compared == 1 else f"{count(found.compared)} were"
        notes = [Basis(f"No {NOUNS[by]} stands out at a stage: {were} compared with the others there.")]
    return (*notes, *early)


def _judge(parts: Sequence[Part]) -> _Judged:
    measure = _Measure(parts)
    judged = [one for one in parts if one.group and one.decided >= _WORTH_A_WORD and measure.others(one).n]
    luck = {one: measure.luck(one) for one in judged}
    stand: dict[Part, Share] = {}
    while luck:
        first = min(luck, key=lambda one: (luck[one], one.stage, one.group))
        if luck[first] > LEVEL / len(luck):
            break
        stand[first] = measure.others(first)
        measure.leave_out(first)
        del luck[first]
        luck |= {one: measure.luck(one) for one in luck if one.stage == first.stage}
    # As far as they are decided by now: it looks beyond chance, or is the most that chance brought.
    seen = {one: measure.seen(one) if one.still_open else p for one, p in luck.items()}
    early = frozenset(one for one in outside_chance(seen) if one.still_open)
    calm = [
        one
        for one in seen
        if one.is_told and one not in early and measure.is_kept(one) and measure.others(one).n
    ]
    least = min(calm, key=lambda one: (seen[one], one.stage, one.group), default=None)
    noise = (least, measure.others(least)) if least else None
    return _Judged(len(judged), stand, early, noise)


class _Measure:
    """What each part is compared with: the other parts of its stage that are settled and not left out."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._kept = {one for one in parts if is_settled(one.decided, one.still_open)}
        self._sums: dict[str, tuple[int, int]] = {}
        for one in self._kept:
            self._add(one, 1)

    def leave_out(self, one: Part) -> None:
        if one in self._kept:
            self._kept.remove(one)
            self._add(one, -1)

    def is_kept(self, one: Part) -> bool:
        return one in self._kept

    def others(self, one: Part) -> Share:
        moved_on, decided = self._sums.get(one.stage, (0, 0))
        if one in self._kept:
            moved_on, decided = moved_on - one.moved_on, decided - one.decided
        return share(moved_on, decided)

    def luck(self, one: Part) -> float:
        """By luck, however the open ones end."""
        rest = self.others(one)
        return p_however(one.moved_on, one.decided, one.still_open, rest.k, rest.n)

    def seen(self, one: Part) -> float:
        """By luck, of those decided."""
        rest = self.others(one)
        return by_luck(one.moved_on, one.decided, rest.k, rest.n)

    def _add(self, one: Part, times: int) -> None:
        moved_on, decided = self._sums.get(one.stage, (0, 0))
        self._sums[one.stage] = moved_on + times * one.moved_on, decided + times * one.decided


def _quarter(one: Part, rest: Share, pipeline: str) -> Basis:
    cell = _cell(one, "quarter", pipeline)
    here = in_words(share(one.moved_on, one.decided))
    told = basis(
        f"{{}} in {_named(one)}: {here} of {{}} moved on, in its other quarters {percent(rest.value)}. "
        "That is outside chance",
        one.stage,
        number(one.decided, what="decided", **cell),
    )
    return told + _whatever(one, cell) + "."


def _group(one: Part, rest: Share, compared: int, by: str, pipeline: str) -> Basis:
    cell = _cell(one, by, pipeline)
    told = basis(
        f"{{}} at {{}}: {in_words(share(one.moved_on, one.decided))} of {{}} moved on, of the others there "
        f"{percent(rest.value)}. That is outside chance",
        one.group,
        one.stage,
        number(one.decided, what="decided", **cell),
    )
    return told + _whatever(one, cell) + f": {_one_of(compared)} compared."


def _whatever(one: Part, cell: dict[str, str]) -> Basis:
    if not one.still_open:
        return Basis()
    still = number(one.still_open, count(one.still_open), what="open_here", **cell)
    return basis(", whatever becomes of the {} still open", still)


def _early(one: Part, by: str, pipeline: str) -> Basis:
    cell = _cell(one, by, pipeline)
    head = (
        basis(f"{{}} in {_named(one)}", one.stage)
        if by == "quarter"
        else basis("{} at {}", one.group, one.stage)
    )
    return head + basis(
        ": {} of {} decided moved on, with {} of {} still open: too early to tell.",
        number(one.moved_on, what="moved_on", **cell),
        number(one.decided, what="decided", **cell),
        number(one.still_open, what="open_here", **cell),
        number(one.decided + one.still_open, what="entered", **cell),
    )


def _noise(one: Part, rest: Share, compared: int, pipeline: str) -> Basis:
    way = "dip" if one.moved_on / one.decided < rest.value else "peak"
    cell = _cell(one, "quarter", pipeline)
    return basis(
        f"The {way} of {_named(one)} at {{}} ({{}} of {{}}) is no more than noise: {_one_of(compared)} "
        f"compared, and chance brings as much; its other quarters have {percent(rest.value)}.",
        one.stage,
        number(one.moved_on, what="moved_on", **cell),
        number(one.decided, what="decided", **cell),
    )


def _one_of(compared: int) -> str:
    return "the only one" if compared == 1 else f"one of {count(compared)}"


def _named(quarter: Part) -> str:
    """Q2 2025, of 2025 Q2."""
    year, name = quarter.group.split(" ")
    return f"{name} {year}"


def _cell(one: Part, by: str, pipeline: str) -> dict[str, str]:
    """The cell of a stage in a part: grouped by it, whatever the rest is grouped by."""
    return {"line": pipeline, "stage": one.stage, "by": by, "group": one.group}
