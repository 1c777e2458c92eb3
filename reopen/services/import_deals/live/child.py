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
