"""Who sees which rows of the columns: decided at every look, by the records as they stand, however old the columns are.

A manager sees the team's deals, none of those that rest, and of the answers to letters those that were released, of
campaigns whose seal is off. Of kept columns nobody sees deals that were deleted since, what a person said who was
erased since, nor the family into which their words were sorted.
"""

from collections.abc import Sequence
from datetime import datetime

import polars as pl

from reopen.records.queries.sealed import sealed_campaigns
from reopen.records.queries.visible import Viewer, resting_deals, visible_owners
from reopen.services.gone_deals import erased_since, gone_deals
from reopen.services.insights.frames import Columns, Frames
from reopen.services.insights.kept_columns import home_number


def see(columns: Columns, viewer: Viewer, *, since: datetime | None) -> Frames:
    """What the viewer may see of them now. `since`: when kept columns were read; None: just now."""
    keep: list[pl.Expr] = []
    told: list[pl.Expr] = []
    resting = 0
    sellers: list[int] | None = None
    sealed: list[int] = []
    erased = erased_since(since) if since else []
    gone = gone_deals(home_number()) if since else []
    if not viewer.sees_resting:
        sellers = list(visible_owners(viewer).order_by("pk").values_list("pk", flat=True))
        sealed = list(sealed_campaigns().order_by("pk").values_list("pk", flat=True))
        keep.append(pl.col("owner_id").is_in(sellers))
        rest = list(resting_deals(viewer).values_list("pk", flat=True))
        resting, gone = len(rest), [*gone, *rest]
        told += [
            pl.col("released"),
            _none_of("campaign_id", sealed),
        ]
    if gone:
        keep.append(_none_of("deal", gone))
    if erased:
        told.append(_none_of("contact_id", erased))
    wordless: list[int] = []
    if erased:
        theirs = columns.scan("deals").filter(pl.col("contact_id").is_in(erased))
        wordless = theirs.select("deal").collect()["deal"].to_list()
    sight = tuple(None if some is None else tuple(some) for some in (sellers, sealed, gone, erased))
    return Frames(columns, _all(keep), told=_all(told), resting=resting, wordless=wordless, sight=sight)


def _none_of(column: str, numbers: Sequence[int]) -> pl.Expr:
    return ~pl.col(column).is_in(numbers).fill_null(value=False)


def _all(rules: Sequence[pl.Expr]) -> pl.Expr | None:
    return pl.all_horizontal(rules) if rules else None
