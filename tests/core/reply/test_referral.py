"""Whom a text points to, and how surely."""

import pytest

from reopen.core.reply.referral import points_to, referred_to


@pytest.mark.parametrize(
    ("text", "surely", "whom"),
    [
        ("Write to kim@lee.example, she does the buying.", "an address", "kim@lee.example"),
        ("Please talk to Marguerite Lowe.", "somebody", "Marguerite Lowe"),
        ("Dale's the one.", "somebody", "Dale"),
        ("ask gordon", "somebody", "Gordon"),
        ("Wenden Sie sich an Frau Keller.", "somebody", "Frau Keller"),
        ("We had a lovely time with Kevin.", "a name", "Kevin"),
        ("not now, thanks", "", None),
    ],
)
def test_somebody_is_pointed_to(text: str, surely: str, whom: str | None) -> None:
    assert (points_to(text), referred_to(text, (), machine=False, asked=True)) == (surely, whom)
