"""Stage history that stands in the columns of a deals export: one column a stage, the day of entry in each."""

import polars as pl

from reopen.crm.cells.clean import clean
from reopen.crm.cells.dates import read_dates
from reopen.crm.labels import stage_column
from reopen.crm.reading import Reading
from reopen.crm.status_words import deal_status


def unpivot(
    text: pl.DataFrame, deals: pl.DataFrame, reading: Reading
) -> tuple[pl.DataFrame, list[tuple[str, pl.Series]]]:
    """The entries into stages of the deals in `deals` (which has `_row`), and where a date could not be read.

    Both ways of quoting a label, and label and internal name, may stand side by side: an entry counts once.
    """
    odd: list[tuple[str, pl.Series]] = []
    entered: dict[tuple[str, str], list[pl.Series]] = {}
    exited: dict[tuple[str, str], list[pl.Series]] = {}
    for column, target in reading.targets.items():
        if target not in ("stage_change.entered_at", "stage_change.exited_at"):
            continue
        stage = stage_column(column)
        if stage is None:
            continue
        typed = read_dates(
            clean(text[column]),
            order=reading.orders.get(column),
            time_zone=reading.time_zone,
            kind="datetime",
        )
        if typed.odd.any():
            odd.append((column, typed.odd))
        place = entered if target.endswith("entered_at") else exited
        place.setdefault((stage.stage, stage.pipeline), []).append(typed.values)
    frames = [
        _entries(text["_row"], stage, pipeline, columns, exited.get((stage, pipeline), []))
        for (stage, pipeline), columns in entered.items()
    ]
    frames = [frame for frame in frames if frame.height]
    if not frames:
        return pl.DataFrame(schema=_SCHEMA), odd
    keys = [name for name in ("id", "name") if name in deals.columns]
    whole = pl.concat(frames).join(deals.select("_row", *keys), on="_row", how="inner")
    whole = whole.rename({name: f"deal_{name}" for name in keys})
    whole = whole.unique(["_row", "stage", "entered_at"], maintain_order=True, keep="first")
    return whole.sort("_row", "entered_at", maintain_order=True), odd


_SCHEMA: dict[str, pl.DataType] = {
    "stage": pl.String(),
    "pipeline": pl.String(),
    "entered_at": pl.Datetime("us", "UTC"),
    "exited_at": pl.Datetime("us", "UTC"),
    "_row": pl.Int64(),
}


def _entries(
    numbers: pl.Series, stage: str, pipeline: str, entered: list[pl.Series], exited: list[pl.Series]
) -> pl.DataFrame:
    instant = pl.Datetime("us", "UTC")
    nothing = pl.Series([None], dtype=instant).new_from_index(0, len(numbers))
    frame = pl.DataFrame(
        {
            "entered_at": pl.select(pl.coalesce(*entered)).to_series() if len(entered) > 1 else entered[0],
            "exited_at": exited[0] if exited else nothing,
            "_row": numbers,
        }
    )
    return frame.filter(pl.col("entered_at").is_not_null()).select(
        pl.lit(stage).alias("stage"), pl.lit(pipeline).alias("pipeline"), "entered_at", "exited_at", "_row"
    )


def last_open_stage(history: pl.DataFrame) -> pl.DataFrame:
    """`_row` → `lost_stage`: the stage that was entered last, those that mean won or lost apart."""
    ends = [stage for stage in history["stage"].unique().to_list() if deal_status(stage) in ("won", "lost")]
    return (
        history.filter(~pl.col("stage").is_in(ends))
        .sort("_row", "entered_at", maintain_order=True)
        .group_by("_row", maintain_order=True)
        .agg(pl.col("stage").last().alias("lost_stage"))
    )
