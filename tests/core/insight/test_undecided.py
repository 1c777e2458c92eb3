"""What can be said of a share while deals are still open: only what no ending of theirs would change."""

import pytest

from reopen.core.insight.undecided import is_settled, p_however


@pytest.mark.parametrize(
    ("moved_on", "decided", "still_open", "p"),
    [
        (28, 70, 0, (0.0, 0.01)),  # low, and nobody is open
        (28, 70, 5, (0.0, 0.01)),  # low whatever becomes of five
        (0, 14, 22, (0.05, 1.0)),  # of 36 all but the 14 may still move on
        (0, 14, 400, (1.0, 1.0)),  # it may even end above the others
        (95, 100, 3, (0.0, 0.01)),  # high even if the three are lost
        (52, 55, 13, (0.05, 1.0)),  # high only of the few decided
        (0, 0, 30, (1.0, 1.0)),
    ],
)
def test_as_if_the_open_ones_spoke_against_it(
    moved_on: int, decided: int, still_open: int, p: tuple[float, float]
) -> None:
    found = p_however(moved_on, decided, still_open, 700, 1000)
    assert p[0] <= found <= p[1]


def test_nobody_to_compare_with() -> None:
    assert p_however(1, 99, 0, 0, 0) == 1.0


@pytest.mark.parametrize(
    ("decided", "still_open", "settled"), [(80, 20, True), (79, 21, False), (5, 0, True), (0, 0, True)]
)
def test_more_than_a_fifth_still_open_is_no_measure(decided: int, still_open: int, settled: bool) -> None:
    assert is_settled(decided, still_open) is settled
