"""What became of the lost deals that the team spoke with, as the worker counted it last."""

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from reopen.core.insight.worth import NOTHING_TOLD, Lifts, Shares, Tally, lifts_of
from reopen.records.rows import rows

KEY = "recon.win_shares"
# What is counted: once it was every conversation.
_DEALS = "deals"


def lifts() -> Lifts:
    """The factors of a call's worth; one query."""
    found = rows("SELECT value FROM records_setting WHERE key IN ({ids})", [KEY])
    if not found:
        return NOTHING_TOLD
    value = found[0][0]
    return _lifts(value if isinstance(value, str) else json.dumps(value))


@lru_cache(maxsize=4)  # the same from one page to the next
def _lifts(text: str) -> Lifts:
    return lifts_of(from_json(json.loads(text)))


def as_json(shares: Shares) -> dict[str, Any]:
    """As the setting holds them: {"as_of", "counts", "won", "of", "traits": {trait: [won, of, others won, others]}}."""
    return {
        "as_of": shares.as_of.isoformat() if shares.as_of else None,
        "counts": _DEALS,
        "won": shares.won,
        "of": shares.of,
        "traits": {
            trait: [one.won, one.of, one.others_won, one.others_of] for trait, one in shares.traits.items()
        },
    }


def from_json(value: Mapping[str, Any]) -> Shares:
    """What as_json wrote; what was counted by another rule is not counted yet."""
    if value.get("counts") != _DEALS:
        return Shares()
    return Shares(
        won=value["won"],
        of=value["of"],
        traits={trait: Tally(*figures) for trait, figures in value["traits"].items()},
        as_of=date.fromisoformat(value["as_of"]) if value["as_of"] else None,
    )
