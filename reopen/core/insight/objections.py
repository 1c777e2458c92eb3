"""Why deals were lost: as the rep says, as the buyer says, and against whom.

Where both are known of the same loss, the two are set beside each other, and a family that one side names more often is
told when that is outside chance: McNemar's exact test on the losses in which just one of them names it (Psychometrika
12, 1947, 153-157), all families judged together.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import comb
from statistics import median
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.reasons import FAMILIES, OTHER
from reopen.core.insight.stages import in_words, percent
from reopen.core.plain_english import capital

# Fewer losses with both prices say nothing of a competitor.
FEWEST_PRICES: Final = 5
# Said by neither side in words that can be compared.
_NOT_TOLD: Final = frozenset({"", OTHER})


@dataclass(frozen=True, slots=True)
class Case:
    """One loss. Families are "" where nothing is known; both prices are in the deal's currency."""

    deal_id: int
    rep: str
    stage: str
    competitor: str
    by_rep: str
    by_buyer: str
    our_price: Decimal | None = None
    their_price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One family: how often each side names it; and of the losses of which both are known."""

    family: str
    by_rep: int
    by_buyer: int
    both_known_rep: int
    both_known_buyer: int
    both_name_it: int


@dataclass(frozen=True, slots=True)
class CompetitorRow:
    """One competitor: losses with a reason, its most named family, and at what price."""

    name: str
    lost: int
    families: tuple[tuple[str, int], ...]
    stands_out: tuple[str, ...]  # families named more often than against the others, outside chance
    prices: int  # losses with both prices
    cheaper: int  # of them: theirs was lower
    median_ratio: float | None  # theirs over ours; None under five


@dataclass(frozen=True, slots=True)
class Objections:
    """The rows in the order of the families, competitors by losses, and what can be said."""

    families: tuple[FamilyRow, ...]
    competitors: tuple[CompetitorRow, ...]
    agree: Share
    sentence: str
    basis: str
    notes: tuple[str, ...]


def find_objections(cases: Sequence[Case]) -> Objections:
    """The finding over all losses."""
    both = [one for one in cases if {one.by_rep, one.by_buyer}.isdisjoint(_NOT_TOLD)]
    agree = share(sum(one.by_rep == one.by_buyer for one in both), len(both))
    rows = tuple(
        FamilyRow(
            family,
            sum(one.by_rep == family for one in cases),
            sum(one.by_buyer == family for one in cases),
            sum(one.by_rep == family for one in both),
            sum(one.by_buyer == family for one in both),
            sum(one.by_rep == one.by_buyer == family for one in both),
        )
        for family in FAMILIES
        if any(family in (one.by_rep, one.by_buyer) for one in cases)
    )
    competitors = _competitors([one for one in cases if one.competitor])
    sentence, basis = _words(cases, both, rows, agree)
    notes = tuple(
        f"{one.name} wins on {family}: named in {dict(one.families)[family]:,} of {one.lost:,} losses to it, more than "
        "against the others, outside chance."
        for one in competitors
        for family in one.stands_out
    )
    return Objections(rows, competitors, agree, sentence, basis, notes)


def one_sided(only_one: int, only_other: int) -> float:
    """How likely so uneven a split is by luck: two-sided p of McNemar's exact test."""
    n = only_one + only_other
    if not n:
        return 1.0
    tail: float = sum(comb(n, x) for x in range(min(only_one, only_other) + 1)) / 2**n
    return min(1.0, 2 * tail)


def _words(
    cases: Sequence[Case], both: Sequence[Case], rows: Sequence[FamilyRow], agree: Share
) -> tuple[str, str]:
    if not any(one.by_rep or one.by_buyer for one in cases):
        return (
            "No loss has a reason on record yet.",
            "Note one at every loss, and ask for theirs two weeks later.",
        )
    if len(both) < FEWEST:
        top = max(rows, key=lambda row: (row.by_rep, row.by_buyer))
        named = sum(bool(one.by_rep) for one in cases)
        sentence = f"{capital(top.family)} is what reps name most: {top.by_rep:,} of {named:,} losses."
        return (
            sentence,
            f"Of {len(both):,} losses both sides are known: too few to tell whether buyers agree.",
        )
    luck = {
        row.family: one_sided(row.both_known_rep - row.both_name_it, row.both_known_buyer - row.both_name_it)
        for row in rows
    }
    stand = outside_chance(luck)
    basis = f"Rep and buyer name the same in {in_words(agree)} of the {len(both):,} losses of which both are known."
    apart = [row for row in rows if row.family in stand]
    if not apart:
        return f"Rep and buyer agree in {percent(agree.value)} of the losses of which both are known.", basis
    worst = max(apart, key=lambda row: abs(row.both_known_rep - row.both_known_buyer))
    sentence = (
        f"Reps name {worst.family} in {worst.both_known_rep:,} of {len(both):,} losses; the buyers themselves in "
        f"{worst.both_known_buyer:,}."
    )
    return sentence, basis


def _competitors(cases: Sequence[Case]) -> tuple[CompetitorRow, ...]:
    named = [one for one in cases if _reason(one)]
    total = Counter(_reason(one) for one in named)
    of: dict[str, list[Case]] = {}
    for one in cases:
        of.setdefault(one.competitor, []).append(one)
    luck: dict[tuple[str, str], float] = {}
    counts: dict[str, Counter[str]] = {}
    for name, ones in of.items():
        counts[name] = Counter(_reason(one) for one in ones if _reason(one))
        n = counts[name].total()
        if n >= FEWEST and len(named) - n >= FEWEST:
            for family, k in counts[name].items():
                luck[name, family] = by_luck(k, n, total[family] - k, len(named) - n)
    stand = outside_chance(luck)
    rows = []
    for name, ones in of.items():
        n = counts[name].total()
        rest = len(named) - n
        more = tuple(
            family
            for family in FAMILIES
            if (name, family) in stand
            and counts[name][family] / n > (total[family] - counts[name][family]) / rest
        )
        ratios = [float(one.their_price / one.our_price) for one in ones if one.their_price and one.our_price]
        rows.append(
            CompetitorRow(
                name, len(ones), tuple(sorted(counts[name].items(), key=lambda item: (-item[1], item[0]))), more,
                len(ratios), sum(ratio < 1 for ratio in ratios),
                median(ratios) if len(ratios) >= FEWEST_PRICES else None,
            )
        )  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (-row.lost, row.name)))


def _reason(one: Case) -> str:
    """The buyer knows best."""
    return one.by_buyer or one.by_rep
