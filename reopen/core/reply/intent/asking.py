"""Does one sentence among others ask for a removal?

The weights and the layer hear a mail as a whole, in which "so yes, out I go" is one sentence beside five about a price.
Here each sentence, and each clause that may stand alone, is heard by itself, and the one that most asks speaks for the
mail.

Its file is text: a line `bias`, then a feature a line with its weight, in hundredths; fields are parted by tabs.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, inf
from typing import Final

from reopen.core.reply.intent.features import features

_SCALE: Final = 100.0
_MOST: Final = 30  # sentences and clauses that are heard
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+|\n")
_CLAUSE: Final = re.compile(
    r"(?<=[.!?;…])\s+|\n|"
    r"(?<=,) (?=(?:and|so|but|then|please|just|or|und|aber|also|bitte|et|mais|donc|y|pero|así|en|maar|dus)\b)|"
    r"\s[-–—]+\s",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Asking:
    """A weight a feature, for how much it speaks for a removal in its sentence."""

    bias: float
    weights: Mapping[str, float]

    @classmethod
    def parse(cls, lines: Iterable[str]) -> "Asking":
        """A file's lines → the weights. Raises ValueError, naming the line, where one is not as it should be."""
        weights: dict[str, float] = {}
        for number, line in enumerate(lines, 1):
            name, _, rest = line.rstrip("\n").partition("\t")
            try:
                weights[name] = int(rest) / _SCALE
            except ValueError:
                raise ValueError(
                    f"Line {number} of what asks has no whole number behind its feature."
                ) from None
        if "bias" not in weights:
            raise ValueError("What asks has no bias.")
        return cls(weights.pop("bias"), weights)

    def chance(self, text: str) -> tuple[float, str]:
        """The sentence that most asks for a removal, and the probability that it does; 0 and "" of no text."""
        heard = [(self.odds(features(one)), one) for one in sentences(text)]
        odds, asked_by = max(heard, default=(-inf, ""), key=lambda one: one[0])
        return 1.0 / (1.0 + exp(min(-odds, 50.0))) if asked_by else 0.0, asked_by

    def odds(self, found: Mapping[str, float]) -> float:
        """The log-odds of one sentence, given its features."""
        known = self.weights
        return self.bias + sum(weight * known[name] for name, weight in found.items() if name in known)


def sentences(text: str) -> list[str]:
    """The sentences of a text, and the clauses that may stand alone, each once; thirty at most."""
    pieces = [*_SENTENCE.split(text), *_CLAUSE.split(text)]
    return [*dict.fromkeys(piece for piece in pieces if piece and _LETTER.search(piece))][:_MOST]
