"""Answers put in other words than a plain yes, no and pointer: each slot with the words of the others."""

from itertools import product

import pytest

from reopen.core.reply.answers import answers_told

SIGN = {True: "y", False: "n", None: "-"}
YES = ["yes", "roger", "a big yes", "affirmative", "thumbs up", "tick", "defo", "yep"]
NO = ["no", "zip", "nada", "negative", "a firm no", "thumbs down", "nothing", "nope"]
PLACES = [("one", "two", "three"), ("#1", "#2", "#3"), ("the first", "the second", "the last")]
ALL = ["all three", "each of your questions", "everything", "1-3", "one through three", "all of them"]
LEAVE = [
    "scratch me", "strike me", "remove", "delete", "out please", "lose me", "cross me off", "go for it", "goforit",
    "feel free", "defo", "sooner the better", "by all means", "roger", "take us off the list", "yes indeedy",
]  # fmt: skip
REFUSAL = ["keep me", "not yet", "I'd rather you didn't", "please don't", "over my dead body"]
OPEN = ["have to ask my brother", "let me check with the office", "tbd", "still mulling it over", "up to you"]


def told(text: str) -> str:
    answers, _ = answers_told(text)
    return "".join(SIGN[one] for one in (answers.contacted, answers.satisfied, answers.remove))


@pytest.mark.parametrize(("yes", "no"), list(zip(YES, NO, strict=True)))
@pytest.mark.parametrize("places", PLACES)
def test_said_to_a_place(yes: str, no: str, places: tuple[str, str, str]) -> None:
    for to, join in product(("on", "to"), (", ", ", and ", "; ")):
        first, second, third = places
        assert told(f"{no} {to} {first}, {no} {to} {second}{join}{yes} {to} {third}") == "nny"
        assert told(f"{yes} {to} {first}, {no} {to} {second}{join}{no} {to} {third}.") == "ynn"
        assert told(f"{yes} {to} {first}, {yes} {to} {second}{join}{yes} {to} {third}.") == "yyy"


@pytest.mark.parametrize("every", ALL)
def test_one_answer_to_them_all(every: str) -> None:
    for yes in ("yes", "yep", "affirmative"):
        for text in (
            f"Same answer to {every}: {yes}",
            f"{yes} to {every}",
            f"One answer for {every}: {yes}.",
        ):
            assert told(text) == "yyy", text
    assert told(f"Same reply for {every}: no") == "nnn"
    assert told(f"Yes is my answer to {every}.") == "yyy"


@pytest.mark.parametrize(("said", "sign"), [*((one, "y") for one in LEAVE), *((one, "n") for one in REFUSAL)])
def test_the_third_in_every_layout(said: str, sign: str) -> None:
    for text in (
        f"1. no\n2. no\n3. {said}",
        f"1) nobody 2) nothin 3) {said}",
        f"A. nope\nB. nowt\nC. {said}",
        f"no, no, {said}",
        f"no - no - {said}",
        f"no / no / {said}",
        f"Nope.\nNope.\n{said}",
        f"Called: no\nHappy: no\nRemove: {said}",
    ):
        assert told(text) == "nn" + sign, text
    assert told(f"It never came, I'm afraid. And on the last one, {said}.")[2] == sign


@pytest.mark.parametrize("said", OPEN)
def test_the_third_left_open(said: str) -> None:
    assert told(f"1. Y\n2. Y\n3. {said}") == "yy-"
    assert told(f"1) yes\n2) no\n3) {said}") == "yn-"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1yes2no3yes", "yny"),
        ("1n2n3y", "nny"),
        ("1. Y\n2. N\n3. Y", "yny"),
        ("tick, tick, tick", "yyy"),
        ("cross cross tick", "nny"),
        ("nah nah deffo", "nny"),
        ("roger roger roger", "yyy"),
        ("nope nope go ahead", "nny"),
        ("n n remove", "nny"),
        ("- - + (plus is yes)", "nny"),
        ("(c) yes (b) no (a) no", "nny"),
        ("c) yes b) yes a) no", "nyy"),
        ("No to the calls, no to the info, yes to the removal.", "nny"),
        ("Yep to the contact, nope to the receiving and yep to the deleting.", "yny"),
        ("Yes on the call, yes on the details, no on the removal.", "yyn"),
        ("1st q: no. 2nd q: no. 3rd q: yes", "nny"),
        ("first q: nope. second q: yep. third q: yep", "nyy"),
        ("No. 3 gets the nod.", "--y"),
        ("Number three gets a thumbs up.", "--y"),
        ("The third gets a firm no.", "--n"),
        ("Point 3 is approved.", "--y"),
        ("All of them can be answered in the affirmative.", "yyy"),
        ("All three questions can be answered with no.", "nnn"),
        ("Answering in order — no; no (not one page); yes, you may.", "nny"),
        ("Neither called nor supplied. And as to number three, go ahead.", "nny"),
        ("Alla prima no, alla seconda sì, alla terza sì.", "nyy"),
        ("À primeira, não; à segunda, não; à terceira, sim.", "nny"),
        # Wishes, orders, counts: no answers.
        ("Yes to the call, yes to the quote please.", "---"),
        ("No to the call, just send the info.", "---"),
        ("1-3 weeks is fine for delivery, yes", "---"),
        ("Same answer as last time: send the price.", "---"),
        ("One for each of the boys: three machines", "---"),
        ("Check on the three printers we bought.", "---"),
        ("Cross me off the invitation list for the barbecue, I bought three.", "---"),
        ("Roger on three is the man you want, extension 12.", "---"),
    ],
)  # fmt: skip
def test_in_other_words(text: str, expected: str) -> None:
    assert told(text) == expected
