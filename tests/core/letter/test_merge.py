"""Merge fields: filled, or missing by name; never a blank, never an injected line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.core.letter import FIELDS, Fields, LetterError, literal, missing_words, parts, render

NORA = Fields(first="Nora", what="two A3 colour copiers", month="May")


@pytest.mark.parametrize(
    ("text", "arrives", "missing"),
    [
        ("Hello {first},", "Hello Nora,", ()),
        ("Hello { first },", "Hello Nora,", ()),
        ("{what|new equipment}", "two A3 colour copiers", ()),
        ("{rep|one of us}", "one of us", ()),
        ("Hello {last},", "Hello {last},", ("last",)),
        ("{last} {account} {last}", "{last} {account} {last}", ("last", "account")),
        ("{last|}", "{last|}", ("last",)),
        ("a {{brace}} here", "a {brace} here", ()),
        ("{{{first}}}", "{Nora}", ()),
        ("one\r\ntwo\rthree", "one\ntwo\nthree", ()),
        ("", "", ()),
    ],
)
def test_a_letter_is_filled(text, arrives, missing):
    found = render("s", text, NORA)
    assert (found.text, found.missing) == (arrives, missing)


def test_marks_show_where_the_values_stand():
    found = render("About {what}", "Hello {first}, in {month|spring}.", NORA)
    assert [(found.text[a:b], name) for a, b, name in found.used] == [("Nora", "first"), ("May", "month")]
    assert [(found.subject[a:b], n) for a, b, n in found.subject_used] == [("two A3 colour copiers", "what")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello {frist},", "Line 1: there is no field {frist}; did you mean {first}?"),
        ("Hello\n{First}", "Line 2: there is no field {First}; did you mean {first}?"),
        ("Hello {first", "Line 1: “{” has no “}”. Write it twice to mean the brace itself."),
        ("a\nb\nc } d", "Line 3: “}” has no “{”. Write it twice to mean the brace itself."),
    ],
)
def test_what_cannot_be_read_is_named(text, words):
    with pytest.raises(LetterError) as error:
        render("", text, NORA)
    assert str(error.value) == words


def test_an_unknown_field_without_a_neighbour_lists_the_known_ones():
    with pytest.raises(LetterError, match=r"there is no field \{zzz\}; these are known: \{first\}, \{last\}"):
        parts("{zzz}")


def test_a_value_is_never_read_as_a_field_and_never_breaks_a_line():
    hostile = Fields(first="{rep}\r\nBcc: all@example.com\x00", account="A\u2028B")
    found = render("To {first}\nX: y", "{first}|{account}", hostile)
    assert found.subject == "To {rep} Bcc: all@example.com X: y"
    assert found.text == "{rep} Bcc: all@example.com|A B"


def test_an_address_keeps_its_lines_in_the_text_alone():
    found = render("{address}", "{address}", Fields(address=" 118 Canal Street \r\n\r\nColumbus, OH 43215\n"))
    assert found.text == "118 Canal Street\nColumbus, OH 43215"
    assert found.subject == "118 Canal Street Columbus, OH 43215"


def test_missing_in_words():
    assert missing_words(("first",)) == "no first name"
    assert missing_words(("month", "when", "account")) == "no month of the first inquiry; no company"
    assert all(missing_words((name,)) for name in FIELDS)


@given(st.text())
def test_any_text_says_itself(text):
    assert render("", literal(text), NORA).text == text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(), st.builds(Fields, first=st.text(), account=st.text(), address=st.text()))
def test_a_letter_is_whole_or_names_what_lacks_and_its_subject_is_one_line(text, fields):
    template = literal(text) + "{first}{account|x}{address|y}"
    found = render(template, template, fields)
    assert found.subject.splitlines() in ([], [found.subject])
    assert found.subject.isprintable()
    assert found.missing == (() if fields.value("first") else ("first",))
    for start, end, name in found.used:
        assert found.text[start:end] == (fields.value(name) or {"account": "x", "address": "y"}[name])


@given(st.text(alphabet="{}|firstwha \n"))
def test_no_text_breaks_the_reader(text):
    words = "Line 1"
    try:
        render(text, text, NORA)
    except LetterError as error:
        words = str(error)
    assert words.startswith("Line ")
