"""The layer that tells the intent: its file, its sums, and what it says beside the weights."""

from math import exp, log

import pytest

from reopen.core.reply.intent.hidden import Hidden
from reopen.core.reply.intent.model import Model

# Two units: “keep” moves the first, “not” the second and, together with it, stills the first.
FILE = [
    "units\t0.0\t-1.0",
    "steps\t0.5\t1.0",
    "out\tremove\t0.5\t-1.0\t2.0",
    "out\tlater\t0.0\t3.0\t-1.0",
    "w:keep\tSO",  # four steps of a half, nothing
    "w:not\tKR",  # minus four steps of a half, three steps of one
]


@pytest.mark.parametrize(
    ("found", "remove", "later"),
    [
        ({}, 0.5, 0.0),
        ({"w:keep": 1.0}, 0.5 - 2.0, 6.0),
        ({"w:keep": 0.5}, 0.5 - 1.0, 3.0),
        ({"w:not": 1.0}, 0.5 + 4.0, -2.0),
        ({"w:keep": 1.0, "w:not": 1.0}, 0.5 + 4.0, -2.0),
        ({"w:keep": 1.0, "w:unknown": 9.0}, 0.5 - 2.0, 6.0),
    ],
)
def test_totals(found: dict[str, float], remove: float, later: float) -> None:
    assert Hidden.parse(FILE).totals(found) == pytest.approx({"remove": remove, "later": later})


def test_the_mean_of_both_log_odds_tells_what_they_want() -> None:
    answers = ["version\t1", "columns\tintent=later\tintent=remove", "bias\t0\t0", "w:not\t400\t0"]
    linear, both = Model.parse(answers), Model.parse(answers, Hidden.parse(FILE))
    for found in ({"w:keep": 1.0}, {"w:not": 1.0}, {}):
        alone = linear.scores(found).of["intent"]
        layer = Hidden.parse(FILE).totals(found)
        odds = (log(alone["remove"] / alone["later"]) + layer["remove"] - layer["later"]) / 2
        mean = both.scores(found).of["intent"]
        assert mean["remove"] == pytest.approx(exp(odds) / (1 + exp(odds)))
        assert sum(mean.values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([*FILE, "w:bad\tOOO"], "Line 7 of the layer has 3 weights; it needs 2."),
        (FILE[:2] + FILE[4:], "answers, units and steps do not go together"),
        (["units\t0.0\t0.0", "steps\t1.0", *FILE[2:]], "answers, units and steps do not go together"),
        ([], "answers, units and steps do not go together"),
    ],
)
def test_a_file_that_is_none(lines: list[str], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Hidden.parse(lines)
