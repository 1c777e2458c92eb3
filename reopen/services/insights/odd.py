"""What is odd in the histories: each kind counted, named, and its deals known."""

from dataclasses import dataclass, field
from typing import Final

import polars as pl

# Of one deal, and of several.
_WORDS: Final = {
    "went_back": ("went back a stage",) * 2,
    "reopened": ("came back after a loss",) * 2,
    "out_of_order": (
        "left a stage before it entered it; its days there are not counted",
        "left a stage before they entered it; their days there are not counted",
    ),
    "future": ("entered a stage in the future; such an entry is not counted",) * 2,
    "no_history": (
        "has no history of stages and is not counted",
        "have no history of stages and are not counted",
    ),
}
# So many are named.
_NAMED: Final = 1_000


@dataclass(frozen=True, slots=True)
class Dirt:
    """One kind of dirt: how many deals, which (at most 1,000 ids), and in words; `every`: all of them."""

    kind: str
    deals: int
    ids: tuple[int, ...]
    words: str
    every: pl.Series = field(compare=False, repr=False)


def tell_odd(odd: pl.DataFrame, stages: pl.DataFrame) -> tuple[Dirt, ...]:
    """The dirt on these deals: `skipped:STAGE` in the order of the pipelines, then the other kinds.

    `odd`: as journeys tells it, by kind, cell and deal. `stages`: those that these deals entered, in order; a stage
    that none of them ever entered is not said to be skipped: to whom it is another team's it has no name.
    """
    skipped = odd.filter(pl.col("kind") == "skipped")
    pipelines = stages["pipeline"].n_unique()
    found = []
    for stage in stages.to_dicts():
        which = stage["stage"] + (f" ({stage['pipeline']})" if pipelines > 1 and stage["pipeline"] else "")
        found.append(
            _one(
                f"skipped:{which}", skipped.filter(pl.col("cell") == stage["cell"]), (f"skipped {which}",) * 2
            )
        )
    found += [_one(kind, odd.filter(pl.col("kind") == kind), words) for kind, words in _WORDS.items()]
    return tuple(one for one in found if one.deals)


def _one(kind: str, rows: pl.DataFrame, words: tuple[str, str]) -> Dirt:
    ids = rows["deal"]
    n = len(ids)
    return Dirt(
        kind,
        n,
        tuple(ids.head(_NAMED).to_list()),
        f"{n:,} deal {words[0]}" if n == 1 else f"{n:,} deals {words[1]}",
        ids,
    )
