"""Rows that hang on others."""

from dataclasses import dataclass

import polars as pl
from django.db import models


@dataclass(frozen=True, slots=True)
class Child:
    """Rows that belong to a parent: `frame` has `_n`, the parent's place in its frame, in ascending order."""

    model: type[models.Model]
    frame: pl.DataFrame
    parent_column: str

    def belonging(self, start: int, height: int, *, moved: bool = True) -> "Child":
        """The rows of so many parents from place `start` on; with `moved` the places count from there."""
        places = self.frame["_n"]
        low = int(places.search_sorted(start, side="left"))
        high = int(places.search_sorted(start + height - 1, side="right"))
        part = self.frame.slice(low, high - low)
        if moved:
            part = part.with_columns(pl.col("_n") - start)
        return Child(self.model, part, self.parent_column)
