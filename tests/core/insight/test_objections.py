"""Reasons sorted into families, and what rep and buyer say of the same loss."""

import pytest

from reopen.core.insight.objections import (
    Cell,
    Prices,
    Size,
    competitors_told,
    find_objections,
    prices_told,
)
from reopen.core.insight.reasons import Sorted, sort_reason
from reopen.core.insight.two_sides import Tally, one_sided


@pytest.mark.parametrize(
    ("texts", "family", "words"),
    [
        (("Price",), "price", "Price"),
        (("", "They were 9 % cheaper."), "price", "cheaper"),
        (("Your price was fine. Your paper tray was not.",), "other", ""),
        (("Service terms",), "service", "Service"),
        (("Contract terms",), "terms", "terms"),
        (("The group has a frame contract.",), "decided above", "frame contract"),
        (("Went dark",), "nobody decided", "Went dark"),
        (("No budget", "They were cheaper."), "no budget", "No budget"),
        (("Existing relationship",), "relationship", "relationship"),
        (("Quote took nine days.",), "we were slow", "took nine days"),
        (("Nobody called us for three weeks.",), "we were slow", "Nobody called"),
        (("It could not fold.",), "product", "could not"),
        (("Not now, next year.",), "timing", "Not now"),
        (("Their rep coaches the son's team.",), "other", ""),
    ],
)
def test_family_and_the_words_that_led_there(texts: tuple[str, ...], family: str, words: str) -> None:
    found = sort_reason(*texts)
    assert found is not None
    assert (found.family, found.words) == (family, words)


def test_a_reason_of_no_family_gives_way_to_the_note() -> None:
    assert sort_reason("Reason 7", "too expensive") == Sorted("price", "too expensive", where=1, span=(0, 13))
    assert sort_reason("", "  ") is None


def tally(by_rep: str, by_buyer: str = "", competitor: str = "", losses: int = 1) -> Tally:
    return Tally(competitor, by_rep, by_buyer, losses)


def test_what_reps_blame_and_buyers_do_not() -> None:
    found = find_objections(
        [
            tally("price", "service", losses=20), tally("price", "price", losses=12),
            tally("terms", "terms", losses=30),
            tally("service", "service", losses=28), tally("price", losses=50), tally("other", "price", losses=9),
        ],
        {},
    )  # fmt: skip
    assert found.sentence == "Reps name “price” in 32 of 90 losses; the buyers themselves in 12."
    assert found.basis == (
        "That is outside chance, three reasons judged together. Rep and buyer name the same in 78 % (68–85) of the 90 "
        "losses of which both are known; by chance they would in 32 %."
    )
    assert [(row.family, row.by_rep, row.by_buyer, row.both_name_it) for row in found.families] == [
        ("price", 82, 21, 12), ("service", 28, 48, 28), ("terms", 30, 30, 30), ("other", 9, 0, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tallies", "sentence"),
    [
        ([], "No loss has a reason on record yet."),
        ([tally("")], "No loss has a reason on record yet."),
        ([tally("price", losses=3), tally("terms", "price")],
         "Price is what reps name most: 3 of 4 losses with a reason."),
        ([tally("", "price"), tally("", "terms", losses=2)],
         "Terms is what buyers name most: 2 of 3 losses with a reason; reps give none."),
        ([tally("other", losses=9), tally("price", losses=3)],
         "Price is what reps name most: 3 of 12 losses with a reason; 9 reasons could not be sorted."),
        ([tally("other", losses=9)], "None of the 9 reasons that reps give could be sorted."),
        ([tally("", "other")], "The one reason that buyers give could not be sorted."),
        ([tally("price", "price", losses=15), tally("price", "terms", losses=3), tally("terms", "price", losses=3)],
         "Rep and buyer agree in 71 % of the losses of which both are known, no more than by chance."),
        ([tally("price", "price", losses=15), tally("price", "terms", losses=3), tally("terms", "terms", losses=15)],
         "Rep and buyer agree in 91 % of the losses of which both are known."),
    ],
)  # fmt: skip
def test_nothing_is_made_of_nothing(tallies: list[Tally], sentence: str) -> None:
    assert find_objections(tallies, {}).sentence == sentence


def test_competitors() -> None:
    found = find_objections(
        [
            tally("price", competitor="Tessel", losses=25), tally("terms", competitor="Tessel", losses=5),
            tally("price", competitor="Marlow", losses=10), tally("terms", competitor="Marlow", losses=30),
            tally("price", competitor="Rare", losses=4),
        ],
        {"Tessel": Prices(30, 25, 0.9), "Rare": Prices(4, 4, 0.8)},
    )  # fmt: skip
    told = "more than against the others: outside chance, of four pairs of a competitor and a reason judged together."
    assert found.notes == (
        f"Against Marlow “terms” is named in 30 of 40 losses, {told}",
        f"Against Tessel “price” is named in 25 of 30 losses, {told}",
    )
    assert [(row.name, row.prices, row.cheaper, row.median_ratio) for row in found.competitors] == [
        ("Marlow", 0, 0, None), ("Tessel", 30, 25, 0.9), ("Rare", 4, 4, None),
    ]  # fmt: skip


def test_cells_stand_in_the_order_of_their_losses() -> None:
    def cell(family: str, lost: int) -> Cell:
        return Cell("Marlow", family, "Demo", "small", lost, 0, 0, None, None, "")

    cells = [cell("", 3), cell("terms", 3), cell("price", 3), cell("other", 9)]
    assert [one.family for one in find_objections([], {}, cells).cells] == ["other", "price", "terms", ""]


@pytest.mark.parametrize(
    ("one", "other", "p"), [(20, 0, 2 / 2**20), (5, 5, 1.0), (0, 0, 1.0), (10, 2, 0.0386)]
)
def test_one_sided(one: int, other: int, p: float) -> None:
    assert one_sided(one, other) == one_sided(other, one) == pytest.approx(p, abs=5e-5)


@pytest.mark.parametrize(
    ("known", "cheaper", "sentence", "basis"),
    [
        (0, 0, "No loss has both prices on record yet.", "Note theirs beside ours when a deal is lost."),
        (1, 0, "Too few losses have both prices on record to tell how often theirs was lower.",
         "Of 1 loss both are known; theirs was lower in 0."),
        (30, 25, "Theirs was the lower price in 83 % of the losses of which both are known.",
         "Of 30 losses both prices are known; theirs was lower in 25, 83 % (66–93)."),
    ],
)  # fmt: skip
def test_prices_lost_at_in_words(known: int, cheaper: int, sentence: str, basis: str) -> None:
    cell = Cell("Marlow", "price", "Demo", "small", 40, known, cheaper, None, None, "")
    told = prices_told(find_objections([], {}, [cell], [Size("USD", 12_000.0, 40_000.0)]))
    sizes = " Small is up to $12,000, large over $40,000: a third each of the losses with an amount."
    assert (told.sentence, told.basis) == (sentence, basis + sizes)


@pytest.mark.parametrize("only_one", [500, 480, 460, 430])
def test_over_a_thousand_the_curve_says_the_same(only_one: int) -> None:
    exact, curve = one_sided(only_one, 1_000 - only_one), one_sided(only_one, 1_001 - only_one)
    assert curve == pytest.approx(exact, rel=0.15)
    assert one_sided(40_000, 41_000) == pytest.approx(0.00045, rel=0.05)


@pytest.mark.parametrize(
    ("lost", "sentence", "basis"),
    [
        ({}, "No loss names a competitor yet.", "Ask who won at every loss: it is one line of the form."),
        (
            {"Marlow": 1, "Tern": 3},
            "Tern wins most: 3 of 4 losses to a competitor that we know.",
            "Three losses with both prices on record; theirs was lower in 2: too few to tell.",
        ),
    ],
)
def test_competitors_have_words_of_their_own(lost: dict[str, int], sentence: str, basis: str) -> None:
    tallies = [Tally(name, "price", "", n) for name, n in lost.items()]
    told = competitors_told(find_objections(tallies, {"Tern": Prices(3, 2, 0.9)}))
    assert (told.sentence, told.basis) == (sentence, basis)


def test_only_reasons_that_both_sides_could_choose_are_compared() -> None:
    # Buyers choose from a list, and no budget is not on it: that they name price instead says nothing.
    tallies = [
        tally("no budget", "price", losses=16), tally("price", "price", losses=10),
        tally("terms", "terms", losses=20),
    ]  # fmt: skip
    found = find_objections([*tallies, tally("decided above", "terms")], {})
    assert found.sentence == "Rep and buyer agree in 64 % of the losses of which both are known."
    assert found.basis.endswith(
        " “Decided above” and “no budget” are not on the list from which buyers choose: the 17 losses for which a side "
        "names one are not compared reason by reason."
    )
    apart = find_objections([*tallies, tally("price", "service", losses=9)], {})
    assert apart.sentence == "Reps name “price” in 19 of 39 losses; the buyers themselves in 10."
    one = find_objections([*tallies[1:], tally("no budget", "terms")], {})
    assert one.basis.endswith(
        " “No budget” is not on the list from which buyers choose: the one loss for which a side names it is not "
        "compared reason by reason."
    )
    none = find_objections([tally("no budget", "price", losses=30)], {})
    assert (
        none.sentence
        == "Rep and buyer agree in 0 % of the losses of which both are known, no more than by chance."
    )


def test_what_is_told_is_what_luck_explains_least() -> None:
    # Terms lie further apart, and price is the surer: one side alone names it.
    found = find_objections(
        [
            tally("price", "service", losses=30), tally("terms", "product", losses=80),
            tally("product", "terms", losses=49), tally("service", "service", losses=20),
        ],
        {},
    )  # fmt: skip
    assert found.sentence == "Reps name “price” in 30 of 179 losses; the buyers themselves in 0."


@pytest.mark.parametrize(
    ("tallies", "said"),
    [
        # Each names each as often as the other, in whatever loss: 1 in 2 agree by luck.
        ([(a, b, 25) for a in ("price", "terms") for b in ("price", "terms")],
         "50 % (40–60) of the 100 losses of which both are known; by chance they would in 50 %: no more than that."),
        ([("price", "terms", 30), ("terms", "price", 30)],
         "0 % (0–6) of the 60 losses of which both are known; by chance they would in 50 %: that is fewer."),
        ([("price", "price", 30)],
         "100 % (89–100) of the 30 losses of which both are known; by chance they would in 100 %: no more than that."),
    ],
)  # fmt: skip
def test_agreement_is_told_beside_what_chance_would_bring(
    tallies: list[tuple[str, str, int]], said: str
) -> None:
    found = find_objections([tally(a, b, losses=n) for a, b, n in tallies], {})
    assert said in found.basis


@pytest.mark.parametrize(
    ("pairs", "basis"),
    [
        (0, "Of no loss both sides are known."),
        (1, "Of 1 loss both sides are known: too few to tell whether buyers agree."),
        (19, "Of 19 losses both sides are known: too few to tell whether buyers agree."),
    ],
)
def test_of_how_many_both_sides_are_known(pairs: int, basis: str) -> None:
    assert find_objections([tally("price"), tally("price", "price", losses=pairs)], {}).basis == basis


def test_the_surest_competitor_is_told_first_and_what_is_not_sorted_is_no_reason_to_win() -> None:
    tallies = [
        tally("price", competitor="Large", losses=70), tally("terms", competitor="Large", losses=130),
        tally("price", competitor="Sure", losses=90), tally("terms", competitor="Sure", losses=10),
        tally("price", competitor="Third", losses=100), tally("terms", competitor="Third", losses=100),
        tally("other", competitor="Blank", losses=40),
    ]  # fmt: skip
    found = find_objections(tallies, {})
    assert [note.split(" is named")[0] for note in found.notes] == [
        "Against Sure “price”",
        "Against Large “terms”",
    ]
    told = competitors_told(found)
    assert told.sentence == "Against Sure “price” is named more often than against the others."
    assert told.basis.endswith(
        "It is named in 90 of 100 losses, more than against the others: outside chance, of six pairs of a competitor "
        "and a reason judged together."
    )
    assert told.notes == found.notes[1:]
