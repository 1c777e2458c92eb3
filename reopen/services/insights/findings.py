"""The findings of one look, in the order of the page: what the page and the monthly report both show.

A topic that cannot be narrowed as asked says so in its sentence; the others stand.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reopen.core.experiment import share
from reopen.core.insight.basis import sentences
from reopen.core.insight.cell import Cell, cell
from reopen.core.insight.doors import Doors, letters_note, wager_line
from reopen.core.insight.lapses import StageContact
from reopen.core.insight.objections import Objections, competitors_told
from reopen.core.insight.pictures.answers import draw_answers
from reopen.core.insight.pictures.bands import draw_bands
from reopen.core.insight.pictures.marks import Picture, brief
from reopen.core.insight.pictures.minutes import draw_minutes
from reopen.core.insight.pictures.outcomes import draw_groups, draw_leads
from reopen.core.insight.pictures.quarters import draw_quarters
from reopen.core.insight.pictures.rivals import draw_rivals
from reopen.core.insight.pictures.shares import ShareLine, draw_shares
from reopen.core.insight.pictures.sides import draw_sides
from reopen.core.insight.pictures.squares import draw_squares
from reopen.core.insight.winbacks import WinBacks
from reopen.services.insights.density import Density, StageDensity
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead import Lead, in_pipeline
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon

# Room for the count behind a label of the doors.
_COUNT: Final = 36.0


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence, what it rests on, its picture. `topic` as in `reopen insight`; `key` is one of a page.

    `asked`: how this topic was narrowed. `behind`: the number whose deals stand behind the sentence, or none.
    """

    key: str
    topic: str
    sentence: str
    basis: str
    asked: Asked
    picture: Picture | None = None
    notes: tuple[str, ...] = ()
    behind: Cell | None = None


@dataclass(frozen=True, slots=True)
class _Topic:
    name: str
    find: Callable[[Recon, Asked, Lead], tuple[Finding, ...]]
    timeless: bool = False  # it is not narrowed by time
    key: str = ""  # of its finding on the page, where it is not the name
    of_rows: bool = False  # as in Recon.count_rows_ahead


def findings(recon: Recon, asked: Asked, lead: Lead) -> tuple[Finding, ...]:
    """Every finding but that of the stages, which leads. Groups are for the topics' own pages."""
    plain = replace(asked, by="")
    # Last what may be counted on another thread meanwhile.
    found = {
        one.name: _find(one, recon, plain, lead) for one in sorted(_TOPICS, key=lambda topic: topic.of_rows)
    }
    return tuple(finding for one in _TOPICS for finding in found[one.name])


def _find(one: _Topic, recon: Recon, asked: Asked, lead: Lead) -> tuple[Finding, ...]:
    narrowed = replace(asked, since=None, until=None) if one.timeless else asked
    try:
        found = one.find(recon, narrowed, lead)
    except AskedError as why:
        return (Finding(one.key or one.name, one.name, str(why), "", narrowed),)
    if one.timeless and narrowed != asked:
        said = "The time that was asked for does not narrow them."
        return tuple(replace(each, basis=sentences(each.basis, said)) for each in found)
    return found


def _silence(recon: Recon, asked: Asked, lead: Lead) -> tuple[Finding, ...]:
    found = recon.lapses(asked)
    here = Finding(
        "silence",
        "lapses",
        "No deal has left a stage yet.",
        "It is told from the histories of stages.",
        asked,
    )
    if not found.counts:
        return (here,)
    if not found.is_on_record:
        return (replace(here, sentence=found.findings[0].sentence, basis=found.findings[0].basis),)
    told = next(
        (one for one in found.findings if one.stage and one.pipeline == lead.pipeline),
        next((one for one in found.findings if one.stage), None),
    ) or next((one for one in found.findings if one.pipeline == lead.pipeline), found.findings[0])
    rests = sentences(told.basis, found.last_word if found.unanswered else "")
    ones = [one for one in found.counts if one.pipeline == told.pipeline]
    if told.stage:
        one = next(one for one in ones if one.stage == told.stage)
        picture = _kept_up(one)
        behind: Cell | None = cell(what="silent", **_at(one))
    else:
        picture = _lost_silent(ones)
        silent = any(one.lost_silent for one in ones if one.tells_of_lost)
        behind = cell(what="lost_silent", line=told.pipeline) if silent else None
    sentence = in_pipeline(told.sentence, told.pipeline, len(found.findings))
    return (replace(here, sentence=sentence, basis=rests, picture=picture, behind=behind),)


def _kept_up(one: StageContact) -> Picture | None:
    at = _at(one)
    lines = [
        ShareLine("silent 3 weeks", share(*one.silent), cell=cell(what="silent", **at)),
        ShareLine("kept up", share(*one.kept_up), lead=True, cell=cell(what="kept_up", **at)),
    ]
    return draw_shares(lines, caption=f"{one.stage}: share that moved on", what="Moved on", of="Of")


def _at(one: StageContact) -> dict[str, str]:
    return {"line": one.pipeline, "stage": one.stage}


def _any(count: int, **told: str) -> Cell:
    """The number's cell; none for a nought, behind which nobody stands."""
    return cell(**told) if count else {}


def _lost_silent(ones: Sequence[StageContact]) -> Picture | None:
    lines = [
        ShareLine(one.stage, one.lost_share, cell=_any(one.lost_silent, what="lost_silent", **_at(one)))
        for one in ones
        if one.lost_long and one.tells_of_lost
    ]
    caption = "Lost deals without contact in their last three weeks"
    return draw_shares(lines, caption=caption, what="Silent", of="Lost here, three weeks old")


def _contact(recon: Recon, asked: Asked, lead: Lead) -> tuple[Finding, ...]:
    found = recon.density(asked)
    here = Finding(
        "contact", "contact", "No deal that left a stage has stood there for two weeks.", "", asked
    )
    if not found.stages:
        return (here,)
    if not any(one.on_record for one in found.stages):
        missing = "How much contact is right is told from the calls, mails and meetings on record."
        return (replace(here, sentence="No contact is on record, in any stage.", basis=missing),)
    stage = _most_telling(found, lead)
    told = stage.finding
    picture = draw_bands(stage.bands, told, pipeline=stage.pipeline)
    behind = cell(what="decided", line=stage.pipeline, stage=stage.stage)
    sentence = in_pipeline(told.sentence, stage.pipeline, len({one.pipeline for one in found.stages}))
    return (replace(here, sentence=sentence, basis=told.basis, picture=picture, behind=behind),)


def _most_telling(found: Density, lead: Lead) -> StageDensity:
    """The stage where deals die, if a band is best there; else one where a band is; else that with most deals."""

    def rank(one: StageDensity) -> tuple[bool, bool, bool, int]:
        told = one.finding.best is not None
        at = one.pipeline == lead.pipeline
        return told, at, at and one.stage == lead.stage, sum(band.decided for band in one.bands)

    return max(found.stages, key=rank)


def _leads(recon: Recon, asked: Asked, _: Lead) -> tuple[Finding, ...]:
    """Nothing where no lead was ever imported: many CRMs have none."""
    if recon.lead_rows.is_empty():
        return ()
    found = recon.leads(asked)
    behind = cell(what="unspoken" if found.unspoken else "decided") if found.whole.decided else None
    leads = Finding(
        "leads", "leads", found.sentence, found.basis, asked, draw_leads(found), found.notes, behind
    )
    if (apart := found.apart) is None:
        return (leads,)
    there = cell(what="decided", of=apart.by, group=apart.group)
    picture = draw_groups(found, apart.by)
    return leads, Finding("leads_apart", "leads", apart.sentence, apart.basis, asked, picture, behind=there)


def _hearsay(recon: Recon, asked: Asked, _: Lead) -> tuple[Finding, ...]:
    found = recon.hearsay(asked)
    behind = cell(what="denied_on_record" if found.whole.denied_on_record else "answered")
    return (
        Finding(
            "hearsay", "hearsay", found.sentence, found.basis, asked, draw_answers(found),
            behind=behind if found.whole.answered else None,
        ),
    )  # fmt: skip


def _leases(recon: Recon, asked: Asked, _: Lead) -> tuple[Finding, ...]:
    found = recon.leases(asked)
    behind = cell(what="winnable" if found.winnable else "contracts")
    return (
        Finding(
            "leases", "leases", found.sentence, found.basis, asked, draw_quarters(found),
            behind=behind if found.quarters else None,
        ),
    )  # fmt: skip


def _objections(recon: Recon, asked: Asked, _: Lead) -> tuple[Finding, ...]:
    found = recon.objections(asked)
    both = cell(what="both_known") if found.agree.n else None
    why = Finding(
        "objections", "objections", found.sentence, found.basis, asked, draw_sides(found), behind=both
    )
    return why, _rivals(found, asked)


def _rivals(found: Objections, asked: Asked) -> Finding:
    told = competitors_told(found)
    behind = cell(what="rival_lost") if found.competitors else None
    return Finding(
        "rivals", "competitors", told.sentence, told.basis, asked, draw_rivals(found), behind=behind
    )


def _doors(recon: Recon, asked: Asked, _: Lead) -> tuple[Finding, ...]:
    """Who may be called again, and what came back; of the letters the win-backs tell."""
    found = recon.doors(replace(asked, by="owner"))
    picture = _kept(found)
    below = "Below: post-mortems held, check-ins called, promises kept, of those due." if picture else ""
    behind = cell(what="still_open") if found.whole.asked else None
    doors = Finding(
        "doors", "doors", found.sentence, sentences(found.basis, below), asked, picture, behind=behind
    )
    return doors, _winbacks(recon.winbacks(asked), found, asked)


def _kept(found: Doors) -> Picture | None:
    whole = found.whole
    shares = (
        ("still open", whole.open, "still_open"),
        ("post-mortems", whole.post_mortems.share, "post_mortems_held"),
        ("check-ins", whole.check_ins.share, "check_ins_called"),
        ("promises", whole.promises.share, "promises_kept"),
    )
    lines = [
        ShareLine(
            f"{label}, {brief(kept.n, _COUNT)}", kept, lead=what == "still_open", cell=_any(kept.k, what=what)
        )
        for label, kept, what in shares
        if kept.n
    ]
    return draw_shares(lines, caption="Asked, held and kept", what="Kept or still open", of="Asked or due")


def _winbacks(found: WinBacks, doors: Doors, asked: Asked) -> Finding:
    told = (
        found.basis,
        letters_note(doors.letters) if doors.letters else "",
        wager_line(doors.wager) if doors.wager else "",
    )
    behind = cell(what="won") if found.by_cause else None
    return Finding(
        "winbacks", "winbacks", found.sentence, sentences(*told), asked, draw_squares(found), behind=behind
    )


def _recon(recon: Recon, asked: Asked, _: Lead) -> tuple[Finding, ...]:
    found = recon.recon_time(asked)
    fell_out = any(one.fell_out for one in found.sellers)
    behind = cell(what="fell_out") if fell_out else None
    rests, picture = sentences(*found.notes), draw_minutes(found)
    return (Finding("recon", "recon", found.sentence, rests, asked, picture, behind=behind),)


_TOPICS: Final = (
    _Topic("lapses", _silence, key="silence", of_rows=True),
    _Topic("contact", _contact, of_rows=True),
    _Topic("leads", _leads),
    _Topic("hearsay", _hearsay),
    _Topic("leases", _leases, timeless=True),
    _Topic("doors", _doors, of_rows=True),
    _Topic("objections", _objections, of_rows=True),
    _Topic("recon", _recon),
)
