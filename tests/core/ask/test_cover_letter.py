"""The letter of a quote, which announces the call."""

from datetime import date, time
from decimal import Decimal

import pytest

from reopen.core.ask.cover_letter import Quoted, cover_letter, names_the_day

TUESDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)


def test_the_letter_announces_the_call():
    quoted = Quoted(
        first_name="Renee", seller="Rita Rep", company="Tri-County Copiers", product="two C450",
        number="Q-118", amount=Decimal("38400"), currency="USD",
    )  # fmt: skip
    letter = cover_letter(quoted, call_on=FRIDAY, call_at=time(9), today=TUESDAY)
    assert letter.subject == "Our quote Q-118 for two C450"
    assert letter.text == (
        "Hello Renee,\n\n"
        "Here is our quote Q-118 for two C450: $38,400.\n\n"
        "I will call you on Friday morning, 27 November, to hear what you think of it. If you have decided by then, "
        "or would rather not be called, a line is enough: I will not disturb you.\n\n"
        "Rita Rep\nTri-County Copiers\n"
    )


def test_what_is_unknown_leaves_no_blank():
    bare = Quoted(first_name="", seller="Rita Rep", company="")
    letter = cover_letter(bare, call_on=None, call_at=None, today=TUESDAY)
    assert letter.subject == "Our quote"
    assert letter.text == (
        "Hello,\n\nHere is our quote.\n\nA line is enough if something in it is not as you need it.\n\nRita Rep\n"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I call you on Friday.", True),
        ("I call you on 27 November.", True),
        ("I call you on Nov 27th, November 27", True),
        ("Ich rufe am 27.11. an.", True),
        ("Ich rufe Sie an.", False),
        ("I call you on Thursday.", False),
    ],
)
def test_an_edited_letter_still_names_the_day_or_it_is_said(text, names):
    assert names_the_day(text, FRIDAY, TUESDAY) is names
