"""The form in which telephone numbers are compared."""

import re
from typing import Final

import phonenumbers
import polars as pl

_EXTENSION: Final = re.compile(
    r"\s*(?:;ext=|ext\.?|extension|x|#|durchwahl|dw\.?|poste)\s*\.?:?\s*\d{1,7}\s*$", re.I
)
_PLAIN_E164: Final = r"^\+[1-9]\d{6,14}$"


def phone_key(number: str, country: str = "") -> str:
    """The number in E.164 ("+493012345678") where that can be told, else its digits; "" where it is none.

    It can be told where the number has its international prefix, or `country` (ISO alpha-2) is where it was
    written and it is a possible number there. Extensions are dropped: whoever stops a number stops its extensions.
    """
    text = _EXTENSION.sub("", number.strip().removeprefix("tel:"))
    digits = "".join(c for c in text if c.isdigit() and c.isascii())
    if len(digits) < 5:
        return ""
    if text.startswith("00") and len(digits) > 8:
        text = "+" + text[2:]
    for region in (country.upper() or None,) if not text.startswith("+") else (None,):
        try:
            parsed = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            break
        if phonenumbers.is_possible_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return digits


def phone_keys(numbers: pl.Series, countries: pl.Series | None = None) -> pl.Series:
    """`phone_key` of each, asked once for each distinct pair. Null stays null; numbers that are none become null."""
    frame = pl.DataFrame(
        {"number": numbers, "country": pl.Series([""], dtype=pl.String).new_from_index(0, len(numbers))}
    )
    if countries is not None:
        frame = frame.with_columns(countries.fill_null("").alias("country"))
    plain = frame["number"].str.contains(_PLAIN_E164)
    pairs = frame.filter(~plain.fill_null(value=True) & pl.col("number").is_not_null()).unique()
    if not pairs.height:
        return frame["number"].alias("key")
    keys = [phone_key(n, c) or None for n, c in pairs.iter_rows()]
    pairs = pairs.with_columns(pl.Series("key", keys, dtype=pl.String), pl.lit(value=True).alias("found"))
    joined = frame.join(pairs, on=["number", "country"], how="left", maintain_order="left")
    return joined.select(
        pl.when(pl.col("found").is_null()).then(pl.col("number")).otherwise(pl.col("key")).alias("key")
    )["key"]
