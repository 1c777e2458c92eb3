"""The deals behind one number of recon: which number it is, its deals sorted and paged, and all of them as CSV."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from reopen.core.plain_english import many
from reopen.records.queries.company import company
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
from reopen.web.insights.filter import in_words
from reopen.web.insights.links import read_asked, topic_url
from reopen.web.insights.topic_page import BEING_COUNTED
from reopen.web.today import whole_number

PAGE = 50
_ASKED = ("topic", "from", "to", "pipeline", "owner", "by")
_NOT_CELL = (*_ASKED, "sort", "page")
_HEADS = {"on": "", "seller": "Seller", "amount": "Worth", "contact": "Last contact"}
_FIRST = {
    "on": "latest first",
    "seller": "by name",
    "amount": "most first",
    "contact": "latest first",
}


@dataclass(frozen=True, slots=True)
class Head:
    """A column that can be sorted by; `url` is "" for the one that it is sorted by."""

    label: str
    url: str
    first: str


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
    heads: tuple[tuple[str, Head], ...] = ()
    first: int = 0
    last: int = 0
    deals: int = 0
    previous_url: str = ""
    next_url: str = ""
    csv_url: str = ""
    topic_url: str = ""
    topic_title: str = ""

    @property
    def percent_counted(self) -> int:
        """How far the worker is."""
        return round(100 * self.counting.share) if self.counting else 0

    @property
    def head(self) -> dict[str, Head]:
        """The columns by name."""
        return dict(self.heads)


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
    recon = _recon(request)
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
        found = _find(request, _recon(request))
    except AskedError as why:
        status = 503 if isinstance(why, NotReadyError) else 422
        return HttpResponse(f"{why}\n", status=status, content_type="text/plain; charset=utf-8")
    ids = sorted_ids(found.recon, found.behind.ids, found.sort)
    rows = (row_of(line) for line in deal_lines(found.recon, ids))
    answer = StreamingHttpResponse(csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="reopen-{found.topic}-deals.csv"'
    return answer


def _recon(request: Request) -> Recon:
    return Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)


def _find(request: Request, recon: Recon) -> _Found:
    query = {key: str(value).replace("\0", "") for key, value in request.GET.items()}
    asked = read_asked(query)
    topic = query.get("topic", "")
    cell = {key: value for key, value in query.items() if key not in _NOT_CELL}
    found = behind(recon, topic, asked, cell)
    return _Found(recon, topic, asked, found, _sort(request))


def _sort(request: Request) -> str:
    wanted = request.GET.get("sort", "")
    return wanted if wanted in SORTS else "on"


def _page(request: Request, found: _Found) -> Page:
    sort, deals = found.sort, found.behind.ids.n_unique()
    pages = max(1, -(-deals // PAGE))
    number = min(max(1, whole_number(request.GET.get("page")) or 1), pages)
    start = (number - 1) * PAGE
    ids = sorted_ids(found.recon, found.behind.ids, sort, start=start, size=PAGE)
    lines = tuple(deal_lines(found.recon, ids))
    told = TOPICS[found.topic]
    return Page(
        sentence=found.behind.sentence,
        where=f"{told.title}: {in_words(found.asked)}",
        as_of=as_of(found.recon),
        note=_note(found, deals, left=len(ids) - len(lines)),
        lines=lines,
        heads=tuple(
            (name, Head(label, "" if name == sort else _url(request, sort=name), _FIRST[name]))
            for name, label in (_HEADS | {"on": _day_of(lines)}).items()
        ),
        first=start + 1,
        last=min(start + PAGE, deals),
        deals=deals,
        previous_url=_url(request, sort=sort, page=number - 1) if number > 1 else "",
        next_url=_url(request, sort=sort, page=number + 1) if number < pages else "",
        csv_url=_url(request, sort=sort, name="insight_deals_csv"),
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


def _url(request: Request, *, sort: str, page: int = 1, name: str = "insight_deals") -> str:
    kept = {key: value for key, value in request.GET.items() if key not in ("sort", "page")}
    if sort != "on":
        kept["sort"] = sort
    if page > 1:
        kept["page"] = str(page)
    return f"{reverse(name)}?{urlencode(kept)}"
