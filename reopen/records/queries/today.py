"""The day of one seller, or of all whom the viewer sees: whom to call, why now, what to say."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from reopen.records.queries.visible import Viewer


@dataclass(frozen=True, slots=True)
class Known:
    """One line of what is known of a deal: `<dt>label</dt><dd>text <q>quote</q></dd>`."""

    label: str  # "Lost", "Your reason", "Their lease", "Installed", "Door"
    text: str  # "10 Feb at Proposal, to Marlow, for $36,150"
    quote: str = ""  # the prospect's own words, without quotation marks


@dataclass(frozen=True, slots=True)
class DayCall:
    """One call of the day, as a page shows it; every text is ready for the screen and none is a template."""

    deal_id: int
    # Every touch that the call settles; log, snooze and undo take any of them.
    touch_ids: tuple[int, ...]
    account: str  # the deal's name where there is no account
    deal_name: str
    contact: str  # "Renee Alcott"; "" unknown
    contact_title: str  # "office manager"; "" unknown
    seller: str  # whose call it is, by the CRM's name
    # The left column: "15:00", "12 days", "month 18", "check-in 2"; and under it "14:00 theirs", "since 12 Feb",
    # "opens 15:30", "tomorrow"; "" none.
    when: str
    when_note: str
    why: str  # "Check-in 4. In January he said it was going sideways"
    said: str  # their last words, without quotation marks; "" none
    said_on: date | None
    amount: Decimal | None
    currency: str
    worth: str  # "$38,400"; "" unknown
    phone: str  # as it came, the first that is not suppressed; "" none
    phone_link: str  # "tel:+16155550142"; "" none
    # Monday to Friday, 9 to 17 in their zone; True where the zone is unknown.
    is_open_now: bool
    local_time: str  # "13:58"; "" where the zone is unknown
    opens: str  # in the viewer's time: "15:30", "Mon 09:00"; "" while open
    known: tuple[Known, ...]
    say: str  # without quotation marks
    questions: tuple[str, ...]  # of a post-mortem, five; else none or a few
    minutes: int  # about
    because: str  # why it stands here: "$46,800, half their lease is over"
    reasons: tuple[str, ...]  # as core.cadence names them
    promised: bool
    assumed: tuple[str, ...]  # facts that were assumed: ("contract_start",)
    due_on: date
    at: time | None  # local to the prospect
    snoozed_from: date | None


@dataclass(frozen=True, slots=True)
class Day:
    """What presses most, in a sentence; then the calls, in the order in which to make them."""

    on: date
    now: datetime  # in the viewer's zone
    zone: str  # IANA
    sentence: str  # the page's h1
    minutes_budget: int
    minutes_used: int
    minutes_planned: int  # of promised, overdue and due together
    calls_made: int
    promised: tuple[DayCall, ...]
    overdue: tuple[DayCall, ...]
    due: tuple[DayCall, ...]
    beyond: tuple[DayCall, ...]  # does not fit in the minutes; first tomorrow
    # Further due calls that are not in `beyond`. `more_is_at_least`: counting stopped there.
    more: int
    more_is_at_least: bool
    owner_id: int | None  # whose day; None: everyone's whom the viewer sees
    seller: str  # "" for everyone's
    minutes_sentence: str  # "34 of 60 minutes used, 6 calls made. The 10 below take about 26."
    readiness: str  # the line over the whole CRM

    @property
    def calls(self) -> tuple[DayCall, ...]:
        """Every call shown, in order."""
        return self.promised + self.overdue + self.due + self.beyond


def day(
    viewer: Viewer,
    *,
    now: datetime,
    on: date | None = None,
    owner_id: int | None = None,
    words: dict[str, str] | None = None,
) -> Day:
    """The day `on` (default: today in the company's zone) of a seller.

    `owner_id` None: the viewer's own day if they sell, else everyone's whom they see. One that the viewer may not see
    gives an empty day. `words`: the company's own words to say, by cadence, in place of core.words.
    Cost: bounded by what is shown, whatever the number of deals.
    """
    raise NotImplementedError
