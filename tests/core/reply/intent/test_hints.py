"""What the rules see in a text, for the model to weigh."""

from datetime import date

import pytest

from reopen.core.reply.answers import answers_told
from reopen.core.reply.intent.hints import hints

TUESDAY = date(2026, 5, 12)


def seen(text: str) -> set[str]:
    told, parts = answers_told(text)
    return set(hints(text, told, parts, TUESDAY))


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Monday next, the 18th, nine sharp.", {"time", "time within a week", "time to meet"}),
        ("Call me after the 29th.", {"time", "time within three weeks", "time to meet"}),
        ("We are full until the end of June.", {"time", "time within two months"}),
        ("Ask me again in October.", {"time", "time far off"}),
        ("They never rang.", set()),
    ],
)
def test_how_far_off_the_day_is(text: str, signs: set[str]) -> None:
    assert {one for one in seen(text) if one.startswith("time")} == signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Don't cross us off.", "keep"),
        ("Cross us off.", "remove"),
        ("Ask for Marguerite Lowe.", "points to somebody"),
        ("Linda no longer works here.", "has left"),
        ("What does the small one sell for?", "says price"),
    ],
)
def test_a_sign(text: str, sign: str) -> None:
    assert sign in seen(text)
