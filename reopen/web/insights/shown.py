"""A finding and a stage's line with their addresses and titles: what the templates of recon read."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from reopen.core.insight.cell import Cell
from reopen.core.insight.pictures.svg import svg
from reopen.core.insight.stages import percent
from reopen.services.insights.findings import Finding
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead import Lead, StageLine
from reopen.web import made_of
from reopen.web.insights.links import asked_query, deals_url, linked, topic_url

_NUMBERS = ("entered", "moved_on", "lost_here", "open_here")


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding, what its numbers are made of, its drawn picture, and where its deals and its whole table are.

    `sort_url`: where reasons are sorted, "" for the others. `linked` False: on paper and in a report, where nothing can
    be followed.
    """

    finding: Finding
    basis: SafeString
    made_of: str
    svg: SafeString
    deals_url: str
    topic_url: str
    sort_url: str
    linked: bool


@dataclass(frozen=True, slots=True)
class Number:
    """One count of a stage."""

    count: int
    url: str
    made_of: str


@dataclass(frozen=True, slots=True)
class Line:
    """A stage, or a group of it. `share` is "" where none was decided."""

    stage: StageLine
    name: str
    share: str
    between: str
    numbers: tuple[Number, ...]
    days: str


def show(finding: Finding, *, links: bool = True) -> Shown:
    """The finding with its picture, whose numbers lead to their deals, and its addresses."""

    def address(cell: Cell) -> str:
        return deals_url(finding.topic, finding.asked, **cell)

    behind = finding.behind
    drawn = svg(finding.picture, behind=address if links else None) if finding.picture else ""
    return Shown(
        finding,
        linked(finding.basis, finding.topic, finding.asked) if links else escape(finding.basis),
        made_of.INSIGHTS[finding.key].text,
        mark_safe(drawn),  # noqa: S308  # svg escapes
        deals_url(finding.topic, finding.asked, **behind) if behind is not None else "",
        topic_url(finding.topic, finding.asked),
        _sort_url(finding.asked) if finding.key == "objections" and finding.picture else "",
        links,
    )


def _sort_url(asked: Asked) -> str:
    query = urlencode(asked_query(asked))
    return reverse("reasons") + (f"?{query}" if query else "")


def show_lines(lead: Lead, asked: Asked) -> tuple[Line, ...]:
    """The lines of the lead, each number with the address of its deals."""
    return tuple(_line(one, asked) for one in lead.lines)


def _line(one: StageLine, asked: Asked) -> Line:
    count = one.count
    share = count.share
    told = {"line": count.pipeline, "stage": count.stage, "group": one.group or None}
    return Line(
        one,
        one.group or count.stage or "no stage named",
        percent(share.value) if share.n else "",
        f"{share.low * 100:.0f}–{share.high * 100:.0f}" if share.n else "",
        tuple(
            Number(
                getattr(count, what),
                deals_url("stages", asked, what=what, **told),
                made_of.INSIGHTS[what].text,
            )
            for what in _NUMBERS
        ),
        "" if count.median_days is None else f"{count.median_days:g}",
    )
