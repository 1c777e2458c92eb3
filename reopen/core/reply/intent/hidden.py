"""The layer that tells what a person wants: features add up in units, and what moves a unit speaks for and against.

Weights know that “keep” and “not” speak, each by itself; a unit knows what they say together. Its file is text: a line
`units` (a bias each), a line `steps` (the size of one step of each unit's weights), a line `out` an answer (its bias,
then a weight a unit), then a feature a line with one character a unit: its code less 79 is the weight in steps. Fields
are parted by tabs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import mul
from typing import Final

ZERO: Final = 79  # the code of “O”
MOST: Final = 45  # steps, either way


@dataclass(frozen=True, slots=True)
class Hidden:
    """`out`: by answer, its bias and the weight of each unit; `weights`: by feature, a byte a unit."""

    out: Mapping[str, tuple[float, tuple[float, ...]]]
    bias: tuple[float, ...]
    steps: tuple[float, ...]
    weights: Mapping[str, bytes]

    @classmethod
    def parse(cls, lines: Iterable[str]) -> "Hidden":
        """A file's lines → the layer. Raises ValueError, naming the line, where one is not as it should be."""
        out: dict[str, tuple[float, tuple[float, ...]]] = {}
        bias: tuple[float, ...] = ()
        steps: tuple[float, ...] = ()
        weights: dict[str, bytes] = {}
        for number, line in enumerate(lines, 1):
            name, _, rest = line.rstrip("\n").partition("\t")
            if name == "out":
                answer, own, *fields = rest.split("\t")
                out[answer] = float(own), tuple(map(float, fields))
            elif name == "units":
                bias = tuple(map(float, rest.split("\t")))
            elif name == "steps":
                steps = tuple(map(float, rest.split("\t")))
            elif len(rest) != len(bias):
                raise ValueError(f"Line {number} of the layer has {len(rest)} weights; it needs {len(bias)}.")
            else:
                weights[name] = rest.encode("ascii")
        if not (out and bias) or {len(units) for _, units in out.values()} | {len(steps)} != {len(bias)}:
            raise ValueError("The layer's answers, units and steps do not go together.")
        return cls(out, bias, steps, weights)

    def totals(self, found: Mapping[str, float]) -> dict[str, float]:
        """The log-odds of each answer, up to a sum that is the same for all."""
        moved = self._moved(found)
        return {answer: own + sum(map(mul, units, moved)) for answer, (own, units) in self.out.items()}

    def _moved(self, found: Mapping[str, float]) -> list[float]:
        """How far each unit is moved; never below nothing."""
        known = [
            (row, weight) for name, weight in found.items() if (row := self.weights.get(name)) is not None
        ]
        rows, weights = zip(*known, strict=True) if known else ((), ())
        columns = zip(*rows, strict=True) if rows else ((),) * len(self.bias)
        offset = ZERO * sum(weights)
        return [
            max(0.0, bias + (sum(map(mul, column, weights)) - offset) * step)
            for bias, step, column in zip(self.bias, self.steps, columns, strict=True)
        ]
