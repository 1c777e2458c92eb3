"""Reasons sorted into families, and what rep and buyer say of the same loss."""

from decimal import Decimal

import pytest

from reopen.core.insight.objections import Case, find_objections, one_sided
from reopen.core.insight.reasons import Sorted, sort_reason


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


def case(by_rep: str, by_buyer: str = "", competitor: str = "", **prices: Decimal) -> Case:
    return Case(0, "", "", competitor, by_rep, by_buyer, **prices)


def test_what_reps_blame_and_buyers_do_not() -> None:
    found = find_objections(
        [case("price", "service")] * 20
        + [case("price", "price")] * 12
        + [case("terms", "terms")] * 30
        + [case("service", "service")] * 28
        + [case("price")] * 50
        + [case("other", "price")] * 9
    )
    assert found.sentence == "Reps name price in 32 of 90 losses; the buyers themselves in 12."
    assert (
        found.basis == "Rep and buyer name the same in 78 % (68–85) of the 90 losses of which both are known."
    )
    assert [(row.family, row.by_rep, row.by_buyer, row.both_name_it) for row in found.families] == [
        ("price", 82, 21, 12), ("service", 28, 48, 28), ("terms", 30, 30, 30), ("other", 9, 0, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cases", "sentence"),
    [
        ([], "No loss has a reason on record yet."),
        ([case("")], "No loss has a reason on record yet."),
        ([case("price")] * 3 + [case("terms", "price")], "Price is what reps name most: 3 of 4 losses."),
        ([case("price", "price")] * 15 + [case("price", "terms"), case("terms", "price")] * 3,
         "Rep and buyer agree in 71 % of the losses of which both are known."),
    ],
)  # fmt: skip
def test_nothing_is_made_of_nothing(cases: list[Case], sentence: str) -> None:
    assert find_objections(cases).sentence == sentence


def test_competitors() -> None:
    found = find_objections(
        [case("price", competitor="Tessel", our_price=Decimal(100), their_price=Decimal(90))] * 25
        + [case("terms", competitor="Tessel", our_price=Decimal(100), their_price=Decimal(110))] * 5
        + [case("price", competitor="Marlow")] * 10
        + [case("terms", competitor="Marlow")] * 30
        + [case("price", competitor="Rare", our_price=Decimal(9), their_price=Decimal(8))] * 4
    )
    assert found.notes == (
        "Marlow wins on terms: named in 30 of 40 losses to it, more than against the others, outside chance.",
        "Tessel wins on price: named in 25 of 30 losses to it, more than against the others, outside chance.",
    )
    assert [(row.name, row.prices, row.cheaper, row.median_ratio) for row in found.competitors] == [
        ("Marlow", 0, 0, None), ("Tessel", 30, 25, 0.9), ("Rare", 4, 4, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "p"), [(20, 0, 2 / 2**20), (5, 5, 1.0), (0, 0, 1.0), (10, 2, 0.0386)]
)
def test_one_sided(one: int, other: int, p: float) -> None:
    assert one_sided(one, other) == one_sided(other, one) == pytest.approx(p, abs=5e-5)
