"""What is not theirs to say or not understood, refusals of the question echoed, and near twins."""

import pytest

from reopen.core.reply.answers import answers_told

SIGN = {True: "y", False: "n", None: "-"}


def told(text: str) -> str:
    answers, _ = answers_told(text)
    return "".join(SIGN[one] for one in (answers.contacted, answers.satisfied, answers.remove))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yes and yes. The third is above my pay grade.", "yy-"),
        ("yes and yes. i don't understand the third one", "yy-"),
        ("Yes and yes. I did not understand the last question.", "yy-"),
        ("1. yes 2. yes 3. not my call", "yy-"),
        ("1. yes 2. yes 3. That's for my husband to decide", "yy-"),
        ("1. yes 2. yes 3. outside my remit", "yy-"),
        ("1. Yes 2. Yes 3. I hold no opinion", "yy-"),
        ("1. no 2. no 3. Please ask Mrs. Amin", "nn-"),
        ("1. Nobody contacted me. 2 and 3: please direct those to Dr. Patel.", "n--"),
        ("1. No. 2 and 3. Refer these to our purchasing office, please.", "n--"),
        ("1. ja 2. ja 3. das ist nicht meine Entscheidung", "yy-"),
        ("1. ja 2. ja 3. Habe ich nicht verstanden", "yy-"),
        ("1. oui 2. oui 3. ce n'est pas à moi de le dire", "yy-"),
        ("1. oui 2. oui 3. pas compris", "yy-"),
        ("1. sí 2. sí 3. no me corresponde", "yy-"),
        ("1. sí 2. sí 3. no entiendo", "yy-"),
        ("1. ja 2. ja 3. daar ga ik niet over", "yy-"),
        ("1. ja 2. ja 3. niet begrepen", "yy-"),
        ("Someone called and I got the figures I asked for. As to your records, I have no opinion.", "---"),
        ("Somebody did and I did. The third question isn't for me to say, I only sweep the floors.", "yy-"),
        ("Remove me from what? I don't think I know your company.", "---"),
        ("Delete me from what? I do not believe we ever met.", "---"),
        ("1. no 2. no 3. I have no objection", "nny"),
        ("It's not for me, take me off the list.", "--y"),
        (
            "1. Regrettably not. 2. Regrettably not. 3. Regrettably I must decline, we mean to buy in spring.",
            "nnn",
        ),
        ("Firstly, no one rang. Secondly, we received nothing. Thirdly, no objection.", "nny"),
        (
            "Firstly, nobody made contact. Secondly, I accordingly received nothing. Thirdly, I consent.",
            "nny",
        ),
        ("I was contacted: no. May you remove me: you may not, I want one after the move.", "--n"),
        ("Was I contacted: no. May you remove me: you may not.", "n-n"),
        ("Was I called? Yes. May you remove me? You may not.", "y-n"),
        ("Was I contacted: no. May you remove me: you may.", "n-y"),
        ("OK to remove you? Can I say no?", "--n"),
    ],
)
def test_the_third_left(text: str, expected: str) -> None:
    assert told(text) == expected
