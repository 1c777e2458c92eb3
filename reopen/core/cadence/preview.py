"""The plan for facts as a person gives them, who marks nothing as done."""

from collections.abc import Set as AbstractSet
from datetime import date

from reopen.core.cadence.facts import Facts, Touch
from reopen.core.cadence.plan import plan
from reopen.core.cadence.settings import CadenceSettings
from reopen.core.working_days import forward


def preview(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date, until: date
) -> list[Touch]:
    """`plan`, with each conversation until `as_of` taken to have carried all that was due by then.

    A conversation on record before the day asked about was about something: without this, the post-mortem that
    was held in it would be overdue for ever.
    """
    lost_on = facts.lost_on
    past = sorted({day for day in facts.conversations if lost_on is not None and lost_on <= day <= as_of})
    for count, held_on in enumerate(past):
        known = facts._replace(conversations=past[:count])
        last = forward(held_on, holidays)
        calls = [
            touch for touch in plan(known, settings, holidays, held_on, last) if touch.channel == "phone"
        ]
        facts = _carried(facts, [reason for call in calls for reason in call.reasons], held_on)
    return plan(facts, settings, holidays, as_of, until)


def _carried(facts: Facts, reasons: list[str], held_on: date) -> Facts:
    """The facts once all this was done in a conversation on that day."""
    return facts._replace(
        done=facts.done | {reason for reason in reasons if not reason.startswith("check_in:")},
        check_ins_done=facts.check_ins_done + sum(reason.startswith("check_in:") for reason in reasons),
        call_backs=tuple(one for one in facts.call_backs if one.on > held_on),
        post_mortem_at=None if "post_mortem" in reasons else facts.post_mortem_at,
    )
