"""The countries by their ISO 3166-1 alpha-2 code, and their time zones, for the fields that ask for one."""

from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from zoneinfo import available_timezones

import phonenumbers


@cache
def countries() -> dict[str, str]:
    """{"US": "United States", …} in the order of the names."""
    named = {code: _name(names) for code, names in _names().items() if len(code) == 2 and code.isalpha()}
    return dict(sorted(named.items(), key=lambda item: item[1]))


@cache
def time_zones() -> tuple[str, ...]:
    """The IANA zones that are named by a place: "America/New_York", …, and UTC."""
    places = (
        "Africa",
        "America",
        "Antarctica",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    )
    return (
        "UTC",
        *sorted(zone for zone in available_timezones() if zone.split("/")[0] in places and "/" in zone),
    )


def country_code(text: str) -> str | None:
    """The code for a code or an English name; None where it is neither."""
    text = text.strip()
    if text.upper() in countries():
        return text.upper()
    wanted = "GB" if text.upper() == "UK" else "US" if text.upper() == "USA" else ""
    return wanted or next((code for code, name in countries().items() if name.lower() == text.lower()), None)


def _names() -> dict[str, dict[str, str]]:
    """phonenumbers' names, without the package around them: that loads the places of all numbers, 100 MB."""
    name = "phonenumbers.geodata.locale"
    module = ModuleType(name)
    module.__package__ = "phonenumbers.geodata"
    SourceFileLoader(name, str(Path(phonenumbers.__file__).parent / "geodata" / "locale.py")).exec_module(
        module
    )
    names: dict[str, dict[str, str]] = module.LOCALE_DATA
    return names


def _name(names: dict[str, str]) -> str:
    english = names["en"]
    # "*aa": the same as in that language.
    return names[english[1:]] if english.startswith("*") else english
