"""Where deals die: planted leaks are found, and no leak is made of deals that are still open."""

import pytest

from reopen.core.insight.stages import StageCount, bottleneck, find_stages, order_stages


def stage(name: str, moved: int, lost: int, still: int = 0, reopened: int = 0) -> StageCount:
    return StageCount("Sales", name, moved + lost + still, moved, lost, still, 7.0, reopened)


def test_the_stage_that_holds_back_is_named_with_what_it_costs() -> None:
    found = find_stages([stage("Demo", 70, 30), stage("Proposal", 28, 42), stage("Contract", 21, 7)])
    assert found.sentence == "Deals die at Proposal: 40 % move on, elsewhere 71 %."
    assert found.basis == (
        "Of 70 decided there, 28 moved on: 40 % (29–52), outside chance of the other stages, 71 % (63–78) "
        "of 128 "
        "decisions. At their usual share about 22 more would have moved on (12 to 31), and about 16 more "
        "been won "
        "(9 to 23), if the rest held."
    )
    assert found.bottleneck is not None
    # 70 × (91/128 − 28/70) = 21.77 more move on; three in four of those are won.
    assert round(found.bottleneck.more_moved, 2) == 21.77
    assert round(found.bottleneck.more_won, 2) == 16.32


@pytest.mark.parametrize(
    ("others", "said"),
    [
        # One other stage, and a formality: nothing tells what is usual.
        ([stage("Inquiry", 100, 0)], ""),
        ([stage("Inquiry", 100, 0), stage("Contract", 7, 1)], ""),
        # Of the last stage too many are open to tell how many would have been won.
        ([stage("Inquiry", 90, 10), stage("Lead", 70, 30), stage("Contract", 30, 10, 30)],
         "At their usual share about 40 more would have moved on (28 to 50), if the rest held."),
    ],
)  # fmt: skip
def test_what_it_costs_is_told_where_other_stages_tell_the_usual(others: list[StageCount], said: str) -> None:
    found = find_stages([*others[:-1], stage("Demo", 40, 60), others[-1]])
    assert found.sentence.startswith("Deals die at Demo: 40 % move on")
    assert found.basis.partition("At their")[2] == said.partition("At their")[2]


def test_losses_taken_back_are_told_where_they_count_as_moved_on() -> None:
    leak = find_stages(
        [stage("Demo", 70, 30), stage("Proposal", 28, 42, reopened=15), stage("Contract", 21, 7)]
    )
    assert leak.basis.startswith(
        "Of 70 decided there, 28 moved on, 15 of them lost here first and reopened: 40 % (29–52), outside "
        "chance"
    )
    none = find_stages([stage("Demo", 60, 40, reopened=1), stage("Proposal", 33, 27)])
    assert none.basis.endswith("Of those that moved on, 1 was lost there first and reopened.")


@pytest.mark.parametrize(
    ("counts", "sentence", "basis"),
    [
        ([], "Too few deals have left a stage to tell where they die.", "No decision yet."),
        ([stage("Demo", 1, 0), stage("Offer", 0, 1)], "Too few deals have left a stage to tell where they die.",
         "2 decisions at 2 stages."),
        ([stage("Demo", 1, 0)],
         "Too few deals have left a stage to tell where they die.", "1 decision at one stage."),
        ([stage("Demo", 0, 0, 500)], "Too few deals have left a stage to tell where they die.",
         "0 decisions at one stage."),
        ([stage("Demo", 1, 99)], "There is one stage alone, Demo: none to compare it with.",
         "100 decisions at one stage."),
        ([stage("Demo", 60, 40), stage("Proposal", 33, 27)],
         "No stage stands out: deals are lost all along the way.",
         "160 decisions at 2 stages; none is lower than the others beyond chance."),
        ([stage("Demo", 60, 0), stage("Proposal", 60, 0)], "No stage stands out: no deal was lost at any.",
         "120 decisions at 2 stages; none is lower than the others beyond chance."),
        # Only two reach 20 decided.
        ([stage("A", 22, 8), stage("B", 14, 6), stage("C", 9, 7), stage("D", 3, 6), stage("E", 3, 0)],
         "Of 5 stages two have enough deals to be judged; neither of them stands out.",
         "78 decisions at 5 stages; of the two judged none is lower than the others beyond chance."),
        ([stage("A", 22, 8), stage("B", 3, 2)],
         "Of 2 stages one has enough deals to be judged; it does not stand out.",
         "35 decisions at 2 stages."),
        ([stage("A", 22, 8), stage("B", 34, 11, 40)],
         "Of 2 stages one can be judged by now; it does not stand out.",
         "75 decisions at 2 stages. Too many still open to measure others by: B (40 of 85)."),
        ([stage("A", 22, 8, 30), stage("B", 30, 20, 40)],
         "Too early to tell where deals die: too many are still open.",
         "80 decisions at 2 stages. Too many still open to measure others by: A (30 of 60), B (40 of 90)."),
    ],
)  # fmt: skip
def test_nothing_is_made_of_nothing(counts: list[StageCount], sentence: str, basis: str) -> None:
    found = find_stages(counts)
    assert (found.sentence, found.basis, found.bottleneck) == (sentence, basis, None)


def test_a_stage_whose_wins_are_slow_is_not_where_deals_die_yet() -> None:
    found = find_stages(
        [stage("Enquiry", 394, 187, 19), stage("Scoping", 257, 106, 31), stage("Legal", 80, 86, 91)]
    )
    assert found.bottleneck is None
    assert found.sentence == "No stage stands out yet: at Legal 91 of 257 are still open."
    assert found.basis == (
        "1,110 decisions at 3 stages. At Legal 80 of 166 decided moved on, 48 % (41–56), elsewhere 69 %, "
        "with 91 of 257 "
        "still open: too early to tell."
    )


def test_a_leak_that_no_ending_of_the_open_would_mend_is_told() -> None:
    found = find_stages(
        [stage("Demo", 700, 300), stage("Proposal", 60, 140, 9), stage("Contract", 40, 20, 40)]
    )
    assert found.sentence == "Deals die at Proposal: 30 % move on, elsewhere 70 %."
    assert found.basis.startswith(
        "Of 200 decided there, 60 moved on: 30 % (24–37), outside chance of the other stages, 70 % (67–73) "
        "of 1,000 "
        "decisions, whatever becomes of the 9 still open. Too many still open to measure others by: "
        "Contract (40 of 100)."
    )


def test_a_bad_stage_with_few_deals_is_not_judged() -> None:
    found = bottleneck([stage("Demo", 500, 300), stage("Proposal", 150, 140), stage("Contract", 1, 12)])
    assert found is not None
    assert found.stage == "Proposal"


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
