"""A draft: of a month by one click, or of a filter."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.cohort import By, Filter, FilterError, read_month
from reopen.core.plain_english import capital, join, many
from reopen.records.queries.deal_words_seen import seen_words
from reopen.services.campaigns.draft import CampaignError, new_campaign
from reopen.services.campaigns.fits import MOST, fits
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.really import really
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_date

_NAMES = (
    ("competitor", "Lost to"),
    ("stage", "Lost at the stage"),
    ("reason", "The rep’s reason"),
    ("product", "About"),
    ("lost_since", "Lost on or after"),
    ("lost_before", "Lost before"),
    ("month", "Only of the month"),
)
_HELP = {
    "lost_since": "Such as “1 Mar 2024”.",
    "lost_before": "As in: we did not sell managed services then.",
    "month": "Such as “2026-01”; empty for every month.",
}
_STATUS = (("", "Lost deals and dead inquiries"), ("lost", "Lost deals"), ("dead", "Dead inquiries"))


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form."""

    name: str
    label: str
    value: str
    help: str
    wrong: str
    words: list[str]


@allow("owner")
def new(request: Request) -> HttpResponse:
    """GET shows the filter, and for HX-Target `fits` how many people it has; POST drafts, and opens the draft."""
    typed: QueryDict = request.POST if request.method == "POST" else request.GET
    wrong: dict[str, str] = {}
    if request.method == "POST":
        try:
            made = _draft(typed)
        except _WrongError as why:
            wrong = {why.field: why.words}
        else:
            tell(request, f"{made.title} is drafted. Nothing of it is sent before you approve it.")
            return HttpResponseRedirect(reverse("campaign", args=[made.pk]))
    if request.headers.get("HX-Target") == "fits":
        return render(request, "letters/fits.html", {"fits": _fits(typed), "made_of": LETTERS})
    fields = _fields(typed, wrong)
    known = {field.name for field in fields}
    context: dict[str, Any] = {
        "fields": fields,
        "by": typed.get("by", "inquiry"),
        "status": typed.get("status", ""),
        "statuses": _STATUS,
        "wrong": next((words for name, words in wrong.items() if name not in known), ""),
        "really": really(),
        "fits": _fits(typed),
        "made_of": LETTERS,
    }
    return render(request, "letters/new.html", context, status=422 if wrong else 200)


def _fits(typed: QueryDict) -> str:
    """How many people what stands in the form has, as a sentence; "" while it says nothing, or nothing readable."""
    try:
        month, by, where = _read(typed)
    except _WrongError as why:
        return why.words
    if month is None and not where.to_json():
        return ""
    found = fits(month, by, where)
    if found.people >= MOST:
        return f"{MOST:,} people and more fit."
    if found.people:
        return f"{capital(many(found.people, 'person fits', 'people fit'))}. The draft says who of them is left out."
    if not found.without:
        return "Nobody fits. Say less, or import the deals it is about."
    labels = dict(_NAMES) | {"status": "Who"}
    rest = [f"without “{labels[name]}” {people:,}" for name, people in found.without.items()]
    return f"Nobody fits all of it: {join(rest)} would."


class _WrongError(ValueError):
    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field, self.words = field, words


def _read(typed: QueryDict) -> tuple[date | None, By, Filter]:
    today = office_today()
    text = {name: typed.get(name, "").replace("\0", "").strip() for name in [name for name, _ in _NAMES]}
    where: dict[str, object] = {name: text[name] for name in ("competitor", "stage", "reason", "product")}
    where["status"] = typed.get("status", "")
    for name in ("lost_since", "lost_before"):
        if text[name]:
            try:
                where[name] = read_date(text[name], today=today)
            except DateError as why:
                raise _WrongError(name, str(why)) from None
    try:
        month = read_month(text["month"]) if text["month"] else None
    except FilterError as why:
        raise _WrongError("month", str(why)) from None
    try:
        return month, "loss" if typed.get("by") == "loss" else "inquiry", Filter.from_json(where)
    except FilterError as why:
        raise _WrongError("status", str(why)) from None


def _draft(typed: QueryDict) -> Any:
    month, by, where = _read(typed)
    try:
        return new_campaign(month=month, by=by, where=where, now=timezone.now(), today=office_today())
    except CampaignError as why:
        raise _WrongError("", str(why)) from None


def _fields(typed: QueryDict, wrong: dict[str, str]) -> list[Field]:
    seen = seen_words()
    return [
        Field(name, label, typed.get(name, ""), _HELP.get(name, ""), wrong.get(name, ""), seen.get(name, []))
        for name, label in _NAMES
    ]
