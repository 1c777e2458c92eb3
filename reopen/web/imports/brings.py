"""What an import would bring: the counts, what is missing, and the next four weeks of calls of each rep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reopen.core.care import Week
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer
from reopen.services.enter_care import Coming, forecast
from reopen.services.import_deals.missing import what_is_missing, what_is_odd, what_it_brings

_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Seller:
    """One rep's next weeks; `is_new` where the import makes them."""

    name: str
    minutes: int
    weeks: Sequence[Week]
    waiting: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Brings:
    """The page's figures and sentences."""

    figures: Mapping[str, Any]
    brings: Sequence[str]
    missing: Sequence[str]
    problems: Sequence[Mapping[str, Any]]
    odd: str
    sellers: Sequence[Seller]
    weeks: Sequence[date]
    pace: int


def brings_of(preview: Mapping[str, Any], *, today: date, viewer: Viewer, pace: int | None) -> Brings:
    """From what the worker counted; `pace` tries another than the company's."""
    sellers = [
        Seller(f.name, f.care_minutes, f.weeks, f.still_waiting, is_new=f.is_new)
        for f in forecast(
            today, _WEEKS, viewer=viewer, care_minutes_a_day=pace, coming=_coming(preview.get("coming", []))
        )
    ]
    summary = preview.get("summary", {})
    return Brings(
        figures={k: preview[k] for k in ("rows", "created", "updated", "unchanged", "duplicate", "rejected")},
        brings=what_it_brings(summary),
        missing=what_is_missing(summary),
        problems=preview.get("problems", []),
        odd=what_is_odd(preview.get("odd", {})),
        sellers=sellers,
        weeks=[week.starts_on for week in sellers[0].weeks] if sellers else [],
        pace=company().care_minutes_a_day if pace is None else pace,
    )


def _coming(stored: Sequence[Mapping[str, Any]]) -> list[Coming]:
    """As the worker left it with the batch."""
    return [
        Coming(**{**one, "planned": {date.fromisoformat(day): n for day, n in one["planned"].items()}})
        for one in stored
    ]
