"""Human contact on each deal's way: calls, mails and meetings, theirs and ours; notes and tasks are none."""

from collections.abc import Iterator
from typing import Any, Final

import polars as pl
from django.db import connection

from reopen.core.insight import density, lapses
from reopen.services.insights.frames import Tell, in_silence, read_columns
from reopen.services.insights.journeys import of

HUMAN: Final = ("call", "email", "meeting")
_SCHEMA: Final[dict[str, Any]] = {"deal": pl.Int64, "at": pl.String, "direction": pl.String}
_SQL: Final = {
    "sqlite": "SELECT deal_id, substr(at, 1, 19), direction FROM records_activity "
    "WHERE deal_id IS NOT NULL AND kind IN ('call', 'email', 'meeting')",
    "postgresql": "SELECT deal_id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), direction "
    "FROM records_activity WHERE deal_id IS NOT NULL AND kind IN ('call', 'email', 'meeting')",
}
# So many ways are joined with their contacts at a time: eight million contacts at once would fill the memory.
_SLICE: Final = 200_000
# What with_contacts adds to a way; null where the way is not decided, or its days are not known.
CONTACT: Final[dict[str, Any]] = {
    "contacts": pl.UInt32, "early_14": pl.UInt32, "ours_21": pl.UInt32, "late_21": pl.UInt32,
    "on_record": pl.Boolean, "heard": pl.Boolean, "unanswered": pl.Boolean,
}  # fmt: skip


def read_contacts(time_zone: str, tell: Tell = in_silence) -> pl.DataFrame:
    """deal, on (a day, local to the zone), theirs (they called, wrote or came): of every deal, in no order."""

    def by_day(block: pl.DataFrame) -> pl.DataFrame:
        return block.select(
            pl.col("deal"),
            on=pl.col("at")
            .str.to_datetime("%Y-%m-%d %H:%M:%S", time_zone="UTC", strict=False)
            .dt.convert_time_zone(time_zone)
            .dt.date(),
            theirs=pl.col("direction") == "in",
        ).filter(pl.col("on").is_not_null())

    return read_columns(_SQL[connection.vendor], _SCHEMA, shape=by_day, tell=tell)


def with_contacts(ways: pl.DataFrame, contacts: pl.DataFrame) -> pl.DataFrame:
    """The ways, by deal, each decided one whose days are known with what human contact it had, as in CONTACT.

    contacts: in the stage, first and last day included; early_14: in its first two weeks; ours_21: in its first three,
    without those of which the records say that they called, wrote or came; late_21: in the last three weeks before it
    was left, whatever the stage then. on_record: any is, of this deal, whenever. heard: any of theirs is, before the
    stage was left. unanswered: it was lost here, theirs was the last word on record before that, and waited two days or
    more.
    """
    contacts = contacts.sort("deal")
    parts = [_counted(part, of(contacts, part)) for part in _slices(ways)]
    return (
        pl.concat(parts) if parts else ways.with_columns(**{k: pl.lit(None, v) for k, v in CONTACT.items()})
    )


def _slices(ways: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Some ways after the other, those of one deal together."""
    deals = ways["deal"]
    start = 0
    while start < ways.height:
        last = deals[min(start + _SLICE, ways.height) - 1]
        end = int(deals.search_sorted(last, side="right"))
        yield ways[start:end]
        start = end


def _counted(ways: pl.DataFrame, contacts: pl.DataFrame) -> pl.DataFrame:
    ways = ways.with_row_index("way")
    decided = ways.filter(
        (pl.col("came_to") != "open_here") & pl.col("days").is_not_null() & pl.col("left_on").is_not_null()
    ).select("way", "deal", "first_on", "left_on", lost=pl.col("came_to") == "lost_here")
    on, first, left = pl.col("on"), pl.col("first_on"), pl.col("left_on")
    inside = (on >= first) & (on <= left)
    counted = (
        decided.join(contacts, on="deal")
        .group_by("way")
        .agg(
            contacts=inside.sum(),
            early_14=(inside & (on < first + pl.duration(days=density.WINDOW))).sum(),
            ours_21=(inside & ~pl.col("theirs") & (on < first + pl.duration(days=lapses.WINDOW))).sum(),
            late_21=((on > left - pl.duration(days=lapses.WINDOW)) & (on <= left)).sum(),
            theirs=on.filter(pl.col("theirs") & (on <= left)).max(),
            ours=on.filter(~pl.col("theirs") & (on <= left)).max(),
        )
    )
    waited = (left - pl.col("theirs")) >= pl.duration(days=2)
    found = decided.join(counted, on="way", how="left").select(
        "way",
        pl.col("contacts", "early_14", "ours_21", "late_21").fill_null(0).cast(pl.UInt32),
        on_record=pl.col("contacts").is_not_null(),
        heard=pl.col("theirs").is_not_null(),
        unanswered=(
            pl.col("lost") & waited & (pl.col("ours").is_null() | (pl.col("ours") < pl.col("theirs")))
        ).fill_null(value=False),
    )
    return ways.join(found, on="way", how="left", maintain_order="left").drop("way")
