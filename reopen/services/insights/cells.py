"""The cell of each number in a topic's rows: what to ask `behind` for the deals of it."""

from collections.abc import Mapping
from typing import Any, Final

# topic → the columns that count deals, and which column of the row each further part of the cell is
_WAYS: Final = {"line": "pipeline", "stage": "stage", "group": "group"}
_CELLS: Final[dict[str, tuple[tuple[str, ...], dict[str, str]]]] = {
    "stages": (("entered", "moved_on", "lost_here", "open_here", "decided"), _WAYS),
    "lapses": (
        (
            "decided", "no_contact", "lost", "lost_long", "lost_silent", "kept_up", "kept_up_moved_on", "silent",
            "silent_moved_on", "still_open",
        ),
        _WAYS,
    ),
    "contact": (("decided", "moved_on"), {"line": "pipeline", "stage": "stage", "band": "band"}),
    "hearsay": (
        ("answered", "denied", "denied_on_record", "denied_not", "confirmed_on_record", "confirmed_not"),
        {"group": "group"},
    ),
    "objections": (
        ("by_rep", "by_buyer", "both_known_rep", "both_known_buyer", "both_name_it"),
        {"family": "family"},
    ),
    "competitors": (("lost", "prices", "cheaper"), {"competitor": "competitor"}),
    "prices": (
        ("lost", "prices", "cheaper"),
        {"competitor": "competitor", "family": "family", "stage": "stage", "size": "size"},
    ),
    "doors": (
        (
            "asked", "still_open", "post_mortems_due", "post_mortems_held", "check_ins_due", "check_ins_called",
            "promises_due", "promises_kept",
        ),
        {"group": "group"},
    ),
    "winbacks": (("won",), {"of": "by", "group": "group"}),
    "won": (("won", "decided"), {"of": "by", "group": "group"}),
    "leads": (
        ("leads", "decided", "converted", "not_converted", "still_open"), {"of": "by", "group": "group"},
    ),
    "recon": (("fell_out",), {"seller": "seller"}),
    "dirt": (("deals",), {"kind": "kind"}),
}  # fmt: skip


def cell_of(topic: str, row: Mapping[str, Any], column: str) -> dict[str, str] | None:
    """The cell of a number in a row; None for what counts no deals, or cannot be told."""
    columns, parts = _CELLS.get(topic, ((), {}))
    if column not in columns or row.get(column) is None:
        return None
    return {"what": column} | {key: str(row[of]) for key, of in parts.items() if of in row}
