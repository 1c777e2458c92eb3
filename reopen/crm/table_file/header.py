"""Which row is the header, and what its columns are called."""

import re
from collections.abc import Sequence
from typing import Final

_LOOK: Final = 25
_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NUMBER: Final = re.compile(r"\+?[\d\s()./-]{6,}")
_DOMAIN: Final = re.compile(r"@?([a-z0-9-]+\.)+[a-z]{2,}", re.I)


def header_at(records: Sequence[Sequence[str]]) -> int | None:
    """The index of the header among the first records, or None where the file is a bare list without one.

    A title above the header is told by being narrow: the header is the first record that fills at least half as
    many cells as the widest of the first rows.
    """
    widths = [sum(1 for cell in record if cell.strip()) for record in records[:_LOOK]]
    if not widths:
        return None
    widest = max(widths)
    if widest == 0:
        return None
    enough = max((widest + 1) // 2, min(widest, 2))
    at = next(i for i, width in enumerate(widths) if width >= enough)
    filled = [cell.strip() for cell in records[at] if cell.strip()]
    if any(_ADDRESS.fullmatch(cell) for cell in filled):
        return None
    if len(filled) == 1 and (_NUMBER.fullmatch(filled[0]) or _DOMAIN.fullmatch(filled[0])):
        return None
    return at


def unique_labels(labels: Sequence[str]) -> list[str]:
    """The labels, trimmed, none empty, no two alike: the second "Status" is "Status (2)"."""
    taken: set[str] = set()
    names: list[str] = []
    for number, label in enumerate(labels, start=1):
        base = " ".join(label.replace("﻿", "").split()) or f"Column {number}"
        name, again = base, 2
        while name in taken or name in ("_row", "_odd"):
            name, again = f"{base} ({again})", again + 1
        taken.add(name)
        names.append(name)
    return names
