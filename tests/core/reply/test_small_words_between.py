"""Slots crossed with slots: who shuts and when they are back; who left and who only died; the day among other words."""

from datetime import UTC, date, datetime
from itertools import product

import pytest

from reopen.core.reply.departed import has_left
from reopen.core.reply.door_notice import door_notice
from reopen.core.reply.no_leaver import without_the_gone
from reopen.core.reply.reading import Reading
from reopen.core.reply.times import resume_on
from tests.fixtures.reading import read

TODAY = date(2026, 5, 12)  # a Tuesday
NOW = datetime(2026, 5, 12, 15, tzinfo=UTC)


def of(text: str, sender: str = "Nora Hale", *headers: str) -> Reading:
    head = (
        f"From: {sender} <nora@halepress.example>",
        "To: Rob Hanley <rob@hanley.example>",
        "Subject: Re: quick question",
        "Date: Tue, 12 May 2026 10:00:00 +0000",
        "Content-Type: text/plain; charset=utf-8",
        *headers,
    )
    return read("\r\n".join((*head, "", text, "")).encode(), received_at=NOW)


AWAY = (
    "deer season",
    "turkey camp",
    "we shut down the last week of may",
    "gone skiing",
    "shutting down all month",
)
RETURNS = ("back june 8", "back at it june 8", "back on june 8th with photos")
BESIDE = ("", " if a pipe is leaking call the yard.", " if your dog is missing ring the shelter.")
NO_NOTICE = (
    " if your price is right call me.",
    " if you want it call the shop.",
    " if the quote is ready call the shop.",
    " take us off.",
    " did anybody call?",
    " we still need one.",
    " nobody called us.",
)


@pytest.mark.parametrize(("away", "back", "beside"), list(product(AWAY, RETURNS, BESIDE)))
def test_a_notice_and_whom_to_turn_to(away: str, back: str, beside: str) -> None:
    assert door_notice(f"{away}. {back}.{beside}")


@pytest.mark.parametrize(("away", "back", "beside"), list(product(AWAY, RETURNS, NO_NOTICE)))
def test_a_word_to_us_and_it_is_a_person(away: str, back: str, beside: str) -> None:
    assert not door_notice(f"{away}. {back}.{beside}")


@pytest.mark.parametrize(
    "text",
    [
        "tax season. back june 8.",
        "busy season. back june 8.",
        "we shut down the old copier. back june 8.",
        "we shut down. back june 8.",
        "we're closed until june 8.",
        "closed for good. back never.",
        "deer season.",
        "deer season. back to you june 8.",
    ],
)
def test_no_notice(text: str) -> None:
    assert not door_notice(text)


ASKED = ("Take us off please.", "Please stop the mails.", "You may cross us out.")
NOBODY_LEFT = (
    "My wife handled that and she passed last autumn.",
    "My brother died in March.",
    "My husband passed away.",
    "I've sold the shop and moved to the coast.",
    "We're retired! Sold the old mill in April.",
    "I sold the orchard to a young couple.",
    "Ya no trabajamos con copiadoras.",
)
SOMEBODY_LEFT = (
    "I retired from the practice in April and only look in now and then.",
    "I no longer work here.",
    "She has taken a job with another clinic.",
    "I left the company in March.",
)


@pytest.mark.parametrize(("ask", "why"), list(product(ASKED, NOBODY_LEFT)))
def test_the_dead_and_who_sold_up_left_no_company(ask: str, why: str) -> None:
    assert not has_left(without_the_gone(f"{why} {ask}"))
    assert not has_left(without_the_gone(f"{ask} {why}"))


@pytest.mark.parametrize(("ask", "why"), list(product(ASKED, SOMEBODY_LEFT)))
def test_who_went_elsewhere_left(ask: str, why: str) -> None:
    assert has_left(without_the_gone(f"{why} {ask}"))


@pytest.mark.parametrize(
    ("who", "tail"),
    list(
        product(
            ("I have", "She has already", "He's", "I've"),
            (
                "left for the holidays",
                "left for a long weekend",
                "left on a cruise",
                "left for the day",
                "left on vacation",
            ),
        )
    ),
)
def test_left_for_a_while(who: str, tail: str) -> None:
    assert not has_left(f"{who} {tail} and will be back on June 8.")


@pytest.mark.parametrize(
    "text",
    [
        "She has left for a job in Ohio.",
        "I have left for good.",
        "He has left the company for the summer job he always wanted.",
        "Nora Hale has accepted a position elsewhere.",
        "I've taken a teaching post in Leeds.",
        "She has found another job.",
        "Left the bakery to my sister and paint now.",
        "I left the whole works to our daughter.",
        "Herr Ott ist nicht mehr in unserem Unternehmen tätig.",
        "Frau Ott ist nicht mehr in unserer Firma.",
    ],
)
def test_left_for_good(text: str) -> None:
    assert has_left(text)


@pytest.mark.parametrize(
    "text",
    [
        "I left it to my partner to decide.",
        "I left a message to my sister.",
        "We have taken a position on this and stand by it in public.",
        "The board has taken another look.",
        "I've started another pot of coffee.",
    ],
)
def test_left_nothing(text: str) -> None:
    assert not has_left(text)


LEADS = ("Sure. ", "I have money to spend before the year is out, ", "Yes - ", "The roof is paid for. ")
ASKS = ("phone me Monday", "call me Monday and let us get it done", "I'm here Monday 8 to 4", "got 10 min on Monday?",
        "I'm reachable on Monday", "stop by Monday")  # fmt: skip


@pytest.mark.parametrize(("lead", "ask"), list(product(LEADS, ASKS)))
def test_the_day_they_propose(lead: str, ask: str) -> None:
    found = resume_on(lead + ask, TODAY, meeting=True)
    assert found is not None
    assert found[0] == date(2026, 5, 18)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shoot me a few times for next week", "2026-05-18"),
        ("Belt u ons volgende week even?", "2026-05-18"),
        ("We need it before our meeting on Monday", None),
        ("Monday 8 June at 10 works", "2026-06-08"),
        ("I'm here Monday 8 June", "2026-06-08"),
    ],
)
def test_one_of_their_days(text: str, day: str | None) -> None:
    found = resume_on(text, TODAY, meeting=True)
    assert (found[0].isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("who", "verb"),
    list(
        product(
            ("The trustees meet", "Our board meets", "The council votes"),
            (
                "I'd rather you waited until after that.",
                "please hold off until after that.",
                "call me after that.",
            ),
        )
    ),
)
def test_after_their_meeting(who: str, verb: str) -> None:
    found = resume_on(f"{who} on 9 June and {verb}", TODAY)
    assert found is not None
    assert found[0] == date(2026, 6, 10)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We make a month's money in June, so try us after Labor Day.", "2026-09-08"),
        ("Give me a month's grace.", "2026-06-12"),
        ("Try again in a year's time.", "2027-05-12"),
        ("A week's wages is what it costs. Call in July.", "2026-07-01"),
    ],
)
def test_so_much_of_a_thing(text: str, day: str) -> None:
    found = resume_on(text, TODAY)
    assert found is not None
    assert found[0].isoformat() == day


WHAT = ("Requests", "Your messages", "Permit applications", "Tickets")
DONE = ("are answered", "will be processed", "are reviewed in the order received, usually")


@pytest.mark.parametrize(("what", "done"), list(product(WHAT, DONE)))
def test_how_long_it_takes_is_no_return(what: str, done: str) -> None:
    assert resume_on(f"{what} {done} in five business days.", TODAY, away=True) is None


def test_who_is_away_returns() -> None:
    found = resume_on("I am away and will be back in two weeks.", TODAY, away=True)
    assert found is not None
    assert found[0] == date(2026, 5, 26)


@pytest.mark.parametrize("closing", ["namaste,", "Onwards,", "Peace and love,", "Warm hugs,", "Regards,"])
def test_a_closing_of_their_own(closing: str) -> None:
    said = "We have no use for one here."
    assert of(f"{said}\n\n{closing}\nNora").new_text == said
    assert of(f"{said}\n\n{closing}\nNora, front office").new_text == said


@pytest.mark.parametrize("word", ["No thanks,", "Remove me,", "Yes please,", "Stop,"])
def test_a_word_that_is_no_closing(word: str) -> None:
    assert word.rstrip(",") in of(f"I read your note.\n\n{word}\nNora").new_text


def test_who_left_is_nobody_to_turn_to() -> None:
    gone = of("Mr. Hale left our company on April 30.", "Nora Hale", "Auto-Submitted: auto-replied")
    assert gone.left_company
    assert gone.referred_to is None
