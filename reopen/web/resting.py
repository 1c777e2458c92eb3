"""A deal that rests, to all but the owner: its page, and the refusal of what would be done on it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reopen.core.plain_english import capital, full_day, money
from reopen.records.queries.resting import REFUSED, RestingPage, resting_timeline
from reopen.records.queries.timeline import Timeline
from reopen.web.frame import forget_undo, tell


class RestsError(Exception):
    """Raised by a view that would act on a deal that rests to the viewer; RestingMiddleware says so on its page."""

    def __init__(self, deal_id: int, words: str = REFUSED) -> None:
        super().__init__(words)
        self.deal_id = deal_id
        self.words = words


class RestingMiddleware:
    """Answers RestsError with the deal's page and the sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; the work is in process_exception."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """None lets Django answer."""
        if not isinstance(error, RestsError):
            return None
        tell(request, error.words)
        forget_undo(request)
        url = reverse("deal", args=[error.deal_id])
        if request.headers.get("HX-Request"):
            # A part of a page was asked for: the whole page goes.
            response = HttpResponse(status=204)
            response.headers["HX-Redirect"] = url
            return response
        return HttpResponseRedirect(url)


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that deal/resting.html reads; `deal` carries the id alone, for the parts that it shares."""

    deal: RestingPage
    title: str
    standing: str
    facts: list[tuple[str, str]]
    timeline: Timeline


def resting_response(request: HttpRequest, found: RestingPage, after: str) -> HttpResponse:
    """The page."""
    title = found.account or found.known.name
    parts = [
        f"Resting since {full_day(found.since)}",
        found.known.name if found.known.name != title else "",
        f"owner {found.owner}" if found.owner else "nobody owns it",
    ]
    page = Page(
        deal=found,
        title=title,
        standing=" · ".join(part for part in parts if part),
        facts=_facts(found),
        timeline=resting_timeline(found, after),
    )
    return render(request, "deal/resting.html", {"page": page})


def _facts(found: RestingPage) -> list[tuple[str, str]]:
    known = found.known
    lost = f"{full_day(known.on)}" if known.on else ""
    if known.stage:
        lost += f" at {known.stage}"
    if known.competitor:
        lost += f", to {known.competitor}"
    lines = [
        ("Amount", money(known.amount, known.currency) if known.amount is not None else ""),
        ("Product", known.product),
        ("First came", full_day(known.opened_on) if known.opened_on else ""),
        ("Lost" if known.status == "lost" else capital(known.status or "Open"), lost.strip()),
        ("Rep’s reason", known.reason),
        ("Installed", "; ".join(known.installed)),
    ]
    return [(label, text) for label, text in lines if text]
