"""Rival contracts by the quarter in which they end; those that can be given notice now stand on the ground line."""

from collections.abc import Sequence
from typing import Final

from reopen.core.insight.cell import cell
from reopen.core.insight.leases import Leases, Quarter
from reopen.core.insight.pictures.marks import (
    WIDTH,
    Box,
    Mark,
    Picture,
    Rule,
    Table,
    Voice,
    Words,
    brief,
    longest,
)
from reopen.core.plain_english import money

_MOST: Final = 8
_TOLD: Final = 24  # in the table
_FLOOR: Final = 136.0
_TALLEST: Final = 112.0
_STEP: Final = WIDTH / _MOST
_BAR: Final = 36.0


def draw_quarters(found: Leases) -> Picture | None:
    """Eight quarters from the first that has an end on, empty ones too; what ends later is said, with its number."""
    if not found.quarters:
        return None
    first = found.quarters[0]
    start = first.year * 4 + first.quarter - 1
    of = {one.year * 4 + one.quarter - 1 - start: one for one in found.quarters}
    later = sum(len(one.leases) for place, one in of.items() if place >= _MOST)
    most = longest([len(one.leases) for place, one in of.items() if place < _MOST])
    marks: list[Mark] = [Rule(0, _FLOOR, WIDTH, _FLOOR, "edge")]
    open_now: list[float] = []
    for place in range(_MOST):
        x = _STEP * place + _STEP / 2
        year, quarter = divmod(start + place, 4)
        told = f"Q{quarter + 1} ’{year % 100:02}" if place == 0 or quarter == 0 else f"Q{quarter + 1}"
        marks.append(Words(x, 154, told, "mid", "quiet"))
        if place in of:
            one = of[place]
            marks += _bar(x, one, most)
            open_now += [x] if one.winnable else []
    if open_now:
        x = min(max((open_now[0] + open_now[-1]) / 2, 50), WIDTH - 50)
        marks.append(Words(x, 171, "notice open now", "mid", cell=cell(what="winnable")))
    if later:
        # Beside the other words, and below them where they stand to the right.
        y = 188 if open_now and x > 180 else 171
        marks.append(Words(WIDTH, y, f"{later:,} end later", "end", "quiet"))
    return Picture(
        max(176, *(mark.y + 5 for mark in marks if isinstance(mark, Words))),
        tuple(marks),
        _table(found.quarters),
    )


def _bar(x: float, one: Quarter, most: int) -> list[Mark]:
    leases, winnable = len(one.leases), one.winnable
    height = max(_TALLEST * leases / most, 1.5)
    green = height * winnable / leases
    left, top = x - _BAR / 2, _FLOOR - height
    here = cell(what="contracts", quarter=one.title)
    marks: list[Mark] = []
    if winnable < leases:
        marks.append(Box(left, top, _BAR, height - green, "soft", here))
    if winnable:
        now = cell(what="winnable", quarter=one.title)
        marks.append(Box(left, _FLOOR - green, _BAR, green, "act", now))
        if winnable < leases and green >= 17:
            said = brief(winnable, _BAR - 2)
            marks.append(Words(x, _FLOOR - green / 2 + 4.5, said, "mid", "onact", cell=now))
    voice: Voice = "bold" if winnable else ""
    return [*marks, Words(x, top - 6, brief(leases, _STEP - 2), "mid", voice, cell=here)]


def _table(quarters: Sequence[Quarter]) -> Table:
    rows = tuple(
        (
            one.title,
            f"{len(one.leases):,}",
            f"{one.winnable:,}",
            f"{one.rep_gone:,}",
            " + ".join(money(value, currency) for currency, value in one.sums.items()),
        )
        for one in quarters[:_TOLD]
    )
    head = ("Quarter", "Contracts", "Notice open now", "Their rep has left", "Worth")
    return Table("Rival contracts by the quarter in which they end", head, rows)
