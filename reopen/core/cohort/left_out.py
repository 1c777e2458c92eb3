"""Why somebody gets no letter: the first of the reasons that holds, and its words."""

from datetime import date, timedelta
from enum import StrEnum

from reopen.core.cohort.candidate import Candidate
from reopen.core.plain_english import long_day, plain_day

# A person gets no two letters within so many days.
REST_DAYS = 90


class LeftOut(StrEnum):
    """The reasons, in the order in which they are asked. The value is what is stored and printed."""

    SUPPRESSED = "suppressed"
    NO_ADDRESS = "no_address"
    DOOR_CLOSED = "door_closed"
    WRITTEN_RECENTLY = "written_recently"
    BUSINESS_THERE = "open_or_won"
    CALL_PROMISED = "call_promised"
    TAKEN_OUT = "taken_out"
    NO_GROUND = "no_ground"
    GROUND_UNDECIDED = "ground_undecided"
    SECOND_PERSON = "second_person"
    SAME_ADDRESS = "same_address"
    # Not asked: of somebody whom the filter no longer has, kept for what the owner said of them.
    GONE = "gone"


# As the table of those left out says it.
WHY = {
    LeftOut.SUPPRESSED: "Asked us to stop",
    LeftOut.NO_ADDRESS: "No address, or a dead one",
    LeftOut.DOOR_CLOSED: "Said no to everything",
    LeftOut.WRITTEN_RECENTLY: f"Written to in the last {REST_DAYS} days",
    LeftOut.BUSINESS_THERE: "Open, reopened or won deal at the company",
    LeftOut.CALL_PROMISED: "A call is promised",
    LeftOut.TAKEN_OUT: "You took them out",
    LeftOut.NO_GROUND: "No lawful ground",
    LeftOut.GROUND_UNDECIDED: "Ground not known: you decide",
    LeftOut.SECOND_PERSON: "Second person at one company",
    LeftOut.SAME_ADDRESS: "Same address as another person",
    LeftOut.GONE: "No longer of the cohort; what you said of them is kept",
}
_AT_ACCOUNT = {
    "open": "Open deal at the company",
    "won": "Won deal at the company",
    "reopened": "Reopened deal at the company",
}


def reason_against(
    candidate: Candidate, on: date, *, approval_decides: bool = False
) -> tuple[LeftOut, str] | None:
    """(why, in words) this person gets no letter on that day for this deal; None: nothing speaks against it.

    `approval_decides`: a ground that is the owner's to decide speaks against nobody. That only one person a company
    gets a letter is decided among those for whom nothing does (`decide`).
    """
    if candidate.stopped:
        return LeftOut.SUPPRESSED, WHY[LeftOut.SUPPRESSED]
    if not candidate.address:
        return LeftOut.NO_ADDRESS, "A dead address" if candidate.dead_emails else "No address"
    if candidate.not_again or (candidate.door == "closed" and candidate.everything):
        why = "Not written to again" if candidate.not_again else WHY[LeftOut.DOOR_CLOSED]
        return LeftOut.DOOR_CLOSED, why
    last = candidate.last_letter_on
    if last is not None and on - last < timedelta(days=REST_DAYS):
        return LeftOut.WRITTEN_RECENTLY, f"Written to on {plain_day(last, on)}"
    if candidate.at_account:
        return LeftOut.BUSINESS_THERE, _AT_ACCOUNT[candidate.at_account]
    if candidate.promised_call_on is not None:
        return LeftOut.CALL_PROMISED, f"A call is promised for {long_day(candidate.promised_call_on, on)}"
    if candidate.taken_out:
        return LeftOut.TAKEN_OUT, WHY[LeftOut.TAKEN_OUT]
    return _ground_against(candidate, on, approval_decides=approval_decides)


def asks_the_owner(candidate: Candidate) -> bool:
    """Is the ground the owner's to decide, and not decided for this person yet?"""
    ground = candidate.ground
    return ground is not None and ground.allowed is None and not candidate.owner_decided_ground


def _ground_against(candidate: Candidate, on: date, *, approval_decides: bool) -> tuple[LeftOut, str] | None:
    ground = candidate.ground
    if ground is None:
        return LeftOut.NO_GROUND, "Ground not looked up"
    if ground.allowed is False:
        return LeftOut.NO_GROUND, ground.words
    if ground.until is not None and ground.until < on:
        return LeftOut.NO_GROUND, f"{ground.words}: over"
    if asks_the_owner(candidate) and not approval_decides:
        return LeftOut.GROUND_UNDECIDED, ground.words
    return None
