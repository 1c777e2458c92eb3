"""Words for the place of a question among those of the letter: "first", "c", "dritte", "the last"."""

from typing import Final

PLACE: Final = {
    word: at
    for at, words in enumerate((
        "1 a one first 1st erste ersten eins un une première premiere premier uno primera primero primer een eerste",
        "2 b two second 2nd zweite zweiten zwei deux deuxième deuxieme seconde dos segunda segundo twee tweede",
        "3 c three third 3rd dritte dritten trois troisième troisieme tercera tercero tercer derde",
    ))
    for word in words.split()
}  # fmt: skip
_LAST: Final = frozenset(
    "last final letzte letzten dernière derniere dernier última ultima último laatste".split()  # noqa: SIM905
)


def place_of(word: str, questions: int) -> int:
    """From 0; of a letter with so many questions. The last is the last of them, however many there are."""
    low = word.lower()
    return questions - 1 if low in _LAST else PLACE[low]
