"""How one table is to be read: which column is which field, and what was decided about whole columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reopen.crm.cells.day_month import Order
from reopen.crm.cells.money import Mark
from reopen.crm.fields import FIELDS, HINTS, IDENTITY, FieldType, Noun


@dataclass(frozen=True, slots=True)
class Reading:
    """`targets`: column → "noun.field", columns that are left out being absent."""

    noun: Noun
    source: str
    targets: Mapping[str, str]
    time_zone: str
    orders: Mapping[str, Order | None] = field(default_factory=dict)
    marks: Mapping[str, Mark | None] = field(default_factory=dict)
    stages: Mapping[str, str] = field(default_factory=dict)  # stage → won, lost or open, as a person told

    def columns_of(self, name: str) -> list[str]:
        """The columns that carry a field of this table's noun, in the order of the file."""
        target = f"{self.noun}.{name}"
        return [column for column, aim in self.targets.items() if aim == target]

    def is_nameless(self) -> bool:
        """Does no column tell the rows apart?"""
        return not any(self.columns_of(name) for name in (*IDENTITY[self.noun], "entry"))

    @property
    def empty_words(self) -> bool:
        """Do words like "n/a" mean empty? Not in our own export, which leaves empty what is empty."""
        return self.source != "reopen"


def type_of(target: str) -> FieldType | None:
    """The type of "noun.field"; None where there is no such field."""
    noun, _, name = target.partition(".")
    for known, fields in FIELDS.items():
        if known == noun:
            return fields.get(name) or HINTS[known].get(name)
    return None
