"""What an import would bring: the counts, what is missing, and the next four weeks of calls of each rep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from reopen.core.care import Week, forecast_weeks
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer
from reopen.services.enter_care import forecast
from reopen.services.import_deals.missing import what_is_missing, what_it_brings

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
    problem_count: int
    sellers: Sequence[Seller]
    weeks: Sequence[date]
    pace: int


def brings_of(preview: Mapping[str, Any], *, today: date, viewer: Viewer, pace: int | None) -> Brings:
    """From what the worker counted; `pace` tries another than the company's."""
    firm = company()
    tried = firm.care_minutes_a_day if pace is None else pace
    coming = {pk: number for _, pk, number in preview.get("line", []) if pk is not None}
    sellers = [
        Seller(f.name, f.care_minutes, f.weeks, f.still_waiting, is_new=False)
        for f in forecast(today, _WEEKS, viewer=viewer, care_minutes_a_day=pace, coming=coming)
    ]
    days = [today + timedelta(days=n) for n in range(7 * _WEEKS)]
    for name, pk, number in preview.get("line", []):
        if pk is None:
            weeks, left = forecast_weeks(
                [(day, day.weekday() < 5, 0) for day in days],
                overdue=0,
                waiting=number,
                care_minutes=tried,
                day_minutes=firm.minutes_a_day,
            )
            sellers.append(Seller(name, tried, weeks, left, is_new=True))
    summary = preview.get("summary", {})
    return Brings(
        figures={k: preview[k] for k in ("rows", "created", "updated", "unchanged", "duplicate", "rejected")},
        brings=what_it_brings(summary),
        missing=what_is_missing(summary),
        problems=preview.get("problems", []),
        problem_count=preview.get("problem_count", 0),
        sellers=sellers,
        weeks=[week.starts_on for week in sellers[0].weeks] if sellers else [],
        pace=tried,
    )
