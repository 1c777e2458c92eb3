"""The words of a call, and the family in which they are counted."""

import pytest

from reopen.core.insight.call_outcomes import (
    ANOTHER,
    FAMILIES,
    LATER,
    NEVER_CALLED,
    NEVER_REACHED,
    NOT_FOR_US,
    NOT_INTERESTED,
    REACHED,
    UNSORTED,
    sort_outcome,
)

CASES = {
    NEVER_CALLED: (
        "Not Contacted", "New", "Open - Not Contacted", "not called yet", "Untouched", "To be called", "Neu",
        "Pas encore contacté", "Never called",
    ),
    NEVER_REACHED: (
        "Ringing", "switched off", "Busy", "invalid number", "wrong number given", "number not provided",
        "No answer", "Left voicemail", "Left live message", "Wrong number", "No response/Busy", "Invalid number",
        "Attempted to Contact", "ATTEMPTED_TO_CONTACT", "Did not pick up", "didn't answer", "Unreachable", "DNP",
        "out of coverage", "could not reach", "Not reachable", "call dropped", "phone number is wrong", "rang out",
        "Nicht erreicht", "besetzt", "falsche Nummer", "Pas de réponse", "Injoignable", "Faux numéro",
        "No contesta", "Número equivocado", "number does not exist", "not connected", "Answering machine",
    ),
    LATER: (
        "Will revert after reading the email", "Interested in Next batch", "Shall take in the next coming month",
        "Still Thinking", "In confusion whether part time or DLP", "Call back later", "Requested call back",
        "Contact in Future", "Bad timing", "Callback", "follow up", "Undecided", "on hold", "Rückruf erbeten",
        "à rappeler", "Llamar más tarde", "call me again on Monday", "Not ready", "Not sure yet", "Not the right time",
    ),
    ANOTHER: (
        "Interested in other courses", "Interested  in full time MBA", "Lost to EINS", "Lost to Others",
        "in touch with EINS", "went with a competitor", "chose another vendor", "bought elsewhere",
        "went with Acme", "joined another school",
        "Interested in a different model", "anderer Anbieter", "chez un concurrent", "Otro proveedor",
    ),
    NOT_FOR_US: (
        "Already a student", "Lateral student", "Graduation in progress", "Diploma holder (Not Eligible)",
        "Unqualified", "Not Qualified", "Junk Lead", "existing customer", "duplicate", "already enrolled",
        "Bereits Kunde", "Déjà client", "Ya es cliente",
    ),
    NOT_INTERESTED: (
        "Not doing further education", "opp hangup", "Not interested", "no longer interested", "Hung up",
        "NOT INTERESTED ", "No requirement", "Declined", "kein Interesse", "Pas intéressé", "No interesado",
        "Not at all interested", "doesn't matter: not interested",
    ),
    REACHED: (
        "Connected", "Contacted", "Interested", "Requested more info", "Spoke with her", "Working - Contacted",
        "Pre-Qualified", "Meeting booked", "Want to take admission but has financial problems", "Correct contact",
        "Erreicht", "Interessiert", "Contactado",
    ),
    UNSORTED: (
        "Closed by Horizzon", "Recognition issue (DEC approval)", "University not recognized", "VIP", "", "  ",
        "Newton Road", "Kyocera 40", "renew", "Hotel", "Q3", "engaged with our content", "joined the webinar",
        "a new machine", "will not buy",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("family", "words"), [(f, w) for f, ones in CASES.items() for w in ones])
def test_each_is_sorted_by_its_words(family: str, words: str) -> None:
    assert sort_outcome(words).family == family


def test_the_words_that_led_there_are_told() -> None:
    found = sort_outcome("On Monday: wrong number given")
    assert "On Monday: wrong number given"[found.start : found.end] == "wrong number"
    assert sort_outcome("Closed by Horizzon")[1:] == (0, 0)
    assert sort_outcome("no   answer") == (NEVER_REACHED, 0, 11)  # as it came, spaces and all
    assert set(CASES) == set(FAMILIES)


def test_a_long_text_takes_no_time_to_speak_of() -> None:
    assert sort_outcome("not " * 4_000 + "x").family == UNSORTED
