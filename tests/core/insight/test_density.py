"""Too little, too much: the band that works best, and its doubt."""

import pytest

from reopen.core.insight.density import BandCount, find_density


def bands(*moved_of: tuple[int, int], amounts: tuple[float | None, ...] = ()) -> list[BandCount]:
    return [
        BandCount(place, *one, amounts[place] if amounts else None, None)
        for place, one in enumerate(moved_of)
        if one[1]
    ]


@pytest.mark.parametrize(
    ("counts", "best", "sentence"),
    [
        (bands((5, 40), (15, 60), (60, 100), (45, 80), (4, 30), (2, 20)), (2, 3),
         "1 to 1½ contacts a week works best."),
        (bands((5, 40), (40, 60), (60, 100)), (1, 2), "½ to 1 contact a week works best."),
        (bands((5, 40), (45, 60), (10, 60)), (1, 1), "½ contact a week works best."),
        (bands((5, 40), (40, 60), (60, 100), (45, 80), (20, 30), (14, 20)), (1, 5), "any contact works best."),
        (bands((35, 40), (20, 60), (20, 60)), (0, 0), "no contact at all works best."),
        (bands((35, 40), (50, 60), (20, 60)), (0, 1), "at most ½ contact a week works best."),
        (bands((5, 40), (6, 60), (9, 60), (50, 60), (40, 50), (30, 40)), (3, 5),
         "1½ contacts a week and more works best."),
        (bands((20, 40), (30, 60), (50, 100)), None,
         "more or less contact makes no difference that these deals could show."),
        (bands((0, 19), (19, 19)), None, "too few deals have stood two weeks to tell how much contact is right."),
        (bands((40, 90)), None, "no contact is on record from which to tell how much is right."),
        ([], None, "too few deals have stood two weeks to tell how much contact is right."),
    ],
)  # fmt: skip
def test_best_band(counts: list[BandCount], best: tuple[int, int] | None, sentence: str) -> None:
    found = find_density("Demo", counts)
    assert (found.best, found.sentence) == (best, f"At Demo, {sentence}")


def test_how_the_deals_inside_differ_is_said() -> None:
    found = find_density("Demo", bands((5, 40), (40, 60), (9, 12), amounts=(10_000.0, 30_000.0, None)))
    assert found.basis == (
        "68 % (57–78) of 72 move on inside the band, 12 % (5–26) of 40 outside, of the deals still undecided after two "
        "weeks, by their contacts in these. The deals inside differ: amount 30,000 against 10,000. Too few to tell by "
        "themselves: 1. Not proof: a deal that goes well is also called more."
    )
