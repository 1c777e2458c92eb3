"""The deals behind one number of recon: which number it is, its deals sorted and paged, and all of them as CSV."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from reopen.core.plain_english import many
from reopen.services.insights.behind import Behind, behind, many_deals
from reopen.services.insights.csv_rows import csv_lines
from reopen.services.insights.deal_lines import COLUMNS, SORTS, DealLine, deal_lines, row_of, sorted_ids
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import NotReadyError, Progress, Recon
from reopen.services.insights.topics import TOPICS
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.insights.as_of import as_of
from reopen.web.insights.behind_list import Head, Turn, heads, list_url, read_number, recon_of, sort_of, turn
from reopen.web.insights.filter import in_words
from reopen.web.insights.links import topic_url
from reopen.web.insights.topic_page import BEING_COUNTED

PAGE = 50
_LIST = "insight_deals"
_HEADS = {
    "on": ("", "latest first"),
    "seller": ("Seller", "by name"),
    "amount": ("Worth", "most first"),
    "contact": ("Last contact", "latest first"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that insights/deals.html reads. `wrong`: there is no such number; `waits`: nothing is counted yet."""

    sentence: str
    where: str = ""
    note: str = ""
    as_of: str = ""
    wrong: str = ""
    waits: bool = False
    counting: Progress | None = None
    lines: tuple[DealLine, ...] = ()
    head: dict[str, Head] | None = None
    turn: Turn | None = None
    deals: int = 0
    csv_url: str = ""
    topic_url: str = ""
    topic_title: str = ""

    @property
    def percent_counted(self) -> int:
        """How far the worker is."""
        return round(100 * self.counting.share) if self.counting else 0


@dataclass(frozen=True, slots=True)
class _Found:
    recon: Recon
    topic: str
    asked: Asked
    behind: Behind
    sort: str


@allow("owner", "manager", methods=("GET",))
def deals(request: Request) -> HttpResponse:
    """`?topic=`, what was asked, and the cell, as in links; `sort=` and `page=`."""
    if request.GET.get("topic") == "leads":
        return redirect(f"{reverse('insight_leads')}?{request.META['QUERY_STRING']}")
    recon = recon_of(request)
    try:
        found = _find(request, recon)
    except NotReadyError:
        page = Page(BEING_COUNTED, waits=True, counting=recon.progress)
        return render(request, "insights/deals.html", {"page": page})
    except AskedError as why:
        page = Page("There is no such number.", wrong=str(why))
        return render(request, "insights/deals.html", {"page": page}, status=422)
    context = {"page": _page(request, found), "made_of": made_of.INSIGHT_DEALS}
    return render(request, "insights/deals.html", context)


@allow("owner", "manager", methods=("GET",))
def deals_csv(request: Request) -> HttpResponseBase:
    """All of them, in the order of the list."""
    if request.GET.get("topic") == "leads":
        return redirect(f"{reverse('insight_leads_csv')}?{request.META['QUERY_STRING']}")
    try:
        found = _find(request, recon_of(request))
    except AskedError as why:
        status = 503 if isinstance(why, NotReadyError) else 422
        return HttpResponse(f"{why}\n", status=status, content_type="text/plain; charset=utf-8")
    ids = sorted_ids(found.recon, found.behind.ids, found.sort)
    rows = (row_of(line) for line in deal_lines(found.recon, ids))
    answer = StreamingHttpResponse(csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="reopen-{found.topic}-deals.csv"'
    return answer


def _find(request: Request, recon: Recon) -> _Found:
    query, asked, cell = read_number(request)
    topic = query.get("topic", "")
    return _Found(recon, topic, asked, behind(recon, topic, asked, cell), sort_of(request, SORTS))


def _page(request: Request, found: _Found) -> Page:
    sort, deals = found.sort, found.behind.ids.n_unique()
    at = turn(request, _LIST, deals, PAGE, sort=sort)
    ids = sorted_ids(found.recon, found.behind.ids, sort, start=at.start, size=PAGE)
    lines = tuple(deal_lines(found.recon, ids))
    told = TOPICS[found.topic]
    columns = _HEADS | {"on": (_day_of(lines), "latest first")}
    return Page(
        sentence=found.behind.sentence,
        where=f"{told.title}: {in_words(found.asked)}",
        as_of=as_of(found.recon),
        note=_note(found, deals, left=len(ids) - len(lines)),
        lines=lines,
        head=heads(request, _LIST, columns, sort=sort),
        turn=at,
        deals=deals,
        csv_url=list_url(request, "insight_deals_csv", sort=sort),
        topic_url=topic_url(found.topic, found.asked),
        topic_title=told.title,
    )


def _day_of(lines: Sequence[DealLine]) -> str:
    """What the day of these deals is: where some are won or open, it says so beside each."""
    states = {line.deal.status for line in lines} or {"lost"}
    return {"lost": "Lost", "won": "Won", "open": "Expected"}[states.pop()] if len(states) == 1 else "Closed"


def _note(found: _Found, deals: int, *, left: int) -> str:
    notes = []
    if deals < found.behind.number:
        notes.append(f"One that the number counts more than once stands here once: {many_deals(deals)}.")
    if left:
        notes.append(f"Since it was counted, {many(left, 'has', 'have')} left this page.")
    return " ".join(notes)
