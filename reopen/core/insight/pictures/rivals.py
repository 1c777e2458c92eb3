"""Losses by competitor, and how often theirs was the lower price."""

from typing import Final

from reopen.core.insight.cell import cell
from reopen.core.insight.objections import Objections
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Words, longest, name, wide
from reopen.core.insight.stages import percent

_LEFT: Final = 108.0
_PITCH: Final = 27.0
_MOST: Final = 5
_TOLD: Final = 20  # in the table


def draw_rivals(found: Objections) -> Picture | None:
    """The five to whom most is lost; None where no competitor is known."""
    if not found.competitors:
        return None
    most = longest([one.lost for one in found.competitors])
    room = WIDTH - _LEFT - 128 - wide(f"{most:,}") - 8
    marks: list[Mark] = [
        Words(_LEFT, 14, "lost to them", voice="quiet"),
        Words(WIDTH, 14, "theirs was lower", "end", "quiet"),
    ]
    for place, one in enumerate(found.competitors[:_MOST]):
        y = 24 + _PITCH * place
        here = cell(what="lost", competitor=one.name)
        width = max(room * one.lost / most, 1.5)
        marks += [
            name(0, y + 13, one.name, _LEFT - 8),
            Box(_LEFT, y + 1, width, 15, "fill", here),
            Words(_LEFT + width + 6, y + 13, f"{one.lost:,}", cell=here),
        ]
        prices = cell(what="cheaper", competitor=one.name) if one.cheaper else {}
        said = f"{one.cheaper:,} of {one.prices:,}" if one.prices else "no price known"
        marks.append(Words(WIDTH, y + 13, said, "end", "" if one.prices else "quiet", cell=prices))
    height = 24 + _PITCH * min(len(found.competitors), _MOST)
    if rest := found.competitors[_MOST:]:
        lost = sum(one.lost for one in rest)
        words = f"and {len(rest):,} more, {lost:,} {'loss' if lost == 1 else 'losses'}"
        marks.append(Words(0, height + 14, words, voice="quiet"))
        height += 20
    rows = tuple(
        (
            one.name,
            f"{one.lost:,}",
            one.families[0][0] if one.families else "",
            f"{one.prices:,}",
            f"{one.cheaper:,}",
            "" if one.median_ratio is None else f"{percent(one.median_ratio)} of ours",
        )
        for one in found.competitors[:_TOLD]
    )
    head = (
        "Competitor",
        "Lost to it",
        "Named most",
        "Both prices known",
        "Theirs lower",
        "Their median price",
    )
    return Picture(max(height, 110), tuple(marks), Table("Losses by competitor", head, rows))
