"""What a call counts for: as one multiplies, and where its factors come from."""

import random
from datetime import date
from decimal import Decimal

import pytest

from reopen.core.insight.worth import (
    ASSUMED,
    BAD_FIT,
    BUMPY,
    CONTRACT,
    DOOR,
    GOOD_FIT,
    NOTHING_TOLD,
    Shares,
    Tally,
    lifts_of,
    rival,
    weigh,
    worth,
)

D = Decimal
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("amount", "traits", "days", "value", "sentence"),
    [
        (46_800, (), 0, "46800", "$46,800"),
        (46_800, (CONTRACT,), 0, "70200", "$46,800 × 1.5 for their contract’s clock = $70,200"),
        (46_800, (CONTRACT,), 12, "87048",
         "$46,800 × 1.5 for their contract’s clock × 1.24 for 12 days overdue = $87,048"),
        (10_000, (DOOR, GOOD_FIT), 0, "16900", "$10,000 × 1.3 for an open door × 1.3 for a good fit = $16,900"),
        (10_000, (BAD_FIT,), -3, "5000", "$10,000 × 0.5 for not a good fit = $5,000"),
        (10_000, (BUMPY, rival(7)), 1, "12240",
         "$10,000 × 1.2 for a bumpy project × 1.02 for one day overdue = $12,240"),
        (0, (CONTRACT,), 100, "0", "$0 × 1.5 for their contract’s clock × 3 for 100 days overdue = $0"),
    ],
)  # fmt: skip
def test_a_person_can_multiply_along(
    amount: int, traits: tuple[str, ...], days: int, value: str, sentence: str
) -> None:
    found = worth(D(amount), traits, days, NOTHING_TOLD, currency="USD")
    assert (found.value, found.sentence) == (D(value), sentence)
    assert weigh(D(amount), traits, days, NOTHING_TOLD) == D(value)


def test_an_unknown_amount_says_what_stands_in() -> None:
    found = worth(D(9_000), (DOOR,), 0, NOTHING_TOLD, currency="EUR", taken=True)
    assert found.sentence == "€9,000 (unknown; the day’s median) × 1.3 for an open door = €11,700"
    assert found.basis == "Assumed: an open door"


@pytest.mark.parametrize(
    ("tally", "assumed", "factor"),
    [
        # 40 of 400 others: one in ten. Of 50, five are expected: enough.
        (Tally(5, 50, 40, 400), "1", "1.00"),
        (Tally(15, 50, 40, 400), "1", "1.67"),  # (15 + 10) / (5 + 10)
        (Tally(15, 50, 40, 400), "1.5", "2.00"),  # (15 + 15) / (5 + 10)
        (Tally(0, 50, 40, 400), "1", "0.67"),
        (Tally(200, 1000, 40, 400), "1.5", "1.95"),  # much of it: the assumption hardly counts
        (Tally(15, 49, 40, 400), "1", None),  # 4.9 expected: too few
        (Tally(15, 5_000, 4, 400), "1", None),  # the others tell too little
        (Tally(3, 10, 0, 0), "1", None),
    ],
)
def test_own_shares_count_where_there_are_enough(tally: Tally, assumed: str, factor: str | None) -> None:
    trait = {"1": rival(3), "1.5": CONTRACT}[assumed]
    lift = lifts_of(Shares(traits={trait: tally})).by_trait.get(trait)
    if factor is None:
        assert lift is None or (lift.factor, lift.tally) == (ASSUMED[trait], None)
    else:
        assert lift is not None
        assert (lift.factor, lift.tally) == (D(factor), tally)


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        (Shares(), "Every factor is assumed: the conversations with lost deals are not counted yet."),
        (Shares(as_of=TODAY), "Every factor is assumed: no conversation with a lost deal is half a year back yet."),
        (Shares(1, 1, as_of=TODAY),
         "Every factor is assumed: of 1 lost deal spoken with half a year ago or longer, one was won within half a "
         "year after, too few to tell one kind from another."),
        (Shares(3, 61, {CONTRACT: Tally(1, 9, 2, 52)}, TODAY),
         "Every factor is assumed: of 61 lost deals spoken with half a year ago or longer, three were won within half "
         "a year after, too few to tell one kind from another."),
        (Shares(55, 1_450, {CONTRACT: Tally(15, 50, 40, 1_400), rival(3): Tally(15, 350, 40, 1_100)}, TODAY),
         "Of 1,450 lost deals spoken with half a year ago or longer, 55 were won within half a year after. They tell "
         "the factor for whom they chose (one competitor); the other factors are assumed."),
        (Shares(55, 450, dict.fromkeys(ASSUMED, Tally(15, 50, 40, 400)), TODAY),
         "Of 450 lost deals spoken with half a year ago or longer, 55 were won within half a year after. They tell the "
         "factor for their contract’s clock, an open door, a good fit, not a good fit and a bumpy project."),
    ],
)  # fmt: skip
def test_it_says_where_the_factors_come_from(shares: Shares, sentence: str) -> None:
    assert lifts_of(shares).sentence == sentence


def test_what_was_counted_stands_beside_the_factor() -> None:
    lifts = lifts_of(Shares(55, 450, {DOOR: Tally(15, 50, 40, 400), rival(3): Tally(15, 50, 40, 400)}))
    found = worth(D(1_000), (CONTRACT, DOOR, rival(3)), 0, lifts, names={rival(3): "Tessel"})
    assert [(part.words, part.factor) for part in found.parts] == [
        ("their contract’s clock", D("1.5")),
        ("an open door", D("1.87")),
        ("a loss to Tessel", D("1.67")),
    ]
    assert found.basis == (
        "Assumed: their contract’s clock. An open door: of 50 deals spoken with behind an open door 15 were won "
        "within half a year, of 400 others 40. A loss to Tessel: of 50 deals spoken with after a loss to Tessel 15 "
        "were won within half a year, of 400 others 40"
    )


@pytest.mark.parametrize("seed", range(40))
def test_whatever_was_counted(seed: int) -> None:
    dice = random.Random(seed)
    traits = [*ASSUMED, rival(1), rival(2)]
    tallies = {}
    for trait in dice.sample(traits, dice.randint(0, len(traits))):
        of, others = dice.randint(0, 900), dice.randint(0, 900)
        tallies[trait] = Tally(dice.randint(0, of), of, dice.randint(0, others), others)
    lifts = lifts_of(Shares(1, 2_000, tallies))
    for trait, lift in lifts.by_trait.items():
        # Never nothing, and never a factor without its reason.
        assert lift.factor > 0
        assert (lift.tally is None) == (trait not in tallies or not tallies[trait].tells)
    some = dice.sample(traits, dice.randint(0, len(traits)))
    amount, days = D(dice.randint(0, 10**9)) / 100, dice.randint(-5, 900)
    found = worth(amount, some, days, lifts, currency="USD")
    product = amount
    for part in found.parts:
        product *= part.factor
    assert found.value == product == weigh(amount, some, days, lifts)
    # More deals that were won never count for less.
    for trait, tally in tallies.items():
        if tally.tells and tally.won < tally.of:
            better = lifts_of(Shares(1, 2_000, {trait: Tally(tally.won + 1, *tuple_of(tally)[1:])}))
            assert better.by_trait[trait].factor >= lifts.by_trait[trait].factor


def tuple_of(tally: Tally) -> tuple[int, int, int, int]:
    return tally.won, tally.of, tally.others_won, tally.others_of
