"""The ask and what follows it, for one viewer: doors, post-mortems, check-ins, promises, hours, letters, the wager.

Days are those of what was done: of the answer at the door, of the call as it was due, of the promise, of the letter.
What became of it is told as of now.
"""

from datetime import date, timedelta
from typing import Final

import polars as pl

from reopen.core.insight.doors import Calls, Doors, Line, find_doors
from reopen.records.queries.promises_kept import promise_fates
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.services.insights.asked_doors import read_asked
from reopen.services.insights.calls_made import read_calls, read_due
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.letters_out import letters_out, wager_of
from reopen.services.insights.narrow import BY, AskedError, between, of_deals, with_group
from reopen.services.public_holidays import public_holidays

# A day that they named on a weekend or a holiday moves on by less.
_ROLLED: Final = timedelta(days=14)
_PROMISES: Final = {"deal": pl.Int64, "on": pl.Date, "kept": pl.Boolean, "tried": pl.Boolean}


def doors(viewer: Viewer, frames: Frames, asked: Asked, *, today: date, time_zone: str) -> Doors:
    """By seller, or as asked. AskedError where it cannot be narrowed so."""
    by = asked.by or "owner"
    if by not in BY:
        raise AskedError(f"“{by}” is no grouping: take one of {', '.join(BY)}.")
    deals = of_deals(frames, asked).deals

    def of(rows: pl.DataFrame) -> pl.DataFrame:
        """In the time, of these deals, with a column `group`."""
        rows = rows.rename({"on": "first_on"}).join(deals.select("deal"), on="deal", how="semi")
        return with_group(between(rows, "first_on", asked), deals, by).sort("first_on", "deal")

    calls = read_calls()
    post_mortems, check_ins = read_due(calls, today=today)
    asked_of = of(read_asked(deals)).unique("deal", keep="last", maintain_order=True)
    parts = {
        "post_mortems": of(post_mortems),
        "check_ins": of(check_ins),
        "promises": of(_promises(viewer, asked, today)),
    }
    minutes = of(calls.select("deal", "on", "minutes"))

    def line(group: str | None) -> Line:
        def some(rows: pl.DataFrame) -> pl.DataFrame:
            return rows if group is None else rows.filter(pl.col("group") == group)

        mine = some(asked_of)
        return Line(
            group or "",
            _ids(mine),
            _ids(mine.filter("open")),
            **{name: _calls(some(rows)) for name, rows in parts.items()},
            minutes=int(some(minutes)["minutes"].sum()),
        )

    groups = pl.concat([rows["group"] for rows in (asked_of, minutes, *parts.values())]).unique().sort()
    lost = deals.filter(pl.col("status") == "lost").select("deal", on="lost_on")
    owner = viewer.sees_resting
    return find_doors(
        line(None),
        [line(group) for group in groups],
        lost=of(lost.drop_nulls()).height,
        letters=letters_out(deals, asked, time_zone=time_zone) if owner else None,
        wager=wager_of(asked, time_zone=time_zone) if owner else None,
        by=by,
    )


def _promises(viewer: Viewer, asked: Asked, today: date) -> pl.DataFrame:
    """deal, on, kept, tried: the promised calls whose day has come and that were owed."""
    sellers = visible_owners(viewer).values_list("pk", flat=True)
    fates = promise_fates(
        viewer,
        sellers,
        today=today,
        holidays=public_holidays,
        since=asked.since - _ROLLED if asked.since else date.min,
        until=asked.until or date.max,
    )
    told = [(deal, on, fate) for deal, on, fate in fates if fate not in ("not owed", "ahead")]
    return pl.DataFrame(
        [(deal, on, fate != "missed", fate == "tried") for deal, on, fate in told],
        schema=_PROMISES,
        orient="row",
    )


def _calls(rows: pl.DataFrame) -> Calls:
    return Calls(_ids(rows), _ids(rows.filter("kept")), rows.filter("tried").height)


def _ids(rows: pl.DataFrame) -> tuple[int, ...]:
    return tuple(rows["deal"].to_list())
