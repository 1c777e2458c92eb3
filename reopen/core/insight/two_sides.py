"""What rep and buyer say of the same losses: how often they agree, beside chance; and what one side names more often.

That is told where it is outside chance: McNemar's exact test on the losses in which just one of them names a family
(Psychometrika 12, 1947, 153-157), all families judged together. Only losses for which both name a family that both
could choose are compared: buyers choose from the list of the sheet, and whoever cannot say “no budget” names another.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import comb, erfc, sqrt
from typing import Final, NamedTuple

from reopen.core.experiment import FEWEST, Share, Verdict
from reopen.core.insight.basis import basis, number, sentences
from reopen.core.insight.chance import outside_chance
from reopen.core.insight.reason_table import OTHER, plainly
from reopen.core.insight.stages import in_words, percent
from reopen.core.interview import REASONS
from reopen.core.plain_english import capital, count

# Up to so many splits are counted one by one.
_EXACT: Final = 1_000
# Families of the reasons that a buyer is asked to choose from.
ON_THE_LIST: Final = frozenset(found[0] for one in REASONS if (found := plainly(one.label)))
_Z: Final = 1.959963984540054  # two-sided 95 %


@dataclass(frozen=True, slots=True)
class Tally:
    """So many losses of which the same is known. Families are "" where nothing is known."""

    competitor: str
    by_rep: str
    by_buyer: str
    losses: int


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One family: how often each side names it; and of the losses of which both are known."""

    family: str
    by_rep: int
    by_buyer: int
    both_known_rep: int
    both_known_buyer: int
    both_name_it: int


def losses_of(tallies: Iterable[Tally]) -> int:
    """How many losses they are together."""
    return sum(one.losses for one in tallies)


def one_sided(only_one: int, only_other: int) -> float:
    """How likely so uneven a split is by luck: two-sided p of McNemar's exact test; over a thousand, which would take
    minutes, by the normal curve with a correction for continuity, which says the same there."""
    n = only_one + only_other
    if not n:
        return 1.0
    if n > _EXACT:
        return erfc(max(0, abs(only_one - only_other) - 1) / sqrt(2 * n))
    tail: float = sum(comb(n, x) for x in range(min(only_one, only_other) + 1)) / 2**n
    return min(1.0, 2 * tail)


def say_both_sides(tallies: Sequence[Tally], rows: Sequence[FamilyRow], agree: Share) -> tuple[str, str]:
    """The sentence over the losses of `rows`, and what it rests on. `agree`: where both are known."""
    if not rows:
        return (
            "No loss has a reason on record yet.",
            "Note one at every loss, and ask for theirs two weeks later.",
        )
    if agree.n < FEWEST:
        return _named_most(rows), _too_few(agree.n)
    by_chance, verdict = _chance_of_agreeing(rows, agree)
    likely = {"more": ".", "fewer": ": that is fewer."}.get(verdict, ": no more than that.")
    rests = basis(
        f"Rep and buyer name the same in {in_words(agree)} of the {{}} losses of which both are known; by chance they "
        f"would in {percent(by_chance)}{likely}",
        number(agree.n, what="both_known"),
    )
    compared = [one for one in tallies if {one.by_rep, one.by_buyer} <= ON_THE_LIST]
    left = _not_compared(rows, agree.n - losses_of(compared))
    sides = {family: _sides(compared, family) for family in ON_THE_LIST}
    luck = {family: one_sided(one.rep_alone, one.buyer_alone) for family, one in sides.items() if any(one)}
    apart = outside_chance(luck) if losses_of(compared) >= FEWEST else frozenset()
    if not apart:
        tail = {"more": "", "fewer": ", fewer than by chance"}.get(verdict, ", no more than by chance")
        sentence = (
            f"Rep and buyer agree in {percent(agree.value)} of the losses of which both are known{tail}."
        )
        return sentence, sentences(rests, left)
    told = min(apart, key=lambda family: (luck[family], family))
    rep, buyer = sides[told].both + sides[told].rep_alone, sides[told].both + sides[told].buyer_alone
    sentence = f"Reps name “{told}” in {rep:,} of {losses_of(compared):,} losses; the buyers themselves in {buyer:,}."
    together = f", {count(len(luck))} reasons judged together" if len(luck) > 1 else ""
    return sentence, sentences(f"That is outside chance{together}.", rests, left)


class _Sides(NamedTuple):
    """Losses for which both name a family, the rep alone, and the buyer alone."""

    both: int
    rep_alone: int
    buyer_alone: int


def _sides(compared: Iterable[Tally], family: str) -> _Sides:
    found = Counter[tuple[bool, bool]]()
    for one in compared:
        found[one.by_rep == family, one.by_buyer == family] += one.losses
    return _Sides(found[True, True], found[True, False], found[False, True])


def _named_most(rows: Sequence[FamilyRow]) -> str:
    """What reps name most; where they name nothing, what buyers do. What could not be sorted is no reason."""
    by_rep, by_buyer = ({row.family: getattr(row, side) for row in rows} for side in ("by_rep", "by_buyer"))
    who, named, ending = (
        ("reps", by_rep, "") if any(by_rep.values()) else ("buyers", by_buyer, "; reps give none")
    )
    total, unsorted = sum(named.values()), named.pop(OTHER, 0)
    if total == unsorted:
        reasons = (
            f"None of the {total:,} reasons that {who} give"
            if total > 1
            else f"The one reason that {who} give"
        )
        return f"{reasons} could {'' if total > 1 else 'not '}be sorted."
    top = max(named, key=lambda family: (named[family], by_buyer[family]))
    if unsorted > named[top]:
        ending += f"; {unsorted:,} reasons could not be sorted"
    return (
        f"{capital(top)} is what {who} name most: {named[top]:,} of {total:,} losses with a reason{ending}."
    )


def _too_few(both_known: int) -> str:
    if not both_known:
        return "Of no loss both sides are known."
    losses = "loss" if both_known == 1 else "losses"
    return basis(
        f"Of {{}} {losses} both sides are known: too few to tell whether buyers agree.",
        number(both_known, what="both_known"),
    )


def _chance_of_agreeing(rows: Sequence[FamilyRow], agree: Share) -> tuple[float, Verdict]:
    """In what share they would name the same, were the buyers' reasons dealt out anew; and whether more do.

    By mean and variance of the matches when every order of the one side is alike likely, so that both keep what they
    name how often; outside chance at 5 %. Not asked of fewer than 20 pairs.
    """
    n = agree.n
    pairs = [(row.both_known_rep, row.both_known_buyer) for row in rows]
    mean = sum(a * b for a, b in pairs) / n
    alone = sum(a * b * (n - a) * (n - b) for a, b in pairs)
    together = sum(a * b for a, b in pairs) ** 2 - sum((a * b) ** 2 for a, b in pairs)
    spread = sqrt((alone + together) / (n * n * (n - 1)))
    if abs(agree.k - mean) <= _Z * spread:
        return mean / n, "about the same"
    return mean / n, "more" if agree.k > mean else "fewer"


def _not_compared(rows: Sequence[FamilyRow], losses: int) -> str:
    """The losses for which a side named a family that does not stand on the buyers' list."""
    names = [
        f"“{row.family}”"
        for row in rows
        if row.family not in ON_THE_LIST and row.both_known_rep + row.both_known_buyer
    ]
    if not names:
        return ""
    first = f"“{capital(names[0][1:])}"
    these = f"{', '.join([first, *names[1:-1]])} and {names[-1]} are" if len(names) > 1 else f"{first} is"
    which = (
        "one loss for which a side names it is"
        if losses == 1
        else f"{losses:,} losses for which a side names {'one' if len(names) > 1 else 'it'} are"
    )
    return f"{these} not on the list from which buyers choose: the {which} not compared reason by reason."
