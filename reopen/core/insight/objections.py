"""Why deals were lost: as the rep says, as the buyer says (see two_sides), and against whom."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number, sentences
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.reasons import FAMILIES, OTHER
from reopen.core.insight.stages import in_words, percent
from reopen.core.insight.two_sides import FamilyRow, Tally, losses_of, say_both_sides
from reopen.core.plain_english import capital, count, money

# Fewer losses with both prices say nothing of a competitor.
FEWEST_PRICES: Final = 5
# Said by neither side in words that can be compared.
_NOT_TOLD: Final = frozenset({"", OTHER})


@dataclass(frozen=True, slots=True)
class Prices:
    """Losses with both prices on record, in how many of them theirs was lower, and theirs over ours in the middle."""

    known: int = 0
    cheaper: int = 0
    median_ratio: float | None = None


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
class Size:
    """What is small and what is large among deals in one currency: up to `small`, over `large`, a third each."""

    currency: str
    small: float
    large: float


@dataclass(frozen=True, slots=True)
class Cell:
    """Losses to one competitor for one reason (the buyer's, else the rep's) at one stage, of deals of one size.

    "" where the competitor, the stage, the reason or the amount is not on record. Prices are the middle ones of those
    losses of which both are known; None where there are none, or in several currencies.
    """

    competitor: str
    family: str
    stage: str
    size: str  # small, middle, large
    lost: int
    prices: int
    cheaper: int
    our_price: float | None
    their_price: float | None
    currency: str


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
    """The rows in the order of the families, competitors by losses, and what can be said.

    `apart`: competitors with a family that is named more often than against the others, the surest first, of so many
    pairs `judged` together.
    """

    families: tuple[FamilyRow, ...]
    competitors: tuple[CompetitorRow, ...]
    agree: Share
    sentence: str
    basis: str
    notes: tuple[str, ...]
    cells: tuple[Cell, ...] = ()
    sizes: tuple[Size, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    judged: int = 0


def find_objections(
    tallies: Sequence[Tally],
    prices: Mapping[str, Prices],
    cells: Iterable[Cell] = (),
    sizes: Iterable[Size] = (),
) -> Objections:
    """The finding over all losses. `prices` by competitor; `cells` come back ranked, most losses first."""
    both = [one for one in tallies if {one.by_rep, one.by_buyer}.isdisjoint(_NOT_TOLD)]
    agree = share(losses_of(one for one in both if one.by_rep == one.by_buyer), losses_of(both))
    rows = tuple(
        FamilyRow(
            family,
            losses_of(one for one in tallies if one.by_rep == family),
            losses_of(one for one in tallies if one.by_buyer == family),
            losses_of(one for one in both if one.by_rep == family),
            losses_of(one for one in both if one.by_buyer == family),
            losses_of(one for one in both if one.by_rep == one.by_buyer == family),
        )
        for family in FAMILIES
        if any(family in (one.by_rep, one.by_buyer) for one in tallies)
    )
    competitors, luck = _competitors([one for one in tallies if one.competitor], prices)
    sentence, rests = say_both_sides(tallies, rows, agree)
    apart = sorted(
        ((one, family) for one in competitors for family in one.stands_out),
        key=lambda pair: (luck[pair[0].name, pair[1]], pair[0].name),
    )
    notes = tuple(
        basis("Against {} “{}” is {}", one.name, family, _how_often(one, family, judged=len(luck)))
        for one, family in apart
    )
    order = {family: place for place, family in enumerate((*FAMILIES, ""))}
    ranked = sorted(
        cells, key=lambda cell: (-cell.lost, cell.competitor, order[cell.family], cell.stage, cell.size)
    )
    pairs = tuple((one.name, family) for one, family in apart)
    return Objections(
        rows, competitors, agree, sentence, rests, notes, tuple(ranked), tuple(sizes), pairs, len(luck)
    )


def _how_often(one: CompetitorRow, family: str, *, judged: int) -> Basis:
    """Of the losses to a competitor, how many name the family that stands out."""
    return basis(
        "named in {} of {} losses, more than against the others: outside chance, of "
        f"{count(judged)} pairs of a competitor and a reason judged together.",
        number(dict(one.families)[family], what="named", competitor=one.name, family=family),
        number(one.lost, what="lost", competitor=one.name),
    )


def competitors_told(found: Objections) -> Objections:
    """The same finding, in the words of the competitors to whom deals were lost."""
    if not found.competitors:
        sentence, rests = (
            "No loss names a competitor yet.",
            "Ask who won at every loss: it is one line of the form.",
        )
        return replace(found, sentence=sentence, basis=rests, notes=())
    if not found.apart:
        return replace(found, sentence=_wins_most(found), basis=_their_prices(found), notes=())
    name, family = found.apart[0]
    sentence = f"Against {name} “{family}” is named more often than against the others."
    row = next(one for one in found.competitors if one.name == name)
    how_sure = basis("It is {}", _how_often(row, family, judged=found.judged))
    return replace(
        found, sentence=sentence, basis=sentences(_their_prices(found), how_sure), notes=found.notes[1:]
    )


def _wins_most(found: Objections) -> str:
    first = found.competitors[0]
    lost = sum(one.lost for one in found.competitors)
    return f"{first.name} wins most: {first.lost:,} of {lost:,} losses to a competitor that we know."


def _their_prices(found: Objections) -> Basis:
    prices = sum(one.prices for one in found.competitors)
    if not prices:
        return Basis("Of none are both prices on record: ask for theirs at every loss.")
    cheaper = share(sum(one.cheaper for one in found.competitors), prices)
    how_sure = f", {in_words(cheaper)}." if prices >= FEWEST else ": too few to tell."
    words = basis(
        f"{{}} {'loss' if prices == 1 else 'losses'} with both prices on record; theirs was lower in {{}}{how_sure}",
        number(prices, capital(count(prices)), what="rival_prices"),
        number(cheaper.k, what="rival_cheaper"),
    )
    told = [one for one in found.competitors if one.median_ratio is not None][:2]
    return sentences(
        words, *(f"Median of {one.name}: {percent(one.median_ratio or 0)} of our price." for one in told)
    )


def prices_told(found: Objections) -> Objections:
    """The same finding, in the words of the prices that deals were lost at, and of what is small and large."""
    known = sum(cell.prices for cell in found.cells)
    cheaper = share(sum(cell.cheaper for cell in found.cells), known)
    if known >= FEWEST:
        sentence = (
            f"Theirs was the lower price in {percent(cheaper.value)} of the losses of which both are known."
        )
        rests = f"Of {{}} losses both prices are known; theirs was lower in {{}}, {in_words(cheaper)}."
    elif known:
        sentence = "Too few losses have both prices on record to tell how often theirs was lower."
        rests = f"Of {{}} {'loss' if known == 1 else 'losses'} both are known; theirs was lower in {{}}."
    else:
        sentence = "No loss has both prices on record yet."
        rests = "Note theirs beside ours when a deal is lost."
    both = (number(known, what="prices"), number(cheaper.k, what="cheaper")) if known else ()
    told = basis(rests, *both)
    thirds = "; ".join(
        f"small is up to {money(Decimal(str(one.small)), one.currency)}, large over "
        f"{money(Decimal(str(one.large)), one.currency)}"
        for one in found.sizes
    )
    if thirds:
        told += f" {capital(thirds)}: a third each of the losses with an amount."
    return replace(found, sentence=sentence, basis=told, notes=())


def _competitors(
    tallies: Sequence[Tally], prices: Mapping[str, Prices]
) -> tuple[tuple[CompetitorRow, ...], dict[tuple[str, str], float]]:
    """The rows, and of each pair that was judged how likely so large a difference is by luck."""
    lost: Counter[str] = Counter()
    total: Counter[str] = Counter()
    counts: dict[str, Counter[str]] = {}
    for one in tallies:
        lost[one.competitor] += one.losses
        counted = counts.setdefault(one.competitor, Counter())
        if family := _reason(one):
            total[family] += one.losses
            counted[family] += one.losses
    named = total.total()
    luck: dict[tuple[str, str], float] = {}
    for name, counted in counts.items():
        n = counted.total()
        if n >= FEWEST and named - n >= FEWEST:
            for family, k in counted.items():
                if family == OTHER:
                    continue
                luck[name, family] = by_luck(k, n, total[family] - k, named - n)
    stand = outside_chance(luck)
    rows = []
    for name, counted in counts.items():
        n = counted.total()
        rest = named - n
        more = tuple(
            family
            for family in FAMILIES
            if (name, family) in stand and counted[family] / n > (total[family] - counted[family]) / rest
        )
        paid = prices.get(name, Prices())
        rows.append(
            CompetitorRow(
                name, lost[name], tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))), more,
                paid.known, paid.cheaper, paid.median_ratio if paid.known >= FEWEST_PRICES else None,
            )
        )  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (-row.lost, row.name))), luck


def _reason(one: Tally) -> str:
    """The buyer knows best."""
    return one.by_buyer or one.by_rep
