"""The words to say: no blank is ever read out."""

import re

import pytest

from reopen.core.cadence import CadenceSettings, CustomCadence
from reopen.core.words import (
    NAMES,
    POST_MORTEM_QUESTIONS,
    QUESTIONS,
    WORDS,
    check,
    check_own,
    fill,
    kind_of,
    own_words,
    script,
)

EVERYTHING = dict.fromkeys(NAMES, "x") | {"name": "Renee", "seller": "Dana", "company": "Harlan Pike"}


@pytest.mark.parametrize("kind", list(WORDS))
def test_every_text_stands_with_all_and_with_nothing_known(kind):
    assert check(WORDS[kind]) == ""
    for facts in (
        EVERYTHING,
        {"seller": "Dana"},
        {"seller": "Dana", "name": "Renee"},
        {"seller": "me", "term": "36"},
    ):
        said = script(kind, facts).say
        assert said
        assert not re.search(r"[\[\]{}]| ,| \.|  |^\W", said), said


def test_words_with_names():
    assert script("contract_last", EVERYTHING | {"competitor": "Marlow", "months_left": "6"}).say == (
        "Renee, it’s Dana at Harlan Pike. Your contract with Marlow ends in 6 months. "
        "This is when most people begin to look. May we be one of those whom you compare?"
    )


@pytest.mark.parametrize("kind", ["post_mortem", "post_mortem_unagreed"])
def test_the_post_mortem_asks_five_questions(kind):
    assert script(kind, {"seller": "Dana"}).questions == POST_MORTEM_QUESTIONS
    assert len(POST_MORTEM_QUESTIONS) == 5
    assert set(QUESTIONS) <= set(WORDS)


@pytest.mark.parametrize(
    ("reasons", "facts", "kind"),
    [
        (["post_mortem"], {"promised": True}, "post_mortem"),
        (["post_mortem", "check_in:1"], {"promised": False}, "post_mortem_unagreed"),
        (["check_in:4", "call_back"], {"promised": True}, "call_back"),
        (["call_back"], {"promised": False}, "call_back_unnamed"),
        (["check_in:9", "contract:18"], {"promised": False, "months_left": 18}, "contract"),
        (["contract:30"], {"promised": False, "months_left": 6}, "contract_last"),
        (["contract:30", "notice"], {"promised": False, "months_left": 6}, "notice"),
        (["check_in:1"], {"promised": False, "is_first": True}, "first_call"),
        (["check_in:2"], {"promised": False}, "check_in"),
        (["quote_follow_up"], {"promised": True}, "quote_follow_up"),
        (["renewal:12"], {"promised": False}, "renewal"),
        ([], {"promised": False}, "other"),
    ],
)
def test_kind_of_call(reasons, facts, kind):
    assert kind_of(reasons, **facts) == kind


def test_the_owners_words_stand_for_every_variant():
    own = own_words(
        CadenceSettings(
            words={"post_mortem": "Five minutes[, {name}]?", "check_in": ""},
            custom=(
                CustomCadence(name="renewal", channel="phone", months=(12,), words="Renewal[, {name}]?"),
            ),
        )
    )
    facts = {"seller": "Dana", "name": "Renee"}
    assert script("post_mortem_unagreed", facts, own).say == "Five minutes, Renee?"
    assert script("renewal", facts, own).say == "Renewal, Renee?"
    assert script("check_in", facts, own).say == script("check_in", facts).say
    assert script("renewal", {"seller": "Dana"}, own).say == "Renewal?"


def test_own_words_with_a_blank_give_way_to_ours():
    assert script("check_in", {"seller": "Dana"}, {"check_in": "Hello {name}!"}).say.startswith("It’s Dana.")


@pytest.mark.parametrize(
    ("text", "facts", "said"),
    [
        ("[{name}, ]hello", {}, "Hello"),
        ("[{name}, ]hello", {"name": "Bob"}, "Bob, hello"),
        ("a[ b[ {c}] d] e", {}, "A b d e"),
        ("a[ b {c}[ d]] e", {}, "A e"),
        ("a {c}", {}, ""),
        ("a [b", {}, "A b"),
        ("a ] b", {}, "A ] b"),
        ("{ name }", {"name": "Bob"}, "Bob"),
        ("", {}, ""),
        ("[{name}]", {"name": "  "}, ""),
        ("[{name}]", {"name": "{seller} [x"}, "{seller} [x"),
    ],
)
def test_fill(text, facts, said):
    assert fill(text, facts) == said


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[{name}, ]it’s {seller}.", ""),
        ("{name}, hello", "“{name}” is not always known"),
        ("[{nam}]", "“{nam}” is no name that I know"),
        ("[hello", "A bracket “[” is never closed."),
        ("hello]", "closes what no “[” opened"),
        ("a { b", "A brace “{” stands alone"),
    ],
)
def test_check_says_what_is_wrong(text, wrong):
    assert wrong in check(text)
    assert bool(wrong) == bool(check(text))


def test_the_owners_words_are_checked_by_the_keys_of_their_file():
    settings = CadenceSettings(
        words={"check_in": "Hello {nme}.", "notice": "It’s {seller}.", "call_back": ""},
        custom=(CustomCadence(name="budget", channel="phone", months=(10,), words="Hello {name}."),),
    )
    assert check_own(settings) == [
        ("“check_in” in [words]", f"“{{nme}}” is no name that I know. There are: {', '.join(NAMES)}."),
        (
            "“words” of the cadence “budget”",
            "“{name}” is not always known: put the words that need it in [brackets], to be left out.",
        ),
    ]
