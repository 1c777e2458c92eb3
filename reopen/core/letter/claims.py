"""What a letter may say of a deal: only what is on record.

"You asked us about" is for those with an inquiry on record, "We spoke about" for what began with a call or a meeting.
The first question follows how far it got: "did anyone get back to you?" is for those with no contact on record; after
a demo it is another. A stage that only plans a demo ("Demo scheduled") is no demo.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reopen.core.plain_english import month_name

Beginning = Literal["asked", "spoke", "noted"]
HowFar = Literal["nothing", "touched", "wrote", "spoke", "demo", "demos", "proposal", "elsewhere"]

CAME: dict[Beginning, str] = {
    "asked": "You asked us about",
    "spoke": "We spoke about",
    "noted": "We noted your interest in",
}
TOPIC: dict[Beginning, str] = {"asked": "Your enquiry", "spoke": "Our conversation", "noted": "Your interest"}
FIRST_QUESTION: dict[HowFar, str] = {
    "nothing": "Did anyone get back to you?",
    "touched": "After we were first in touch, did we leave you waiting?",
    "wrote": "After we wrote to you, did we leave you waiting?",
    "spoke": "After we spoke, did we leave you waiting?",
    "demo": "After the demo, did we leave you waiting?",
    "demos": "After the demos, did we leave you waiting?",
    "proposal": "After our proposal, did we leave you waiting?",
    "elsewhere": "You went with someone else: was there something that we left undone?",
}

_ASKED = re.compile(
    r"\b(web\w*|forms?|inquir\w*|enquir\w*|inbound|contact us|requests?|chat|landing page|download"
    r"|walk.?in|call.?in|incoming|anfrage|kontaktformular)\b"
)
_OURS = re.compile(
    r"\b(cold|outbound|prospect\w*|list|campaign|purchased|telemarketing|canvass\w*|door.to.door|self.generated)\b"
)
_BY_PHONE = re.compile(r"\b(phones?|telephone|calls?|anruf|telefon)\b")
_PROPOSAL = re.compile(r"\b(proposals?|proposed|quot\w*|offer\w*|pricing|negotiat\w*|contract|angebot\w*)\b")
_DEMO = re.compile(r"\b(demos?|demonstrat\w*|presentation|presented|vorführung|präsentation)\b")
# Planned, not held; or on our side alone.
_PLANNED = re.compile(
    r"\b(schedul\w*|book\w*|plan\w*|request\w*|pending|needed|to do|awaiting|prepar\w*|draft\w*|cancel\w*"
    r"|no.?show|declined|missed)\b"
)
_CONTACT = re.compile(
    r"\b(contacted|connected|qualif\w*|appointment|meeting|discovery|needs? analysis|site visit|visited|visit"
    r"|decision\w*|evaluat\w*|trial|interested)\b"
)
_ELSEWHERE = re.compile(
    r"\b(competit\w*|chose|went with|another (supplier|vendor|dealer|provider)|incumbent|signed elsewhere)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What is on record of one deal or lead, as far as the letter's words need it."""

    is_lead: bool = False  # a person who asked
    lead_source: str = ""
    # The kind and the direction of the first activity on record: "call", "email", "meeting", …; "in", "out", "".
    first_kind: str = ""
    first_direction: str = ""
    stages: tuple[str, ...] = ()  # all that it was in, the one at the loss among them
    meetings: tuple[str, ...] = ()  # subjects of the meetings held
    calls: int = 0  # conversations on the phone
    letters: int = 0  # mails that we wrote
    chose_other: bool = False  # a competitor stands on the loss
    reason: str = ""  # of the loss


def beginning(course: Course) -> Beginning:
    """How it began, as far as that is on record. A source of ours (a cold call, a list) is never an inquiry."""
    source = course.lead_source.casefold()
    ours = we_began(course)
    wrote_to_us = course.first_direction == "in" and course.first_kind == "email"
    if not ours and (course.is_lead or wrote_to_us or _ASKED.search(source)):
        return "asked"
    return "spoke" if course.first_kind in ("call", "meeting") or _BY_PHONE.search(source) else "noted"


def we_began(course: Course) -> bool:
    """Its source is ours: a cold call, a list."""
    return bool(_OURS.search(course.lead_source.casefold()))


def how_far(course: Course) -> HowFar:
    """The furthest that is on record."""
    if course.chose_other or _ELSEWHERE.search(course.reason.casefold()):
        return "elsewhere"
    stages = [s.replace("_", " ").casefold() for s in course.stages]
    held = [s for s in stages if not _PLANNED.search(s)]
    if any(_PROPOSAL.search(s) for s in held):
        return "proposal"
    demos = sum(
        1 for m in course.meetings if _DEMO.search(m.casefold()) and not _PLANNED.search(m.casefold())
    )
    if demos or any(_DEMO.search(s) for s in held):
        return "demos" if demos > 1 else "demo"
    if course.calls or course.meetings:
        return "spoke"
    if course.letters:
        return "wrote"
    touched = any(_CONTACT.search(s) or _DEMO.search(s) or _PROPOSAL.search(s) for s in stages)
    return "touched" if touched else "nothing"


def first_question(course: Course) -> str:
    """The letter's first question for this deal."""
    return FIRST_QUESTION[how_far(course)]


def month_words(day: date | None, today: date) -> str:
    """The month of a day as the letter names it: "May"; "May 2023" where it is twelve months ago or more."""
    if day is None:
        return ""
    return month_name(day.month) + ("" if _months_ago(day, today) < 12 else f" {day.year}")


def when_words(day: date | None, today: date) -> str:
    """The same for a subject: "last May"; "in May 2023", and "this month" within it; "" where unknown."""
    if day is None:
        return ""
    ago = _months_ago(day, today)
    if ago <= 0:
        return "this month"
    return f"last {month_name(day.month)}" if ago < 12 else f"in {month_words(day, today)}"


def _months_ago(day: date, today: date) -> int:
    return (today.year - day.year) * 12 + today.month - day.month
