"""Which questions a letter asks, and in which order."""

import re
from typing import Final, Literal

Question = Literal["contacted", "satisfied", "remove"]
THREE: Final[tuple[Question, ...]] = ("contacted", "satisfied", "remove")

# For lower-case text.
_ASKS: Final[dict[Question, "re.Pattern[str]"]] = {
    "contacted": re.compile(
        r"contact(?:ed)? you|repl(?:y|ied) to you|were you contacted|g[eo]t (?:back|in touch)|"
        r"anyone (?:call|came|reach)|ever call|"
        r"in verbindung|gemeldet|kontaktiert|recontact|contacté|rappel|en contacto|contactado|"
        r"contact .{0,20}opgenomen|teruggebeld",
    ),
    "satisfied": re.compile(
        r"everything you|all you were looking|looking for|what you needed|alles (?:erhalten|bekommen|"
        r"gekregen)|wonach sie|gesucht|"
        r"tout ce que|vous cherchiez|todo lo que|buscaba|wat u zocht|alles heeft",
    ),
    "remove": re.compile(
        r"remove you|take you (?:off|out)|our (?:database|list|files)|delete you|datenbank|löschen|"
        r"streichen|base de données|supprimer|"
        r"retirer|base de datos|eliminar|borrar|database|verwijderen",
    ),
}


def questions_of(letter: str) -> tuple[Question, ...]:
    """The letter's questions as it orders them; the usual three where none is found."""
    low = letter.lower()
    found = sorted((match.start(), name) for name, asks in _ASKS.items() if (match := asks.search(low)))
    return tuple(name for _, name in found) or THREE


def question_in(line: str) -> Question | None:
    """The question that a quoted line asks, if it asks one."""
    low = line.lower()
    for name in ("remove", "satisfied", "contacted"):
        if _ASKS[name].search(low):
            return name
    return None
