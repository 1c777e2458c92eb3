"""One sentence heard by itself: its file, its sums, and what it stops."""

from dataclasses import replace
from datetime import date
from math import exp

import pytest

from reopen.core.reply.answers import answers_told
from reopen.core.reply.intent.asking import Asking, sentences
from reopen.core.reply.intent.decide import plain, wish
from reopen.core.reply.intent.features import features
from reopen.core.reply.intent.model import Model
from reopen.services.reply_model import reply_model

DAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Got it. Out I go!", ["Got it.", "Out I go!"]),
        ("A\nB", ["A", "B"]),
        ("He came, so strike me off.", ["He came, so strike me off.", "He came,", "so strike me off."]),
        ("No thanks – off with me", ["No thanks – off with me", "No thanks", "off with me"]),
        ("Same. Same. Same.", ["Same."]),
        ("!!! ...", []),
        ("", []),
    ],
)
def test_sentences(text: str, pieces: list[str]) -> None:
    assert sentences(text) == pieces


def test_no_mail_is_heard_without_end() -> None:
    assert len(sentences("".join(f"Line {number}.\n" for number in range(10_000)))) == 30


def test_the_sentence_that_most_asks_speaks_for_the_mail() -> None:
    asking = Asking.parse(["bias\t-200", "w:out\t500", "w:price\t-100"])
    assert (asking.odds({"w:out": 1.0}), asking.odds({"w:price": 0.5})) == pytest.approx((3.0, -2.5))
    for text, asked_by in (("price", "price"), ("price\nout", "out"), ("out\nprice", "out")):
        chance = 1 / (1 + exp(-asking.odds(features(asked_by))))
        assert asking.chance(text) == (pytest.approx(chance), asked_by)
    assert asking.chance("") == (0.0, "")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["bias\t-200", "w:out\tmuch"], "Line 2 of what asks has no whole number behind its feature."),
        (["bias"], "Line 1 of what asks has no whole number behind its feature."),
        (["w:out\t500"], "What asks has no bias."),
    ],
)
def test_a_file_that_is_not_as_it_should_be(lines: list[str], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Asking.parse(lines)


def _intent(text: str, model: Model) -> str:
    words = plain(text)
    return wish(words, *answers_told(words), DAY, model).intent


SAID_BESIDE = [
    "Ich bin seit April in Pension, meine Nachfolgerin ist Frau Ilse Brandner, i.brandner@tischlerei-brandner.example. "
    "Mich können Sie aus den Unterlagen nehmen.",
    "The price was right and the visit too, then my brother gave us his. So yes, out I go, and no hard feelings.",
    "I now teach the fourth form. My successor is Ines Maurer, i.maurer@lindenschule.example; do erase the old me.",
]


@pytest.mark.parametrize("text", SAID_BESIDE)
def test_what_one_sentence_asks_is_heard_among_others(text: str) -> None:
    assert _intent(text, reply_model()) == "remove"
    assert _intent(text, replace(reply_model(), asking=None)) != "remove"


@pytest.mark.parametrize(
    "text",
    [
        "What database is it, and what would it mean, being removed?",
        "We want a machine with a sorter. Take the old one off the quote, and come on Tuesday.",
        "Yes, one fellow phoned. The lease runs until spring; write then. By all means remove HIM.",
        "You can remove the word closed from my file. We are open again, and need a machine by Monday.",
        "no spam please, just the price",
        "No need to remove me. I only moved to another office; write again in spring.",
    ],
)
def test_what_has_only_its_words_is_not(text: str) -> None:
    assert _intent(text, reply_model()) != "remove"
