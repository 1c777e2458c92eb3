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


@pytest.mark.parametrize(
    ("text", "machine", "asked", "whom"),
    [
        ("We've been with your colleague Anita since May.", False, True, None),
        ("My son does that now. He's called Anton.", False, True, "Anton"),
        ("Tell Mom the milk is off.", False, True, None),
        (
            "Send the terms to me and to Mr Hobday, the treasurer, hobday@hall.example.",
            False,
            False,
            "hobday@hall.example",
        ),
        ("Send it to my other address, kim@home.example.", False, False, None),
        ("We mourn the passing of our colleague Rosa Lind.", True, True, None),
        ("Your message to ed@mill.example is being held for approval.", True, False, None),
        ("This is the mail filter of ed@mill.example. Press the link.", True, False, None),
        ("Back on Monday. Until then Ivy knows.", True, False, "Ivy"),
        ("Back on Monday. Orders: ivy@mill.example.", True, False, "ivy@mill.example"),
    ],
)
def test_who_is_meant(text: str, machine: bool, asked: bool, whom: str | None) -> None:
    assert referred_to(text, ("kim@lee.example",), machine=machine, asked=asked) == whom
