"""What to ask wherever a deal is lost, a quote is sent, or a call ends in a "no"; and what may be answered."""

from collections.abc import Iterable
from typing import Final, Literal

from reopen.core.words import ASK_AT_THE_NO

__all__ = [
    "ANSWERS",
    "ASK_AT_THE_NO",
    "ASK_WITH_THE_QUOTE",
    "AT_THE_NO",
    "IN_WORDS",
    "ON_THE_PHONE",
    "WITH_THE_QUOTE",
]

ASK_WITH_THE_QUOTE: Final = (
    "And should you choose somebody else: would you be open to my giving you a call in a month or two?"
)

# Occasions, as an answer keeps them.
AT_THE_NO: Final = "at the no"
WITH_THE_QUOTE: Final = "with the quote"
ON_THE_PHONE: Final = "on the phone"

Answer = Literal["open", "closed", "unsaid"]
ANSWERS: Final[tuple[Answer, ...]] = ("open", "closed", "unsaid")
# As the timeline, the ledger and the commands say it.
IN_WORDS: Final[dict[str, str]] = {"open": "yes", "closed": "no", "unsaid": "neither yes nor no"}


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
