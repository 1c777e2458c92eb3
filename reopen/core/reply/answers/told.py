"""The answers that stand in so many words."""

import re
from collections.abc import Mapping
from typing import Final

from reopen.core.reply.answers.enumerated import parts_by_question
from reopen.core.reply.answers.questions import THREE, Question, questions_of
from reopen.core.reply.answers.yes_no import says
from reopen.core.reply.reading import Answers

_BARE: Final = re.compile(
    r"\W*(?:yes|y|yep|yeah|aye|ok(?:ay)?|sure|fine|please do|no|nope|never|nein|ja|oui|non|s[ií]|nee|klar|gerne|"
    r"d'accord|vale|prima|go ahead|of course|by all means)\b",
    re.IGNORECASE,
)


def answers_told(
    text: str, *, letter: str = "", under: Mapping[Question, str] | None = None
) -> tuple[Answers, dict[Question, str]]:
    """The answers, and the words of each: written under the quoted questions (`under`), or enumerated in `text`.

    A bare "yes" answers a letter that asks one question; of a letter with three nobody can tell which is meant.
    """
    questions = questions_of(letter) if letter else THREE
    parts = dict(under or {}) or parts_by_question(text, questions)
    if not parts and len(questions) == 1 and len(text) < 60 and _BARE.match(text):
        parts = {questions[0]: text}
    return Answers(**{name: says(part, name) for name, part in parts.items()}), parts
