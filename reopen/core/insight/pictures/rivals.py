"""Losses by competitor, and how often theirs was the lower price."""

from reopen.core.insight.cell import cell
from reopen.core.insight.objections import CompetitorRow, Objections
from reopen.core.insight.pictures.lines import LEFT, MOST, TOLD, headed, line_at
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Words, longest, name, wide
from reopen.core.insight.stages import percent


def draw_rivals(found: Objections) -> Picture | None:
    """The five to whom most is lost; None where no competitor is known."""
    if not found.competitors:
        return None
    most = longest([one.lost for one in found.competitors])
    scale = (WIDTH - LEFT - 128 - wide(f"{most:,}") - 8) / most
    lines = [_line(one, line_at(place), scale) for place, one in enumerate(found.competitors[:MOST])]
    rest = ""
    if others := found.competitors[MOST:]:
        lost = sum(one.lost for one in others)
        rest = f"and {len(others):,} more, {lost:,} {'loss' if lost == 1 else 'losses'}"
    rows = tuple(
        (
            one.name,
            f"{one.lost:,}",
            one.families[0][0] if one.families else "",
            f"{one.prices:,}",
            f"{one.cheaper:,}",
            "" if one.median_ratio is None else f"{percent(one.median_ratio)} of ours",
        )
        for one in found.competitors[:TOLD]
    )
    head = (
        "Competitor",
        "Lost to it",
        "Named most",
        "Both prices known",
        "Theirs lower",
        "Their median price",
    )
    return headed("lost to them", "theirs was lower", lines, rest, Table("Losses by competitor", head, rows))


def _line(one: CompetitorRow, y: float, scale: float) -> list[Mark]:
    here = cell(what="lost", competitor=one.name)
    width = max(scale * one.lost, 1.5)
    prices = cell(what="cheaper", competitor=one.name) if one.cheaper else {}
    said = f"{one.cheaper:,} of {one.prices:,}" if one.prices else "no price known"
    return [
        name(0, y + 13, one.name, LEFT - 8),
        Box(LEFT, y + 1, width, 15, "fill", here),
        Words(LEFT + width + 6, y + 13, f"{one.lost:,}", cell=here),
        Words(WIDTH, y + 13, said, "end", "" if one.prices else "quiet", cell=prices),
    ]
