"""A text → what the model weighs: words, phrases of two and three words, runs of letters, and what the rules saw.

Each group is scaled to length one (logarithm of the count, then the Euclidean norm), so that a long mail and a
short one weigh the same.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log, sqrt
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?!]|[\U0001F300-\U0001FAFF☀-➿]")
_DIGITS: Final = re.compile(r"\d+")
_LONGEST: Final = 2500
_RUNS: Final = (3, 4, 5)


def features(text: str, hints: Iterable[str] = ()) -> dict[str, float]:
    """The weight of each feature. `hints` are what the rules saw, a word each."""
    plain = text[:_LONGEST].lower().replace("’", "'").replace("‘", "'")
    words = ["0" if word[0].isdigit() else word for word in _WORD.findall(plain)]
    found = _scaled(_phrases(words), "w")
    found.update(_scaled(_runs(words), "c"))
    found.update((f"h:{hint}", 1.0) for hint in hints)
    return found


def _phrases(words: list[str]) -> Counter[str]:
    counted = Counter(words)
    counted.update(map(" ".join, pairwise(words)))
    counted.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    # How it begins says more than the same words further on.
    if words:
        counted["^ " + words[0]] += 1
        counted["^ " + " ".join(words[:2])] += 1
    return counted


def _runs(words: list[str]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for word in words:
        edged = f" {word} "
        for length in _RUNS:
            if len(edged) <= length:
                counted[edged] += 1
                break
            counted.update(edged[at : at + length] for at in range(len(edged) - length + 1))
    return counted


def _scaled(counted: Counter[str], group: str) -> dict[str, float]:
    weights = {f"{group}:{name}": 1.0 + log(count) for name, count in counted.items()}
    norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {name: weight / norm for name, weight in weights.items()}
