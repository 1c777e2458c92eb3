"""Who is won, of the deals that are decided."""

import pytest

from reopen.core.experiment import share
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
