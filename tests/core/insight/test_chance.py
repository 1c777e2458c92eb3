"""Could it be luck? Against figures computed elsewhere, and as properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.core.insight.chance import by_luck, outside_chance

COUNTS = st.integers(0, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("k", "n", "others_k", "others_n", "p"),
    [
        # Fisher's tea: 3 of 4 against 1 of 4.
        (3, 4, 1, 4, 0.4857),
        # R: fisher.test(matrix(c(1, 9, 11, 3), 2)).
        (1, 10, 11, 14, 0.0028),
        # scipy.stats.fisher_exact.
        (40, 100, 60, 100, 0.0071),
        (300, 10_000, 400, 10_000, 0.0001),
        # So many that the z test takes over.
        (4_070, 10_000, 4_200, 10_000, 0.062),
        (5, 10, 5, 10, 1.0),
        (0, 0, 3, 4, 1.0),
        (4, 4, 9, 9, 1.0),
    ],
)
def test_by_luck(k: int, n: int, others_k: int, others_n: int, p: float) -> None:
    assert round(by_luck(k, n, others_k, others_n), 4) == p


@given(COUNTS, COUNTS)
def test_by_luck_is_a_probability_and_knows_no_sides(one: tuple[int, int], other: tuple[int, int]) -> None:
    p = by_luck(*one, *other)
    assert 0.0 <= p <= 1.0
    assert by_luck(*other, *one) == pytest.approx(p, abs=1e-9)
    failures = by_luck(one[1] - one[0], one[1], other[1] - other[0], other[1])
    assert failures == pytest.approx(p, abs=1e-9)


def test_twenty_looks_find_nothing_where_one_look_would() -> None:
    assert outside_chance({"only": 0.03}) == {"only"}
    assert outside_chance(dict.fromkeys(range(20), 0.03)) == frozenset()
    assert outside_chance({"true": 0.0001} | dict.fromkeys(range(20), 0.03)) == {"true"}
    assert outside_chance({}) == frozenset()
