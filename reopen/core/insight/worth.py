"""What a call is worth for its place in a day, made so that a person can multiply along.

The amount, times a factor for each thing that makes coming back likelier: a contract that runs, an open door, a good or
a bad fit, a project that is bumpy with whoever won, whom they chose; and two percent more for each day in arrears.

A factor is assumed until the lost deals that the team spoke with tell it. They tell it where so many were won soon
after that five would have been expected of this kind, had it been like all others. Then the factor is how many were
won, against how many were expected; ten more are thrown into both at the assumed rate, so that five good calls do not
turn a day around (the mean of a gamma prior with the weight of ten expected wins). A deal counts once, however often
one spoke: its conversations share its fate. A win that followed a call need not be its work.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from reopen.core.plain_english import capital, count, join, many, money

CONTRACT: Final = "contract"
DOOR: Final = "door"
GOOD_FIT: Final = "good_fit"
BAD_FIT: Final = "bad_fit"
BUMPY: Final = "bumpy"
_RIVAL: Final = "rival:"

# trait -> factor while nothing tells otherwise. The fit's are those of the line of old losses (core.care).
ASSUMED: Final[Mapping[str, Decimal]] = {
    CONTRACT: Decimal("1.5"),
    DOOR: Decimal("1.3"),
    GOOD_FIT: Decimal("1.3"),
    BAD_FIT: Decimal("0.5"),
    BUMPY: Decimal("1.2"),
}
# trait -> (as a person says it of a deal, of deals spoken with)
_WORDS: Final = {
    CONTRACT: ("their contract’s clock", "spoken with on their contract’s clock"),
    DOOR: ("an open door", "spoken with behind an open door"),
    GOOD_FIT: ("a good fit", "that were a good fit"),
    BAD_FIT: ("not a good fit", "that were not a good fit"),
    BUMPY: ("a bumpy project", "with a bumpy project"),
}
# Days within which a win must have followed the conversation to count; younger conversations are not counted yet.
FOLLOWS_WITHIN: Final = 182
# A day in arrears adds two percent, so that a small deal is not put off for ever by larger ones.
ARREARS: Final = Decimal("0.02")
_ENOUGH: Final = 5
_PRIOR: Final = 10
_CENT: Final = Decimal("0.01")


def rival(competitor_id: int) -> str:
    """The trait of deals that went to this competitor."""
    return f"{_RIVAL}{competitor_id}"


@dataclass(frozen=True, slots=True)
class Tally:
    """Deals spoken with of one kind, and how many of them were won soon after; the same of all others."""

    won: int
    of: int
    others_won: int
    others_of: int

    @property
    def expected(self) -> float:
        """Wins of this kind, had it been like the others."""
        return self.of * self.others_won / self.others_of if self.others_of else 0.0

    @property
    def tells(self) -> bool:
        """Whether there are enough to tell: five expected here, five among the others."""
        return self.expected >= _ENOUGH and self.others_won >= _ENOUGH


@dataclass(frozen=True, slots=True)
class Shares:
    """The lost deals that the team spoke with, and what became of them.

    `as_of`: when they were counted; None: not yet.
    """

    won: int = 0
    of: int = 0
    traits: Mapping[str, Tally] = field(default_factory=dict)
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Lift:
    """A factor, to two decimals. `tally` None: assumed."""

    factor: Decimal
    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Lifts:
    """The factor of each trait that has one, and the shares behind them."""

    by_trait: Mapping[str, Lift]
    shares: Shares = Shares()

    @property
    def sentence(self) -> str:
        """Where the factors come from: told by the deals that the team spoke with, or assumed, and why."""
        shares = self.shares
        told = [trait for trait, lift in self.by_trait.items() if lift.tally]
        known = [_WORDS[trait][0] for trait in _WORDS if trait in told]
        rivals = sum(trait.startswith(_RIVAL) for trait in told)
        if rivals:
            known.append(f"whom they chose ({many(rivals, 'competitor')})")
        if shares.as_of is None:
            return "Every factor is assumed: the conversations with lost deals are not counted yet."
        if not shares.of:
            return "Every factor is assumed: no conversation with a lost deal is half a year back yet."
        deals, won = "deal" if shares.of == 1 else "deals", "was" if shares.won == 1 else "were"
        seen = (
            f"{shares.of:,} lost {deals} spoken with half a year ago or longer, {count(shares.won)} {won} won within "
            "half a year after"
        )
        if not known:
            return f"Every factor is assumed: of {seen}, too few to tell one kind from another."
        rest = (
            "; the other factors are assumed" if any(not one.tally for one in self.by_trait.values()) else ""
        )
        return f"Of {seen}. They tell the factor for {join(known)}{rest}."


def lifts_of(shares: Shares) -> Lifts:
    """The factors: the team's own where there are enough deals, else those assumed."""
    found = {}
    for trait in {**ASSUMED, **shares.traits}:
        tally, assumed = shares.traits.get(trait), ASSUMED.get(trait, Decimal(1))
        if tally is not None and tally.tells:
            found[trait] = Lift(_shrunk(tally, assumed), tally)
        elif trait in ASSUMED:
            found[trait] = Lift(assumed)
    return Lifts(found, shares)


NOTHING_TOLD: Final = lifts_of(Shares())


def _shrunk(tally: Tally, assumed: Decimal) -> Decimal:
    ratio = (tally.won + _PRIOR * assumed) / (Decimal(tally.expected) + _PRIOR)
    return ratio.quantize(_CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Part:
    """One factor of a worth. `basis`: "assumed", or what it was counted from."""

    words: str
    factor: Decimal
    basis: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What a call counts for: `amount`, times every factor of `parts`. `taken`: the amount is unknown, and the median
    of the day's others stands in."""

    value: Decimal
    amount: Decimal
    taken: bool
    currency: str
    parts: tuple[Part, ...]

    @property
    def sentence(self) -> str:
        """As one multiplies: "$46,800 × 1.5 for their contract’s clock × 1.24 for 12 days overdue = $87,048"."""
        start = money(self.amount, self.currency)
        if self.taken:
            start += " (unknown; the day’s median)"
        if not self.parts:
            return start
        times = "".join(f" × {_figure(part.factor)} for {part.words}" for part in self.parts)
        return f"{start}{times} = {money(self.value, self.currency)}"

    @property
    def basis(self) -> str:
        """Where the factors come from: "Assumed: an open door. A good fit: …"; "" for none."""
        assumed = [part.words for part in self.parts if part.basis == "assumed"]
        told = [
            f"{capital(part.words)}: {part.basis}" for part in self.parts if part.basis not in ("assumed", "")
        ]
        return ". ".join([*([f"Assumed: {join(assumed)}"] if assumed else []), *told])


def weigh(amount: Decimal, traits: Iterable[str], days_overdue: int, lifts: Lifts) -> Decimal:
    """What the call counts for: `worth` without its words."""
    for trait in traits:
        lift = lifts.by_trait.get(trait)
        if lift is not None:
            amount *= lift.factor
    return amount * (1 + ARREARS * days_overdue) if days_overdue > 0 else amount


def worth(
    amount: Decimal,
    traits: Iterable[str],
    days_overdue: int,
    lifts: Lifts,
    *,
    currency: str = "",
    taken: bool = False,
    names: Mapping[str, str] | None = None,
) -> Worth:
    """The same, explained. `names`: of competitors, by their trait."""
    traits = tuple(traits)
    parts = [_part(trait, lift, names or {}) for trait in traits if (lift := lifts.by_trait.get(trait))]
    if days_overdue > 0:
        parts.append(Part(f"{many(days_overdue, 'day')} overdue", 1 + ARREARS * days_overdue, ""))
    value = weigh(amount, traits, days_overdue, lifts)
    return Worth(value, amount, taken, currency, tuple(parts))


def _part(trait: str, lift: Lift, names: Mapping[str, str]) -> Part:
    if trait in _WORDS:
        words, talks = _WORDS[trait]
    else:
        words = f"a loss to {names.get(trait) or 'this competitor'}"
        talks = f"spoken with after {words}"
    return Part(words, lift.factor, _told(lift.tally, talks) if lift.tally else "assumed")


def _told(tally: Tally, talks: str) -> str:
    return (
        f"of {tally.of:,} deals {talks} {count(tally.won)} {'was' if tally.won == 1 else 'were'} won within half a "
        f"year, of {tally.others_of:,} others {count(tally.others_won)}"
    )


def _figure(factor: Decimal) -> str:
    return f"{factor.normalize():f}"
