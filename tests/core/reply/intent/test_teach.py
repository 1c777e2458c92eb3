"""What the owner corrects is learnt, the latest last; no lesson ever lifts a removal."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.core.reply.intent import Model, features
from reopen.core.reply.intent.teach import MARGIN, MOST, Example, Taught, taught
from reopen.core.reply.reading import Intent

INTENTS: tuple[Intent, ...] = (
    "remove", "interested", "later", "referral", "question", "satisfied", "not_interested", "unclear",
)  # fmt: skip
# As small as a model can be: a removal is known by one word, a call by another.
SHIPPED = Model(
    columns=(*(("intent", name) for name in INTENTS), ("remove", "yes"), ("remove", "none")),
    bias=(0, 0, 0, 0, 0, 0, 0, 50, 0, 0),
    weights={"w:remove": (900, 0, 0, 0, 0, 0, 0, 0, 500, 0), "w:call": (0, 600, 0, 0, 0, 0, 0, 0, 0, 0)},
    version="test",
)


def example(text: str, intent: Intent) -> Example:
    return features(text, ["longer than 0"]), intent


def best(model: Model, text: str) -> str:
    return model.scores(features(text, ["longer than 0"])).best("intent")[0]


@pytest.mark.parametrize("intent", INTENTS)
def test_what_was_corrected_is_read_as_corrected_with_a_margin(intent: Intent) -> None:
    text = "give the fair call its due season"
    likely = taught(SHIPPED, [example(text, intent)]).scores(features(text, ["longer than 0"])).of["intent"]
    others = max(share for name, share in likely.items() if name not in (intent, "remove"))
    assert likely[intent] / others == pytest.approx(2.718281828**MARGIN, rel=0.02)
    assert sum(likely.values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("corrections", "text", "now"),
    [
        ([], "close the file", "unclear"),
        ([("close the file", "remove")], "close the file", "remove"),
        # Near words learn with it, others do not.
        ([("we hold off until spring", "later")], "we hold off until the autumn", "later"),
        ([("we hold off until spring", "later")], "what would two cost", "unclear"),
        ([("we hold off until spring", "later")], "please call", "interested"),
        # The later one counts, of the very same words and of near ones.
        ([("close the file", "remove"), ("close the file", "not_interested")], "close the file", "not_interested"),
        ([("Close the file.", "later"), ("close the file", "remove")], "close the file", "remove"),
        ([("not now", "later"), ("not now thanks", "not_interested")], "not now thanks", "not_interested"),
        ([("not now", "later"), ("not now thanks", "not_interested")], "not now", "later"),
        # More than it takes: the first are forgotten.
        ([("hmm", "later"), *[("yes do", "interested")] * MOST], "hmm", "unclear"),
        # Nothing but what no word is in teaches nothing.
        ([("…", "later")], "…", "unclear"),
    ],
)  # fmt: skip
def test_the_next_reading(corrections: list[tuple[str, Intent]], text: str, now: str) -> None:
    assert best(taught(SHIPPED, [example(*one) for one in corrections]), text) == now


def test_the_shipped_weights_stay_and_the_answers_too() -> None:
    before = (dict(SHIPPED.weights), SHIPPED.bias)
    text = features("remove the call")
    model = taught(SHIPPED, [(text, "later")])
    assert (dict(SHIPPED.weights), SHIPPED.bias) == before
    assert model.scores(text).of["remove"] == SHIPPED.scores(text).of["remove"]
    assert taught(SHIPPED, []) is SHIPPED


def test_a_lesson_says_that_it_spoke() -> None:
    text = features("close the file")
    model = taught(SHIPPED, [(text, "remove")])
    assert isinstance(model, Taught)
    assert model.told_by(text, "intent", "remove") == ("your own corrections speak for it",)
    assert model.told_by(features("a call"), "intent", "interested") == ("“call”",)


WORDS = st.lists(
    st.sampled_from(["remove", "call", "me", "please", "not", "later", "the", "printer"]),
    min_size=1,
    max_size=6,
)
CORRECTIONS = st.lists(st.tuples(WORDS.map(" ".join), st.sampled_from(INTENTS)), max_size=8)


@settings(max_examples=150, deadline=None)
@given(CORRECTIONS, WORDS.map(" ".join))
def test_no_lesson_ever_lifts_a_removal(corrections: list[tuple[str, Intent]], text: str) -> None:
    found = features(text, ["longer than 0"])
    shipped = SHIPPED.scores(found)
    now = taught(SHIPPED, [example(*one) for one in corrections]).scores(found)
    assert now.of["intent"]["remove"] >= shipped.of["intent"]["remove"] - 1e-12
    assert sum(now.of["intent"].values()) == pytest.approx(1.0)
    if shipped.of["intent"]["remove"] > 0.5:
        assert now.best("intent")[0] == "remove"


def test_a_removal_stays_one_when_its_own_words_are_corrected() -> None:
    """The same text said to be something else, five hundred times: it is a removal all the same."""
    text = "please remove us"
    shipped = SHIPPED.scores(features(text)).of["intent"]["remove"]
    model = taught(SHIPPED, [(features(text), "interested")] * MOST)
    likely: Mapping[str, float] = model.scores(features(text)).of["intent"]
    assert likely["remove"] == pytest.approx(shipped)
    assert model.scores(features(text)).best("intent")[0] == "remove"
