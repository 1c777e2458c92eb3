"""The Deals page: a list to walk and filter, and a search."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render

from reopen.core.plain_english import capital, plain_day
from reopen.records.queries.deal_list import (
    COUNT_TO,
    SHOWS,
    WINDOW,
    DealRow,
    Filters,
    Show,
    count_deals,
    deal_list,
)
from reopen.records.queries.nothing_due import any_deals
from reopen.records.queries.sellers import Seller, sellers
from reopen.records.queries.visible import resting, resting_deals
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.find import find
from reopen.web.office_clock import office_today
from reopen.web.today import whole_number

_LABELS: dict[Show, str] = {
    "lost": "Lost",
    "care": "In care",
    "waiting": "Waiting",
    "let_go": "Let go",
    "open": "Open",
    "won": "Won",
    "resting": "Resting",
    "undated": "Lost, no day",
}
_NOUNS: dict[Show, str] = {
    "lost": "lost deal",
    "care": "deal in care",
    "waiting": "lost deal that waits in line",
    "let_go": "deal that we let go",
    "open": "open deal",
    "won": "won deal",
    "resting": "deal that rests",
    "undated": "lost deal without a day of loss",
}
_PLURALS: dict[Show, str] = {
    "care": "deals in care",
    "waiting": "lost deals that wait in line",
    "let_go": "deals that we let go",
    "resting": "deals that rest",
    "undated": "lost deals without a day of loss",
}


@dataclass(frozen=True, slots=True)
class Tab:
    """One kind of deals to show."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that deals/deals.html reads."""

    sentence: str
    note: str
    text: str
    tabs: tuple[Tab, ...]
    rows: tuple[DealRow, ...]
    filters: Filters
    filtered: bool
    sellers: list[Seller]
    stages: tuple[str, ...]
    reasons: tuple[str, ...]
    competitors: tuple[str, ...]
    next_url: str
    next_words: str
    by_worth_url: str
    by_day_url: str
    no_deals: bool
    may_import: bool
    clear_url: str


@allow("owner", "manager", "rep", methods=("GET",))
def deals(request: Request) -> HttpResponse:
    """`?q=` searches; else the list, by state and filters."""
    text = request.GET.get("q", "").strip()[:200]
    filters = _filters(request)
    page = _found(request, text, filters) if text else _listed(request, filters)
    return render(request, "deals/deals.html", {"page": page, "made_of": made_of.DEALS if page.rows else {}})


def _filters(request: Request) -> Filters:
    def get(name: str, default: str = "") -> str:
        return request.GET.get(name, default).replace("\0", "")

    show = get("show", "lost")
    return Filters(
        show=show if show in SHOWS else "lost",
        owner_id=whole_number(get("owner")),
        stage=get("stage", "").strip()[:120],
        reason=get("reason", "").strip()[:160],
        competitor=get("competitor", "").strip()[:160],
        by_worth=get("by") == "worth",
    )


def _listed(request: Request, filters: Filters) -> Page:
    found = deal_list(request.viewer, filters, after=request.GET.get("after", ""))
    number, at_least = count_deals(request.viewer, filters)
    words = _NOUNS[filters.show] if number == 1 else _PLURALS.get(filters.show, f"{_NOUNS[filters.show]}s")
    filtered = bool(filters.stage or filters.reason or filters.competitor or filters.owner_id)
    if at_least and not (filters.narrows or filtered):
        sentence = f"More than {COUNT_TO:,} {words}."
    elif at_least:
        sentence = f"{number:,} {words} among the latest {COUNT_TO:,}."
    elif number == 0:
        sentence = f"No {_NOUNS[filters.show]}{' fits these filters' if filtered else ''}."
    else:
        fits = "" if not filtered else " fits these filters" if number == 1 else " fit these filters"
        sentence = f"{number:,} {words}{fits}."
    if (
        number
        and not at_least
        and not filtered
        and filters.show == "lost"
        and found.rows
        and found.rows[0].on
    ):
        first = found.rows[0]
        day = plain_day(found.rows[0].on, office_today())
        sentence = f"{number:,} {words}; the latest is {first.account}, on {day}."
    if filters.show == "resting" and number:
        sentence = f"{sentence.removesuffix('.')}: the owner has written to {'their' if number > 1 else 'its'} people."
    next_words = (
        f"Nothing more in these {WINDOW:,}: look further back" if found.looked_through else "Further back"
    )
    return _page(
        request,
        filters,
        sentence=sentence,
        rows=found.rows,
        filtered=filtered,
        next_url=_url(filters, after=found.after) if found.after else "",
        next_words=next_words,
    )


def _found(request: Request, text: str, filters: Filters) -> Page:
    rows, more = find(request.viewer, text)
    if not rows:
        sentence = f"Nothing is found for “{text}”."
    elif len(rows) == 1:
        sentence = f"One deal is found for “{text}”."
    else:
        sentence = f"{'More than ' if more else ''}{len(rows)} deals are found for “{text}”."
    note = "Type more letters to narrow it." if more and rows else ""
    return _page(request, filters, sentence=sentence, rows=tuple(rows), text=text, note=note)


def _page(
    request: Request,
    filters: Filters,
    *,
    sentence: str,
    rows: tuple[DealRow, ...],
    text: str = "",
    note: str = "",
    filtered: bool = False,
    next_url: str = "",
    next_words: str = "",
) -> Page:
    viewer = request.viewer
    any_rest = resting().exists() if viewer.sees_resting else resting_deals(viewer).exists()
    one_seller = filters.owner_id is not None or viewer.role == "rep"
    return Page(
        sentence=sentence,
        note=note,
        text=text,
        tabs=tuple(
            Tab(
                _LABELS[show],
                _url(Filters(show=show, owner_id=filters.owner_id)),
                show == filters.show and not text,
            )
            for show in SHOWS
            if show not in ("undated", "resting") or filters.show == show or (show == "resting" and any_rest)
        ),
        rows=rows,
        filters=filters,
        filtered=filtered,
        sellers=sellers(viewer) if viewer.role != "rep" else [],
        stages=_seen(row.stage for row in rows),
        reasons=_seen(row.reason for row in rows),
        competitors=_seen(row.competitor for row in rows),
        next_url=next_url,
        next_words=next_words,
        by_worth_url=_url(filters, by="worth")
        if one_seller and filters.show == "waiting" and not filters.by_worth
        else "",
        by_day_url=_url(filters, by="") if filters.by_worth else "",
        no_deals=not rows and not any_deals(),
        may_import=viewer.role == "owner",
        clear_url=_url(Filters(show=filters.show)),
    )


def _seen(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({capital(value) for value in values if value})[:60])


def _url(filters: Filters, *, after: str = "", by: str | None = None) -> str:
    worth = filters.by_worth if by is None else by == "worth"
    parts = {
        "show": filters.show if filters.show != "lost" else "",
        "owner": str(filters.owner_id or ""),
        "stage": filters.stage,
        "reason": filters.reason,
        "competitor": filters.competitor,
        "by": "worth" if worth else "",
        "after": after,
    }
    query = urlencode({key: value for key, value in parts.items() if value})
    return f"/deals/?{query}" if query else "/deals/"
