"""Which words a no reaches."""

import pytest

from reopen.core.reply.intent.negation import under_a_no


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("please keep me on file", []),
        ("please don't keep me on file", [(1, "keep me on file")]),
        ("don't keep me, call me", [(1, "keep me")]),
        ("i never got it but do keep me", [(1, "got it")]),
        ("i wouldn't say no to being removed", [(1, "say no"), (2, "to being removed")]),
        ("no one two three four five six seven", [(1, "one two three four five six")]),
        ("schreiben sie mir nicht mehr", [(1, "schreiben sie mir"), (1, "mehr")]),
        ("no me escriban más", [(1, "me escriban más")]),
        ("", []),
    ],
)
def test_how_far_a_no_reaches(text: str, reached: list[tuple[int, str]]) -> None:
    assert [(noes, " ".join(words)) for noes, words in under_a_no(text, str.split)] == reached
