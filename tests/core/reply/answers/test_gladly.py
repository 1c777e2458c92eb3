"""Leave to be removed in words without a yes, and what stands beside the same question and gives none."""

import pytest

from reopen.core.reply.answers import answers_told
from reopen.core.reply.answers.saying.yes_no import says


@pytest.mark.parametrize(
    "part",
    [
        "With my compliments.",
        "at last, a question I can answer yes to",
        "Suits us.",
        "Nothing would suit me better",
        "that'd be a mercy",
        "now we're talking",
        "a thousand times yes",
        "the sooner the better",
        "fire away",
        "at your earliest",
        "seems the decent thing",
        "makes perfect sense",
        "you might as well",
        "forever, please",
        "drop us off the end of it",
        "bitte sehr darum",
        "Mit Kusshand",
        "meinetwegen",
        "avec plaisir",
        "de bon cœur",
        "con todo gusto",
        "cuanto antes",
        "heel graag",
        "liefst vandaag",
    ],
)
def test_leave_is_given(part: str) -> None:
    assert says(part, "remove") is True


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("bitte nicht, ich warte auf den Preis", False),
        ("bitte noch nicht", False),
        ("por favor no", False),
        ("surtout pas", False),
        ("happy to talk first", None),
        ("I'd like it if you called", None),
        ("sounds fine, but ask the boss", None),
        ("once the quote is here, with pleasure", None),
        ("faites au mieux", None),
        ("you tell me", None),
        ("what database?", None),
    ],
)
def test_none_is_given(part: str, expected: bool | None) -> None:
    assert says(part, "remove") is expected


def test_two_in_spanish_are_two() -> None:
    answers, parts = answers_told("Sí y sí. Lo otro, ya veremos.")
    assert (answers.remove, "remove" in parts) == (None, False)
