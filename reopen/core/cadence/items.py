"""The dated phone items of one loss, each by its own row of the table, before they meet each other."""

from collections.abc import Set as AbstractSet
from datetime import date, datetime, time
from functools import cache
from typing import NamedTuple

from reopen.core.cadence.facts import CallBack, Facts
from reopen.core.cadence.settings import CadenceSettings
from reopen.core.working_days import add_months, back, days, forward, weeks

# The order in which one call names its reasons: what they named, what a date forces, what merely falls due.
# The owner's own cadences stand before the check-in.
# That the person is there no more comes before what one would have told them.
_WEIGHT = {
    "post_mortem": 0, "call_back": 1, "quote_follow_up": 2, "successor": 3, "contract": 4, "notice": 5,
    "rival_gone": 6, "check_in": 9,
}  # fmt: skip


class Item(NamedTuple):
    """One reason to call, on its rolled day."""

    on: date
    reason: str
    named: bool = False
    at: time | None = None
    assumed: tuple[str, ...] = ()

    @property
    def cadence(self) -> str:
        """The reason without its number."""
        return self.reason.partition(":")[0]


def weight(item: Item) -> tuple[int, date]:
    """Sorts the reasons of one call."""
    return _WEIGHT.get(item.cadence, 7), item.on


@cache
def contract_months(term: int, every: int, from_share: float) -> tuple[int, ...]:
    """The months m = term - every*k, k = 1, 2, …, while m >= term * from_share, ascending; none under 12 months."""
    if term < 12:
        return ()
    least = term * from_share
    months = []
    month = term - every
    while month >= least and month > 0:
        months.append(month)
        month -= every
    return tuple(reversed(months))


def phone_items(
    facts: Facts,
    lost_on: date,
    post_mortem: Item | None,
    settings: CadenceSettings,
    holidays: AbstractSet[date],
) -> list[Item]:
    """Every dated phone item but check-ins, those already done left out.

    `post_mortem` is post_mortem_item's answer for the same facts.
    """
    items: list[Item] = []
    done = facts.done
    since = facts.owed_from
    if (
        post_mortem
        and "post_mortem" not in done
        and (post_mortem.named or not since or post_mortem.on >= since)
    ):
        items.append(post_mortem)

    for call_back in facts.call_backs:
        items.append(named_call(call_back, holidays))
    if facts.successor_since is not None:
        items.append(Item(forward(facts.successor_since, holidays), "successor"))
    if (
        facts.door == "open"
        and not facts.call_backs
        and settings.call_back_enabled
        and "call_back" not in done
    ):
        on = forward(lost_on + weeks(settings.call_back_weeks), holidays)
        if not since or on >= since:
            items.append(Item(on, "call_back"))

    if facts.rival_gone_on is not None and settings.rival_gone_enabled:
        gone_on = max(facts.rival_gone_on, lost_on)
        # Whoever has been spoken to since was spoken to about it.
        if not any(day > gone_on for day in facts.conversations):
            spoke_on = max((day for day in facts.conversations if day >= lost_on), default=None)
            due = spoke_on + weeks(settings.rival_gone_weeks) if spoke_on else gone_on
            items.append(Item(forward(max(gone_on, due), holidays), "rival_gone"))
    if facts.term_months:
        _add_contract(items, facts, lost_on, settings, holidays)
    for custom in settings.custom:
        if custom.channel == "phone":
            start = facts.contract_start if custom.after == "contract_start" else lost_on
            if start is None:
                continue
            for month in custom.months:
                reason = f"{custom.name}:{month}"
                raw = add_months(start, month)
                if raw >= lost_on and (not since or raw >= since) and reason not in done:
                    roll = back if custom.roll == "back" else forward
                    items.append(Item(roll(raw, holidays), reason))
    return items


def named_call(one: CallBack, holidays: AbstractSet[date]) -> Item:
    """A date that they named, or we promised: forward to a working day; an agreed post-mortem never moves."""
    on = one.on if one.reason == "post_mortem" else forward(one.on, holidays)
    return Item(on, one.reason, True, one.at)


def post_mortem_item(
    facts: Facts, lost_on: date, settings: CadenceSettings, holidays: AbstractSet[date]
) -> Item | None:
    """The post-mortem, agreed (never moves) or fourteen days after the loss; done or not."""
    agreed = facts.post_mortem_at
    if isinstance(agreed, datetime):
        return Item(agreed.date(), "post_mortem", True, agreed.time())
    if agreed is not None:
        return Item(agreed, "post_mortem", True)
    if not settings.post_mortem_enabled:
        return None
    return Item(forward(lost_on + days(settings.post_mortem_days), holidays), "post_mortem")


def _add_contract(
    items: list[Item], facts: Facts, lost_on: date, settings: CadenceSettings, holidays: AbstractSet[date]
) -> None:
    """Contract months and the notice. Without a start the loss stands in, and the item says so."""
    term = facts.term_months or 0
    start = facts.contract_start
    assumed: tuple[str, ...] = ()
    if start is None:
        start, assumed = lost_on, ("contract_start",)
    least = lost_on if facts.owed_from is None or facts.owed_from < lost_on else facts.owed_from
    if settings.contract_enabled:
        for month in contract_months(term, settings.contract_every_months, settings.contract_from_share):
            reason = f"contract:{month}"
            raw = add_months(start, month)
            if raw >= least and reason not in facts.done:
                items.append(Item(forward(raw, holidays), reason, False, None, assumed))
    if facts.notice_days is not None and settings.notice_enabled and "notice" not in facts.done:
        end = add_months(start, term)
        raw = end - days(facts.notice_days + settings.notice_lead_days)
        if raw >= least:
            items.append(Item(back(raw, holidays), "notice", False, None, assumed))


def quote_follow_up(sent_on: date, settings: CadenceSettings, holidays: AbstractSet[date]) -> Item:
    """The Friday promised in the cover letter: the same week for Monday to Wednesday, else the week after."""
    weekday = sent_on.weekday()
    later = settings.quote_weekday - weekday
    if weekday > 2 or later < 0:
        later += 7
    on = back(sent_on + days(later), holidays)
    return Item(max(on, sent_on), "quote_follow_up", True, settings.quote_from)
