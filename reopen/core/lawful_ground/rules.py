"""The kinds of rule that the laws know, as values: what a row of the table says."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Channel = Literal["email", "phone"]
Kind = Literal["company_person", "sole_trader", "consumer", "unknown"]
KINDS: tuple[Kind, ...] = ("company_person", "sole_trader", "consumer")

Says = Literal[
    "way_out",  # allowed until they object
    "consent",  # prior consent, or a sale to them under the law's conditions
    "relationship",  # months after an inquiry or a contract with us, or consent
    "inferred",  # consent, which may be inferred from what was between us
    "register",  # allowed to whom is on no register of objections, looked up days ago at most
    "doubt",  # the law's text leaves it open for this kind of person
]


@dataclass(frozen=True, slots=True)
class Rule:
    """What one law says of one kind of person on one channel."""

    says: Says
    note: str = ""  # what it asks for, in few words: "postal address, way out"
    after_inquiry_months: int = 0
    after_contract_months: int = 0
    register: str = ""
    register_days: int = 0  # how old a look-up may be


@dataclass(frozen=True, slots=True)
class Law:
    """One row of the table: a country's law for one channel, with its source and the day on which it was checked."""

    country: str  # ISO 3166-1 alpha-2
    name: str  # as a sentence has it: "Germany"
    channel: Channel
    act: str  # short, for the line beside a letter: "CAN-SPAM"
    cite: str  # in full
    url: str
    in_force: date
    checked_on: date
    company_person: Rule
    sole_trader: Rule
    consumer: Rule

    @property
    def key(self) -> str:
        """What is stored with each message: "us-email"."""
        return f"{self.country.lower()}-{self.channel}"

    @property
    def source(self) -> str:
        """Where it stands, and when that was checked."""
        return f"{self.cite}, {self.url} (checked {self.checked_on.isoformat()})"

    def rule(self, kind: Kind) -> Rule:
        """The rule for one kind of person; ValueError for "unknown", which has none."""
        if kind == "company_person":
            return self.company_person
        if kind == "sole_trader":
            return self.sole_trader
        if kind == "consumer":
            return self.consumer
        raise ValueError("A person of unknown kind has no rule of their own.")
