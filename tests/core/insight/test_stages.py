"""Where deals die: planted leaks are found, planted noise is called noise."""

import random

import pytest

from reopen.core.insight.stages import (
    QuarterCount,
    StageCount,
    bottleneck,
    find_stages,
    order_stages,
    quarter_notes,
)


def stage(name: str, moved: int, lost: int, still: int = 0) -> StageCount:
    return StageCount("Sales", name, moved + lost + still, moved, lost, still, 7.0)


def quarters(name: str, *moved_of: tuple[int, int]) -> list[QuarterCount]:
    return [QuarterCount(name, 2024 + n // 4, n % 4 + 1, *one) for n, one in enumerate(moved_of)]


def test_the_stage_that_holds_back_is_named_with_what_it_costs() -> None:
    found = find_stages([stage("Demo", 70, 30), stage("Proposal", 28, 42), stage("Contract", 21, 7)], [])
    assert found.sentence == "Deals die at Proposal: 40 % move on, elsewhere 71 %."
    assert found.basis == (
        "Of 70 decided there, 28 moved on: 40 % (29–52), outside chance of the other stages, 71 % (63–78) of 128. "
        "At their usual share about 22 more would have moved on, and about 16 more been won, if the rest held."
    )
    assert found.bottleneck is not None
    # 70 × (91/128 − 28/70) = 21.77 more move on; three in four of those are won.
    assert round(found.bottleneck.more_moved, 2) == 21.77
    assert round(found.bottleneck.more_won, 2) == 16.32


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ([], "Too few deals have left a stage to tell where they die."),
        ([stage("Demo", 9, 10)], "Too few deals have left a stage to tell where they die."),
        ([stage("Demo", 0, 0, 500)], "Too few deals have left a stage to tell where they die."),
        # One stage has no others to be compared with.
        ([stage("Demo", 1, 99)], "No stage stands out: deals are lost all along the way."),
        (
            [stage("Demo", 60, 40), stage("Proposal", 33, 27)],
            "No stage stands out: deals are lost all along the way.",
        ),
    ],
)
def test_nothing_is_made_of_nothing(counts: list[StageCount], sentence: str) -> None:
    found = find_stages(counts, [])
    assert (found.sentence, found.bottleneck) == (sentence, None)


def test_a_bad_stage_with_few_deals_is_not_judged() -> None:
    found = bottleneck([stage("Demo", 500, 300), stage("Proposal", 150, 140), stage("Contract", 1, 12)])
    assert found is not None
    assert found.stage == "Proposal"


def test_a_true_quarter_is_told_and_noise_is_called_noise() -> None:
    notes = quarter_notes(quarters("Demo", (30, 66), (45, 64), (29, 65), (31, 70), (26, 68)))
    assert notes == (
        "Demo in Q2 2024: 70 % (58–80) of 64 moved on, in its other quarters 43 %. That is outside chance.",
        "The dip of Q1 2025 at Demo (26 of 68) is noise: its other quarters have 45 %.",
    )


def test_a_true_peak_does_not_make_the_others_dips() -> None:
    notes = quarter_notes(quarters("Demo", *[(450, 1000)] * 3, (900, 1000)))
    assert [note.split(":")[0] for note in notes] == [
        "Demo in Q4 2024", "The peak of Q1 2024 at Demo (450 of 1,000) is noise",
    ]  # fmt: skip


def test_luck_alone_is_seldom_called_anything_else() -> None:
    """Twelve quarters at five stages, all of one share: at most about one such year in twenty shows a quarter."""
    luck = random.Random(7)
    alarms = 0
    for _ in range(200):
        made = [
            one
            for name in "ABCDE"
            for one in quarters(name, *[(sum(luck.random() < 0.6 for _ in range(50)), 50) for _ in range(12)])
        ]
        alarms += any("outside chance" in note for note in quarter_notes(made))
    assert alarms <= 20  # 5 % of 200 is 10; twice that is luck of this test's own


def test_order_is_that_in_which_deals_pass() -> None:
    before = {
        ("Demo", "Proposal"): 90,
        ("Proposal", "Demo"): 8,
        ("Lead", "Demo"): 70,
        ("Lead", "Proposal"): 40,
    }
    assert order_stages(before) == ("Lead", "Demo", "Proposal")
    assert order_stages({("Only", "Only"): 0}) == ("Only",)
    assert order_stages({}) == ()
