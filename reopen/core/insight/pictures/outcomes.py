"""What came of the last call to the leads that did not convert: a bar an outcome, and how many converted beside it."""

from typing import Final

from reopen.core.experiment import FEWEST
from reopen.core.insight.call_outcomes import UNSPOKEN
from reopen.core.insight.leads import GroupLeads, Leads
from reopen.core.insight.pictures.marks import (
    NO_CELL,
    WIDTH,
    Box,
    Cell,
    Mark,
    Picture,
    Table,
    Voice,
    Words,
    cell,
    longest,
    wide,
)
from reopen.core.insight.stages import in_words, percent

_LEFT: Final = 128.0
_PITCH: Final = 23.0
_TOP: Final = 24.0
_SHARE: Final = 76.0  # room for what stands at the right


def draw_outcomes(found: Leads) -> Picture | None:
    """Filled are those with whom nobody has spoken. None where nothing came of any call, or nobody is decided."""
    lines = [one for one in found.of("outcome") if one.decided]
    if not lines or found.unspoken is None:
        return None
    most = longest([one.not_converted for one in lines])
    room = WIDTH - _LEFT - _SHARE - wide(f"{most:,}") - 6
    marks: list[Mark] = [
        Words(_LEFT, 14, "did not convert", voice="quiet"),
        Words(WIDTH, 14, "converted", "end", "quiet"),
    ]
    for place, one in enumerate(lines):
        marks += _line(one, _TOP + _PITCH * place, room / most)
    head = ("Last call", "Did not convert", "Converted", "Of", "Converted, 95 % interval")
    rows = tuple(
        (
            one.group,
            f"{one.not_converted:,}",
            f"{one.converted:,}",
            f"{one.decided:,}",
            in_words(one.share),
        )
        for one in lines
    )
    height = _TOP + _PITCH * len(lines)
    return Picture(max(height, 110), tuple(marks), Table("Leads by what came of the last call", head, rows))


def _line(one: GroupLeads, y: float, scale: float) -> list[Mark]:
    width = max(scale * one.not_converted, 1.5)
    told = {"of": one.by, "group": one.group}
    lost = _any(one.not_converted, what="not_converted", **told)
    kind = one.group in UNSPOKEN
    bar = (
        Box(_LEFT, y + 1, width, 13, "fill", lost)
        if kind
        else Box(_LEFT + 0.5, y + 1.5, width, 12, "soft", lost)
    )
    said = percent(one.share.value) if one.decided >= FEWEST else f"{one.converted:,} of {one.decided:,}"
    voice: Voice = "bold" if kind else ""
    return [
        Words(0, y + 12, one.group, voice=voice),
        *([bar] if one.not_converted else []),
        Words(
            _LEFT + (width + 6 if one.not_converted else 0),
            y + 12,
            f"{one.not_converted:,}",
            voice=voice,
            cell=lost,
        ),
        Words(WIDTH, y + 12, said, "end", cell=_any(one.converted, what="converted", **told)),
    ]


def _any(count: int, **told: str) -> Cell:
    return cell(**told) if count else NO_CELL
