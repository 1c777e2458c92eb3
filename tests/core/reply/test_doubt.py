"""What is acted upon, and what is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from reopen.core.reply.doubt import SURE_ENOUGH, is_asked, or_else, sure_enough
from reopen.core.reply.intent import Model
from reopen.core.reply.reading import Reading

HUMAN = Reading("human", "later", confidence=SURE_ENOUGH["later"])


@pytest.mark.parametrize(
    ("reading", "asked"),
    [
        (HUMAN, False),
        (replace(HUMAN, confidence=SURE_ENOUGH["later"] - 0.01), True),
        # What closes a door must be surer than what does nothing.
        (replace(HUMAN, intent="satisfied", confidence=0.6), False),
        (replace(HUMAN, intent="not_interested", confidence=0.6), True),
        (replace(HUMAN, intent="remove", confidence=0.99, in_doubt=True), True),
        (replace(HUMAN, intent="remove", confidence=0.3), True),
        # A machine's mail is known by its headers: nothing to ask.
        (Reading("auto_reply", confidence=0.1), False),
        (Reading("complaint", confidence=0.1), False),
    ],
)
def test_who_is_asked(reading: Reading, asked: bool) -> None:
    assert is_asked(reading) == asked


def test_an_old_reading_without_confidence_was_acted_upon() -> None:
    assert sure_enough("later", None)


def test_the_other_reading_is_the_next_likeliest() -> None:
    model = Model(
        columns=(("intent", "remove"), ("intent", "later"), ("intent", "interested")),
        bias=(-500, 0, 100),
        weights={"w:next spring": (0, 300, 0)},
        version="test",
    )
    today = date(2026, 3, 10)
    reading = replace(HUMAN, intent="interested", new_text="Next spring?")
    assert or_else(reading, today=today, model=model) == ("later", ("“next spring”",))
    assert or_else(replace(reading, intent="later"), today=today, model=model) == ("interested", ())
    assert or_else(replace(reading, new_text=" "), today=today, model=model) is None
