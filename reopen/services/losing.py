"""What a person says of a loss, and what of it cannot be. Everything but the day may be left out."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from reopen.core.ask.words import Answer
from reopen.core.plain_english import full_day, hour
from reopen.services.acts import ActError, checked_day

LONGEST_TERM = 600  # months; fifty years
LONGEST_NOTICE = 730  # days; two years
MOST_MONEY = Decimal(10) ** 14  # what the column holds


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledThing:
    """What the prospect has now, in their trade's own words."""

    make: str = ""
    model: str = ""
    quantity: int | None = None
    monthly_volume: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Losing:
    """One loss as told. Days and hours are local to the prospect; `post_mortem_at` is naive."""

    lost_on: date
    stage: str = ""
    reason: str = ""
    note: str = ""
    good_fit: bool | None = None
    # We let them go: no cadence, then.
    let_go: bool = False
    competitor: str = ""
    competitor_rep: str = ""
    our_price: Decimal | None = None
    their_price: Decimal | None = None
    contract_start: date | None = None
    term_months: int | None = None
    notice_days: int | None = None
    installed: tuple[InstalledThing, ...] = ()
    door: Answer | None = None
    door_everything: bool = False
    door_words: str = ""
    post_mortem_at: datetime | None = None
    call_back_on: date | None = None
    call_back_at: time | None = None


def check_losing(losing: Losing, today: date, *, here: date) -> list[str]:
    """ActError for what cannot be; warnings, as sentences, for what is kept but of no use yet.

    `today` is the prospect's; `here` is our own, which may be a day ahead of theirs: a loss of that day is no error.
    """
    lost_on = checked_day(losing.lost_on, "lost_on")
    if lost_on and lost_on > max(today, here):
        raise ActError("lost_on", f"{full_day(lost_on)} has not come yet: a loss lies today or before.")
    _check_promises(losing, today)
    checked_day(losing.contract_start, "contract_start")
    _within("term_months", losing.term_months, LONGEST_TERM, "months")
    _within("notice_days", losing.notice_days, LONGEST_NOTICE, "days")
    for field, price in (("their_price", losing.their_price), ("our_price", losing.our_price)):
        if price is not None and not (price.is_finite() and 0 <= price < MOST_MONEY):
            raise ActError(field, f"{price} is no price: give a sum of 0 or more.")
    for thing in losing.installed:
        if thing.quantity is not None and not 0 <= thing.quantity <= 2_000_000_000:
            raise ActError("installed", f"{thing.quantity} is no quantity: give a number of 0 or more.")
    warnings = []
    if losing.notice_days is not None and not losing.term_months:
        warnings.append("The notice is kept, but without a term nobody can tell the last day to cancel.")
    return warnings


def _check_promises(losing: Losing, today: date) -> None:
    meeting = losing.post_mortem_at
    if meeting is not None:
        checked_day(meeting.date(), "post_mortem_at", least=losing.lost_on, why="the day of the loss")
        if meeting.date() < today:
            raise ActError(
                "post_mortem_at",
                f"{full_day(meeting.date())} has passed: log a post-mortem that was held as a call, reached.",
            )
    if losing.call_back_on is not None:
        checked_day(losing.call_back_on, "call_back_on", least=losing.lost_on, why="the day of the loss")
        if losing.call_back_on < today:
            raise ActError("call_back_on", f"{full_day(losing.call_back_on)} has passed: give a day to come.")
    elif losing.call_back_at is not None:
        raise ActError(
            "call_back_on", f"{hour(losing.call_back_at)} on which day? Give the day of the call-back too."
        )
    agreed = meeting is not None or losing.call_back_on is not None
    field = "post_mortem_at" if meeting is not None else "call_back_on"
    if agreed and losing.let_go:
        raise ActError(
            field, "“We let them go” plans no call, and yet one is agreed: leave one of the two out."
        )
    if agreed and losing.door == "closed":
        raise ActError(
            field, "They said no to calls, and yet one is agreed: leave the day out, or open the door."
        )


def _within(field: str, value: int | None, most: int, unit: str) -> None:
    if value is not None and not 0 <= value <= most:
        raise ActError(field, f"{value} {unit} cannot be: give 0 to {most}.")
