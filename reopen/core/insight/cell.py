"""The number behind a mark or a word, as an address names it: a mapping of parts, all text."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# Empty where there is none.
Cell = Mapping[str, str]
NO_CELL: Final[Cell] = MappingProxyType({})


def cell(**told: str) -> Cell:
    """The number behind a mark."""
    return told
