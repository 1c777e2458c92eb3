"""Cells as a person means them: trimmed, without the quoting of formulas, null where a word means "empty"."""

import re
from collections.abc import Mapping
from typing import Final

import polars as pl

# A cell that begins like a formula is run by a spreadsheet; exports put an apostrophe before it. Ours put one before
# an apostrophe too, so that exactly one can be taken away; in the files of others 'tis stays 'tis.
_QUOTED: Final = r"^'('*[=+\-@\t\r])"
_QUOTED_BY_US: Final = r"^'"
_NEEDS_QUOTE: Final = re.compile(r"^['=+\-@\t\r]")

_SPACES: Final = " \t\r\n\x0b\x0c\xa0\ufeff\u200b"

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


def clean(text: pl.Series, *, words: bool = True) -> pl.Series:
    """Trim, undo formula quoting, and (with `words`) let words that mean nothing be nothing."""
    return clean_frame(text.to_frame("text"), {"text": words}, ours=False)["text"].alias(text.name)


def clean_frame(frame: pl.DataFrame, words: Mapping[str, bool], *, ours: bool) -> pl.DataFrame:
    """`clean` of several columns at once; `words`: column → its `words`. `ours`: the file is our own export."""
    trimmed = frame.select(pl.col(name).str.strip_chars(_SPACES) for name in words)
    quoted = trimmed.select(pl.all().str.starts_with("'").any()).row(0) if trimmed.width else ()
    unquoted = [
        pl.col(name).str.replace(_QUOTED_BY_US if ours else _QUOTED, "" if ours else "$1")
        for name, any_is in zip(words, quoted, strict=True)
        if any_is
    ]
    if unquoted:
        trimmed = trimmed.with_columns(unquoted)
    return trimmed.select(
        pl.when(_is_empty(pl.col(name), with_words)).then(None).otherwise(pl.col(name)).alias(name)
        for name, with_words in words.items()
    )


def _is_empty(text: pl.Expr, words: bool) -> pl.Expr:
    if not words:
        return text == ""
    short = text.str.len_bytes() <= _LONGEST_EMPTY
    return short & text.str.to_lowercase().is_in(("", *EMPTY_WORDS))


_LONGEST_EMPTY: Final = max(len(word.encode()) for word in EMPTY_WORDS)
