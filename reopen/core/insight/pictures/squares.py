"""Win-backs by the last thing on record before: a square a deal, or bars where they are too many, and their worth."""

from typing import Final

from reopen.core.insight.cell import cell
from reopen.core.insight.pictures.lines import LEAST, LEFT
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Words, longest, name, wide
from reopen.core.insight.winbacks import Row, WinBacks
from reopen.core.plain_english import money

_SQUARE: Final = 18.0
_STEP: Final = 22.0
_PITCH: Final = 34.0


def draw_squares(found: WinBacks) -> Picture | None:
    """A line a cause; None where nothing has come back."""
    if not found.by_cause:
        return None
    worth = [_worth(row) for row in found.by_cause]
    room = WIDTH - LEFT - min(max(wide(said) for said in worth), 150) - 8
    most = longest([len(row.deals) for row in found.by_cause])
    marks: list[Mark] = []
    for place, (row, said) in enumerate(zip(found.by_cause, worth, strict=True)):
        y = 8 + _PITCH * place
        marks.append(name(0, y + 14, row.group, LEFT - 6))
        marks += _counted(row, y, room, most)
        if said:
            cut = name(0, 0, said, 150)
            marks.append(Words(WIDTH, y + 14, cut.text, "end", whole=cut.whole))
    table = Table(
        "Win-backs by the last thing on record before",
        ("Last before", "Won", "Revenue"),
        tuple(
            (row.group, f"{len(row.deals):,}", said) for row, said in zip(found.by_cause, worth, strict=True)
        ),
    )
    return Picture(max(8 + _PITCH * len(found.by_cause), LEAST), tuple(marks), table)


def _counted(row: Row, y: float, room: float, most: int) -> list[Mark]:
    here = cell(what="won", of="cause", group=row.group)
    if most * _STEP <= room:
        return [Box(LEFT + _STEP * at, y, _SQUARE, _SQUARE, "fill", here) for at in range(len(row.deals))]
    said = f"{len(row.deals):,}"
    width = max((room - wide(f"{most:,}") - 12) * len(row.deals) / most, 1.5)
    return [
        Box(LEFT, y, width, _SQUARE, "fill", here),
        Words(LEFT + width + 6, y + 14, said, cell=here),
    ]


def _worth(row: Row) -> str:
    return " + ".join(money(value, currency) for currency, value in row.sums.items())
