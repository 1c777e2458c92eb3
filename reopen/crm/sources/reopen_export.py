"""Our own export: its columns are the names of reopen.crm.fields, and what it holds is read back as it was."""

from collections.abc import Sequence
from typing import Final

from reopen.crm.fields import FIELDS, Noun

NAME: Final = "reopen"


# Columns by which an export of ours is told from a table whose labels are like our fields by chance.
_MARKS: Final[dict[Noun, frozenset[str]]] = {
    "account": frozenset(("id", "name", "domain", "time_zone")),
    "contact": frozenset(("id", "email2", "phone3", "account_id")),
    "deal": frozenset(("id", "contract_start", "notice_days", "door_words")),
    "lead": frozenset(("id", "account_name", "opened_on", "lead_source", "stage", "status")),
    "activity": frozenset(("id", "kind", "direction", "at")),
    "stage_change": frozenset(("deal_id", "stage", "entered_at", "exited_at")),
    "suppression": frozenset(("channel", "since", "words")),
}


def recognise(columns: Sequence[str]) -> tuple[Noun, float] | None:
    """A header of nothing but our fields, bare ("amount") or with their noun ("deal.amount")."""
    nouns = {column.partition(".")[0] for column in columns if "." in column}
    for noun, fields in FIELDS.items():
        if nouns == {noun} and all(column.partition(".")[2] in fields for column in columns):
            return noun, 1.0
        if not nouns and _MARKS[noun] <= set(columns) and all(column in fields for column in columns):
            return noun, 1.0
    return None


def targets(noun: Noun, columns: Sequence[str]) -> dict[str, str]:
    """See connector.Source."""
    found = {column: column.removeprefix(f"{noun}.") for column in columns}
    return {column: f"{noun}.{name}" for column, name in found.items() if name in FIELDS[noun]}
