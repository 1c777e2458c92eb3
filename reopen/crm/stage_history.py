"""Stage history that stands in the columns of a deals export: one column a stage, the day of entry in each."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from reopen.crm.cells.dates import read_dates
from reopen.crm.labels import stage_column
from reopen.crm.reading import Reading
from reopen.crm.status_words import deal_status

Way = dict[tuple[str, str], pl.Series]
_AT = pl.Datetime("us", "UTC")


@dataclass(frozen=True, slots=True)
class Entries:
    """The instants in the columns of stages, by (stage, pipeline), each as long as the table.

    `odd`: column → where its date could not be read.
    """

    entered: Way
    exited: Way
    odd: dict[str, pl.Series]
    height: int

    def last(self) -> pl.Series:
        """The instant of each row's last entry into any stage."""
        return _latest(list(self.entered.values()), self.height)

    def ends(self, stages: Mapping[str, str], time_zone: str) -> pl.DataFrame:
        """`end` (won, lost, or null where an open stage came later) and `end_on`, its day, for each row."""
        at: dict[str, list[pl.Series]] = {"won": [], "lost": [], "open": []}
        for (stage, _), values in self.entered.items():
            at[stages.get(stage) or deal_status(stage) or "open"].append(values)
        times = pl.DataFrame({end: _latest(values, self.height) for end, values in at.items()})
        last = pl.max_horizontal("won", "lost", "open")
        won, lost = (pl.col(end).is_not_null() & (pl.col(end) == last) for end in ("won", "lost"))
        end = pl.when(won & ~lost).then(pl.lit("won")).when(lost & ~won).then(pl.lit("lost"))
        day = last.dt.convert_time_zone(time_zone).dt.date()
        return times.select(end.alias("end"), pl.when(won != lost).then(day).alias("end_on"))


@dataclass(frozen=True, slots=True)
class History:
    """`moves`: entries into stages. `lost_stage`: per deal the last stage that means neither won nor lost."""

    moves: pl.DataFrame
    lost_stage: pl.Series


def read_entries(text: pl.DataFrame, reading: Reading) -> Entries:
    """What stands in the columns of stages. Both ways of quoting a label may stand side by side."""
    odd: dict[str, pl.Series] = {}
    entered: Way = {}
    exited: Way = {}
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
    return Entries(entered, exited, odd, text.height)


def unpivot(entries: Entries, deals: pl.DataFrame) -> History:
    """The entries into stages of the deals in `deals`, whose rows are those of the entries; each counts once."""
    entered = entries.entered
    keys = [deals[name].alias(f"deal_{name}") for name in ("id", "name") if name in deals.columns]
    base = pl.DataFrame([*keys, deals["_row"]])
    frames = [
        _entries(base, stage, pipeline, values, entries.exited.get((stage, pipeline)))
        for (stage, pipeline), values in entered.items()
        if values.null_count() < len(values)
    ]
    moves = pl.concat(frames) if frames else base.clear()
    if len({stage for stage, _ in entered}) < len(entered):  # one stage's name in several pipelines
        moves = moves.unique(["_row", "stage", "entered_at"], maintain_order=True, keep="first")
    return History(moves, _last_open_stage(entered, entries.height))


def _latest(times: list[pl.Series], height: int) -> pl.Series:
    if not times:
        return pl.Series("at", [None], dtype=_AT).new_from_index(0, height)
    frame = pl.DataFrame([values.alias(str(n)) for n, values in enumerate(times)])
    return frame.select(pl.max_horizontal(pl.all()).alias("at"))["at"]


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


def _last_open_stage(entered: Way, height: int) -> pl.Series:
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
