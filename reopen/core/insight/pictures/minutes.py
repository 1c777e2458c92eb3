"""Minutes set aside and used, a line a seller, and how many calls fall out of them."""

from reopen.core.insight.cell import cell
from reopen.core.insight.pictures.lines import LEFT, MOST, TOLD, headed, line_at
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Words, longest, name, wide
from reopen.core.insight.recon_time import ReconTime, SellersWeek
from reopen.core.plain_english import money


def draw_minutes(found: ReconTime) -> Picture | None:
    """The five of whom most falls out, then those with most minutes; None where nobody has a minute or a call."""
    ones = sorted(
        (one for one in found.sellers if one.set_aside or one.used or one.fell_out),
        key=lambda one: (-len(one.fell_out), -one.set_aside, -one.used, one.seller),
    )
    if not ones:
        return None
    drawn = ones[:MOST]
    most = longest([max(one.set_aside, one.used) for one in drawn])
    words = max(wide(_used(one)) + wide(f"{len(one.fell_out):,}") for one in drawn)
    scale = (WIDTH - LEFT - words - 20) / most
    lines = [_line(one, line_at(place), scale) for place, one in enumerate(drawn)]
    rest = f"and {len(ones) - MOST:,} more" if len(ones) > MOST else ""
    head = ("Seller", "Minutes set aside", "Minutes used", "Calls made", "Calls that fall out", "Their worth")
    rows = tuple(
        (
            one.seller, f"{one.set_aside:,}", f"{one.used:,}", f"{one.calls:,}", f"{len(one.fell_out):,}",
            " + ".join(money(value, currency) for currency, value in (one.sums or {}).items()),
        )
        for one in ones[:TOLD]
    )  # fmt: skip
    table = Table("Minutes for lost deals", head, rows)
    return headed("used of set aside", "calls that fall out", lines, rest, table)


def _line(one: SellersWeek, y: float, scale: float) -> list[Mark]:
    fell = cell(what="fell_out", seller=one.seller) if one.fell_out else {}
    marks: list[Mark] = [name(0, y + 13, one.seller, LEFT - 8)]
    if one.set_aside:
        marks.append(Box(LEFT + 0.5, y + 1.5, max(scale * one.set_aside, 1), 14, "soft"))
    if one.used:
        marks.append(Box(LEFT, y + 1, max(scale * one.used, 1), 15, "fill"))
    end = LEFT + scale * max(one.set_aside, one.used)
    return [
        *marks,
        Words(end + 6, y + 13, _used(one)),
        Words(WIDTH, y + 13, f"{len(one.fell_out):,}", "end", "bold" if one.fell_out else "quiet", cell=fell),
    ]


def _used(one: SellersWeek) -> str:
    return f"{one.used:,} of {one.set_aside:,}"
