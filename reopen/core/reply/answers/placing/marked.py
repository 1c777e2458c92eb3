"""A yes or a no before the name of its question: "[no] contacted", "yes - remove", "✗ received", "Not contacted, not
satisfied, please delete".

By a space alone only a mark or a bracketed word leads to a name; a bare word needs both of the first two questions, as
"not contacted, not supplied" has them. What follows those two may answer the third.
"""

import re
from typing import Final

from reopen.core.reply.answers.placing.labels import NAMED
from reopen.core.reply.answers.questions import THREE, Question
from reopen.core.reply.answers.saying.say_words import DRAWN, SAY
from reopen.core.reply.answers.saying.yes_no import says

_STARTS: Final = r"(?:^|(?<=[\n,;.|/]))[ \t]{0,4}[-*•>]{0,2}[ \t]{0,4}(?:and |und |et |y |en )?"
_ENDS: Final = r"(?=\s*(?:[\n,;.|/!)✓✔✅✗✘❌👍👎[☐☑(]|$|and\b|und\b|et\b|y\b|en\b))"
_TICK: Final = r"(?P<ticked>☑|\[\s?[x*]\s?\])|(?P<empty>☐|\[\s{0,2}\]|\[_\])"
_BRACKETED: Final = re.compile(
    rf"(?:{_TICK}|[\[(]\s?{SAY.pattern}\s?[\])])\s?[:–-]?\s?(?:{NAMED}){_ENDS}", re.IGNORECASE
)
_DASHED: Final = re.compile(
    rf"{_STARTS}{SAY.pattern}(?:\s?[:=]\s?|\s[–-]{{1,2}}\s|\s(?=[(]))[(]?(?:{NAMED})[)]?{_ENDS}",
    re.IGNORECASE,
)
_MARK_FIRST: Final = re.compile(
    r"(?:(?P<yes>[✓✔☑✅👍])|(?P<no>[✗✘✖❌👎🚫]))\s{0,2}" + rf"(?:{NAMED}){_ENDS}", re.IGNORECASE
)
_MARKS: Final = "✓✔☑✅👍✗✘✖❌👎🚫"
_NOT: Final = (
    r"(?:(?:i |we )?(?:was|were|wasn'?t|weren'?t|been) )?(?P<{0}>not|never|never once|no|non|nicht|nie|pas|jamais|"
    r"niet|nooit|wasn'?t|weren'?t|yes|yep|ja|oui|s[ií]|was|were)\s(?:(?:ever|at all|been|really|even) )?"
)
_CONTACTED: Final = (
    r"(?:contacted|called(?: back)?|rung|phoned|telephoned|approached|visited|emailed|written to|kontaktiert|"
    r"angerufen|"
    r"contactée?s?|rappelée?s?|contactad[oa]s?|llamad[oa]s?|gecontacteerd|gebeld|teruggebeld)"
)
_SATISFIED: Final = (
    r"(?:satisfied|supplied|served|helped|informed|happy|pleased|sorted|satisfait[es]{0,2}|zufrieden|satisfech[oa]s?|"
    r"atendid[oa]s?|tevreden|geholpen)"
)
_BOTH: Final = re.compile(
    rf"^\W*{_NOT.format('called')}{_CONTACTED}[ \t]*[,;./&|\n–-][ \t\n]*(?:and |but |und |et |y |en |aber |mais )?"
    rf"{_NOT.format('happy')}{_SATISFIED}(?![\w-])(?! (?:customer|client|camper|with my))",
    re.IGNORECASE,
)
_IS_YES: Final = re.compile(r"yes|yep|ja|oui|s[ií]|was|were", re.IGNORECASE)
_THIRD: Final = re.compile(
    r"[\s,;.–-]{0,4}(?:and |but |so |und |et |y |en )?([^.!?\n]{2,100})", re.IGNORECASE
)


def by_mark(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """The answers; empty where fewer than two questions are named so."""
    if questions != THREE:
        return {}
    plain = DRAWN.sub("", text)
    patterns = [_BRACKETED, _DASHED]
    # "Contacted ✓ Received ✓" has its marks behind.
    if plain.lstrip(" \t\n-*•")[:1] in _MARKS:
        patterns.append(_MARK_FIRST)
    for pattern in patterns:
        found: dict[Question, str] = {}
        for mark in pattern.finditer(plain):
            told = mark.groupdict()
            yes = bool(told["yes"] or told.get("ticked"))
            found.setdefault(next(name for name in THREE if mark[name]), "yes" if yes else "no")
        if len(found) > 1 and ("yes" in found.values() or pattern is not _BRACKETED):
            return found
    return _not_and_not(plain)


def _not_and_not(text: str) -> dict[Question, str]:
    both = _BOTH.match(text)
    if both is None:
        return {}
    found: dict[Question, str] = {
        "contacted": "yes" if _IS_YES.fullmatch(both["called"]) else "no",
        "satisfied": "yes" if _IS_YES.fullmatch(both["happy"]) else "no",
    }
    third = _THIRD.match(text, both.end())
    if third and says(third[1], "remove") is not None:
        found["remove"] = third[1]
    return found
