"""One cell of a CSV of ours: what a spreadsheet would run as a formula gets an apostrophe before it.

These are cells that begin with =, +, -, @, a tab or a carriage return, and those that begin with an apostrophe, so
that an import of ours can take exactly one away (OWASP, CSV injection).
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Final

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "'")


def csv_cell(value: object) -> str:
    """None is empty, a bool yes or no, a date ISO 8601; numbers as they are."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date | Decimal | int | float):
        return str(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
