"""Facts -> dated touches: the rules of how touches live together.

One walk serves the whole plan and the single next call. At each step the items that are left are given their
day (their own, or the one that they must wait for), the earliest day makes the next call, all that is due within
thirteen days of it joins, the call is taken as held, and the walk goes on from there.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from itertools import takewhile
from operator import itemgetter

from reopen.core.cadence.facts import LAST_YEAR, Facts, Touch, check
from reopen.core.cadence.items import Item, named_call, phone_items, post_mortem_item, quote_follow_up, weight
from reopen.core.cadence.letters import letters
from reopen.core.cadence.settings import SIDEWAYS_HOLDS, CadenceSettings
from reopen.core.working_days import add_working_days, back, forward, weeks

# Rule 4: phone touches less than 14 days apart are one call.
_JOIN = timedelta(days=13)
# Rule 3: never more than 91 days from one contact to the next.
FLOOR = timedelta(days=91)
_FIRST = itemgetter(0)


def plan(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date, until: date
) -> list[Touch]:
    """Every touch from `as_of` to `until` inclusive, each planned call taken as held on its day.

    By date; on the same day phone before e-mail. What fell due before `as_of` is overdue, not gone: it is one call
    on `as_of` (or the next working day). FactError where the facts contradict each other.
    """
    check(facts)
    touches = _calls(facts, settings, holidays, as_of, until)
    touches += takewhile(lambda touch: touch.on <= until, letters(facts, settings, holidays, as_of))
    touches.sort(key=lambda touch: (touch.on, touch.channel != "phone", touch.at is None, touch.at))
    return touches


def next_touches(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date
) -> list[Touch]:
    """What is stored of a plan: the next call, the next letter, and the next of each dated cadence after that call.

    The later ones stand on their own days: when the call before them is logged, the plan is made anew and they meet
    their neighbours then. So a call due in thirty months is on disk from the first day.
    """
    lost_on = facts.lost_on
    if lost_on is None:
        return list(_quote_calls(facts, settings, holidays, as_of))
    touches: list[Touch] = []
    if lost_on.year > LAST_YEAR:
        return touches
    if not facts.no_phone and facts.door != "closed":
        meeting = post_mortem_item(facts, lost_on, settings, holidays)
        items = phone_items(facts, lost_on, meeting, settings, holidays)
        touches = _walk(facts, lost_on, items, meeting, settings, holidays, as_of, date.max, 1)
        if touches and items and (len(items) > 1 or items[0].reason != touches[0].reasons[0]):
            touches += _later(items, touches[0], as_of)
    letter = next(letters(facts, settings, holidays, as_of), None)
    if letter is not None:
        touches.append(letter)
    return touches


def _later(items: list[Item], call: Touch, as_of: date) -> list[Touch]:
    """The next of each dated cadence after that call, on its own day; every one that they named."""
    later: list[Touch] = []
    first = call.on
    cadences: set[str] = set()
    for on, item in sorted(_dated(items, as_of, first), key=_FIRST):
        if on <= first:
            continue
        cadence = item.cadence
        if not item.named and (cadence in cadences or item.reason in call.reasons):
            continue
        if cadence == "rival_gone":
            continue  # the call before it settles it
        cadences.add(cadence)
        later.append(Touch(on, item.at, "phone", (item.reason,), item.named, item.assumed))
    return later


def _calls(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date, until: date
) -> list[Touch]:
    """The calls up to `until`, earliest first."""
    if facts.lost_on is None:
        return [call for call in _quote_calls(facts, settings, holidays, as_of) if call.on <= until]
    if facts.no_phone or facts.door == "closed":
        return []  # rule 5
    meeting = post_mortem_item(facts, facts.lost_on, settings, holidays)
    items = phone_items(facts, facts.lost_on, meeting, settings, holidays)
    return _walk(facts, facts.lost_on, items, meeting, settings, holidays, as_of, until)


def _walk(  # noqa: PLR0917  # a named tuple of what it takes costs a microsecond a deal
    facts: Facts,
    lost_on: date,
    items: list[Item],
    meeting: Item | None,
    settings: CadenceSettings,
    holidays: AbstractSet[date],
    as_of: date,
    until: date,
    most: int = 0,
) -> list[Touch]:
    """The calls of a lost deal up to `until`, at most `most` of them (0: all), earliest first.

    `meeting` is its post-mortem, done or not.
    """
    calls: list[Touch] = []
    as_of = max(as_of, lost_on)
    today = forward(as_of, holidays)
    last: date | None = None
    ahead: list[date] = []
    if facts.conversations:
        conversations = sorted(day for day in facts.conversations if day >= lost_on)
        known = bisect_right(conversations, as_of)
        ahead = conversations[known:]
        last = conversations[known - 1] if known else None
    attempts: Sequence[date] = ()
    if facts.attempts:
        attempts = sorted(day for day in facts.attempts if last is None or day >= last)
    if last is not None and facts.door == "open":
        # They said yes to “a month or two” and have been spoken to since: that was the call.
        items = [item for item in items if item.named or item.reason != "call_back" or item.on > last]
    number = facts.check_ins_done + 1
    # The clock of the check-ins runs from the planned post-mortem while there is no conversation.
    clock = last or (lost_on if meeting is None else meeting.on)
    owed_from = facts.owed_from
    snooze = facts.snooze
    while True:
        try:
            due = _check_in_day(clock, number, facts.sideways_since, settings, holidays)
            if owed_from is not None and due < owed_from:
                due = forward(owed_from, holidays)
            retry = None
            if attempts:
                retry = _retry(attempts, settings, number, holidays, facts.sideways_since)
                if _round_is_over(attempts, settings):
                    due = retry
        except OverflowError:
            return calls  # the end of the calendar
        check_in = Item(due, f"check_in:{number}")
        if not items and retry is None and snooze is None:
            on, joined = (due if due >= as_of else today), [check_in]
        else:
            on, joined = _next_call([*items, check_in], as_of, today, attempts, retry, snooze)
        if ahead and ahead[0] < on:
            clock, attempts = ahead.pop(0), ()
            continue
        if on > until:
            return calls
        calls.append(_touch(on, joined))
        if len(calls) == most:
            return calls
        # The call is taken as held: whatever it carried is done, and the clock starts again from it.
        if check_in in joined:
            number += 1
        if items:
            items = [item for item in items if item not in joined and item.reason != "rival_gone"]
        clock, attempts, snooze = on, (), None
        while ahead and ahead[0] <= on:
            ahead.pop(0)
        as_of = today = on


def _next_call(
    pending: list[Item],
    as_of: date,
    today: date,
    attempts: Sequence[date],
    retry: date | None,
    snooze: tuple[date, date] | None,
) -> tuple[date, list[Item]]:
    """(the day of the next call, what it carries)."""
    dated = _dated(pending, as_of, today)
    if snooze is not None:
        due_on, until = snooze
        until = max(until, today)
        if until < due_on:
            dated = _brought_forward(dated, due_on, until)
        else:
            dated = [
                (until if day <= due_on or (not item.named and day < until) else day, item)
                for day, item in dated
            ]
    if retry is not None:
        # What was tried and reached nobody is tried again, but not before a date that they named (rule 2).
        tried = max(attempts)
        again = max(retry, today)
        waits = max((item.on for item in pending if item.named and item.on > tried), default=again)
        first = min(attempts)
        dated = [
            (again if item.named else max(again, waits), item)
            if item.on <= tried or (not item.named and item.on <= first + _JOIN)
            else (day, item)
            for day, item in dated
        ]
    on, _ = min(dated, key=_FIRST)
    near = on + _JOIN
    joined = []
    held = False  # before the last date that they named (rule 2)
    # A promise that was tried in vain waits for no check-in months away: it is owed still, and the next call is for it,
    # whatever else that is for.
    in_vain = max(attempts) if retry is not None else date.min
    for day, item in dated:
        tried_in_vain = item.named and item.on <= in_vain
        if item.named and day > on and item.on >= as_of and not tried_in_vain:
            held = True
        # A named date stays on its own day, unless that has passed.
        if day == on or tried_in_vain or (day <= near and (not item.named or item.on < as_of)):
            joined.append(item)
    if held:
        # What is due waits for that date, but for what cannot (a notice), and a check-in near this call: it is one.
        named = any(item.named for item in joined)
        joined = [
            item
            for day, item in dated
            if day == on
            or (item.named and (item.on < as_of or item.on <= in_vain))
            or (day <= near and item.reason == "notice")
            or (item.cadence == "check_in" and item.on <= near and (named or item.on >= on))
        ]
    return on, joined


def _brought_forward(dated: list[tuple[date, Item]], due_on: date, until: date) -> list[tuple[date, Item]]:
    """A call that a person wants earlier: a date that was named goes along, and the check-in.

    A contract month, a notice or another date in between stays on its own day where that is not near: by a call
    weeks before, it is not done.
    """
    near = until + _JOIN
    along = [(item.named and day == due_on) or day <= near for day, item in dated]
    return [
        (
            until
            if (item.named and day == due_on)
            or (not item.named and until < day <= near)
            or (item.cadence == "check_in" and (not any(along) or item.on <= due_on + _JOIN))
            else day,
            item,
        )
        for day, item in dated
    ]


def _dated(pending: list[Item], as_of: date, today: date) -> list[tuple[date, Item]]:
    """Each item with its day once it has met the others (rules 2 and 4); nothing lies before today."""
    named: list[date] = []
    meeting: Item | None = None
    for item in pending:
        if item.named:
            named.append(item.on)
        if item.reason == "post_mortem":
            meeting = item
    if not named:
        least = as_of if meeting is None else max(as_of, meeting.on)
        if least == as_of:
            return [(item.on if item.on >= as_of else today, item) for item in pending]
        # Rule 4: nothing unpromised comes before the post-mortem.
        return [(item.on if item.on >= least else least, item) for item in pending]
    held_until = max(named)  # rule 2: the last date that they named
    not_before = held_until
    if meeting is not None:
        not_before = meeting.on if meeting.named else max(meeting.on, held_until)
    dated = []
    for item in pending:
        day = item.on
        if item.named:
            pass
        elif item.reason == "notice":
            # It cannot wait for a date that they named, but joins one that is less than 14 days off.
            if day < as_of:
                day = today
            near = [on for on in named if abs((on - day).days) < 14]
            if near and min(near) > day:
                day = min(near)
        else:
            day = max(day, held_until, not_before)
        dated.append((day if day >= as_of else today, item))
    return dated


def _check_in_day(
    clock: date,
    number: int,
    sideways_since: date | None,
    settings: CadenceSettings,
    holidays: AbstractSet[date],
) -> date:
    """The day of the n-th check-in, its gap after the conversation on the day `clock`.

    While their project goes sideways it comes sooner, never later; and forward, so that 14 days lie between (rule 4).
    """
    due = back(clock + weeks(settings.gap(number)), holidays)
    if sideways_since is None or clock >= sideways_since + SIDEWAYS_HOLDS:
        return due
    soon = forward(max(clock, sideways_since) + weeks(settings.sideways_weeks), holidays)
    return min(due, soon)


def _retry(
    attempts: Sequence[date],
    settings: CadenceSettings,
    number: int,
    holidays: AbstractSet[date],
    sideways_since: date | None = None,
) -> date:
    """When to call again after calls that reached nobody (rule 1).

    One round is the call and its tries; when it is over, the next check-in comes a gap later, and begins another.
    """
    made = len(attempts) % (len(settings.tries) + 1)
    if _round_is_over(attempts, settings):
        return _check_in_day(attempts[-1], number, sideways_since, settings, holidays)
    on = add_working_days(attempts[-made], settings.tries[made - 1], holidays)
    return on if on > attempts[-1] else add_working_days(attempts[-1], 1, holidays)


def _round_is_over(attempts: Sequence[date], settings: CadenceSettings) -> bool:
    """Whether the call and all its tries reached nobody."""
    return len(attempts) % (len(settings.tries) + 1) == 0


def _touch(on: date, joined: list[Item]) -> Touch:
    if len(joined) == 1:
        own, reason, named, at, assumed = joined[0]
        return Touch(on, at if own == on else None, "phone", (reason,), named, assumed)
    joined = sorted(joined, key=weight)
    reasons = tuple(dict.fromkeys(item.reason for item in joined))
    at = min((item.at for item in joined if item.at is not None and item.on == on), default=None)
    assumed = tuple(dict.fromkeys(fact for item in joined for fact in item.assumed))
    return Touch(on, at, "phone", reasons, any(item.named for item in joined), assumed)


def _quote_calls(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date
) -> Iterator[Touch]:
    """An open deal owes the call that its quote's cover letter announced, calls that were named, a successor's name."""
    if facts.no_phone or facts.door == "closed":
        return
    pending = [named_call(call_back, holidays) for call_back in facts.call_backs]
    if facts.successor_since is not None:
        pending.append(Item(forward(facts.successor_since, holidays), "successor"))
    sent_on = facts.quote_sent_on
    if sent_on is not None and settings.quote_enabled and "quote_follow_up" not in facts.done:
        promised = quote_follow_up(sent_on, settings, holidays)
        # A conversation since ends it; one that is only assumed to come after the call does not.
        if not any(day > sent_on and (day < promised.on or day <= as_of) for day in facts.conversations):
            pending.append(promised)
    today = forward(as_of, holidays)
    # What was tried and reached nobody is tried again (rule 1).
    tried = max(facts.attempts, default=date.min)
    again = max(_retry(sorted(facts.attempts), settings, 1, holidays), today) if facts.attempts else today
    for item in sorted(pending, key=_FIRST):
        on = again if item.on <= tried else item.on if item.on >= as_of else today
        yield Touch(on, item.at if item.on == on else None, "phone", (item.reason,), item.named)
