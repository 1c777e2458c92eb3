"""The report in words and pictures, ready to be set: the HTML and the PDF both print a Sheet, and count nothing."""

from dataclasses import dataclass

from reopen.core.insight.pictures.marks import Picture, Table
from reopen.core.insight.pictures.svg import svg
from reopen.core.insight.stages import percent
from reopen.core.plain_english import capital, full_day, many
from reopen.core.working_days import add_months
from reopen.services.insights.findings import Finding
from reopen.services.insights.lead import StageLine
from reopen.services.insights.report.months import named
from reopen.services.insights.report.report import Figure, Report

# What fits on the page; the rest is on Insights, and said to be.
MOST_STAGES = 10
MOST_ODD = 6

STAGE_HEAD = (
    "Stage", "moved on (95 %)", "of those decided, 0 to 100 %", "entered", "moved on", "lost here", "open here",
    "median days",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage; `cells` are those of STAGE_HEAD but for its name and the picture."""

    name: str
    dies_here: bool
    share: str
    picture: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One finding: `picture` is an SVG or "", `alt` its figures in a line, `table` the same as a table."""

    key: str
    sentence: str
    basis: str
    picture: str
    alt: str
    table: Table | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is on the page, in its order. `month` and `before`: the heads of the figures' columns."""

    title: str
    where: str
    sentence: str
    basis: str
    stages: tuple[StageRow, ...]
    pipeline: str
    month: str
    before: str
    figures: tuple[Figure, ...]
    drawn: tuple[Told, ...]
    not_drawn: tuple[Told, ...]
    foot: str
    sealed: str

    @property
    def is_dense(self) -> bool:
        """Whether so much is on it that paper needs smaller type; the PDF finds the size by itself."""
        return len(self.stages) > 6 or len(self.drawn) > 7


def sheet_of(report: Report, company: str) -> Sheet:
    """The report of this company; its name may be ""."""
    lead = report.lead
    told = [_told(one) for one in report.findings]
    year = f"{named(report.year.since)} to {named(report.month)}" if report.year.since else ""
    basis = [lead.basis, *lead.notes[:2]]
    if lead.pipeline and lead.others:
        basis.insert(0, f"{lead.pipeline}:")
    return Sheet(
        f"Recon, {report.title}",
        capital(
            ", ".join(filter(None, [company, f"all pipelines, {year}", f"as of {full_day(report.as_of)}"]))
        ),
        _held(lead.sentence) or "No deal entered a stage in these twelve months.",
        _held(" ".join(filter(None, basis))),
        tuple(_row(one) for one in lead.lines if not one.group)[:MOST_STAGES],
        lead.pipeline,
        report.title + (" so far" if report.so_far else ""),
        named(add_months(report.month, -1)),
        report.figures,
        tuple(one for one in told if one.picture),
        tuple(one for one in told if not one.picture),
        _foot(report),
        "Under the seal, for the owner’s eyes: it counts campaigns that nobody else may know of yet."
        if report.sealed
        else "",
    )


def _told(finding: Finding) -> Told:
    picture, sentence, basis = finding.picture, _held(finding.sentence), _held(finding.basis)
    if picture is None:
        return Told(finding.key, sentence, basis, "", "", None)
    return Told(finding.key, sentence, basis, svg(picture), _alt(picture), picture.table)


def _held(text: str) -> str:
    """A figure and its % do not part at the end of a line."""
    return text.replace(" %", "\u00a0%")


def _alt(picture: Picture) -> str:
    """Share that moved on. silent 3 weeks: 12, 53, 13–36 %; kept up: …"""
    rows = "; ".join(f"{row[0]}: {', '.join(row[1:])}" for row in picture.table.rows)
    return f"{picture.table.caption}. {rows}" if rows else picture.table.caption


def _row(line: StageLine) -> StageRow:
    count = line.count
    share = count.share
    said = (
        f"{percent(share.value)} ({share.low * 100:.0f}–{share.high * 100:.0f})"
        if share.n
        else "none decided"
    )
    return StageRow(
        count.stage or "no stage named",
        line.bottleneck,
        said,
        svg(line.share, small=True),
        (
            *(f"{n:,}" for n in (count.entered, count.moved_on, count.lost_here, count.open_here)),
            "" if count.median_days is None else f"{count.median_days:g}",
        ),
    )


def _foot(report: Report) -> str:
    odd = [one.words for one in report.dirt]
    words = ""
    if odd:
        more = f" · and {len(odd) - MOST_ODD} more on Insights" if len(odd) > MOST_ODD else ""
        words = f"Odd in the histories, and counted as the rules say: {' · '.join(odd[:MOST_ODD])}{more}. "
    stages = sum(not one.group for one in report.lead.lines) - MOST_STAGES
    for number, what in ((stages, "further stage"), (len(report.lead.others), "further pipeline")):
        if number > 0:
            words += f"{capital(many(number, what))} {'is' if number == 1 else 'are'} on Insights. "
    return words + "Whiskers are 95 % intervals (Wilson), dashed below 20 deals."
