"""Facts -> dated touches: the rules of how touches live together.

One walk serves the whole plan and the single next call. At each step the items that are left are given their
day (their own, or the one that they must wait for), the earliest day makes the next call, all that is due within
thirteen days of it joins, the call is taken as held, and the walk goes on from there.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from reopen.core.cadence.facts import Facts, Touch, check
from reopen.core.cadence.items import Item, phone_items, post_mortem_item, quote_follow_up, weight
from reopen.core.cadence.settings import CadenceSettings
from reopen.core.working_days import ONE_DAY, add_months, add_working_days, back, forward

# Rule 4: phone touches less than 14 days apart are one call.
_JOIN = timedelta(days=13)
# Rule 3: never more than 91 days from one contact to the next.
FLOOR = timedelta(days=91)


def plan(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date, until: date
) -> list[Touch]:
    """Every touch from `as_of` to `until` inclusive, each planned call taken as held on its day.

    By date; on the same day phone before e-mail. What fell due before `as_of` is overdue, not gone: it is one call
    on `as_of` (or the next working day). FactError where the facts contradict each other.
    """
    check(facts)
    touches: list[Touch] = []
    for touch in _calls(facts, settings, holidays, as_of):
        if touch.on > until:
            break
        touches.append(touch)
    for touch in _letters(facts, settings, holidays, as_of):
        if touch.on > until:
            break
        touches.append(touch)
    touches.sort(key=lambda touch: (touch.on, touch.channel != "phone", touch.at is None, touch.at))
    return touches


def next_touches(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date
) -> list[Touch]:
    """What is stored of a plan: the next call, the next letter, and the next of each dated cadence after that call.

    The later ones stand on their own days: when the call before them is logged, the plan is made anew and they meet
    their neighbours then. So a call due in thirty months is on disk from the first day.
    """
    call = next(_calls(facts, settings, holidays, as_of), None)
    touches = [] if call is None else [call]
    if call is not None and facts.lost_on is not None:
        seen = set(call.reasons)
        cadences: set[str] = set()
        items = sorted(phone_items(facts, facts.lost_on, settings, holidays), key=lambda item: item.on)
        for item, on in zip(items, _days(items, as_of, call.on), strict=True):
            if on <= call.on or (not item.named and (item.reason in seen or item.cadence in cadences)):
                continue
            cadences.add(item.cadence)
            touches.append(Touch(on, item.at, "phone", (item.reason,), item.named, item.assumed))
    letter = next(_letters(facts, settings, holidays, as_of), None)
    if letter is not None:
        touches.append(letter)
    return touches


def _calls(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date
) -> Iterator[Touch]:
    """The calls, earliest first, without end."""
    lost_on = facts.lost_on
    if facts.no_phone or facts.door == "closed":
        return  # rule 5
    if lost_on is None:
        yield from _quote_call(facts, settings, holidays, as_of)
        return
    as_of = max(as_of, lost_on)
    today = forward(as_of, holidays)
    items = phone_items(facts, lost_on, settings, holidays)
    conversations = sorted(day for day in facts.conversations if day >= lost_on)
    known = [day for day in conversations if day <= as_of]
    ahead = conversations[len(known) :]
    last = known[-1] if known else None
    number = facts.check_ins_done + 1
    attempts: Sequence[date] = sorted(day for day in facts.attempts if last is None or day >= last)
    # The clock of the check-ins runs from the planned post-mortem while there is no conversation.
    first_base = lost_on
    if last is None:
        meeting = post_mortem_item(facts, lost_on, settings, holidays)
        first_base = lost_on if meeting is None else meeting.on
    snooze = facts.snooze
    while True:
        base = last or first_base
        try:
            due = back(base + timedelta(weeks=settings.gap(number)), holidays)
            if facts.owed_from is not None and due < facts.owed_from:
                due = forward(facts.owed_from, holidays)
            retry = _retry(attempts, settings, number, holidays) if attempts else None
            pending = [*items, Item(due, f"check_in:{number}")]
            on, joined = _next_call(pending, as_of, today, attempts, retry, snooze)
        except OverflowError:
            return  # the end of the calendar
        if ahead and ahead[0] < on:
            last = ahead.pop(0)
            attempts = ()
            continue
        yield _touch(on, joined)
        # The call is taken as held: whatever it carried is done, and the clock starts again from it.
        if any(item.reason == f"check_in:{number}" for item in joined):
            number += 1
        items = [item for item in items if item not in joined]
        last, attempts, snooze = on, (), None
        while ahead and ahead[0] <= on:
            ahead.pop(0)
        as_of = on
        today = on


def _next_call(
    pending: list[Item],
    as_of: date,
    today: date,
    attempts: Sequence[date],
    retry: date | None,
    snooze: tuple[date, date] | None,
) -> tuple[date, list[Item]]:
    """(the day of the next call, what it carries)."""
    days = _days(pending, as_of, today)
    if snooze is not None:
        due_on, until = snooze
        until = max(until, today)
        days = [
            until if (day <= due_on or (not item.named and day < until)) else day
            for item, day in zip(pending, days, strict=True)
        ]
    if retry is not None:
        # What was tried and reached nobody is tried again, on the day of the retry.
        retry = max(retry, today)
        tried = max(attempts)
        first = min(attempts)
        days = [
            retry if (item.on <= tried or (not item.named and item.on <= first + _JOIN)) else day
            for item, day in zip(pending, days, strict=True)
        ]
    on = min(days)
    # Before the last date that they named, only a notice joins another call (rule 2).
    held = any(item.named and day > on for item, day in zip(pending, days, strict=True))
    joined = [
        item
        for item, day in zip(pending, days, strict=True)
        if day == on or (day <= on + _JOIN and not item.named and (not held or item.reason == "notice"))
    ]
    return on, joined


def _days(pending: list[Item], as_of: date, today: date) -> list[date]:
    """The day of each item once it has met the others (rules 2 and 4); nothing lies before today."""
    held_until: date | None = None  # rule 2: the last date that they named
    meeting: Item | None = None
    for item in pending:
        if item.named and (held_until is None or item.on > held_until):
            held_until = item.on
        if item.reason == "post_mortem":
            meeting = item
    if held_until is None and meeting is None:
        return [item.on if item.on >= as_of else today for item in pending]
    named = [item.on for item in pending if item.named]
    not_before: date | None = None  # rule 4: nothing unpromised comes before the post-mortem
    if meeting is not None:
        not_before = meeting.on if held_until is None or meeting.named else max(meeting.on, held_until)
    days = []
    for item in pending:
        day = item.on
        if item.named:
            pass
        elif item.reason == "notice":
            # It cannot wait for a date that they named, but joins one that is less than 14 days off.
            near = [on for on in named if day < on <= day + _JOIN]
            if near:
                day = min(near)
            elif meeting is not None and not meeting.named and not named and day < meeting.on:
                day = meeting.on
        else:
            if held_until is not None and day < held_until:
                day = held_until
            if not_before is not None and day < not_before:
                day = not_before
        days.append(day if day >= as_of else today)
    return days


def _retry(
    attempts: Sequence[date], settings: CadenceSettings, number: int, holidays: AbstractSet[date]
) -> date:
    """When to call again after calls that reached nobody (rule 1).

    One round is the call and its tries; when it is over, the next check-in comes a gap later, and begins another.
    """
    made = len(attempts) % (len(settings.tries) + 1)
    if not made:
        return back(attempts[-1] + timedelta(weeks=settings.gap(number)), holidays)
    on = add_working_days(attempts[-made], settings.tries[made - 1], holidays)
    return on if on > attempts[-1] else add_working_days(attempts[-1], 1, holidays)


def _touch(on: date, joined: list[Item]) -> Touch:
    if len(joined) == 1:
        item = joined[0]
        return Touch(
            on, item.at if item.on == on else None, "phone", (item.reason,), item.named, item.assumed
        )
    joined = sorted(joined, key=lambda item: (10, item.on) if item.cadence == "check_in" else weight(item))
    reasons = tuple(dict.fromkeys(item.reason for item in joined))
    at = min((item.at for item in joined if item.at is not None and item.on == on), default=None)
    assumed = tuple(dict.fromkeys(fact for item in joined for fact in item.assumed))
    return Touch(on, at, "phone", reasons, any(item.named for item in joined), assumed)


def _quote_call(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date
) -> Iterator[Touch]:
    """An open deal owes the call that its quote's cover letter announced, and calls that were named."""
    pending = [
        Item(forward(call_back.on, holidays), "call_back", True, call_back.at)
        for call_back in facts.call_backs
    ]
    sent_on = facts.quote_sent_on
    if (
        sent_on is not None
        and settings.quote_enabled
        and "quote_follow_up" not in facts.done
        and not any(day > sent_on for day in facts.conversations)
    ):
        pending.append(quote_follow_up(sent_on, settings, holidays))
    today = forward(as_of, holidays)
    for item in sorted(pending, key=lambda item: item.on):
        on = item.on if item.on >= as_of else today
        yield Touch(on, item.at if item.on == on else None, "phone", (item.reason,), True)


def _letters(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date
) -> Iterator[Touch]:
    """The letters: every six months after the loss, and the owner's own e-mail cadences."""
    lost_on = facts.lost_on
    if lost_on is None or facts.no_email:
        return
    least = max(lost_on + ONE_DAY, facts.owed_from or lost_on, (facts.mailed_on or lost_on) + ONE_DAY)
    today = forward(max(as_of, lost_on), holidays)
    days: dict[date, list[str]] = {}
    own = sorted(
        (add_months(start, month), f"{custom.name}:{month}", custom.roll)
        for custom in settings.custom
        if custom.channel == "email"
        and (start := facts.contract_start if custom.after == "contract_start" else lost_on) is not None
        for month in custom.months
    )
    for raw, reason, roll in own:
        if raw >= least and reason not in facts.done:
            on = (back if roll == "back" else forward)(raw, holidays)
            days.setdefault(max(on, today) if on < as_of else on, []).append(reason)
    step = settings.mailing_months
    if not settings.mailing_enabled:
        for on in sorted(days):
            yield Touch(on, None, "email", tuple(days[on]))
        return
    months = 0
    overdue = False
    try:
        while True:
            months += step
            raw = add_months(lost_on, months)
            if raw < least:
                continue
            on = forward(raw, holidays)
            if on < as_of:
                overdue = True  # several overdue letters are one
                continue
            if overdue:
                overdue = False
                if on > today:
                    days.setdefault(today, []).append("mailing")
            days.setdefault(on, []).append("mailing")
            for day in sorted(days):
                if day <= on:
                    yield Touch(day, None, "email", tuple(days.pop(day)))
    except OverflowError:
        return  # the end of the calendar
