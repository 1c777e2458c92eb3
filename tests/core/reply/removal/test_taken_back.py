"""Removals taken back in the same breath, and refusals that have no word of keeping."""

import pytest

from reopen.core.reply.answers.prose.in_passing import is_to_be_kept
from reopen.core.reply.removal.asked import asked_in


@pytest.mark.parametrize(
    "text",
    [
        "sure, take me off. joking! i need the big one, call me.",
        "remove me, haha, just kidding! two of the large ones please.",
        "oh delete us... only kidding. come tuesday.",
        "you won't get rid of me that easily! quote me two.",
        "you cannot get rid of us so fast.",
        "my name can stay where it is.",
        "we'd rather be kept, if it's all the same.",
        "don't you go forgetting us.",
        "i'm not ready to be removed",
    ],
)
def test_kept(text: str) -> None:
    assert asked_in(text) == ("", True)


@pytest.mark.parametrize(
    "text",
    [
        "take me off your list. i'm not kidding.",
        "take me off your list, no joking around.",
        "delete us. are you kidding me with these letters?",
        "don't you dare write to me again. take me off.",
        "we are stuck with another supplier. take us off your list.",
    ],
)
def test_meant(text: str) -> None:
    words, kept = asked_in(text)
    assert words
    assert not kept


@pytest.mark.parametrize(
    "text",
    [
        "don't you dare call me before easter. the tuesday after, i'm yours.",
        "don't you dare come before noon, i sleep.",
        "my name can be found on the door.",
    ],
)
def test_neither(text: str) -> None:
    assert asked_in(text) == ("", False)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("You're stuck with us. What would a second one cost?", True),
        ("You'll not be rid of us so soon.", True),
        ("Keep writing, I enjoy it.", True),
        ("We are stuck with another supplier.", False),
        ("You're stuck with me until Friday, says my boss.", False),
        ("Keep writing paper in stock.", False),
    ],
)
def test_to_be_kept(text: str, *, kept: bool) -> None:
    assert is_to_be_kept(text.lower()) is kept
