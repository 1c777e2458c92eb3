"""A slip of the hand in the name of a month or a day, and words that only look like one."""

import pytest

from reopen.core.reply.times.slips import meant, mended

SLIPS = [
    ("setpember", "september"),
    ("septmeber", "september"),
    ("feburary", "february"),
    ("febuary", "february"),
    ("janury", "january"),
    ("octber", "october"),
    ("novemeber", "november"),
    ("decmber", "december"),
    ("agust", "august"),
    ("thrusday", "thursday"),
    ("wensday", "wednesday"),
    ("tusday", "tuesday"),
    ("saterday", "saturday"),
    ("firday", "friday"),
    ("chrismas", "christmas"),
    ("ocktober", "oktober"),
    ("dezeber", "dezember"),
    ("setembre", "septembre"),
    ("novienbre", "noviembre"),
    ("donderdg", "donderdag"),
]
NONE = [
    "september", "sundry", "sundae", "montage", "angosto", "javier", "ferrero", "jaguar", "frida", "remember",
    "member", "augusta", "domingos", "thanks",
]  # fmt: skip


@pytest.mark.parametrize(("word", "name"), SLIPS)
def test_what_was_meant(word: str, name: str) -> None:
    assert meant(word) == name


@pytest.mark.parametrize("word", NONE)
def test_a_word_of_its_own(word: str) -> None:
    assert not meant(word)


@pytest.mark.parametrize(
    ("text", "as_meant"),
    [
        ("Call me in Setpember.", "Call me in September."),
        ("3 Feburary please", "3 February please"),
        ("Octber would be fine", "October would be fine"),
        ("Setember Systems is our supplier.", "Setember Systems is our supplier."),
        ("We met Octber people", "We met Octber people"),
    ],
)
def test_only_where_it_is_a_time(text: str, as_meant: str) -> None:
    assert mended(text) == as_meant
