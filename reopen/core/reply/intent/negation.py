"""Which words stand under a no: "keep me on file" and "don't keep me on file" have all the others in common.

A no reaches some words on, to the end of its clause; in German and Dutch, where it follows the verb, some words back as
well. Two make a yes: "I wouldn't say no to being removed".
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

_CLAUSE: Final = re.compile(
    r"[.!?;:,\n()–—]+|\b(?:but|however|though|although|because|aber|sondern|weil|mais|car|pero|sino|porque|maar|want|"
    r"omdat)\b"
)
_NOES: Final = """
    not no never nor neither none nobody nothing nowhere without cannot cant dont wont isnt arent wasnt didnt
    doesnt wouldnt couldnt shouldnt havent hasnt needn't hardly scarcely barely stop quit cease avoid refrain
    refuse decline object objection objections mind hesitate unless kein keine keinen keinem keiner nie niemals
    nichts niemand ohne ne n'est n'ai n'a n'avons n'êtes n'y n'en jamais sans aucun aucune rien ni nunca jamás
    nada nadie ningún ninguna ninguno sin geen nooit niets niemand zonder nicht niet"""
_NOT: Final = frozenset(_NOES.split())
_BOTH_WAYS: Final = frozenset(("nicht", "niet"))
_REACH: Final = 6
_BACK: Final = 5


def under_a_no(text: str, words_of: Callable[[str], list[str]]) -> Iterator[tuple[int, list[str]]]:
    """(how many noes, the words next to each other that stand under so many) of a text in lower case."""
    for clause in _CLAUSE.split(text):
        words = words_of(clause)
        noes = [0] * len(words)
        for at, word in enumerate(words):
            if word in _NOT or word.endswith("n't"):
                reached = range(at + 1, min(len(words), at + 1 + _REACH))
                back = range(max(0, at - _BACK), at) if word in _BOTH_WAYS else ()
                for other in (*back, *reached):
                    noes[other] += 1
        for number, run in groupby(zip(noes, words, strict=True), key=lambda one: one[0]):
            if number:
                yield number, [word for _, word in run]
