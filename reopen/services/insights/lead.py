"""The stages, which lead: one pipeline's table with its small pictures, and what is said of the others."""

from dataclasses import dataclass
from typing import Final

from reopen.core.insight.pictures.marks import Picture
from reopen.core.insight.pictures.strips import draw_count, draw_share
from reopen.core.insight.stages import StageCount, StagesFinding
from reopen.services.insights.stages import Stages

# Of one stage; the others are on the topic's page.
_GROUPS: Final = 6


@dataclass(frozen=True, slots=True)
class StageLine:
    """A stage, or a group of it. `bottleneck`: here deals die."""

    count: StageCount
    group: str
    bottleneck: bool
    share: Picture
    bar: Picture


@dataclass(frozen=True, slots=True)
class Lead:
    """The pipeline that says most, and its lines. `stage`: where deals die, "" where none stands out.

    `others`: the other pipelines' findings. `left_out`: groups that are too many to stand here.
    """

    pipeline: str
    stage: str
    sentence: str
    basis: str
    notes: tuple[str, ...]
    lines: tuple[StageLine, ...]
    others: tuple[StagesFinding, ...]
    left_out: int


NOTHING: Final = Lead("", "", "", "", (), (), (), 0)


def in_pipeline(sentence: str, pipeline: str, pipelines: int) -> str:
    """The sentence, with its pipeline where there are several: their stages may have the same names."""
    if pipelines < 2:
        return sentence
    where = f"In {pipeline}" if pipeline else "Without a pipeline"
    return f"{where}, {sentence[:1].lower()}{sentence[1:]}"


def lead_of(found: Stages) -> Lead:
    """The finding that would bring most; else that of the pipeline with most deals decided. NOTHING without counts."""
    if not found.counts:
        return NOTHING
    decided: dict[str, int] = {}
    for one in found.counts:
        decided[one.pipeline] = decided.get(one.pipeline, 0) + one.decided

    def rank(one: StagesFinding) -> tuple[float, int]:
        return one.bottleneck.more_won if one.bottleneck else -1.0, decided.get(one.pipeline, 0)

    told = max(found.findings, key=rank)
    lines, left_out = _lines(found, told)
    return Lead(
        told.pipeline,
        told.bottleneck.stage if told.bottleneck else "",
        in_pipeline(told.sentence, told.pipeline, len(found.findings)),
        told.basis,
        told.notes,
        lines,
        tuple(one for one in found.findings if one is not told),
        left_out,
    )


def _lines(found: Stages, told: StagesFinding) -> tuple[tuple[StageLine, ...], int]:
    ones = [one for one in found.counts if one.pipeline == told.pipeline]
    most = max((one.entered for one in ones), default=1)
    dies = told.bottleneck.stage if told.bottleneck else None
    lines: list[StageLine] = []
    left_out = 0
    for one in ones:
        lines.append(_line(one, "", most, bottleneck=one.stage == dies))
        groups = [
            group
            for group in found.groups
            if (group.count.pipeline, group.count.stage) == (one.pipeline, one.stage)
        ]
        largest = sorted(groups, key=lambda group: -group.count.entered)[:_GROUPS]
        lines += [_line(group.count, group.group, most) for group in groups if group in largest]
        left_out += len(groups) - len(largest)
    return tuple(lines), left_out


def _line(one: StageCount, group: str, most: int, *, bottleneck: bool = False) -> StageLine:
    return StageLine(
        one,
        group,
        bottleneck,
        draw_share(one.share, lead=bottleneck),
        draw_count(one.entered, one.moved_on, most),
    )
