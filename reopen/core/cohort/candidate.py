"""One person on one lost deal or dead lead: what the rules of the cohort need to know."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from reopen.core.lawful_ground import Ground

Status = Literal["lost", "dead"]
AtAccount = Literal["", "open", "won", "reopened"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One person and the deal or the lead that brings them into the cohort.

    `stopped`: core.suppression says that their mail is stopped, for any of their addresses or numbers.
    `emails`: keys of core.suppression.email_key, the one to write to first; `dead_emails` those that bounced for good.
    `last_letter_on`: the last letter to this person, those waiting in an approved campaign among them.
    """

    contact_id: int
    account_id: int | None = None
    deal_id: int | None = None
    lead_id: int | None = None
    name: str = ""
    first_name: str = ""
    status: Status = "lost"
    opened_on: date | None = None  # first inquiry
    lost_on: date | None = None
    stage: str = ""  # at the loss
    competitor: str = ""
    reason: str = ""
    product: str = ""
    amount: Decimal | None = None
    emails: tuple[str, ...] = ()
    dead_emails: frozenset[str] = frozenset()
    stopped: bool = False
    not_again: bool = False  # they named somebody else, are there no more, or said no without a deal
    door: Literal["open", "closed", "unasked"] = "unasked"
    everything: bool = False  # their no was wider than calls
    last_letter_on: date | None = None
    at_account: AtAccount = ""  # an open, won or reopened deal there, theirs or another's
    promised_call_on: date | None = None  # a call that is promised and not yet held
    taken_out: bool = False  # by the owner
    ground: Ground | None = None  # None: not looked up, and so not there
    owner_decided_ground: bool = False

    @property
    def address(self) -> str:
        """The address to write to: the first that lives; "" where there is none."""
        return next((e for e in self.emails if e and e not in self.dead_emails), "")
