"""What the rules need to know of one lost deal, and what they answer."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Literal, NamedTuple

Channel = Literal["phone", "email"]


# Far enough for any contract, near enough that adding its months stays within the calendar.
LAST_YEAR = 9000


class FactError(ValueError):
    """A fact that cannot be: the sentence says which, and what to do."""


class CallBack(NamedTuple):
    """A date that they named, or that we promised; `at` is local to the prospect."""

    on: date
    at: time | None = None
    # Or "quote_follow_up": the call that a quote's letter announced; or "post_mortem": one that was agreed before.
    reason: str = "call_back"


class Snooze(NamedTuple):
    """A person put the call that was due on `due_on` off until `until`."""

    due_on: date
    until: date


class Facts(NamedTuple):
    """The facts of one deal in care. All dates and times are local to the prospect.

    A named tuple: a million of them are made in one run, and a frozen dataclass costs three times as much.
    """

    lost_on: date | None = None
    door: Literal["open", "closed", "unasked"] = "unasked"
    post_mortem_at: date | datetime | None = None  # agreed; a plain date where the hour was left open
    call_backs: Sequence[CallBack] = ()
    # Since when the person on record is known to be there no more: whoever took their place is asked for by phone.
    successor_since: date | None = None
    contract_start: date | None = None
    term_months: int | None = None
    notice_days: int | None = None
    quote_sent_on: date | None = None
    conversations: Sequence[date] = ()
    attempts: Sequence[date] = ()  # since the last conversation
    done: frozenset[str] = frozenset()  # reasons carried out: post_mortem, call_back, contract:18, notice
    check_ins_done: int = 0
    mailed_on: date | None = None  # the last mailing
    no_phone: bool = False
    no_email: bool = False
    # The day from which an imported or chosen old loss owes anything: nothing before it is planned.
    owed_from: date | None = None
    snooze: Snooze | None = None
    # The day on which they last said that the project is going sideways, where nothing better was said since.
    sideways_since: date | None = None
    # Since when the competitor's rep who won is known to be there no more.
    rival_gone_on: date | None = None


class Touch(NamedTuple):
    """A dated intention to call or write."""

    on: date
    at: time | None  # local to the prospect
    channel: Channel
    reasons: tuple[str, ...]  # "check_in:4", "contract:18", "post_mortem", …
    promised: bool = False  # they named it, or we promised it
    assumed: tuple[str, ...] = ()  # facts that were assumed


def check(facts: Facts) -> None:
    """FactError where the facts contradict each other."""
    if facts.lost_on is None:
        return
    if facts.lost_on.year > LAST_YEAR:
        raise FactError(f"The loss of {facts.lost_on} lies too far ahead: mend the day of the loss.")
    agreed = facts.post_mortem_at
    meeting = agreed.date() if isinstance(agreed, datetime) else agreed
    if meeting is not None and meeting < facts.lost_on:
        raise FactError(
            f"The post-mortem of {meeting} lies before the loss of {facts.lost_on}: "
            "give a day after the loss, or mend the day of the loss."
        )
    for call_back in facts.call_backs:
        if call_back.on < facts.lost_on:
            raise FactError(
                f"The call-back on {call_back.on} lies before the loss of {facts.lost_on}: "
                "give a day after the loss, or mend the day of the loss."
            )
