"""The next call as it would be, were this sheet finished today with these answers: what the sheet shows beforehand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from reopen.core.next_words import next_head, next_tail, nothing_next
from reopen.services.next_call import NextCall
from reopen.services.plan_touches import owed_by, propose_next


def next_after(deal_id: int, answers: Mapping[str, str], *, on: date) -> NextCall:
    """What follows; `on` is None in it where the rules would plan no call."""
    one = owed_by(deal_id)
    if one is None:
        return NextCall(None, None, (), False, nothing_next(""), "")
    facts = one.facts
    if health := answers.get("health"):
        facts = facts._replace(sideways_since=on if health == "sideways" else None)
    if rival := answers.get("rival"):
        gone_on = facts.rival_gone_on or on
        facts = facts._replace(
            rival_gone_on=gone_on if rival == "gone" else None if rival == "there" else facts.rival_gone_on
        )
    touch = propose_next(replace(one, facts=facts), "reached", on=on)
    if touch is None:
        return NextCall(None, None, (), False, nothing_next(""), "")
    return NextCall(
        touch.on,
        touch.at,
        tuple(touch.reasons),
        touch.promised,
        next_head(tuple(touch.reasons), touch.on, touch.at, on),
        next_tail(touch.on, on, promised=touch.promised),
    )
