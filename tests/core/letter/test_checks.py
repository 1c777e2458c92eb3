"""A letter says how to be left in peace, carries an address, and is plain text."""

import pytest

from reopen.core.letter import (
    DEFAULT_SUBJECT,
    DEFAULT_TEXT,
    check_subject,
    check_text,
    closing,
    complete,
    default_letter,
    has_address,
    says_remove,
)
from reopen.core.letter.checks import NO_REMOVE, REMOVE_LINE

ADDRESS = "118 Canal Street\nColumbus, OH 43215"
FINE = 'Hello {first},\n\nDid anyone call? If you answer "remove", I stop.\n\nRuth'


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (DEFAULT_TEXT, []),
        (FINE, []),
        ("May we remove you?", []),
        ("Hello {first}", [NO_REMOVE]),
        ("Hello {first|remove}", [NO_REMOVE]),
        ("You will be removed.", [NO_REMOVE]),
        ("  \n", ["The letter is empty: write it, or take the default."]),
        ("remove {nam}", ["Line 1: there is no field {nam}; did you mean {name}?"]),
        ('remove <img src="x">', ['The letter is plain text: take out “<img src="x">”.']),
        ("remove me, <nora@example.com>", []),
        ("remove\u00a0: 👩\u200d🔧", []),
        ("remove\u200b", ["The letter holds an invisible character (U+200B): take it out."]),
    ],
)
def test_the_problems_of_a_text(text, problems):
    assert check_text(text) == problems


@pytest.mark.parametrize(
    ("subject", "problems"),
    [
        (DEFAULT_SUBJECT, []),
        ("", ["The letter has no subject: write one."]),
        ("a\nb", ["The subject is one line without invisible characters: write it on one."]),
        ("x" * 201, ["The subject has 201 characters: keep it under 200."]),
        ("{wehn}", ["The subject: there is no field {wehn}; did you mean {when}?"]),
    ],
)
def test_the_problems_of_a_subject(subject, problems):
    assert check_subject(subject) == problems


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('If you answer "remove", I stop.', True),
        ("Antworten Sie einfach „remove“.", True),
        ("Just say remove.", True),
        ("Reply with the word remove and we stop.", True),
        ("REMOVE is enough.", True),
        ("Is it OK to remove you from our list?", False),
        ("Reply. May we remove you?", False),
    ],
)
def test_does_it_say_that_remove_is_enough(text, says):
    assert says_remove(text) is says


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("… 118 Canal Street, Columbus, OH 43215", True),
        ("118 CANAL STREET\n  Columbus OH  43215\n", True),
        ("118 Canal Street, Columbus", False),
        ("1118 Canal Street, Columbus, OH 43215", False),
    ],
)
def test_is_the_address_there(text, there):
    assert has_address(text, ADDRESS) is there


def test_what_lacks_is_put_under_the_letter():
    assert closing(FINE, "") == ""
    assert complete(FINE, ADDRESS) == FINE + "\n118 Canal Street\nColumbus, OH 43215\n"
    assert complete("May we remove you?\n\nRuth\n\n", ADDRESS) == (
        f"May we remove you?\n\nRuth\n\n{REMOVE_LINE}\n\n118 Canal Street\nColumbus, OH 43215\n"
    )
    whole = complete(FINE, ADDRESS)
    assert complete(whole, ADDRESS) == whole


def test_the_default_letter_is_signed_with_what_is_known():
    subject, text = default_letter("Ruth Harlan", "Harlan {Pike}", "")
    assert subject == DEFAULT_SUBJECT
    assert text.endswith("Ruth Harlan\nHarlan {{Pike}}\n{address}\n")
    assert check_text(text) == []
