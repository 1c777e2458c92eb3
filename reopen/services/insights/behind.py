"""The deals behind a number of recon: a topic and a cell in, ids out, one for each that the number counts.

What a cell is called stands in reopen.web.insights.links. The ids come from what was counted, never from a second way
to count: of the ways those that carry the mark, of a finding those that it names.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from reopen.core.insight.density import BANDS, bands_in
from reopen.core.insight.doors import Line
from reopen.core.insight.hearsay import Square
from reopen.core.insight.reasons import OTHER
from reopen.core.insight.winbacks import FOLLOWED, WITHIN
from reopen.core.insight.won import KINDS
from reopen.services.insights.behind_words import (
    BACK_BY,
    CONTACT,
    DOORS,
    HEARSAY,
    LAPSES,
    LEASES,
    OBJECTIONS,
    RECON,
    STAGES,
    WINBACKS,
    WON,
    WON_OF,
    at_stage,
    of_group,
)
from reopen.services.insights.frames import Asked
from reopen.services.insights.lapses import MARKS
from reopen.services.insights.leads import PARTS as LEAD_PARTS
from reopen.services.insights.leases import columns_of
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.reason_board import key_in
from reopen.services.insights.reasons_of import SIDES
from reopen.services.insights.recon import Recon
from reopen.services.insights.won import is_unknown

Cell = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Behind:
    """`ids`: as many as the number says; a deal that it counts twice stands there twice. `words`: what it counts."""

    ids: pl.Series
    words: str
    noun: str = "deal"

    @property
    def number(self) -> int:
        """The number."""
        return len(self.ids)

    @property
    def sentence(self) -> str:
        """12 deals lost at Demo."""
        return f"{self.number:,} {self.noun}{'' if self.number == 1 else 's'} {self.words}".rstrip() + "."


def many_deals(number: int) -> str:
    """12 deals."""
    return f"{number:,} deal{'' if number == 1 else 's'}"


def behind(recon: Recon, topic: str, asked: Asked, cell: Cell) -> Behind:
    """The deals of one cell. AskedError, with a sentence, where there is no such topic, cell or narrowing."""
    if topic not in _TOPICS:
        raise AskedError(f"There are no deals behind “{topic}”: take one of {', '.join(_TOPICS)}.")
    answer, parts = _TOPICS[topic]
    if unknown := sorted(set(cell) - set(parts)):
        raise AskedError(f"“{unknown[0]}” is no part of a number here: take {', '.join(parts)}.")
    return answer(recon, asked, cell)


def _stages(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, STAGES)
    ways = _ways(recon.stage_ways(asked), cell)
    came = pl.col("came_to")
    kept = {"entered": pl.lit(value=True), "decided": came != "open_here"}.get(what, came == what)
    return Behind(ways.filter(kept)["deal"], words.format(at=at_stage(cell)) + of_group(cell))


def _lapses(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, LAPSES)
    if what in MARKS:
        ways = _ways(recon.lapse_ways(asked), cell)
        return Behind(ways.filter(what)["deal"], words.format(at=at_stage(cell)) + of_group(cell))
    if what == "unanswered":
        return Behind(_series(recon.lapses(asked).unanswered), words)
    return Behind(recon.lapse_deals(asked, on_record=what == "on_record"), words)


def _contact(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, CONTACT)
    ways = recon.density_ways(asked)
    ways = _ways(ways.filter("still_open" if what == "still_open" else pl.col("band").is_not_null()), cell)
    weekly = ""
    if "band" in cell:
        inside, weekly = _in_band(cell["band"]), f", at {cell['band']} contacts a week"
        if what == "outside":
            inside, weekly = ~inside, f", not at {cell['band']} contacts a week"
        ways = ways.filter(inside)
    if what == "moved_on":
        ways = ways.filter(pl.col("came_to") == "moved_on")
    elif what == "on_record":
        ways = ways.filter("on_record")
    return Behind(ways["deal"], words.format(at=at_stage(cell)) + weekly)


def _in_band(told: str) -> pl.Expr:
    run = bands_in(told)
    if run is None:
        raise AskedError(f"“{told}” is no band: take one of {', '.join(BANDS)}.")
    return pl.col("band").is_between(*run)


def _leases(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, LEASES)
    if what not in ("contracts", "winnable", "rep_gone"):
        return Behind(recon.lease_deals(asked, what), words)
    found = recon.leases(asked)
    quarter = cell.get("quarter")
    parts = [columns_of(part.leases) for part in found.quarters if quarter in (None, part.title)]
    ones = pl.concat(parts) if parts else columns_of(())
    if what == "winnable":
        ones = ones.join(columns_of(found.winnable), on="deal", how="semi")
    elif what == "rep_gone":
        ones = ones.filter("rep_gone")
    ending = f" that end in {quarter}" if quarter else ""
    return Behind(ones["deal"], words.format(ending=ending))


def _hearsay(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, HEARSAY)
    found = recon.hearsay(asked)
    if what == "by_mail":
        return Behind(_series(found.by_mail), words)
    group = cell.get("group", "")
    square = next((one for one in (found.whole, *found.groups) if one.group == group), None)
    if square is None:
        raise AskedError(f"Nobody of “{group}” has answered.")
    return Behind(_series(_of_square(square, what)), words + of_group(cell))


def _of_square(square: Square, what: str) -> tuple[int, ...]:
    if what == "denied":
        return square.denied_on_record + square.denied_not
    if what == "answered":
        return square.denied_on_record + square.denied_not + square.confirmed_on_record + square.confirmed_not
    ids: tuple[int, ...] = getattr(square, what)
    return ids


def _objections(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, OBJECTIONS)
    family = cell.get("family")
    this = pl.lit(family, dtype=pl.String)
    rows = recon.loss_rows(asked)
    for column in ("competitor", "stage", "size"):
        if (wanted := cell.get(column)) is not None:
            rows = rows.filter(pl.col(column) == wanted)
    if what in ("lost", "prices", "cheaper") and family is not None:
        rows = rows.filter(pl.col("family") == this)
    by_rep, by_buyer = pl.col("by_rep") == this, pl.col("by_buyer") == this
    both = ~pl.any_horizontal(pl.col("by_rep", "by_buyer").is_in(["", OTHER]))
    rival = pl.col("competitor") != ""
    counted = {
        "by_rep": by_rep,
        "by_buyer": by_buyer,
        "both_known_rep": both & by_rep,
        "both_known_buyer": both & by_buyer,
        "both_name_it": both & by_rep & by_buyer,
        "named": pl.col("family") == this,
        "both_known": both,
        "rival_lost": rival,
        "rival_prices": rival & pl.col("ratio").is_not_null(),
        "rival_cheaper": rival & (pl.col("ratio") < 1),
        "lost": pl.col("deal").is_not_null(),
        "prices": pl.col("ratio").is_not_null(),
        "cheaper": pl.col("ratio") < 1,
        "said": _said(cell.get("key", ""), this),
    }
    told = words.format(family=f"“{family}”", to=_to(cell))
    return Behind(rows.filter(counted[what])["deal"], told)


def _said(key: str, family: pl.Expr) -> pl.Expr:
    """The losses that say just that, on either side, and stand in that family."""
    number = key_in(key)
    sides = [
        (pl.col(f"by_{side}") == family)
        & ((pl.col(f"{side}_key") == number) | (pl.col(f"{side}_both") == number))
        for side in SIDES
    ]
    return pl.any_horizontal(sides) & (pl.lit(number) != 0)


def _to(cell: Cell) -> str:
    """To a competitor, at a stage, for a reason, of a size: as far as the cell says."""
    told = f" to {cell['competitor'] or 'nobody on record'}" if "competitor" in cell else ""
    told += f" at {cell['stage'] or 'no stage on record'}" if "stage" in cell else ""
    if cell.get("what") in ("lost", "prices", "cheaper") and "family" in cell:
        told += f", for {cell['family'] or 'no reason on record'}"
    return told + (f", {cell['size'] or 'of no amount on record'}" if "size" in cell else "")


def _doors(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, DOORS)
    if what == "lost":
        return Behind(recon.lost_deals(asked), words)
    found, group = recon.doors(asked), cell.get("group", "")
    line = next((one for one in (found.whole, *found.lines) if one.group == group), None)
    if line is None:
        raise AskedError(f"Nothing of “{group}” is on record in that time.")
    return Behind(_series(_of_line(line)[what]), words + of_group(cell))


def _of_line(line: Line) -> dict[str, tuple[int, ...]]:
    return {
        "asked": line.asked,
        "still_open": line.still_open,
        "post_mortems_due": line.post_mortems.due,
        "post_mortems_held": line.post_mortems.kept,
        "check_ins_due": line.check_ins.due,
        "check_ins_called": line.check_ins.kept,
        "check_ins_tried": line.check_ins.tried,
        "post_mortems_tried": line.post_mortems.tried,
        "promises_tried": line.promises.tried,
        "promises_due": line.promises.due,
        "promises_kept": line.promises.kept,
    }


def _winbacks(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    found = recon.winbacks(asked)
    rows = {
        "cause": found.by_cause,
        "age": found.by_age,
        "reason": found.by_reason,
        "competitor": found.by_competitor,
    }
    what, words = _what(cell, WINBACKS)
    if what in ("lost", "young"):
        lost = recon.followed_deals(asked)
        old = recon.followed_deals(asked, FOLLOWED)
        return Behind(lost if what == "lost" else lost.filter(~lost.is_in(old.implode())), words)
    if what == "followed":
        ago = cell.get("group", "half a year")
        if ago not in WITHIN:
            raise AskedError(f"“{ago}” is no time: take one of {', '.join(WITHIN)}.")
        return Behind(recon.followed_deals(asked, WITHIN[ago]), words.format(ago=ago))
    if what in ("back", "after_call"):
        return Behind(_series(found.back if what == "back" else found.after_call), words)
    by, group = cell.get("of", "cause"), cell.get("group")
    if by not in rows:
        raise AskedError(f"Win-backs are not by “{by}”: take one of {', '.join(rows)}.")
    ones = [deal for row in rows[by] if group in (None, row.group) for deal in row.deals]
    return Behind(_series(ones), words + (f"; {BACK_BY[by].format(group)}" if group else ""))


def _won(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, WON)
    by, group = cell.get("of"), cell.get("group")
    if by is not None and by not in KINDS:
        raise AskedError(f"What is won is not by “{by}”: take one of {', '.join(KINDS)}.")
    if by is None and (group is not None or what == "unknown"):
        raise AskedError(f"Of which kind? Add of= and one of {', '.join(KINDS)}.")
    if what == "no_day":
        return Behind(recon.won_dayless(asked), words)
    if what == "still_open":
        return Behind(recon.won_open(asked), words)
    deals = recon.won_deals(asked)
    if by is not None and group is not None:
        deals = deals.filter(pl.col(by) == group)
        words += f"; {WON_OF[by]}: {group}"
    if what == "unknown" and by is not None:
        deals, words = deals.filter(is_unknown(by)), words.format(kind=WON_OF[by])
    elif what != "decided":
        deals = deals.filter(~pl.col("won") if what == "lost" else pl.col(what))
    return Behind(deals["deal"], words)


def _leads(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    ids, words = recon.behind_leads(asked, cell)
    return Behind(ids, words, "lead")


def _recon(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    what, words = _what(cell, RECON)
    seller, found = cell.get("seller"), recon.recon_time(asked)
    if what == "nobodys":
        return Behind(_series(found.nobodys), words)
    ones = [one for one in found.sellers if seller in (None, one.seller)]
    if not ones:
        raise AskedError(f"There is no seller “{seller}” here.")
    whose = f" of {seller}" if seller else ""
    return Behind(_series(deal for one in ones for deal in one.fell_out), words.format(whose=whose))


def _dirt(recon: Recon, asked: Asked, cell: Cell) -> Behind:
    found = {one.kind: one for one in recon.stages(asked).dirt}
    kind = cell.get("kind", "")
    if kind not in found:
        raise AskedError(f"No deal is odd in that way (“{kind}”) any more.")
    return Behind(found[kind].every, found[kind].words.partition(" ")[2].partition(" ")[2])


_WAY: Final = ("what", "line", "stage", "group")
_LOSS: Final = ("what", "family", "competitor", "stage", "size", "key")
# topic → who answers, and the parts that its cells may have
_TOPICS: Final[dict[str, tuple[Callable[[Recon, Asked, Cell], Behind], tuple[str, ...]]]] = {
    "stages": (_stages, _WAY),
    "lapses": (_lapses, _WAY),
    "contact": (_contact, ("what", "line", "stage", "band")),
    "leases": (_leases, ("what", "quarter")),
    "hearsay": (_hearsay, ("what", "group")),
    "objections": (_objections, _LOSS),
    "competitors": (_objections, _LOSS),
    "prices": (_objections, _LOSS),
    "doors": (_doors, ("what", "group")),
    "winbacks": (_winbacks, ("what", "of", "group")),
    "won": (_won, ("what", "of", "group")),
    "leads": (_leads, LEAD_PARTS),
    "recon": (_recon, ("what", "seller")),
    "dirt": (_dirt, ("what", "kind")),
}


def _ways(ways: pl.DataFrame, cell: Cell) -> pl.DataFrame:
    if "line" in cell:
        ways = ways.filter(pl.col("pipeline") == cell["line"])
    if "stage" in cell:
        ways = ways.filter(pl.col("stage") == cell["stage"])
    if "group" in cell:
        if "group" not in ways.columns:
            raise AskedError(
                "A group was asked for, and no grouping: add by=owner, source, product or quarter."
            )
        ways = ways.filter(pl.col("group") == cell["group"])
    return ways


def _what(cell: Cell, words: Mapping[str, str]) -> tuple[str, str]:
    what = cell.get("what", "")
    if what not in words:
        raise AskedError(f"“{what}” is no number here: take one of {', '.join(words)}.")
    return what, words[what]


def _series(ids: Iterable[int]) -> pl.Series:
    return pl.Series("deal", list(ids), dtype=pl.Int64)
