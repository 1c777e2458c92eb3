"""The Insights page: where deals die, and whether any of this works, in one look."""

from dataclasses import dataclass, replace
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reopen.core.insight.basis import sentences
from reopen.core.insight.stages import in_words as share_in_words
from reopen.core.insight.won import GroupWon
from reopen.records.queries.company import company
from reopen.services.insights.cells import cell_of
from reopen.services.insights.choices import Choices, check, choices
from reopen.services.insights.findings import findings
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead import NOTHING, Lead, lead_of
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.odd import Dirt
from reopen.services.insights.recon import Progress, Recon
from reopen.services.insights.rows import won_rows
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.insights.as_of import as_of
from reopen.web.insights.filter import FIELDS, Filter, filter_of, in_words, insights_url
from reopen.web.insights.links import csv_url, deals_url, linked, read_asked, topic_url
from reopen.web.insights.shown import Line, Shown, show, show_lines

# Of quarters; the others stand under all figures.
_NOTES: Final = 3
# Of the decided deals; the topic's page has all.
_GROUPS: Final = 12


@dataclass(frozen=True, slots=True)
class Other:
    """What is said of another pipeline, and the page about it."""

    name: str
    sentence: str
    url: str


@dataclass(frozen=True, slots=True)
class Odd:
    """One kind of dirt with its deals."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class WonLine:
    """A group of decided deals, where no stage is known. `stands`: it differs from its kind beyond chance."""

    count: GroupWon
    share: str
    stands: bool
    won_url: str
    decided_url: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that insights/insights.html reads. `wrong`: the filter fits nothing; `counting`: not ready yet."""

    where: str
    as_of: str
    sentence: str
    filter: Filter
    wrong: str = ""
    counting: Progress | None = None
    is_counted: bool = True
    lead: Lead = NOTHING
    basis: str = ""
    lines: tuple[Line, ...] = ()
    others: tuple[Other, ...] = ()
    shown: tuple[Shown, ...] = ()
    odd: tuple[Odd, ...] = ()
    resting: int = 0
    csv_url: str = ""
    stages_url: str = ""
    won: tuple[WonLine, ...] = ()
    won_basis: str = ""
    won_url: str = ""
    leads_alone: bool = False
    no_history: bool = False
    no_deals: bool = False
    may_import: bool = False

    @property
    def percent_counted(self) -> int:
        """0 to 100."""
        return round(100 * self.counting.share) if self.counting else 0

    @property
    def drawn(self) -> tuple[Shown, ...]:
        """The findings with a picture."""
        return tuple(one for one in self.shown if one.finding.picture is not None)

    @property
    def sorts(self) -> bool:
        """Whether there are reasons to sort."""
        return any(one.sort_url for one in self.shown)

    @property
    def not_yet(self) -> tuple[Shown, ...]:
        """The findings without a picture: a line each, below the others."""
        return tuple(one for one in self.shown if one.finding.picture is None)


@allow("owner", "manager", methods=("GET",))
def insights(request: Request) -> HttpResponse:
    """`?from=&to=&pipeline=&owner=&by=`, as in `reopen insight`."""
    recon = Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)
    page = _page(request, recon)
    told = made_of.INSIGHTS if page.shown else {}
    if page.won:
        told = {**told, **made_of.WITHOUT_HISTORY}
    context = {"page": page, "made_of": told, "linked": True}
    return render(request, "insights/insights.html", context, status=422 if page.wrong else 200)


def _page(request: Request, recon: Recon) -> Page:
    typed = {key: request.GET.get(key, "").replace("\0", "") for key in FIELDS}
    if not recon.ready:
        return Page(
            "", "", "Your deals are being counted.", filter_of(typed, Asked(), None, recon.today),
            counting=recon.progress, is_counted=False,
        )  # fmt: skip
    among = choices(recon)
    try:
        asked = read_asked(typed)
        check(asked, among)
    except AskedError as why:
        narrowed = filter_of(typed, Asked(), among, recon.today)
        return Page("", "", "Nothing fits that filter.", narrowed, wrong=str(why))
    return _counted(request, recon, asked, among, filter_of(typed, asked, among, recon.today))


def _counted(request: Request, recon: Recon, asked: Asked, among: Choices, narrowed: Filter) -> Page:
    recon.count_rows_ahead(replace(asked, by=""))
    lead, sentence, dirt = _lead(recon, asked)
    page = Page(
        in_words(asked),
        as_of(recon),
        sentence,
        narrowed,
        lead=lead,
        basis=linked(sentences(lead.basis, *lead.notes[:_NOTES]), "stages", replace(asked, by="")),
        lines=show_lines(lead, asked),
        others=tuple(
            Other(one.pipeline, one.sentence, insights_url(replace(asked, pipeline=one.pipeline)))
            for one in lead.others
        ),
        odd=tuple(Odd(one.words, deals_url("dirt", asked, kind=one.kind)) for one in dirt),
        resting=among.resting,
        csv_url=csv_url("stages", asked),
        stages_url=topic_url("stages", asked),
        may_import=request.viewer.role == "owner",
    )
    if not among.deals:
        return _without_deals(recon, asked, page)
    if not lead.lines and recon.frames.stages.is_empty():
        page = _without_history(recon, page, replace(asked, by=""))
    return replace(page, shown=tuple(show(one) for one in findings(recon, asked, lead)))


def _without_deals(recon: Recon, asked: Asked, page: Page) -> Page:
    """What can be told of the leads alone."""
    if recon.lead_rows.is_empty():
        return replace(page, sentence="There are no deals here yet.", no_deals=True)
    told = (one for one in findings(recon, asked, NOTHING) if one.topic == "leads")
    return replace(
        page,
        where=page.where.replace("all pipelines", "all leads", 1),
        sentence=_of_leads(recon, asked),
        shown=tuple(show(one) for one in told),
        leads_alone=True,
    )


def _of_leads(recon: Recon, asked: Asked) -> str:
    try:
        return recon.leads(replace(asked, by="")).headline
    except AskedError as why:
        return str(why)


def _without_history(recon: Recon, page: Page, asked: Asked) -> Page:
    """What can be told of the decided deals alone, where no deal has a history."""
    page = replace(page, no_history=True)
    found = recon.won(asked)
    if not found.whole.n:
        if asked == Asked():
            return page
        return replace(page, sentence="No deal was decided in that time, as far as the days are on record.")
    lines = [
        WonLine(
            one,
            share_in_words(one.share),
            one in found.stands,
            *(deals_url("won", asked, **cell_of("won", row, what) or {}) for what in ("won", "decided")),
        )
        for one, row in zip(found.groups, won_rows(found), strict=True)
    ]
    # Those that stand out before the others, the largest of these.
    lines.sort(key=lambda line: (not line.stands, -line.count.decided))
    return replace(
        page,
        sentence=found.sentence,
        won=tuple(lines[:_GROUPS]),
        won_basis=linked(sentences(found.basis, *found.notes), "won", asked),
        won_url=topic_url("won", asked),
    )


def _lead(recon: Recon, asked: Asked) -> tuple[Lead, str, tuple[Dirt, ...]]:
    try:
        found = recon.stages(asked)
    except AskedError as why:
        return NOTHING, str(why), ()
    lead = lead_of(found)
    narrowed = found.narrowed and asked != Asked(by=asked.by)
    nothing = "No deal entered a stage in that time." if narrowed else "No deal has a history of stages yet."
    return lead, lead.sentence or nothing, found.dirt
