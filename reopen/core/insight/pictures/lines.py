"""Lines under each other, each with a name at its left and a bar or squares beside it: how several pictures stand."""

from collections.abc import Sequence
from typing import Final

from reopen.core.insight.pictures.marks import WIDTH, Mark, Picture, Table, Words

LEFT: Final = 108.0  # where what is drawn begins, beside its name
MOST: Final = 5  # lines that are drawn
TOLD: Final = 20  # rows of the table
LEAST: Final = 110.0  # no picture is lower
_PITCH: Final = 27.0  # of a line
_TOP: Final = 24.0  # below the heads


def line_at(place: int) -> float:
    """Where a line begins, below the heads."""
    return _TOP + _PITCH * place


def headed(left: str, right: str, lines: Sequence[Sequence[Mark]], rest: str, table: Table) -> Picture:
    """The lines below the heads of their bars and of what stands at the right; `rest`: what is not drawn, or ""."""
    marks: list[Mark] = [Words(LEFT, 14, left, voice="quiet"), Words(WIDTH, 14, right, "end", "quiet")]
    for line in lines:
        marks += line
    height = line_at(len(lines))
    if rest:
        marks.append(Words(0, height + 14, rest, voice="quiet"))
        height += 20
    return Picture(max(height, LEAST), tuple(marks), table)
