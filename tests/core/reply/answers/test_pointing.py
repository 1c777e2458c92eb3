"""Answers behind words that point to a question: each pointer with each answer."""

import pytest

from reopen.core.reply.answers import answers_told

TO_THE_THIRD = [
    "#3:", "#3 only:", "3.", "3)", "(3)", "c)", "No. 3:", "Number 3:", "Q3:", "A3:", "Re #3,", "Re number three:",
    "Question three,", "Point three:", "Third:", "Third question:", "The third:", "To the third,",
    "On your third question:", "On the last point,", "For the last one,", "And the last one:", "Last question,",
    "To your last question:", "Your final question:", "And to number three,", "As for the database,",
    "As far as the database goes,", "Database:", "Finally, the database:", "Regarding the database,",
    "About the database:", "As to the list,", "As for removing me,", "With regard to removing us,", "Removal:",
    "On being removed:", "Concerning the removal,", "About taking me off,", "Remove me?", "OK to remove?",
    "Taking us off the list?", "Zur dritten Frage:", "Quant à la base de données,", "En cuanto a la baja:",
    "Wat betreft de databank:",
]  # fmt: skip
LEAVE = [
    "yes",
    "yes, that is ok.",
    "granted.",
    "go ahead.",
    "by all means.",
    "please do.",
    "of course.",
    "fine by me.",
]
NO_LEAVE = ["no", "no, keep me.", "please don't.", "I'd rather you didn't.", "not yet, please."]
BESIDE = [
    "{}",
    "Someone called, yes. I got the quote and that was all I needed. {}",
    "Nobody got in touch and I never saw a price. {}",
]


@pytest.mark.parametrize("pointer", TO_THE_THIRD)
def test_the_third_is_pointed_to(pointer: str) -> None:
    for beside in BESIDE:
        for said, leave in [*((one, True) for one in LEAVE), *((one, False) for one in NO_LEAVE)]:
            text = beside.format(f"{pointer} {said}")
            assert answers_told(text)[0].remove is leave, text


@pytest.mark.parametrize(
    "pointer",
    [
        "#1:", "1.", "1)", "Q1:", "Re #1,", "Number one:", "First question:", "On the first point,", "To the first,",
        "As for contact,", "Did anyone call?", "Was I contacted?", "In answer to your first question,",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("said", "contacted"),
    [
        ("yes", True),
        ("yes, twice.", True),
        ("they did.", True),
        ("no", False),
        ("nobody did.", False),
        ("never.", False),
    ],
)
def test_the_first_is_pointed_to(pointer: str, said: str, contacted: bool) -> None:
    assert answers_told(f"{pointer} {said}")[0].contacted is contacted


@pytest.mark.parametrize(
    "pointer",
    [
        "#2:",
        "2.",
        "2)",
        "Q2:",
        "Second question:",
        "To the second,",
        "As for what I was looking for,",
        "Satisfied?",
    ],
)
@pytest.mark.parametrize(
    ("said", "satisfied"),
    [
        ("yes", True),
        ("I did.", True),
        ("all of it.", True),
        ("no", False),
        ("not quite.", False),
        ("half of it.", False),
    ],
)
def test_the_second_is_pointed_to(pointer: str, said: str, satisfied: bool) -> None:
    assert answers_told(f"{pointer} {said}")[0].satisfied is satisfied


@pytest.mark.parametrize(
    "text",
    [
        "The last one, please, in blue.",
        "The first one is fine, send me two.",
        "The list we got from you was fine.",
        "Our database is fine now that Jim has mended it.",
        "The third floor, please.",
        "About the database of parts: we would like one with pictures.",
        "To the last man we had here, yes was not a word.",
        "Take me off Tuesday and put me down for Thursday.",
    ],
)
def test_what_points_to_no_question(text: str) -> None:
    told, parts = answers_told(text)
    assert (told.contacted, told.satisfied, told.remove) == (None, None, None), parts


@pytest.mark.parametrize(
    ("text", "contacted", "satisfied", "remove"),
    [
        (
            "No objection on the third point. On the others I would have to look in my diary.",
            None,
            None,
            True,
        ),
        ("That's a big 10-4 on number 3", None, None, True),
        ("Thumbs up on the last one!", None, None, True),
        ("Green light for number three", None, None, True),
        ("👍 on number 3", None, None, True),
        ("It's a no from me on number 3", None, None, False),
        ("Hard no on the third.", None, None, False),
        ("3 yes", None, None, True),
        ("2 no", None, False, None),
        ("Answering in order: she did; I did; you may.", True, True, True),
        ("Nobody came, nothing arrived, and yes with bells on.", False, False, True),
        (
            "1. yes, a lady 2. yep, all of it 3. oh for sure, you can. We're all on tablets now.",
            True,
            True,
            True,
        ),
        (
            "a) yes\nb) no, the price was missing\nc) please don't\nWould you send it again? I want it.",
            True,
            False,
            False,
        ),
        ("1) Not a soul\n2) No\n3) Wipe away", False, False, True),
        (
            "1. Yes.\n2. Not entirely.\n3. I would rather you did not. We take delivery in May.",
            True,
            False,
            False,
        ),
        ("Oh love, yes, and yes, and of course you can! x", True, True, True),
        ("no, no, certainly", False, False, True),
        ("We have 3 yes votes on the board", None, None, None),
        ("There is no problem on the third floor", None, None, None),
    ],
)
def test_answers_before_their_question_and_in_order(
    text: str, contacted: bool | None, satisfied: bool | None, remove: bool | None
) -> None:
    told = answers_told(text)[0]
    assert (told.contacted, told.satisfied, told.remove) == (contacted, satisfied, remove)
