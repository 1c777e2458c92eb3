"""Each deal's way through the stages of its pipeline, as its history tells it, and the dirt on it.

The time of an entry decides what came last; two entries of the same minute follow the pipeline's order. A stage that
was entered twice counts once, with the days of both visits. What means won or lost is no stage. An entry that lies in
the future has not happened, and is not counted. A stage in which an open deal stands today was entered, even where no
day of it is on record, as long as the deal has any history at all.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

import polars as pl

from reopen.core.insight.stages import order_stages
from reopen.crm.status_words import deal_status
from reopen.services.insights.frames import Frames

# So many deals tell the order of the stages of a pipeline.
_ENOUGH_FOR_ORDER: Final = 50_000
# The place of won and lost, behind every stage.
_AT_THE_END: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Dirt:
    """One kind of dirt: how many deals, which (at most 1,000 ids), and in words."""

    kind: str
    deals: int
    ids: tuple[int, ...]
    words: str
    every: pl.Series = field(compare=False, repr=False)  # the ids of all of them


@dataclass(frozen=True, slots=True)
class Journeys:
    """`ways`: a row for each deal and stage that it entered: deal, pipeline, stage, place (in the pipeline's order,
    from 0), first_on, left_on and days (None: still there, or not known), came_to ("moved_on", "lost_here",
    "open_here").

    `orders`: pipeline → its stages in order.
    """

    ways: pl.DataFrame
    orders: dict[str, tuple[str, ...]]
    dirt: tuple[Dirt, ...]


def journeys(frames: Frames, *, today: date) -> Journeys:
    """The ways of all deals in the frames."""
    labels = frames.entries["stage"].unique().to_list()
    says = {label: deal_status(label) for label in labels}
    ends = [label for label, status in says.items() if status in ("won", "lost")]
    lost = [label for label, status in says.items() if status == "lost"]
    entries = frames.entries.join(
        frames.deals.select("deal", "status", "closed_on", "lost_on", now="stage", home="pipeline"), on="deal"
    ).with_columns(pipeline=pl.when(pl.col("pipeline") == "").then("home").otherwise("pipeline"))
    late = entries.filter(pl.col("entered").dt.date() > today)
    entries = entries.filter(pl.col("entered").dt.date() <= today)
    closed = entries.filter(pl.col("stage").is_in(ends))
    inside = entries.filter(~pl.col("stage").is_in(ends))
    orders = _orders(inside)
    places = pl.DataFrame(
        [
            (pipeline, stage, place)
            for pipeline, stages in orders.items()
            for place, stage in enumerate(stages)
        ],
        schema={"pipeline": pl.String, "stage": pl.String, "place": pl.Int64},
        orient="row",
    )
    visits = _visits(
        pl.concat(
            [
                inside.join(places, on=["pipeline", "stage"]),
                closed.with_columns(place=pl.lit(_AT_THE_END, pl.Int64)),
            ]
        )
    )
    inside = visits.filter(pl.col("place") < _AT_THE_END)
    ways = _ways(inside, frames.deals, places)
    return Journeys(
        ways, orders, _dirt(frames, inside, closed.filter(pl.col("stage").is_in(lost)), late, orders)
    )


def _orders(inside: pl.DataFrame) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for (pipeline,), ones in inside.select("deal", "pipeline", "stage", "entered").group_by("pipeline"):
        some = ones["deal"].unique().sort().head(_ENOUGH_FOR_ORDER)
        first = (
            ones.filter(pl.col("deal").is_in(some.implode()))
            .group_by("deal", "stage")
            .agg(at=pl.col("entered").min())
        )
        pairs = (
            first.join(first, on="deal", suffix="_2")
            .filter(pl.col("at") < pl.col("at_2"))
            .group_by("stage", "stage_2")
            .len()
        )
        before = {(one, other): n for one, other, n in pairs.iter_rows()}
        for name in ones["stage"].unique():
            before.setdefault((name, name), 0)
        found[str(pipeline)] = order_stages(before)
    return dict(sorted(found.items()))


def _visits(entries: pl.DataFrame) -> pl.DataFrame:
    """A row an entry, with the days until the next one, be it the end; null: still there, or the end has no day.

    `is_last`: no other stage follows, whatever the end.
    """
    ended = entries.filter(pl.col("place") == _AT_THE_END).group_by("deal").agg(ended=pl.col("entered").max())
    closed_on = pl.coalesce(
        pl.col("ended").dt.date(),
        pl.when(pl.col("status") == "lost").then(pl.col("lost_on")),
        pl.when(pl.col("status") != "open").then(pl.col("closed_on")),
    )
    day = pl.col("entered").dt.date()
    left_on = pl.coalesce(day.shift(-1).over("deal"), pl.when(pl.col("status") != "open").then(closed_on))
    inside_at = pl.when(pl.col("place") < _AT_THE_END).then(pl.int_range(pl.len()))
    return (
        entries.join(ended, on="deal", how="left")
        .sort("deal", "entered", "place")
        .with_columns(left_on=left_on, days=(left_on - day).dt.total_days(), at=inside_at)
        .with_columns(is_last=pl.col("at") == pl.col("at").max().over("deal"))
    )


def _ways(visits: pl.DataFrame, deals: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    ways = visits.group_by("deal", "pipeline", "stage", "place", "status").agg(
        first_on=pl.col("entered").min().dt.date(),
        days=pl.when(pl.col("days").is_null().any() | (pl.col("days") < 0).any())
        .then(None)
        .otherwise(pl.col("days").sum()),
        left_on=pl.col("left_on").max(),
        is_last=pl.col("is_last").any(),
    )
    standing = (
        deals.filter(pl.col("status") == "open")
        .select("deal", "pipeline", "stage", "status")
        .join(places, on=["pipeline", "stage"])
        .join(ways.select("deal").unique(), on="deal", how="semi")
        .join(ways.select("deal", "stage"), on=["deal", "stage"], how="anti")
        .with_columns(
            first_on=pl.lit(None, pl.Date),
            left_on=pl.lit(None, pl.Date),
            days=pl.lit(None, pl.Int64),
            is_last=pl.lit(value=True),
        )
    )
    ways = pl.concat([ways, standing.select(ways.columns)])
    elsewhere = ways.join(standing.select("deal", here="stage"), on="deal", how="left")
    last = pl.col("is_last") & (pl.col("here").is_null() | (pl.col("here") == pl.col("stage")))
    return elsewhere.with_columns(
        came_to=pl.when(last & (pl.col("status") == "lost"))
        .then(pl.lit("lost_here"))
        .when(last & (pl.col("status") == "open"))
        .then(pl.lit("open_here"))
        .otherwise(pl.lit("moved_on"))
    ).select("deal", "pipeline", "stage", "place", "first_on", "left_on", "days", "came_to")


def _dirt(
    frames: Frames,
    visits: pl.DataFrame,
    lost: pl.DataFrame,
    late: pl.DataFrame,
    orders: dict[str, tuple[str, ...]],
) -> tuple[Dirt, ...]:
    found = []
    reach = visits.group_by("deal", "pipeline").agg(far=pl.col("place").max(), been=pl.col("place").unique())
    for pipeline, stages in orders.items():
        ones = reach.filter(pl.col("pipeline") == pipeline)
        for place, stage in enumerate(stages):
            skipped = ones.filter((pl.col("far") > place) & ~pl.col("been").list.contains(place))
            which = stage + _of(pipeline, orders)
            found.append(_one(f"skipped:{which}", skipped, f"skipped {which}"))
    back = visits.filter(pl.col("place") < pl.col("place").shift(1).over("deal"))
    found.append(_one("went_back", back, "went back a stage"))
    losses = lost.group_by("deal").agg(first=pl.col("entered").min(), last=pl.col("entered").max())
    # Lost still, and no second loss on record: that is a date out of order, not a way back.
    after = visits.join(losses, on="deal").filter(
        (pl.col("entered") > pl.col("first"))
        & ((pl.col("status") != "lost") | (pl.col("last") > pl.col("entered")))
    )
    found.append(_one("reopened", after, "came back after a loss"))
    wrong = visits.filter((pl.col("days") < 0) | (pl.col("exited") < pl.col("entered")))
    found.append(
        _one("out_of_order", wrong, "left a stage before they entered it; their days there are not counted")
    )
    found.append(_one("future", late, "entered a stage in the future; such an entry is not counted"))
    without = frames.deals.join(frames.entries.select("deal").unique(), on="deal", how="anti")
    found.append(_one("no_history", without, "have no history of stages and are not counted"))
    return tuple(one for one in found if one.deals)


def _one(kind: str, rows: pl.DataFrame, words: str) -> Dirt:
    ids = rows["deal"].unique().sort()
    n = len(ids)
    return Dirt(kind, n, tuple(ids.head(1_000).to_list()), f"{n:,} deal{'' if n == 1 else 's'} {words}", ids)


def _of(pipeline: str, orders: dict[str, tuple[str, ...]]) -> str:
    return f" ({pipeline})" if len(orders) > 1 and pipeline else ""
