"""What a deal's sheets bring to its page: how it goes, what they answered, whether four a year are kept."""

from dataclasses import dataclass
from datetime import date

from reopen.core.four_a_year import floor, floor_words
from reopen.records.queries.deal_page import DealPage
from reopen.records.queries.interviews import Done, done, unfinished
from reopen.web.health_line import HealthLine, health_line

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class OnDeal:
    """`may_ask`: it is lost, and has a sheet. `floor`: one sentence, "" where no call is owed."""

    may_ask: bool
    begun: bool
    health: HealthLine | None
    sheets: tuple[Done, ...]
    floor: str


def on_deal(found: DealPage, *, today: date) -> OnDeal:
    """Of the standing loss."""
    loss = found.loss
    if loss is None or found.status != "lost":
        return OnDeal(False, False, None, (), "")
    sheets = done(found.id, since=loss.lost_on)
    return OnDeal(
        may_ask=True,
        begun=unfinished(found.id) is not None,
        health=health_line([(one.on, one.health) for one in reversed(sheets) if one.health], today=today),
        sheets=sheets[:_SHOWN],
        floor=_floor(found, today),
    )


def _floor(found: DealPage, today: date) -> str:
    call, entered = found.next_call, found.in_care_since
    if call is None or entered is None:
        return ""
    contact_on = max(found.last_contact_on or entered, entered)
    return floor_words(floor(contact_on, next_on=call.on, promised=call.promised, today=today), today)
