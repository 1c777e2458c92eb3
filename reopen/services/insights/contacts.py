"""Human contact on each deal's way: calls, mails and meetings, theirs and ours; notes and tasks are none."""

from typing import Any, Final

import polars as pl
from django.db import connection

from reopen.services.insights.frames import Frames, read_columns
from reopen.services.insights.journeys import Journeys

HUMAN: Final = ("call", "email", "meeting")
_SCHEMA: Final[dict[str, Any]] = {"deal": pl.Int64, "at": pl.String, "direction": pl.String}
_SQL: Final = {
    "sqlite": "SELECT deal_id, substr(at, 1, 19), direction FROM records_activity "
    "WHERE deal_id IS NOT NULL AND kind IN ('call', 'email', 'meeting')",
    "postgresql": "SELECT deal_id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), direction "
    "FROM records_activity WHERE deal_id IS NOT NULL AND kind IN ('call', 'email', 'meeting')",
}


def read_contacts(frames: Frames, *, time_zone: str) -> pl.DataFrame:
    """deal, on (a day, local to the zone), direction ("in", "out", ""): of the deals in the frames, by day."""
    found = read_columns(_SQL[connection.vendor], _SCHEMA)
    return (
        found.join(frames.deals.select("deal"), on="deal", how="semi")
        .with_columns(
            on=pl.col("at")
            .str.to_datetime("%Y-%m-%d %H:%M:%S", time_zone="UTC", strict=False)
            .dt.convert_time_zone(time_zone)
            .dt.date()
        )
        .filter(pl.col("on").is_not_null())
        .select("deal", "on", "direction")
        .sort("deal", "on")
    )


def with_contacts(went: Journeys, contacts: pl.DataFrame, *, window: int) -> pl.DataFrame:
    """The decided ways whose days are known, each with what human contact it had.

    contacts: in the stage, first and last day included; early: in its first `window` days; late: in the last `window`
    days before it was left, whatever the stage then.
    """
    ways = went.ways.filter(
        (pl.col("came_to") != "open_here") & pl.col("days").is_not_null() & pl.col("left_on").is_not_null()
    ).with_row_index("way")
    span = pl.duration(days=window)
    on, first, left = pl.col("on"), pl.col("first_on"), pl.col("left_on")
    counted = (
        ways.select("way", "deal", "first_on", "left_on")
        .join(contacts, on="deal")
        .group_by("way")
        .agg(
            contacts=((on >= first) & (on <= left)).sum(),
            early=((on >= first) & (on <= left) & (on < first + span)).sum(),
            late=((on > left - span) & (on <= left)).sum(),
        )
    )
    return ways.join(counted, on="way", how="left").with_columns(
        pl.col("contacts", "early", "late").fill_null(0)
    )
