"""The sheet of one call: what came of it, and what follows from that before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reopen.core.ask.words import ASK_AT_THE_NO
from reopen.core.insight.worth import Worth
from reopen.core.plain_english import full_day
from reopen.core.working_days import add_working_days
from reopen.records.queries.call import Reach, contact_id_of, reach_of
from reopen.records.queries.today import DayCall
from reopen.services.next_call import proposed_next


@dataclass(frozen=True, slots=True)
class OutcomeChoice:
    """One button."""

    value: str
    key: str
    label: str


OUTCOMES = (
    OutcomeChoice("reached", "R", "Reached"),
    OutcomeChoice("no_answer", "N", "No answer"),
    OutcomeChoice("left_message", "M", "Message"),
    OutcomeChoice("declined", "D", "Declined"),
    OutcomeChoice("reopened", "O", "Reopened"),
    OutcomeChoice("remove_me", "X", "Remove"),
)
KINDS = frozenset(outcome.value for outcome in OUTCOMES)
# These end something: their consequence must have stood on the screen before they are saved.
MUST_BE_SEEN = frozenset({"declined", "remove_me"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What the person has typed, as it came: nothing of it is lost by an error."""

    outcome: str = "reached"
    note: str = ""
    next_text: str | None = None  # None: the proposal stands
    named: bool = True  # they named the day that was typed; else it is our own choice
    everything: bool = False
    said_yes: bool = False  # declined, and yet open to a call in a month or two
    next_wrong: str = ""
    until: str = ""
    until_wrong: str = ""


@dataclass(frozen=True, slots=True)
class After:
    """What saving this outcome would do."""

    outcome: str
    headline: str = ""  # "Next: check-in 1, Tuesday 24 March", or why nothing follows
    gap: str = ""  # "four weeks after this"
    proposed: str = ""  # the date, as the field shows it
    next_text: str = ""
    wrong: str = ""
    named: bool = True
    everything: bool = False
    said_yes: bool = False
    ask: str = ""  # the words to say at a "no"
    removal: str = ""
    reach: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What today/sheet.html reads beside the call. `then`: the deal whose call comes next."""

    touch_id: int
    outcomes: tuple[OutcomeChoice, ...]
    outcome: str
    note: str
    after: After
    then: int | str
    until: str
    until_wrong: str
    # What the call counts for beside the others; None where its place hangs on something else, or on the amount alone.
    worth: Worth | None


def sheet_of(call: DayCall, calls: Sequence[DayCall], today: date, typed: Typed | None) -> Sheet:
    """The sheet of a call among the day's `calls`."""
    typed = typed or Typed()
    ids = [c.deal_id for c in calls]
    place = ids.index(call.deal_id)
    following = ids[place + 1] if place + 1 < len(ids) else ids[place - 1] if place else ""
    worth = call.worth_of()
    return Sheet(
        touch_id=call.touch_ids[0],
        outcomes=OUTCOMES,
        outcome=typed.outcome,
        note=typed.note,
        after=after_outcome(call.deal_id, call.contact, typed, today=today),
        then=following,
        until=typed.until or full_day(add_working_days(today, 1, frozenset())),
        until_wrong=typed.until_wrong,
        worth=worth if worth and (worth.parts or worth.taken) else None,
    )


def after_outcome(deal_id: int, contact: str, typed: Typed, *, today: date) -> After:
    """The consequence of the outcome chosen, with what was typed into it."""
    kind = typed.outcome
    if kind == "remove_me":
        reach = reach_of(contact_id_of(deal_id))
        whom = contact or "this person"
        return After(
            kind,
            removal=f"This stops every address and number of {whom}, on every channel, from now:",
            reach=_reach_in_words(reach),
        )
    if kind == "declined":
        return After(kind, everything=typed.everything, said_yes=typed.said_yes, ask=ASK_AT_THE_NO)
    if kind == "reopened":
        return After(kind)
    following = proposed_next(deal_id, kind, on=today)
    proposed = full_day(following.on) if following.on else ""
    return After(
        kind,
        headline=following.head,
        gap=following.tail,
        proposed=proposed,
        next_text=typed.next_text if typed.next_text is not None else proposed,
        wrong=typed.next_wrong,
        named=typed.named,
    )


def _reach_in_words(reach: Reach) -> str:
    known = [*reach.emails, *reach.phones]
    return ", ".join(known) + "." if known else "none is on record yet, and their name is kept as removed."
