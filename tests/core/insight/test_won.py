"""Who is won, of the deals that are decided."""

import pytest

from reopen.core.experiment import share
from reopen.core.insight.objections import Size
from reopen.core.insight.won import GroupWon, find_won, left_out

ALIKE = [GroupWon("owner", "Ann", 40, 100), GroupWon("owner", "Bob", 44, 100)]
APART = [*ALIKE, GroupWon("owner", "Cid", 5, 100), GroupWon("source", "Fair", 89, 300)]


@pytest.mark.parametrize(
    ("won", "decided", "groups", "sentence", "stands"),
    [
        (3, 19, [], "Too few deals are decided to tell what is won.", []),
        (84, 200, [], "42 % of 200 decided deals were won.", []),
        (84, 200, ALIKE, "42 % of 200 decided deals were won.", []),
        (89, 300, APART, "30 % of 300 decided deals were won; “Cid” won 5 %.", ["Bob", "Cid", "Ann"]),
        # A group of ten is shown, and not judged.
        (80, 210, [*ALIKE, GroupWon("owner", "Dan", 0, 10)], "38 % of 210 decided deals were won.", []),
        (
            200, 800, [GroupWon("size", "small", 190, 400), GroupWon("size", "large", 10, 400)],
            "25 % of 800 decided deals were won; of the large ones 2 %.", ["small", "large"],
        ),
    ],
)  # fmt: skip
def test_sentence(won: int, decided: int, groups: list[GroupWon], sentence: str, stands: list[str]) -> None:
    found = find_won(won, decided, groups)
    assert found.sentence == sentence
    assert {one.group for one in found.stands} == set(stands)


def test_a_group_that_stands_above_alone_is_not_said_to_be_none() -> None:
    many = [GroupWon("product", f"P{n}", 30, 100) for n in range(8)]
    found = find_won(320, 900, [*many, GroupWon("product", "Star", 80, 100)])
    assert {one.group for one in found.stands} == {"Star"}
    assert found.sentence == "36 % of 900 decided deals were won; of “Star” 80 %."
    assert found.basis == (
        "320 of 900: 36 % (32–39). There 80 of 100, 80 % (71–87); elsewhere 30 % (27–33). That is outside chance of "
        "the 9 groups that were judged together. Not proof: groups differ in more than their name."
    )


def test_basis_tells_the_counts_and_how_many_were_judged() -> None:
    assert find_won(89, 300, APART).basis == (
        "89 of 300: 30 % (25–35). There 5 of 100, 5 % (2–11); elsewhere 42 % (35–49). That is outside chance, as are "
        "two more of the 3 groups that were judged together. Not proof: groups differ in more than their name."
    )
    assert find_won(84, 200, ALIKE).basis == (
        "84 of 200: 42 % (35–49). None of 2 groups differs from the rest of its kind beyond chance."
    )


def test_two_groups_that_differ_from_one_another() -> None:
    found = find_won(100, 200, [GroupWon("owner", "Ann", 80, 100), GroupWon("owner", "Bob", 20, 100)])
    assert "outside chance, as is one more of the 2 groups" in found.basis


def test_kinds_that_are_left_out_are_named() -> None:
    nobody, few, all_ = share(0, 10), share(3, 40), share(10, 10)
    assert left_out({"owner": (nobody, nobody), "size": (nobody, nobody), "source": (all_, few)}) == (
        "No seller, no amount is on record by which to tell them apart.",
        "By source nothing is told: it is known of 100 % of the won, and of 8 % of the lost.",
    )
    assert left_out({}) == ()


SIZED = [
    GroupWon("size", "small", 150, 400),
    GroupWon("size", "middle", 150, 400),
    GroupWon("size", "large", 10, 400),
]


@pytest.mark.parametrize(
    ("groups", "sizes", "sentence", "basis"),
    [
        (SIZED, [Size("USD", 12_000.0, 96_400.0)],
         "26 % of 1,200 decided deals were won; of the large ones (over $96,400) 2 %.",
         " Small is up to $12,000, large over $96,400: a third each of the decided deals with an amount."),
        (SIZED, [Size("", 12_000.0, 96_400.0)],
         "26 % of 1,200 decided deals were won; of the large ones (over 96,400) 2 %.",
         " Small is up to 12,000, large over 96,400: a third each of the decided deals with an amount."),
        ([GroupWon("size", "small", 10, 400), *[GroupWon("size", one, 150, 400) for one in ("middle", "large")]],
         [Size("USD", 12_000.0, 96_400.0)],
         "26 % of 1,200 decided deals were won; of the small ones (up to $12,000) 2 %.",
         " Small is up to $12,000, large over $96,400: a third each of the decided deals with an amount."),
        (SIZED, [Size("CHF", 1.0, 2.0), Size("USD", 12_000.0, 96_400.0)],
         "26 % of 1,200 decided deals were won; of the large ones 2 %.",
         " Small is up to CHF 1, large over CHF 2; small is up to $12,000, large over $96,400: a third each of the "
         "decided deals with an amount."),
    ],
)  # fmt: skip
def test_what_is_large_is_said(groups: list[GroupWon], sizes: list[Size], sentence: str, basis: str) -> None:
    found = find_won(310, 1_200, groups, sizes=sizes)
    assert found.sentence == sentence
    assert found.basis.endswith(f"differ in more than their name.{basis}")


@pytest.mark.parametrize(
    ("still_open", "said"),
    [
        (0, ""),
        (1, " One more is still open, and not counted."),
        (1_244, " 1,244 more are still open, and not counted."),
    ],
)
def test_how_many_are_still_open_is_said(still_open: int, said: str) -> None:
    assert find_won(84, 200, [], still_open=still_open).basis == f"84 of 200: 42 % (35–49).{said}"
    assert find_won(3, 19, [], still_open=still_open).basis == f"19 decided.{said}"


def test_what_is_told_is_what_luck_explains_least() -> None:
    groups = [
        GroupWon("source", "Web", 150, 600),
        GroupWon("source", "Fair", 450, 900),
        GroupWon("source", "Ad", 2, 20),
    ]
    assert find_won(602, 1_520, groups).sentence == "40 % of 1,520 decided deals were won; from “Web” 25 %."
