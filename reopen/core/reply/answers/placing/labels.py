"""Answers beside the name of their question: "Contacted: yes", "CALLED, NO. HAPPY, NO. REMOVE, YES."

A colon or a dash makes a label of a word; a comma or a space only where all three stand so, each before a yes or a no:
"I was contacted, satisfied customers are rare" has no labels.
"""

import re
from typing import Final

from reopen.core.reply.answers.questions import THREE, Question

_ME: Final = r"(?: (?:me|us|mich|uns))?"
_NAMES: Final[dict[Question, str]] = {
    "contacted": rf"(?:did (?:someone|somebody|anyone|anybody) |was i |were we |who |someone |somebody |anyone )?"
    rf"(?:contact(?:ed)?|call(?:ed)?|rang|phoned|got in touch){_ME}(?: made| received| by you)?|"
    r"(?:ever )?heard (?:back )?from you|got back to (?:me|us)|kontakt\w*|angerufen|gemeldet|contactée?s?|"
    r"rappelée?s?|"
    r"appelée?s?|contactad[oa]s?|llamad[oa]s?|gebeld|gecontacteerd",
    "satisfied": r"results?|outcome|quotes?(?: received)?|quotation|info(?:rmation)?|details|documents|needs met|"
    r"(?:did (?:i|we) |what (?:i|we) )?(?:receiv(?:ed?)?|get|got)(?: it)?(?: all| everything)?"
    r"(?: what| that)?(?: (?:i|we) (?:needed|wanted|(?:was|were) (?:looking for|after)))?|"
    r"(?:all|everything)(?: (?:i|we) (?:needed|wanted|(?:was|were) (?:looking for|after)))?(?: received)?|"
    r"looking for|goods(?: received)?|(?:mission|job|task) (?:accomplished|done)|happy|pleased|satisf\w+|zufrieden|"
    r"(?:alles )?(?:erhalten|bekommen)|(?:tout )?reçu|recibido(?: todo)?|(?:todo )?recibido|tevreden|"
    r"(?:alles )?(?:ontvangen|gekregen)",
    "remove": rf"(?:is it )?(?:ok(?:ay)? to )?(?:(?:may|can|could|should) (?:you|we) )?"
    rf"(?:remov(?:al|ed?)|delet(?:e|ed|ion)|take|strike){_ME}"
    r"(?: (?:off|from|out of) (?:the |your |our )?\w+)?|off (?:the |your )(?:list|books|database)|list(?:ing)?|"
    r"(?:the |"
    r"your )?database|"
    r"löschen|löschung|streichen|datenbank|supprimer|suppression|radier|base(?: de données| de datos)?|borrar|"
    r"eliminar|baja|verwijderen|schrappen",
}
NAMED: Final = "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items())
_BEFORE: Final = r"(?:^|(?<=[\n.!;:,/|]))[ \t]{0,8}[-*•>]{0,3}[ \t]{0,8}"
_LABEL: Final = re.compile(rf"{_BEFORE}(?:{NAMED})\s?(?:[:?=]+|[–-]+)\s*", re.IGNORECASE)
_BARE_LABEL: Final = re.compile(
    rf"{_BEFORE}(?:{NAMED})(?:\s?(?:[:?=,]+|[–-]+))?\s+"
    r"(?=(?:y|n|t|f|true|false|yes|yep|yup|aye|nay|no|nope|nah|ja|nein|nee|oui|non|s[ií])\b(?!\s+(?:one|more|"
    r"longer|doubt|need|"
    r"\w+ing)\b))",
    re.IGNORECASE,
)


# "Contacted ✓ Received ✗ Remove ✓", "contacted (no), remove (yes)".
_ANSWER: Final = (
    r"(?:[✓✔☑✅✗✘✖❌👍👎🚫]|[(\[]\s?(?:y|n|yes|no|ja|nein|oui|non|s[ií]|nee|yep|nope)\s?[)\]]|"
    r"[:=]\s?(?:y|n|t|f|yes|no|true|false)(?!\w))"
)
_ANY_ANSWER: Final = re.compile(_ANSWER, re.IGNORECASE)
_MARKED_LABEL: Final = re.compile(
    rf"(?:^|(?<=[\s.;,/|✓✔✅✗✘✖❌👍👎)]))(?:{NAMED})[?]?\s?(?={_ANSWER})", re.IGNORECASE
)


def by_label(text: str) -> dict[Question, str]:
    """What stands behind each label; empty where fewer than two questions are named so."""
    found = _behind(text, _LABEL)
    if len(found) == len(THREE):
        return found
    bare = _behind(text, _BARE_LABEL)
    if len(bare) == len(THREE):
        return bare
    return found if len(found) > 1 else _with_marks(text)


def _with_marks(text: str) -> dict[Question, str]:
    found = _behind(text, _MARKED_LABEL) if _ANY_ANSWER.search(text) else {}
    return found if len(found) > 1 else {}


def _behind(text: str, label: "re.Pattern[str]") -> dict[Question, str]:
    marks = list(label.finditer(text))
    found: dict[Question, str] = {}
    for at, mark in enumerate(marks):
        name = next(one for one in THREE if mark[one])
        ends = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        found.setdefault(name, text[mark.end() : ends].strip(" \t\n-*•/|,;"))
    return found
