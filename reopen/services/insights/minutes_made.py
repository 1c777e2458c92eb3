"""The calls that sellers made in a time, and the minutes that they took: from the tables, as Today counts them; of the
days before a large company's columns were kept from these, since a year of calls takes a second to read."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import NamedTuple

import polars as pl

from reopen.records.queries.day_scope import Scope, calls_made, midnight, minutes_used
from reopen.records.queries.visible import resting
from reopen.services.insights.kept_columns import KeptColumns

# A shorter time is read as quickly from the table.
_LONG = timedelta(days=62)


class Spent(NamedTuple):
    """Minutes, and in how many calls."""

    minutes: int = 0
    calls: int = 0


def minutes_made(
    scope: Scope, since: date, until: date, *, here: datetime, kept: KeptColumns | None
) -> dict[int | None, Spent]:
    """By seller, for days of the company's zone, both included. `here`: now, in that zone."""
    spent: dict[int | None, Spent] = defaultdict(Spent)
    if kept is not None and until - since > _LONG:
        whole = min(until + timedelta(days=1), kept.as_of.astimezone(here.tzinfo).date())
        for seller, minutes, calls in _kept(kept, scope, since, whole).iter_rows():
            spent[seller] = Spent(minutes, calls)
        since = max(since, whole)
    begins = midnight(here) + (since - here.date())
    made = (
        calls_made(scope, begins, begins + timedelta(days=(until - since).days + 1)) if since <= until else {}
    )
    for seller, some in made.items():
        before = spent[seller]
        spent[seller] = Spent(
            before.minutes + minutes_used(some), before.calls + sum(one.calls for one in some)
        )
    return spent


def _kept(kept: KeptColumns, scope: Scope, since: date, whole: date) -> pl.DataFrame:
    """owner_id, minutes, calls: of the days from `since` on and before `whole`, with the seal as in calls_made."""
    calls = kept.scan("calls").filter(
        (pl.col("made_on") >= since)
        & (pl.col("made_on") < whole)
        & pl.col("owner_id").is_in(list(scope.sellers))
    )
    minutes = pl.col("minutes")
    if scope.sealed:
        rests = pl.col("deal").is_in(list(resting().values_list("pk", flat=True)))
        # One's own call of such a deal counts; what it carried may be what a reply left of it.
        calls = calls.filter(~rests | (pl.col("by_id") == scope.user_id).fill_null(value=False))
        minutes = pl.when(rests).then("bare").otherwise("minutes")
    return calls.group_by("owner_id").agg(minutes.sum().alias("minutes"), calls=pl.len()).collect()
