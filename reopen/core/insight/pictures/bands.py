"""Contacts a week, in bands, against the share that moves on; the run that moved on most often stands on a ground."""

from collections.abc import Sequence
from typing import Final

from reopen.core.experiment import FEWEST
from reopen.core.insight.cell import cell
from reopen.core.insight.density import BANDS, BandCount, DensityFinding
from reopen.core.insight.pictures.marks import (
    WIDTH,
    Box,
    Dot,
    Mark,
    Picture,
    Rule,
    Table,
    Whisker,
    Words,
    brief,
)
from reopen.core.insight.stages import percent

_LEFT: Final = 38.0
_TOP: Final = 20.0
_BOTTOM: Final = 136.0
_STEP: Final = (WIDTH - _LEFT) / len(BANDS)


def draw_bands(bands: Sequence[BandCount], finding: DensityFinding, *, pipeline: str) -> Picture | None:
    """The bands of one stage, empty ones named too; None where no deal stood there long enough."""
    if not bands:
        return None
    of = {one.band: one for one in bands}
    marks: list[Mark] = []
    if finding.best:
        first, last = finding.best
        marks.append(Box(_LEFT + _STEP * first, 0, _STEP * (last - first + 1), _BOTTOM, "ground"))
    for value in (0, 25, 50, 75, 100):
        y = _y(value / 100)
        said = "100 %" if value == 100 else str(value)
        marks += [Rule(_LEFT, y, WIDTH, y), Words(_LEFT - 6, y + 4.5, said, "end", "quiet")]
    for place, words in enumerate(BANDS):
        x = round(_LEFT + _STEP * (place + 0.5), 1)
        one = of.get(place)
        here = cell(what="decided", line=pipeline, stage=finding.stage, band=words)
        if one:
            marks += _band(one, x)
        marks += [
            Words(x, 154, words, "mid"),
            Words(x, 171, brief(one.decided if one else 0, _STEP), "mid", "quiet", cell=here if one else {}),
        ]
    if finding.best:
        marks.append(
            Words(_LEFT + _STEP * (finding.best[0] + finding.best[1] + 1) / 2, 14, "most", "mid", "bold")
        )
    rows = tuple(
        (
            BANDS[one.band],
            f"{one.moved_on:,}",
            f"{one.decided:,}",
            percent(share.value),
            f"{share.low * 100:.0f}–{share.high * 100:.0f} %",
        )
        for one, share in ((one, one.share) for one in bands)
    )
    head = ("Contacts a week", "Moved on", "Of", "Share", "95 % interval")
    table = Table(f"{finding.stage}: share moved on, by contacts a week", head, rows)
    return Picture(176, tuple(marks), table)


def _band(one: BandCount, x: float) -> list[Mark]:
    few, share = one.decided < FEWEST, one.share
    return [
        Whisker(_y(share.low), _y(share.high), x, upright=True, few=few),
        Dot(x, _y(share.value), not few),
    ]


def _y(value: float) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * value, 1)
