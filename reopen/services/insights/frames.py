"""The rows that insight counts, read from the live database by our own connection, in columns.

A million deals with their histories are some hundred megabytes: only what is counted is read, in blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import polars as pl
from django.db import connection

from reopen.records.queries.visible import Viewer, visible_owners

_BLOCK: Final = 50_000
_DEALS: Final[dict[str, Any]] = {
    "deal": pl.Int64, "pipeline": pl.String, "stage": pl.String, "status": pl.String, "amount": pl.Float64,
    "currency": pl.String, "opened_on": pl.String, "closed_on": pl.String, "lost_on": pl.String,
    "source": pl.String, "product": pl.String, "resting_since": pl.String, "owner": pl.String,
    "owner_id": pl.Int64,
}  # fmt: skip
_DEALS_SQL: Final = """
SELECT d.id, d.pipeline, d.stage, d.status, CAST(d.amount AS {real}), d.currency,
       CAST(d.opened_on AS {text}), CAST(d.closed_on AS {text}), CAST(d.lost_on AS {text}),
       d.lead_source, d.product, CAST(d.resting_since AS {text}), COALESCE(o.name, ''), d.owner_id
FROM records_deal d LEFT JOIN records_dealowner o ON o.id = d.owner_id
"""
_ENTRIES: Final[dict[str, Any]] = {
    "deal": pl.Int64, "pipeline": pl.String, "stage": pl.String, "entered": pl.String, "exited": pl.String,
}  # fmt: skip
# To the second, in UTC: the same text from both kinds of database.
_ENTRIES_SQL: Final = {
    "sqlite": "SELECT deal_id, pipeline, stage, substr(entered_at, 1, 19), substr(exited_at, 1, 19) "
    "FROM records_stagechange",
    "postgresql": "SELECT deal_id, pipeline, stage, "
    "to_char(entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), "
    "to_char(exited_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') FROM records_stagechange",
}


@dataclass(frozen=True, slots=True)
class Frames:
    """Deals, and their entries into stages; `as_of` is when they were read.

    deals: deal, pipeline, stage, status, amount, currency, opened_on, closed_on, lost_on, source, product, owner,
    owner_id. entries: deal, pipeline, stage, entered, exited (local to `time_zone`, no zone in the column).
    `resting`: deals left out because they rest, to a viewer who may not see what moves on them.
    """

    deals: pl.DataFrame
    entries: pl.DataFrame
    as_of: datetime
    resting: int


def read_frames(viewer: Viewer, *, now: datetime, time_zone: str) -> Frames:
    """All that the viewer may see: a manager the team's deals, and none of those that rest."""
    real, text = ("double precision", "text") if connection.vendor == "postgresql" else ("REAL", "TEXT")
    deals = read_columns(_DEALS_SQL.format(real=real, text=text), _DEALS)
    resting = 0
    if not viewer.sees_resting:
        owners = list(visible_owners(viewer).values_list("pk", flat=True))
        deals = deals.filter(pl.col("owner_id").is_in(owners))
        resting = deals.height - deals["resting_since"].null_count()
        deals = deals.filter(pl.col("resting_since").is_null())
    deals = deals.with_columns(
        pl.col("opened_on", "closed_on", "lost_on").str.to_date("%Y-%m-%d", strict=False)
    ).drop("resting_since")
    entries = read_columns(_ENTRIES_SQL[connection.vendor], _ENTRIES)
    if not viewer.sees_resting:
        entries = entries.join(deals.select("deal"), on="deal", how="semi")
    local = (
        pl.col("entered", "exited")
        .str.to_datetime("%Y-%m-%d %H:%M:%S", time_zone="UTC", strict=False)
        .dt.convert_time_zone(time_zone)
        .dt.replace_time_zone(None)
    )
    return Frames(deals, entries.with_columns(local), now, resting)


def read_columns(sql: str, schema: dict[str, Any]) -> pl.DataFrame:
    """What the statement brings, in columns of these types."""
    blocks = [pl.DataFrame(block, schema=schema, orient="row") for block in _blocks(sql)]
    return pl.concat(blocks, rechunk=True) if blocks else pl.DataFrame(schema=schema)


def _blocks(sql: str) -> Iterator[list[tuple[Any, ...]]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        while block := cursor.fetchmany(_BLOCK):
            yield block


@dataclass(frozen=True, slots=True)
class Asked:
    """What an insight is narrowed to. Days are of the entry into a stage, both ends included; "" and None: all."""

    since: date | None = None
    until: date | None = None
    pipeline: str = ""
    owner: str = ""
    by: str = ""
