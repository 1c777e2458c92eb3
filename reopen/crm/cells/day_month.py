"""Whether 4/7/2025 is April or July: a matter of the column, never of the cell.

`DayMonth` gathers what a whole column shows; where it shows nothing, the person is asked.
"""

from dataclasses import dataclass
from typing import Literal

import polars as pl

Order = Literal["day", "month"]


@dataclass(slots=True)
class DayMonth:
    """What a column shows about the order of day and month, and examples of it."""

    day_first: int = 0  # values that can only be day/month
    month_first: int = 0
    either: int = 0  # values that can be both, the two being different
    example_day: str = ""
    example_month: str = ""
    example_either: str = ""

    def add(self, text: pl.Series) -> None:
        """Take in further values of the column."""
        groups = text.drop_nulls().str.strip_chars().to_frame("text")
        groups = groups.filter(pl.col("text").str.contains(r"^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"))
        if not groups.height:
            return
        parts = pl.col("text").str.extract_groups(r"^(\d{1,2})[/-](\d{1,2})[/-]")
        pairs = groups.with_columns(
            parts.struct[0].cast(pl.Int8).alias("first"), parts.struct[1].cast(pl.Int8).alias("second")
        )
        days = pairs.filter((pl.col("first") > 12) & (pl.col("second") <= 12))
        months = pairs.filter((pl.col("second") > 12) & (pl.col("first") <= 12))
        either = pairs.filter(
            (pl.col("second") <= 12) & (pl.col("first") <= 12) & (pl.col("first") != pl.col("second"))
        )
        self.day_first += days.height
        self.month_first += months.height
        self.either += either.height
        self.example_day = self.example_day or _first(days)
        self.example_month = self.example_month or _first(months)
        self.example_either = self.example_either or _first(either)

    def order(self) -> Order | None:
        """The order that the column shows; None where it shows none, or both."""
        if self.day_first and not self.month_first:
            return "day"
        if self.month_first and not self.day_first:
            return "month"
        return None

    def is_open(self) -> bool:
        """Must a person tell? Not where every date reads alike both ways."""
        return self.order() is None and (self.either > 0 or (self.day_first > 0 and self.month_first > 0))


def _first(frame: pl.DataFrame) -> str:
    return str(frame["text"][0]) if frame.height else ""
