"""What a change of the cadences means for a deal lost today: its dates before and after, in one list."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reopen.core.cadence import CadenceSettings, Facts, Touch, preview
from reopen.core.working_days import add_months
from reopen.services.public_holidays import public_holidays

_MONTHS = 36


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """One day of the example: as before, gone, or new."""

    on: date
    words: str
    channel: str
    state: Literal["same", "gone", "new"]


def changes(old: CadenceSettings, new: CadenceSettings, *, today: date, country: str) -> list[ChangedDay]:
    """Three years of a deal that is lost today to a 36-month contract with 60 days' notice, every call held."""
    facts = Facts(lost_on=today, contract_start=today, term_months=_MONTHS, notice_days=60)
    until = add_months(today, _MONTHS)
    holidays = public_holidays(country, range(today.year, until.year + 2)) if country else frozenset()
    before = {_key(touch) for touch in preview(facts, old, holidays, today, until)}
    after = {_key(touch) for touch in preview(facts, new, holidays, today, until)}
    return [
        ChangedDay(
            on,
            words,
            channel,
            "same" if key in before and key in after else "gone" if key in before else "new",
        )
        for key in sorted(before | after, key=lambda key: (key[0], key[2] != "phone", key not in before))
        for on, words, channel in [key]
    ]


def _key(touch: Touch) -> tuple[date, str, str]:
    return touch.on, " + ".join(_words(reason) for reason in touch.reasons), touch.channel


def _words(reason: str) -> str:
    name, _, number = reason.partition(":")
    match name:
        case "check_in":
            return f"check-in {number}"
        case "contract":
            return f"contract month {number}"
        case "mailing":
            return "letter"
    return name.replace("_", "-") + (f" {number}" if number else "")
