"""Our own export: its columns are the names of reopen.crm.fields, and what it holds is read back as it was."""

from collections.abc import Sequence
from typing import Final

from reopen.crm.fields import FIELDS, Noun

NAME: Final = "reopen"


def recognise(columns: Sequence[str]) -> tuple[Noun, float] | None:
    """A header whose columns are all written "noun.field", of one noun."""
    nouns = {column.partition(".")[0] for column in columns}
    if len(nouns) != 1:
        return None
    for noun, fields in FIELDS.items():
        if nouns == {noun} and all(column.partition(".")[2] in fields for column in columns):
            return noun, 1.0
    return None


def targets(noun: Noun, columns: Sequence[str]) -> dict[str, str]:
    """See connector.Source."""
    return {column: column for column in columns if column.partition(".")[2] in FIELDS[noun]}
