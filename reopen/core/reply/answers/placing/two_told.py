"""The first two answered in the sentence that opens a mail: "Not contacted, not supplied, …", "Somebody did and I did".

And a third that goes on behind two plain ones: "no, no, and certainly not".
"""

import re
from typing import Final

from reopen.core.reply.answers.questions import THREE, Question
from reopen.core.reply.answers.saying.given_or_refused import given_or_refused
from reopen.core.reply.answers.saying.yes_no import says

_I: Final = r"(?:(?:i|we) (?:was|were|have been|had been|am|are|'m|'ve been)(?P<{0}n> (?:not|never)|n't)? )?"
_HOW: Final = (
    r"(?:(?:was|were) )?(?P<{0}no>not|never|un-?|ni|in no way|hardly|neither|nor|nicht|nie|pas|non|no|niet|nooit)?"
    r"(?P<{0}yes>yes|duly|fully|indeed|ja|oui|sí)?"
)
_CONTACTED: Final = (
    r"(?:contacted|called|rung|phoned|approached|visited|e-?mailed|reached|answered|attended to|"
    r"kontaktiert|angerufen|"
    r"contactée?|rappelée?|contactad[oa]|llamad[oa]|gecontacteerd|gebeld)"
)
_SERVED: Final = (
    r"(?:satisfied|supplied|served|sorted|helped|informed|happy|pleased|quoted|provided for|charmed|"
    r"content|fulfilled|"
    r"zufrieden(?:gestellt)?|bedient|beliefert|satisfaite?|servie?|satisfech[oa]|atendid[oa]|servid[oa]|tevreden|"
    r"geholpen|bediend)"
)
_JOIN: Final = r"(?:\s?[,;.–-]+\s+|\s+)(?:(?:and|but|und|aber|et|mais|y|pero|en|maar)\s+)?"
_PARTICIPLES: Final = re.compile(
    rf"^\W*{_I.format('c')}{_HOW.format('c')} ?{_CONTACTED}{_JOIN}{_I.format('s')}{_HOW.format('s')} ?{_SERVED}"
    r"(?=\W*$|\s*[,;.!–-]|\s+(?:and|but|so|und|et|y|en)\b)",
    re.IGNORECASE,
)
_WHO: Final = (
    r"(?:somebody|someone|they|you|you lot|he|she|one of you|a (?:man|lady|fellow|guy)|your (?:man|lady|rep|"
    r"people))"
)
_DID: Final = r"(?:did(?P<{0}>n'?t| not)?|have(?P<{0}2>n'?t| not)?|has(?P<{0}3>n'?t| not)?)"
_THEY_DID: Final = re.compile(
    rf"^\W*(?:yes,? |no,? )?(?:(?P<nobody>nobody|no one|none of you|neither)|{_WHO}) {_DID.format('c')}"
    rf"(?:\s?[,;.–-]+\s+|\s+)(?:and |but |so )?(?:no,? |yes,? )?(?:i|we) {_DID.format('s')}(?=\W*$|\s*[.;,!–-]|"
    rf"\s+and\b)",
    re.IGNORECASE,
)
_PLAIN: Final = r"(?:yes|yep|yeah|aye|no|nope|nah|ja|nein|oui|non|s[ií]|nee)"
_AND_THIRD: Final = re.compile(
    rf"^\W*(?P<c>{_PLAIN})\s?[,;.]?\s+(?:(?:and|und|et|y|en)\s+)?(?P<s>{_PLAIN})\s?[,;.]?\s+"
    r"(?:(?:and|but|und|aber|et|mais|y|pero|en|maar)[,:]?\s+)(?:to the (?:third|last),? )?(?P<r>[^.!?;\n]{2,100})",
    re.IGNORECASE,
)
_SAYS_SO: Final = re.compile(rf"{_PLAIN}\b(?! (?:need|more|longer|one)\b)", re.IGNORECASE)


def two_told(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """What such an opening answers; empty where there is none."""
    if questions != THREE:
        return {}
    if told := _PARTICIPLES.match(text):
        return {"contacted": _yes_or_no(told, "c"), "satisfied": _yes_or_no(told, "s")}
    if told := _THEY_DID.match(text):
        came = not (told["nobody"] or told["c"] or told["c2"] or told["c3"])
        got = not (told["s"] or told["s2"] or told["s3"])
        return {"contacted": "yes" if came else "no", "satisfied": "yes" if got else "no"}
    if (told := _AND_THIRD.match(text)) and _answers_the_third(told["r"]):
        return dict(zip(THREE, (told["c"], told["s"], told["r"]), strict=True))
    return {}


def _yes_or_no(told: "re.Match[str]", which: str) -> str:
    return "no" if told[f"{which}no"] or told[f"{which}n"] else "yes"


def _answers_the_third(part: str) -> bool:
    """In words that could answer nothing else."""
    low = part.lower().strip()
    return given_or_refused(low) is not None or bool(_SAYS_SO.match(low) and says(low, "remove") is not None)
