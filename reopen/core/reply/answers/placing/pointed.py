"""Answers that point to their question: "yes to the first", "c is OK", "as to number 3, please do"."""

import re
from typing import Final

from reopen.core.reply.answers.placing.named import by_what_is_named
from reopen.core.reply.answers.placing.places import place_of
from reopen.core.reply.answers.placing.pointing import pointed_to
from reopen.core.reply.answers.placing.several import to_several
from reopen.core.reply.answers.questions import THREE, Question

# "Yes to the first", "no on 2": the answer stands before its number.
_SAID_BEFORE: Final = re.compile(
    # Not in "what happens if I say yes to your third".
    r"(?<!if i say )(?<!if we say )(?<!if i said )(?<!if i answer )(?<!when i say )(?<!by saying )"
    r"\b(?P<say>yes|yep|yeah|aye|no|nope|nay|ja|nein|oui|non|s[ií]|nee)(?:\s+(?:to|on|for|zu|auf|à|a|op|bei)\s+|"
    r"\s\((?=[123]\)))"
    r"(?:the\s+|my\s+|your\s+|la\s+|de\s+|question\s+|frage\s+|vraag\s+|pregunta\s+|number\s+|der\s+)*#?"
    r"(?P<n>[123]\b|one\b|two\b|three\b|first|second|third|last|ersten?|zweiten?|dritten?|letzten?|"
    r"première|deuxième|"
    r"troisième|dernière|primera|segunda|tercera|última|eerste|tweede|derde|laatste)"
    r"(?:\s+(?:and|und|et|y|en)\s+(?:the\s+)?(?P<too>[23]|two|three|second|third)\b)?",
    re.IGNORECASE,
)
# "No on both counts, and yes to the last".
_TO_BOTH: Final = re.compile(
    r"\b(?P<say>yes|yep|aye|no|nope|nay)\s+(?:to|on|for)\s+(?:the first two\b|both\b"
    r"(?=[^\n]{0,60}\b(?:last|third|3|three)\b))",
    re.IGNORECASE,
)
# "Yes to everything but the last": and no to that.
_TO_ALL_BUT: Final = re.compile(
    r"\b(?P<say>yes|yep|no|nope)\s+(?:to|on|for)\s+(?:all|everything|every one|both)(?: of them)?,?\s+(?:but|"
    r"except|bar|save)\s+"
    r"(?:for\s+)?(?:the\s+)?(?:last|third|final|number 3|#3)\b",
    re.IGNORECASE,
)
# "c is OK", "the third one's fine": and behind it.
_SAID_OF: Final = re.compile(
    r"(?:^|(?<=[.;,!\n]\s)|(?<=\band\s))(?:the\s+|number\s+|question\s+|#)?(?P<n>third|[123abc])"
    r"(?:\s+one|\s+question)?(?:'s|\s+is|\s+would\s+be)\s+(?:an?\s+)?(?P<say>yes|yep|no|nope|ok(?:ay)?|fine|"
    r"all\s?right|alright|granted|agreed)\b",
    re.IGNORECASE,
)


def pointed(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """The words by question; of questions that nothing points to there are none."""
    found = to_several(text, questions)
    if len(found) == len(THREE):
        return found
    for mark in (*_SAID_BEFORE.finditer(text), *_SAID_OF.finditer(text)):
        for word in filter(None, (mark["n"], mark.groupdict().get("too"))):
            place = place_of(word, len(questions))
            if place < len(questions):
                found.setdefault(questions[place], mark["say"])
    for name, part in pointed_to(text, questions).items():
        found.setdefault(name, part)
    if len(questions) == len(THREE):
        for name, part in by_what_is_named(text).items():
            found.setdefault(name, part)
    if len(questions) == len(THREE) and (but := _TO_ALL_BUT.search(text)):
        other = "no" if but["say"].lower().startswith("y") else "yes"
        return {questions[0]: but["say"], questions[1]: but["say"], questions[2]: other}
    if len(questions) == len(THREE) and (both := _TO_BOTH.search(text)):
        found = {questions[0]: both["say"], questions[1]: both["say"], **found}
    return found
