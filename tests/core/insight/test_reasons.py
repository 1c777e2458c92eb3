"""What is taught of words, and what is learnt of words like them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.core.insight import reason_table
from reopen.core.insight.reason_lessons import Learnt, Lesson, learn
from reopen.core.insight.reason_table import FAMILIES, plainly
from reopen.core.insight.reason_words import LONGEST, key_of, number_of, plain, words_of
from reopen.core.insight.reasons import sort_reason

KNOWN = re.compile("|".join(rule.pattern for _, _, rule in reason_table._RULES))
OFTEN = [
    "he",
    "coaches",
    "golf",
    "price",
    "was fine",
    "support",
    "never rang",
    "Zürich",
    "ÀÉ",
    "½",
    "ﬁt",
    "山",
]
texts = st.text(max_size=60) | st.lists(
    st.sampled_from(OFTEN),
    max_size=8,
).map(" ".join)


def lesson(words: str, family: str, instead_of: str = "other") -> Lesson:
    return Lesson(key_of(words), words, family, instead_of)


def how(text: str, learnt: Learnt) -> tuple[str, str, str]:
    found = sort_reason(text, learnt=learnt)
    assert found is not None
    return found.family, found.how, found.words


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Price", "price"),
        ("  Too   HIGH!! ", "too high"),
        ("Couldn’t fold.", "couldn t fold"),
        ("Zu teuer für Müller, Straße 5", "zu teuer fur muller strasse 5"),
        ("Mu\u0308ller", "muller"),
        ("½ price", "12 price"),
        ("?!…", ""),
        ("", ""),
    ],
)
def test_key(text: str, key: str) -> None:
    assert key_of(text) == key


def test_key_of_two_texts_is_neither_s() -> None:
    assert key_of("Price", "", "they golf") == "price / they golf"
    long = "word " * 200
    assert len(key_of(long)) <= LONGEST
    assert key_of(long) != key_of(long + "more")
    assert number_of("") == 0 < number_of("price") < 2**63


@given(texts)
def test_same_words_are_the_same_key(text: str) -> None:
    assert key_of(text) == key_of(text.upper().lower()) or not text.isascii()
    assert plain(plain(text)) == plain(text)
    assert key_of(f" {text} . ") == key_of(text)
    for word in words_of(text):
        assert plain(text[word.start : word.end]) == word.plain


@pytest.mark.parametrize("family", FAMILIES[:-1])
@settings(max_examples=40)
@given(data=st.data())
def test_no_word_of_the_table_is_overlooked(family: str, data: st.DataObject) -> None:
    """The quick look for beginnings finds whatever the table would."""
    words = dict(reason_table._TABLE)[family]
    text = data.draw(st.from_regex(re.compile(rf"(?:{words})", re.I | re.A), fullmatch=True))
    assert re.search(rf"\b(?:{words})\b", text, re.I) is None or plainly(text) is not None


NAMES = [
    lesson("Their rep coaches our son.", "relationship"),
    lesson("He coaches the manager's team", "relationship"),
]
BOARD = [
    lesson(f"White board {n} is lacking ink", "product", "decided above")
    for n in ("alpha", "beta", "gamma", "eta")
]


@pytest.mark.parametrize(
    ("lessons", "text", "family", "led_by", "words"),
    [
        # The same words, at once.
        (NAMES[:1], "their REP coaches our son", "relationship", "taught", "their REP coaches our son"),
        # Nearly the same words, from one lesson.
        (NAMES[:1], "The rep coaches my son!", "relationship", "learnt", "coaches my son"),
        # One word of one lesson is too little …
        (NAMES[:1], "Nice car, coaches dogs.", "other", "", ""),
        # … of two it is enough.
        (NAMES, "Nice car, coaches dogs.", "relationship", "learnt", "coaches"),
        # Two that disagree say nothing.
        ([NAMES[0], lesson("He coaches the board", "decided above")], "Nice car, coaches dogs.", "other", "", ""),
        # A plain word of the table stands against two lessons, and three …
        (NAMES, "Coaches for a better price", "price", "table", "price"),
        (BOARD[:3], "The white board ran dry", "decided above", "table", "board"),
        # … and gives way to four that were taken from its family.
        (BOARD, "The white board ran dry", "product", "learnt", "white"),
        ([lesson(one.words, one.family) for one in BOARD], "White board, dry", "decided above", "table", "board"),
        # What was taught of the very words holds against any plain word.
        ([lesson("Price", "terms", "price")], "price.", "terms", "taught", "price."),
        ([lesson("Price", "terms", "price")], "Price too high", "price", "table", "Price"),
        # The last word holds.
        ([lesson("Price", "terms", "price"), lesson("PRICE", "price", "terms")], "price", "price", "taught", "price"),
        # Empty words teach nothing.
        ([lesson("They went with the other vendor", "terms"), lesson("They have the other offer", "terms")],
         "The other company", "other", "", ""),
    ],
)  # fmt: skip
def test_taught_and_learnt(lessons: list[Lesson], text: str, family: str, led_by: str, words: str) -> None:
    assert how(text, learn(lessons)) == (family, led_by, words)


def test_reason_before_its_note() -> None:
    learnt = learn(NAMES)
    assert sort_reason("Price", "coaches dogs", learnt=learnt).family == "price"
    assert sort_reason("Coaches dogs", "too expensive", learnt=learnt).family == "price"  # plain words first
    found = sort_reason("Other", "coaches dogs", learnt=learnt)
    assert (found.family, found.how, found.where, found.span, found.lessons) == (
        "relationship",
        "learnt",
        1,
        (0, 7),
        2,
    )


def test_a_pick_lists_other_says_nothing() -> None:
    learnt = learn([lesson("Other", "price")])
    assert sort_reason("Other", "He has met them at school", learnt=learnt).family == "other"
    assert sort_reason("Other", learnt=learnt).family == "price"  # but by itself it is what was said


def test_a_reason_and_its_note_taught_together() -> None:
    both = Lesson(key_of("Price", "Nobody rang."), "Price / Nobody rang.", "we were slow", "price")
    learnt = learn([both])
    found = sort_reason("price", "nobody RANG", learnt=learnt)
    assert (found.family, found.how, found.where) == ("we were slow", "taught", -1)
    assert sort_reason("price", learnt=learnt).family == "price"


words = st.lists(
    st.sampled_from(["golf", "buddy", "coaches", "son", "price", "support", "board", "zoo"]),
    min_size=1,
    max_size=4,
)
lessons = st.lists(
    st.builds(
        lambda w, f, i: lesson(" ".join(w), f, i), words, st.sampled_from(FAMILIES), st.sampled_from(FAMILIES)
    ),
    max_size=8,
)


@given(lessons, words.map(" ".join))
def test_what_lessons_may_and_may_not(taught: list[Lesson], text: str) -> None:
    learnt = learn(taught)
    found, plainly_found = sort_reason(text, learnt=learnt), sort_reason(text)
    assert found is not None
    assert plainly_found is not None
    last = {one.key: one.family for one in taught}
    if key_of(text) in last:
        assert (found.family, found.how) == (last[key_of(text)], "taught")
    elif found.family != plainly_found.family:
        assert found.how == "learnt"
        against = plainly_found.family != "other"
        held = [
            one for one in taught if one.family == found.family and set(one.words.split()) & set(text.split())
        ]
        assert len({one.key for one in held}) >= (4 if against else 1)
    if found.where >= 0:
        assert text[found.span[0] : found.span[1]] == found.words
    kept = {one.key: one for one in taught}.values()
    assert sort_reason(text, learnt=learn(sorted(kept, key=lambda one: one.key, reverse=True))) == found


@given(lessons, texts)
def test_any_text_is_sorted(taught: list[Lesson], text: str) -> None:
    found = sort_reason(text, learnt=learn(taught))
    assert found is None if not text.strip() else found is not None and found.family in FAMILIES
