"""Whom a server's own text speaks of."""

import pytest

from reopen.core.reply.bounce.prose import after_list, failures, named, words

COPY = "\nReturn-Path: <olive@ours.example>\nTo: other@lee.example\n"


@pytest.mark.parametrize(
    "mark",
    [
        "--- Below this line is a copy of the message.",
        "------ This is a copy of the message, including all the headers. ------",
        "----- Original message -----",
        "Original message follows.",
        "   ----- Unsent message follows -----",
        "--- The header of the original message is following. ---",
        "Received: from a.example by b.example; Mon, 2 Mar 2026 09:00:00 +0000",
        "Message headers follow.",
    ],
)
def test_the_words_end_where_the_message_begins(mark: str) -> None:
    assert (
        words(f"<ann@lee.example>: no such user\n\n{mark}\n{COPY}").strip()
        == "<ann@lee.example>: no such user"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "<ann@lee.example>:\n550 no such user\nGiving up.",
            {"ann@lee.example": "550 no such user\nGiving up"},
        ),
        ("  ann@lee.example\n    host mx: 550 no", {"ann@lee.example": "host mx: 550 no"}),
        (
            "ann@lee.example: full\nkim@lee.example: gone",
            {"ann@lee.example": "full", "kim@lee.example": "gone"},
        ),
        ("Unknown user: ann@lee.example", {"ann@lee.example": ""}),
        ("Recipient address: ann@lee.example\nReason: none", {"ann@lee.example": "Reason: none"}),
        ("Delivery failed 20 attempts: ann@lee.example", {"ann@lee.example": ""}),
        ("* ann@lee.example\n* kim@lee.example", {"ann@lee.example": "", "kim@lee.example": ""}),
        ("From: ann@lee.example\nplease contact\n<postmaster@lee.example>", {}),
        ("To: olive@ours.example", {}),
        ("", {}),
    ],
)
def test_failures(text: str, said: dict[str, str]) -> None:
    found = failures(text, frozenset({"olive@ours.example"}))
    assert {one.address: one.words for one in found} == said


def test_addresses_within_lines() -> None:
    assert named("Your mail to ann@lee.example came back; ask postmaster@lee.example", frozenset()) == [
        "ann@lee.example"
    ]
    assert named("We tried ann@lee.example in vain", frozenset({"ann@lee.example"})) == []


def test_a_list_of_recipients_is_announced() -> None:
    text = "Your message to all@list.example\ndid not reach the following recipient(s):\nann@lee.example on Monday"
    assert after_list(text).split() == ["ann@lee.example", "on", "Monday"]
