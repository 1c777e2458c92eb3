"""Stage history that stands in the columns of a deals export: one column a stage, the day of entry in each."""

from dataclasses import dataclass

import polars as pl

from reopen.crm.cells.dates import read_dates
from reopen.crm.labels import stage_column
from reopen.crm.reading import Reading
from reopen.crm.status_words import deal_status


@dataclass(frozen=True, slots=True)
class History:
    """`moves`: entries into stages. `lost_stage`: per deal the last stage that means neither won nor lost.

    `odd`: column → where its date could not be read.
    """

    moves: pl.DataFrame
    lost_stage: pl.Series
    odd: dict[str, pl.Series]


def unpivot(text: pl.DataFrame, deals: pl.DataFrame, reading: Reading) -> History:
    """The entries into stages of the deals in `deals`, whose rows are those of `text`.

    Both ways of quoting a label may stand side by side: an entry counts once.
    """
    odd: dict[str, pl.Series] = {}
    entered: dict[tuple[str, str], pl.Series] = {}
    exited: dict[tuple[str, str], pl.Series] = {}
    for column, target in reading.targets.items():
        stage = stage_column(column)
        if stage is None or target not in ("stage_change.entered_at", "stage_change.exited_at"):
            continue
        typed = read_dates(
            text[column], order=reading.orders.get(column), time_zone=reading.time_zone, kind="datetime"
        )
        if typed.odd.any():
            odd[column] = typed.odd
        place = entered if target.endswith("entered_at") else exited
        before = place.get((stage.stage, stage.pipeline))
        values = typed.values if before is None else before.zip_with(before.is_not_null(), typed.values)
        place[(stage.stage, stage.pipeline)] = values
    keys = [deals[name].alias(f"deal_{name}") for name in ("id", "name") if name in deals.columns]
    base = pl.DataFrame([*keys, deals["_row"]])
    frames = [
        _entries(base, stage, pipeline, values, exited.get((stage, pipeline)))
        for (stage, pipeline), values in entered.items()
        if values.null_count() < len(values)
    ]
    moves = pl.concat(frames) if frames else base.clear()
    if len({stage for stage, _ in entered}) < len(entered):  # one stage's name in several pipelines
        moves = moves.unique(["_row", "stage", "entered_at"], maintain_order=True, keep="first")
    return History(moves, _last_open_stage(entered, text.height), odd)


def _entries(
    base: pl.DataFrame, stage: str, pipeline: str, entered: pl.Series, exited: pl.Series | None
) -> pl.DataFrame:
    exits = pl.lit(None, pl.Datetime("us", "UTC")) if exited is None else exited
    return base.with_columns(
        pl.lit(pipeline).alias("pipeline"),
        pl.lit(stage).alias("stage"),
        entered.alias("entered_at"),
        exits.alias("exited_at"),
    ).filter(pl.col("entered_at").is_not_null())


def _last_open_stage(entered: dict[tuple[str, str], pl.Series], height: int) -> pl.Series:
    times = pl.DataFrame({str(n): values for n, values in enumerate(entered.values())})
    stage, latest = pl.lit(None, pl.String), pl.lit(None, pl.Datetime("us", "UTC"))
    for number, (name, _) in enumerate(entered):
        if deal_status(name) in ("won", "lost"):
            continue
        time = pl.col(str(number))
        later = time.is_not_null() & (latest.is_null() | (time >= latest))
        stage = pl.when(later).then(pl.lit(name)).otherwise(stage)
        latest = pl.max_horizontal(latest, time)
    if not entered:
        return pl.Series("lost_stage", [None], dtype=pl.String).new_from_index(0, height)
    return times.with_columns(stage.alias("lost_stage"))["lost_stage"]
