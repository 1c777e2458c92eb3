"""What came of the last call to the leads that did not convert: a bar an outcome, and how many converted beside it.

Where no call's outcome is on record, the shares that converted, by source or seller.
"""

from typing import Final

from reopen.core.experiment import FEWEST
from reopen.core.insight.call_outcomes import UNSORTED, UNSPOKEN
from reopen.core.insight.cell import NO_CELL, Cell, cell
from reopen.core.insight.leads import NONE, GroupLeads, Leads, not_converted_words
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Voice, Words, longest, wide
from reopen.core.insight.pictures.shares import ShareLine, draw_shares
from reopen.core.insight.stages import in_words, percent

_LEFT: Final = 166.0
_PITCH: Final = 23.0
_TOP: Final = 24.0
_MOST: Final = 6
_SHARE: Final = 76.0  # room for what stands at the right


def draw_leads(found: Leads) -> Picture | None:
    """The outcomes of the calls where they are told, else the shares of the largest sources or sellers.

    Filled are those with whom nobody has spoken. None where too few are decided.
    """
    if found.unspoken is None:
        told = [by for by in ("source", "owner", "month") if found.of(by)]
        # Months whose leads may not have had the time would be drawn as a fall.
        if found.whole.decided < FEWEST or not told or (told[0] == "month" and found.whole.unmarked):
            return None
        return draw_groups(found, told[0])
    # Most of those that did not convert first; what cannot be read stays last.
    lines = sorted(
        (one for one in found.of("outcome") if one.decided),
        key=lambda one: (one.group == NONE, one.group == UNSORTED, -one.not_converted),
    )
    most = longest([one.not_converted for one in lines])
    room = WIDTH - _LEFT - _SHARE - wide(f"{most:,}") - 6
    marks: list[Mark] = [
        Words(_LEFT, 14, not_converted_words(found.whole.unmarked).removeprefix("that "), voice="quiet"),
        Words(WIDTH, 14, "converted", "end", "quiet"),
    ]
    for place, one in enumerate(lines):
        marks += _line(one, _TOP + _PITCH * place, room / most)
    head = ("Last call", "Not converted", "Converted", "Of", "Converted, 95 % interval")
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


def draw_groups(found: Leads, by: str) -> Picture | None:
    """The shares that converted, of the largest sources, sellers or latest months. None where none is told."""
    groups = [one for one in found.of(by) if one.decided]
    lines = [
        ShareLine(
            one.group,
            one.share,
            one in found.stands,
            _any(one.converted, what="converted", of=by, group=one.group),
        )
        for one in (groups[-_MOST:] if by == "month" else groups[:_MOST])
    ]
    return draw_shares(lines, caption="Leads that converted", what="Converted", of="Of")


def _any(count: int, **told: str) -> Cell:
    return cell(**told) if count else NO_CELL
