"""What became of the leads, counted; and the leads behind each number."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

import polars as pl

from reopen.core.experiment import Share, share
from reopen.core.insight.basis import basis, number, sentences
from reopen.core.insight.call_outcomes import UNSORTED, UNSPOKEN
from reopen.core.insight.leads import (
    KINDS,
    NONE,
    GroupLeads,
    Leads,
    OddLeads,
    find_leads,
    left_out,
    not_converted_words,
)
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError, between

# A kind that is known of fewer of those that converted, or of the others, is left out. What came of the calls is
# told however little is known of it: it is what this is about.
_MOST: Final = 0.8
_LEFT_OUT: Final = ("source", "owner", "month")
# What each number counts, after “12 leads”; {} is filled with how those that did not convert are called.
WHATS: Final = {
    "leads": "",
    "decided": "decided",
    "converted": "that converted",
    "not_converted": "{}",
    "still_open": "still open",
    "unspoken": "{}, never called or not reached by their last call",
    "unread": "{}, with no call outcome that could be read",
    "unmarked": "that have not converted, of CRMs that mark none as given up",
    "no_day": "without a day on which they came in",
    "future": "that came in in the future, as the records say",
}
_OF: Final = {
    "outcome": "last call: {}", "words": "last call: “{}”", "source": "source: {}", "owner": "seller: {}",
    "month": "came in {}",
}  # fmt: skip
PARTS: Final = ("what", "of", "group")


def leads(rows: pl.DataFrame, asked: Asked, *, today: date) -> Leads:
    """The finding over the leads that came in in the time asked for; one without a day counts where none is asked for.

    AskedError where there is no such seller or grouping.
    """
    if asked.by and asked.by not in KINDS:
        raise AskedError(f"“{asked.by}” is no grouping: take one of {', '.join(KINDS)}.")
    every = narrowed(rows, replace(asked, since=None, until=None))
    rows = narrowed(rows, asked)
    whole = GroupLeads(
        "",
        "",
        rows.height,
        _sum(rows, "decided"),
        _sum(rows, "converted"),
        unmarked=_sum(rows, "unmarked"),
    )
    known = {by: _known_of(rows, by) for by in _LEFT_OUT}
    unknown = [by for by in _LEFT_OUT if any(one.n and one.value < _MOST for one in known[by])]
    kinds = [by for by in KINDS if by not in unknown]
    groups = [one for by in kinds for one in _groups(rows, by)]
    found = find_leads(
        whole,
        groups,
        notes=[left_out(by, *known[by]) for by in unknown],
        odd=_odd(rows, every, today),
    )
    if rows.is_empty() and not every.is_empty():
        odd = _odd(rows, every, today)
        found = replace(
            found,
            sentence="No lead is known to have come in in that time.",
            basis=sentences(
                *(
                    basis(f"{{}} {one.words.partition(' ')[2]}.", number(one.leads, what=one.what))
                    for one in odd
                )
            ),
            odd=tuple(odd),
        )
    if asked.pipeline:
        found = replace(
            found, basis=sentences(found.basis, "Leads stand in no pipeline: those of all are counted.")
        )
    return found.only(asked.by) if asked.by else found


def behind_leads(
    rows: pl.DataFrame, asked: Asked, cell: Mapping[str, str], *, today: date
) -> tuple[pl.Series, str]:
    """The leads of one number, and what it counts. AskedError where there is no such number or narrowing."""
    what, of, group = cell.get("what", ""), cell.get("of"), cell.get("group")
    if what not in WHATS:
        raise AskedError(f"“{what}” is no number here: take one of {', '.join(WHATS)}.")
    if of is not None and of not in KINDS:
        raise AskedError(f"Leads are not told by “{of}”: take one of {', '.join(KINDS)}.")
    if (of is None) != (group is None):
        raise AskedError(f"A group needs its kind: add of= with one of {', '.join(KINDS)}, and group=.")
    rows = narrowed(rows, asked if what != "no_day" else replace(asked, since=None, until=None))
    words = WHATS[what].format(not_converted_words(_sum(rows, "unmarked")))
    if of is not None and group is not None:
        rows = rows.filter(_group(of) == group)
        words += f"{', ' if words else ''}{_OF[of].format(group)}"
    return rows.filter(_counts(what, today))["lead"], words


def narrowed(rows: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """The leads of the time and the seller asked for. AskedError."""
    if asked.since and asked.until and asked.until < asked.since:
        raise AskedError(f"The time ends on {asked.until}, before it begins on {asked.since}.")
    if asked.owner:
        names = {name for name in rows["owner"].unique().cast(pl.String) if name}
        mine = [name for name in names if name.lower() == asked.owner.strip().lower()]
        if not mine:
            there = ", ".join(f"“{name}”" for name in sorted(names)[:20]) or "none"
            raise AskedError(f"There is no seller “{asked.owner}” among these leads. There is: {there}.")
        rows = rows.filter(pl.col("owner").cast(pl.String).is_in(mine))
    return between(rows, "on", asked)


def _counts(what: str, today: date) -> pl.Expr:
    not_converted = pl.col("decided") & ~pl.col("converted")
    return {
        "leads": pl.lit(value=True),
        "decided": pl.col("decided"),
        "converted": pl.col("converted"),
        "not_converted": not_converted,
        "still_open": ~pl.col("decided"),
        "unspoken": not_converted & pl.col("outcome").cast(pl.String).is_in(UNSPOKEN),
        "unread": not_converted & pl.col("outcome").cast(pl.String).is_in([NONE, UNSORTED]),
        "unmarked": pl.col("unmarked"),
        "no_day": pl.col("on").is_null(),
        "future": (pl.col("on") > today).fill_null(value=False),
    }[what]


def _group(by: str) -> pl.Expr:
    text = pl.col(by).cast(pl.String)
    return pl.when(text == "").then(pl.lit(NONE)).otherwise(text)


def _groups(rows: pl.DataFrame, by: str) -> list[GroupLeads]:
    """Largest first: the core puts them in order. Words have the family that they led to."""
    counted = rows.group_by(by).agg(
        pl.len().alias("leads"),
        pl.col("decided").sum(),
        pl.col("converted").sum(),
        pl.col("unmarked").sum(),
        family=pl.col("outcome").first(),
    )
    counted = counted.with_columns(group=_group(by), family=pl.col("family").cast(pl.String))
    return [
        GroupLeads(
            by, row["group"], row["leads"], row["decided"], row["converted"],
            row["family"] if by == "words" and row["group"] != NONE else "", row["unmarked"],
        )
        for row in counted.sort("group").to_dicts()
        if by != "words" or row["group"] != NONE
    ]  # fmt: skip


def _known_of(rows: pl.DataFrame, by: str) -> tuple[Share, Share]:
    """Of those that converted, and of the others that are decided, those in a group."""
    sides = rows.filter("decided").select("converted", known=pl.col(by).cast(pl.String) != "")
    converted, others = (sides.filter(one)["known"] for one in (pl.col("converted"), ~pl.col("converted")))
    return share(int(converted.sum()), len(converted)), share(int(others.sum()), len(others))


def _odd(rows: pl.DataFrame, every: pl.DataFrame, today: date) -> list[OddLeads]:
    """`every`: also those that came in at another time, or on no known day."""
    no_day, ahead = (
        every.filter(_counts("no_day", today)).height,
        rows.filter(_counts("future", today)).height,
    )
    told = (
        ("no_day", no_day, "without a day on which {} came in, not counted where a time is asked for"),
        ("future", ahead, "came in in the future, as the records say"),
    )
    return [
        OddLeads(what, n, f"{n:,} lead{'' if n == 1 else 's'} {words.format('it' if n == 1 else 'they')}")
        for what, n, words in told
        if n
    ]


def _sum(rows: pl.DataFrame, name: str) -> int:
    return int(rows[name].sum())


ROWS: Final = (
    "by", "group", "family", "leads", "decided", "converted", "not_converted", "still_open", "share", "low", "high",
    "outside_chance",
)  # fmt: skip


def leads_rows(found: Leads) -> Sequence[dict[str, Any]]:
    """A row an outcome, the words that it was read from (with their `family`), a source, seller and month: ROWS."""
    return [
        {
            "by": one.by,
            "group": one.group,
            "family": one.family,
            "leads": one.leads,
            "decided": one.decided,
            "converted": one.converted,
            "not_converted": one.not_converted,
            "still_open": one.still_open,
            "share": round(one.share.value, 4) if one.decided else None,
            "low": round(one.share.low, 4),
            "high": round(one.share.high, 4),
            "outside_chance": one in found.stands,
        }
        for one in found.groups
    ]
