"""What the lists behind a number share: the address that says which number, the order, the turn of pages."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.company import company
from reopen.services.insights.frames import Asked
from reopen.services.insights.recon import Recon
from reopen.web.access import Request
from reopen.web.insights.links import read_asked
from reopen.web.today import whole_number

_ASKED = ("topic", "from", "to", "pipeline", "owner", "by")
_TURNED = ("sort", "page")


@dataclass(frozen=True, slots=True)
class Head:
    """A column that can be sorted by; `url` is "" for the one that it is sorted by."""

    label: str
    url: str
    first: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One page of a list, counted from 0: rows from `start`, told as `first` to `last`; "" where no page is."""

    start: int
    first: int
    last: int
    previous_url: str
    next_url: str


def recon_of(request: Request) -> Recon:
    """What the one who looks may see, as of now."""
    return Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)


def read_number(request: Request) -> tuple[Mapping[str, str], Asked, dict[str, str]]:
    """The query, what it asks, and the cell that it names. AskedError: a filter that cannot be."""
    query = {key: str(value).replace("\0", "") for key, value in request.GET.items()}
    return query, read_asked(query), {k: v for k, v in query.items() if k not in (*_ASKED, *_TURNED)}


def sort_of(request: Request, sorts: Container[str]) -> str:
    """The column that it is sorted by: the one asked for, or the day."""
    wanted = request.GET.get("sort", "")
    return wanted if wanted in sorts else "on"


def list_url(request: Request, name: str, *, sort: str, page: int = 1) -> str:
    """The same number at another address, order or page."""
    kept = {key: value for key, value in request.GET.items() if key not in _TURNED}
    if sort != "on":
        kept["sort"] = sort
    if page > 1:
        kept["page"] = str(page)
    return f"{reverse(name)}?{urlencode(kept)}"


def heads(
    request: Request, name: str, columns: Mapping[str, tuple[str, str]], *, sort: str
) -> dict[str, Head]:
    """The columns by name; each of `columns` has its label, and which comes first."""
    return {
        key: Head(label, "" if key == sort else list_url(request, name, sort=key), first)
        for key, (label, first) in columns.items()
    }


def turn(request: Request, name: str, rows: int, size: int, *, sort: str) -> Turn:
    """The page asked for, or the nearest that there is."""
    pages = max(1, -(-rows // size))
    at = min(max(1, whole_number(request.GET.get("page")) or 1), pages)
    start = (at - 1) * size
    return Turn(
        start,
        start + 1,
        min(start + size, rows),
        list_url(request, name, sort=sort, page=at - 1) if at > 1 else "",
        list_url(request, name, sort=sort, page=at + 1) if at < pages else "",
    )
