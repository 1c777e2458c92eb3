"""The promised calls whose day has come and that were owed, and whether each was kept."""

from datetime import date
from typing import Final

import polars as pl

from reopen.records.queries.promises_kept import promise_fates
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.services.public_holidays import public_holidays

_PROMISES: Final = {"deal": pl.Int64, "on": pl.Date, "kept": pl.Boolean, "tried": pl.Boolean}


def read_promised(*, today: date) -> pl.DataFrame:
    """deal, on, kept, tried: everybody's."""
    everybody = Viewer.the_owner()
    fates = promise_fates(
        everybody,
        visible_owners(everybody).values_list("pk", flat=True),
        today=today,
        holidays=public_holidays,
        since=date.min,
        until=date.max,
    )
    told = [(deal, on, fate) for deal, on, fate in fates if fate not in ("not owed", "ahead")]
    return pl.DataFrame(
        [(deal, on, fate != "missed", fate == "tried") for deal, on, fate in told],
        schema=_PROMISES,
        orient="row",
    )
