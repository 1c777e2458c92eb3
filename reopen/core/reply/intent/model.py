"""The weights, as a plain file has them, and how they are scored.

The file is text: a line `columns` with the names of the columns, a line `bias`, then a feature a line; fields are
parted by tabs, weights are whole numbers in hundredths. Columns are `intent=remove`, `contacted=yes`, …: the part
before the sign is a question, and its columns are its answers, whose probabilities add up to one. What a person wants
is told by a hidden layer, too (see hidden): the mean of their log-odds counts. Whether one sentence of many asks for a
removal is told apart from both (see asking).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp
from operator import mul
from typing import Final

from reopen.core.reply.intent.asking import Asking
from reopen.core.reply.intent.hidden import Hidden

_SCALE: Final = 100.0
# The rest is the layer's.
OF_WEIGHTS: Final = 0.5
_TELLS: Final = 6  # letters of a phrase that says something by itself


@dataclass(frozen=True, slots=True)
class Scores:
    """For each question (`intent`, `contacted`, …) the probability of each of its answers."""

    of: Mapping[str, Mapping[str, float]]

    def best(self, question: str) -> tuple[str, float]:
        """The likeliest answer and its probability."""
        return max(self.of[question].items(), key=lambda one: one[1])


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, one a column; and the layer that tells the intent with them."""

    columns: tuple[tuple[str, str], ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]
    version: str
    hidden: Hidden | None = None
    asking: Asking | None = None

    @classmethod
    def parse(
        cls, lines: Iterable[str], hidden: Hidden | None = None, asking: Asking | None = None
    ) -> "Model":
        """A file's lines → the model. Raises ValueError, naming the line, where one is not as it should be."""
        rows = iter(lines)
        columns: tuple[tuple[str, str], ...] = ()
        bias: tuple[float, ...] = ()
        weights: dict[str, tuple[float, ...]] = {}
        known: dict[str, float] = {}
        version = ""
        for number, line in enumerate(rows, 1):
            name, *fields = line.rstrip("\n").split("\t")
            if name == "version":
                version = fields[0]
            elif name == "columns":
                columns = tuple(
                    (question, answer) for question, _, answer in (one.partition("=") for one in fields)
                )
            elif len(fields) != len(columns):
                raise ValueError(
                    f"Line {number} of the model has {len(fields)} weights; it needs {len(columns)}."
                )
            elif name == "bias":
                bias = tuple(float(int(one)) for one in fields)
            else:
                # Some thousand numbers make up a million fields: each is held once, and stays near the processor.
                weights[name] = tuple(
                    [known.get(one) or known.setdefault(one, float(int(one))) for one in fields]
                )
        if not columns or not bias:
            raise ValueError("The model names no columns or no bias.")
        return cls(columns, bias, weights, version, hidden, asking)

    def scores(self, found: Mapping[str, float]) -> Scores:
        """The probabilities, given what was found in a text."""
        # Column by column: zip, map and sum run outside the interpreter, and this is the reader's longest sum.
        known = [
            (row, weight) for name, weight in found.items() if (row := self.weights.get(name)) is not None
        ]
        rows, weights = zip(*known, strict=True) if known else ((), ())
        columns = zip(*rows, strict=True) if rows else ((),) * len(self.bias)
        totals = [
            sum(map(mul, column, weights), float(bias))
            for bias, column in zip(self.bias, columns, strict=True)
        ]
        by_question: dict[str, dict[str, float]] = {}
        for (question, answer), total in zip(self.columns, totals, strict=True):
            by_question.setdefault(question, {})[answer] = total / _SCALE
        if self.hidden:
            other = self.hidden.totals(found)
            by_question["intent"] = {
                one: OF_WEIGHTS * mine + (1.0 - OF_WEIGHTS) * other[one]
                for one, mine in by_question["intent"].items()
            }
        return Scores({question: _softmax(answers) for question, answers in by_question.items()})

    def told_by(self, found: Mapping[str, float], question: str, answer: str) -> tuple[str, ...]:
        """The two phrases that speak most for an answer, in quotes, for the person who reviews.

        A phrase tells more than its words: “we” and “no” are shown only where nothing longer speaks for it.
        """
        place = self.columns.index((question, answer))
        weighed = {
            name[2:].strip("^ "): self.weights[name][place] * weight
            for name, weight in sorted(
                (name, weight)
                for name, weight in found.items()
                if name.startswith("w:") and name in self.weights and self.weights[name][place] > 0
            )
        }
        best = sorted(weighed, key=lambda name: (len(name) >= _TELLS, weighed[name]), reverse=True)
        told: list[str] = []
        for name in best[:20]:
            if len(told) < 2 and not any(name in one or one in name for one in told):
                told.append(name)
        return tuple(f"“{name}”" for name in told)


def _softmax(totals: Mapping[str, float]) -> dict[str, float]:
    highest = max(totals.values())
    weights = {name: exp(total - highest) for name, total in totals.items()}
    whole = sum(weights.values())
    return {name: weight / whole for name, weight in weights.items()}
