"""Does an hour that was agreed lie within the seller's own working day?"""

from datetime import date, datetime, time

from reopen.core.own_day import THE_COMPANYS
from reopen.core.plain_english import full_day, hour
from reopen.records.models import Deal
from reopen.records.queries.company import company
from reopen.records.queries.own_days import own_day_of
from reopen.records.queries.zones import zone_or_none


def outside_own_day(deal: Deal, on: date, at: time) -> str:
    """A sentence where the deal's seller does not work at that hour of the prospect's; "" else.

    Of who said no hours of their own nothing is known, and nothing is said.
    """
    own = own_day_of(deal.owner)
    ours = zone_or_none(company().time_zone)
    theirs = zone_or_none(deal.account.time_zone if deal.account else "") or ours
    if own == THE_COMPANYS or deal.owner is None or ours is None or theirs is None:
        return ""
    here = datetime.combine(on, at, theirs).astimezone(ours)
    if own.holds(here):
        return ""
    return (
        f"With {deal.owner.name} that is {full_day(here.date())} at {hour(here.time())}, "
        f"outside their working hours ({own.words})."
    )
