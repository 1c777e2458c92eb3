"""Who sees which rows of the columns: decided at every look, by the records as they stand, however old the columns are.

A manager sees the team's deals, none of those that rest, and of the answers to letters those that were released, of
campaigns whose seal is off.
"""

import polars as pl

from reopen.records.queries.sealed import sealed_campaigns
from reopen.records.queries.visible import Viewer, resting_deals, visible_owners
from reopen.services.insights.frames import Columns, Frames


def see(columns: Columns, viewer: Viewer) -> Frames:
    """What the viewer may see of them now."""
    if viewer.sees_resting:
        return Frames(columns)
    owners = list(visible_owners(viewer).values_list("pk", flat=True))
    rest = list(resting_deals(viewer).values_list("pk", flat=True))
    keep = pl.col("owner_id").is_in(owners)
    if rest:
        keep &= ~pl.col("deal").is_in(rest)
    seals = list(sealed_campaigns().values_list("pk", flat=True))
    told = pl.col("released") & ~pl.col("campaign_id").is_in(seals).fill_null(value=False)
    return Frames(columns, keep, told=told, resting=len(rest))
