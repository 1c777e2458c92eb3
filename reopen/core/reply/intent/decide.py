"""What a person wants, out of what they answered in so many words and of what the model weighs.

A removal is never weighed away: where it may be one, it counts as one, and is in doubt.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, cast

from reopen.core.reply.answers.questions import Question
from reopen.core.reply.intent.features import features
from reopen.core.reply.intent.hints import hints
from reopen.core.reply.intent.model import Model, Scores
from reopen.core.reply.reading import Answers, Intent, Scope
from reopen.core.reply.removal_words import COMPANY, CONDITION, DOMAIN, ERASE, REMOVE, without_keeping
from reopen.core.reply.times import resume_on

# From here on it counts as a removal, where words ask for it from `_MAY_BE_AS_ASKED` on; below `_SURE` it is in doubt.
_MAY_BE: Final = 0.45
_MAY_BE_AS_ASKED: Final = 0.05
_SURE: Final = 0.6
# How much "yes, remove me" weighs beside the intent; and what it takes against words that ask to be kept.
_MEANT: Final = 0.5
_AGAINST_WORDS: Final = 0.9
# An answer that stands nowhere in so many words must be likelier than this.
_ANSWERED: Final = 0.5
_LONGEST: Final = 4_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person's words say, and which of them."""

    intent: Intent
    answers: Answers
    scope: Scope | None
    erasure: bool
    in_doubt: bool
    confidence: float
    why: tuple[str, ...]


def plain(text: str) -> str:
    """As the rules and the model want it: plain apostrophes, no blank lines, bounded."""
    lines = (line.strip() for line in text[:_LONGEST].replace("’", "'").replace("\xa0", " ").split("\n"))
    return "\n".join(line for line in lines if line)


def weigh(
    text: str, told: Answers, parts: Mapping[Question, str], today: date, model: Model
) -> tuple[Scores, dict[str, float]]:
    """The model's probabilities, and the features they come from."""
    named = resume_on(text, today) is not None
    found = features(text, hints(text, told, parts, names_a_time=named))
    return model.scores(found), found


def wish(text: str, told: Answers, parts: Mapping[Question, str], today: date, model: Model) -> Wish:
    """Tell what a person wants. `text` is `plain` what they wrote anew; `told` and `parts` what they answered in it.

    A removal, and leave to be removed, are one thing: whichever is better founded carries the other.
    """
    scores, found = weigh(text, told, parts, today, model)
    best, likely = scores.best("intent")
    removal = scores.of["intent"]["remove"]
    why = tuple(f"to “{question}”: “{_short(words)}”" for question, words in parts.items() if words)
    rest, keeps = without_keeping(text)
    words = REMOVE.search(rest)
    asked = words is not None and not keeps and removal >= _MAY_BE_AS_ASKED and not CONDITION.search(text)
    # Who asks in so many words to be kept, and nowhere for the opposite, does not ask for it in between the lines.
    kept = words is None and (told.remove is False or keeps) and not told.remove and removal < _AGAINST_WORDS
    may_be = (removal + _MEANT * scores.of.get("remove", {}).get("yes", removal)) / (1 + _MEANT)
    if told.remove or asked or (not kept and (may_be >= _MAY_BE or best == "remove")):
        sure = bool(told.remove) or (best == "remove" and removal >= _SURE)
        told_by = (f"“{_short(words[0])}”",) if words else model.told_by(found, "intent", "remove")
        answers = replace(_answers(scores, told, parts), remove=True)
        confidence = max(removal, 0.9 if told.remove else 0.0)
        return Wish(
            "remove", answers, _scope(text), bool(ERASE.search(text)), not sure, confidence, (*why, *told_by)
        )
    if best == "remove":
        best, likely = max(
            (one for one in scores.of["intent"].items() if one[0] != "remove"), key=lambda one: one[1]
        )
    answers = _answers(scores, told, parts)
    if keeps and words is None and "remove" not in parts:
        answers = replace(answers, remove=False)
    if answers.remove:
        # That they may be removed is either meant, and then it is a removal, or not said.
        answers = replace(answers, remove=None)
    erasure = bool(ERASE.search(text)) and best == "question"
    return Wish(
        cast(Intent, best),
        answers,
        None,
        erasure,
        False,
        likely,
        (*why, *model.told_by(found, "intent", best)),
    )


def _answers(scores: Scores, told: Answers, parts: Mapping[Question, str]) -> Answers:
    said = {question: getattr(told, question) for question in ("contacted", "satisfied", "remove")}
    for question in said:
        if question in parts or question not in scores.of:
            continue
        answer, likely = scores.best(question)
        if answer != "none" and likely >= _ANSWERED:
            said[question] = answer == "yes"
    return Answers(**said)


def _scope(text: str) -> Scope:
    if DOMAIN.search(text):
        return "domain"
    return "company" if COMPANY.search(text) else "person"


def _short(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()[:80]
