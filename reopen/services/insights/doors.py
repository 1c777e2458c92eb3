"""The ask and what follows it, for one viewer: doors, post-mortems, check-ins, promises, hours, letters, the wager.

Days are those of what was done: of the answer at the door, of the call as it was due, of the promise, of the letter.
What became of it is told as of now.
"""

import polars as pl

from reopen.core.insight.doors import Calls, Doors, Line, find_doors
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.letters_out import letters_out, wager_of
from reopen.services.insights.narrow import BY, AskedError, between, of_deals, with_group


def doors(viewer: Viewer, frames: Frames, asked: Asked, *, time_zone: str) -> Doors:
    """By seller, or as asked. AskedError where it cannot be narrowed so."""
    by = asked.by or "owner"
    if by not in BY:
        raise AskedError(f"“{by}” is no grouping: take one of {', '.join(BY)}.")
    frames = of_deals(frames, asked)

    def of(name: str) -> pl.DataFrame:
        """In the time, of these deals, with a column `group`."""
        rows = frames.scan(name).rename({"on": "first_on"}).collect()
        return with_group(between(rows, "first_on", asked), by).sort("first_on", "deal")

    asked_of = of("asked").unique("deal", keep="last", maintain_order=True)
    parts = {"post_mortems": of("held"), "check_ins": of("checked"), "promises": of("promised")}
    minutes = of("calls")
    every = (asked_of, minutes, *parts.values())
    by_group = [rows.partition_by("group", as_dict=True, maintain_order=True) for rows in every]

    def line(group: str, of_asked: pl.DataFrame, of_calls: pl.DataFrame, *owed: pl.DataFrame) -> Line:
        return Line(
            group,
            _ids(of_asked),
            _ids(of_asked.filter("open")),
            **{name: _calls(rows) for name, rows in zip(parts, owed, strict=True)},
            minutes=int(of_calls["minutes"].sum()),
        )

    groups = sorted({str(group) for parted in by_group for (group,) in parted})
    lost = between(frames.scan("deals").filter(pl.col("status") == "lost"), "lost_on", asked)
    deals = frames.scan("deals").select("deal").collect()
    owner = viewer.sees_resting
    return find_doors(
        line("", *every),
        [
            line(
                group,
                *(parted.get((group,), rows.clear()) for parted, rows in zip(by_group, every, strict=True)),
            )
            for group in groups
        ],
        lost=lost.select(pl.col("lost_on").count()).collect().item(),
        letters=letters_out(deals, asked, time_zone=time_zone) if owner else None,
        wager=wager_of(asked, time_zone=time_zone) if owner else None,
        by=by,
    )


def _calls(rows: pl.DataFrame) -> Calls:
    return Calls(_ids(rows), _ids(rows.filter("kept")), rows.filter("tried").height)


def _ids(rows: pl.DataFrame) -> tuple[int, ...]:
    return tuple(rows["deal"].to_list())
