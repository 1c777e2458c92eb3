"""Each answer of recon as plain rows: what the JSON, the CSV and the tables on the pages hold.

A row is a mapping of plain values in a fixed order of keys; every row of one answer has the same keys.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from reopen.core.insight.density import BANDS
from reopen.core.insight.doors import Doors
from reopen.core.insight.hearsay import Hearsay
from reopen.core.insight.lapses import StageContact
from reopen.core.insight.leases import Leases
from reopen.core.insight.objections import Objections
from reopen.core.insight.recon_time import ReconTime
from reopen.core.insight.stages import StageCount
from reopen.core.insight.winbacks import WinBacks
from reopen.core.insight.won import Won
from reopen.services.insights.density import Density
from reopen.services.insights.lapses import Lapses
from reopen.services.insights.leases import columns_of
from reopen.services.insights.odd import Dirt
from reopen.services.insights.stages import Stages

Rows = Sequence[dict[str, Any]]


def stages_rows(found: Stages) -> Rows:
    """A row a stage, in the pipeline's order; with `--by` a row a stage and group."""
    if found.groups:
        return [_stage(one.count) | {"group": one.group} for one in found.groups]
    stands_out = {one.pipeline: one.bottleneck.stage for one in found.findings if one.bottleneck}
    return [_stage(one) | {"bottleneck": stands_out.get(one.pipeline) == one.stage} for one in found.counts]


def _stage(one: StageCount) -> dict[str, Any]:
    share = one.share
    return {
        "pipeline": one.pipeline,
        "stage": one.stage,
        "entered": one.entered,
        "moved_on": one.moved_on,
        "lost_here": one.lost_here,
        "open_here": one.open_here,
        "median_days": one.median_days,
        "decided": one.decided,
        "share": round(share.value, 4) if share.n else None,
        "low": round(share.low, 4),
        "high": round(share.high, 4),
    }


def lapses_rows(found: Lapses) -> Rows:
    """A row a stage, or a stage and group. What tells of contact is None where none is on record: it cannot be told."""
    told = found.is_on_record
    if found.groups:
        return [_contact(one.count, told=told) | {"group": one.group} for one in found.groups]
    return [_contact(one, told=told) for one in found.counts]


def _contact(one: StageContact, *, told: bool) -> dict[str, Any]:
    ratio = one.ratio
    return {
        "pipeline": one.pipeline,
        "stage": one.stage,
        "decided": one.decided,
        "no_contact": one.no_contact if told else None,
        "lost": one.lost,
        "lost_long": one.lost_long,
        "lost_silent": one.lost_silent if told else None,
        "kept_up": one.kept_up[1] if told else None,
        "kept_up_moved_on": one.kept_up[0] if told else None,
        "silent": one.silent[1] if told else None,
        "silent_moved_on": one.silent[0] if told else None,
        "still_open": one.still_open,
        "ratio": ratio and round(ratio.value, 3),
        "low": ratio and round(ratio.low, 3),
        "high": ratio and round(ratio.high, 3),
    }


def density_rows(found: Density) -> Rows:
    """A row a stage and band, of the stages with any contact on record."""
    return [
        {
            "pipeline": stage.pipeline,
            "stage": stage.stage,
            "band": BANDS[one.band],
            "decided": one.decided,
            "moved_on": one.moved_on,
            "share": round(one.share.value, 4),
            "low": round(one.share.low, 4),
            "high": round(one.share.high, 4),
            "median_amount": one.median_amount,
            "median_age": one.median_age,
            "best": bool(stage.finding.best and stage.finding.best[0] <= one.band <= stage.finding.best[1]),
        }
        for stage in found.stages
        if stage.on_record
        for one in stage.bands
    ]


def leases_rows(found: Leases) -> Iterator[dict[str, Any]]:
    """A row a running contract, by its end: one after the other, since a large company has many."""
    winnable = set(columns_of(found.winnable)["deal"])
    for quarter in found.quarters:
        for one in quarter.leases:
            yield {
                "deal": one.deal_id,
                "account": one.account,
                "owner": one.owner,
                "competitor": one.competitor,
                "installed": one.installed,
                "amount": one.amount,
                "currency": one.currency,
                "ends_on": one.ends_on,
                "notice_by": one.notice_by,
                "quarter": quarter.title,
                "winnable": one.deal_id in winnable,
                "rep_gone": one.rep_gone,
                "assumed": ["contract_start"] if one.assumed else [],
            }


def hearsay_rows(found: Hearsay) -> Rows:
    """A row for everybody (group ""), then a row a group."""
    return [
        {
            "group": one.group,
            "answered": one.answered,
            "denied": one.denied,
            "denied_on_record": len(one.denied_on_record),
            "denied_not": len(one.denied_not),
            "confirmed_on_record": len(one.confirmed_on_record),
            "confirmed_not": len(one.confirmed_not),
        }
        for one in (found.whole, *found.groups)
    ]


def objections_rows(found: Objections) -> Rows:
    """A row a family of reasons, in the order of the families."""
    return [
        {
            "family": one.family,
            "by_rep": one.by_rep,
            "by_buyer": one.by_buyer,
            "both_known_rep": one.both_known_rep,
            "both_known_buyer": one.both_known_buyer,
            "both_name_it": one.both_name_it,
        }
        for one in found.families
    ]


def competitors_rows(found: Objections) -> Rows:
    """A row a competitor, most losses first."""
    return [
        {
            "competitor": one.name,
            "lost": one.lost,
            "named_most": one.families[0][0] if one.families else "",
            "prices": one.prices,
            "cheaper": one.cheaper,
            "median_ratio": None if one.median_ratio is None else round(one.median_ratio, 4),
        }
        for one in found.competitors
    ]


def prices_rows(found: Objections) -> Rows:
    """A row a competitor, reason, stage and size of deal, most losses first, with the prices that they were lost at."""
    return [
        {
            "competitor": one.competitor,
            "family": one.family,
            "stage": one.stage,
            "size": one.size,
            "lost": one.lost,
            "prices": one.prices,
            "cheaper": one.cheaper,
            "our_price": one.our_price,
            "their_price": one.their_price,
            "currency": one.currency,
        }
        for one in found.cells
    ]


def winbacks_rows(found: WinBacks) -> Rows:
    """A row a group, of each of the four ways to group: by cause, by age, by reason, by competitor.

    `came_back` of `of` is the share: of all win-backs by cause; by age of the deals lost as long before the end; by
    reason and competitor of the deals lost half a year before it, or longer. None where the time has a beginning: what
    was won in it is not of the deals lost in it.
    """
    return [
        {
            "by": by,
            "group": one.group,
            "won": len(one.deals),
            "came_back": one.share and one.share.k,
            "of": one.share and one.share.n,
            "share": one.share and round(one.share.value, 4),
            "low": one.share and round(one.share.low, 4),
            "high": one.share and round(one.share.high, 4),
            "revenue": one.sums,
        }
        for by, ones in (
            ("cause", found.by_cause),
            ("age", found.by_age),
            ("reason", found.by_reason),
            ("competitor", found.by_competitor),
        )
        for one in ones
    ]


def doors_rows(found: Doors) -> Rows:
    """A row for everybody (group ""), then a row a group, those with most asked first."""
    return [
        {
            "group": one.group,
            "asked": len(one.asked),
            "still_open": len(one.still_open),
            "share": round(one.open.value, 4) if one.asked else None,
            "low": round(one.open.low, 4),
            "high": round(one.open.high, 4),
            "post_mortems_due": len(one.post_mortems.due),
            "post_mortems_held": len(one.post_mortems.kept),
            "check_ins_due": len(one.check_ins.due),
            "check_ins_called": len(one.check_ins.kept),
            "promises_due": len(one.promises.due),
            "promises_kept": len(one.promises.kept),
            "hours": round(one.hours, 2),
        }
        for one in (found.whole, *found.lines)
    ]


def recon_rows(found: ReconTime) -> Rows:
    """A row a seller, by name."""
    return [
        {
            "seller": one.seller,
            "minutes_a_day": one.minutes_a_day,
            "minutes_a_week": one.minutes_a_week,
            "set_aside": one.set_aside,
            "used": one.used,
            "calls": one.calls,
            "fell_out": len(one.fell_out),
            "fell_out_minutes": one.fell_out_minutes,
            "worth": dict(one.sums or {}),
        }
        for one in found.sellers
    ]


def dirt_rows(found: Sequence[Dirt]) -> Rows:
    """A row a kind of dirt; at most 1,000 ids of each."""
    return [{"kind": one.kind, "deals": one.deals, "ids": one.ids, "words": one.words} for one in found]


def won_rows(found: Won) -> Rows:
    """A row a seller, source, product or size of deal, most decided first within its kind."""
    return [
        {
            "by": one.by,
            "group": one.group,
            "won": one.won,
            "decided": one.decided,
            "share": round(one.share.value, 4),
            "low": round(one.share.low, 4),
            "high": round(one.share.high, 4),
            "outside_chance": one in found.stands,
        }
        for one in found.groups
    ]
