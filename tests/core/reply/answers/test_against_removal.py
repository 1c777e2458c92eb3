"""Removal refused by what it would be or by who must not, and ordered by its place; each beside its near twins."""

from itertools import product

import pytest

from reopen.core.reply.answers import answers_told

REMOVING = ["Taking me off", "Removing us", "Deleting me now", "Dropping us from the list", "Being removed"]
BAD = ["would be premature", "would be a mistake", "is rather hasty", "would be too soon", "seems a shame"]
GOOD = ["would be best", "would be lovely", "would be a relief", "is fine", "would be sensible"]


@pytest.mark.parametrize(("removing", "bad"), list(product(REMOVING, BAD)))
def test_what_it_would_be(removing: str, bad: str) -> None:
    for text in (f"{removing} {bad}.", f"Nobody rang. {removing} {bad}, we still want the price."):
        assert answers_told(text)[0].remove is False, text


@pytest.mark.parametrize(("removing", "good"), list(product(REMOVING, GOOD)))
def test_what_it_would_not_be(removing: str, good: str) -> None:
    assert answers_told(f"{removing} {good}.")[0].remove is not False


@pytest.mark.parametrize("may", ["may", "must", "can", "shall"])
@pytest.mark.parametrize("remove", ["remove me", "delete us", "take me off", "strike us from the list"])
def test_who_must_not(may: str, remove: str) -> None:
    assert answers_told(f"They rang twice and no, you {may} NOT {remove}.")[0].remove is False
    assert answers_told(f"They rang twice. You {may} {remove}.")[0].remove is not False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We would not want to be deleted.", False),
        ("I'd hate to be dropped.", False),
        ("Question 3: no objection to your keeping us on.", False),
        ("3: no problem with staying on", False),
        ("3: no objection to your dropping us", True),
        ("I am happy to stay", False),
        ("I am not happy to stay", None),
        ("You must not drop us another mail", None),
        ("You cannot delete me fast enough", None),
        ("Never mind one and two, just do the third.", True),
        ("I forget the others. Please proceed with number three.", True),
        ("One and two don't matter, as long as you do the last.", True),
        ("Don't do the third.", None),
        ("If you do the third, who tells my boss?", None),
        ("We did the third floor last week.", None),
        ("Could you do the third one first?", None),
        ("Please do 3 in grey.", None),
        ("1. no 2. no 3. That would be best, as the shop has closed.", True),
        ("No.\nNo.\nThat would be kind, since we moved.", True),
        ("No.\nNo.\nThat would be premature, we are still looking.", False),
        ("Yes.\nNo.\nDo as you see fit.", None),
    ],
)
def test_of_the_third(text: str, expected: bool | None) -> None:
    assert answers_told(text)[0].remove is expected
