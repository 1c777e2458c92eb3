"""E-mail addresses and telephone numbers, of which a cell may hold several."""

import re
from typing import Final

import polars as pl

from reopen.core.suppression import domain_key, email_key
from reopen.crm.cells.typed import Typed, map_unique

# Enough for a plain address; anything else is looked at one by one.
_PLAIN: Final = r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$"
_SEVERAL: Final = re.compile(r"[;,|\n]+|\s+/\s+")


def read_emails(text: pl.Series, places: int) -> tuple[list[pl.Series], pl.Series]:
    """Up to `places` addresses of each cell, and where a cell holds something that is no address.

    "Ann <ann@example.com>" is ann@example.com. Addresses beyond `places` make the cell odd, so that none is lost.
    """
    plain = text.str.contains(_PLAIN)
    rest = (text.is_not_null() & ~plain.fill_null(value=False)).fill_null(value=False)
    first = text.set(rest, None) if rest.any() else text
    columns = [first, *(pl.repeat(None, len(text), dtype=pl.String, eager=True) for _ in range(places - 1))]
    if not rest.any():
        return columns, rest
    found = map_unique(text.filter(rest), _addresses, pl.List(pl.String))
    at = rest.arg_true()
    for place in range(places):
        columns[place] = columns[place].scatter(at, found.list.get(place, null_on_oob=True))
    bad = map_unique(text.filter(rest), lambda cell: _is_bad(cell, places), pl.Boolean)
    return columns, rest.scatter(at, bad)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in _SEVERAL.split(cell) if part.strip()]


def _addresses(cell: str) -> list[str]:
    found: list[str] = []
    for part in _parts(cell):
        match = re.search(r"<([^<>]*)>\s*$", part)
        address = (match[1] if match else part).removeprefix("mailto:").strip().strip("'\"")
        if email_key(address) and address not in found:
            found.append(address)
    return found


def _is_bad(cell: str, places: int) -> bool:
    return len(_addresses(cell)) > places or any(not email_key(part) for part in _parts(cell))


def read_phones(text: pl.Series, places: int) -> tuple[list[pl.Series], pl.Series]:
    """Up to `places` numbers of each cell as they came; odd where there is something that is no number."""
    plain = text.str.contains(r"^\+?[\d\s()./-]{5,24}$") & ~text.str.contains(r"\.0$|\s/\s|^\d*\.\d*$")
    rest = (text.is_not_null() & ~plain.fill_null(value=False)).fill_null(value=False)
    first = text.set(rest, None) if rest.any() else text
    columns = [first, *(pl.repeat(None, len(text), dtype=pl.String, eager=True) for _ in range(places - 1))]
    if not rest.any():
        return columns, rest
    found = map_unique(text.filter(rest), _numbers, pl.List(pl.String))
    at = rest.arg_true()
    for place in range(places):
        columns[place] = columns[place].scatter(at, found.list.get(place, null_on_oob=True))
    odd = (found.list.len() == 0) | (found.list.len() > places)
    return columns, rest.scatter(at, odd)


def _numbers(cell: str) -> list[str]:
    found: list[str] = []
    for part in re.split(r"[;,|\n]+|\s+/\s+|\s+or\s+", cell):
        number = re.sub(r"\.0$", "", part.strip())
        digits = sum(c.isdigit() for c in number)
        if 5 <= digits <= 24 and len(number) <= 60 and not re.fullmatch(r"\d(\.\d+)?[eE]\+\d+", number):
            found.append(number)
    return found


def read_domains(text: pl.Series) -> Typed:
    """The domain of a website or address."""
    values = map_unique(text, lambda cell: domain_key(cell.rpartition("@")[2]) or None, pl.String)
    return Typed(values, text.is_not_null() & values.is_null(), "This is not an internet domain.")
