"""What to ask wherever a deal is lost, a quote is sent, or a call ends in a "no"; and what may be answered."""

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

from reopen.core.words import ASK_AT_THE_NO, ASK_WITH_THE_QUOTE

__all__ = [
    "ANSWERS",
    "ASK_AT_THE_NO",
    "ASK_WITH_THE_QUOTE",
    "AT_THE_NO",
    "IN_WORDS",
    "ON_THE_PHONE",
    "WITH_THE_QUOTE",
]

# Occasions, as an answer keeps them.
AT_THE_NO: Final = "at the no"
WITH_THE_QUOTE: Final = "with the quote"
ON_THE_PHONE: Final = "on the phone"

Answer = Literal["open", "closed", "unsaid"]
ANSWERS: Final[tuple[Answer, ...]] = ("open", "closed", "unsaid")
# As the timeline, the ledger and the commands say it.
IN_WORDS: Final[dict[str, str]] = {"open": "yes", "closed": "no", "unsaid": "neither yes nor no"}


def door_word(state: str) -> str:
    """The answer as a list has it: Open, Closed, Said neither."""
    return "Said neither" if state == "unsaid" else state.capitalize()


def no_yes(door: str, answer: tuple[str, date, str] | None) -> str:
    """How it stands with a call that nobody has said yes to, in three words; "" where they did.

    `answer`: the last one, (what they said, its day, their words).
    """
    if door == "open":
        return ""
    if door == "closed":
        return "They said no"
    return "No yes: said neither" if answer is not None and answer[0] == "unsaid" else "No yes yet"


def standing_door(
    answers: Iterable[tuple[str, str]], *, is_open: bool
) -> Literal["open", "closed", "unasked"]:
    """The door after these answers, (what they said, the occasion), first to last.

    Who said neither has moved nothing. A no that came with the quote is about the time after a loss: while the deal
    is open it shuts nothing, and least of all the call that the quote's letter announced.
    """
    door: Literal["open", "closed", "unasked"] = "unasked"
    for state, occasion in answers:
        if state == "open":
            door = "open"
        elif state == "closed":
            door = "unasked" if is_open and occasion == WITH_THE_QUOTE else "closed"
    return door
