"""The monthly report: as a page, as a PDF, and the list of months."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.plain_english import capital
from reopen.records.queries.company import company
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import NotReadyError, Recon
from reopen.services.insights.report.months import month_of, months, named
from reopen.services.insights.report.pdf import pdf_of
from reopen.services.insights.report.report import Report, month_report
from reopen.services.insights.report.sheet import STAGE_HEAD, Sheet, sheet_of
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.insights.filter import insights_url
from reopen.web.made_of import MadeOf


@dataclass(frozen=True, slots=True)
class Month:
    """A month in the list of them."""

    name: str
    url: str
    pdf_url: str
    current: bool = False


@allow("owner", "manager", methods=("GET",))
def reports(request: Request) -> HttpResponse:
    """The months of which there is a report, the latest first."""
    return render(request, "insights/reports.html", {"months": _months(_recon(request))})


@allow("owner", "manager", methods=("GET",))
def report(request: Request, month: str) -> HttpResponse:
    """One month on one page. A month that is none is not there."""
    recon = _recon(request)
    first = _first_day(month, recon)
    listed = _months(recon, first)
    try:
        found = month_report(recon, first)
    except NotReadyError:
        return render(request, "insights/reports.html", {"months": listed, "counting": named(first)})
    sheet = _sheet(found)
    context: dict[str, Any] = {
        "sheet": sheet,
        "stage_head": STAGE_HEAD,
        "drawn": [(one, _made_of(one.key)) for one in sheet.drawn],
        "made_of": {
            **made_of.INSIGHTS,
            **{one.label: MadeOf(capital(one.label), one.made_of) for one in sheet.figures},
        },
        "months": listed,
        "pdf_url": reverse("insight_report_pdf", args=[month]),
        "year_url": insights_url(found.year),
    }
    return render(request, "insights/report.html", context)


@allow("owner", "manager", methods=("GET",))
def report_pdf(request: Request, month: str) -> HttpResponse:
    """The same page as a file."""
    recon = _recon(request)
    first = _first_day(month, recon)
    try:
        found = month_report(recon, first)
    except NotReadyError:
        return render(request, "insights/reports.html", {"months": _months(recon), "counting": named(first)})
    pdf = pdf_of(_sheet(found), on=found.as_of)
    headers = {"Content-Disposition": f'inline; filename="recon-{first:%Y-%m}.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


def _recon(request: Request) -> Recon:
    return Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)


def _first_day(month: str, recon: Recon) -> date:
    try:
        return month_of(month, recon.today)
    except AskedError as why:
        raise Http404(str(why)) from None


def _sheet(found: Report) -> Sheet:
    return sheet_of(found, company().name)


def _months(recon: Recon, current: date | None = None) -> list[Month]:
    return [
        Month(
            named(one) + (" so far" if one.replace(day=1) == recon.today.replace(day=1) else ""),
            reverse("insight_report", args=[f"{one:%Y-%m}"]),
            reverse("insight_report_pdf", args=[f"{one:%Y-%m}"]),
            one == current,
        )
        for one in months(recon.today)
    ]


def _made_of(finding: str) -> str:
    return made_of.INSIGHTS[finding].text if finding in made_of.INSIGHTS else ""
