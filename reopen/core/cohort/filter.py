"""Which deals and leads make a cohort: a month, or any filter, or both."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from difflib import get_close_matches
from typing import Literal

from reopen.core.cohort.candidate import Candidate
from reopen.core.name_key import name_key
from reopen.core.plain_english import month_name, plain_day

By = Literal["inquiry", "loss"]


class FilterError(ValueError):
    """The filter cannot be read: the sentence names the key or the value, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """All of what is given must hold; "" and None ask nothing. Names are compared as core.name_key does."""

    stage: str = ""  # at the loss
    competitor: str = ""
    reason: str = ""
    product: str = ""
    status: Literal["", "lost", "dead"] = ""
    # Lost, or for a lead asked, before this day: "we did not sell managed services then".
    lost_before: date | None = None
    lost_since: date | None = None

    @classmethod
    def from_json(cls, where: Mapping[str, object]) -> "Filter":
        """The filter that `to_json` wrote. FilterError at a key or a value that it does not know."""
        known = {f.name for f in fields(cls)}
        values: dict[str, object] = {}
        for key, value in where.items():
            if key not in known:
                near = get_close_matches(key, known, n=1, cutoff=0.5)
                hint = (
                    f"did you mean “{near[0]}”?" if near else f"these are known: {', '.join(sorted(known))}"
                )
                raise FilterError(f"A cohort has no filter “{key}”; {hint}")
            values[key] = _value(key, value)
        return cls(**values)  # type: ignore[arg-type]  # each value is checked by its key

    def to_json(self) -> dict[str, str]:
        """What is given, days as YYYY-MM-DD; {} for no filter at all."""
        found = {}
        for f in fields(self):
            value = getattr(self, f.name)
            if value:
                found[f.name] = value.isoformat() if isinstance(value, date) else value
        return found

    def matches(self, dealt: Candidate) -> bool:
        """Does this deal or lead belong to it?"""
        names = (
            (self.stage, dealt.stage),
            (self.competitor, dealt.competitor),
            (self.reason, dealt.reason),
            (self.product, dealt.product),
        )
        if any(wanted and name_key(wanted) != name_key(found) for wanted, found in names):
            return False
        if self.status and dealt.status != self.status:
            return False
        day = dealt.lost_on or dealt.opened_on
        if self.lost_before is not None and (day is None or day >= self.lost_before):
            return False
        return self.lost_since is None or (day is not None and day >= self.lost_since)

    def words(self, today: date) -> str:
        """The filter as a phrase: "lost to Marlow, at Demo, before 1 March 2024"; "" for none."""
        parts = [
            {"lost": "lost deals", "dead": "inquiries that never became a deal"}.get(self.status, ""),
            f"lost to {self.competitor}" if self.competitor else "",
            f"lost at {self.stage}" if self.stage else "",
            f"lost for “{self.reason}”" if self.reason else "",
            f"about {self.product}" if self.product else "",
            f"since {plain_day(self.lost_since, today)}" if self.lost_since else "",
            f"before {plain_day(self.lost_before, today)}" if self.lost_before else "",
        ]
        return ", ".join(p for p in parts if p)


def _value(key: str, value: object) -> object:
    if key in ("lost_before", "lost_since"):
        if value is None or isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value)) if value else None
        except ValueError:
            raise FilterError(f"“{value}” is no day for “{key}”: write it as 2024-03-01.") from None
    if not isinstance(value, str):
        raise FilterError(f"“{value}” is no name for “{key}”: write it as text.")
    if key == "status" and value not in ("", "lost", "dead"):
        raise FilterError(f"“{value}” is no status of a cohort: write lost or dead.")
    return value.strip()


def in_month(dealt: Candidate, month: date, by: By) -> bool:
    """Does its first inquiry, or its loss, fall into the month of that day? A lead has no loss."""
    day = dealt.opened_on if by == "inquiry" else dealt.lost_on
    return day is not None and (day.year, day.month) == (month.year, month.month)


def read_month(text: str) -> date:
    """The first day of a month written as 2026-01. FilterError for anything else."""
    try:
        if len(text) != 7:
            raise ValueError
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise FilterError(f"“{text}” is no month: write it as 2026-01.") from None


def next_month(month: date) -> date:
    """The first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def title(month: date | None, by: By, where: Filter, today: date) -> str:
    """The campaign's name: "January 2026", "Lost in January 2026", with the filter after a comma."""
    head = "" if month is None else f"{month_name(month.month)} {month.year}"
    if month is not None and by == "loss":
        head = f"Lost in {head}"
    tail = where.words(today)
    whole = f"{head}, {tail}" if head and tail else head or tail or "Everyone"
    return (whole[:1].upper() + whole[1:])[:160]
