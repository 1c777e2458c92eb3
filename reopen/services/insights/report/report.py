"""One month's report: every figure is an answer of the same Recon that the page and the commands ask."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from reopen.core.insight.doors import Doors
from reopen.core.insight.leads import Leads
from reopen.core.insight.winbacks import WinBacks
from reopen.core.plain_english import money
from reopen.core.working_days import add_months
from reopen.records.queries.sealed import sealed_campaigns
from reopen.services.insights.findings import Finding, findings
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead import Lead, lead_of
from reopen.services.insights.leads import leads_rows
from reopen.services.insights.odd import Dirt
from reopen.services.insights.recon import Recon
from reopen.services.insights.report.months import last_day, named
from reopen.services.insights.rows import doors_rows, stages_rows, winbacks_rows
from reopen.services.insights.stages import Stages


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the month beside the month before it, and what it is made of."""

    label: str
    now: str
    before: str
    made_of: str


@dataclass(frozen=True, slots=True)
class Done:
    """What was counted of one month."""

    lost: int
    doors: Doors
    winbacks: WinBacks


@dataclass(frozen=True, slots=True)
class Report:
    """`month`: its first day; `asked`: the month, `year`: the twelve months to its end, which lead and findings tell.

    `so_far`: the month is not over; `done`: what was counted of
    it alone. `sealed`: it tells of campaigns that nobody but the owner may know of yet.
    """

    month: date
    asked: Asked
    year: Asked
    so_far: bool
    done: Done
    stages: Stages
    leads: Leads
    figures: tuple[Figure, ...]
    lead: Lead
    findings: tuple[Finding, ...]
    dirt: tuple[Dirt, ...]
    as_of: date
    sealed: bool

    @property
    def title(self) -> str:
        """October 2026."""
        return named(self.month)


def report_json(report: Report) -> dict[str, Any]:
    """The figures of the report as `reopen insight` gives them each: the same rows."""
    return {
        "month": f"{report.month:%Y-%m}",
        "since": report.asked.since,
        "until": report.asked.until,
        "year_since": report.year.since,
        "sentence": report.lead.sentence,
        "lost": report.done.lost,
        "figures": [{"label": one.label, "now": one.now, "before": one.before} for one in report.figures],
        "doors": doors_rows(report.done.doors),
        "winbacks": winbacks_rows(report.done.winbacks),
        "stages": stages_rows(report.stages),
        "leads": leads_rows(report.leads),
        "findings": [
            {"topic": one.topic, "sentence": one.sentence, "basis": one.basis} for one in report.findings
        ],
    }


def month_report(recon: Recon, month: date) -> Report:
    """The report of the month that begins on `month`. NotReadyError while a large company is being counted."""
    asked = Asked(since=month, until=last_day(month))
    year = Asked(since=add_months(month, -11), until=last_day(month))
    before = add_months(month, -1)
    now, then = _done(recon, asked), _done(recon, Asked(since=before, until=last_day(before)))
    stages = recon.stages(year)
    lead = lead_of(stages)
    return Report(
        month,
        asked,
        year,
        last_day(month) >= recon.today,
        now,
        stages,
        recon.leads(year),
        tuple(
            Figure(label, tell(now), tell(then), made_of)
            for label, tell, made_of in _FIGURES
            if tell(now) or tell(then)
        ),
        lead,
        findings(recon, year, lead),
        stages.dirt,
        recon.as_of.astimezone(ZoneInfo(recon.time_zone)).date(),
        recon.viewer.sees_resting and sealed_campaigns().exists(),
    )


def _done(recon: Recon, asked: Asked) -> Done:
    return Done(len(recon.cases(asked)), recon.doors(asked), recon.winbacks(asked))


def _of(kept: int, due: int) -> str:
    return f"{kept:,} of {due:,}" if due else "none"


def _won(done: Done) -> str:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in done.winbacks.by_cause:
        for currency, value in row.sums.items():
            sums[currency] += value
    worth = " + ".join(money(value, currency) for currency, value in sorted(sums.items()))
    number = sum(len(row.deals) for row in done.winbacks.by_cause)
    return f"{number:,}, {worth}" if worth else f"{number:,}"


# What each is called, how it is told, what it is made of. "": it is no figure of this viewer's.
_FIGURES: tuple[tuple[str, Callable[[Done], str], str], ...] = (
    ("lost", lambda one: f"{one.lost:,}", "Losses whose day lies in the month"),
    (
        "still open, of those asked",
        lambda one: _of(len(one.doors.whole.still_open), len(one.doors.whole.asked)),
        "Of the deals whose people were asked in the month whether we may call again, those who are open to it now",
    ),
    (
        "post-mortems held, of those due",
        lambda one: _of(len(one.doors.whole.post_mortems.kept), len(one.doors.whole.post_mortems.due)),
        "Of the post-mortems that fell due in the month, those in which they were reached",
    ),
    (
        "check-ins called, of those due",
        lambda one: _of(len(one.doors.whole.check_ins.kept), len(one.doors.whole.check_ins.due)),
        "Of the check-ins that fell due in the month, those that were called",
    ),
    (
        "promises kept, of those due",
        lambda one: _of(len(one.doors.whole.promises.kept), len(one.doors.whole.promises.due)),
        "Of the promised calls of the month, those made by their day",
    ),
    (
        "wrote back, of letters",
        lambda one: _of(one.doors.letters.replied, one.doors.letters.sent) if one.doors.letters else "",
        "Of the letters that left in the month, the people who have written back since",
    ),
    ("won back", _won, "Lost deals that came back and were won in the month, and what they bring"),
    (
        "hours of calls",
        lambda one: "–" if one.winbacks.hours is None else f"{one.doors.whole.hours:,.1f}",
        "Minutes of the month’s calls to lost deals, at what each kind takes",
    ),
)
