"""The company's columns read from the live database, each when it is first asked for."""

from datetime import date
from functools import cached_property
from typing import Any, Final

import polars as pl
from django.db import connection

from reopen.services.insights.asked_doors import read_asked
from reopen.services.insights.calls_made import read_calls, read_due
from reopen.services.insights.contacts import read_contacts, with_contacts
from reopen.services.insights.frames import Tell, in_silence, read_columns
from reopen.services.insights.hearsay import read_answers
from reopen.services.insights.journeys import Journeys
from reopen.services.insights.journeys import journeys as ways_of
from reopen.services.insights.leases import read_contracts
from reopen.services.insights.promised import read_promised
from reopen.services.insights.reasons_of import Lessons, families, read_lessons, read_words
from reopen.services.insights.winbacks import read_back

_DEALS: Final[dict[str, Any]] = {
    "deal": pl.Int64, "owner_id": pl.Int64, "owner": pl.String, "contact_id": pl.Int64, "pipeline": pl.String,
    "stage": pl.String, "status": pl.String, "amount": pl.Float64, "currency": pl.String, "opened_on": pl.String,
    "closed_on": pl.String, "lost_on": pl.String, "source": pl.String, "product": pl.String, "resting": pl.Int64,
}  # fmt: skip
# Few values, many rows: counted by number, told by name.
_NAMES: Final = ("owner", "pipeline", "stage", "status", "currency", "source", "product")
_DEALS_SQL: Final = """
SELECT d.id, d.owner_id, COALESCE(o.name, ''), d.contact_id, d.pipeline, d.stage, d.status, CAST(d.amount AS {real}),
       d.currency, CAST(d.opened_on AS {text}), CAST(d.closed_on AS {text}), CAST(d.lost_on AS {text}), d.lead_source,
       d.product, CASE WHEN d.resting_since IS NULL THEN 0 ELSE 1 END
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


class LiveColumns:
    """The rows as they stand. `tell` hears how many rows of the table at hand are read; `again`: the same will be asked
    soon, and the families of reasons are remembered."""

    def __init__(self, *, today: date, time_zone: str, tell: Tell = in_silence, again: bool = False) -> None:
        self.today = today
        self.time_zone = time_zone
        self.tell = tell
        self.again = again

    def let_go(self, *names: str) -> None:
        """Out of the memory with them; whoever asks again reads again."""
        for name in names:
            self.__dict__.pop(name, None)

    def scan(self, name: str) -> pl.LazyFrame:
        """See Columns."""
        rows: pl.DataFrame = getattr(self, name)
        return rows.lazy()

    @cached_property
    def deals(self) -> pl.DataFrame:
        """See Columns; so the others."""
        spoken = self.contacts.group_by("deal").agg(last_contact=pl.col("on").max())
        return self.plain_deals.join(spoken, on="deal", how="left", maintain_order="left")

    @cached_property
    def ways(self) -> pl.DataFrame:
        """See Columns."""
        first = pl.col("first_on")
        born = pl.min_horizontal("opened_on", first.min().over("deal"))
        told = self.plain_deals.select(
            "deal", "owner_id", "owner", "source", "product", "amount", "opened_on"
        )
        return (
            with_contacts(self.journeys.ways, self.contacts)
            .join(told, on="deal", how="left", maintain_order="left")
            .with_columns(
                age=(first - pl.col("opened_on")).dt.total_days().cast(pl.Int32),
                lived=(pl.col("left_on") - born).dt.total_days().cast(pl.Int32),
                quarter=(first.dt.year() * 4 + first.dt.quarter().cast(pl.Int32) - 1),
            )
            .drop("opened_on")
            .sort("cell", "deal")
        )

    @cached_property
    def odd(self) -> pl.DataFrame:
        """See Columns."""
        return self.journeys.odd.join(
            self.plain_deals.select("deal", "owner_id", "pipeline"), on="deal", how="left"
        ).sort("kind", "cell", "deal")

    @cached_property
    def lessons(self) -> Lessons:
        """Those with which the losses are sorted."""
        return read_lessons()

    @cached_property
    def losses(self) -> pl.DataFrame:
        """See Columns."""
        return families(read_words(), self.lessons, remember=self.again).with_columns(
            pl.col(pl.String).cast(pl.Categorical)
        )

    @cached_property
    def contracts(self) -> pl.DataFrame:
        """See Columns."""
        return read_contracts()

    @cached_property
    def back(self) -> pl.DataFrame:
        """See Columns."""
        return read_back()

    @cached_property
    def calls(self) -> pl.DataFrame:
        """See Columns."""
        return self._of_deals(self.calls_made.select("deal", "on", "made_on", "by_id", "minutes", "bare"))

    @cached_property
    def asked(self) -> pl.DataFrame:
        """See Columns."""
        return self._of_deals(read_asked(self.plain_deals))

    @cached_property
    def held(self) -> pl.DataFrame:
        """See Columns."""
        return self._of_deals(self._due[0])

    @cached_property
    def checked(self) -> pl.DataFrame:
        """See Columns."""
        return self._of_deals(self._due[1])

    @cached_property
    def promised(self) -> pl.DataFrame:
        """See Columns."""
        return self._of_deals(read_promised(today=self.today))

    @cached_property
    def calls_made(self) -> pl.DataFrame:
        """See calls_made."""
        return read_calls(self.time_zone)

    @cached_property
    def _due(self) -> tuple[pl.DataFrame, pl.DataFrame]:
        return read_due(self.calls_made, today=self.today)

    def _of_deals(self, rows: pl.DataFrame) -> pl.DataFrame:
        """With what every frame has, and may be grouped by; oldest first."""
        told = self.plain_deals.select("deal", "owner_id", "pipeline", "owner", "source", "product")
        return rows.join(told, on="deal").sort("on", "deal", maintain_order=True)

    @cached_property
    def answers(self) -> pl.DataFrame:
        """See Columns."""
        return read_answers(self.time_zone)

    @cached_property
    def plain_deals(self) -> pl.DataFrame:
        """The deals without what is told by other tables."""
        real, text = ("double precision", "text") if connection.vendor == "postgresql" else ("REAL", "TEXT")

        def shape(block: pl.DataFrame) -> pl.DataFrame:
            return block.with_columns(
                pl.col(_NAMES).cast(pl.Categorical),
                pl.col("opened_on", "closed_on", "lost_on").str.to_date("%Y-%m-%d", strict=False),
                resting=pl.col("resting") == 1,
            )

        sql = _DEALS_SQL.format(real=real, text=text)
        return read_columns(sql, _DEALS, shape=shape, tell=self.tell).sort("deal")

    @cached_property
    def contacts(self) -> pl.DataFrame:
        """See read_contacts."""
        return read_contacts(self.time_zone, self.tell)

    @cached_property
    def journeys(self) -> Journeys:
        """See journeys."""
        local = (
            pl.col("entered", "exited")
            .str.to_datetime("%Y-%m-%d %H:%M:%S", time_zone="UTC", strict=False)
            .dt.convert_time_zone(self.time_zone)
            .dt.replace_time_zone(None)
        )

        def shape(block: pl.DataFrame) -> pl.DataFrame:
            return block.with_columns(pl.col("pipeline", "stage").cast(pl.Categorical), local)

        entries = read_columns(_ENTRIES_SQL[connection.vendor], _ENTRIES, shape=shape, tell=self.tell)
        return ways_of(self.plain_deals, entries, today=self.today)
