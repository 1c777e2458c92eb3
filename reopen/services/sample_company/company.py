"""The sample company as plain values: what the generator makes and the loader stores.

Records point at each other by their index in the company's tuples. Instants are UTC; days are local to the prospect.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final, Literal

from reopen.core.interview import Health, Kind

NAME: Final = "Harlan Pike Office Systems"
DOMAIN: Final = "harlanpike.example"
ZONE: Final = "America/New_York"
TEAM: Final = "Columbus"
PIPELINE: Final = "Office equipment"
STAGES: Final = ("Inquiry", "Qualified", "Demo", "Proposal", "Negotiation")
WON: Final = "Closed Won"
LOST: Final = "Closed Lost"
Booked = Literal["", "accepted", "tentative"]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Who works here. `minutes` a day for lost deals: reps only."""

    name: str
    role: Literal["owner", "manager", "rep"]
    minutes: int = 0

    @property
    def email(self) -> str:
        """Their address: the first name at the company's domain."""
        return f"{self.name.split()[0].lower()}@{DOMAIN}"


OWNER: Final = Colleague("Ruth Harlan", "owner")
MANAGER: Final = Colleague("Luis Pike", "manager")
REPS: Final = (
    Colleague("Dana Whitfield", "rep", 55),
    Colleague("Marcus Bell", "rep", 50),
    Colleague("Priya Nair", "rep", 45),
)


@dataclass(frozen=True, slots=True)
class SampleAccount:
    """A company in the territory; `rep` is an index into REPS."""

    name: str
    domain: str
    phone: str
    city: str
    region: str
    country: str
    zone: str
    industry: str
    rep: int


@dataclass(slots=True)
class SampleContact:
    """A person. `stop`: the channel on which they must not be reached, and their words."""

    account: int
    first: str
    last: str
    title: str
    email: str
    phone: str
    stop: Literal["", "phone", "email", "all"] = ""
    stop_words: str = ""
    stop_on: date = date.max

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


@dataclass(slots=True)
class SampleLoss:
    """One losing."""

    lost_on: date
    recorded_at: datetime
    stage: str
    reason: str
    note: str
    buyer_reason: str = ""
    buyer_words: str = ""
    good_fit: bool | None = None
    let_go: bool = False
    rival: str = ""
    rival_rep: str = ""
    our_price: Decimal | None = None
    their_price: Decimal | None = None
    contract_start: date | None = None
    term_months: int | None = None
    notice_days: int | None = None
    # The rival's rep: asked after on that day, and known to be gone since.
    rival_asked_on: date | None = None
    rival_gone_on: date | None = None


@dataclass(frozen=True, slots=True)
class SampleStage:
    """One entry into a stage."""

    stage: str
    entered_at: datetime
    exited_at: datetime | None


@dataclass(frozen=True, slots=True)
class SampleActivity:
    """One call, e-mail or meeting."""

    kind: str
    direction: str
    at: datetime
    subject: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class SampleInstalled:
    """What stands there now."""

    make: str
    model: str
    quantity: int
    monthly_volume: str


@dataclass(frozen=True, slots=True)
class SampleDoor:
    """One answer to whether we may get back in touch."""

    state: Literal["open", "closed", "unsaid"]
    on: date
    words: str
    occasion: str
    everything: bool = False


@dataclass(slots=True)
class SamplePromise:
    """A day that they named, or that we promised."""

    kind: str
    on: date
    at: time | None
    words: str
    made_on: date
    kept_on: date | None = None
    dropped_on: date | None = None
    # Of a quote's Friday: what ended the wait.
    quote: Literal["waiting", "answered", "called", "decided"] = "waiting"
    # Of five minutes: what they said to the invitation; "": none went.
    booked: Booked = ""


@dataclass(frozen=True, slots=True)
class SampleOutcome:
    """What came of a call."""

    kind: str
    at: datetime
    on: date
    reasons: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class SampleSheet:
    """The finished sheet of the call that was held on `on`; `answers` as core.interview names them."""

    kind: Kind
    on: date
    answers: dict[str, str]
    health: Health | None = None
    rival_there: bool | None = None


@dataclass(slots=True)
class SampleDeal:
    """One deal with its whole story."""

    account: int
    contact: int
    rep: int
    name: str
    product: str
    amount: Decimal
    currency: str
    opened_on: date
    lead_source: str
    stage: str = ""
    status: Literal["open", "won", "lost"] = "open"
    closed_on: date | None = None
    lost_on: date | None = None
    door: Literal["unasked", "open", "closed"] = "unasked"
    in_care_since: date | None = None
    care_reason: str = ""
    let_go: bool = False
    losses: list[SampleLoss] = field(default_factory=list)
    stages: list[SampleStage] = field(default_factory=list)
    activities: list[SampleActivity] = field(default_factory=list)
    installed: list[SampleInstalled] = field(default_factory=list)
    doors: list[SampleDoor] = field(default_factory=list)
    promises: list[SamplePromise] = field(default_factory=list)
    outcomes: list[SampleOutcome] = field(default_factory=list)
    sheets: list[SampleSheet] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Company:
    """All of it, as of `today`."""

    today: date
    watched_since: date  # when they began to work with Reopen
    accounts: tuple[SampleAccount, ...]
    contacts: tuple[SampleContact, ...]
    deals: tuple[SampleDeal, ...]
