"""Who has left the company or the role, and who only seems to have."""

import pytest

from reopen.core.reply.departed import gave_up, has_left
from reopen.core.reply.departed_words import LEFT


@pytest.mark.parametrize(
    "text",
    [
        "She no longer works here.",
        "I left Harrow & Penn in May, try the front desk.",
        "He's left Oak Street Dental for a place in Ohio.",
        "My father, who wrote to you, died in June.",
        "Mum passed last winter.",
        "I gave up the buying when my knees went.",
        "I changed departments, it's payroll for me now.",
        "His employment with the mill ended on 1 May.",
        "My daughter took over, she's the one with the chequebook.",
        "Rents aren't my patch any more.",
        "I went back to teaching.",
        "Mrs. Orr has the office job now.",
        "I've moved across to legal.",
        "The company and Mr Boyd parted ways at midsummer.",
        "They've bumped me over to the repair desk.",
        "Since Easter I only teach the beginners.",
        "Ingrid left Norhaven on 3 June.",
        "Since the merger it has been in the council's hands.",
        "Seit Mai bin ich im Ruhestand.",
        "Den Vertrieb habe ich im Herbst abgegeben.",
        "Frau Kern hat uns verlassen.",
        "J'ai quitté la maison en juin.",
        "Ya no trabajo aquí.",
        "Ik werk hier niet meer.",
        "(Retired!) Ask the new people.",
    ],
)
def test_they_left(text: str) -> None:
    assert has_left(text) != ""


@pytest.mark.parametrize(
    "text",
    [
        "I left two messages in March.",
        "The doctor has left us for three days, for a congress on feet.",
        "I left Tuesday's note on your desk.",
        "The dishwasher died and so did the fryer.",
        "The motion passed last week.",
        "He passed it on to me.",
        "We changed suppliers.",
        "The meeting was moved to Friday.",
        "I took over the world, and now I need a copier.",
        "Our old printer was retired in May.",
        "This mailbox is being retired.",
        "I retire in four years, no sooner.",
        "We parted ways with our supplier.",
        "They put me on hold.",
        "Alles bestens, danke.",
        "Tout va bien.",
        "Todo bien, gracias.",
        "Alles prima, dank u.",
        "",
    ],
)
def test_they_did_not(text: str) -> None:
    assert has_left(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ruth has my old desk, ask her.",
        "I sold up, the new owners are the Beckers.",
        "I've handed it all to Colin.",
        "Sam replaced me.",
        "I lost the election, ask the new clerk.",
        "Ya no me ocupo yo, sino Jimena.",
    ],
)
def test_who_points_to_another_gave_it_up(text: str) -> None:
    assert gave_up(text) != ""


@pytest.mark.parametrize("text", ["Ask Ruth, she does the buying.", "You want our head office for that."])
def test_who_points_to_another_never_had_it(text: str) -> None:
    assert gave_up(text) == ""


def test_words_without_which_a_pattern_is_not_tried_are_in_lower_case() -> None:
    assert {word for needs, _ in LEFT for word in needs if word != word.lower() or not word} == set()
