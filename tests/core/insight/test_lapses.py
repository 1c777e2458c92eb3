"""What silence costs: only those who waited as long are compared."""

import pytest

from reopen.core.insight.lapses import NO_CONTACT, Ratio, StageContact, find_lapses, times_as_often


def stage(
    name: str, kept_up: tuple[int, int], silent: tuple[int, int], lost: int = 120, of_them: int = 41
) -> StageContact:
    return StageContact("Sales", name, lost, of_them, 179, 5, kept_up, silent)


def test_what_silence_costs_is_said_with_its_interval_and_its_doubt() -> None:
    found = find_lapses([stage("Demo", (60, 100), (30, 52)), stage("Proposal", (59, 126), (12, 53))])
    assert found.stage == "Proposal"
    assert found.sentence == (
        "At Proposal, deals that were kept up moved on 2.1 times as often as those left silent for three weeks."
    )
    assert found.basis == (
        "47 % of 126 against 23 % of 53: 2.1 times as often (1.2–3.5), of the deals still undecided three weeks after "
        "they came to Proposal. 41 of 120 lost there had no contact in their last three weeks. "
        "Not proof: a deal that cools is also called less."
    )


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ([], "Too few deals have waited long enough to tell what silence costs."),
        (
            [stage("Demo", (19, 19), (0, 19))],
            "Too few deals have waited long enough to tell what silence costs.",
        ),
        ([stage("Demo", (60, 100), (30, 52))], "Silence makes no difference that these deals could show."),
        # The silent moved on more often: nothing to reproach anyone with.
        ([stage("Demo", (20, 100), (80, 100))], "Silence makes no difference that these deals could show."),
    ],
)
def test_nothing_is_made_of_nothing(counts: list[StageContact], sentence: str) -> None:
    found = find_lapses(counts)
    assert (found.sentence, found.stage) == (sentence, "")


def test_without_any_record_silence_is_not_told() -> None:
    found = find_lapses([stage("Demo", (0, 0), (100, 400))], on_record=False)
    assert (found.sentence, found.stage) == (NO_CONTACT, "")


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
