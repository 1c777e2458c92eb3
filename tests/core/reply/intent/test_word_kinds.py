"""Words of one kind."""

import pytest

from reopen.core.reply.intent.features import features
from reopen.core.reply.intent.word_kinds import in_kinds


@pytest.mark.parametrize(
    ("word", "seen"),
    [
        ("vicar", "<chief>"),
        ("vicar's", "<chief>"),
        ("bursars", "<purse>"),
        ("gegund", "<chose>"),
        ("us", "<i>"),
        ("was", "was"),
    ],
)
def test_kind_of_a_word(word: str, seen: str) -> None:
    assert in_kinds(word) == seen


def test_phrases_and_pairs_of_kinds() -> None:
    kinds = {name[2:] for name in features("The rector decides in March.") if name.startswith("k:")}
    assert kinds == {
        "<chief>", "<decides>", "<month>", "the <chief>", "<chief> <decides>", "<decides> in", "in <month>",
        "the <chief> <decides>", "<chief> <decides> in", "<decides> in <month>",
        "<chief>..<month>", "<decides>..<month>",
    }  # fmt: skip
    assert {name for name in features("The vicar decides in June.") if name.startswith("k:")} == {
        f"k:{name}" for name in kinds
    }
