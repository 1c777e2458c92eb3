"""What the reading of a column gives."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import polars as pl


@dataclass(frozen=True, slots=True)
class Typed:
    """`values` in the field's type; `odd`: true where there was text that could not be read.

    `why` in words: a sentence, or what makes one of the text.
    """

    values: pl.Series
    odd: pl.Series
    why: str | Callable[[str], str] = ""


def never(length: int) -> pl.Series:
    """No value of the column is odd."""
    return pl.repeat(False, length, dtype=pl.Boolean, eager=True)


def map_unique(
    text: pl.Series, read: Callable[[str], Any], dtype: pl.DataType | type[pl.DataType]
) -> pl.Series:
    """`read` of every value, called once for each distinct one. Null stays null."""
    distinct = text.drop_nulls().unique()
    if not len(distinct):
        return pl.Series(text.name, [None] * len(text), dtype=dtype)
    read_values = pl.Series([read(value) for value in distinct.to_list()], dtype=dtype, strict=False)
    if isinstance(dtype, pl.List):  # polars replaces by scalars only
        found = dict(zip(distinct.to_list(), read_values.to_list(), strict=True))
        return pl.Series(text.name, [found.get(value) for value in text.to_list()], dtype=dtype)
    return text.replace_strict(distinct, read_values, default=None, return_dtype=dtype)
