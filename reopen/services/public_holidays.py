"""Public holidays of a country, from the `holidays` library, as the plain dates that the rules take."""

from collections.abc import Iterable
from datetime import date
from functools import cache

import holidays


@cache
def countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes of the countries whose holidays are known."""
    return frozenset(holidays.list_supported_countries(include_aliases=False))


@cache
def _year(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))


@cache
def _years(country: str, first: int, last: int) -> frozenset[date]:
    return frozenset().union(*(_year(country, year) for year in range(first, last + 1)))


def public_holidays(country: str, years: Iterable[int]) -> frozenset[date]:
    """The holidays of every year from the first to the last of `years`; none for a country that is not known.

    Nation-wide ones, on the day on which they are observed; no library tells which region an office is in.
    """
    code = country.strip().upper()
    if code not in countries():
        return frozenset()
    wanted = list(years)
    return _years(code, max(min(wanted), 1900), min(max(wanted), 2200))
