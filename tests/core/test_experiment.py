"""Holdout and letter: the draw, the intervals, and what can be said."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.core.experiment import ExperimentError, compare, compare_money, draw_holdout, share


@pytest.mark.parametrize(
    ("people", "percent", "drawn"),
    [(100, 10, 10), (71, 10, 7), (75, 10, 8), (4, 10, 0), (5, 10, 1), (3, 50, 2), (100, 0, 0), (0, 10, 0)],
)
def test_a_holdout_is_its_share_of_the_people(people, percent, drawn):
    assert len(draw_holdout(range(people), percent, seed=1)) == drawn


def test_the_draw_is_the_seeds():
    ids = list(range(1000))
    found = draw_holdout(ids, 10, seed=7)
    assert draw_holdout(reversed(ids), 10, seed=7) == found
    assert draw_holdout(ids, 10, seed=8) != found
    assert sorted(draw_holdout(range(10), 30, seed=7)) == [3, 4, 7]  # the same on any machine, for ever


@given(st.sets(st.integers(1, 10**9), min_size=2, max_size=60), st.integers(1, 50), st.integers())
def test_who_leaves_changes_the_draw_of_one_other_at_most(ids, percent, seed):
    before = draw_holdout(ids, percent, seed)
    gone = min(ids)
    after = draw_holdout(ids - {gone}, percent, seed)
    assert len((before - {gone}) ^ after) <= 1


@pytest.mark.parametrize("percent", [-1, 51, 100])
def test_no_such_holdout(percent):
    with pytest.raises(ExperimentError, match="take 0 to 50"):
        draw_holdout([1], percent, 0)


# Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilsons_interval_as_published(k, n, low, high):
    found = share(k, n)
    assert isclose(found.low, low, abs_tol=5e-5)
    assert isclose(found.high, high, abs_tol=5e-5)


# Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
@pytest.mark.parametrize(
    ("letter", "holdout", "low", "high"),
    [
        ((70, 56), (80, 48), 0.0524, 0.3339),
        ((10, 9), (10, 3), 0.1705, 0.8090),
        ((7, 6), (7, 2), 0.0582, 0.8062),
        ((56, 5), (29, 0), -0.0381, 0.1926),
        ((10, 0), (20, 0), -0.1611, 0.2775),
        ((10, 10), (10, 0), 0.6075, 1.0),
    ],
)
def test_newcombes_interval_as_published(letter, holdout, low, high):
    found = compare(letter, holdout)
    assert isclose(found.low, low, abs_tol=5e-5)
    assert isclose(found.high, high, abs_tol=5e-5)


@pytest.mark.parametrize(
    ("letter", "holdout", "verdict", "words"),
    [
        (
            (200, 40), (50, 1), "more",
            "40 of 200 (20%) came back, 1 of 50 (2%) without the letter: more with it (+8 to +24 points)",
        ),
        (
            (200, 2), (50, 12), "fewer",
            "2 of 200 (1%) came back, 12 of 50 (24%) without the letter: fewer with it (−36 to −13 points)",
        ),
        (
            (2000, 40), (2000, 44), "about the same",
            "40 of 2000 (2%) came back, 44 of 2000 (2%) without the letter: about the same (−1 to +1 points)",
        ),
        (
            (63, 5), (19, 0), "too few to tell",
            "5 of 63 (8%) came back, 0 of 19 (0%) without the letter: too few to tell",
        ),
        (
            (63, 5), (20, 1), "too few to tell",
            "5 of 63 (8%) came back, 1 of 20 (5%) without the letter: too few to tell",
        ),
        ((63, 5), (0, 0), "too few to tell", "5 of 63 (8%) came back; no holdout, so nothing to compare with"),
        ((0, 0), (0, 0), "too few to tell", "0 of 0 (0%) came back; no holdout, so nothing to compare with"),
    ],
)  # fmt: skip
def test_what_can_be_said(letter, holdout, verdict, words):
    found = compare(letter, holdout)
    assert (found.verdict, found.words) == (verdict, words)


counts = st.integers(0, 400).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


@given(counts, counts)
def test_an_interval_holds_its_value_and_mirrors(letter, holdout):
    found = compare(letter, holdout)
    for one in (found.letter, found.holdout):
        assert 0 <= one.low <= one.value <= one.high <= 1 or one.n == 0
    assert -1 <= found.low <= found.difference <= found.high <= 1
    other = compare(holdout, letter)
    assert isclose(other.low, -found.high, abs_tol=1e-12)
    if min(letter[0], holdout[0]) < 20:
        assert found.verdict == "too few to tell"


@pytest.mark.parametrize(("k", "n"), [(2, 1), (-1, 4), (0, -1)])
def test_no_such_share(k, n):
    with pytest.raises(ExperimentError, match="cannot be"):
        share(k, n)


def test_money_is_compared_a_person():
    found = compare_money([5000.0] * 20 + [0.0] * 80, [0.0] * 60, seed=3)
    assert (found.letter, found.holdout, found.verdict) == (1000.0, 0.0, "more")
    assert 0 < found.low < 1000 < found.high
    assert found == compare_money([5000.0] * 20 + [0.0] * 80, [0.0] * 60, seed=3)


@pytest.mark.parametrize(
    ("letter", "holdout"),
    [
        ([50000.0] * 4 + [0.0] * 96, [0.0] * 60),  # four buyers
        ([5000.0] * 10, [0.0] * 60),  # ten people
        ([5000.0, 0.0] * 30, [4900.0, 0.0] * 30),  # the interval holds nought
        ([], []),
    ],
)
def test_money_too_few_to_tell(letter, holdout):
    assert compare_money(letter, holdout).words.endswith("without the letter: too few to tell")
