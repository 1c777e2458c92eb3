"""Which sheet a deal's next call is noted on."""

from datetime import date

from reopen.core.interview import KINDS, Kind
from reopen.records.queries.deal_page import DealPage

# A loss this young whose post-mortem was never held is still asked the five questions.
_YOUNG = 120  # days


def kind_of(found: DealPage, *, today: date, unfinished: Kind | None, asked_for: str = "") -> Kind:
    """The sheet to show: the one asked for, else the one begun, else what the next call is about."""
    if chosen := next((kind for kind in KINDS if kind == asked_for), None):
        return chosen
    if unfinished:
        return unfinished
    reasons = [reason.partition(":")[0] for reason in (found.next_call.reasons if found.next_call else ())]
    if "post_mortem" in reasons:
        return "post_mortem"
    young = found.lost_on is not None and (today - found.lost_on).days <= _YOUNG
    if young and found.last_spoke_on is None:
        return "post_mortem"
    return "contract" if {"contract", "notice", "rival_gone"} & set(reasons) else "check_in"
