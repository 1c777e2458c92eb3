"""Whether a lost deal in care is called at least four times a year (rule 3 of the cadences): kept, in danger, missed.

floor(date(2026, 1, 2), next_on=date(2026, 3, 24), promised=False, today=date(2026, 3, 25))
-> Floor(state="in_danger", by=date(2026, 4, 3))
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from reopen.core.cadence import FLOOR
from reopen.core.plain_english import full_day, many

State = Literal["kept", "waits", "in_danger", "missed"]
# So many days before the floor breaks an overdue call is a danger: two working weeks.
DANGER = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Floor:
    """`by`: the last day on which the next contact keeps the four a year. "waits": for a date that they named."""

    state: State
    by: date


def floor(contact_on: date, *, next_on: date, promised: bool, today: date) -> Floor:
    """Of a deal whose last contact was on `contact_on` and whose next call is planned for `next_on`."""
    by = contact_on + FLOOR
    if promised and next_on >= today:
        return Floor("waits" if next_on > by else "kept", by)
    if today > by:
        return Floor("missed", by)
    late = next_on < today and by - today < DANGER
    return Floor("in_danger" if late or next_on > by else "kept", by)


def floor_words(found: Floor, today: date) -> str:
    """One sentence."""
    if found.state == "missed":
        days = (today - found.by).days
        return f"Four a year are missed: the next contact was owed by {full_day(found.by)}, {many(days, 'day')} ago."
    if found.state == "in_danger":
        return f"Four a year are in danger: the next contact must come by {full_day(found.by)}."
    if found.state == "waits":
        return "Four a year wait for the date that they named, and are counted on from it."
    return f"Kept so far: the next contact may come until {full_day(found.by)}."


def seller_words(in_danger: int, missed: int, most: int) -> str:
    """Of one seller's deals: "kept", "2 in danger", "1 missed, 2 in danger"."""

    def number(count: int) -> str:
        return f"{most:,} or more" if count >= most else f"{count:,}"

    parts = [f"{number(missed)} missed"] * bool(missed) + [f"{number(in_danger)} in danger"] * bool(in_danger)
    return ", ".join(parts) or "kept"
