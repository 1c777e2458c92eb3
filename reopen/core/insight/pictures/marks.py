"""What a picture is made of: marks in user units, 360 wide, so that text of 13 units is 13 px in a column of the page.

Shapes carry the meaning, not colour: dot and whisker for a share (hollow and dashed below 20 deals), bar for a count,
square for a single deal. A kind is a class of the sheet, which alone knows of light, dark and paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple
from unicodedata import east_asian_width

from reopen.core.insight.cell import NO_CELL, Cell

WIDTH: Final = 360.0
RADIUS: Final = 5.0
# Of a sans at 13 px: wide enough for all but a line of capitals.
_LETTER: Final = 6.9
_NARROW: Final = frozenset("fijlrtI.,:;!|'’()[]- ")

Anchor = Literal["start", "mid", "end"]
Voice = Literal["", "quiet", "bold", "onfill", "onact"]


class Rule(NamedTuple):
    """A straight line. `kind`: hair between equals, edge to stand on."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: Literal["hair", "edge"] = "hair"


class Whisker(NamedTuple):
    """An interval from `low` to `high` along its axis, at `at` across it. `few`: dashed."""

    low: float
    high: float
    at: float
    upright: bool = False
    few: bool = False


class Dot(NamedTuple):
    """A share."""

    x: float
    y: float
    filled: bool
    cell: Cell = NO_CELL


class Box(NamedTuple):
    """A count, or a square for one deal. `kind`: fill, soft and hollow tell apart, act can be acted on now."""

    x: float
    y: float
    width: float
    height: float
    kind: Literal["fill", "soft", "hollow", "ground", "act"]
    cell: Cell = NO_CELL


class Words(NamedTuple):
    """A line of text; `y` is its baseline. `voice`: "" as it is, quiet, bold, onfill or onact upon a box."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    voice: Voice = ""
    whole: str = ""  # the text before it was shortened
    cell: Cell = NO_CELL


Mark = Rule | Whisker | Dot | Box | Words


@dataclass(frozen=True, slots=True)
class Table:
    """The same figures for who does not see the picture; the first cell of a row is its head."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks in the order in which they are drawn, and their table."""

    height: float
    marks: tuple[Mark, ...]
    table: Table
    width: float = WIDTH


def wide(text: str) -> float:
    """About how many units the text takes, rather too many than too few."""
    return sum(
        13.0
        if east_asian_width(one) in "WF"
        else 4.2
        if one in _NARROW
        else 9.0
        if one.isupper()
        else _LETTER
        for one in text
    )


def brief(count: int, room: float) -> str:
    """1,204; in thousands or millions, "132 k", "1.3 m", where the figure does not fit. The table has it whole."""
    whole = f"{count:,}"
    if wide(whole) <= room or count < 1_000:
        return whole
    return f"{count / 1e6:.1f} m" if count >= 999_500 else f"{count / 1e3:.0f} k"


def name(x: float, y: float, text: str, room: float, **more: Cell) -> Words:
    """A name, cut with an ellipsis where it does not fit. Reasons are never cut: they are ours, and short."""
    if wide(text) <= room:
        return Words(x, y, text, cell=more.get("cell", NO_CELL))
    kept = text
    while kept and wide(kept + "…") > room:
        kept = kept[:-1]
    return Words(x, y, kept.rstrip() + "…", whole=text, cell=more.get("cell", NO_CELL))


def share_axis(left: float, right: float, bottom: float, label_y: float) -> list[Mark]:
    """0 to 100 %, lying: hairlines with their figures below."""
    marks: list[Mark] = []
    for place, said in enumerate(("0", "25", "50", "75", "100 %")):
        x = left + (right - left) * place / 4
        marks += [Rule(x, 0, x, bottom), Words(x, label_y, said, "mid", "quiet")]
    return marks


def longest(counts: Sequence[int]) -> int:
    """The largest count, at least 1: what a scale is made from."""
    return max((*counts, 1))
