"""A yes or a no to what a question is about: "nope to the calling, nope to the getting, yup to the removing".

"Yes on the call, yes on the quote" are wishes: it is an answer where the removal is among what is named.
"""

import re
from typing import Final

from reopen.core.reply.answers.questions import THREE, Question

_SAY: Final = (
    r"(?:(?P<yes>yes|yep|yeah|yup|aye|ja|oui|s[ií]|ok(?:ay)?|sure)|"
    r"(?P<no>no|nope|nah|nay|nein|non|nee|nothing))"
)
_TO: Final = r",?\s+(?:to|on|for|re|about|as\s+to|regarding|zu[rm]?|auf|à|a|op)\s+"
_THE: Final = (
    r"(?:(?:the|being|having\s+been|getting|any|a|my|your|our|whole|de[rnm]?|die|das|la|le|el|het)\s+){0,2}"
)
_NAMES: Final[dict[Question, str]] = {
    "contacted": r"call(?:s|ed|ing)?(?:[\s-]?backs?)?|contact(?:s|ed|ing)?|ring(?:ing)?|rung|phon(?:ed|ing)|"
    r"phone\s+calls?|follow(?:ing)?[\s-]?up|visit(?:s|ed|ing)?|(?:in\s+)?touch|back\s+to\s+(?:me|us)|reach(?:ed|ing)|"
    r"kontakt|anruf|appel|llamada|telefoontje",
    "satisfied": r"getting(?:\s+(?:it|everything|all))?|got|receiv(?:ed|ing)(?:\s+(?:it|everything|all))?|receipt|"
    r"info(?:rmation)?|everything|suppl(?:y|ied|ying)|satisf\w+|goods|papers?|paperwork|materials?|details|answers|"
    r"finding|quotes?|happy|happiness|looking\s+for|"
    r"informationen|unterlagen|documents|informaci[oó]n|informatie",
    "remove": r"remov(?:e|ed|al|ing)|delet(?:e|ed|ion|ing)|scrubb?(?:ed|ing)?|dropp(?:ed|ing)|str(?:ike|uck|iking)|"
    r"eras(?:e|ed|ure|ing)|tak(?:en|ing)|unsubscrib\w+|purg(?:e|ed|ing)|wip(?:ed|ing)|forg[eo]tt\w+|databases?|list|"
    r"löschung|löschen|suppression|baja|verwijdering|verwijderen",
}
_NAMED: Final = "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items())
_OBJECT: Final = (
    r"(?:\s+(?:me|us|bit|part|question|thing|side|front))?(?:\s+(?:off|out|from\s+(?:the|your)\s+\w+))?"
)
_TOLD: Final = re.compile(
    rf"(?<![\w'])(?<!if\s)(?<!say\s)(?<!said\s)(?<!saying\s){_SAY}{_TO}{_THE}(?:{_NAMED}){_OBJECT}"
    r"(?=\W*$|\s*[,.;!:)–-]|\s+(?:and|but|und|et|y|en)\b)",
    re.IGNORECASE,
)


def by_what_is_named(text: str) -> dict[Question, str]:
    """The answers by their question; none where the removal is not spoken of."""
    found: dict[Question, str] = {}
    for told in _TOLD.finditer(text):
        found.setdefault(next(name for name in THREE if told[name]), "yes" if told["yes"] else "no")
    return found if "remove" in found and (len(found) > 1 or found["remove"] == "no") else {}
