"""The answers that stand in so many words."""

import re
from collections.abc import Mapping
from typing import Final

from reopen.core.reply.answers.placing.enumerated import parts_by_question
from reopen.core.reply.answers.placing.in_order import WRITERS_MARK
from reopen.core.reply.answers.placing.two_told import two_told
from reopen.core.reply.answers.prose.told_in_prose import told_in_prose
from reopen.core.reply.answers.questions import THREE, Question, questions_of
from reopen.core.reply.answers.saying.against_removal import refusal_in
from reopen.core.reply.answers.saying.do_the_third import third_to_be_done
from reopen.core.reply.answers.saying.leave_alone import leave_alone
from reopen.core.reply.answers.saying.not_mine import third_left
from reopen.core.reply.answers.saying.refused_alone import refused_alone
from reopen.core.reply.answers.saying.yes_no import says
from reopen.core.reply.reading import Answers

_BARE: Final = re.compile(
    r"\W*(?:yes|y|yep|yeah|aye|ok(?:ay)?|sure|fine|please do|no|nope|never|nein|ja|oui|non|s[ií]|nee|klar|"
    r"gerne|"
    r"d'accord|vale|prima|go ahead|of course|by all means)\b",
    re.IGNORECASE,
)


# A bare yes may answer any of three questions; leave can be given only to the one that asks for it.
_LEAVE: Final = (
    r"(?:please )?do (?:it|so|that)|please do|go (?:right |straight )?ahead|be my guest|feel free|"
    r"by all means|"
    r"(?:yes,? )?(?:you|u) (?:may|can|could)(?: do (?:so|that|it))?|as you (?:please|like|wish) then|"
    r"(?:that(?:'s| is|s)|it(?:'s| is|s)|that would be|that'd be|this is)? ?(?:perfectly |absolutely |"
    r"quite |totally |all )?"
    r"(?:fine|ok(?:ay)?|alright|all right|right|good|cool|no problem)(?: (?:with|by) (?:me|us)|,? go)|"
    r"(?:that(?:'s| is|s)|it(?:'s| is|s)|that would be|that'd be) (?:perfectly |absolutely |quite |"
    r"totally |all )?"
    r"(?:fine|ok(?:ay)?|alright|all right|cool)|"
    r"(?:i have |we have |i've |we've )?no objections?|(?:i |we )(?:don'?t|wouldn'?t) (?:mind|object)|"
    r"go for it|have at it|(?:may|might) as well|let'?s do (?:that|so|it)|"
    r"(?:dürfen|können) sie(?: (?:gern\w*|ruhig))?|von mir aus|nur zu|(?:ja )?(?:gern|bitte) machen sie das|"
    r"machen sie (?:das|es)(?: ruhig)?|einverstanden|(?:habe |hab )?nichts dagegen|tun sie das|"
    r"allez-y|faites(?: donc| ainsi)?|vous pouvez|pas d'objection|aucune objection|"
    r"je n'y vois pas d'inconvénient|"
    r"adelante|hágal[oa]n?|pueden? hacerlo|sin problema|por mí,? (?:bien|vale|sí)|no hay inconveniente|"
    r"doe maar|ga (?:je|uw|jullie) gang|dat mag|mag (?:hoor|je doen)|geen bezwaar|van mij mag het"
)
_BESIDE_LEAVE: Final = (
    r"yes|yea+h?|yeah|yep|yup|ya|aye|sure|surely|ok(?:ay)?|oh|well|of course|certainly|absolutely|"
    r"definitely|then|now|"
    r"thanks|thank you|ta|cheers|please|sir|ma'am|hon|by me|with me|(?:i )?guess|(?:i )?suppose|just|and|"
    r"ja|jawohl|klar|gern\w*|natürlich|ruhig|danke|bitte|also|dann|das|oui|bien sûr|d'accord|merci|alors|"
    r"donc|"
    r"s[ií]|claro|vale|gracias|pues|graag|hoor|prima|bedankt|dank u?|dan"
)
_LEAVE_ALONE: Final = re.compile(
    rf"^\W*(?:(?:{_BESIDE_LEAVE})\W+)*(?:{_LEAVE})(?:\W+(?:{_BESIDE_LEAVE}|{_LEAVE}))*\W*$", re.IGNORECASE
)


_SHORT: Final = 80  # letters
# "Go ahead. Send the quote" gives leave to do just that.
_ASKS_FOR_MORE: Final = re.compile(
    r"\?|\b(?:send|sent|quot\w+|pric\w+|cost\w*|call|ring|phone|visit|come|book|order|need|want|interested|offer|when|"
    r"start|sign|deliver\w*|install\w*|keep|stay|but|if|until|next|meet|talk|demo|sample\w*|measure|"
    r"angebot|preis|rufen|"
    r"devis|prix|appel\w*|presupuesto|precio|llam\w*|offerte|prijs|bel\w*)\b",
    re.IGNORECASE,
)


def answers_told(
    text: str, *, letter: str = "", under: Mapping[Question, str] | None = None
) -> tuple[Answers, dict[Question, str]]:
    """The answers, and the words of each: written under the quoted questions (`under`), or enumerated in `text`.

    A bare "yes" answers a letter that asks one question; of a letter with three nobody can tell which is meant. Leave
    ("go ahead", "that's OK") is given to the last of them, where that asks for it.
    """
    questions = questions_of(letter) if letter else THREE
    parts = {name: WRITERS_MARK.sub("", part, count=1) for name, part in (under or {}).items()}
    parts = parts or parts_by_question(text, questions)
    if not parts and len(questions) == 1 and len(text) < 60 and _BARE.match(text):
        parts = {questions[0]: text}
    if not parts.keys() - {"remove"}:
        parts = {**two_told(text.replace("’", "'"), questions), **parts}
    if not parts and questions[-1:] == ("remove",):
        if refused := refused_alone(text):
            return Answers(remove=False), {"remove": refused}
        if leave := (text if leave_alone(text) else _leave_in(text.replace("’", "'"))):
            return Answers(remove=True), {"remove": leave}
    if said_against := "" if "remove" in parts else refusal_in(text[:1000].replace("’", "'").lower()):
        parts = {**parts, "remove": said_against}
    elif "remove" not in parts and third_to_be_done(text):
        parts = {**parts, "remove": "do it"}
    if "remove" not in parts and (left := third_left(text)):
        parts = {**parts, "remove": left}
    return Answers(**{name: _said(part, name) for name, part in parts.items()}), parts


def _said(part: str, question: Question) -> bool | None:
    """What an answer says; of several lines the first says it, where it says anything: the rest is another matter."""
    first = part.strip().split("\n", 1)[0]
    said = says(first, question)
    if said is not None:
        return told_in_prose(first, question, said)
    return told_in_prose(part, question, says(part, question))


def _leave_in(text: str) -> str:
    """The leave that is all of a text, or its first sentence where what follows asks for nothing; else ""."""
    if len(text) < _SHORT and _LEAVE_ALONE.match(text):
        return text
    first, _, rest = text.partition(".")
    is_leave = len(first) < _SHORT and _LEAVE_ALONE.match(first) and not _ASKS_FOR_MORE.search(rest)
    return first if is_leave and len(rest) < 4 * _SHORT else ""
