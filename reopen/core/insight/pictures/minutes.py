"""Minutes set aside and used, a line a seller, and how many calls fall out of them."""

from typing import Final

from reopen.core.insight.cell import cell
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Words, longest, name, wide
from reopen.core.insight.recon_time import ReconTime, SellersWeek
from reopen.core.plain_english import money

_LEFT: Final = 108.0
_PITCH: Final = 27.0
_MOST: Final = 5
_TOLD: Final = 20  # in the table


def draw_minutes(found: ReconTime) -> Picture | None:
    """The five of whom most falls out, then those with most minutes; None where nobody has a minute or a call."""
    ones = sorted(
        (one for one in found.sellers if one.set_aside or one.used or one.fell_out),
        key=lambda one: (-len(one.fell_out), -one.set_aside, -one.used, one.seller),
    )
    if not ones:
        return None
    most = longest([max(one.set_aside, one.used) for one in ones[:_MOST]])
    marks: list[Mark] = [
        Words(_LEFT, 14, "used of set aside", voice="quiet"),
        Words(WIDTH, 14, "calls that fall out", "end", "quiet"),
    ]
    words = max(wide(_used(one)) + wide(f"{len(one.fell_out):,}") for one in ones[:_MOST])
    scale = (WIDTH - _LEFT - words - 20) / most
    for place, one in enumerate(ones[:_MOST]):
        marks += _line(one, 24 + _PITCH * place, scale)
    height = 24 + _PITCH * min(len(ones), _MOST)
    if rest := len(ones[_MOST:]):
        marks.append(Words(0, height + 14, f"and {rest:,} more", voice="quiet"))
        height += 20
    head = ("Seller", "Minutes set aside", "Minutes used", "Calls made", "Calls that fall out", "Their worth")
    rows = tuple(
        (
            one.seller, f"{one.set_aside:,}", f"{one.used:,}", f"{one.calls:,}", f"{len(one.fell_out):,}",
            " + ".join(money(value, currency) for currency, value in (one.sums or {}).items()),
        )
        for one in ones[:_TOLD]
    )  # fmt: skip
    return Picture(max(height, 110), tuple(marks), Table("Minutes for lost deals", head, rows))


def _line(one: SellersWeek, y: float, scale: float) -> list[Mark]:
    fell = cell(what="fell_out", seller=one.seller) if one.fell_out else {}
    marks: list[Mark] = [name(0, y + 13, one.seller, _LEFT - 8)]
    if one.set_aside:
        marks.append(Box(_LEFT + 0.5, y + 1.5, max(scale * one.set_aside, 1), 14, "soft"))
    if one.used:
        marks.append(Box(_LEFT, y + 1, max(scale * one.used, 1), 15, "fill"))
    end = _LEFT + scale * max(one.set_aside, one.used)
    return [
        *marks,
        Words(end + 6, y + 13, _used(one)),
        Words(WIDTH, y + 13, f"{len(one.fell_out):,}", "end", "bold" if one.fell_out else "quiet", cell=fell),
    ]


def _used(one: SellersWeek) -> str:
    return f"{one.used:,} of {one.set_aside:,}"
