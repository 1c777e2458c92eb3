"""What the owner corrects on the desk teaches the model: a lesson beside the shipped weights, which stay as they are.

Each correction that is not read as corrected moves the words and phrases of its text, and nothing else, by the
smallest step after which it is, with a margin (passive-aggressive learning: Crammer et al., 2006). What the rules saw
keeps its weight: one corrected text must not move every other that holds a question mark.

A lesson may add a removal and never lifts one: the probability of a removal is at least what the shipped weights say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp, log
from typing import Final

from reopen.core.reply.intent.model import Model, Scores
from reopen.core.reply.reading import Intent

Example = tuple[Mapping[str, float], Intent]
"""The features of a text, and what its writer wants."""

MOST: Final = 500
# A text that was corrected is read as corrected twenty times as likely as anything else (the logarithm of it).
MARGIN: Final = 3.0
_PASSES: Final = 20
_STEPS: Final = 80
_CLOSE: Final = 0.01
_LEAST: Final = 1e-9
_REMOVE: Final = "remove"


@dataclass(frozen=True, slots=True)
class Taught(Model):
    """A model with a lesson: what is added to the log-odds of each intent, by feature."""

    lesson: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def scores(self, found: Mapping[str, float]) -> Scores:
        """The probabilities, the lesson weighed in; of a removal never less than without it."""
        shipped = Model.scores(self, found)
        moved = _moved(self.lesson, found)
        if not moved:
            return shipped
        return Scores({**shipped.of, "intent": _weighed(shipped.of["intent"], moved)})

    def told_by(self, found: Mapping[str, float], question: str, answer: str) -> tuple[str, ...]:
        """As the shipped weights tell; and that a correction speaks for it, where one does."""
        told = Model.told_by(self, found, question, answer)
        moved = _moved(self.lesson, found) if question == "intent" else {}
        return (*told, "your own corrections speak for it") if moved.get(answer, 0.0) >= 1.0 else told


def taught(model: Model, examples: Iterable[Example]) -> Model:
    """The model with what the examples teach, the most recent last; of more than `MOST` the last count.

    Where two say different things of the same features, the later one counts.
    """
    last: dict[frozenset[str], tuple[Mapping[str, float], Mapping[str, float], Intent]] = {}
    for found, intent in [*examples][-MOST:]:
        words = {name: weight for name, weight in found.items() if name.startswith("w:")}
        key = frozenset(words)
        last.pop(key, None)
        if words:
            last[key] = (words, found, intent)
    if not last:
        return model
    lesson: dict[str, dict[str, float]] = {}
    rows = [(words, model.scores(found).of["intent"], intent) for words, found, intent in last.values()]
    for _ in range(_PASSES):
        # All of them, whether one before had anything to learn or not.
        learnt = [_learn(lesson, *row) for row in rows]
        if not any(learnt):
            break
    return Taught(model.columns, model.bias, model.weights, model.version, model.hidden, model.asking, lesson)


def _learn(
    lesson: dict[str, dict[str, float]], words: Mapping[str, float], shipped: Mapping[str, float], intent: str
) -> bool:
    """The steps against each intent that stands too near; False where none was needed."""
    totals = _totals(shipped, _moved(lesson, words))
    change = dict.fromkeys(totals, 0.0)
    for _ in range(_STEPS):
        rival = max((name for name in totals if name != intent), key=lambda name: totals[name] + change[name])
        short = MARGIN - (totals[intent] + change[intent] - totals[rival] - change[rival])
        if short <= _CLOSE:
            break
        change[intent] += short / 2.0
        change[rival] -= short / 2.0
    if not any(change.values()):
        return False
    length = sum(weight * weight for weight in words.values())
    for word, weight in words.items():
        row = lesson.setdefault(word, {})
        for name, more in change.items():
            if more:
                row[name] = row.get(name, 0.0) + more * weight / length
    return True


def _moved(lesson: Mapping[str, Mapping[str, float]], found: Mapping[str, float]) -> dict[str, float]:
    moved: dict[str, float] = {}
    for name, weight in found.items():
        for intent, more in lesson.get(name, {}).items():
            moved[intent] = moved.get(intent, 0.0) + more * weight
    return moved


def _totals(shipped: Mapping[str, float], moved: Mapping[str, float]) -> dict[str, float]:
    return {name: log(max(likely, _LEAST)) + moved.get(name, 0.0) for name, likely in shipped.items()}


def _weighed(shipped: Mapping[str, float], moved: Mapping[str, float]) -> dict[str, float]:
    """The probabilities after the lesson, that of a removal held up to what it was."""
    totals = _totals(shipped, moved)
    highest = max(totals.values())
    weights = {name: exp(total - highest) for name, total in totals.items()}
    others = sum(weight for name, weight in weights.items() if name != _REMOVE)
    removal = max(weights[_REMOVE] / (others + weights[_REMOVE]), shipped[_REMOVE])
    share = (1.0 - removal) / others if others else 0.0
    return {name: removal if name == _REMOVE else weight * share for name, weight in weights.items()}
