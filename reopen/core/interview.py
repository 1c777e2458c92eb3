"""The sheet of a call: what to ask, in order, and what an answer may be.

A post-mortem asks the five questions; a check-in how the project is going now; a contract call also whether the rep
who won is still there. Each question takes a choice, free words, or both. An answer is kept as it is typed, half a
word too: what it means is read when the sheet is finished.

    questions("post_mortem", competitor="Marlow")[1].asks  ->  "Why Marlow?"
    clean("check_in", {"health": "sideways", "health_words": "Half the dri", "x": "1"})
    ->  {"health": "sideways", "health_words": "Half the dri"}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reopen.core.cadence.settings import SIDEWAYS_HOLDS
from reopen.core.plain_english import full_day

Kind = Literal["post_mortem", "check_in", "contract"]
Health = Literal["fine", "bumpy", "sideways"]

KINDS: tuple[Kind, ...] = ("post_mortem", "check_in", "contract")
NAMES = {"post_mortem": "Post-mortem", "check_in": "Check-in", "contract": "Contract call"}
# What was promised when they were asked for the call.
MINUTES = 5
# Characters of one answer; a page of a letter has about 3,000.
LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Choice:
    """One structured answer."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question: a choice, or a name to type (`typed`), and free words in any case.

    `name` is its answer's; with neither choices nor `typed` it takes words alone.
    """

    name: str
    asks: str
    choices: tuple[Choice, ...] = ()
    typed: bool = False

    @property
    def words(self) -> str:
        """The name of its free words."""
        return f"{self.name}_words"

    def label(self, value: str) -> str:
        """The choice in words; "" for none."""
        return next((choice.label for choice in self.choices if choice.value == value), "")


def _choices(**labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(value, label) for value, label in labels.items())


OTHER = "other"
# One list for both sides of the coin, so that "why them" and "why not us" can be laid beside each other.
REASONS = _choices(
    price="Price", speed="Speed of the quote", product="The product", service="Service", trust="They knew them",
    terms="Terms", timing="Timing", other="Something else",
)  # fmt: skip
DIFFERENTLY = _choices(
    sooner="Quote sooner", listen="Listen better", show="Show it", price="A better price", touch="Stay in touch",
    nothing="Nothing",
)  # fmt: skip
HEALTH = _choices(fine="Fine", bumpy="Bumpy", sideways="Going sideways")
THERE = _choices(there="Still there", gone="Gone", unknown="They do not know")

# What is learned of the contract and of who won, beside the answers.
FACTS = ("rival_rep", "contract_start", "term_months", "notice_days")
HELP = "help"
HELP_ASKS = "Is there anything that I can help you with, even so?"


def questions(kind: Kind, *, competitor: str = "", rival_rep: str = "") -> tuple[Question, ...]:
    """What to ask, in order."""
    them = competitor.strip() or "them"
    project = Question("health", "How is the project going?", HEALTH)
    if kind == "post_mortem":
        return (
            Question("competitor", "Whom did you choose?", typed=True),
            Question("why_them", f"Why {them}?", REASONS),
            Question("why_not_us", "Why not us?", REASONS),
            Question("differently", "What could we have done differently?", DIFFERENTLY),
            project,
        )
    change = Question("change", "What would you change, if you could?")
    if kind == "check_in":
        return (project, change)
    whom = rival_rep.strip() or "the rep who sold it to you"
    return (
        project,
        Question("rival", f"Is {whom} still looking after you?", THERE),
        Question("change", "What must be different when the contract ends?"),
    )


def names(kind: Kind) -> tuple[str, ...]:
    """Every name that an answer of this sheet can have."""
    own = [name for asked in questions(kind) for name in (asked.name, asked.words)]
    return (*own, *FACTS, HELP)


def clean(kind: Kind, given: Mapping[str, str]) -> dict[str, str]:
    """What of this belongs to the sheet, as it was typed: no unknown name, no choice that is none, nothing empty."""
    choices = {asked.name: asked for asked in questions(kind)}
    kept = {}
    for name in names(kind):
        # PostgreSQL holds no NUL in a text, and no person types one.
        text = given.get(name, "").replace("\0", "").replace("\r\n", "\n")[:LONGEST]
        asked = choices.get(name)
        if not text.strip() or (asked is not None and not asked.typed and not asked.label(text)):
            continue
        kept[name] = text
    return kept


def facts_as_typed(
    rival_rep: str, contract_start: date | None, term_months: int | None, notice_days: int | None
) -> dict[str, str]:
    """FACTS as a sheet begins with them; what is not known is not in it."""
    values = {
        "rival_rep": rival_rep,
        "contract_start": full_day(contract_start) if contract_start else "",
        "term_months": str(term_months or ""),
        "notice_days": "" if notice_days is None else str(notice_days),
    }
    return {name: value for name, value in values.items() if value}


def buyer_reason(answers: Mapping[str, str]) -> str:
    """The buyer's reason in a word or two; "" where they were not asked or gave none."""
    why = next(asked for asked in questions("post_mortem") if asked.name == "why_not_us")
    if answers.get(why.name):
        return why.label(answers[why.name])
    return why.label(OTHER) if answers.get(why.words, "").strip() else ""


def telling_words(kind: Kind, answers: Mapping[str, str]) -> str:
    """The words that the next caller should have before their eyes: of the project first, then why not us; "" none."""
    first = [asked.words for asked in questions(kind)]
    order = ["health_words", "why_not_us_words", *first, HELP]
    return next((text for name in order if (text := answers.get(name, "").strip())), "")


def sideways_since(health: str, on: date | None, lost_on: date | None) -> date | None:
    """Since when their project goes sideways, as they last said; None where it does not, or was another loss's."""
    return _said_of_this_loss("sideways", health, on, lost_on)


def is_sideways(health: str, said_on: date | None, lost_on: date | None, *, on: date) -> bool:
    """Whether that still says something on this day: half a year at most (core.cadence)."""
    return _holds(sideways_since(health, said_on, lost_on), on)


def is_bumpy(health: str, said_on: date | None, lost_on: date | None, *, on: date) -> bool:
    """The same of a project that is bumpy."""
    return _holds(_said_of_this_loss("bumpy", health, said_on, lost_on), on)


def _said_of_this_loss(state: str, health: str, on: date | None, lost_on: date | None) -> date | None:
    if health != state or on is None or (lost_on is not None and on < lost_on):
        return None
    return on


def _holds(since: date | None, on: date) -> bool:
    return since is not None and on < since + SIDEWAYS_HOLDS
