"""A topic's own page: what can be said, the whole table, by group where one is asked for, and what is odd in it."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.company import company
from reopen.services.insights import csv_rows
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import NotReadyError, Recon
from reopen.services.insights.rows import dirt_rows
from reopen.services.insights.topics import TOPICS, Topic, fit
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.insights.filter import in_words, insights_url
from reopen.web.insights.links import csv_url, deals_url, read_asked, topic_url
from reopen.web.insights.tables import Table, table_of

_BY = {
    "": "All together",
    "owner": "By seller",
    "source": "By source",
    "product": "By product",
    "quarter": "By quarter",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What can be said of one pipeline or stage: the sentence, what it rests on, and more."""

    head: str
    sentence: str
    basis: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tab:
    """One way to group."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that insights/topic.html reads. `wrong`: it cannot be narrowed so, or is not counted yet."""

    title: str
    where: str
    sentence: str
    insights_url: str
    wrong: str = ""
    said: tuple[Said, ...] = ()
    table: Table | None = None
    tabs: tuple[Tab, ...] = ()
    odd: tuple[tuple[str, str], ...] = ()
    csv_url: str = ""
    others: tuple[tuple[str, str], ...] = ()


@allow("owner", "manager", methods=("GET",))
def topic(request: Request, topic: str) -> HttpResponse:
    """`?from=&to=&pipeline=&owner=&by=`, as in `reopen insight`; what the topic is not narrowed by is left out."""
    one = TOPICS[topic]
    try:
        asked = fit(one, read_asked(_clean(request)))
        page = _page(one, _recon(request), asked)
    except NotReadyError as why:
        page = Page(one.title, "", "Your deals are being counted.", reverse("insights"), wrong=str(why))
    except AskedError as why:
        page = Page(one.title, "", "Nothing fits that filter.", reverse("insights"), wrong=str(why))
    context = {"page": page, "made_of": made_of.INSIGHTS if page.table and page.table.rows else {}}
    return render(request, "insights/topic.html", context, status=422 if page.wrong else 200)


@allow("owner", "manager", methods=("GET",))
def topic_csv(request: Request, topic: str) -> HttpResponseBase:
    """The rows of the topic, the same figures as on its page and in its JSON."""
    one = TOPICS[topic]
    try:
        asked = fit(one, read_asked(_clean(request)))
        lines = csv_rows.topic_csv(one, _recon(request), asked)
    except AskedError as why:
        return HttpResponse(f"{why}\n", status=422, content_type="text/plain; charset=utf-8")
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="reopen-{one.name}.csv"'
    return answer


def _recon(request: Request) -> Recon:
    return Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)


def _clean(request: Request) -> dict[str, str]:
    return {key: str(value).replace("\0", "") for key, value in request.GET.items()}


def _page(one: Topic, recon: Recon, asked: Asked) -> Page:
    answer = one.answer(recon, asked)
    said = _said(answer)
    rows = one.rows(answer)
    odd = () if one.name == "dirt" else getattr(answer, "dirt", ())
    return Page(
        one.title,
        in_words(asked),
        said[0].sentence if said else _nothing(one, bool(rows)),
        insights_url(asked),
        said=said,
        table=table_of(one, rows, asked),
        tabs=tuple(
            Tab(_BY[by], topic_url(one.name, replace(asked, by=by)), by == asked.by) for by in ("", *one.by)
        )
        if one.by
        else (),
        odd=tuple((row["words"], deals_url("dirt", asked, kind=row["kind"])) for row in dirt_rows(odd)),
        csv_url=csv_url(one.name, asked),
        others=tuple(
            (other.title, topic_url(other.name, fit(other, asked)))
            for other in TOPICS.values()
            if other.name != one.name
        ),
    )


def _nothing(one: Topic, has_rows: bool) -> str:
    if one.name == "dirt":
        return "What is odd in the histories." if has_rows else "Nothing is odd in the histories."
    return "There is nothing to count here yet."


def _said(answer: Any) -> tuple[Said, ...]:
    """What the answer says, whichever it is: of each pipeline, of each stage, or of all."""
    if findings := getattr(answer, "findings", ()):
        head = len(findings) > 1
        return tuple(
            Said(
                (each.pipeline or "Without a pipeline") if head else "",
                each.sentence,
                each.basis,
                tuple(getattr(each, "notes", ())),
            )
            for each in findings
        )
    if stages := getattr(answer, "stages", ()):
        lines = {each.pipeline for each in stages}
        return tuple(
            Said(each.pipeline if len(lines) > 1 else "", each.finding.sentence, each.finding.basis)
            for each in stages
        )
    if sentence := getattr(answer, "sentence", ""):
        return (Said("", sentence, answer.basis, tuple(getattr(answer, "notes", ()))),)
    return ()
