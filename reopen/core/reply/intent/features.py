"""A text → what the model weighs: words, phrases of two and three words, the same with kinds in place of words, runs
of letters, what stands under a no, and what the rules saw.

Each group is scaled to length one (logarithm of the count, then the Euclidean norm), so that a long mail and a
short one weigh the same.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import combinations, pairwise
from math import log, sqrt
from operator import mul
from typing import Final

from reopen.core.reply.intent.negation import under_a_no
from reopen.core.reply.intent.word_kinds import in_kinds

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?!]|[\U0001F300-\U0001FAFF☀-➿]")
# An address is one word: whose it is says nothing of what they want.
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}")
_LONGEST: Final = 2500
_RUNS: Final = (3, 4, 5)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n")
# How much the first sentence, the last one and a pair of signs weigh beside the whole text, which weighs one.
_FIRST: Final = 0.5
_LAST: Final = 0.7
_PAIR: Final = 0.5
# How much the kinds of the words weigh; and how far apart two of them still make a pair.
_KINDS: Final = 1.0
_APART: Final = 6
# How much what stands under a no weighs once more.
_NOES: Final = 0.8


def features(text: str, hints: Iterable[str] = ()) -> dict[str, float]:
    """The weight of each feature. `hints` are what the rules saw, a word each; two together are a sign of their own."""
    plain = _ADDRESS.sub(" address ", text[:_LONGEST].lower().replace("’", "'").replace("‘", "'"))
    words = _words(plain)
    found = _scaled(_phrases(words), "w")
    found.update(_scaled(_kinds(words), "k", _KINDS))
    found.update(_scaled(_runs(words), "c"))
    found.update(_scaled(_under_a_no(plain), "n", _NOES))
    sentences = [one for one in _SENTENCE.split(plain.strip()) if _WORD.search(one)]
    if len(sentences) > 1:
        found.update(_flat(_words(sentences[0]), "^", _FIRST))
        found.update(_flat(_words(sentences[-1]), "$", _LAST))
    signs = list(hints)
    found.update((f"h:{sign}", 1.0) for sign in signs)
    plainly = [sign for sign in signs if not sign.startswith("longer")]
    found.update((f"h:{one}&{other}", _PAIR) for one, other in combinations(plainly, 2))
    return found


def _words(text: str) -> list[str]:
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(text)]


def _phrases(words: list[str]) -> Counter[str]:
    counted = Counter(words)
    counted.update(map(" ".join, pairwise(words)))
    counted.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    # How it begins says more than the same words further on.
    if words:
        counted["^ " + words[0]] += 1
        counted["^ " + " ".join(words[:2])] += 1
    return counted


def _kinds(words: list[str]) -> Counter[str]:
    """Kinds, phrases that hold one, and pairs of kinds with other words in between."""
    line = [in_kinds(word) for word in words]
    at = [place for place, word in enumerate(line) if word[0] == "<"]
    phrases = [*map(" ".join, pairwise(line)), *map(" ".join, zip(line, line[1:], line[2:], strict=False))]
    found = [line[place] for place in at]
    found += [phrase for phrase in phrases if "<" in phrase]
    found += [
        f"{line[one]}..{line[other]}"
        for number, one in enumerate(at)
        for other in at[number + 1 : number + 4]
        if 1 < other - one <= _APART
    ]
    return Counter(found)


def _under_a_no(text: str) -> Counter[str]:
    """Words and pairs, with kinds in their place, that stand under one no, or under two."""
    found: Counter[str] = Counter()
    for noes, words in under_a_no(text, _words):
        line = [in_kinds(word) for word in words]
        sign = "no" if noes % 2 else "yes"
        found.update(f"{sign} {one}" for one in dict.fromkeys((*line, *words)))
        found.update(f"{sign} {one} {other}" for one, other in pairwise(line))
    return found


def _flat(words: list[str], group: str, length: float) -> dict[str, float]:
    """Words and pairs of words of one sentence, each alike: what they ask for stands in the last, as a rule."""
    names = {*words, *map(" ".join, pairwise(words))}
    weight = length / sqrt(len(names) or 1)
    return {f"{group}:{name}": weight for name in names}


def _runs(words: list[str]) -> Counter[str]:
    runs: list[str] = []
    for word in words:
        edged = f" {word} "
        for length in _RUNS:
            if len(edged) <= length:
                runs.append(edged)
                break
            runs += [edged[at : at + length] for at in range(len(edged) - length + 1)]
    return Counter(runs)


def _scaled(counted: Counter[str], group: str, length: float = 1.0) -> dict[str, float]:
    weights = [1.0 if count == 1 else 1.0 + log(count) for count in counted.values()]
    norm = sqrt(sum(map(mul, weights, weights))) / length or 1.0
    return {f"{group}:{name}": weight / norm for name, weight in zip(counted, weights, strict=True)}
