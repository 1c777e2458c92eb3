"""What became of those left silent: only deals that waited as long are compared, and only where there are notes."""

import pytest

from reopen.core.insight.lapses import (
    NO_CONTACT,
    TOO_LITTLE,
    Ratio,
    StageContact,
    find_lapses,
    times_as_often,
)


def stage(
    name: str,
    kept_up: tuple[int, int],
    silent: tuple[int, int],
    on_record: int | None = None,
    lost: tuple[int, int, int] = (120, 120, 41),
    still_open: int = 0,
) -> StageContact:
    """`lost`: all, those that lived long enough, of these the silent. `on_record`: None for all of those compared."""
    of, long, lost_silent = lost
    noted = kept_up[1] + silent[1] if on_record is None else on_record
    noted_lost = long if on_record is None else lost_silent
    return StageContact(
        "Sales", name, of, long, lost_silent, noted_lost, 179, 5, kept_up, silent, noted, still_open
    )


def test_what_became_of_the_silent_is_said_with_its_interval_and_its_doubt() -> None:
    found = find_lapses(
        [stage("Demo", (60, 100), (30, 52)), stage("Proposal", (59, 126), (12, 53), still_open=7)]
    )
    assert found.stage == "Proposal"
    assert found.sentence == (
        "At Proposal, deals that were kept up moved on 2.1 times as often as those left silent for three weeks."
    )
    assert found.basis == (
        "47 % of 126 against 23 % of 53: 2.1 times as often (1.2–3.5), of the deals still undecided three weeks after "
        "they first came to Proposal. 7 more stand there still, and are not compared. 41 of 120 lost there had no "
        "contact in their last three weeks. Two stages were compared, and judged together. Not proof: a deal that "
        "cools is also called less."
    )


FEW = "Too few deals have waited long enough to compare the silent with those kept up."
NONE = "Silence makes no difference that these deals could show."


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ([], FEW),
        ([stage("Demo", (19, 19), (0, 19))], FEW),
        ([stage("Demo", (60, 100), (30, 52))], NONE),
        # The silent moved on more often: nothing to reproach anyone with.
        ([stage("Demo", (20, 100), (80, 100))], NONE),
        # Of half of them nobody wrote down anything, ever.
        ([stage("Demo", (90, 100), (20, 100), 100)], TOO_LITTLE),
        ([stage("Demo", (90, 100), (20, 100), 50), stage("Proposal", (60, 100), (30, 52))], NONE),
    ],
)
def test_nothing_is_made_of_nothing(counts: list[StageContact], sentence: str) -> None:
    found = find_lapses(counts)
    assert (found.sentence, found.stage) == (sentence, "")


def test_without_any_record_silence_is_not_told() -> None:
    found = find_lapses([stage("Demo", (0, 0), (100, 400))], on_record=False)
    assert (found.sentence, found.stage) == (NO_CONTACT, "")


def test_missing_notes_are_no_silence() -> None:
    """Notes of one deal in eight: those who have any are those whom somebody cared to write down."""
    one = stage("Demo", (43, 50), (144, 350), 50, lost=(412, 212, 210))
    assert (one.ratio, one.tells) == (None, False)
    found = find_lapses([one, stage("Proposal", (0, 0), (0, 0), lost=(0, 0, 0))])
    assert found.basis.endswith(
        "At Demo any contact is on record for 50 of the 400 deals that would be compared; it takes more than half."
    )
    mostly = stage("Demo", (43, 50), (144, 350), 201)
    assert mostly.ratio == times_as_often((43, 50), (144, 350))
    assert find_lapses([mostly]).stage == "Demo"


def test_a_life_shorter_than_the_window_is_not_silent_in_it() -> None:
    found = find_lapses([stage("Demo", (60, 100), (30, 52), lost=(412, 212, 10))])
    assert found.basis == (
        "10 of 212 lost deals had no contact in their last three weeks; 200 more lived less than three weeks, and are "
        "not counted."
    )


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        # Katz by hand: 0.5 / 0.25 = 2, exp(±1.96 √(1/50 − 1/100 + 1/25 − 1/100)).
        ((50, 100), (25, 100), (2.0, 1.35, 2.96)),
        # An empty cell: half a deal is added, 10.5/21 over 0.5/21.
        ((10, 20), (0, 20), (21.0, 1.31, 335.74)),
        ((0, 0), (5, 9), (0.0, 0.0, 0.0)),
    ],
)
def test_times_as_often(
    one: tuple[int, int], other: tuple[int, int], ratio: tuple[float, float, float]
) -> None:
    found = times_as_often(one, other)
    assert Ratio(round(found.value, 2), round(found.low, 2), round(found.high, 2)) == Ratio(*ratio)
