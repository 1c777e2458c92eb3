"""The plan for facts as a person gives them, who marks nothing as done."""

from collections.abc import Set as AbstractSet
from datetime import date

from reopen.core.cadence.facts import Facts, Touch
from reopen.core.cadence.plan import plan
from reopen.core.cadence.settings import CadenceSettings
from reopen.core.working_days import ONE_DAY


def preview(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date, until: date
) -> list[Touch]:
    """`plan`, with each conversation before `as_of` taken to have carried what was due by then.

    A conversation on record before the day asked about was about something: without this, the post-mortem that
    was held in it would be overdue for ever.
    """
    lost_on = facts.lost_on
    past = sorted(day for day in facts.conversations if lost_on is not None and lost_on <= day < as_of)
    for count, held_on in enumerate(past):
        first = past[count - 1] if count else lost_on
        if first is None:
            break
        known = facts._replace(conversations=past[:count])
        for touch in plan(known, settings, holidays, first, held_on):
            # The first call due by that day is the one that the conversation was; the walk takes the later ones as
            # held on days of their own, which they were not.
            if touch.channel == "phone":
                facts = _carried(facts, touch)
                break
    return plan(facts, settings, holidays, as_of, until)


def _carried(facts: Facts, touch: Touch) -> Facts:
    """The facts once this call was held."""
    check_ins = facts.check_ins_done + sum(reason.startswith("check_in:") for reason in touch.reasons)
    agreed = facts.post_mortem_at
    return facts._replace(
        done=facts.done | {reason for reason in touch.reasons if not reason.startswith("check_in:")},
        check_ins_done=check_ins,
        call_backs=tuple(one for one in facts.call_backs if one.on > touch.on + ONE_DAY * 3),
        post_mortem_at=None if "post_mortem" in touch.reasons else agreed,
    )
