"""Each deal's way through the stages of its pipeline, as its history tells it, and the dirt on it.

The time of an entry decides what came last; two entries of the same minute follow the pipeline's order. A stage that
was entered twice counts once, with the days of both visits. What means won or lost is no stage. An entry that lies in
the future has not happened, and is not counted. A stage in which an open deal stands today was entered, even where no
day of it is on record, as long as the deal has any history at all.

The order of a pipeline's stages is told by all of the company's deals, whoever looks, and whatever is asked.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from reopen.core.insight.stages import order_stages
from reopen.crm.status_words import deal_status

# So many deals tell the order of the stages of a pipeline.
_ENOUGH_FOR_ORDER: Final = 50_000
# So many deals are followed at a time: a million at once would fill the memory.
_SLICE: Final = 100_000
# The place of won and lost, behind every stage.
_AT_THE_END: Final = 1_000_000
CAME_TO: Final = pl.Enum(["moved_on", "lost_here", "open_here"])


@dataclass(frozen=True, slots=True)
class Journeys:
    """`ways`: a row for each deal and stage that it entered, by deal: deal, cell (the number of pipeline and stage, in
    their order), pipeline, stage, place (in the pipeline's order, from 0), first_on, left_on and days (None: still
    there, or not known), stood (days of its first visit alone, up to today where it lasts), came_to (CAME_TO).

    `odd`: a row for each deal and kind of dirt on it: deal, kind, cell (of the stage that it skipped, else 0). The
    kind `lost_first` is no dirt of its own: the stages (cell) at which a deal was lost that came back.
    """

    ways: pl.DataFrame
    odd: pl.DataFrame


def journeys(deals: pl.DataFrame, entries: pl.DataFrame, *, today: date) -> Journeys:
    """The ways of these deals. `entries`: deal, pipeline, stage, entered, exited (instants of the company's zone)."""
    labels = entries["stage"].unique().to_list()
    says = {label: deal_status(str(label)) for label in labels}
    ends = [label for label, status in says.items() if status in ("won", "lost")]
    lost = [label for label, status in says.items() if status == "lost"]
    entries = (
        entries.join(deals.select("deal", home="pipeline"), on="deal")
        .with_columns(pipeline=pl.when(pl.col("pipeline") == "").then("home").otherwise("pipeline"))
        .drop("home")
        .sort("deal")
    )
    here = (pl.col("entered").dt.date() <= today) & ~pl.col("stage").is_in(ends)
    places = _places(entries.lazy().filter(here).select("deal", "pipeline", "stage", "entered").collect())
    found = [
        _followed(some, of(entries, some), places, ends=ends, lost=lost, today=today)
        for some in deals.sort("deal").iter_slices(_SLICE)
    ]
    if not found:
        found = [_followed(deals, entries, places, ends=ends, lost=lost, today=today)]
    return Journeys(pl.concat([one.ways for one in found]), pl.concat([one.odd for one in found]))


def of(rows: pl.DataFrame, deals: pl.DataFrame) -> pl.DataFrame:
    """The rows of these deals; both stand by deal."""
    first = int(rows["deal"].search_sorted(deals["deal"][0], side="left"))
    return rows[first : int(rows["deal"].search_sorted(deals["deal"][-1], side="right"))]


def _followed(
    deals: pl.DataFrame,
    entries: pl.DataFrame,
    places: pl.DataFrame,
    *,
    ends: list[str],
    lost: list[str],
    today: date,
) -> Journeys:
    """Of some deals, with the order of the stages known."""
    # A closing alone tells of no stage.
    history = entries.filter(~pl.col("stage").is_in(ends)).select("deal").unique()
    entries = entries.join(
        deals.select("deal", "status", "closed_on", "lost_on", now="stage"), on="deal", maintain_order="left"
    )
    late = entries.filter(pl.col("entered").dt.date() > today)
    entries = entries.filter(pl.col("entered").dt.date() <= today)
    closed = entries.filter(pl.col("stage").is_in(ends))
    inside = entries.filter(~pl.col("stage").is_in(ends))
    visits = _visits(
        pl.concat(
            [
                inside.join(places, on=["pipeline", "stage"]),
                closed.with_columns(cell=pl.lit(None, pl.UInt32), place=pl.lit(_AT_THE_END, pl.Int32)).select(
                    *closed.columns, "cell", "place"
                ),
            ]
        )
    )
    visits = visits.with_columns(lost_next=_next("stage").is_in(lost))
    inside = visits.filter(pl.col("place") < _AT_THE_END)
    ways = _ways(inside, deals, places, today)
    without = deals.join(history, on="deal", how="anti")
    return Journeys(ways, _odd(inside, closed.filter(pl.col("stage").is_in(lost)), late, without, places))


def _next(column: str) -> pl.Expr:
    """Of the deal's next row; they stand by deal."""
    return pl.when(pl.col("deal") == pl.col("deal").shift(-1)).then(pl.col(column).shift(-1))


def _places(inside: pl.DataFrame) -> pl.DataFrame:
    """cell (their number), pipeline, stage, place: each pipeline's stages in order."""
    rows = []
    for (pipeline,), ones in inside.group_by("pipeline"):
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
        rows += [(pipeline, stage, place) for place, stage in enumerate(order_stages(before))]
    found = pl.DataFrame(
        rows, schema={"pipeline": pl.Categorical, "stage": pl.Categorical, "place": pl.Int32}, orient="row"
    )
    return found.sort("pipeline", "place").with_row_index("cell")


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
    # In the order of the deals, so that the next row of a deal is the next row.
    next_day = _next("entered").dt.date()
    left_on = pl.coalesce(next_day, pl.when(pl.col("status") != "open").then(closed_on))
    inside = pl.col("place") < _AT_THE_END
    return (
        entries.join(ended, on="deal", how="left")
        .sort("deal", "entered", "place")
        .with_columns(
            left_on=left_on, days=(left_on - day).dt.total_days().cast(pl.Int32), at=pl.int_range(pl.len())
        )
        .with_columns(last=pl.when(inside).then("at"))
        .with_columns(
            is_last=inside & (pl.col("at") == pl.col("last").max().over("deal")),
            visit=pl.any_horizontal(
                pl.col(name).ne_missing(pl.col(name).shift(1)) for name in ("deal", "pipeline", "stage")
            ).cum_sum(),
        )
    )


def _ways(visits: pl.DataFrame, deals: pl.DataFrame, places: pl.DataFrame, today: date) -> pl.DataFrame:
    at_first = pl.col("visit") == pl.col("visit").min()
    first_days = pl.col("days").filter(at_first)
    ways = visits.group_by("deal", "cell", "pipeline", "stage", "place", "status").agg(
        first_on=pl.col("entered").min().dt.date(),
        # A sum leaves out what is not known: then the whole is not known.
        days=pl.col("days").sum(),
        unknown=pl.col("days").null_count() + (pl.col("days") < 0).sum(),
        left_on=pl.col("left_on").max(),
        stood=first_days.sum(),
        unclear=first_days.null_count() + (first_days < 0).sum(),
        lasts=pl.col("is_last").filter(at_first).any(),
        is_last=pl.col("is_last").any(),
    )
    until_today = (pl.lit(today) - pl.col("first_on")).dt.total_days().cast(pl.Int32)
    ways = ways.with_columns(
        days=pl.when(pl.col("unknown") == 0).then("days"),
        stood=pl.when(pl.col("lasts") & (pl.col("status") == "open"))
        .then(until_today)
        .when(pl.col("unclear") == 0)
        .then("stood"),
    ).drop("unknown", "unclear", "lasts")
    standing = (
        deals.filter(pl.col("status") == "open")
        .select("deal", "pipeline", "stage", "status")
        .join(places, on=["pipeline", "stage"])
        .join(ways.select("deal").unique(), on="deal", how="semi")
        .join(ways.select("deal", "stage"), on=["deal", "stage"], how="anti")
        .with_columns(
            first_on=pl.lit(None, pl.Date),
            left_on=pl.lit(None, pl.Date),
            days=pl.lit(None, pl.Int32),
            stood=pl.lit(None, pl.Int32),
            is_last=pl.lit(value=True),
        )
    )
    ways = pl.concat([ways, standing.select(ways.columns)])
    elsewhere = ways.join(standing.select("deal", here="stage"), on="deal", how="left")
    last = pl.col("is_last") & (pl.col("here").is_null() | (pl.col("here") == pl.col("stage")))
    return (
        elsewhere.with_columns(
            came_to=pl.when(last & (pl.col("status") == "lost"))
            .then(pl.lit("lost_here"))
            .when(last & (pl.col("status") == "open"))
            .then(pl.lit("open_here"))
            .otherwise(pl.lit("moved_on"))
            .cast(CAME_TO)
        )
        .select(
            "deal", "cell", "pipeline", "stage", "place", "first_on", "left_on", "days", "stood", "came_to"
        )
        .sort("deal", "cell")
    )


def _odd(
    visits: pl.DataFrame, lost: pl.DataFrame, late: pl.DataFrame, without: pl.DataFrame, places: pl.DataFrame
) -> pl.DataFrame:
    found = [_skipped(visits, places)]
    back = visits.filter(
        (pl.col("deal") == pl.col("deal").shift(1)) & (pl.col("place") < pl.col("place").shift(1))
    )
    found.append(_kind("went_back", back))
    losses = lost.group_by("deal").agg(first=pl.col("entered").min(), last_loss=pl.col("entered").max())
    # Lost still, and no second loss on record: that is a date out of order, not a way back.
    after = visits.join(losses, on="deal").filter(
        (pl.col("entered") > pl.col("first"))
        & ((pl.col("status") != "lost") | (pl.col("last_loss") > pl.col("entered")))
    )
    found.append(_kind("reopened", after))
    lost_first = visits.filter("lost_next").join(after, on="deal", how="semi")
    found.append(
        lost_first.select("deal", kind=pl.lit("lost_first").cast(pl.Categorical), cell="cell").unique()
    )
    wrong = visits.filter((pl.col("days") < 0) | (pl.col("exited") < pl.col("entered")))
    found += [_kind("out_of_order", wrong), _kind("future", late), _kind("no_history", without)]
    return pl.concat(found)


def _skipped(visits: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """A row for each stage before the furthest that a deal never entered.

    A deal that came over from another pipeline has skipped nothing before the stage at which it came.
    """
    been = visits.select("deal", "pipeline", "place", "cell").unique()
    reach = visits.group_by("deal", "pipeline").agg(
        near=pl.col("place").min(),
        far=pl.col("place").max(),
        stages=pl.col("place").n_unique(),
        since=pl.col("entered").min(),
    )
    came_over = pl.col("since") > pl.col("since").min().over("deal")
    reach = reach.with_columns(near=pl.when(came_over).then("near").otherwise(0))
    return (
        reach.filter(pl.col("stages") <= pl.col("far") - pl.col("near"))
        .join(places, on="pipeline")
        .filter(pl.col("place").is_between("near", pl.col("far"), closed="left"))
        .join(been, on=["deal", "cell"], how="anti")
        .select("deal", pl.lit("skipped").cast(pl.Categorical).alias("kind"), "cell")
    )


def _kind(kind: str, rows: pl.DataFrame) -> pl.DataFrame:
    deals = rows.select("deal").unique()
    return deals.select("deal", kind=pl.lit(kind).cast(pl.Categorical), cell=pl.lit(0, pl.UInt32))
