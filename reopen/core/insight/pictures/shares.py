"""Shares under each other: dot, whisker and figure on one scale of 0 to 100 %."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reopen.core.experiment import FEWEST, Share
from reopen.core.insight.cell import Cell
from reopen.core.insight.pictures.marks import (
    WIDTH,
    Dot,
    Mark,
    Picture,
    Table,
    Whisker,
    Words,
    name,
    share_axis,
)
from reopen.core.insight.stages import percent

_LEFT: Final = 120.0
_RIGHT: Final = 312.0
_PLOT: Final = 136.0
_PITCH: Final = 27.0  # of a line, at least


@dataclass(frozen=True, slots=True)
class ShareLine:
    """One share with its name. `lead`: the one that the finding is about is filled; none is drawn of nobody."""

    label: str
    share: Share
    lead: bool = False
    cell: Cell = field(default_factory=dict)


def draw_shares(lines: Sequence[ShareLine], *, caption: str, what: str, of: str) -> Picture | None:
    """Every line, in order; None without any. `what` they did and `of` whom are the columns of the table."""
    if not lines:
        return None
    plot = max(_PLOT, _PITCH * len(lines))
    marks = share_axis(_LEFT, _RIGHT, plot, plot + 18)
    for place, line in enumerate(lines):
        marks += _line(line, round(plot / len(lines) * (place + 0.5), 1))
    rows = tuple(
        (
            line.label,
            f"{line.share.k:,}",
            f"{line.share.n:,}",
            percent(line.share.value),
            _between(line.share),
        )
        if line.share.n
        else (line.label, "0", "0", "nobody", "")
        for line in lines
    )
    table = Table(caption, ("", what, of, "Share", "95 % interval"), rows)
    return Picture(plot + 24, tuple(marks), table)


def _line(line: ShareLine, y: float) -> list[Mark]:
    label = name(0, y + 4.5, line.label, _LEFT - 14)
    if not line.share.n:
        return [label, Words(WIDTH, y + 4.5, "nobody", "end", "quiet")]
    x, low, high = (_x(value) for value in (line.share.value, line.share.low, line.share.high))
    few = line.share.n < FEWEST
    return [
        label,
        Whisker(low, high, y, few=few),
        Dot(x, y, line.lead and not few, cell=line.cell),
        Words(WIDTH, y + 4.5, percent(line.share.value), "end", "bold" if line.lead else "", cell=line.cell),
    ]


def _x(value: float) -> float:
    return round(_LEFT + (_RIGHT - _LEFT) * value, 1)


def _between(share: Share) -> str:
    return f"{share.low * 100:.0f}–{share.high * 100:.0f} %"
