"""The two small pictures of a stage's line: its share, and its deals with those that moved on."""

from typing import Final

from reopen.core.experiment import FEWEST, Share
from reopen.core.insight.pictures.marks import Box, Dot, Mark, Picture, Rule, Table, Whisker

_WIDE: Final = 224.0
_HIGH: Final = 20.0
_NO_TABLE: Final = Table("", (), ())


def draw_share(share: Share, *, lead: bool) -> Picture:
    """Dot and whisker from 0 to 100 %; the scale alone where nobody was decided."""
    marks: list[Mark] = [Rule(_x(place / 4), 0, _x(place / 4), _HIGH) for place in range(5)]
    if share.n:
        few = share.n < FEWEST
        marks += [
            Whisker(_x(share.low), _x(share.high), _HIGH / 2, few=few),
            Dot(_x(share.value), _HIGH / 2, lead and not few),
        ]
    return Picture(_HIGH, tuple(marks), _NO_TABLE, _WIDE)


def draw_count(entered: int, moved: int, most: int) -> Picture:
    """A bar of the entered, those that moved on filled; `most` is as long as the picture."""
    marks: list[Mark] = []
    width = 259.0 / max(most, 1)
    if entered:
        marks.append(Box(0.5, 3.5, max(width * entered, 1), 13, "soft"))
    if moved:
        marks.append(Box(0, 3, max(width * moved, 1), 14, "fill"))
    return Picture(_HIGH, tuple(marks), _NO_TABLE, 260.0)


def _x(value: float) -> float:
    return round(6 + 212 * value, 1)  # a dot at either end is whole
