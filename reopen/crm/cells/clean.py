"""Cells as a person means them: trimmed, without the quoting of formulas, null where a word means "empty"."""

import re
from typing import Final

import polars as pl

# A cell that begins like a formula is run by a spreadsheet; exports put an apostrophe before it.
_QUOTED: Final = r"^'('*[=+\-@\t\r])"
_NEEDS_QUOTE: Final = re.compile(r"^'*[=+\-@\t\r]")

_SPACES: Final = " \t\r\n\x0b\x0c\xa0﻿​"

# Whole cells that CRMs, spreadsheets and people write where there is nothing.
EMPTY_WORDS: Final = (
    "-",
    "--",
    "---",
    "–",
    "—",
    "#n/a",
    "n/a",
    "n.a.",
    "nan",
    "null",
    "nil",
    "none",
    "(none)",
    "<none>",
    "-none-",
    "--none--",
    "none selected",
    "(blank)",
    "(empty)",
    "(no value)",
    "no value",
    "[not provided]",
    "not provided",
    "select",
    "select...",
    "please select",
    "-select-",
    "--select--",
    "k.a.",
    "undefined",
)


def quote_formula(text: str) -> str:
    """The text as our exports write it: never run as a formula, and read back unchanged by `clean`."""
    return "'" + text if _NEEDS_QUOTE.match(text) else text


def unquote_formula(text: str) -> str:
    """What `quote_formula` was given."""
    return text[1:] if text.startswith("'") and _NEEDS_QUOTE.match(text) else text


def clean(text: pl.Series, *, words: bool = True) -> pl.Series:
    """Trim, undo formula quoting, and (with `words`) let words that mean nothing be nothing."""
    trimmed = text.str.strip_chars(_SPACES)
    if trimmed.str.starts_with("'").any():
        trimmed = trimmed.str.replace(_QUOTED, "$1")
    frame = trimmed.to_frame("text")
    empty = pl.col("text") == ""
    if words:
        short = pl.col("text").str.len_bytes() <= 15
        empty = empty | (short & pl.col("text").str.to_lowercase().is_in(EMPTY_WORDS))
    return frame.select(pl.when(empty).then(None).otherwise(pl.col("text")).alias(text.name))[text.name]
