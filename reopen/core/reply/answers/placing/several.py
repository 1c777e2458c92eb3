"""One answer to several questions, and answers that share them out: "the first two, no; the last one, of course".

Pointers (a place, a list of places, "the other two", "the lot") and answers alternate: the answer stands before its
pointer ("no to the first two") or behind it ("the first two: no"). "The rest" is what no other pointer names. Fewer
than two questions answered so are none: of a single pointer more is asked (pointing).
"""

import re
from typing import Final

from reopen.core.reply.answers.placing.only_one import only_one
from reopen.core.reply.answers.placing.place_words import ALL, FIRST_TWO, LAST_TWO, PLACED, REST, place_in
from reopen.core.reply.answers.questions import THREE, Question
from reopen.core.reply.answers.saying.yes_no import says

_SAY: Final = r"(?:yes|yep|yeah|yup|aye|no|nope|nay|nah|negative|affirmative|ja|nein|oui|non|s[ií]|nee)"
_TO: Final = r"(?:to|on|for|zur|zum|zu|auf|à|au|aux|a|op|bei|as\s+to|with)"
_AND: Final = r"(?:\s*(?:,\s*(?:and\s+)?|&|\+|/)\s*|\s+(?:and|or|nor|und|oder|et|ou|y|o|en|of)\s+)"
_POINTER: Final = (
    rf"(?P<two>{FIRST_TWO})|(?P<latter>{LAST_TWO})|(?P<rest>{REST})|(?P<all>{ALL})|"
    rf"(?P<places>{PLACED}(?:{_AND}{PLACED}){{0,2}})"
)
# What stands before a pointer that its answer follows.
_CLAUSE: Final = (
    r"(?:^\W{0,6}|(?<=[.;:!?,\n(]\s)|(?<=\n)|(?<=\s[–-]\s)|(?<=\band\s)|(?<=\bund\s)|(?<=\bet\s)|(?<=\by\s)|"
    r"(?<=\ben\s))"
)
_LEAD: Final = (
    r"(?:(?:and|but|finally|then|also|now|und|et|y|en|mais|aber|pero|maar)[,:]?\s+)?"
    r"(?:(?:i\s+(?:must\s+|can\s+|would\s+)?answer|as\s+(?:to|for|regards)|to|on|regarding|re|about|concerning|"
    r"for|(?:my|the)\s+answers?\s+(?:to|on|for)|"
    r"both\s+of|zu[rm]?|auf|bei|à|au|aux|pour|sur|quant\s+(?:à|aux)|a|en\s+cuanto\s+a|sobre|op|wat\s+betreft|over)"
    r"[:,]?\s+)?"
)
_BEFORE: Final = re.compile(
    rf"(?<![\w'])(?P<say>{_SAY}),?\s+{_TO}\s+(?:{_POINTER})"
    r"(?=\W*$|\s*[.,;:!)(–-]|\s(?:and|but|though|because|since|as|thanks|thank|please|however|und|weil|et|car|y|porque|en|omdat|aber|mais|pero|"
    r"maar)\b)",
    re.IGNORECASE,
)
_ANSWER: Final = (
    rf"(?:{_SAY}|of\s+course|certainly|absolutely|go\s+ahead|please\s+do|by\s+all\s+means|feel\s+free|you\s+may|sure|"
    r"ok(?:ay)?|fine|never|negative|affirmative|gern\w*|klar|auch\s+nicht|leider|bien\s+sûr|d'accord|tampoco|claro|"
    r"adelante|ook\s+niet|doe\s+maar|graag|hélas|helaas|neither|alas|sadly|afraid|"
    r"in\s+the\s+(?:negative|affirmative))"
)
_BEHIND: Final = re.compile(
    rf"{_CLAUSE}{_LEAD}(?:{_POINTER})(?:\s+(?:first|zuerst|d'abord|primero|eerst))?"
    r"(?:\s*[:,=]|\s+[–-]{1,2}|\s+(?:is|are|get|gets|it's|its|ist|sind|est|sont|es|son|zijn)(?:\s+an?)?)?\s+"
    rf"(?P<say>{_ANSWER}\b(?!\s+(?:one|more|longer|matter|time|doubt|body|idea)\b)[^.;!?\n]{{0,60}})",
    re.IGNORECASE,
)
# "No and no": an answer each.
_EACH: Final = re.compile(rf"^(?P<a>{_SAY})\W+(?:(?:and|und|et|y|en)\s+)?(?P<b>{_SAY})\b", re.IGNORECASE)
_NEITHER: Final = re.compile(
    r"^(?:(?:in the )?negative|tampoco|non plus|auch nicht|ook niet|neither)\b", re.IGNORECASE
)
# Where an answer ends, and the next pointer begins.
_NEXT: Final = re.compile(rf"[,\s]+(?:{_SAY}\s+{_TO}\s+)?{_LEAD}(?:{_POINTER})", re.IGNORECASE)
# "The answer to all three is yes", "three times yes", "yes, three times over".
_THRICE: Final = re.compile(
    rf"^\W*(?:(?:my|the)\s+answer\s+is\s+)?(?:(?:three\s+times|dreimal|trois\s+fois|tres\s+veces|driemaal|drie\s+keer)"
    rf"\s+(?:an?\s+)?(?P<a>{_SAY})|(?P<b>{_SAY}),?\s+three\s+times(?:\s+over)?)\b(?=\W*$|\s*[.,;!–-])",
    re.IGNORECASE,
)

_LONGEST: Final = 1_000  # letters: who shares them out does it at once
_MOST: Final = 6  # pointers: three questions take no more


def to_several(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """The answers shared out so; empty where fewer than two questions are answered by it."""
    if questions != THREE:
        return {}
    text = text[:_LONGEST]
    if found := only_one(text):
        return found
    if thrice := _THRICE.match(text):
        return dict.fromkeys(THREE, thrice["a"] or thrice["b"])
    found, rest = {}, ""
    at = 0
    for _ in range(_MOST):
        if (told := _first_of(_BEFORE.search(text, at), _BEHIND.search(text, at))) is None:
            break
        at = told.end("say") if told.re is _BEHIND else told.end()
        say = told["say"]
        if told.re is _BEHIND:
            if cut := _NEXT.search(say):
                at = told.start("say") + cut.start()
                say = say[: cut.start()]
        elif told["all"]:
            say += re.split(r"[.;!?\n]", text[told.end() : told.end() + 60], maxsplit=1)[0]
        if told["rest"]:
            rest = rest or say
        else:
            _share(found, _meant(told), say)
    if rest and found:
        _share(found, [name for name in THREE if name not in found], rest)
    return found if len(found) > 1 else {}


def _first_of(*found: "re.Match[str] | None") -> "re.Match[str] | None":
    return min((one for one in found if one), key=lambda one: one.start(), default=None)


def _meant(told: "re.Match[str]") -> list[Question]:
    if told["two"]:
        return list(THREE[:2])
    if told["latter"]:
        return list(THREE[1:])
    if told["all"]:
        return list(THREE)
    return [THREE[place_in(one[0])] for one in re.finditer(PLACED, told["places"], re.IGNORECASE)]


def _share(found: dict[Question, str], names: list[Question], say: str) -> None:
    each = _EACH.match(say) if len(names) == len(THREE) - 1 else None
    for name, words in zip(names, (each["a"], each["b"]) if each else [say] * len(names), strict=True):
        one = "no" if _NEITHER.match(words) else words
        if says(one, name) is not None:
            found.setdefault(name, one)
