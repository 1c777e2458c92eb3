"""A topic's own page: what can be said, the whole table, by group where one is asked for, and what is odd in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from reopen.core.insight.leads import Leads
from reopen.core.insight.leases import Leases
from reopen.core.insight.recon_time import ReconTime
from reopen.core.insight.winbacks import WinBacks
from reopen.core.insight.won import Won
from reopen.records.queries.company import company
from reopen.services.insights import csv_rows
from reopen.services.insights.frames import Asked
from reopen.services.insights.lapses import Lapses
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import NotReadyError, Progress, Recon
from reopen.services.insights.rows import Rows, dirt_rows
from reopen.services.insights.topics import TOPICS, Topic, fit
from reopen.web.access import Request, allow
from reopen.web.insights.as_of import as_of
from reopen.web.insights.filter import in_words, insights_url
from reopen.web.insights.links import csv_url, deals_url, linked, read_asked, topic_url
from reopen.web.insights.tables import MOST, Table, of_topic, quarters_table, table_of

BEING_COUNTED = "Your deals are being counted."
_BY = {
    "": "All together",
    "owner": "By seller",
    "source": "By source",
    "product": "By product",
    "quarter": "By quarter",
    "outcome": "By outcome",
    "words": "By words",
    "month": "By month",
}
_BROUGHT = {
    "cause": "By the last on record before",
    "age": "By how soon after the loss",
    "reason": "By the reason of the loss",
    "competitor": "By whom they were lost to",
}
_LEADS = {
    "outcome": "By what came of the last call",
    "words": "In the words of the CRM",
    "source": "By source",
    "owner": "By seller",
    "month": "By the month in which they came in",
}
_WON = {"owner": "By seller", "source": "By source", "product": "By product", "size": "By size"}
# Answers whose rows are of several kinds: a table each.
_BY_KIND: dict[type, dict[str, str]] = {WinBacks: _BROUGHT, Won: _WON, Leads: _LEADS}


@dataclass(frozen=True, slots=True)
class Said:
    """What can be said of one pipeline or stage: the sentence, what it rests on, and more."""

    head: str
    sentence: str
    basis: SafeString
    notes: tuple[SafeString, ...] = ()


@dataclass(frozen=True, slots=True)
class Tab:
    """One way to group."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that insights/topic.html reads. `wrong`: it cannot be narrowed so; `waits`: it is not counted yet."""

    title: str
    where: str
    sentence: str
    insights_url: str
    as_of: str = ""
    wrong: str = ""
    waits: bool = False
    counting: Progress | None = None
    said: tuple[Said, ...] = ()
    tables: tuple[tuple[str, Table], ...] = ()
    tabs: tuple[Tab, ...] = ()
    odd: tuple[tuple[str, str], ...] = ()
    made_of: str = ""
    csv_url: str = ""
    others: tuple[tuple[str, str], ...] = ()

    @property
    def percent_counted(self) -> int:
        """How far the worker is."""
        return round(100 * self.counting.share) if self.counting else 0


@allow("owner", "manager", methods=("GET",))
def topic(request: Request, topic: str) -> HttpResponse:
    """`?from=&to=&pipeline=&owner=&by=`, as in `reopen insight`; what the topic is not narrowed by is left out."""
    one, recon = TOPICS[topic], _recon(request)
    try:
        page = _page(one, recon, fit(one, read_asked(_clean(request))))
    except NotReadyError:
        page = Page(one.title, "", BEING_COUNTED, reverse("insights"), waits=True, counting=recon.progress)
    except AskedError as why:
        page = Page(one.title, "", "Nothing fits that filter.", reverse("insights"), wrong=str(why))
    context = {"page": page, "made_of": of_topic(one.name) if page.tables else {}}
    return render(request, "insights/topic.html", context, status=422 if page.wrong else 200)


@allow("owner", "manager", methods=("GET",))
def topic_csv(request: Request, topic: str) -> HttpResponseBase:
    """The rows of the topic, the same figures as on its page and in its JSON."""
    one = TOPICS[topic]
    try:
        asked = fit(one, read_asked(_clean(request)))
        lines = csv_rows.topic_csv(one, _recon(request), asked)
    except AskedError as why:
        status = 503 if isinstance(why, NotReadyError) else 422
        return HttpResponse(f"{why}\n", status=status, content_type="text/plain; charset=utf-8")
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="reopen-{one.name}.csv"'
    return answer


def _recon(request: Request) -> Recon:
    return Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)


def _clean(request: Request) -> dict[str, str]:
    return {key: str(value).replace("\0", "") for key, value in request.GET.items()}


def _page(one: Topic, recon: Recon, asked: Asked) -> Page:
    answer = one.answer(recon, asked)
    said = _said(answer, lambda text: linked(text, one.name, replace(asked, by="")))
    tables = _tables(one, answer, asked)
    return Page(
        one.title,
        _where(answer, asked),
        said[0].sentence
        if said
        else _nothing(one, has_rows=bool(tables), narrowed=replace(asked, by="") != Asked()),
        insights_url(asked),
        as_of=as_of(recon),
        said=said,
        tables=tables,
        tabs=_tabs(one, asked),
        odd=_odd(one, answer, asked),
        made_of=" ".join(f"{each.text}." for each in of_topic(one.name).values()),
        csv_url=csv_url(one.name, asked),
        others=tuple(
            (other.title, topic_url(other.name, fit(other, asked)))
            for other in TOPICS.values()
            if other.name != one.name
        ),
    )


def _odd(one: Topic, answer: Any, asked: Asked) -> tuple[tuple[str, str], ...]:
    """What is odd in the records that were counted, each kind with its deals."""
    if isinstance(answer, Won):
        return tuple(
            (odd.words, deals_url("won", asked, what=odd.what, **({"of": odd.of} if odd.of else {})))
            for odd in answer.odd
        )
    if isinstance(answer, Leads):
        return tuple((odd.words, deals_url("leads", asked, what=odd.what)) for odd in answer.odd)
    odd = () if one.name == "dirt" else getattr(answer, "dirt", ())
    return tuple((row["words"], deals_url("dirt", asked, kind=row["kind"])) for row in dirt_rows(odd))


def _where(answer: Any, asked: Asked) -> str:
    """What it is narrowed to; of minutes the days, since all time is this week to them."""
    if isinstance(answer, ReconTime):
        return in_words(Asked(since=answer.since, until=answer.until, owner=asked.owner))
    if isinstance(answer, Leads):
        return in_words(replace(asked, pipeline="")).removeprefix("all pipelines, ")
    return in_words(asked)


def _tabs(one: Topic, asked: Asked) -> tuple[Tab, ...]:
    if not one.by:
        return ()
    # Doors are always by group, and by seller where none is named.
    ways, now = (one.by, asked.by or "owner") if one.name == "doors" else (("", *one.by), asked.by)
    return tuple(Tab(_BY[by], topic_url(one.name, replace(asked, by=by)), by == now) for by in ways)


def _tables(one: Topic, answer: Any, asked: Asked) -> tuple[tuple[str, Table], ...]:
    """(what it is, the table); none where nothing is there to count."""
    rows = one.rows(answer)
    if isinstance(answer, Leases):
        return _of_contracts(one, answer, list(islice(rows, MOST)), asked)
    rows = list(rows)
    if not rows:
        return ()
    parts: dict[str, str] = _BY_KIND.get(type(answer), {})
    if parts:
        by_kind = {by: [row for row in rows if row["by"] == by] for by in parts}
        return tuple((parts[by], table_of(one, some, asked)) for by, some in by_kind.items() if some)
    return (("", table_of(one, rows, asked)),)


def _of_contracts(one: Topic, found: Leases, first: Rows, asked: Asked) -> tuple[tuple[str, Table], ...]:
    """By quarter, and the first of all of them: a large company has more than are worth reading."""
    if not first:
        return ()
    every = sum(len(quarter.leases) for quarter in found.quarters)
    return (
        ("By the quarter of their end", quarters_table(found, asked)),
        ("Each contract", replace(table_of(one, first, asked), left_out=every - len(first))),
    )


def _nothing(one: Topic, *, has_rows: bool, narrowed: bool) -> str:
    if one.name == "dirt":
        return "What is odd in the histories." if has_rows else "Nothing is odd in the histories."
    if one.days == TOPICS["stages"].days:
        return "No deal entered a stage in that time." if narrowed else "No deal has a history of stages yet."
    return "There is nothing to count here yet."


def _said(answer: Any, link: Callable[[str], SafeString]) -> tuple[Said, ...]:
    """What the answer says, whichever it is: of each pipeline, of each stage, or of all."""
    if findings := getattr(answer, "findings", ()):
        head = len(findings) > 1
        told = tuple(
            Said(
                (each.pipeline or "Without a pipeline") if head else "",
                each.sentence,
                link(each.basis),
                tuple(link(note) for note in getattr(each, "notes", ())),
            )
            for each in findings
        )
        if not isinstance(answer, Lapses):
            return told
        records = tuple(link(note) for note in (answer.last_word, answer.records) if note)
        return (*told[:-1], replace(told[-1], notes=records))
    if stages := getattr(answer, "stages", ()):
        lines = {each.pipeline for each in stages}
        return tuple(
            Said(each.pipeline if len(lines) > 1 else "", each.finding.sentence, link(each.finding.basis))
            for each in stages
        )
    if sentence := getattr(answer, "sentence", ""):
        notes = (*getattr(answer, "notes", ()), getattr(answer, "order", ""))
        whole = Said("", sentence, link(answer.basis), tuple(link(note) for note in notes if note))
        apart = answer.apart if isinstance(answer, Leads) else None
        return (whole, Said("", apart.sentence, link(apart.basis))) if apart else (whole,)
    return ()
