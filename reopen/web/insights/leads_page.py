"""The leads behind one number of recon: which number it is, its leads sorted and paged, and all of them as CSV."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.plain_english import many
from reopen.records.queries.company import company
from reopen.services.insights.behind import Behind, behind
from reopen.services.insights.csv_rows import csv_lines
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead_lines import COLUMNS, SORTS, LeadLine, lead_lines, row_of, sorted_leads
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.topics import TOPICS
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.insights.filter import in_words
from reopen.web.insights.links import read_asked, topic_url
from reopen.web.today import whole_number

PAGE = 50
_TOPIC = TOPICS["leads"]
_NOT_CELL = ("topic", "from", "to", "pipeline", "owner", "by", "sort", "page")
_HEADS = {
    "on": ("Came in", "latest first"),
    "source": ("Source", "by name"),
    "outcome": ("Last call", "by name"),
    "seller": ("Seller", "by name"),
    "status": ("Status", "by name"),
}


@dataclass(frozen=True, slots=True)
class Head:
    """A column that can be sorted by; `url` is "" for the one that it is sorted by."""

    label: str
    url: str
    first: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that insights/leads.html reads. `wrong`: there is no such number."""

    sentence: str
    where: str = ""
    note: str = ""
    wrong: str = ""
    lines: tuple[LeadLine, ...] = ()
    head: dict[str, Head] | None = None
    first: int = 0
    last: int = 0
    leads: int = 0
    previous_url: str = ""
    next_url: str = ""
    csv_url: str = ""
    topic_url: str = ""
    topic_title: str = ""


@allow("owner", "manager", methods=("GET",))
def leads(request: Request) -> HttpResponse:
    """What was asked, and the cell, as in links; `sort=` and `page=`."""
    recon = _recon(request)
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
    recon = _recon(request)
    try:
        _, found = _find(request, recon)
    except AskedError as why:
        return HttpResponse(f"{why}\n", status=422, content_type="text/plain; charset=utf-8")
    rows = (row_of(line) for line in lead_lines(recon, sorted_leads(recon, found.ids, _sort(request))))
    answer = StreamingHttpResponse(csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="reopen-leads.csv"'
    return answer


def _recon(request: Request) -> Recon:
    return Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)


def _find(request: Request, recon: Recon) -> tuple[Asked, Behind]:
    query = {key: str(value).replace("\0", "") for key, value in request.GET.items()}
    asked = read_asked(query)
    cell = {key: value for key, value in query.items() if key not in _NOT_CELL}
    return asked, behind(recon, _TOPIC.name, asked, cell)


def _sort(request: Request) -> str:
    wanted = request.GET.get("sort", "")
    return wanted if wanted in SORTS else "on"


def _page(request: Request, recon: Recon, asked: Asked, found: Behind) -> Page:
    sort, number = _sort(request), found.number
    pages = max(1, -(-number // PAGE))
    at = min(max(1, whole_number(request.GET.get("page")) or 1), pages)
    start = (at - 1) * PAGE
    ids = sorted_leads(recon, found.ids, sort, start=start, size=PAGE)
    lines = tuple(lead_lines(recon, ids))
    left = len(ids) - len(lines)
    return Page(
        sentence=found.sentence,
        where=f"{_TOPIC.title}: {in_words(replace(asked, pipeline='')).removeprefix('all pipelines, ')}",
        note=f"Since it was counted, {many(left, 'has', 'have')} left this page." if left else "",
        lines=lines,
        head={
            name: Head(label, "" if name == sort else _url(request, sort=name), first)
            for name, (label, first) in _HEADS.items()
        },
        first=start + 1,
        last=min(start + PAGE, number),
        leads=number,
        previous_url=_url(request, sort=sort, page=at - 1) if at > 1 else "",
        next_url=_url(request, sort=sort, page=at + 1) if at < pages else "",
        csv_url=_url(request, sort=sort, name="insight_leads_csv"),
        topic_url=topic_url(_TOPIC.name, asked),
        topic_title=_TOPIC.title,
    )


def _url(request: Request, *, sort: str, page: int = 1, name: str = "insight_leads") -> str:
    kept = {key: value for key, value in request.GET.items() if key not in ("sort", "page")}
    if sort != "on":
        kept["sort"] = sort
    if page > 1:
        kept["page"] = str(page)
    return f"{reverse(name)}?{urlencode(kept)}"
