"""Text that knows which of its numbers have deals behind them."""

import json
from copy import deepcopy

import pytest

from reopen.core.insight.basis import Part, basis, capitalized, number, parts_of, sentences

TWO = basis("{} of {} lost.", number(2, "two", what="silent"), number(1_200, what="lost"))


def test_it_is_text_like_any_other() -> None:
    assert (TWO, f"{TWO}", json.dumps(TWO)) == (
        "two of 1,200 lost.",
        "two of 1,200 lost.",
        '"two of 1,200 lost."',
    )
    assert deepcopy(TWO).parts == TWO.parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            TWO,
            (Part("two", {"what": "silent"}), Part(" of "), Part("1,200", {"what": "lost"}), Part(" lost.")),
        ),
        ("plain", (Part("plain"),)),
        ("", ()),
        # Nobody stands behind a nought.
        (number(0, what="silent"), (Part("0"),)),
        (capitalized(number(2, "two", what="silent")), (Part("Two", {"what": "silent"}),)),
        ("So " + number(3, what="lost") + ".", (Part("So "), Part("3", {"what": "lost"}), Part("."))),
        (sentences("", "A.", number(3, what="lost")), (Part("A."), Part(" "), Part("3", {"what": "lost"}))),
    ],
)
def test_parts(text: str, parts: tuple[Part, ...]) -> None:
    assert parts_of(text) == parts


def test_each_place_is_filled() -> None:
    with pytest.raises(ValueError, match=r"1 given for “\{\} of \{\}”"):
        basis("{} of {}", "2")
