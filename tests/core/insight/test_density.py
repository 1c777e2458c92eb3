"""Too little, too much: the band that moved on most often, and its doubt."""

import pytest

from reopen.core.insight.density import BandCount, DensityFinding, StageBands, find_densities


def bands(*moved_of: tuple[int, int], amounts: tuple[float | None, ...] = ()) -> list[BandCount]:
    return [
        BandCount(place, *one, amounts[place] if amounts else None, None)
        for place, one in enumerate(moved_of)
        if one[1]
    ]


def stage(counts: list[BandCount], on_record: int | None = None, name: str = "Demo") -> StageBands:
    """`on_record`: None for every deal."""
    return StageBands(name, counts, sum(one.decided for one in counts) if on_record is None else on_record)


def find(counts: list[BandCount]) -> DensityFinding:
    return find_densities([stage(counts)])[0]


@pytest.mark.parametrize(
    ("counts", "best", "sentence"),
    [
        (bands((5, 40), (15, 60), (60, 100), (45, 80), (4, 30), (2, 20)), (2, 3),
         "deals with 1 to 1½ contacts a week moved on most often."),
        (bands((5, 40), (40, 60), (60, 100)), (1, 2), "deals with any contact moved on most often."),
        (bands((5, 40), (45, 60), (10, 60)), (1, 1), "deals with ½ contact a week moved on most often."),
        (bands((5, 40), (40, 60), (60, 100), (45, 80), (20, 30), (14, 20)), (1, 5),
         "deals with any contact moved on most often."),
        (bands((35, 40), (20, 60), (20, 60)), (0, 0), "deals with no contact at all moved on most often."),
        (bands((35, 40), (50, 60), (20, 60)), (0, 1), "deals with at most ½ contact a week moved on most often."),
        (bands((5, 40), (6, 60), (9, 60), (50, 60), (40, 50), (30, 40)), (3, 5),
         "deals with 1½ contacts a week and more moved on most often."),
        # No deal is in the band between: it is no part of what is told.
        (bands((41, 350), (0, 0), (43, 50)), (2, 2), "deals with any contact moved on most often."),
        (bands((5, 40), (6, 60), (0, 0), (50, 60), (0, 0), (0, 0)), (3, 3),
         "deals with 1½ contacts a week moved on most often."),
        (bands((20, 40), (30, 60), (50, 100)), None,
         "more or less contact makes no difference that these deals could show."),
        (bands((0, 19), (19, 19)), None, "too few deals have stood two weeks to tell how much contact is right."),
        (bands((40, 90)), None, "no contact is on record from which to tell how much is right."),
        ([], None, "too few deals have stood two weeks to tell how much contact is right."),
    ],
)  # fmt: skip
def test_band_that_moved_on_most_often(
    counts: list[BandCount], best: tuple[int, int] | None, sentence: str
) -> None:
    found = find(counts)
    assert (found.best, found.sentence) == (best, f"At Demo, {sentence}")


def test_how_the_deals_inside_differ_is_said() -> None:
    found = find(bands((5, 40), (40, 60), (9, 12), amounts=(10_000.0, 30_000.0, None)))
    assert found.basis == (
        "68 % (57–78) of 72 moved on inside the band, 12 % (5–26) of 40 outside, of the deals still undecided after "
        "two weeks, by their contacts in these. The deals inside differ: amount 30,000 against 10,000. Too few to tell "
        "by themselves: 1. Of 3 comparisons at all stages, judged together. Not proof: a deal that goes well is also "
        "called more."
    )


def test_who_still_waits_is_named() -> None:
    found = find_densities([StageBands("Demo", bands((5, 40), (40, 60)), 100, "Sales", 7)])[0]
    assert " judged together. 7 more stand there still, and are not compared. Not proof:" in found.basis


def test_all_stages_are_judged_together() -> None:
    """Whoever looks at twenty stages finds a band by luck alone."""
    lucky, plain = bands((20, 50), (33, 50)), bands((25, 50), (25, 50))
    assert find_densities([stage(lucky)])[0].best == (1, 1)
    many = find_densities([stage(lucky), *(stage(plain, name=f"Stage {n}") for n in range(20))])
    assert [one.best for one in many] == [None] * 21


def test_few_notes_are_not_little_contact() -> None:
    found, other = find_densities(
        [stage(bands((144, 350), (0, 0), (43, 50)), 50), stage(bands((5, 40), (40, 60)))]
    )
    assert (found.best, found.sentence, found.basis) == (
        None,
        "At Demo, too little contact is on record to tell how much is right.",
        "Any contact is on record for 50 of 400 decided; it takes more than half.",
    )
    assert other.best == (1, 1)
