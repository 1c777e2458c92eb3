"""What reps say beside what buyers say: two bars a family of reasons."""

from typing import Final

from reopen.core.experiment import FEWEST
from reopen.core.insight.cell import cell
from reopen.core.insight.objections import Objections
from reopen.core.insight.pictures.lines import LEAST, LEFT
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Words, longest, wide
from reopen.core.insight.two_sides import ON_THE_LIST

_PITCH: Final = 33.0
_SECOND: Final = 13.0
_MOST: Final = 4


def draw_sides(found: Objections) -> Picture | None:
    """The families that are named most; where both sides are known often enough, of these losses alone, those in
    which the two lie furthest apart, but last those that do not stand on the buyers' list. None where no reason is on
    record. What does not fit is said, with its number.
    """
    compared = found.agree.n >= FEWEST
    lines = [
        (one.family, one.both_known_rep, one.both_known_buyer)
        if compared
        else (one.family, one.by_rep, one.by_buyer)
        for one in found.families
    ]
    lines = sorted(
        (line for line in lines if line[1] or line[2]),
        key=lambda line: (
            (line[0] not in ON_THE_LIST, -abs(line[1] - line[2])) if compared else (False, 0),
            -max(line[1:]),
        ),
    )
    if not lines:
        return None
    names = ("both_known_rep", "both_known_buyer") if compared else ("by_rep", "by_buyer")
    most = longest([max(line[1:]) for line in lines])
    scale = (WIDTH - LEFT - 6 - wide(f"{most:,}")) / most
    marks: list[Mark] = [
        Box(LEFT + 0.5, 3.5, 11, 11, "soft"), Words(LEFT + 18, 14, "reps say", voice="quiet"),
        Box(LEFT + 92, 3, 12, 12, "fill"), Words(LEFT + 110, 14, "buyers say", voice="quiet"),
    ]  # fmt: skip
    for place, (family, rep, buyer) in enumerate(lines[:_MOST]):
        y = 24 + _PITCH * place
        # One side alone stands in the middle of its line.
        first = y if buyer else y + _SECOND / 2
        second = y + _SECOND if rep else y + _SECOND / 2
        marks.append(Words(0, y + 17, family))
        marks += _bar(first, rep, scale, "soft", names[0], family)
        marks += _bar(second, buyer, scale, "fill", names[1], family)
    height = 24 + _PITCH * min(len(lines), _MOST)
    if left := lines[_MOST:]:
        said = f"and {len(left)} more: {', '.join(family for family, _, _ in left[:2])}{'' if len(left) < 3 else ', …'}"
        marks.append(Words(0, height + 14, said, voice="quiet"))
        height += 20
    caption = "Losses of which both sides are known" if compared else "Losses by reason"
    table = Table(
        caption,
        ("Reason", "Reps say", "Buyers say"),
        tuple((family, f"{rep:,}", f"{buyer:,}") for family, rep, buyer in lines),
    )
    return Picture(max(height, LEAST), tuple(marks), table)


def _bar(y: float, count: int, scale: float, kind: str, what: str, family: str) -> list[Mark]:
    if not count:
        return []
    here = cell(what=what, family=family)
    width = max(scale * count, 1.5)
    box = Box(LEFT, y, width, 11, "soft", here) if kind == "soft" else Box(LEFT, y, width, 11, "fill", here)
    return [box, Words(LEFT + width + 6, y + 10, f"{count:,}", cell=here)]
