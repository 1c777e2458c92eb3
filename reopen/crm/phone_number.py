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
    written and it is a possible number there, or it is a number in use in North America. Extensions are dropped:
    whoever stops a number stops its extensions.
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
    if country or text.startswith("+"):
        return digits
    return _north_american(digits) or digits


def _north_american(digits: str) -> str:
    """The number as +1… where its digits are one in use there, else "".

    CRMs of companies who told no country write "(614) 555-0142" in one file and "+1 614 555 0142" in the other: a
    stop on the one must hold for the other. At worst a stop reaches too far, which is the right side to err on.
    """
    if len(digits) not in (10, 11):
        return ""
    try:
        parsed = phonenumbers.parse(digits, "US")
    except phonenumbers.NumberParseException:
        return ""
    if parsed.country_code == 1 and phonenumbers.is_valid_number(parsed):
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return ""


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
