"""What a person wants, out of what they answered in so many words and of what the model weighs.

A removal is never weighed away: where it may be one, it counts as one, and is in doubt.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, cast

from reopen.core.reply.answers.prose.in_passing import (
    is_to_be_kept,
    says_nothing,
    was_contacted,
    was_satisfied,
)
from reopen.core.reply.answers.questions import Question
from reopen.core.reply.intent.features import features
from reopen.core.reply.intent.hints import hints
from reopen.core.reply.intent.model import Model, Scores
from reopen.core.reply.reading import Answers, Intent, Scope
from reopen.core.reply.removal.asked import asked_in
from reopen.core.reply.removal.in_other_words import asks_in_other_words
from reopen.core.reply.removal.no_removal_words import CONDITION
from reopen.core.reply.removal.words import COMPANY, DOMAIN, ERASE

# From here on it counts as a removal, where words ask for it from `_MAY_BE_AS_ASKED` on; below `_SURE` it is in doubt.
_MAY_BE: Final = 0.45
_MAY_BE_AS_ASKED: Final = 0.0005
# Where something else is as likely as not; and where that is a question, which is answered first.
_MAY_BE_BESIDE: Final = 0.5
_MAY_BE_BESIDE_A_QUESTION: Final = 0.6
_AS_LIKELY_AS_NOT: Final = 0.5
_SURE: Final = 0.6
# The likeliest of eight, it must still be as likely as this.
_AS_LIKELIEST: Final = 0.35
# How much "yes, remove me" weighs beside the intent; and what it takes against words that ask to be kept.
_MEANT: Final = 0.5
_AGAINST_WORDS: Final = 0.9
# What it takes for one sentence, heard by itself, to stop what reads as something else; where that is a wish to go on
# with us, the whole must allow for a removal too: "by all means remove HIM" asks for none.
_ONE_SENTENCE: Final = 0.9
_GOES_ON: Final = frozenset({"interested", "later"})
# What is to go is another, or a thing: "by all means remove HIM", "you can remove the word 'former'"; or something else
# is to come in its place: "no calls please, just the price".
_NOT_THEM: Final = re.compile(
    r"\bno (?:spam|calls?|letters?|e-?mails?|brochures?|visits?)\b[^.!?\n]{0,20}, ?(?:just|only|but) [^.!?\n]*|"
    r"\b(?:remove|delete|erase|strike|drop) (?:him|her|it|them|that one|(?:the|that|this) (?:words?|line|title|item|"
    r"photo|picture|\w+ one))\b(?! (?:off|out|from)\b)[^.!?\n]*"
)
# "Joan Fry inherited my desk, and you with it": who names their successor sends us there.
_SUCCESSOR: Final = re.compile(
    r"\b[A-Z]\w+(?: [A-Z][\w'-]+)? (?i:(?:now |has |have |has now |just )?(?:got|gets|has|inherited|inherits|took|"
    r"takes|took over|takes over|sits (?:at|in)|is in|has taken(?: over)?|hat|bekommt|übernimmt|a repris|occupe|ocupa|"
    r"tiene|zit op|heeft) (?:my|mein\w*|mon|ma|mi|mijn) (?:old |alte\w* |ancien\w* |antiguo |oude )?"
    r"(?:desk|job|chair|post|role|seat|spot|place|office|position|accounts|stelle|platz|schreibtisch|poste|place|bureau|"
    r"puesto|plek|baan|stoel))\b"
)
# An answer that stands nowhere in so many words must be likelier than this; that something was missing most of all,
# since "nobody called" sounds like it and does not say it.
_ANSWERED: Final = {("satisfied", "yes"): 0.8, ("satisfied", "no"): 0.95}
_ELSE_ANSWERED: Final = 0.9
_LONGEST: Final = 4_000
_ABOUT_REMOVAL: Final = re.compile(
    r"\b(?:remove|delete|take (?:me|us) (?:off|out)|lösch\w*|streich\w*|supprim\w*|retir\w*|borr\w*|"
    r"elimin\w*|verwijder\w*)\b",
)
# "3. What happens if I say no": who asks that has no other wish, where the rest is only answers.
_ASKS_BACK: Final = re.compile(
    r"^\W*(?:(?:and|but|depends:?|before i answer,?|first,?) )?(?:what(?:'s| is| if| does| would| happens| database)?|"
    r"which|why|who|does (?:that|it|this)|will (?:that|it|this|i)|would (?:that|it|i)|"
    r"was (?:passiert|heißt|bedeutet|ist)|warum|welche[rsn]?|qu'est-ce|que se passe|pourquoi|quelle?s?|c'est quoi|"
    r"qué (?:pasa|significa|es)|por qué|cuál|wat (?:gebeurt|betekent|is)|waarom|welke?)\b"
    r"(?!(?:'s| is)? (?:the (?:hell|harm|odds|difference|point|matter)\b|not\b|ever\b|difference\b|cares\b))",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\w+")
_APART: Final = re.compile(r" +(?=[,.;!])")
_REPEATED: Final = re.compile(r"[^.!?\n]{1,80}\?\s{0,3}$")
_ONLY_ANSWERS: Final = frozenset({"satisfied", "not_interested", "unclear", "question"})
_ASKED_BACK: Final = 0.8


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
    found = features(text, hints(text, told, parts, today))
    return model.scores(found), found


def wish(text: str, told: Answers, parts: Mapping[Question, str], today: date, model: Model) -> Wish:
    """Tell what a person wants. `text` is `plain` what they wrote anew; `told` and `parts` what they answered in it.

    A removal, and leave to be removed, are one thing: whichever is better founded carries the other.
    """
    scores, found = weigh(text, told, parts, today, model)
    best, likely = scores.best("intent")
    removal = scores.of["intent"]["remove"]
    why = tuple(f"to “{question}”: {_quoted(words, text)}" for question, words in parts.items() if words)
    low = text.lower()
    words, keeps = asked_in(
        _without_our_question(low, parts.get("remove", "").lower()) if told.remove is False else low
    )
    if not words and not keeps and told.remove is not False and removal >= _MAY_BE_AS_ASKED:
        words = asks_in_other_words(low)
    asked = bool(words) and not keeps and removal >= _MAY_BE_AS_ASKED and not CONDITION.search(low)
    # Who asks in so many words to be kept, or sends us to their successor, and nowhere asks for the opposite, does not
    # ask for it in between the lines.
    elsewhere = told.remove is False or keeps or _SUCCESSOR.search(text)
    kept = not words and elsewhere and not told.remove and removal < _AGAINST_WORDS
    may_be = (removal + _MEANT * scores.of.get("remove", {}).get("yes", removal)) / (1 + _MEANT)
    stops = bool(told.remove or asked) or (
        not kept and (may_be >= _least(best, likely) or (best == "remove" and removal >= _AS_LIKELIEST))
    )
    if not (stops or elsewhere or CONDITION.search(low)) and (
        removal >= _MAY_BE_AS_ASKED or best not in _GOES_ON
    ):
        one = _asked_by_one_sentence(low, best, model)
        words, stops = one or words, bool(one)
    if stops:
        sure = bool(told.remove) or (best == "remove" and removal >= _SURE)
        told_by = (
            (f"“{_short(_as_written(words, text))}”",) if words else model.told_by(found, "intent", "remove")
        )
        answers = replace(_answers(text, scores, told, parts), remove=True)
        confidence = max(removal, 0.9 if told.remove else 0.0)
        return Wish(
            "remove", answers, _scope(low), bool(ERASE.search(low)), not sure, confidence, (*why, *told_by)
        )
    if best == "remove":
        best, likely = max(
            (one for one in scores.of["intent"].items() if one[0] != "remove"), key=lambda one: one[1]
        )
    if best in _ONLY_ANSWERS and _ASKS_BACK.match(parts.get("remove", "")) and told.remove is None:
        best, likely = "question", max(scores.of["intent"]["question"], _ASKED_BACK)
    answers = _answers(text, scores, told, parts)
    if "remove" not in parts:
        if _ABOUT_REMOVAL.search(low) and CONDITION.search(low):
            answers = replace(answers, remove=None)
        elif (keeps or is_to_be_kept(text)) and not words:
            answers = replace(answers, remove=False)
    if answers.remove:
        # That they may be removed is either meant, and then it is a removal, or not said.
        answers = replace(answers, remove=None)
    erasure = best == "question" and bool(ERASE.search(low))
    return Wish(
        cast(Intent, best),
        answers,
        None,
        erasure,
        False,
        likely,
        (*why, *model.told_by(found, "intent", best)),
    )


def _asked_by_one_sentence(text: str, best: str, model: Model) -> str:
    """The sentence that asks for a removal among others, or "". "What would it mean, being removed?" asks back."""
    chance, asked_by = model.asking.chance(_NOT_THEM.sub("", text)) if model.asking else (0.0, "")
    asks_back = best == "question" and asked_by.rstrip().endswith("?")
    return asked_by if chance >= _ONE_SENTENCE and not asks_back else ""


def _without_our_question(text: str, answer: str) -> str:
    """ "Take us off? I'd rather you didn't.": what they repeat of ours, and answer with no, asks for nothing."""
    at = text.find(answer) if answer else -1
    asked = _REPEATED.search(text[:at]) if at > 0 else None
    return text[: asked.start()] + text[at:] if asked else text


def _least(best: str, likely: float) -> float:
    """From what chance on it counts as a removal, given what is likeliest."""
    if best == "remove" or likely < _AS_LIKELY_AS_NOT:
        return _MAY_BE
    return _MAY_BE_BESIDE_A_QUESTION if best == "question" else _MAY_BE_BESIDE


def _answers(text: str, scores: Scores, told: Answers, parts: Mapping[Question, str]) -> Answers:
    """What was told counts; then what stands in passing; then what the model weighs."""
    said: dict[str, bool | None] = {
        name: getattr(told, name) for name in ("contacted", "satisfied", "remove")
    }
    if parts or not says_nothing(text):
        for question in said:
            if question in parts or question not in scores.of:
                continue
            answer, likely = scores.best(question)
            if answer != "none" and likely >= _ANSWERED.get((question, answer), _ELSE_ANSWERED):
                said[question] = answer == "yes"
    if "contacted" not in parts:
        contacted, is_told = was_contacted(text)
        if is_told:
            said["contacted"] = contacted
    if "satisfied" not in parts and (satisfied := was_satisfied(text)) is not None:
        said["satisfied"] = satisfied
    return Answers(**said)


def _scope(text: str) -> Scope:
    if DOMAIN.search(text):
        return "domain"
    return "company" if COMPANY.search(text) else "person"


def _quoted(words: str, text: str) -> str:
    """Words of the text in quotes; a mark or a number that was put into words ("✓", "N") as what it was read as."""
    said = _short(_APART.sub("", words))
    return f"“{said}”" if _bare(words) in _bare(text) else f"read as “{said}”"


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _as_written(words: str, text: str) -> str:
    """Words of the text in lower case → as their writer has them."""
    at = text.lower().find(words)
    found = text[at : at + len(words)] if at >= 0 else words
    return found if found.lower() == words else words


def _short(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()[:80]
