"""A time zone by its IANA name, as the records keep it."""

from functools import cache
from zoneinfo import ZoneInfo


@cache
def zone_or_none(name: str) -> ZoneInfo | None:
    """The zone; None for an empty or unknown name."""
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return None
