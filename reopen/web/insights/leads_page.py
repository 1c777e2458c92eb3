"""The leads behind one number of recon: which number it is, its leads sorted and paged, and all of them as CSV."""

from dataclasses import dataclass, replace

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render

from reopen.core.plain_english import many
from reopen.services.insights.behind import Behind, behind
from reopen.services.insights.csv_rows import csv_lines
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead_lines import COLUMNS, SORTS, LeadLine, lead_lines, row_of, sorted_leads
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.topics import TOPICS
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.insights.behind_list import Head, Turn, heads, list_url, read_number, recon_of, sort_of, turn
from reopen.web.insights.filter import in_words
from reopen.web.insights.links import topic_url

PAGE = 50
_TOPIC = TOPICS["leads"]
_LIST = "insight_leads"
_HEADS = {
    "on": ("Came in", "latest first"),
    "source": ("Source", "by name"),
    "outcome": ("Last call", "by name"),
    "seller": ("Seller", "by name"),
    "status": ("Status", "by name"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that insights/leads.html reads. `wrong`: there is no such number."""

    sentence: str
    where: str = ""
    note: str = ""
    wrong: str = ""
    lines: tuple[LeadLine, ...] = ()
    head: dict[str, Head] | None = None
    turn: Turn | None = None
    leads: int = 0
    csv_url: str = ""
    topic_url: str = ""
    topic_title: str = ""


@allow("owner", "manager", methods=("GET",))
def leads(request: Request) -> HttpResponse:
    """What was asked, and the cell, as in links; `sort=` and `page=`."""
    recon = recon_of(request)
    try:
        asked, found = _find(request, recon)
    except AskedError as why:
        page = Page("There is no such number.", wrong=str(why))
        return render(request, "insights/leads.html", {"page": page}, status=422)
    context = {"page": _page(request, recon, asked, found), "made_of": made_of.INSIGHT_LEADS}
    return render(request, "insights/leads.html", context)


@allow("owner", "manager", methods=("GET",))
def leads_csv(request: Request) -> HttpResponseBase:
    """All of them, in the order of the list."""
    recon = recon_of(request)
    try:
        _, found = _find(request, recon)
    except AskedError as why:
        return HttpResponse(f"{why}\n", status=422, content_type="text/plain; charset=utf-8")
    rows = (
        row_of(line) for line in lead_lines(recon, sorted_leads(recon, found.ids, sort_of(request, SORTS)))
    )
    answer = StreamingHttpResponse(csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="reopen-leads.csv"'
    return answer


def _find(request: Request, recon: Recon) -> tuple[Asked, Behind]:
    _, asked, cell = read_number(request)
    return asked, behind(recon, _TOPIC.name, asked, cell)


def _page(request: Request, recon: Recon, asked: Asked, found: Behind) -> Page:
    sort = sort_of(request, SORTS)
    at = turn(request, _LIST, found.number, PAGE, sort=sort)
    ids = sorted_leads(recon, found.ids, sort, start=at.start, size=PAGE)
    lines = tuple(lead_lines(recon, ids))
    left = len(ids) - len(lines)
    return Page(
        sentence=found.sentence,
        where=f"{_TOPIC.title}: {in_words(replace(asked, pipeline='')).removeprefix('all pipelines, ')}",
        note=f"Since it was counted, {many(left, 'has', 'have')} left this page." if left else "",
        lines=lines,
        head=heads(request, _LIST, _HEADS, sort=sort),
        turn=at,
        leads=found.number,
        csv_url=list_url(request, "insight_leads_csv", sort=sort),
        topic_url=topic_url(_TOPIC.name, asked),
        topic_title=_TOPIC.title,
    )
