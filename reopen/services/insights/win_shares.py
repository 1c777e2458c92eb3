"""What became of the lost deals that the team spoke with, by kind: counted by the worker, once a night.

A conversation is a call that reached them, or in which the deal was reopened, while the deal stood lost. A deal counts
once, by its last conversation that is half a year back and lies before its win: those of one deal share its fate, and
three calls are not three trials. It came back if a win followed that conversation within half a year. Deals that rest
are left out: nobody may see by an order of calls what letters did.
"""

from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from reopen.core.insight.worth import (
    BAD_FIT,
    CONTRACT,
    DOOR,
    FOLLOWS_WITHIN,
    GOOD_FIT,
    Shares,
    Tally,
    rival,
)
from reopen.records.models import Setting
from reopen.records.queries.win_shares import KEY, as_json
from reopen.services.insights.frames import read_columns

_TALKS: Final = """
SELECT o.id, o.deal_id, CAST(o."on" AS text),
       CASE WHEN CAST(o.reasons AS text) LIKE '%"contract:%' THEN 1 ELSE 0 END,
       CASE WHEN d.status = 'won' THEN CAST(d.closed_on AS text) END
FROM records_outcome o JOIN records_deal d ON d.id = o.deal_id
WHERE o.kind IN ('reached', 'reopened') AND o.undone_at IS NULL AND d.resting_since IS NULL
"""
_TALK_COLUMNS: Final[dict[str, Any]] = {
    "talk": pl.Int64, "deal": pl.Int64, "on": pl.String, "contract": pl.Int64, "won_on": pl.String,
}  # fmt: skip
_LOSSES: Final = """
SELECT l.deal_id, CAST(l.lost_on AS text), CASE WHEN l.good_fit THEN 1 WHEN NOT l.good_fit THEN 0 END, l.competitor_id
FROM records_loss l WHERE EXISTS (SELECT 1 FROM records_outcome o WHERE o.deal_id = l.deal_id)
"""
_LOSS_COLUMNS: Final[dict[str, Any]] = {
    "deal": pl.Int64, "lost_on": pl.String, "fit": pl.Int64, "competitor": pl.Int64,
}  # fmt: skip
_DOORS: Final = """
SELECT a.deal_id, CAST(a."on" AS text), CASE WHEN a.state = 'open' THEN 1 ELSE 0 END, a.id
FROM records_dooranswer a
WHERE a.undone_at IS NULL AND EXISTS (SELECT 1 FROM records_outcome o WHERE o.deal_id = a.deal_id)
"""
_DOOR_COLUMNS: Final[dict[str, Any]] = {
    "deal": pl.Int64, "said_on": pl.String, "open": pl.Int64, "answer": pl.Int64,
}  # fmt: skip
_DAYS: Final = ("on", "won_on", "lost_on", "said_on")


def count_win_shares(*, today: date) -> Shares:
    """Count them, for the whole company, and keep them for Today."""
    shares = win_shares(today=today)
    Setting.objects.update_or_create(pk=KEY, defaults={"value": as_json(shares)})
    return shares


def win_shares(*, today: date) -> Shares:
    """The deals spoken with at least half a year ago."""
    deals = _judged(today)
    traits = {
        CONTRACT: pl.col("contract") == 1,
        DOOR: pl.col("open") == 1,
        GOOD_FIT: pl.col("fit") == 1,
        BAD_FIT: pl.col("fit") == 0,
    }
    won, of = int(deals["came"].sum()), deals.height

    def tally(some: pl.DataFrame) -> Tally:
        its = int(some["came"].sum())
        return Tally(its, some.height, won - its, of - some.height)

    found = {trait: tally(deals.filter(which)) for trait, which in traits.items()}
    rivals = deals.filter(pl.col("competitor").is_not_null()).partition_by("competitor", as_dict=True)
    for (competitor_id,), some in sorted(rivals.items()):
        # A long tail of competitors tells nothing: only those that do are kept.
        if (one := tally(some)).tells:
            found[rival(int(competitor_id))] = one
    return Shares(won, of, found, today)


def _judged(today: date) -> pl.DataFrame:
    """A row a deal: contract, fit, competitor, open (the door of the day before the conversation), came (back)."""
    half_a_year = timedelta(days=FOLLOWS_WITHIN)
    talks = _read(_TALKS, _TALK_COLUMNS).sort("on", "talk")
    losses = _read(_LOSSES, _LOSS_COLUMNS).sort("lost_on")
    doors = _read(_DOORS, _DOOR_COLUMNS).sort("said_on", "answer")
    # Of answers of one day the last one stands, from the day after.
    doors = doors.unique(["deal", "said_on"], keep="last", maintain_order=True).with_columns(
        from_on=pl.col("said_on") + timedelta(days=1)
    )
    stood = talks.join_asof(
        losses, left_on="on", right_on="lost_on", by="deal", check_sortedness=False
    ).filter(
        pl.col("lost_on").is_not_null()
        & (pl.col("won_on").is_null() | (pl.col("on") <= pl.col("won_on")))
        & (pl.col("on") <= today - half_a_year)
    )
    stood = stood.sort("on", "talk").unique("deal", keep="last", maintain_order=True)
    stood = stood.join_asof(doors, left_on="on", right_on="from_on", by="deal", check_sortedness=False)
    return stood.with_columns(
        # What they said of an earlier loss is not said of this one.
        open=pl.when(pl.col("said_on") >= pl.col("lost_on")).then(pl.col("open")).otherwise(0),
        came=(
            pl.col("won_on").is_not_null()
            & (pl.col("lost_on") < pl.col("won_on"))
            & (pl.col("won_on") - pl.col("on") <= half_a_year)
        ),
    )


def _read(sql: str, columns: dict[str, Any]) -> pl.DataFrame:
    found = read_columns(sql, columns)
    days = [name for name in found.columns if name in _DAYS]
    return found.with_columns(pl.col(days).str.to_date("%Y-%m-%d", strict=False)).drop_nulls(days[:1])
