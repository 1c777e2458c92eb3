from datetime import date, time

import pytest

from reopen.core.digest import SHOWN, DigestCall, DigestReply, Morning, digest, is_time, read_hour

ON = date(2026, 3, 24)
CALL = DigestCall("15:00", "Renee Alcott", "Cumberland Title", "(615) 555-0142", "Post-mortem")


@pytest.mark.parametrize(
    ("promised", "overdue", "due", "more", "replies", "subject"),
    [
        (1, 0, 0, 0, 0, "one promised call"),
        (2, 1, 0, 0, 0, "two promised calls, 1 other"),
        (1, 1, 2, 9, 1, "one promised call, 12 others, one reply"),
        (0, 1, 0, 0, 0, "one call"),
        (0, 2, 3, 8, 0, "13 calls"),
        (0, 0, 0, 0, 2, "two replies"),
    ],
)
def test_subject_counts_and_names_nobody(
    promised: int, overdue: int, due: int, more: int, replies: int, subject: str
) -> None:
    morning = Morning(
        ON,
        "x",
        (CALL,) * promised,
        (CALL,) * overdue,
        (CALL,) * due,
        more,
        (DigestReply("A", "B", ON),) * replies,
    )
    assert digest(morning, today_url="t", off_url="o").subject == f"Tue 24 Mar 2026: {subject}"


def test_what_is_not_known_leaves_no_blank() -> None:
    bare = DigestCall("12 days", "", "Orrin", "", "")
    text = digest(
        Morning(ON, "Two calls.", (), (bare,), (CALL,), 3),
        today_url="https://r.example/",
        off_url="https://r.example/m/1/",
    ).text
    assert text == (
        "Two calls.\n\nOVERDUE\n12 days: Orrin\n\n"
        "DUE TODAY\n15:00: Renee Alcott, Cumberland Title\n  (615) 555-0142\n  Post-mortem\n\n"
        "three more calls due, first when these are done.\n\n"
        "The whole day: https://r.example/\n\n"
        "--\nNo morning mail any more, with one click: https://r.example/m/1/\n"
    )


def test_a_long_list_is_a_number() -> None:
    text = digest(Morning(ON, "x", (), (CALL,) * (SHOWN + 5)), today_url="t", off_url="o").text
    assert (text.count("Renee"), "and 5 more." in text) == (SHOWN, True)


def test_a_morning_without_calls_or_replies_is_empty() -> None:
    assert Morning(ON, "Nothing is due.", more=0).is_empty
    assert not Morning(ON, "", replies=(DigestReply("A", "", ON),)).is_empty


@pytest.mark.parametrize(
    ("now", "at", "yes"),
    [
        (time(6, 59, 59), time(7), False),
        (time(7), time(7), True),
        (time(11, 59, 59), time(7), True),
        (time(12), time(7), False),
        (time(23, 30), time(18, 59), True),
        (time(0), time(0), True),
    ],
)
def test_is_time(now: time, at: time, yes: bool) -> None:
    assert is_time(now, at) is yes


@pytest.mark.parametrize(
    ("text", "hour"), [(" 7:05 ", time(7, 5)), ("7", time(7)), ("18:59", time(18, 59)), ("Off", None)]
)
def test_read_hour(text: str, hour: time | None) -> None:
    assert read_hour(text) == hour


@pytest.mark.parametrize("text", ["", "x", "7:x", "19", "7:60", "٧", "7:٣"])
def test_read_hour_says_what_is_wrong(text: str) -> None:
    with pytest.raises(ValueError, match="is no hour"):
        read_hour(text)
