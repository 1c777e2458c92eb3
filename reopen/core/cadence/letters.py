"""The letters of one loss: every six months after it, and the owner's own e-mail cadences."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from heapq import merge
from itertools import groupby
from operator import itemgetter

from reopen.core.cadence.facts import Facts, Touch
from reopen.core.cadence.settings import CadenceSettings
from reopen.core.working_days import add_months, back, forward


def letters(
    facts: Facts, settings: CadenceSettings, holidays: AbstractSet[date], as_of: date
) -> Iterator[Touch]:
    """The e-mail touches from `as_of` on, earliest first, without end; several that are overdue are one, today."""
    lost_on = facts.lost_on
    if lost_on is None or facts.no_email:
        return iter(())
    least = max(lost_on, facts.owed_from or lost_on, facts.mailed_on or lost_on)
    as_of = max(as_of, lost_on)
    mailings: Iterator[Touch] = iter(())
    if settings.mailing_enabled:
        mailings = _mailings(lost_on, least, facts.mailed_on, settings.mailing_months, holidays, as_of)
    if not settings.custom:
        return mailings
    own = _own_letters(facts, lost_on, least, settings, holidays, as_of)
    return (
        _letter(on, *dict.fromkeys(reason for letter in group for reason in letter.reasons))
        for on, group in groupby(merge(mailings, own), key=itemgetter(0))
    )


def _letter(on: date, *reasons: str) -> Touch:
    return Touch(on, None, "email", reasons)


def _mailings(
    lost_on: date,
    least: date,
    mailed_on: date | None,
    step: int,
    holidays: AbstractSet[date],
    as_of: date,
) -> Iterator[Touch]:
    """A mailing every `step` months after the loss; several that are overdue are one, today."""
    months = step
    if least > lost_on:
        passed = (least.year - lost_on.year) * 12 + least.month - lost_on.month
        months = max(step, passed // step * step)
    elif as_of == lost_on:
        yield _letter(forward(add_months(lost_on, step), holidays), "mailing")
        months += step
    overdue = False
    try:
        while True:
            raw = add_months(lost_on, months)
            months += step
            if raw < least or raw == mailed_on:
                continue
            on = forward(raw, holidays)
            if on < as_of:
                overdue = True
                continue
            if overdue:
                overdue = False
                today = forward(as_of, holidays)
                if on > today:
                    yield _letter(today, "mailing")
            yield _letter(on, "mailing")
    except OverflowError:
        return  # the end of the calendar


def _own_letters(
    facts: Facts,
    lost_on: date,
    least: date,
    settings: CadenceSettings,
    holidays: AbstractSet[date],
    as_of: date,
) -> list[Touch]:
    """The letters of the owner's own e-mail cadences, by day."""
    found = []
    for custom in settings.custom:
        start = facts.contract_start if custom.after == "contract_start" else lost_on
        if custom.channel != "email" or start is None:
            continue
        for month in custom.months:
            reason = f"{custom.name}:{month}"
            raw = add_months(start, month)
            if raw >= least and reason not in facts.done:
                on = (back if custom.roll == "back" else forward)(raw, holidays)
                found.append(_letter(on if on >= as_of else forward(as_of, holidays), reason))
    return sorted(found)
