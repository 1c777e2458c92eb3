"""The ask and what follows it, for one viewer: doors, post-mortems, check-ins, promises, hours, letters, the wager.

Days are those of what was done: of the answer at the door, of the call as it was due, of the promise, of the letter.
What became of it is told as of now.
"""

from typing import Final

import polars as pl

from reopen.core.insight.doors import Calls, Doors, Line, find_doors
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.letters_out import letters_out, wager_of
from reopen.services.insights.narrow import BY, AskedError, between, of_deals, with_group

_PARTS: Final = {"post_mortems": "held", "check_ins": "checked", "promises": "promised"}


def doors(viewer: Viewer, frames: Frames, asked: Asked, *, time_zone: str) -> Doors:
    """By seller, or as asked. AskedError where it cannot be narrowed so."""
    by = asked.by or "owner"
    if by not in BY:
        raise AskedError(f"“{by}” is no grouping: take one of {', '.join(BY)}.")
    frames = of_deals(frames, asked)

    def of(name: str, *columns: str) -> pl.DataFrame:
        """In the time, of these deals, with a column `group`; oldest first."""
        rows = between(frames.scan(name).rename({"on": "first_on"}), "first_on", asked)
        return with_group(rows, by).select("deal", "group", *columns).collect()

    asked_of = of("asked", "open").unique("deal", keep="last", maintain_order=True)
    parts = {name: of(frame, "kept", "tried") for name, frame in _PARTS.items()}
    calls = of("calls", "minutes")
    minutes = {
        str(group): int(n) for group, n in calls.group_by("group").agg(pl.col("minutes").sum()).iter_rows()
    }
    every = (asked_of, *parts.values())
    by_group = [rows.partition_by("group", as_dict=True, maintain_order=True) for rows in every]

    def line(group: str, spent: int, of_asked: pl.DataFrame, *owed: pl.DataFrame) -> Line:
        return Line(
            group,
            _ids(of_asked),
            _ids(of_asked.filter("open")),
            **{name: _calls(rows) for name, rows in zip(parts, owed, strict=True)},
            minutes=spent,
        )

    groups = sorted({*minutes, *(str(group) for parted in by_group for (group,) in parted)})
    lost = _lost(frames, asked)
    deals = frames.scan("deals").select("deal").collect()
    owner = viewer.sees_resting
    return find_doors(
        line("", sum(minutes.values()), *every),
        [
            line(
                group,
                minutes.get(group, 0),
                *(parted.get((group,), rows.clear()) for parted, rows in zip(by_group, every, strict=True)),
            )
            for group in groups
        ],
        lost=lost.select(pl.col("lost_on").count()).collect().item(),
        letters=letters_out(deals, asked, time_zone=time_zone) if owner else None,
        wager=wager_of(asked, time_zone=time_zone) if owner else None,
        by=by,
    )


def lost_deals(frames: Frames, asked: Asked) -> pl.Series:
    """The deals lost in the time asked for that have not come back. AskedError."""
    return _lost(of_deals(frames, asked), asked).drop_nulls("lost_on").select("deal").collect()["deal"]


def _lost(frames: Frames, asked: Asked) -> pl.LazyFrame:
    return between(frames.scan("deals").filter(pl.col("status") == "lost"), "lost_on", asked)


def _calls(rows: pl.DataFrame) -> Calls:
    return Calls(_ids(rows), _ids(rows.filter("kept")), _ids(rows.filter("tried")))


def _ids(rows: pl.DataFrame) -> tuple[int, ...]:
    return tuple(rows["deal"].to_list())
